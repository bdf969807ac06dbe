package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/timex"
)

// near is the most steps that a time expression may be away from its event.
const near = 9

// nearestTime returns the dated expression of the sentence that is the fewest
// steps from w in the tree, and how many. One inside another predicate's clause
// counts as further away; so does the year in the name of a thing ("the
// programme for 2018").
func (b *builder) nearestTime(w int, m modality) (best timex.Timex, cost int, ok bool) {
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(w).Start)]
	cost = near + 1
	for _, t := range timex.Within(b.in.Times, sent.Span) {
		if t.Type == timex.Duration || t.Type == timex.Set || !t.Known() || !datesEvent(t, m.Status) || b.inName(t) || b.datesPlanning(t, w, m) {
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

// datesPlanning reports whether t, which lies in the past, says when the event w
// was planned, which is still ahead: "agreed on Thursday to meet", "discussed the
// visit in August". What stands with the event itself, or behind "for", dates it.
func (b *builder) datesPlanning(t timex.Timex, w int, m modality) bool {
	p := b.doc.Published
	if !ahead(m.Status) || m.Why == purpose || t.Preposition == "for" || t.Time.End == "" || t.Time.End >= p.Start {
		return false
	}
	return !b.below(b.headIn(t.First, t.End), w)
}

// planningTime is when the plan m of the event w was told of, if a word above w says
// so, and open to its end: the event lies after it.
func (b *builder) planningTime(w int, m modality) (ledger.Time, bool) {
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(w).Start)]
	best, out := near+1, ledger.Time{Precision: ledger.Interval, Basis: ledger.Inferred}
	for _, t := range timex.Within(b.in.Times, sent.Span) {
		if t.Time.Start == "" || t.Type == timex.Duration || t.Type == timex.Set || t.Preposition == "since" || !b.datesPlanning(t, w, m) {
			continue
		}
		x := b.headIn(t.First, t.End)
		if n, met := b.distance(w, x); met && n < best && b.below(w, b.doc.Tokens[x].Head) {
			best, out.Start = n, t.Time.Start
		}
	}
	return out, out.Start != ""
}

// toldAsPast reports whether the verb w stands in the past or the perfect, so that
// no day ahead can be its own.
func (g *graph) toldAsPast(w int) bool {
	if f := g.doc.Tokens[w].Feats; f.VerbForm == "Fin" && f.Tense == "Past" {
		return true
	}
	return slices.ContainsFunc(g.children[w], func(c int) bool {
		l := strings.ToLower(g.Word(c))
		return g.Deprel(c) == "aux" && (l == "had" || l == "has" || l == "have") || g.Deprel(c) == "aux:pass" && (l == "was" || l == "were")
	})
}

// below reports whether word x hangs on w, however deep, and not in a clause that
// describes another noun.
func (g *graph) below(x, w int) bool {
	for n := 0; x >= 0 && n < 2*deepest; n++ {
		if x == w {
			return true
		}
		h := g.doc.Tokens[x].Head
		if g.Deprel(x) == "acl:relcl" && (h != w || g.ofPerson(x)) {
			return false
		}
		x = h
	}
	return false
}

// ofPerson reports whether the relative clause of w is about a person: "who was".
func (g *graph) ofPerson(w int) bool {
	return slices.ContainsFunc(g.children[w], func(c int) bool { return strings.EqualFold(g.Word(c), "who") })
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
		planned := t.Preposition == "for" && t.Time.Precision == ledger.Month && rank(st) > rank(ledger.Ongoing)
		return t.Time.Precision == ledger.Day || planned
	case "since": // "the first visit since May"
		return !ahead(st)
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
	case "xcomp", "acl":
		if g.infinitive(w) && !g.rules.Holds(g, w, "light.verb") && !g.rules.Holds(g, w, "fall.verb") {
			return 3 // "accepted an invitation to attend … on Monday"
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
