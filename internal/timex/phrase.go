package timex

// theUnit reads "the day before", "the night before", "the year 2020", "the
// weekend", "the day before yesterday".
func (s *scan) theUnit(k int) (want, int, bool) {
	l := s.lx0(k)
	if l.class != cUnitOne && l.class != cHours {
		return want{}, k, false
	}
	if s.is(k+1, "before", "after") && s.is(k+2, "yesterday", "tomorrow") && l.n == uDay {
		n := -2
		if s.is(k+1, "after") {
			n = 2
		}
		return want{shape: sDeictic, n: n}, k + 3, true
	}
	if w, next, ok := s.second(k, l); ok {
		return w, next, true
	}
	w := want{shape: sDuration, n: 1, unit: l.n}
	if l.class == cHours {
		w.unit, w.hours = uDay, l.n
	}
	if l.n == uTime && l.class == cUnitOne || l.n == uDate && l.class == cUnitOne {
		return want{}, k, false
	}
	if w, next, ok := s.shifted(w, k+1); ok {
		return w, next, true
	}
	switch {
	case s.is(k, "year") && s.digits(k+1) == 4:
		return s.yearAt(k + 1)
	case s.is(k, "weekend"):
		return want{shape: sRel, rel: dThis, unit: uWeekend}, k + 1, true
	}
	return want{}, k, false
}

// second reads "week after next", "month before last", "week of 6 June" and "month
// of May".
func (s *scan) second(k int, l lex) (want, int, bool) {
	after := k + 2
	if s.is(after, "the") {
		after++
	}
	w := want{shape: sOffset, n: 2, unit: l.n, sign: 1, rule: ruleOffset}
	switch {
	case l.class != cUnitOne:
	case s.is(k+1, "after") && s.is(after, "next"):
		return w, after + 1, true
	case s.is(k+1, "before") && s.is(after, "last"):
		w.sign = -1
		return w, after + 1, true
	case l.n == uMonth && s.is(k+1, "of") && (s.class(k+2) == cMonth || s.class(k+2) == cMonthShort && s.as[k+2].Upper):
		return s.withYear(want{shape: sDate, m: s.lx[k+2].n, rule: ruleMonthDay}, k+3)
	case l.n == uWeek && s.is(k+1, "of", "beginning", "starting", "commencing"):
		if b, next, ok := s.fullDay(k + 2); ok {
			w.n, w.b = 0, &b
			return w, next, true
		}
	}
	return want{}, k, false
}

// ordinal reads "first quarter of 2024", "second half of the year",
// "nineteenth century".
func (s *scan) ordinal(k int) (want, int, bool) {
	n := 0
	switch {
	case s.is(k, "first"):
		n = 1
	case s.is(k, "second"):
		n = 2
	case s.is(k, "third"):
		n = 3
	case s.is(k, "fourth"):
		n = 4
	case s.is(k, "eighteenth"):
		n = 18
	case s.is(k, "nineteenth"):
		n = 19
	case s.is(k, "twentieth"):
		n = 20
	default:
		return want{}, k, false
	}
	if s.is(k+1, "-") && s.tight(k+1) && s.is(k+2, "quarter", "century") {
		k++
	}
	switch {
	case s.is(k+1, "century") && n > 4:
		return want{shape: sCentury, n: n}, k + 2, true
	case s.is(k+1, "quarter") && n <= 4:
		return s.withYear(want{shape: sQuarter, n: n}, k+2)
	case s.is(k+1, "half") && n <= 2 && s.is(k+2, "of"):
		return s.halfOf(n, k+3)
	}
	return want{}, k, false
}

func (s *scan) halfOf(n, k int) (want, int, bool) {
	w, next, ok := s.whole(k)
	if !ok {
		return w, k, false
	}
	w.part, w.rule = pFirstHalf+n-1, ruleQuarter
	return w, next, true
}

// first reads "first days of June", "first week of the year": a part, without
// bounds of its own, of the date that follows.
func (s *scan) first(k int) (want, int, bool) {
	if s.is(k, "first", "last", "final") && s.class(k+1) != cUnit && s.class(k+1) != cUnitOne {
		return s.edge(k)
	}
	if !s.is(k, "first", "second", "last", "third", "fourth", "final", "opening") || s.class(k+1) != cUnit && s.class(k+1) != cUnitOne || !s.is(k+2, "of") {
		return want{}, k, false
	}
	w, next, ok := s.whole(k + 3)
	w.part, w.rule = pStart, rulePeriodPart
	if s.is(k, "last") {
		w.part = pEnd
	}
	return w, next, ok
}

