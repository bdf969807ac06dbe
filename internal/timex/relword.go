package timex

// relative reads "last year", "next Monday", "the following day", "the past two
// years", "recent years", "that morning".
func (s *scan) relative(i int) (want, int, bool) {
	rel := s.lx[i].n
	if w, next, ok := s.first(i); ok {
		return w, next, true
	}
	k := i + 1
	if s.is(i, "same") && s.class(k) == cRel {
		return want{}, i, false
	}
	if s.is(i, "that", "this") && s.is(k, "same", "coming", "past") {
		k++
	}
	w := want{shape: sRel, rel: rel, told: leansBack(rel)}
	l := s.lx0(k)
	switch l.class {
	case cMonth:
		if !s.capital(k) && s.is(k, "may", "march") {
			return w, i, false
		}
		w.m = l.n
		return w, k + 1, true
	case cWeekday:
		return s.relativeWeekday(w, k)
	case cMonthShort:
		if m, next, ok := s.month(k); ok && (rel == dLast || rel == dThis || rel == dNext) {
			w.m = m
			return w, next, true
		}
		return w, i, false
	case cSeason:
		w.season = l.n
		return w, k + 1, rel != dThat || !s.is(k, "fall", "spring")
	case cHours:
		w.hours = l.n
		w.told = w.told || rel == dNext
		return w, k + 1, rel != dRecent && rel != dPast && rel != dComing
	case cUnitOne:
		return s.relativeUnit(w, k)
	case cUnit:
		w.unit, w.open = l.n, true
		plural := rel == dRecent || rel == dComing || rel == dPast || rel == dFollowing || rel == dPrevious || s.is(i, "these", "those")
		return w, k + 1, plural
	case cNumber:
		return s.runOf(w, k)
	}
	if n := s.digits(k); n > 0 && n < 4 {
		return s.runOf(w, k)
	}
	return w, i, false
}

func (s *scan) relativeWeekday(w want, k int) (want, int, bool) {
	w.wd = s.lx[k].n
	next := k + 1
	if s.class(next) == cHours {
		w.hours = s.lx[next].n
		next++
	}
	c := next
	if s.is(c, ",") {
		c++
	}
	if full, end, ok := s.fullDay(c); ok {
		full.wd = w.wd
		return full, end, true
	}
	return w, next, true
}

func (s *scan) relativeUnit(w want, k int) (want, int, bool) {
	w.unit = s.lx[k].n
	switch w.unit {
	case uTime, uDate:
		if s.is(k-1, "same") {
			return w, k + 1, w.unit == uTime && s.is(k-2, "the") && s.is(k-3, "at", "around", "about", "by")
		}
		return w, k + 1, s.is(k-1, "that", "this") && (w.unit == uDate && w.rel == dThat || s.is(k-2, "at", "by", "until", "since", "during", "before"))
	case uDay:
		w.told = w.told || w.rel == dNext
		if w.rel == dLast || w.rel == dThis {
			return w, k, false
		}
	case uMinute, uHour, uSecond:
		w.open = true
		return w, k + 1, w.rel == dLast || w.rel == dNext || w.rel == dPast
	case uQuarter:
		if w.rel == dThat {
			return w, k, false
		}
		if w.rel == dLast && s.is(k+1, "of") {
			return s.withYear(want{shape: sQuarter, n: 4}, k+1)
		}
	}
	next := k + 1
	if w.unit == uWeek && w.rel != dThat {
		return s.weekdayOf(w, next)
	}
	return w, next, w.rel != dRecent
}

// weekdayOf reads the weekday after a week: "next week on Friday".
func (s *scan) weekdayOf(w want, next int) (want, int, bool) {
	k := next
	if s.is(k, "on", ",") {
		k++
	}
	if s.class(k) != cWeekday || s.apart || w.rel != dLast && w.rel != dThis && w.rel != dNext {
		return w, next, true
	}
	week := w
	return want{shape: sDate, wd: s.lx[k].n, b: &week}, k + 1, true
}

// runOf reads "the past two years", "the next few months".
func (s *scan) runOf(w want, k int) (want, int, bool) {
	a, next, ok := s.count(k)
	n := a.n
	l := s.lx0(next)
	if !ok || a.half != 0 || s.is(k, "a", "an") || l.class != cUnit && l.class != cUnitOne || l.n == uTime || l.n == uDate {
		return w, k, false
	}
	if l.class == cUnitOne && n != 1 {
		return w, k, false
	}
	sign := steps(w.rel)
	if sign == 0 {
		return want{shape: sDuration, n: n, unit: l.n}, next + 1, true
	}
	return want{shape: sRun, n: n, unit: l.n, sign: sign, told: w.told}, next + 1, true
}

