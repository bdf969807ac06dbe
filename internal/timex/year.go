package timex

import (
	"strings"

	"chancery/internal/timex/atom"
)

// yearAt reads a year at atom i, with the second year of "1941–42" or "2022/23".
// It asks only whether the number can be a year, not whether it must be one.
func (s *scan) yearAt(i int) (want, int, bool) {
	if w, next, ok := s.beforeCommonEra(i); ok {
		return w, next, true
	}
	if y, next, ok := s.yearWords(i); ok {
		return want{shape: sDate, y: y}, next, true
	}
	if s.digits(i) != 4 {
		return want{}, i, false
	}
	y := s.value(i)
	if y < 1000 || y > 2199 || s.measured(i+1) {
		return want{}, i, false
	}
	w := want{shape: sDate, y: y}
	y2, next, ok := s.secondYear(i+1, y)
	if !ok {
		return w, i + 1, true
	}
	if s.is(i+1, "/") {
		w.academic = y2 == y+1
		return w, next, w.academic
	}
	return want{shape: sInterval, a: &want{shape: sDate, y: y}, b: &want{shape: sDate, y: y2}}, next, true
}

// secondYear reads the rest of a range of years after y.
func (s *scan) secondYear(i, y int) (int, int, bool) {
	if s.apart || !s.dash(i) && !s.is(i, "/") || !s.tight(i+1) && s.tight(i) || i+1 >= len(s.as) {
		return 0, i, false
	}
	y2 := s.value(i + 1)
	switch s.digits(i + 1) {
	case 2:
		y2 += y / 100 * 100
		if s.dash(i) && !s.tight(i) || s.dash(i+2) && s.tight(i+2) {
			return 0, i, false
		}
	case 4:
	default:
		return 0, i, false
	}
	return y2, i + 2, y2 > y && y2 <= 2199
}

// beforeCommonEra reads "490 BC".
func (s *scan) beforeCommonEra(i int) (want, int, bool) {
	n := s.digits(i)
	if n == 0 || n > 4 {
		return want{}, i, false
	}
	w := want{shape: sDate, y: s.value(i), bc: true}
	k := i + 1
	if s.is(k, "s") && s.tight(k) {
		w.shape, w.y, k = sDecade, w.y/10, k+1
	}
	switch {
	case s.is(k, "bc", "bce"):
		return w, k + 1, true
	case s.is(k, "b") && s.is(k+1, ".") && s.is(k+2, "c"):
		return w, k + 3, true
	}
	return want{}, i, false
}

// bareYear reads a year that stands alone, and rejects numbers that count or
// measure something.
func (s *scan) bareYear(i int) (want, int, bool) {
	w, next, ok := s.yearAt(i)
	if !ok || w.bc {
		return w, next, ok
	}
	if w.shape == sDate && next == i+1 {
		if w, next, ok := s.monthAfter(w, next); ok && !s.apart {
			return w, next, true
		}
		if q, next, ok := s.quarterAfter(w, next); ok {
			return q, next, true
		}
	}
	if i > 0 && s.as[i-1].Kind == atom.Mark && strings.ContainsAny(s.as[i-1].Low, "$€£¥₹₽₩#№") {
		return want{}, i, false
	}
	if s.is(i-1, "resolution", "room", "decree", "flight", "route", "no", "number", "page", "order", "article", "rs", "usd", "eur",
		"about", "some", "nearly", "almost", "least", "approximately") || s.is(i-1, "than") && !s.is(i-2, "later", "earlier") || s.is(i-1, ".") && s.is(i-2, "no") {
		return want{}, i, false
	}
	if i > 0 && s.tight(i) && (s.as[i-1].Kind == atom.Word || s.is(i-1, "-", "–", ":")) && !s.is(i-1, "–") {
		return want{}, i, false
	}
	y := w.y
	if w.shape == sInterval {
		y = w.a.y
	}
	if s.counted(next) && !s.owned(i-1) || y < 1700 && !s.leads(i-1) {
		return want{}, i, false
	}
	return w, next, true
}

// quarterAfter reads "Q1" or "H2" after a year.
func (s *scan) quarterAfter(w want, i int) (want, int, bool) {
	if s.dash(i) && s.tight(i) {
		i++
	}
	if !s.is(i, "q", "h") || !s.tight(i+1) || s.digits(i+1) != 1 {
		return w, i, false
	}
	q, next, ok := s.marked(i)
	if q.y != 0 || !ok {
		return w, i, false
	}
	q.y = w.y
	return q, next, true
}

// owned reports whether the word before a year makes it an attribute: "the 2018
// elections".
func (s *scan) owned(i int) bool {
	return s.is(i, "the", "its", "their", "his", "her", "our", "s", "this", "since", "until")
}

// counted reports whether atom i is a noun that the number before it counts.
func (s *scan) counted(i int) bool {
	if i < 0 || i >= len(s.as) || s.as[i].Upper {
		return false
	}
	return people[s.as[i].Low]
}

// people are plural nouns that a bare number before them counts.
var people = map[string]bool{
	"people": true, "persons": true, "soldiers": true, "troops": true, "men": true, "women": true, "children": true,
	"citizens": true, "refugees": true, "migrants": true, "workers": true, "students": true, "civilians": true,
	"personnel": true, "countries": true, "states": true, "companies": true, "villages": true, "families": true,
	"houses": true, "homes": true, "vehicles": true, "tanks": true, "officers": true, "fighters": true,
	"participants": true, "delegates": true, "places": true, "members": true, "residents": true, "ships": true,
	"aircraft": true, "prisoners": true, "policemen": true, "police": true, "militants": true, "specialists": true,
	"enterprises": true, "jobs": true, "books": true, "guests": true, "journalists": true, "businesses": true,
	"households": true, "casualties": true, "deaths": true, "dead": true, "wounded": true, "killed": true,
	"passengers": true, "tourists": true, "visitors": true, "protesters": true, "employees": true, "voters": true,
}

// measured reports whether atom i is a unit of measure or a scale.
func (s *scan) measured(i int) bool {
	if i >= len(s.as) {
		return false
	}
	if s.is(i, "%", "°") {
		return true
	}
	if s.is(i, "-") && s.tight(i) && s.tight(i+1) && i+1 < len(s.as) && s.as[i+1].Kind == atom.Word {
		i++
	}
	return measures[s.as[i].Low]
}

var measures = map[string]bool{
	"km": true, "kilometer": true, "kilometers": true, "kilometre": true, "kilometres": true, "meters": true, "metres": true,
	"meter": true, "metre": true, "miles": true, "mile": true, "feet": true, "kg": true, "tons": true, "tonnes": true,
	"ton": true, "tonne": true, "barrels": true, "hectares": true, "acres": true, "mw": true, "megawatts": true, "kwh": true,
	"gw": true, "percent": true, "million": true, "billion": true, "thousand": true, "trillion": true, "mln": true, "bln": true,
	"dollars": true, "euros": true, "rubles": true, "roubles": true, "pounds": true, "rupees": true, "yuan": true, "yen": true,
	"square": true, "sq": true, "cubic": true, "usd": true, "eur": true, "hours": true, "times": true, "km²": true, "kilograms": true,
	"strong": true, "bcm": true, "votes": true, "points": true,
}
