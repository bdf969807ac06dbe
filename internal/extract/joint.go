package extract

import (
	"strings"

	"chancery/internal/ledger"
)

// shared weakens m, the modality of the verb w, by what w shares with the verb h
// to which "and" joins it: helpers, a condition, the plan or denial above both.
func (g *graph) shared(m modality, w, h, depth int) modality {
	plain := modality{Status: ledger.Happened, Holder: -1}
	if g.bare(w) && g.sameForm(w, h) && !g.hasKid(w, "mark") {
		m = weaker(m, g.judgeAt(h, depth+1))
	}
	if mark, ok := g.condition(h); ok && w > h && g.Deprel(h) == "advcl" {
		return weaker(m, g.found(ledger.Possible, mark, "a condition"))
	}
	if c, ok := g.perhapsWithin(w, h); ok {
		return weaker(m, g.under(plain, c, h, depth+1))
	}
	switch base, _, _ := strings.Cut(g.Deprel(h), ":"); base {
	case "xcomp", "ccomp", "advcl", "acl", "csubj", "conj":
		if top := g.doc.Tokens[h].Head; top >= 0 && !g.hasKid(w, "nsubj") {
			if up := g.under(plain, h, top, depth+1); up.Status != ledger.Happened {
				return weaker(m, up)
			}
		}
	}
	return m
}

// perhapsWithin returns the clause of the governor h that w may belong to though
// a parser joins w to h itself: "denied that it had armed them and paid them".
func (g *graph) perhapsWithin(w, h int) (int, bool) {
	if !g.governs(h) || g.hasKid(w, "nsubj") || g.hasKid(w, "aux") {
		return 0, false
	}
	for _, c := range g.kids(h, "ccomp") {
		if h < c && c < w && g.hasHave(c) && g.sameForm(w, c) {
			return c, true
		}
	}
	return 0, false
}

// sameForm reports whether both verbs stand in their dictionary form, or neither
// does: "did not wait and signed" joins two forms.
func (g *graph) sameForm(x, y int) bool {
	plain := func(w int) bool { return strings.EqualFold(g.Word(w), g.Lemma(w)) }
	return plain(x) == plain(y)
}

// imagined reads an act that is only named as one that might be done: "how to
// divide it", "hard to verify", "closing it would do harm".
func (g *graph) imagined(w, h, depth int) (modality, bool) {
	base, bareTo := g.doc.Tokens[w].Deprel, g.infinitive(w)
	if how, ok := g.asksHow(w, h); ok && bareTo {
		return g.found2(ledger.Possible, how, w, "how to do it"), true
	}
	switch {
	case base == "csubj" && bareTo && !g.governs(h):
		return g.found(ledger.Possible, w, "only named"), true
	case base == "csubj" && !g.hasKid(w, "mark") && !g.hasKid(w, "nsubj"):
		if up := g.judgeAt(h, depth+1); rank(up.Status) > rank(ledger.Ongoing) && up.Status != ledger.Denied {
			return up, true
		}
	case base == "xcomp" && bareTo && g.UPOS(h) == "ADJ" && !g.governs(h):
		if up := g.judgeAt(h, depth+1); up.Status == ledger.Ongoing { // "is able to reach"
			return g.found2(ledger.Possible, h, w, "able to"), true
		}
	case (base == "advcl" || base == "ccomp" && g.begins(w, "once")) && !bareTo:
		if c, ok := g.temporal(w); ok && g.aheadWith(w, c, g.timed(w, h), depth) {
			return g.found(ledger.Expected, c, "a time still to come"), true
		}
	}
	return modality{}, false
}

// asksHow returns the "how", or another word of asking, before the "to" of w.
func (g *graph) asksHow(w, h int) (int, bool) {
	for _, c := range g.children[w] {
		if c > 0 && strings.EqualFold(g.Word(c), "to") && c < w && g.rules.Holds(g, c-1, "asking.word") {
			return c - 1, true
		}
	}
	return h, g.rules.Holds(g, h, "asking.word")
}

// timed is the verb whose time the clause of w gives, where a parser hangs it on h:
// the verb of "as soon as", and the infinitive of "told them to sign once".
func (g *graph) timed(w, h int) int {
	if up := g.doc.Tokens[h].Head; up >= 0 && g.UPOS(h) == "ADV" && g.Deprel(h) == "advmod" {
		h = up
	}
	for _, x := range append(g.kids(h, "xcomp"), g.kids(h, "ccomp")...) {
		if h < x && x < w && g.infinitive(x) {
			return x
		}
	}
	return h
}

// begins reports whether the words that hang on w begin with word.
func (g *graph) begins(w int, word string) bool {
	return strings.EqualFold(g.Word(g.branch(w).first), word)
}

// aheadWith reports whether the clause of w, which the word c ties to the time of the
// verb h, lies ahead with h: "will sign once it is ready", "was told to sign once it
// was ready". What "will follow after they met" has a past of its own.
func (g *graph) aheadWith(w, c, h, depth int) bool {
	if rank(g.judgeAt(h, depth+1).Status) <= rank(ledger.Ongoing) {
		return false
	}
	return !g.toldAsPast(w) || g.infinitive(h) || !g.rules.Holds(g, c, "after.prep") && !g.rules.Holds(g, c, "before.prep")
}

// temporal returns the word by which the clause of w says when.
func (g *graph) temporal(w int) (int, bool) {
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); c < w && (rel == "mark" || rel == "advmod") && g.rules.Holds(g, c, "when.word") {
			return c, true
		}
	}
	if g.begins(w, "once") { // taken for an adverb
		return g.branch(w).first, true
	}
	return 0, false
}
