package timex

import "chancery/internal/timex/atom"

// expression reads the longest expression that begins at atom i: a date, or two
// dates that bound an interval. It covers the atoms [from, next).
func (s *scan) expression(i int) (w want, from, next int, ok bool) {
	from = i
	if s.is(i, "from", "between") {
		from++
	} else if s.lx[i].class == none && s.as[i].Kind != atom.Number && !s.is(i, "q", "h", "over", "overnight", "'", "’") {
		return w, i, i, false
	}
	if w, next, ok = s.clockSpan(from, from > i); ok {
		return w, from, next, true
	}
	w, next, ok = s.simple(from)
	if !ok {
		return w, i, i, false
	}
	if timed, end, ok := s.timed(w, next); ok {
		w, next = s.stretch(i, timed, end)
		return w, from, next, true
	}
	if !w.calendar() || s.apart {
		return w, from, next, true
	}
	link, found := s.link(i, next)
	if !found {
		return w, from, next, true
	}
	b, end, ok := s.simple(link)
	if !ok || !join(&w, &b) {
		return w, from, next, true
	}
	a := w
	return want{shape: sInterval, a: &a, b: &b, rule: ruleInterval}, from, end, true
}

// calendar reports whether w can bound an interval.
func (w *want) calendar() bool {
	switch w.shape {
	case sDate, sSeason, sQuarter, sDecade, sWeek:
		return !w.bc && w.clock == 0 && w.hours == 0
	case sRel:
		return w.clock == 0 && (w.rel == dThis || w.rel == dNext || w.rel == dLast)
	case sDeictic:
		return w.hours == 0 && w.clock == 0
	case sRef:
		return w.sign == 0
	}
	return false
}

// link returns where the second date of an interval begins, after the first one
// that began at i and ended before next.
func (s *scan) link(i, next int) (int, bool) {
	switch {
	case s.is(i, "between"):
		return next + 1, s.is(next, "and", "to", "through", "~") || s.dash(next)
	case s.dash(next), s.is(next, "~"):
		return next + 1, true
	case s.is(next, "to", "until", "till", "til", "through"):
		return next + 1, !s.moved(i)
	}
	return 0, false
}

// moved reports whether what stands before i says that a date was changed, so
// that "from Monday to Wednesday" names the old day and the new one.
func (s *scan) moved(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if s.is(k, "moved", "postponed", "rescheduled", "shifted", "delayed", "forward", "changed", "back", "extended", "extend") {
			return true
		}
	}
	return false
}

// join gives each end what it can take from the other, and reports whether the
// two can bound an interval.
func join(a, b *want) bool {
	if !b.calendar() || (a.wd != 0 && a.d == 0) != (b.wd != 0 && b.d == 0) && !a.leaning() && !b.leaning() {
		return false
	}
	for _, w := range []*want{a, b} {
		if w.shape == sRef {
			*w = want{shape: sDeictic}
		}
	}
	if a.wd != 0 && a.b == nil {
		a.b = b.b
	}
	if a.m != 0 && b.shape == sRel && b.unit != 0 && !fine(b.unit) {
		return false
	}
	if a.shape == sDate && b.shape == sDate && a.wd == 0 {
		whole := a.y != 0 && b.y != 0
		if !whole && (a.d == 0 && b.d != 0 || (a.m != 0) != (b.m != 0)) {
			return false
		}
	}
	if a.y == 0 && b.y != 0 && b.shape != sDecade && a.b == nil {
		a.y = b.y
		if a.m > b.m && b.m != 0 || a.shape == sSeason && a.season > b.season {
			a.y--
		}
	}
	if b.y == 0 && a.y != 0 && a.shape != sDecade && b.b == nil {
		b.y = a.y
		if b.m < a.m {
			b.y++
		}
	}
	return a.y <= b.y || b.y == 0
}

// leaning reports whether w is a day by its distance from the dateline.
func (w *want) leaning() bool { return w.shape == sDeictic || w.shape == sRel || w.shape == sRef }

// simple reads one date, duration or set that begins at atom i.
func (s *scan) simple(i int) (want, int, bool) {
	s.steps++
	if i >= len(s.as) {
		return want{}, i, false
	}
	if s.as[i].Kind == atom.Number {
		return s.numberFirst(i)
	}
	switch l := s.lx[i]; l.class {
	case cMonth, cMonthShort:
		return ruleMonthDay.of(s.monthFirst(i))
	case cWeekday, cWeekdayShort:
		return ruleWeekday.of(s.weekdayFirst(i))
	case cSeason:
		return ruleSeason.of(s.seasonFirst(i))
	case cThe:
		return s.the(i)
	case cPart:
		return rulePeriodPart.of(s.part(i))
	case cRel:
		return ruleRelative.of(s.relative(i))
	case cNumber:
		return s.wordFirst(i)
	case cUnit:
		return ruleAmount.of(s.bareUnits(i))
	case cUnitOne:
		return ruleWeekNumber.of(s.weekNumber(i))
	case cDeictic:
		return ruleDeictic.of(s.deictic(i))
	case cEvery, cSet, cWeekdays:
		return ruleSet.of(s.set(i))
	case cRef:
		return ruleReference.of(s.reference(i))
	case cHours, cNoon:
		return rulePart.of(s.partOfDay(i))
	case cHoliday:
		return ruleFeast.of(s.holiday(i))
	case cWhole:
		return ruleAmount.of(s.entire(i))
	}
	return s.marked(i)
}

// marked reads what a word outside the lexicon begins: "Q1 2024", "overnight",
// "'99".
func (s *scan) marked(i int) (want, int, bool) {
	switch {
	case s.is(i, "q", "h") && (s.as[i].Upper || s.digits(i-1) == 4 || s.digits(i-2) == 4) && s.tight(i+1) && s.digits(i+1) == 1:
		n := s.value(i + 1)
		shape, most := sQuarter, 4
		if s.is(i, "h") {
			shape, most = sHalf, 2
		}
		if n < 1 || n > most {
			return want{}, i, false
		}
		if s.dash(i+2) && s.tight(i+2) && s.digits(i+3) == 4 {
			return ruleQuarter.of(s.withYear(want{shape: shape, n: n}, i+3))
		}
		return ruleQuarter.of(s.withYear(want{shape: shape, n: n}, i+2))
	case s.is(i, "overnight"):
		return want{shape: sRel, rel: dThat, told: true, hours: 4, rule: rulePart}, i + 1, true
	}
	return want{}, i, false
}

// withYear adds the year, stated or relative, that may follow at atom i.
func (s *scan) withYear(w want, i int) (want, int, bool) {
	k := i
	if s.is(k, ",", "of", "in", ".") {
		k++
	}
	if y, next, ok := s.yearAt(k); ok {
		w.y, w.bc = y.y, y.bc
		if y.shape == sInterval {
			w.y, w.academic = y.a.y, true
		}
		return w, next, true
	}
	if s.is(k, "the") {
		k++
	}
	if s.class(k) == cRel && s.is(k+1, "year") && w.shape != sDecade {
		rel := s.lx[k].n
		w.b = &want{shape: sRel, rel: rel, unit: uYear, told: leansBack(rel)}
		return w, k + 2, true
	}
	if s.is(k, "the") || s.is(k-1, "the") && s.is(k, "year") && s.is(k-2, "of") {
		w.b = &want{shape: sRel, rel: dThis, unit: uYear}
		return w, k + 1, true
	}
	return w, i, true
}

func leansBack(rel int) bool { return rel == dPrevious || rel == dFollowing || rel == dThat }
