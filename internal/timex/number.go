package timex

// numberFirst reads what begins with digits.
func (s *scan) numberFirst(i int) (want, int, bool) {
	if w, next, ok := ruleNumeric.of(s.numeric(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleDayMonth.of(s.dayFirst(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleClock.of(s.clock(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleEra.of(s.era(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleDayOf.of(s.dayOf(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleYear.of(s.bareYear(i)); ok {
		return w, next, true
	}
	return ruleAmount.of(s.span(i))
}

// era reads "1990s", "21st century" and "the 470s BC".
func (s *scan) era(i int) (want, int, bool) {
	if w, next, ok := s.beforeCommonEra(i); ok && w.shape == sDecade {
		return w, next, true
	}
	k := i + 1
	if s.is(k, "'", "’") && s.tight(k) && s.tight(k+1) && s.is(i-1, "the") {
		k++
	}
	if s.digits(i) == 4 && s.tight(k) && s.is(k, "s") {
		y := s.value(i)
		if y%100 == 0 && y < 2000 {
			return want{shape: sCentury, n: y/100 + 1}, k + 1, true
		}
		return want{shape: sDecade, y: y}, k + 1, y%10 == 0 && y >= 1000 && y <= 2190
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
