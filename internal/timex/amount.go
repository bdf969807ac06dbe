package timex

import (
	"math"

	"chancery/internal/quantity/numeral"
	"chancery/internal/timex/atom"
)

// count reads a number, "a", "several", "a few" or "a couple of" before a unit.
// It is -1 where the number is not said.
func (s *scan) count(i int) (a amount, next int, ok bool) {
	if i >= len(s.as) {
		return amount{}, i, false
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
		return amount{n: -1}, k, true
	case s.is(k, "couple"):
		k++
		if s.is(k, "of") {
			k++
		}
		return amount{n: -1}, k, true
	}
	if next, ok := s.halfOne(k); ok {
		return amount{half: 0.5}, next, true
	}
	if m, ok := numeral.At(s.as, k); ok && !m.Ordinal && !m.Vague && !m.Fraction && m.Low < 1e6 {
		whole, half := math.Modf(m.Low)
		a := amount{n: int(whole), half: half}
		if s.is(m.Next, "and") && s.is(m.Next+1, "a") && s.is(m.Next+2, "half") && half == 0 {
			a.half, m.Next = 0.5, m.Next+3
		}
		return a, m.Next, true
	}
	if s.is(k, "a", "an", "another") {
		return amount{n: 1}, k + 1, true
	}
	return amount{}, i, false
}

// halfOne reads "half an" and "a half" before a unit.
func (s *scan) halfOne(k int) (int, bool) {
	switch {
	case s.is(k, "half") && s.is(k+1, "a", "an"):
		return k + 2, true
	case s.is(k, "half") && s.class(k+1) == cUnitOne:
		return k + 1, true
	case s.is(k, "a") && s.is(k+1, "half"):
		k += 2
		if s.is(k, "-") && s.tight(k) {
			k++
		}
		return k, s.class(k) == cUnitOne
	}
	return k, false
}

// units reads "three days", "two-day", "three full years" and returns the atom
// after the unit.
func (s *scan) units(i int) (amount, int, bool) {
	a, k, ok := s.count(i)
	if !ok {
		return a, i, false
	}
	hyphen := s.is(k, "-") && s.tight(k)
	if hyphen {
		k++
	} else if s.is(k, "full", "whole", "more", "long", "consecutive", "further", "additional", "straight", "successive", "entire", "calendar") {
		k++
	}
	l := s.lx0(k)
	if l.class != cUnit && l.class != cUnitOne || l.n == uTime || l.n == uDate {
		return a, i, false
	}
	if l.class == cUnitOne && !hyphen && a.n != 1 && (a.n != 0 || a.half == 0) {
		return a, i, false
	}
	a.unit = l.n
	return a, k + 1, true
}

// span reads "three days", "two-day", "two weeks ago", "a year earlier", "two
// years, a month and a day".
func (s *scan) span(i int) (want, int, bool) {
	a, k, ok := s.units(i)
	if !ok {
		return want{}, i, false
	}
	article := s.is(i, "a", "an") && s.class(i+1) == cUnitOne
	if a.unit == uQuarter || a.unit == uWeekend && article {
		return want{}, i, false
	}
	w := want{shape: sDuration, n: a.n, half: a.half, unit: a.unit}
	if end, ok := s.andHalf(k); ok && a.n > 0 && a.half == 0 {
		w.half, k, article = 0.5, end, false
	}
	k = s.smaller(&w, k)
	if w, next, ok := s.shifted(w, k); ok {
		return w, next, true
	}
	if article && s.is(i-1, "times", "once", "twice", "time") {
		w.shape, w.rule = sSet, ruleSet
		return w, k, true
	}
	if article && len(w.also) == 0 && !s.is(i-1, "for", "within", "in", "than", "about", "over", "almost", "nearly", "after", "of", "lasted", "least") || s.aged(k) {
		return want{}, i, false
	}
	return w, k, true
}

// andHalf reads "and a half" after a unit.
func (s *scan) andHalf(k int) (int, bool) {
	if !s.is(k, "and") {
		return k, false
	}
	if k++; s.is(k, "a") {
		k++
	}
	return k + 1, s.is(k, "half") && !s.is(k+1, "million", "billion", "thousand", "hundred", "of", "dozen")
}

// smaller adds to w the smaller units that follow: "and a month", ", 21 days".
func (s *scan) smaller(w *want, k int) int {
	for len(w.also) < 4 && w.n >= 0 && w.half == 0 {
		at := k
		if s.is(at, ",") {
			at++
		}
		if s.is(at, "and") {
			at++
		}
		a, next, ok := s.units(at)
		last := w.unit
		if n := len(w.also); n > 0 {
			last = w.also[n-1].unit
		}
		if !ok || a.n < 0 || !below(a.unit, last) || s.is(at, "a", "an") && !s.is(at-1, "and") {
			return k
		}
		w.also, k = append(w.also, a), next
	}
	return k
}

// ranks orders the units that may be told together, the smallest first.
var ranks = map[int]int{uSecond: 1, uMinute: 2, uHour: 3, uDay: 4, uWeek: 5, uMonth: 6, uYear: 7, uDecade: 8}

func below(small, large int) bool { return ranks[small] > 0 && ranks[small] < ranks[large] }

// entire reads "all week", "the whole day", "another month".
func (s *scan) entire(i int) (want, int, bool) {
	k := i + 1
	if s.is(k, "-") && s.tight(k) {
		k++
	}
	l := s.lx0(k)
	if l.class != cUnitOne || l.n == uTime || l.n == uDate || l.n == uQuarter || s.is(k+1, "of") {
		return want{}, i, false
	}
	return want{shape: sDuration, n: 1, unit: l.n}, k + 1, true
}

// aged reports whether the number before atom i is an age.
func (s *scan) aged(i int) bool {
	return s.is(i, "old") || s.is(i, "of") && s.is(i+1, "age") || s.is(i, "-") && s.is(i+1, "old")
}

// shifted reads the word after a number of units that makes it a date.
func (s *scan) shifted(w want, i int) (want, int, bool) {
	w.shape, w.rule = sOffset, ruleOffset
	if b, next, ok := s.based(i); ok {
		w.sign, w.b = 1, &b
		if s.is(i, "before") {
			w.sign = -1
		}
		return w, next, true
	}
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

// based reads the day that a number of units is counted from: "before today",
// "after 6 June", "from Tuesday".
func (s *scan) based(i int) (want, int, bool) {
	if !s.is(i, "before", "after", "from") || s.apart || s.depth >= nesting {
		return want{}, i, false
	}
	s.depth++
	defer func() { s.depth-- }()
	b, next, ok := s.simple(i + 1)
	ok = ok && b.clock == 0 && (b.shape == sDeictic || b.shape == sDate && (b.d != 0 || b.wd != 0) || b.shape == sRel && b.wd != 0)
	return b, next, ok
}

// nominal reports whether a phrase begins at atom i that "before" or "after"
// governs.
func (s *scan) nominal(i int) bool {
	if i >= len(s.as) || s.as[i].Kind == atom.Mark {
		return i < len(s.as) && s.is(i, "\"", "“", "‘")
	}
	return !s.is(i, "and", "or", "but", "in", "at", "on", "for", "with", "when", "where", "while", "by", "as")
}
