package timex

// clockSpan reads a range of clock times, with the day that may stand after it:
// "from 5 to 6 pm", "between 14:00 and 16:30 on Tuesday".
func (s *scan) clockSpan(i int, lead bool) (want, int, bool) {
	if s.apart || i >= len(s.as) || s.is(i, "a", "an") || s.class(i) != cNumber && s.digits(i) == 0 && s.as[i].Value == 0 {
		return want{}, i, false
	}
	w, next, ok := ruleClock.of(s.clockRange(i, lead))
	if !ok {
		return w, i, false
	}
	if dated, end, ok := s.timed(w, next); ok {
		return dated, end, true
	}
	return w, next, true
}

// timed joins a day with the clock time or the part of the day beside it: "Tuesday
// at 3 pm", "15:00 on 6 June", "6 May in the evening".
func (s *scan) timed(w want, next int) (want, int, bool) {
	if w.clock != 0 && w.unit == uTime {
		return s.dayAfter(w, next)
	}
	if !w.oneDay() {
		return w, next, false
	}
	part, k, found := s.partAfter(next)
	if found = found && w.hours == 0; found {
		w.hours, next = part, k
	}
	k = next
	if s.is(k, ",") {
		k++
	}
	if s.is(k, "at", "around", "from", "between") || s.is(k, "t") && s.tight(k) && s.tight(k+1) {
		k++
	}
	c, end, ok := s.clockAt(k)
	if !ok && w.hours != 0 && k > next {
		c, end, ok = s.hourOf(w.hours, k)
	}
	if !ok {
		return w, next, found
	}
	w.clock, w.till = c.clock, c.till
	return w, end, true
}

// hourOf reads an hour without its half of the day, which the part of the day gives:
// "this evening at 7".
func (s *scan) hourOf(part, k int) (want, int, bool) {
	h, next, ok := s.small(k, 12)
	if !ok || !s.ends(next) {
		return want{}, k, false
	}
	if h %= 12; part != hoursMorning && !(part == hoursNight && h < 5) {
		h += 12
	}
	return hour{h: h}.want(), next, true
}

// stretch reads the second end of a stretch of time whose first end is a, with a
// clock time, which began at atom i and ended before next: "from 4 pm today to 5 pm
// tomorrow". Without one it returns a.
func (s *scan) stretch(i int, a want, next int) (want, int) {
	k, found := s.link(i, next)
	if !found || a.clock == 0 || a.till != 0 || a.shape == sSet || s.apart {
		return a, next
	}
	b, end, ok := s.simple(k)
	if !ok {
		return a, next
	}
	if timed, after, ok := s.timed(b, end); ok {
		b, end = timed, after
	}
	if b.clock == 0 || b.unit == uTime || b.till != 0 || b.shape == sSet {
		return a, next
	}
	if a.y == 0 && a.m != 0 && b.y != 0 {
		a.y = b.y
	}
	return want{shape: sInterval, a: &a, b: &b, rule: ruleInterval}, end
}

// partAfter reads the part of the day after a day: "night", "in the evening".
func (s *scan) partAfter(k int) (part, next int, ok bool) {
	switch {
	case s.class(k) == cHours && !s.capital(k) && !s.as[k].Line:
		return s.lx[k].n, k + 1, true
	case s.is(k, "in") && s.is(k+1, "the") && s.class(k+2) == cHours:
		return s.lx[k+2].n, k + 3, true
	}
	return 0, k, false
}

// clockAt reads a clock time or a range of them at atom k.
func (s *scan) clockAt(k int) (want, int, bool) {
	if w, next, ok := s.clockRange(k, s.is(k-1, "from", "between")); ok && !s.apart {
		return w, next, true
	}
	if s.class(k) == cNoon {
		w := s.atHours(want{}, s.lx[k])
		return w, k + 1, true
	}
	return s.clock(k)
}

// dayAfter reads the day after the clock time w.
func (s *scan) dayAfter(w want, next int) (want, int, bool) {
	k := next
	if s.is(k, ",", "on", "of") {
		k++
	}
	if s.is(k, "on") {
		k++
	}
	if k >= len(s.as) || s.depth >= nesting {
		return w, next, false
	}
	s.depth++
	d, end, ok := s.simple(k)
	s.depth--
	if !ok || !d.oneDay() || d.clock != 0 {
		return w, next, false
	}
	d.clock, d.till = w.clock, w.till
	return d, end, true
}

// oneDay reports whether w names one day.
func (w *want) oneDay() bool {
	switch w.shape {
	case sDate:
		return w.d != 0 || w.wd != 0
	case sDeictic:
		return true
	case sRel:
		return w.wd != 0 || w.hours != 0 && w.clock == 0 && w.rel == dThis
	case sSet:
		return w.unit == uDay || w.wd != 0
	}
	return false
}

// weekNumber reads "week 31", "week 10 of 2024".
func (s *scan) weekNumber(i int) (want, int, bool) {
	if s.is(i, "day") && s.is(i+1, "before", "after") && s.is(i+2, "yesterday", "tomorrow") {
		return s.theUnit(i)
	}
	if s.is(i, "month") && s.is(i+1, "of") {
		return s.second(i, s.lx[i])
	}
	n := s.digits(i + 1)
	if !s.is(i, "week") || n < 1 || n > 2 || !s.weekLed(i) {
		return want{}, i, false
	}
	v := s.value(i + 1)
	if v < 1 || v > 53 || s.measured(i+2) {
		return want{}, i, false
	}
	w, next, _ := s.withYear(want{shape: sWeek, n: v}, i+2)
	return w, next, true
}

// weekLed reports whether the number after "week" at atom i counts the weeks of a
// year and not those of something else.
func (s *scan) weekLed(i int) bool {
	if s.is(i-1, "in", "of", "from", "to", "the", "until", "by") {
		return true
	}
	return s.is(i-1, "between", "and", "through", "-", "–") || i == 0 && !s.is(i+2, "of", ":", "-", ",")
}
