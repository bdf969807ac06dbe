package timex

import (
	"chancery/internal/quantity/numeral"
	"chancery/internal/timex/atom"
)

// ordinalDay reads a day of the month in words: "first", "twenty-first".
func (s *scan) ordinalDay(i int) (int, int, bool) {
	if s.class(i) != cNumber {
		return 0, i, false
	}
	n, ok := numeral.At(s.as, i)
	if !ok || !n.Ordinal || n.Low > 31 {
		return 0, i, false
	}
	return int(n.Low), n.Next, true
}

// daySpelt reads the day in words after a month: "May first", "May twenty-one". No
// noun may follow that it could count.
func (s *scan) daySpelt(i int) (int, int, bool) {
	d, next, ok := s.ordinalDay(i)
	if !ok {
		d, next, ok = s.small(i, 31)
		ok = ok && s.class(i) == cNumber
	}
	if !ok {
		return 0, i, false
	}
	_, _, year := s.yearAt(next)
	return d, next, year || s.ends(next)
}

// dayOfThe passes over "day" in "15th day of".
func (s *scan) dayOfThe(k int) int {
	if s.is(k, "day") && s.is(k+1, "of") {
		return k + 1
	}
	return k
}

// wordDay reads "first of May", "twenty-second day of June 2017", "fifteen August
// 1993".
func (s *scan) wordDay(i int) (want, int, bool) {
	d, k, ok := s.ordinalDay(i)
	if !ok {
		return s.cardinalDay(i)
	}
	if k = s.dayOfThe(k); !s.is(k, "of") {
		return want{}, i, false
	}
	m, next, ok := s.month(k + 1)
	if !ok {
		return s.ofMonth(d, k)
	}
	return s.withYear(want{shape: sDate, m: m, d: d}, next)
}

// cardinalDay reads "fifteen August 1993".
func (s *scan) cardinalDay(i int) (want, int, bool) {
	d, k, ok := s.small(i, 31)
	if !ok || s.class(k) != cMonth || !s.capital(k) {
		return want{}, i, false
	}
	return s.withYear(want{shape: sDate, m: s.lx[k].n, d: d}, k+1)
}

// dayOf reads "20th of next month" and "4 to 22 this month" from the day.
func (s *scan) dayOf(i int) (want, int, bool) {
	d, k, ok := s.dayNumber(i)
	if !ok {
		return want{}, i, false
	}
	if d2, next, two := s.secondDay(k, d); two {
		b, end, ok := s.ofMonth(d2, next)
		a := b
		a.d = d
		return want{shape: sInterval, a: &a, b: &b}, end, ok
	}
	if k == i+1 {
		return want{}, i, false
	}
	return s.ofMonth(d, s.dayOfThe(k))
}

// ofMonth reads the month without a name that a day belongs to: "of this month".
func (s *scan) ofMonth(d, k int) (want, int, bool) {
	if s.is(k, "of", "in") {
		k++
	}
	if s.is(k, "the") {
		k++
	}
	if s.class(k) != cRel || !s.is(k+1, "month") {
		return want{}, k, false
	}
	rel := s.lx[k].n
	return want{shape: sDate, d: d, b: &want{shape: sRel, rel: rel, unit: uMonth, told: leansBack(rel)}}, k + 2, true
}

// bareDay reads "the 27th" where a date is expected: after a preposition and
// before no noun that the ordinal could belong to.
func (s *scan) bareDay(i int) (want, int, bool) {
	d, next, ok := s.dayNumber(i)
	if !ok || next != i+2 || !s.is(i-2, "on", "by", "until", "till", "from", "before", "after", "since", "to", "through", "for") || !s.ends(next) || s.is(next, "to", "and", "or", "through") && s.is(next+1, "the") && !s.ends(next+4) {
		return want{}, i, false
	}
	return want{shape: sDate, d: d}, next, true
}

// ends reports whether no noun follows at atom i.
func (s *scan) ends(i int) bool {
	if i >= len(s.as) || !s.as[i].Upper && s.as[i].Span.Len() == 1 && !s.is(i, "-") {
		return true
	}
	return s.is(i, "and", "or", "to", "until", "till", "through", "in", "at", "for", "with", "when", "where", "while", "after", "before", "by", "from", "as", "but", "because", "that", "which", "he", "she", "it", "they", "the")
}

// weekdayDay reads the day after a weekday: "Friday the 15th", "Tuesday 15th".
func (s *scan) weekdayDay(i int) (int, int, bool) {
	if s.is(i, "the") {
		if d, next, ok := s.ordinalDay(i + 1); ok {
			return d, next, s.ends(next)
		}
		i++
	}
	d, next, ok := s.dayNumber(i)
	return d, next, ok && next == i+2 && s.ends(next)
}

// nthWeekday reads "first Friday of July", "second Monday of next month".
func (s *scan) nthWeekday(i int) (want, int, bool) {
	n, k := -1, i+1
	if !s.is(i, "last", "final") {
		var ok bool
		if n, k, ok = s.ordinalDay(i); !ok || n > 5 {
			return want{}, i, false
		}
	}
	if s.class(k) != cWeekday || !s.is(k+1, "of", "in") {
		return want{}, i, false
	}
	w := want{shape: sDate, wd: s.lx[k].n, nth: n}
	k += 2
	if m, next, ok := s.month(k); ok {
		w.m = m
		return s.withYear(w, next)
	}
	if s.is(k, "the") {
		k++
	}
	b := want{shape: sRel, rel: dThis, unit: uMonth}
	switch {
	case s.is(k, "month"):
		k--
	case s.class(k) == cRel && s.is(k+1, "month"):
		b.rel, b.told = s.lx[k].n, leansBack(s.lx[k].n)
	default:
		return want{}, i, false
	}
	w.b = &b
	return w, k + 2, true
}