// edge reads "first six months of 2023", "last ten days of May".
func (s *scan) edge(k int) (want, int, bool) {
	a, next, ok := s.units(k + 1)
	if !ok || a.n < 1 || a.half != 0 || !s.is(next, "of", "in") || ranks[a.unit] < ranks[uDay] && a.unit != uQuarter {
		return want{}, k, false
	}
	w, next, ok := s.whole(next + 1)
	w.part, w.edge, w.rule = pStart, a, rulePeriodPart
	if !s.is(k, "first") {
		w.part = pEnd
	}
	return w, next, ok && w.shape != sInterval
}

// whole reads the date of which a part is named, where "the year" may stand for
// this year.
func (s *scan) whole(k int) (want, int, bool) {
	if s.depth >= nesting {
		return want{}, k, false
	}
	s.depth++
	defer func() { s.depth-- }()
	if s.is(k, "the") && s.class(k+1) == cUnitOne && s.lx[k+1].n != uTime && s.lx[k+1].n != uDay && s.lx[k+1].n != uDate {
		if w, next, ok := s.theUnit(k + 1); ok {
			return w, next, true
		}
		if s.is(k+2, "of") {
			return want{}, k, false
		}
		return want{shape: sRel, rel: dThis, unit: s.lx[k+1].n}, k + 2, true
	}
	if s.is(k, "year", "month") && s.is(k-1, "of") && s.ends(k+1) {
		return want{shape: sRel, rel: dThis, unit: s.lx[k].n}, k + 1, true
	}
	w, next, ok := s.simple(k)
	switch w.shape {
	case sDate, sSeason, sDecade, sCentury, sRel, sInterval, sQuarter, sHalf, sDeictic:
		return w, next, ok
	}
	return w, k, false
}

// part reads "early", "mid-", "the end of" and the like before a date.
func (s *scan) part(i int) (want, int, bool) {
	n, k := s.lx[i].n, i+1
	if s.is(k, "-") && s.tight(k) {
		k++
	}
	if (n == pEarly || n == pMid || n == pLate) && s.is(k, "to") && s.class(k+1) == cPart {
		k += 2
		n = s.lx[k-1].n
	}
	switch n {
	case pStart, pEnd, pRest:
		if !s.is(k, "of") {
			return want{}, i, false
		}
		k++
	case pMid, pEarly, pLate, pEarlier, pLater:
		if s.is(k, "of", "in", "on") {
			k++
		}
	}
	var w want
	next, ok := k, false
	if s.is(k, "the") || s.class(k) != cHours {
		w, next, ok = s.whole(k)
	} else {
		w, next, ok = s.partOfDay(k)
	}
	if !ok || (n == pEarlier || n == pLater) && w.shape != sRel && w.shape != sDeictic {
		return want{}, i, false
	}
	if n == pRest {
		n = pLater
	}
	if w.part == 0 {
		w.part, w.rule = n, rulePeriodPart
	}
	return w, next, true
}

// seasonFirst reads "spring of 2023", "early fall 2022" from the season, and
// "summer" alone.
func (s *scan) seasonFirst(i int) (want, int, bool) {
	w := want{shape: sSeason, season: s.lx[i].n}
	w, next, _ := s.withYear(w, i+1)
	if w.y != 0 || w.b != nil {
		return w, next, true
	}
	if s.capital(i) && i > 0 && (s.capital(i-1) && !s.leads(i-1) && !s.is(i-1, "the") || s.capital(i+1)) {
		return want{}, i, false
	}
	if !s.is(i, "fall", "spring") {
		return w, i + 1, !s.is(i+1, "olympics", "games", "school", "camp", "olympic", "palace")
	}
	led := s.is(i-1, "in", "this", "last", "next", "early", "late", "by", "until", "since", "during", "following", "previous") ||
		s.is(i-1, "the", "-") && s.is(i-2, "in", "by", "during", "since", "until", "of", "mid", "before", "after", "from")
	return w, i + 1, led && !s.is(i+1, "of", "in", "into", "short", "to", "from", "water", "waters")
}
