package extract

import (
	"strings"

	"chancery/internal/ledger"
)

// negated returns the word that negates w: beside it, beside a helper of it, or
// a "no" beside its subject or object ("no agreement was signed"), a subject that
// is nobody, or "yet" before its "to".
func (g *graph) negated(w int) (int, bool) {
	for _, c := range g.children[w] {
		if g.negator(c) {
			return c, true
		}
		switch rel, _, _ := strings.Cut(g.Deprel(c), ":"); rel {
		case "advmod", "aux", "cop":
			for _, d := range g.children[c] {
				if g.negator(d) {
					return d, true
				}
			}
		case "nsubj", "obj":
			if g.verbal(w) && g.rules.Holds(g, c, "nobody.word") {
				return c, true
			}
			for _, d := range g.kids(c, "det") {
				if g.negator(d) && g.verbal(w) {
					return d, true
				}
			}
		}
	}
	if n, ok := g.yetTo(w); ok {
		return n, true
	}
	if n := g.fronted(w); n >= 0 {
		return n, true
	}
	// A parser may hang "not" or "never" elsewhere: look just left of the verb.
	for x, n := w-1, 0; g.verbal(w) && x >= 0 && n < 3; x, n = x-1, n+1 {
		switch g.UPOS(x) {
		case "AUX", "ADV", "PART":
			if g.negator(x) && !strings.EqualFold(g.Word(x), "no") {
				return x, true
			}
		default:
			return 0, false
		}
	}
	return 0, false
}

// yetTo returns the "yet" of "has yet to sign".
func (g *graph) yetTo(w int) (int, bool) {
	for _, c := range g.children[w] {
		if c > 0 && c < w && strings.EqualFold(g.Word(c), "to") && strings.EqualFold(g.Word(c-1), "yet") {
			return c - 1, true
		}
	}
	return 0, false
}

// byNegation reads "did not meet"; of a verb of omission it is litotes.
func (g *graph) byNegation(m modality, w, n int) modality {
	if g.rules.Holds(g, w, "omit.verb") { // "will not ignore"
		return weaker(m, g.found2(ledger.Expected, n, w, "litotes"))
	}
	if may, ok := g.eitherWay(w); ok { // "may or may not sign"
		return weaker(m, g.found2(ledger.Possible, may, w, "either way"))
	}
	if m.Bare {
		return m // "no talks" is for the verb to say
	}
	return g.found2(ledger.Denied, n, w, "negated")
}

// litotes reads a negated word h above w that is itself no more than a no: "not
// impossible that", "will not fail to", "is not likely to be left aside". It
// gives the status of w by what h affirms.
func (g *graph) litotes(m modality, w, h, depth int) (modality, bool) {
	n, ok := g.negated(h)
	if !ok {
		n, ok = g.scarce(h)
	}
	switch {
	case !ok:
		return m, false
	case g.rules.Holds(g, h, "doubt.adj"):
		return weaker(m, g.found2(ledger.Possible, n, h, "litotes")), true
	case g.rules.Holds(g, w, "omit.verb") && g.governs(h):
		return weaker(m, g.found2(ledger.Expected, n, h, "litotes")), true
	case g.rules.Holds(g, h, "refuse.verb") && g.verbal(h):
		return weaker(m, g.affirmed(h, depth+1)), true
	}
	return m, false
}

// denied reports whether w, or the word that it completes, is negated.
func (g *graph) denied(w int) bool {
	if _, ok := g.negated(w); ok || g.Deprel(w) != "xcomp" {
		return ok
	}
	_, ok := g.negated(g.doc.Tokens[w].Head)
	return ok
}

// affirmed is the modality of w as if nothing negated it.
func (g *graph) affirmed(w, depth int) modality {
	m := g.qualified(g.byForm(w, depth), w)
	if h := g.doc.Tokens[w].Head; h >= 0 && depth < deepest {
		return g.under(m, w, h, depth)
	}
	return m
}

// scarce returns the adverb by which w is all but negated: "will hardly fail".
func (g *graph) scarce(w int) (int, bool) {
	for _, c := range g.children[w] {
		if g.rules.Holds(g, c, "scarce.adv") {
			return c, true
		}
	}
	return 0, false
}

func (g *graph) negator(w int) bool {
	switch strings.ToLower(g.Word(w)) {
	case "not", "n't", "n’t", "never", "no", "neither", "nor":
		return true
	}
	return false
}