// wordFirst reads what begins with a number word or "a".
func (s *scan) wordFirst(i int) (want, int, bool) {
	if s.idle(i) {
		return want{}, i, false
	}
	if w, next, ok := ruleQuarter.of(s.ordinal(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleDayMonth.of(s.wordDay(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleNth.of(s.nthWeekday(i)); ok {
		return w, next, true
	}
	if s.lx[i].n < 0 && !s.is(i, "second") {
		return rulePeriodPart.of(s.first(i))
	}
	if w, next, ok := rulePeriodPart.of(s.first(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleClock.of(s.clock(i)); ok {
		return w, next, true
	}
	if w, next, ok := ruleYear.of(s.ledYear(i)); ok {
		return w, next, true
	}
	return ruleAmount.of(s.span(i))
}

// idle reports whether atom i is an article before a word that takes no part in an
// expression; it keeps the common case cheap.
func (s *scan) idle(i int) bool {
	return s.is(i, "a", "an") && s.class(i+1) == none &&
		!s.is(i+1, "more", "long", "consecutive", "further", "additional", "straight", "successive", "calendar", "dozen", "thousand", "million", "quarter")
}

// ledYear reads a year in words after a preposition.
func (s *scan) ledYear(i int) (want, int, bool) {
	y, next, ok := s.yearWords(i)
	return want{shape: sDate, y: y}, next, ok && s.is(i-1, "in", "since", "until", "by", "from", "of", "before", "after") && s.ends(next)
}

// bareUnits reads "years ago", "days later", and "for decades".
func (s *scan) bareUnits(i int) (want, int, bool) {
	w := want{shape: sDuration, n: -1, unit: s.lx[i].n}
	if shifted, next, ok := s.shifted(w, i+1); ok {
		return shifted, next, true
	}
	return w, i + 1, s.is(i-1, "for", "within", "many", "of") && s.is(i-1, "for", "within") && w.unit != uQuarter
}

// deictic reads "yesterday", "tomorrow morning", "today".
func (s *scan) deictic(i int) (want, int, bool) {
	w := want{shape: sDeictic, n: s.lx[i].n}
	if s.is(i, "tonight") {
		w.hours = 4
	}
	next := i + 1
	if s.class(next) == cHours {
		w.hours = s.lx[next].n
		next++
	}
	if s.capital(i) && s.capital(i-1) && i > 0 && !s.leads(i-1) || s.is(next, "'", "’") && s.is(next+1, "s") && w.n == 0 && w.hours == 0 && s.capital(i) && i > 0 {
		return w, i, false
	}
	return w, next, true
}

// set reads "every year", "each Monday", "every two weeks", "on Mondays", "daily".
func (s *scan) set(i int) (want, int, bool) {
	switch l := s.lx[i]; l.class {
	case cSet:
		if s.capital(i) && (i > 0 || s.capital(i+1)) {
			return want{}, i, false
		}
		return want{shape: sSet, n: 1, unit: l.n}, i + 1, true
	case cWeekdays:
		return want{shape: sSet, n: 1, unit: uWeek, wd: l.n}, i + 1, true
	}
	w, k := want{shape: sSet, n: 1}, i+1
	if s.is(k, "other") {
		w.n, k = 2, k+1
	} else if s.is(k, "single") {
		k++
	} else if a, next, ok := s.count(k); ok && a.n > 0 && !s.is(i, "per") {
		w.n, k = a.n, next
	}
	l := s.lx0(k)
	switch l.class {
	case cUnit, cUnitOne:
		w.unit = l.n
		return w, k + 1, l.n != uTime && l.n != uDate
	case cWeekday:
		w.unit, w.wd = uWeek, l.n
	case cSeason:
		w.unit, w.season = uYear, l.n
	case cHours:
		w.unit, w.hours = uDay, l.n
	default:
		return want{}, i, false
	}
	return w, k + 1, true
}

// reference reads "now", "currently", "formerly".
func (s *scan) reference(i int) (want, int, bool) {
	w := want{shape: sRef, sign: s.lx[i].n}
	if s.is(i, "present") && !s.is(i-1, "at") {
		return w, i, false
	}
	return w, i + 1, true
}

// partOfDay reads "morning of 6 June", "the evening", "midnight".
func (s *scan) partOfDay(i int) (want, int, bool) {
	l := s.lx[i]
	k := i + 1
	if s.is(k, "hours") {
		k++
	}
	if s.is(k, "of", "on") {
		c := k + 1
		if s.is(c, "the") {
			c++
		}
		if w, next, ok := s.fullDay(c); ok {
			return s.atHours(w, l), next, true
		}
		if s.class(c) == cWeekday {
			w, next, ok := s.weekdayFirst(c)
			return s.atHours(w, l), next, ok
		}
	}
	w := s.atHours(want{shape: sRel, rel: dThat, told: true}, l)
	if l.class == cNoon && s.ends(k) {
		return w, k, true
	}
	if at, next, ok := s.hourOf(l.n, k+1); ok && l.class == cHours && s.is(k, "at") {
		w.clock, w.hours, w.unit = at.clock, 0, uTime
		return w, next, true
	}
	led := s.is(i-1, "the") && s.is(i-2, "in", "of", "during") || s.is(i-1, "at", "by", "until", "before", "after") || s.is(i-1, "early", "late", "mid") || s.is(i-1, "-") && s.is(i-2, "mid", "early", "late")
	return w, k, led
}

func (s *scan) atHours(w want, l lex) want {
	if l.class == cNoon {
		w.hours, w.clock = 2, l.n*3600+1
		if l.n == 24 {
			w.hours, w.clock = 4, 1
		}
		return w
	}
	w.hours = l.n
	return w
}

// holiday reads "Christmas", "Christmas Eve 2023".
func (s *scan) holiday(i int) (want, int, bool) {
	if !s.capital(i) {
		return want{}, i, false
	}
	w := want{shape: sDate, m: s.lx[i].n / 100, d: s.lx[i].n % 100}
	next := i + 1
	switch {
	case s.is(next, "eve"):
		w.d--
		next++
	case s.is(next, "day"):
		next++
	}
	return s.withYear(w, next)
}
