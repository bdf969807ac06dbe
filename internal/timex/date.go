package timex

import "chancery/internal/timex/atom"

// month returns the month that atom i names. The short forms, and the names
// that are other words too, need a sign that a month is meant.
func (s *scan) month(i int) (int, int, bool) {
	l := s.lx0(i)
	if l.class != cMonth && l.class != cMonthShort {
		return 0, i, false
	}
	if !s.as[i].Upper && (s.is(i, "may", "march", "august") || l.class == cMonthShort && s.digits(i+1) == 0 && s.digits(i-1) == 0) {
		return l.n, i + 1, s.spelt(i)
	}
	next := i + 1
	if l.class == cMonthShort && s.is(next, ".") && s.tight(next) {
		next++
	}
	if s.digits(next) > 0 || s.digits(i-1) > 0 || s.ordinalBefore(i) {
		return l.n, next, true
	}
	if s.is(next, ",") && s.digits(next+1) == 4 {
		return l.n, next, true
	}
	if s.dash(next) && (s.class(next+1) == cMonth || s.class(next+1) == cMonthShort) {
		return l.n, next, true
	}
	if _, after, ok := s.ordinalDay(next); ok && s.ends(after) && l.class == cMonthShort {
		return l.n, next, true
	}
	if l.class == cMonthShort {
		led := s.is(i-1, "in", "last", "since", "of", "until", "by")
		return l.n, next, led && next > i+1 || (led || s.is(i-1, "this", "next", "late", "early", "after", "before", "from", "to", "and")) && !s.capital(next) && !s.is(i, "mar", "jan") ||
			s.is(i-1, "in", "this", "since", "until", "last", "next") && !s.capital(next)
	}
	if s.is(i, "may", "march") && (i == 0 || s.capital(i-1) || s.capital(i+1) || s.is(i+1, "not", "be", "have")) {
		return l.n, next, s.leads(i - 1)
	}
	if s.is(i, "march") && s.is(i+1, "on", "to") && !s.leads(i-1) {
		return 0, i, false
	}
	if s.capital(i-1) && !s.leads(i-1) && s.class(i-1) == none && i > 1 {
		return 0, i, false
	}
	return l.n, next, true
}

// spelt reports whether a day in words stands beside the month in small letters at
// atom i: "fourth of may", "jan first". The sentence must end there.
func (s *scan) spelt(i int) bool {
	k := i + 1
	if s.is(k, "the") {
		k++
	}
	if _, next, ok := s.ordinalDay(k); ok && s.stops(next) {
		return true
	}
	return s.is(i-1, "of") && i > 1 && s.class(i-2) == cNumber && s.lx[i-2].n < 0 && !s.is(i-3, "a", "one") && s.stops(i+1)
}

// stops reports whether the words stop before atom i, at a mark or at the end.
func (s *scan) stops(i int) bool {
	return i >= len(s.as) || s.as[i].Kind == atom.Mark && !s.is(i, "-", "'", "’", "$")
}

func (s *scan) lx0(i int) lex {
	if i < 0 || i >= len(s.lx) {
		return lex{}
	}
	return s.lx[i]
}

func (s *scan) capital(i int) bool {
	return i >= 0 && i < len(s.as) && s.as[i].Upper
}

// leads reports whether atom i is a word after which a month is likely.
func (s *scan) leads(i int) bool {
	return s.is(i, "in", "since", "until", "till", "by", "from", "of", "last", "next", "this", "early", "late",
		"mid", "during", "before", "after", "through", "to", "between", "and", "on", "-", "–")
}

func (s *scan) ordinalBefore(i int) bool {
	return s.is(i-1, "of") && (s.is(i-2, "st", "nd", "rd", "th") || s.digits(i-2) > 0 || s.class(i-2) == cNumber && s.lx[i-2].n < 0) || s.is(i-1, "st", "nd", "rd", "th") && s.digits(i-2) > 0
}

// dayNumber reads a day of the month, in digits, at atom i.
func (s *scan) dayNumber(i int) (int, int, bool) {
	n := s.digits(i)
	if n != 1 && n != 2 {
		return 0, i, false
	}
	v := s.value(i)
	if v < 1 || v > 31 {
		return 0, i, false
	}
	if s.tight(i+1) && s.is(i+1, "st", "nd", "rd", "th") {
		return v, i + 2, true
	}
	return v, i + 1, true
}

// monthFirst reads "June 6, 2023", "January 13-14", "April 2023" and "April".
func (s *scan) monthFirst(i int) (want, int, bool) {
	m, next, ok := s.month(i)
	if !ok {
		return want{}, i, false
	}
	k := next
	if s.is(k, "the") {
		k++
	}
	if d, after, ok := s.daySpelt(k); ok {
		return s.withYear(want{shape: sDate, m: m, d: d}, after)
	}
	d, after, ok := s.dayNumber(k)
	if !ok || s.counted(after) || s.is(after, ":") && s.tight(after) && s.digits(after+1) == 2 {
		if s.counted(k + 1) {
			return want{shape: sDate, m: m}, next, true
		}
		return s.withYear(want{shape: sDate, m: m}, next)
	}
	first := want{shape: sDate, m: m, d: d}
	if d2, end, ok := s.secondDay(after, d); ok {
		second := first
		second.d = d2
		return s.days(first, second, end)
	}
	return s.withYear(first, after)
}

