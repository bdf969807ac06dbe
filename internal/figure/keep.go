package figure

import (
	"chancery/internal/quantity"
	"chancery/internal/timex/atom"
)

// kept reports whether q is something that a researcher would keep.
func (v *view) kept(q *quantity.Quantity) bool {
	first, next := v.atoms(q.Number)
	switch q.Class {
	case quantity.Persons, quantity.Items:
		return v.counted(q, first, next)
	case quantity.Duration:
		return q.Ordinal || !v.is(first, "a", "an") && !(q.Low == 1 && q.High == 1) && !v.bound(q)
	case quantity.Factor:
		return q.Change == quantity.By
	case quantity.Age:
		return false
	case quantity.Other:
		return q.Unit != "points"
	}
	return true
}

// bound reports whether the duration q is none that something lasts: the time
// within which something is due, or the span of "a ten-year high".
func (v *view) bound(q *quantity.Quantity) bool {
	first, next := v.atoms(q.Span)
	return v.is(first-1, "within") || v.is(next, "high", "low", "peak", "highs", "lows")
}

// counted reports whether a count of people or things is a figure. Small counts
// in words are, unless they only refer to what the reader knows.
func (v *view) counted(q *quantity.Quantity, first, next int) bool {
	if q.Unit == "times" || referring[q.Unit] && q.Low < 20 {
		return false
	}
	if v.as[first].Kind == atom.Number && q.Low >= 10 || q.Low >= 21 {
		return true
	}
	if v.is(first-1, "the", "these", "those", "both", "his", "her", "all", "other", "its", "their") && !v.is(first-1, "its", "all") {
		return v.affected(first, next)
	}
	if q.Low <= 2 {
		return q.Class == quantity.Persons && v.affected(first, next)
	}
	return true
}

// referring are nouns that small numbers point at and do not measure.
var referring = words("countries sides ministers leaders presidents parties nations neighbours neighbors governments peoples capitals " +
	"delegations counterparts heads republics things ways reasons points others powers superpowers diplomats things officials institutions " +
	"foreign continents areas issues aspects topics fronts directions occasions elements questions levels hands brothers friends chiefs premiers")

// affected reports whether people were hurt, held or moved in the words around
// the number.
func (v *view) affected(first, next int) bool {
	for k := max(0, first-8); k < len(v.as) && k < next+10; k++ {
		if casualty[v.as[k].Low] != "" {
			return true
		}
	}
	return false
}

// bareReach is how many atoms before a bare number its noun is looked for.
const bareReach = 10

// bare names what a number without a noun counts: "migrants, of whom about one
// million …", "put the number of dead at 2,400", "raise it to 1,000". It is
// false where nothing says.
func (v *view) bare(f *Found, q *quantity.Quantity, first int, before *Found) bool {
	if q.Low < 10 {
		return false
	}
	linked := q.Change == quantity.Reached
	for k := first - 1; k >= 0 && k >= first-bareReach; k-- {
		low := v.as[k].Low
		if v.is(k, "whom", "number", "toll", "total") {
			linked = true
		}
		if name := casualty[low]; name != "" && (v.is(k-1, "of", "death") || v.is(k+1, "toll")) {
			f.Unit, f.Indicator = quantity.Persons, name
			return true
		}
		if linked && v.is(k+1, ",") && v.is(k+2, "of") && v.is(k+3, "whom") {
			f.Unit, f.Indicator = low, low
			return true
		}
	}
	if q.Change != quantity.Reached || before == nil {
		return false
	}
	f.Unit, f.Indicator = before.Unit, before.Indicator
	return true
}

// casualty are the words of harm with the indicator that they stand for.
var casualty = map[string]string{
	"killed": "deaths", "died": "deaths", "dead": "deaths", "deaths": "deaths", "death": "deaths", "fatalities": "deaths", "lives": "deaths", "killing": "deaths", "perished": "deaths", "slain": "deaths",
	"injured": "injured", "injuries": "injured", "wounded": "injured", "hurt": "injured", "injuring": "injured", "wounding": "injured", "casualties": "casualties",
	"detained": "detained", "arrested": "detained", "detentions": "detained", "arrests": "detained", "detaining": "detained", "detainees": "detained", "arresting": "detained",
	"missing": "missing", "kidnapped": "kidnapped", "abducted": "kidnapped", "hostages": "hostages", "displaced": "displaced", "evacuated": "evacuated", "deported": "deported", "expelled": "expelled", "captured": "captured",
	"released": "released", "freed": "released", "rescued": "rescued", "sentenced": "sentenced",
}
