package extract

import (
	"chancery/internal/ledger"
	"chancery/internal/timex"
)

// near is the most steps that a time expression may be away from its event.
const near = 9

// nearestTime returns the dated expression of the sentence that is the fewest
// steps from w in the tree, and how many. One inside another predicate's clause
// counts as further away; so does the year in the name of a thing ("the
// programme for 2018").
func (b *builder) nearestTime(w int, st ledger.Status) (best timex.Timex, cost int, ok bool) {
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(w).Start)]
	cost = near + 1
	for _, t := range b.in.Times {
		if !sent.Span.Contains(t.Span) || t.Type == timex.Duration || t.Type == timex.Set || !t.Known() || !datesEvent(t, st) || b.inName(t) {
			continue
		}
		n, met := b.distance(w, b.headIn(t.First, t.End))
		if t.Time.Precision == ledger.Year || t.Time.Precision == ledger.Interval {
			n += 2
		}
		if met && n < cost {
			best, cost, ok = t, n, true
		}
	}
	return best, cost, ok
}

// inName reports whether t is a word of a person's name ("January Makamba").
func (b *builder) inName(t timex.Timex) bool {
	for w := t.First; w < t.End && w < len(b.doc.Tokens); w++ {
		if b.Is(w, "person") {
			return true
		}
	}
	return false
}

// datesEvent reports whether t may say when something is, rather than for how
// long a thing holds or by when it is due.
func datesEvent(t timex.Timex, st ledger.Status) bool {
	switch t.Preposition {
	case "for", "through", "throughout":
		return t.Time.Precision == ledger.Day
	case "until", "till", "by":
		return rank(st) > rank(ledger.Ongoing)
	}
	return true
}

// headIn returns the token of [first, end) whose head lies outside it.
func (g *graph) headIn(first, end int) int {
	for w := first; w < end; w++ {
		if h := g.doc.Tokens[w].Head; h < first || h >= end {
			return w
		}
	}
	return first
}

// distance counts the steps from w to x in the tree. A step into or out of
// another predicate's clause costs three. ok is false when they do not meet.
func (g *graph) distance(w, x int) (int, bool) {
	up := map[int]int{}
	cost := 0
	for at, n := w, 0; at >= 0 && n < 2*deepest; n++ {
		up[at] = cost
		cost += g.stepCost(at)
		at = g.doc.Tokens[at].Head
	}
	cost = 0
	for at, n := x, 0; at >= 0 && n < 2*deepest; n++ {
		if c, ok := up[at]; ok {
			return c + cost, true
		}
		cost += g.stepCost(at)
		at = g.doc.Tokens[at].Head
	}
	return 0, false
}

func (g *graph) stepCost(w int) int {
	switch g.Deprel(w) {
	case "ccomp", "advcl", "acl:relcl", "parataxis", "conj":
		if g.UPOS(w) == "VERB" || g.UPOS(w) == "AUX" {
			return 3
		}
	case "nmod":
		if h := g.doc.Tokens[w].Head; h >= 0 && g.rules.Holds(g, h, "instrument.noun") {
			return 4
		}
	}
	return 1
}

// implied is what can be said of a time that no words give: the past lies before
// the document's date, the future on or after it, and what goes on goes on then.
func (b *builder) implied(st ledger.Status) *ledger.Time {
	p := b.doc.Published
	if !p.Known() {
		return nil
	}
	switch st {
	case ledger.Happened:
		return &ledger.Time{End: p.End, Precision: ledger.Interval, Basis: ledger.Inferred}
	case ledger.Ongoing:
		return &ledger.Time{Start: p.Start, End: p.End, Precision: ledger.Precision(p.Precision), Basis: ledger.Inferred}
	case ledger.Scheduled, ledger.Expected:
		return &ledger.Time{Start: p.Start, Precision: ledger.Interval, Basis: ledger.Inferred}
	}
	return nil
}