// secondDay reads "-14", "to 14", "and 14" after the day d.
func (s *scan) secondDay(i, d int) (int, int, bool) {
	if s.apart || !s.dash(i) && !s.is(i, "to", "and", "through", "&", "until") {
		return 0, i, false
	}
	k := i + 1
	if s.is(k, "the") {
		k++
	}
	d2, next, ok := s.dayNumber(k)
	if !ok || d2 <= d {
		return 0, i, false
	}
	if _, _, month := s.month(next); month && s.class(i-1) != cMonth && s.is(i, "and") {
		return d2, next, true
	}
	return d2, next, !s.counted(next)
}

// days makes the interval of two days of one month, with the year that follows.
func (s *scan) days(a, b want, i int) (want, int, bool) {
	b, next, _ := s.withYear(b, i)
	a.y, a.b = b.y, b.b
	return want{shape: sInterval, a: &a, b: &b}, next, true
}

// dayFirst reads "6 June 2023", "the 6th of June", "13-14 January" from the day.
func (s *scan) dayFirst(i int) (want, int, bool) {
	d, k, ok := s.dayNumber(i)
	if !ok {
		return want{}, i, false
	}
	d2, end, two := s.secondDay(k, d)
	if two {
		k = end
	}
	k = s.dayOfThe(k)
	if s.is(k, "of") || s.is(k, ".") && s.tight(k) && s.class(k+1) >= cMonth && s.class(k+1) <= cMonthShort {
		k++
	}
	m, next, ok := s.month(k)
	if !ok {
		return want{}, i, false
	}
	first := want{shape: sDate, m: m, d: d}
	if two {
		second := first
		second.d = d2
		return s.days(first, second, next)
	}
	return s.withYear(first, next)
}

// numeric reads "2023-06-06", "06.06.2023" and "6/13/2023".
func (s *scan) numeric(i int) (want, int, bool) {
	if w, next, ok := s.monthYear(i); ok {
		return w, next, true
	}
	if i+4 >= len(s.as) || !s.tight(i+1) || !s.tight(i+2) || !s.tight(i+3) || !s.tight(i+4) {
		return want{}, i, false
	}
	a, b, c := s.digits(i), s.digits(i+2), s.digits(i+4)
	mark := s.as[i+1].Low
	if a == 0 || b == 0 || c == 0 || mark != s.as[i+3].Low || b > 2 {
		return want{}, i, false
	}
	x, y, z := s.value(i), s.value(i+2), s.value(i+4)
	switch {
	case a == 4 && c <= 2 && (mark == "-" || mark == "/" || mark == "."):
		return ymd(x, y, z, i+5)
	case a <= 2 && c == 4 && (mark == "." || mark == "-"):
		return ymd(z, y, x, i+5)
	case a <= 2 && c == 4 && mark == "/":
		return slashed(x, y, z, i+5)
	}
	return want{}, i, false
}

func ymd(y, m, d, next int) (want, int, bool) {
	return want{shape: sDate, y: y, m: m, d: d}, next, valid(y, m, d)
}

// slashed reads 6/13/2023 where only one order of day and month exists. Where
// both do, only the year is certain.
func slashed(x, y, z, next int) (want, int, bool) {
	switch {
	case x == y || y > 12:
		return ymd(z, x, y, next)
	case x > 12:
		return ymd(z, y, x, next)
	}
	return want{shape: sDate, y: z}, next, valid(z, x, y)
}

// weekdayFirst reads "Tuesday", "Tuesday, May 3", "Tuesday night".
func (s *scan) weekdayFirst(i int) (want, int, bool) {
	l := s.lx[i]
	if !s.as[i].Upper && l.class == cWeekdayShort {
		return want{}, i, false
	}
	next := i + 1
	if l.class == cWeekdayShort && s.is(next, ".") && s.tight(next) {
		next++
	}
	k := next
	if s.is(k, ",", "(") {
		k++
	}
	if s.is(k, "the") {
		k++
	}
	if w, end, ok := s.fullDay(k); ok {
		w.wd = l.n
		return w, end, true
	}
	if l.class == cWeekdayShort {
		d, end, ok := s.weekdayDay(next)
		return want{shape: sDate, wd: l.n, d: d}, end, ok
	}
	w := want{shape: sDate, wd: l.n}
	if d, end, ok := s.weekdayDay(next); ok {
		w.d = d
		return w, end, true
	}
	k = next
	if s.is(k, "of") {
		k++
	}
	if s.is(k, "the") && s.is(k-1, "of") {
		k++
	}
	if s.is(k, "next", "last", "this", "following", "same", "previous", "coming") && s.is(k+1, "week") && !s.is(k+2, "s", "'", "’") {
		w.b = &want{shape: sRel, rel: s.lx[k].n, unit: uWeek, told: leansBack(s.lx[k].n)}
		return w, k + 2, true
	}
	if s.class(next) == cHours {
		w.hours = s.lx[next].n
		next++
	}
	return w, next, true
}

// fullDay reads a date with a day of the month at atom i.
func (s *scan) fullDay(i int) (want, int, bool) {
	if i >= len(s.as) {
		return want{}, i, false
	}
	w, next, ok := want{}, i, false
	switch {
	case s.class(i) == cMonth || s.class(i) == cMonthShort:
		w, next, ok = s.monthFirst(i)
	case s.as[i].Kind == atom.Number:
		if w, next, ok = s.dayFirst(i); !ok {
			w, next, ok = s.numeric(i)
		}
	}
	return w, next, ok && w.shape == sDate && w.d != 0
}
