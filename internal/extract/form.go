package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// byNeighbours reads the adjectives just before the noun w, also where a parser
// has hung them elsewhere ("his coming trip").
func (g *graph) byNeighbours(m modality, w int) modality {
	if !g.nominalWord(w) {
		return m
	}
	for x := w - 1; x >= 0 && x >= w-3; x-- {
		switch g.UPOS(x) {
		case "ADJ", "VERB", "NOUN", "PROPN":
			m = g.byModifier(m, w, x)
		default:
			if x > 0 && strings.EqualFold(g.Word(x-1), "pending") {
				m = weaker(m, g.found(ledger.Scheduled, x-1, "still ahead"))
			}
			return m
		}
	}
	return m
}

// Reasons for the status of what no word beside it judges.
const (
	plainly   = "told in the past tense or in plain words"
	onlyNamed = "only named: nothing says whether it took place"
)

// byForm reads the tense or the place of w in the sentence.
func (g *graph) byForm(w, depth int) modality {
	t := g.doc.Tokens[w]
	happened := modality{Status: ledger.Happened, Holder: -1, Why: plainly}
	switch {
	case g.isTo(w):
		return modality{Status: ledger.Scheduled, Cue: g.withMark(w), Holder: -1, Why: "is to"}
	case g.dueTo(w):
		return g.byArrangement(w)
	case g.hasKid(w, "cop") && !g.verbal(w):
		return g.byCopula(w)
	case g.nominalWord(w):
		happened.Bare, happened.Why = true, onlyNamed
		return happened
	case t.UPOS == "ADJ":
		return happened
	case g.infinitive(w):
		if t.Head < 0 || g.headline(w) || g.blockKind(w) == text.Title && t.Deprel != "xcomp" && !g.completes(w) {
			return modality{Status: ledger.Scheduled, Cue: g.withMark(w), Holder: -1, Why: "a headline infinitive"}
		}
		if t.Deprel == "acl" && g.passive(w) {
			return modality{Status: ledger.Scheduled, Cue: g.withMark(w), Holder: -1, Why: "to be done"}
		}
		if (t.Deprel == "advcl" || t.Deprel == "acl") && !g.completes(w) {
			return modality{Status: ledger.Expected, Cue: g.withMark(w), Holder: -1, Why: "a purpose"}
		}
		return happened
	case t.Deprel == "conj" && t.Head >= 0 && g.bare(w) && g.sameForm(w, t.Head) && depth < deepest:
		return g.own(t.Head, depth+1)
	case t.Feats.Tense == "Pres" && t.Feats.VerbForm == "Fin" && g.blockKind(w) != text.Title:
		if g.rules.Holds(g, w, "single.verb") && !g.habitual(w) {
			return modality{Status: ledger.Scheduled, Holder: -1, Why: "the present of a single act"}
		}
		return modality{Status: ledger.Ongoing, Holder: -1, Why: "present tense"}
	case t.Feats.VerbForm == "Ger", t.Feats.VerbForm == "Part" && t.Feats.Tense == "Pres":
		if g.hasKid(w, "aux") {
			return modality{Status: ledger.Ongoing, Holder: -1, Why: "present continuous"}
		}
	}
	return happened
}

// headline reports whether the infinitive w says what a bare name is to do: "Peru to
// sign".
func (g *graph) headline(w int) bool {
	h := g.doc.Tokens[w].Head
	return h >= 0 && h < w && g.doc.Tokens[h].Head < 0 && g.UPOS(h) == "PROPN" && !g.hasKid(h, "cop")
}

// habitual reports whether a word beside w says that it is done again and again.
func (g *graph) habitual(w int) bool {
	for _, c := range g.children[w] {
		if g.rules.Holds(g, c, "habit.word") {
			return true
		}
		for _, d := range g.kids(c, "det") {
			if g.rules.Holds(g, d, "habit.word") {
				return true
			}
		}
	}
	return false
}

// isTo reports whether w is the verb of "is to meet".
func (g *graph) isTo(w int) bool {
	if !g.verbal(w) || !g.infinitive(w) {
		return false
	}
	for _, c := range g.children[w] {
		if g.Lemma(c) == "be" && c+1 < w && strings.EqualFold(g.Word(c+1), "to") {
			return true
		}
	}
	return false
}

// dueTo reports whether "to" stands before the verb w without being its own word in
// the tree, as where a parser takes "due to" in "is due to visit" for a preposition.
func (g *graph) dueTo(w int) bool {
	return w > 1 && g.verbal(w) && strings.EqualFold(g.Word(w-1), "to") && !g.infinitive(w) && g.doc.Tokens[w].Feats.VerbForm != "Ger"
}

