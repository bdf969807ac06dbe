package quantity

import (
	"chancery/internal/quantity/numeral"
	"chancery/internal/timex/atom"
)

// named reports whether the number at atom i belongs to a name, a code, a score
// or a reference, and so counts nothing.
func (f *finder) named(i int, r reading) bool {
	a := f.as[i]
	if a.Kind != atom.Number {
		return f.idiom(i, r)
	}
	next := r.next
	if r.currency != "" {
		return false
	}
	if f.tight(i) && i > 0 {
		if f.word(i-1) || f.is(i-1, "+", "/", "#", "№", "_", ".", ":", "@", "&", "'", "’") {
			return true
		}
		if f.is(i-1, "-", "–") && f.tight(i-1) && i > 1 && f.as[i-2].Kind != atom.Mark {
			return true
		}
	}
	if next < len(f.as) && f.tight(next) && (f.is(next, "/", ":", "_", "@") || f.is(next, "+") && f.tight(next+1) && next+1 < len(f.as)) {
		return true
	}
	if f.word(next) && f.tight(next) {
		_, unit := measures[f.as[next].Low]
		_, code := symbols[f.as[next].Low]
		if !unit && !f.is(next, "m") && !(code && f.as[next].Upper && f.as[next].Span.Len() == 3) {
			return true
		}
	}
	if f.is(i-1, "article", "articles", "no", "nos", "number", "resolution", "resolutions", "chapter", "section", "page", "pages", "room", "flight", "paragraph",
		"annex", "route", "highway", "chapters", "verse", "protocol", "phase", "grade", "point", "item", "decree", "law", "rule", "aged", "age", "clause", "school", "channel", "top") {
		return true
	}
	if f.is(i-1, ".") && f.is(i-2, "no", "art", "p", "pp") {
		return true
	}
	return i > 1 && f.word(i-1) && f.as[i-1].Upper && !f.as[i].Line && a.Digits > 0 && !r.n.Scaled && f.model(i, next)
}

// model reports whether the number after a capitalised word continues a name:
// no counted noun follows, or the word is one that takes a number.
func (f *finder) model(i, next int) bool {
	if f.is(i-1, "boeing", "airbus", "group", "su", "mig", "expo", "agenda", "vision", "formula", "channel", "europe", "euro", "tu", "il", "type", "project") {
		return true
	}
	if next >= len(f.as) || f.as[next].Kind == atom.Mark && !f.is(next, "%", "-", "°") {
		return true
	}
	return false
}

// idiom reports whether the number word at atom i is not a number: "one of",
// "no one", "two-way", "the two".
func (f *finder) idiom(i int, r reading) bool {
	k := r.next
	if f.is(k, "-") && f.tight(k) && f.is(k+1, "way", "sided", "party", "pronged", "fold", "state", "time", "track", "tier", "step", "on", "to", "off", "stop", "and") && !f.is(k+1, "fold") {
		return true
	}
	if r.n.Low == 1 && r.n.High == 1 && !r.n.Scaled {
		return !f.measured(k)
	}
	return f.is(i-1, "-") && f.tight(i) && f.tight(i-1)
}

// measured reports whether a unit of measure stands at atom k, perhaps after a
// hyphen.
func (f *finder) measured(k int) bool {
	if f.is(k, "-") && f.tight(k) {
		k++
	}
	if k >= len(f.as) {
		return false
	}
	_, ok := measures[f.as[k].Low]
	if !ok {
		_, ok = currencies[f.as[k].Low]
	}
	return ok || f.is(k, "per", "percentage")
}

// anniversary reads "30th anniversary" after an ordinal; other ordinals are
// ranks and no quantities.
func (f *finder) anniversary(r reading) (reading, bool) {
	for k := r.next; k < len(f.as) && k < r.next+4 && f.word(k); k++ {
		if f.is(k, "anniversary", "jubilee", "birthday") {
			r.q = Quantity{Low: r.n.Low, High: r.n.High, Unit: Anniversary, Class: Duration, Ordinal: true, Head: f.token(k), Rule: ruleAnniversary}
			r.next = k + 1
			return f.finish(r), true
		}
	}
	return r, false
}

// multiple reads the words that are a factor by themselves: "doubled",
// "threefold", "halved".
func (f *finder) multiple(i int) (reading, bool) {
	a := f.as[i]
	if a.Kind != atom.Word {
		return reading{}, false
	}
	v, ok := factors[a.Low]
	if !ok || a.Is("double") && !f.is(i-1, "to", "will", "would", "could", "than", "nearly", "almost", "can", "should", "may") {
		return reading{}, false
	}
	r := reading{first: i, next: i + 1, number: i + 1, n: numeral.Numeral{First: i, Next: i + 1}}
	r.q = Quantity{Low: v, High: v, Unit: "times", Class: Factor, Head: -1, Change: By, Rule: ruleFactor}
	f.qualify(&r)
	return f.finish(r), true
}

var factors = map[string]float64{
	"doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5, "halved": 0.5, "halving": 0.5,
	"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10,
}
