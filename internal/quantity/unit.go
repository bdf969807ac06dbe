package quantity

import (
	"strings"

	"chancery/internal/quantity/numeral"
	"chancery/internal/text"
)

// unit reads what the number of r measures or counts. It is false when the
// number is no quantity after all.
func (f *finder) unit(r *reading) bool {
	q := &r.q
	q.Low, q.High, q.Head, q.Rule = r.n.Low, r.n.High, -1, ruleBare
	if r.currency != "" {
		f.money(r, r.currency, r.next)
		return true
	}
	k := r.next
	if _, ok := measures[f.low(k)]; r.n.Fraction && !(ok && k > r.n.First && !f.is(k, "percent", "%")) {
		return f.share(r)
	}
	if f.is(k, "-", "‑") && f.tight(k) && f.tight(k+1) {
		k++
	}
	if f.degrees(r, k) || f.age(r, k) {
		return true
	}
	if f.is(k, "metric", "square", "sq", "cubic", "long", "short", "nautical", "additional", "full") && f.measured(k+1) {
		return f.measure(r, k+1, f.as[k].Low)
	}
	if f.is(k, "per") && f.is(k+1, "cent") {
		return f.measure(r, k+1, "")
	}
	if f.is(k, "percentage") && f.is(k+1, "points", "point") {
		f.set(r, measure{"percentage_points", Share, 1}, k+1)
		return true
	}
	if f.moneyAfter(r, k) {
		return true
	}
	if _, ok := measures[f.low(k)]; ok {
		return f.measure(r, k, "")
	}
	if f.is(k, "m") && k == r.next && (!f.word(k+1) || f.is(k+1, "tall", "high", "long", "wide", "deep", "x", "above", "below")) {
		f.set(r, measure{"m", Length, 1}, k)
		return true
	}
	if f.is(r.n.First-1, "magnitude") || f.is(r.n.First-1, "of") && f.is(r.n.First-2, "magnitude") {
		r.q.Unit, r.q.Class, r.q.Rule = "magnitude", Other, ruleMeasure
		return true
	}
	f.noun(r)
	return true
}

// moneyAfter reads a currency after the amount: "148 billion roubles", "2 million
// US dollars", "500 million USD".
func (f *finder) moneyAfter(r *reading, k int) bool {
	for j := k; j < len(f.as) && j <= k+2; j++ {
		low := f.as[j].Low
		if code, ok := symbols[low]; ok && j == k && (!f.word(j) || f.as[j].Upper) {
			f.money(r, code, j+1)
			return true
		}
		code, ok := currencies[low]
		if !ok {
			if !f.word(j) || !f.as[j].Upper && !nationality[low] || f.is(j, "of") {
				return false
			}
			continue
		}
		if j > k {
			if other, ok := national[f.as[j-1].Low+" "+strings.TrimSuffix(low, "s")]; ok {
				code = other
			} else if other, ok := national[f.as[j-1].Low+" "+low]; ok {
				code = other
			}
		}
		if low == "real" || low == "won" && !f.word(j-1) && f.word(j+1) && !r.n.Scaled || low == "sum" {
			if !r.n.Scaled {
				return false
			}
		}
		f.money(r, code, j+1)
		return true
	}
	return false
}

func (f *finder) money(r *reading, code string, next int) {
	r.q.Unit, r.q.Class, r.q.Rule = code, Money, ruleMoney
	r.next = next
	f.scaleAfter(r)
	f.hundredths(r)
	next = r.next
	if next > r.number {
		r.q.Head = f.token(next - 1)
	}
}

// set gives r the unit m, which ends with atom k.
func (f *finder) set(r *reading, m measure, k int) {
	r.q.Unit, r.q.Class, r.q.Rule = m.unit, m.class, ruleMeasure
	r.q.Low *= m.factor
	r.q.High *= m.factor
	r.q.Head, r.next = f.token(k), k+1
}

// measure reads the unit of measure at atom k, of the given kind: "square".
func (f *finder) measure(r *reading, k int, kind string) bool {
	m, ok := measures[f.as[k].Low]
	if !ok {
		m = measure{"percent", Share, 1}
	}
	switch kind {
	case "square", "sq":
		m.unit, m.class = strings.TrimSuffix(m.unit, "2")+"2", Area
	case "cubic":
		m.unit, m.class = strings.TrimSuffix(m.unit, "3")+"3", Volume
	case "nautical":
		m.unit = "nautical_miles"
	}
	if m.unit == "percent" && f.is(k+1, "-", "points") && f.is(k+1, "points") {
		m.unit = "percentage_points"
		k++
	}
	if m.class == Length && f.speed(r, m, k) {
		return true
	}
	if m.unit == "km" && f.is(k+1, "²", "2") && f.tight(k+1) {
		m.unit, m.class, k = "km2", Area, k+1
	}
	if f.is(k, "times") {
		return f.multiplied(r, k)
	}
	f.set(r, m, k)
	return true
}

// multiplied reads "2.5 times": a factor beside a verb of growth or a comparison,
// else how often.
func (f *finder) multiplied(r *reading, k int) bool {
	if f.is(k+1, "a", "per", "each", "every") {
		return false
	}
	f.set(r, measures["times"], k)
	grows := f.grows(r.first) || f.is(k+1, "more", "higher", "larger", "greater", "as", "the", "bigger", "over", "than", "less", "lower", "faster")
	if !grows {
		r.q.Class = Items
		return true
	}
	r.q.Change, r.q.Rule = By, ruleFactor
	return true
}

// share reads a fraction of a whole as a percentage, and "a quarter of a century" as
// years. Halves that are told apart ("the first half") are parts and no shares.
func (f *finder) share(r *reading) bool {
	k := r.next
	if !f.is(k, "of", "the", "its", "their") || f.is(r.n.First-1, "first", "second", "upper", "lower", "other", "latter") {
		return false
	}
	if f.is(k, "of") && f.is(k+1, "a", "an") {
		if m, ok := measures[f.low(k+2)]; ok && m.class == Duration {
			f.set(r, m, k+2)
			return m.factor > 1
		}
	}
	r.q.Low, r.q.High = r.n.Low*100, r.n.High*100
	r.q.Unit, r.q.Class, r.q.Rule = "percent", Share, ruleFraction
	return true
}

// noun reads the noun phrase that the number counts.
func (f *finder) noun(r *reading) {
	k := r.next
	if f.is(k, "of") {
		k++
		if f.is(k, "the", "its", "their", "our", "his", "these", "those") {
			k++
		}
		if whole, ok := numeral.At(f.as, k); ok && !whole.Ordinal && !(f.is(whole.Next, "-") && f.tight(whole.Next)) {
			k = whole.Next
		} else if !r.n.Vague && !r.n.Scaled && r.n.Low != 12 && r.n.Low != 2 {
			return
		}
	}
	head := f.head(k)
	if head < 0 {
		return
	}
	w := f.as[head].Low
	r.q.Unit, r.q.Class, r.q.Head, r.q.Rule = w, Items, f.token(head), ruleCount
	if person(w) {
		r.q.Class = Persons
	}
	r.q.Phrase = text.Span{Start: f.as[k].Span.Start, End: f.as[head].Span.End}
	r.next = head + 1
}

// person reports whether the plural noun w counts people.
func person(w string) bool {
	if is, ok := persons[w]; ok {
		return is
	}
	for _, end := range personal {
		if strings.HasSuffix(w, end) && w != "lists" {
			return true
		}
	}
	return false
}