// byArrangement reads "due to visit" by the word before "to"; whatever it is, the
// verb tells nothing as done.
func (g *graph) byArrangement(w int) modality {
	if st, why := g.governorStatus(w-2, false); st != "" {
		return g.found(st, w-2, why)
	}
	return g.found2(ledger.Expected, w-1, w, "an infinitive")
}

// byCopula reads "is a member", "was in Moscow": the tense of the verb to be.
func (g *graph) byCopula(w int) modality {
	for _, c := range g.kids(w, "cop") {
		if g.doc.Tokens[c].Feats.Tense == "Pres" {
			return modality{Status: ledger.Ongoing, Holder: -1, Why: "present tense"}
		}
	}
	return modality{Status: ledger.Happened, Holder: -1, Why: plainly}
}

// bare reports whether the verb w has no auxiliary or tense of its own, as the
// second verb of "will meet and sign".
func (g *graph) bare(w int) bool {
	t := g.doc.Tokens[w]
	if g.hasKid(w, "aux") || g.hasKid(w, "aux:pass") || g.hasKid(w, "nsubj") {
		return false
	}
	return t.Feats.VerbForm == "Inf" || t.Feats.Tense == "" || t.Feats.VerbForm == "Part"
}

func (g *graph) byAuxiliary(m modality, w, aux int) modality {
	switch lemma := g.Lemma(aux); {
	case lemma == "will" || lemma == "shall" || strings.EqualFold(g.Word(aux), "'ll") || lemma == "wo":
		return weaker(m, g.found2(ledger.Scheduled, aux, w, "future"))
	case g.futureInPast(w, aux):
		return weaker(m, g.found2(ledger.Scheduled, aux, w, "future in the past"))
	case g.rules.Holds(g, aux, "possible.aux"):
		return weaker(m, g.found2(ledger.Possible, aux, w, "a modal of possibility"))
	case g.rules.Holds(g, aux, "due.aux"):
		return weaker(m, g.found2(ledger.Proposed, aux, w, "a modal of obligation"))
	case lemma == "be" && g.Deprel(aux) == "aux" && m.Status == ledger.Happened && g.doc.Tokens[aux].Feats.Tense == "Pres":
		return modality{Status: ledger.Ongoing, Cue: m.Cue, Holder: m.Holder, Why: "present continuous"}
	case lemma == "be" && g.Deprel(aux) == "aux:pass" && m.Status == ledger.Happened && g.doc.Tokens[aux].Feats.Tense == "Pres" && !g.hasHave(w):
		return modality{Status: ledger.Ongoing, Cue: m.Cue, Holder: m.Holder, Why: "present passive"}
	}
	return m
}

func (g *graph) hasHave(w int) bool {
	for _, c := range g.children[w] {
		if g.Deprel(c) == "aux" && g.Lemma(c) == "have" {
			return true
		}
	}
	return false
}

// byModifier reads negation, hedging adverbs and adjectives of time beside w.
func (g *graph) byModifier(m modality, w, c int) modality {
	switch {
	case g.rules.Holds(g, c, "expected.adv"):
		return weaker(m, g.found(ledger.Expected, c, "a hedge"))
	case g.rules.Holds(g, c, "possible.adv"):
		return weaker(m, g.found(ledger.Possible, c, "a hedge"))
	case g.rules.Holds(g, c, "reported.adv"):
		return weaker(m, g.found(ledger.Unknown, c, "a report at second hand"))
	case m.Bare && g.rules.Holds(g, c, "past.adj"):
		return g.found(ledger.Happened, c, "an adjective of the past")
	case g.nominalWord(w) && g.rules.Holds(g, c, "expected.adj"):
		return weaker(m, g.found(ledger.Expected, c, "an adjective of expectation"))
	case g.nominalWord(w) && g.rules.Holds(g, c, "planned.adj"):
		return weaker(m, g.found(ledger.Scheduled, c, "an adjective of plan"))
	case g.nominalWord(w) && g.rules.Holds(g, c, "possible.adj"):
		return weaker(m, g.found(ledger.Possible, c, "an adjective of possibility"))
	case g.nominalWord(w) && g.rules.Holds(g, c, "cancelled.adj"):
		return weaker(m, g.found(ledger.Cancelled, c, "an adjective of cancellation"))
	case g.nominalWord(w) && g.rules.Holds(g, c, "postponed.adj"):
		return weaker(m, g.found(ledger.Postponed, c, "an adjective of delay"))
	}
	return m
}

// withMark is w with the "to" before it.
func (g *graph) withMark(w int) text.Span {
	s := g.tokenSpan(w)
	for _, c := range g.children[w] {
		if strings.EqualFold(g.Word(c), "to") && c < w {
			s = s.Cover(g.tokenSpan(c))
		}
	}
	return s
}
