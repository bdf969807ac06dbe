package timex

import "chancery/internal/timex/atom"

// the reads what begins with the article: it belongs to an expression only
// where the rest needs it.
func (s *scan) the(i int) (want, int, bool) {
	k := i + 1
	if w, next, ok := ruleRelative.of(s.theUnit(k)); ok {
		return w, next, true
	}
	if w, next, ok := ruleWeekNumber.of(s.weekNumber(k)); ok {
		return w, next, true
	}
	switch s.class(k) {
	case cRel:
		if w, next, ok := ruleNth.of(s.nthWeekday(k)); ok {
			return w, next, true
		}
		return s.simple(k)
	case cPart, cSeason:
		return s.simple(k)
	case cHours:
		return rulePart.of(s.partOfDay(k))
	case cNumber:
		return s.theWord(k)
	case cWhole:
		return ruleAmount.of(s.entire(k))
	}
	switch {
	case k < len(s.as) && s.as[k].Kind == atom.Number:
		return s.theNumber(k)
	case s.is(k, "'", "’", "‘") && s.tight(k+1):
		return ruleDecade.of(s.shortDecade(k + 1))
	case s.is(k, "present") && !s.capital(k):
		return want{shape: sRef, rule: ruleReference}, k + 1, true
	}
	return ruleDecade.of(s.wordDecade(k))
}

// theWord reads what follows the article with a number word.
func (s *scan) theWord(k int) (want, int, bool) {
	if w, next, ok := ruleQuarter.of(s.ordinal(k)); ok {
		return w, next, true
	}
	if w, next, ok := ruleDayMonth.of(s.wordDay(k)); ok {
		return w, next, true
	}
	if w, next, ok := ruleNth.of(s.nthWeekday(k)); ok {
		return w, next, true
	}
	if w, next, ok := rulePeriodPart.of(s.first(k)); ok {
		return w, next, true
	}
	w, next, ok := ruleAmount.of(s.span(k))
	return w, next, ok && w.shape == sDuration && !s.is(k, "a", "an") && s.is(next-1, "days", "weeks", "months", "years", "hours")
}

// theNumber reads what follows the article with digits.
func (s *scan) theNumber(k int) (want, int, bool) {
	if w, next, ok := ruleDayMonth.of(s.dayFirst(k)); ok {
		return w, next, true
	}
	if w, next, ok := ruleEra.of(s.era(k)); ok {
		return w, next, true
	}
	if w, next, ok := ruleEra.of(s.beforeCommonEra(k)); ok {
		return w, next, true
	}
	if w, next, ok := ruleDecade.of(s.shortDecade(k)); ok {
		return w, next, true
	}
	if w, next, ok := ruleDayOf.of(s.dayOf(k)); ok {
		return w, next, true
	}
	return ruleDay.of(s.bareDay(k))
}
