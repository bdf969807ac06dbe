package eval

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// figure compares value, unit and qualifier.
func figure(w Want, f ledger.Figure) comparison {
	value := sameValue(*w.Figure, f)
	unit := Compared{Field: "unit", Degree: sameUnit(w.Figure.Unit, f.Unit, w.Words), Want: w.Figure.Unit, Got: f.Unit}
	qual := anyOf("qualifier", w.Figure.Qualifiers, f.Qualifier)
	same := value.Degree == Agrees || value.Degree == Half || !w.Figure.Numeric
	return comparison{Fields: []Compared{value, unit, qual}, Same: same}
}

// sameValue agrees when both ends agree, and by half when one does or when the
// claim has the figure without its scale.
func sameValue(w FigureWant, f ledger.Figure) Compared {
	c := Compared{Field: "value", Degree: Differs, Want: bounds(w.Low, w.High), Got: bounds(f.Low, f.High)}
	if !w.Numeric {
		c.Want, c.Degree = "in words", Half
		return c
	}
	high := f.High
	if high == 0 {
		high = f.Low
	}
	low, top := near(w.Low, f.Low, w.Unit), near(w.High, high, w.Unit)
	switch {
	case low && top:
		c.Degree = Agrees
	case low || top || scaled(w.Low, f.Low):
		c.Degree = Half
	}
	return c
}

// near reports whether a and b are one number. A fraction may be given as a
// percentage, and is compared to two places.
func near(a, b float64, unit string) bool {
	if unitClass(unit) == "fraction" && b > 1 {
		b /= 100
	}
	tolerance := 1e-9 * math.Max(1, math.Abs(a))
	if unitClass(unit) == "fraction" {
		tolerance = 0.01
	}
	return math.Abs(a-b) <= tolerance
}

// scaled reports whether a is b thousands, millions or billions.
func scaled(a, b float64) bool {
	for _, s := range []float64{1e3, 1e6, 1e9, 1e12} {
		if b != 0 && math.Abs(a/b-s) < 1e-6*s {
			return true
		}
	}
	return false
}

func bounds(low, high float64) string {
	if low == high || high == 0 {
		return fmt.Sprintf("%g", low)
	}
	return fmt.Sprintf("%g–%g", low, high)
}

// unitWords gives one word to words of units that count the same kind of thing.
var unitWords = map[string]string{
	"%": "percent", "percentage": "percent", "kilometre": "km", "kilometer": "km",
	"ratio": "times", "usd": "USD", "dollar": "USD", "ton": "tonne",
	"person": "persons", "people": "persons", "death": "persons", "injured": "persons", "injury": "persons",
	"soldier": "persons", "life": "persons", "dead": "persons", "specialist": "persons", "citizen": "persons",
	"individual": "persons", "troop": "persons", "name": "persons", "rescuer": "persons", "live": "persons",
	"enterprise": "firm", "company": "firm", "business": "firm", "country": "state", "member": "state",
	"major": "specialty", "place": "place", "document": "agreement",
	"representative": "persons", "envoy": "persons", "diplomat": "persons", "man": "persons", "worker": "persons",
}

// unitClass is the class of things that a unit counts.
func unitClass(unit string) string {
	if strings.TrimSpace(unit) == "%" {
		return "percent"
	}
	for _, w := range name.Tokens(unit) {
		for _, form := range []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "ies") + "y", strings.TrimSuffix(w, "ves") + "fe"} {
			if std, ok := unitWords[form]; ok {
				return std
			}
		}
	}
	words := name.Tokens(unit)
	if len(words) == 0 {
		return ""
	}
	return strings.TrimSuffix(words[len(words)-1], "s")
}

// sameUnit agrees when both units count the same kind of thing, or when the
// claim's unit is a noun that the row's own words use for what is counted.
func sameUnit(want, got, words string) Degree {
	if want == "" {
		return NotJudged
	}
	a, b := unitClass(want), unitClass(got)
	if a == b {
		return Agrees
	}
	if measures[a] || measures[b] || b == "" {
		if a == "fraction" && b == "percent" {
			return Agrees
		}
		return Differs
	}
	if slices.ContainsFunc(stems(got), func(s string) bool { return slices.Contains(stems(words), s) }) {
		return Agrees
	}
	return Differs
}

// measures are the units of measurement; other units count things.
var measures = set("percent km USD tonne times year month day hour fraction magnitude")
