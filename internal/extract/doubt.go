package extract

import (
	"strings"

	"chancery/internal/ledger"
)

// doubted reads what the clause w inherits from a word h that leaves it open: "it is
// not clear that", "far from certain", "there is no proof that", "not impossible".
// What is ahead then is possible, anything else is not known.
func (g *graph) doubted(w, h, depth int) (modality, bool) {
	at, open := g.opens(h)
	if !open || depth > deepest || g.rules.Holds(g, h, "know.word") && g.marked(w, []string{"that"}) { // "it was not known that": it was so
		return modality{}, false
	}
	switch base, _, _ := strings.Cut(g.Deprel(w), ":"); base {
	case "ccomp", "csubj", "xcomp":
	case "acl":
		if !g.nominalWord(h) || g.Deprel(w) != "acl" {
			return modality{}, false
		}
	case "advcl":
		if !g.marked(w, []string{"that", "whether", "if"}) {
			return modality{}, false
		}
	default:
		return modality{}, false
	}
	st := ledger.Unknown
	if g.infinitive(w) || ahead(g.own(w, depth+1).Status) || g.rules.Holds(g, h, "unlikely.word") {
		st = ledger.Possible
	}
	return modality{Status: st, Cue: g.span(at.first, at.end), Holder: -1, Why: "left open"}, true
}

// opens returns the words by which h leaves its complement open, if it does: a word
// of certainty that is negated or far off, one of improbability that is negated.
func (g *graph) opens(h int) (run, bool) {
	sure := g.rules.Holds(g, h, "sure.word") || g.nominalWord(h) && g.rules.Holds(g, h, "sure.noun")
	switch {
	case !sure && !g.rules.Holds(g, h, "unlikely.word"):
		return run{}, false
	case sure:
		if n, ok := g.farFrom(h); ok {
			return run{n, h + 1}, true
		}
	}
	n, ok := g.negated(h)
	for _, c := range g.kids(h, "det") {
		if !ok && g.negator(c) {
			n, ok = c, true
		}
	}
	return run{min(n, h), max(n, h) + 1}, ok
}

// farFrom returns the first word of "far from", "anything but" or "by no means"
// before h.
func (g *graph) farFrom(h int) (int, bool) {
	for at := h - 1; at > max(0, h-4); at-- {
		for _, p := range [][]string{{"far", "from"}, {"anything", "but"}, {"no", "means"}} {
			if strings.EqualFold(g.Word(at-1), p[0]) && strings.EqualFold(g.Word(at), p[1]) {
				return at - 1, true
			}
		}
	}
	return 0, false
}

// rumoured returns the noun of "word is that …", of which w is the predicate.
func (g *graph) rumoured(w int) (int, bool) {
	for _, c := range g.kids(w, "nsubj:outer") {
		if g.rules.Holds(g, c, "report.noun") || g.rules.Holds(g, c, "rumour.word") {
			return c, true
		}
	}
	return 0, false
}

// eitherWay returns the "may" of "may or may not", by which w is left open.
func (g *graph) eitherWay(w int) (int, bool) {
	for x := w - 1; x > 0 && x > w-5; x-- {
		if strings.EqualFold(g.Word(x), "or") {
			return x - 1, g.rules.Holds(g, x-1, "possible.aux")
		}
	}
	return 0, false
}

// withLimit returns the phrase that limits the predicate w, which is told as a
// fact: "so far", "in principle".
func (g *graph) withLimit(w int) (run, bool) {
	up := []int{w}
	if h := g.doc.Tokens[w].Head; h >= 0 && g.nominalWord(w) && g.verbal(h) {
		up = append(up, h)
	}
	for _, v := range up {
		for _, c := range g.children[v] {
			if rel := g.Deprel(c); (rel == "advmod" || rel == "obl") && g.rules.Holds(g, c, "limit.adv") {
				return g.limit(c), true
			}
		}
	}
	return run{}, false
}
