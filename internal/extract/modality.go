package extract

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// modality is what the words around a predicate say about how far it has got.
type modality struct {
	Status ledger.Status
	Cue    text.Span // the words that decided; empty where plain tense did
	Holder int       // token of the one whose view it is; -1 for the publisher
	Why    string
	// Bare is set for an event that is only named ("the talks"): nothing says
	// yet that it took place, and any evidence outweighs it.
	Bare bool
}

// judge returns the modality of the predicate w: what its own form says, then
// what each word above it in the tree makes of that. The weakest word wins: a
// plan to sign, if it may be dropped, is possible.
func (g *graph) judge(w int) modality {
	m := g.judgeAt(w, 0)
	if g.nominalWord(w) && m.Status.Asserts() && !m.Bare {
		m = g.guarded(m, w)
	}
	if a, ok := g.faked(w); ok && m.Status.Asserts() {
		m = weaker(m, g.found(ledger.Unknown, a, "shown by what is no witness"))
	}
	if g.blockKind(w) == text.Question || g.asked(w) {
		return modality{Status: ledger.Unknown, Cue: g.tokenSpan(w), Holder: m.Holder, Why: "a question"}
	}
	return m
}

// judgeAt is the modality of w by the words around it, worked out once.
func (g *graph) judgeAt(w, depth int) modality {
	if m, ok := g.judged[w]; ok {
		return m
	}
	m := g.climb(w, depth)
	g.judged[w] = m
	return m
}

func (g *graph) climb(w, depth int) modality {
	m := g.own(w, depth)
	if depth > deepest {
		return m
	}
	h := g.doc.Tokens[w].Head
	if h < 0 {
		return m
	}
	return g.under(m, w, h, depth)
}

// own reads w alone: its auxiliaries, adverbs, adjectives and form.
func (g *graph) own(w, depth int) modality {
	m := g.byForm(w, depth)
	if n, ok := g.negated(w); ok {
		m = g.byNegation(m, w, n)
	}
	return g.qualified(m, w)
}

// qualified reads the words beside w, but for a negation.
func (g *graph) qualified(m modality, w int) modality {
	for _, c := range g.children[w] {
		switch g.Deprel(c) {
		case "aux", "aux:pass":
			m = g.byAuxiliary(m, w, c)
		case "advmod", "amod", "discourse", "det", "obl":
			m = g.byModifier(m, w, c)
		case "acl", "acl:relcl":
			m = g.byParticiple(m, w, c)
		}
	}
	return g.byNeighbours(g.byClause(m, w), w)
}

// asked reports whether the sentence of w ends in a question mark.
func (g *graph) asked(w int) bool {
	s := g.doc.SentenceAt(g.doc.Tokens[w].Span.Start)
	if s < 0 {
		return false
	}
	sent := g.doc.Sentences[s]
	for i := sent.End - 1; i >= sent.First && i > sent.End-4; i-- {
		if g.Word(i) == "?" {
			return true
		}
	}
	return false
}

// rank orders statuses by how far they are from a fact.
func rank(s ledger.Status) int {
	switch s {
	case ledger.Happened:
		return 0
	case ledger.Ongoing:
		return 1
	case ledger.Scheduled:
		return 2
	case ledger.Expected:
		return 3
	case ledger.Proposed:
		return 4
	case ledger.Possible:
		return 5
	case ledger.Unknown:
		return 6
	case ledger.Postponed:
		return 7
	case ledger.Cancelled:
		return 8
	}
	return 9
}

// weaker returns the modality further from a fact; at equal rank the first with
// a cue.
func weaker(a, b modality) modality {
	switch {
	case a.Bare && !b.Bare:
		return b
	case b.Bare && !a.Bare:
		return a
	case rank(b.Status) > rank(a.Status), rank(b.Status) == rank(a.Status) && a.Cue.Empty() && !b.Cue.Empty():
		return b
	}
	return a
}

func (g *graph) found(s ledger.Status, w int, why string) modality {
	return modality{Status: s, Cue: g.tokenSpan(w), Holder: -1, Why: why}
}

func (g *graph) found2(s ledger.Status, a, b int, why string) modality {
	return modality{Status: s, Cue: g.tokenSpan(a).Cover(g.tokenSpan(b)), Holder: -1, Why: why}
}

func (g *graph) tokenSpan(w int) text.Span { return g.doc.Tokens[w].Span }