// shortDecade reads "70s" after "the", as the decade of the twentieth century.
func (s *scan) shortDecade(i int) (want, int, bool) {
	if s.digits(i) != 2 || !s.tight(i+1) {
		return want{}, i, false
	}
	k := i + 1
	if s.is(k, "'", "’") && s.tight(k+1) {
		k++
	}
	y := s.value(i)
	return want{shape: sDecade, y: 1900 + y}, k + 1, s.is(k, "s") && !s.is(k+1, "°") && y >= 20 && y%10 == 0 && !s.is(i-2, "his", "her", "their")
}

// wordDecade reads "seventies" and "noughties" after "the".
func (s *scan) wordDecade(i int) (want, int, bool) {
	if s.is(i, "noughties", "aughts") {
		return want{shape: sDecade, y: 2000}, i + 1, true
	}
	for n, w := range [...]string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		if s.is(i, w) {
			return want{shape: sDecade, y: 1920 + 10*n}, i + 1, true
		}
	}
	return want{}, i, false
}

// yearWords reads "nineteen ninety-nine", "two thousand and eighteen".
func (s *scan) yearWords(i int) (int, int, bool) {
	if s.class(i) != cNumber {
		return 0, i, false
	}
	a, ok := numeral.At(s.as, i)
	if !ok || a.Ordinal || a.Fraction || a.Vague {
		return 0, i, false
	}
	if a.Scaled {
		return int(a.Low), a.Next, a.Words && a.Low >= 1100 && a.Low < 2100 && a.Low == float64(int(a.Low)) && (a.Low >= 2000 || int(a.Low)%100 != 0)
	}
	if a.Low < 17 || a.Low > 20 || a.Next != i+1 {
		return 0, i, false
	}
	if s.is(a.Next, "zero", "oh", "o", "nought") && s.class(a.Next+1) == cNumber {
		if n, next, ok := s.small(a.Next+1, 9); ok {
			return int(a.Low)*100 + n, next, true
		}
	}
	b, ok := numeral.At(s.as, a.Next)
	if !ok || b.Ordinal || b.Low < 10 || b.Low > 99 || b.Low != float64(int(b.Low)) {
		return 0, i, false
	}
	return int(a.Low)*100 + int(b.Low), b.Next, true
}

// monthAfter reads the month after a year: "2016 November", "2016, Nov", "2016-11"
// and, where nothing follows, "2016 / 11".
func (s *scan) monthAfter(w want, i int) (want, int, bool) {
	if (s.is(i, "/") || s.dash(i)) && s.digits(i+1) > 0 && s.digits(i+1) <= 2 && !(s.dash(i+2) && s.tight(i+2)) {
		m, apart := s.value(i+1), !s.tight(i) || !s.tight(i+1)
		w.m = m
		return w, i + 2, m >= 1 && m <= 12 && (s.digits(i+1) == 2 || s.is(i, "/") && !apart) && (!apart || s.stops(i+2) && !s.is(i+2, "/", "%"))
	}
	k := i
	if s.is(k, ",") {
		k++
	}
	l := s.lx0(k)
	if l.class != cMonth && l.class != cMonthShort || s.digits(k+1) > 0 || s.is(k, "may", "march", "mar") && !s.capital(k) {
		return want{}, i, false
	}
	w.m = l.n
	if k == i && l.class == cMonth && s.capital(k) && !s.is(k, "may", "march") {
		return w, k + 1, s.ends(k + 1)
	}
	return w, k + 1, s.stops(k + 1)
}

// joined reports whether the month at atom i and the year after it hang together:
// without white space, or as "11 / 2016" with nothing after them.
func (s *scan) joined(i int) bool {
	if s.tight(i+1) && s.tight(i+2) {
		return true
	}
	return s.digits(i) == 2 && s.is(i+1, "/", "-") && s.stops(i+3) && !s.is(i+3, "/", "%") && (i == 0 || s.as[i-1].Kind != atom.Mark)
}

// monthYear reads "11/2016", "11-2016" and "11 / 2016".
func (s *scan) monthYear(i int) (want, int, bool) {
	n := s.digits(i)
	if n < 1 || n > 2 || !s.is(i+1, "/", "-", ".") || s.digits(i+2) != 4 || !s.joined(i) || i > 0 && s.tight(i) && s.as[i-1].Kind != 0 {
		return want{}, i, false
	}
	if s.is(i-1, "no", "number", "resolution", "decision", "decree", "law", "order", "regulation", "directive", "case", "document", "article", "#", "№") || s.is(i-1, ".") && s.is(i-2, "no") {
		return want{}, i, false
	}
	m, y := s.value(i), s.value(i+2)
	return want{shape: sDate, y: y, m: m}, i + 3, m >= 1 && m <= 12 && y >= 1500 && y < 2200
}
