package timex

import (
	"chancery/internal/quantity/numeral"
	"chancery/internal/timex/atom"
)

// numberFirst reads what begins with digits.
func (s *scan) numberFirst(i int) (want, int, bool) {
	if w, next, ok := s.numeric(i); ok {
		return w, next, true
	}
	if w, next, ok := s.dayFirst(i); ok {
		return w, next, true
	}
	if w, next, ok := s.clock(i); ok {
		return w, next, true
	}
	if w, next, ok := s.era(i); ok {
		return w, next, true
	}
	if w, next, ok := s.bareYear(i); ok {
		return w, next, true
	}
	return s.span(i)
}

// clock reads "15:00", "3 p.m.", "9:30 am".
func (s *scan) clock(i int) (want, int, bool) {
	n := s.digits(i)
	if n != 1 && n != 2 {
		return want{}, i, false
	}
	hour, minute, k, coloned := s.value(i), 0, i+1, false
	if (s.is(k, ":") || s.is(k, ".")) && s.tight(k) && s.tight(k+1) && s.digits(k+1) == 2 {
		minute, coloned = s.value(k+1), s.is(k, ":")
		k += 2
	}
	if next, pm, ok := s.half(k); ok && hour >= 1 && hour <= 12 {
		if pm {
			hour += 12
		}
		if hour%12 == 0 {
			hour -= 12
		}
		k, coloned = next, true
	}
	if !coloned || hour > 24 || minute > 59 || s.is(i-1, ":") && s.tight(i) {
		return want{}, i, false
	}
	return want{shape: sRel, rel: dThat, told: true, unit: uTime, clock: hour*60 + minute + 1}, k, true
}

// half reads "am", "p.m." at atom i.
func (s *scan) half(i int) (next int, pm, ok bool) {
	switch {
	case s.is(i, "am", "pm"):
		return i + 1, s.is(i, "pm"), true
	case s.is(i, "a", "p") && s.is(i+1, ".") && s.tight(i+1) && s.is(i+2, "m") && s.tight(i+2):
		pm, i = s.is(i, "p"), i+3
		if s.is(i, ".") && s.tight(i) {
			i++
		}
		return i, pm, true
	}
	return i, false, false
}

// era reads "1990s", "21st century" and "the 470s BC".
func (s *scan) era(i int) (want, int, bool) {
	if w, next, ok := s.beforeCommonEra(i); ok && w.shape == sDecade {
		return w, next, true
	}
	if s.digits(i) == 4 && s.tight(i+1) && s.is(i+1, "s") {
		y := s.value(i)
		if y%100 == 0 && y < 2000 {
			return want{shape: sCentury, n: y/100 + 1}, i + 2, true
		}
		return want{shape: sDecade, y: y}, i + 2, y%10 == 0 && y >= 1000 && y <= 2190
	}
	d, next, ok := s.dayNumber(i)
	if ok && next == i+2 && s.is(next, "-") {
		next++
	}
	if ok && next > i+1 && s.is(next, "century") {
		return want{shape: sCentury, n: d}, next + 1, true
	}
	return want{}, i, false
}

// count reads a whole number, "a", "several", "a few" or "a couple of" before a
// unit. It is -1 where the number is not said.
func (s *scan) count(i int) (n, next int, ok bool) {
	if i >= len(s.as) {
		return 0, i, false
	}
	k := i
	if s.is(k, "a") && s.is(k+1, "few", "couple") {
		k++
	}
	switch {
	case s.is(k, "several", "few", "many", "some", "dozens", "hundreds"):
		k++
		if s.is(k, "of") {
			k++
		}
		return -1, k, true
	case s.is(k, "couple") && s.is(k+1, "of"):
		return -1, k + 2, true
	case s.is(k, "half") && s.is(k+1, "a", "an"):
		return -1, k + 2, true
	}
	if m, ok := numeral.At(s.as, k); ok && !m.Ordinal && !m.Vague && m.Low == float64(int(m.Low)) && m.Low < 1e6 {
		return int(m.Low), m.Next, true
	}
	if s.is(k, "a", "an") {
		return 1, k + 1, true
	}
	return 0, i, false
}

// span reads "three days", "two-day", "two weeks ago", "a year earlier".
func (s *scan) span(i int) (want, int, bool) {
	n, k, ok := s.count(i)
	if !ok {
		return want{}, i, false
	}
	article := s.is(i, "a", "an") && k == i+1
	hyphen := s.is(k, "-") && s.tight(k)
	if hyphen {
		k++
	} else if s.is(k, "full", "whole", "more", "long", "consecutive", "further", "additional", "straight", "successive") {
		k++
	}
	l := s.lx0(k)
	if l.class != cUnit && l.class != cUnitOne || l.n == uTime || l.n == uDate || l.n == uQuarter || l.n == uWeekend && article {
		return want{}, i, false
	}
	if l.class == cUnitOne && !hyphen && n != 1 && !s.is(i, "half") {
		return want{}, i, false
	}
	w := want{shape: sDuration, n: n, unit: l.n}
	if w, next, ok := s.shifted(w, k+1); ok {
		return w, next, true
	}
	if article && s.is(i-1, "times", "once", "twice", "time") {
		w.shape = sSet
		return w, k + 1, true
	}
	if article && !s.is(i-1, "for", "within", "in", "than", "about", "over", "almost", "nearly", "after", "of", "lasted", "least") || s.aged(k+1) {
		return want{}, i, false
	}
	return w, k + 1, true
}

// aged reports whether the number before atom i is an age.
func (s *scan) aged(i int) bool {
	return s.is(i, "old") || s.is(i, "-") && s.is(i+1, "old")
}

// shifted reads the word after a number of units that makes it a date.
func (s *scan) shifted(w want, i int) (want, int, bool) {
	w.shape = sOffset
	switch {
	case s.is(i, "ago"):
		w.sign = -1
	case s.is(i, "hence"), s.is(i, "from") && s.is(i+1, "now"):
		w.sign = 1
		if s.is(i, "from") {
			i++
		}
	case s.is(i, "earlier", "previously", "beforehand", "prior"):
		w.sign, w.told = -1, true
		w.event = s.is(i+1, "to", "than")
	case s.is(i, "before"):
		w.sign, w.told = -1, true
		w.event = s.nominal(i + 1)
	case s.is(i, "later", "afterwards", "afterward"):
		w.sign, w.told = 1, true
		w.event = s.is(i+1, "than")
	case s.is(i, "after"):
		w.sign, w.told = 1, true
		w.event = s.nominal(i + 1)
	default:
		return w, i, false
	}
	return w, i + 1, true
}

// nominal reports whether a phrase begins at atom i that "before" or "after"
// governs.
func (s *scan) nominal(i int) bool {
	if i >= len(s.as) || s.as[i].Kind == atom.Mark {
		return i < len(s.as) && s.is(i, "\"", "“", "‘")
	}
	return !s.is(i, "and", "or", "but", "in", "at", "on", "for", "with", "when", "where", "while", "by", "as")
}
