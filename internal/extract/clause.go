package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// byClause reads what the kind of clause makes of its verb w: a command, a
// condition, a thing left undone.
func (g *graph) byClause(m modality, w int) modality {
	if !g.verbal(w) {
		return m
	}
	if g.command(w) {
		return weaker(m, g.found(ledger.Proposed, w, "a command"))
	}
	if c, ok := g.inverted(w); ok {
		return weaker(m, g.found2(ledger.Possible, c, w, "a condition"))
	}
	if c, ok := g.rumoured(w); ok {
		return weaker(m, g.found(ledger.Unknown, c, "hearsay"))
	}
	if x, ok := g.undone(w); ok {
		return g.found(ledger.Denied, x, "not done")
	}
	for _, c := range g.kids(w, "mark") {
		switch {
		case g.rules.Holds(g, c, "without.prep"):
			return g.found(ledger.Denied, c, "without it")
		case g.rules.Holds(g, c, "conditional") && !(g.rules.Holds(g, c, "when.word") && g.toldAsPast(w)) && g.doc.Tokens[w].Deprel != "ccomp":
			m = weaker(m, g.found(ledger.Possible, c, "a condition"))
		}
	}
	if rank(m.Status) > rank(ledger.Happened) && m.Status != ledger.Denied {
		for _, c := range g.adverbials(w) {
			if mark, ok := g.condition(c); ok {
				m = weaker(m, g.found(ledger.Possible, mark, "on a condition"))
			}
		}
	}
	return m
}

// adverbials returns the adverbial clauses of w, with those that stand before it
// and that the parser hangs on the verb of saying behind it: "if they pay, we will
// build, he said".
func (g *graph) adverbials(w int) []int {
	out := g.kids(w, "advcl")
	h := g.doc.Tokens[w].Head
	if g.Deprel(w) != "ccomp" || h < w || !g.rules.Holds(g, h, "speech.verb") {
		return out
	}
	for _, c := range g.kids(h, "advcl") {
		if c < w {
			out = append(out, c)
		}
	}
	return out
}

// command reports whether w orders somebody to do it: "Stop the shelling".
func (g *graph) command(w int) bool {
	t := g.doc.Tokens[w]
	return t.Feats.Mood == "Imp" && g.blockKind(w) != text.Title && !g.hasKid(w, "nsubj") && !g.hasKid(w, "aux")
}

// inverted returns the helper of "had they signed" and "should the truce fail",
// which stands before its subject where nobody asks.
func (g *graph) inverted(w int) (int, bool) {
	if g.asked(w) || g.fronted(w) >= 0 {
		return 0, false
	}
	subjects := append(g.kids(w, "nsubj"), g.kids(w, "nsubj:pass")...)
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); rel != "aux" && rel != "aux:pass" && rel != "mark" {
			continue
		}
		switch strings.ToLower(g.Word(c)) {
		case "had", "should", "were":
			if len(subjects) > 0 && c < subjects[0] {
				return c, true
			}
		}
	}
	return 0, false
}

// fronted returns the last word of a phrase before the helper and the subject of w
// that negates it and turns it round, or -1: "at no point had they met".
func (g *graph) fronted(w int) int {
	for _, c := range g.children[w] {
		rel := g.Deprel(c)
		if rel != "aux" && rel != "aux:pass" || c == 0 {
			continue
		}
		subjects := append(g.kids(w, "nsubj"), g.kids(w, "nsubj:pass")...)
		for x := c - 1; len(subjects) > 0 && c < subjects[0] && x >= 0 && x >= c-8; x-- {
			if g.rules.Holds(g, x, "fronted.negation") {
				return x
			}
		}
		break
	}
	return -1
}

// condition returns the word that makes the clause of verb w a condition.
func (g *graph) condition(w int) (int, bool) {
	for _, c := range g.kids(w, "mark") {
		if g.rules.Holds(g, c, "condition.mark") {
			return c, true
		}
	}
	if c, ok := g.inverted(w); ok {
		return c, true
	}
	return 0, false
}

// futureInPast reports whether aux is the "would" that a past verb of saying
// makes of "will": "said that it would visit".
func (g *graph) futureInPast(w, aux int) bool {
	h := g.doc.Tokens[w].Head
	if rel := g.Deprel(w); h < 0 || !strings.EqualFold(g.Word(aux), "would") || rel != "ccomp" && !strings.HasPrefix(rel, "csubj") {
		return false
	}
	if g.doc.Tokens[h].Feats.Tense != "Past" || !g.rules.Holds(g, h, "speech.verb") && !g.governs(h) {
		return false
	}
	for _, c := range g.kids(w, "advcl") {
		if _, ok := g.condition(c); ok {
			return false
		}
	}
	return true
}

// indirect reads what a clause inherits from the verb or noun h that introduces
// it: an indirect question, a report at second hand.
func (g *graph) indirect(w, h, depth int) (modality, bool) {
	base := g.doc.Tokens[w].Deprel
	if m, ok := g.doubted(w, h, depth); ok {
		return m, true
	}
	switch {
	case base == "ccomp" && !g.infinitive(w) && g.marked(w, []string{"whether"}) && g.verbal(h):
		return g.found(ledger.Unknown, g.kids(w, "mark")[0], "an indirect question"), true
	case base == "ccomp" && g.rules.Holds(g, h, "inquire.verb") && g.marked(w, []string{"whether", "if"}):
		return g.found(ledger.Unknown, h, "an indirect question"), true
	case base == "xcomp" && g.passive(h) && g.hasHave(w) && g.rules.Holds(g, h, "hearsay.verb"):
		return g.found(ledger.Unknown, h, "a report at second hand"), true
	case base == "acl" && g.nominalWord(h) && g.hasKid(w, "mark") && !g.infinitive(w) && g.rules.Holds(g, h, "report.noun"):
		return weaker(g.found(ledger.Unknown, h, "a report at second hand"), g.judgeAt(h, depth+1)), true
	case base == "acl" && strings.EqualFold(g.Word(h), "talk") && !g.infinitive(w):
		return g.found(ledger.Possible, h, "talked of"), true // "there is talk of closing the port"
	case (base == "xcomp" || base == "ccomp" || base == "advcl") && g.doc.Tokens[w].Feats.VerbForm == "Ger" && !g.hasKid(w, "mark") && g.rules.Holds(g, h, "attitude.verb"):
		return g.found(ledger.Possible, h, "a view of it"), true
	case base == "ccomp" && g.falsely(h):
		return g.found(ledger.Denied, h, "said falsely"), true
	case base == "xcomp" && g.Lemma(h) == "have" && g.UPOS(h) == "VERB" && g.infinitive(w):
		return g.found2(ledger.Proposed, h, w, "still to be done"), true // "have until June to sign"
	case base == "ccomp" && g.alleged(w, h):
		return g.found(ledger.Unknown, h, "a report at second hand"), true
	case base == "xcomp" && g.Lemma(h) == "let" && !g.hasKid(h, "nsubj"):
		return g.found(ledger.Proposed, h, "a command"), true
	}
	return modality{}, false
}

// undone returns the word just before the verb w that says it was not done: "rather
// than sign", "nearly met".
func (g *graph) undone(w int) (int, bool) {
	if w == 0 {
		return 0, false
	}
	if g.rules.Holds(g, w-1, "near.adv") {
		return w - 1, true
	}
	return w - 1, w > 1 && g.UPOS(w-1) != "DET" && g.rules.Holds(g, w-1, "without.prep")
}

// falsely reports whether the saying h gives what is not so: "wrongly reported that".
func (g *graph) falsely(h int) bool {
	for _, c := range g.kids(h, "advmod") {
		if g.rules.Holds(g, c, "false.adv") {
			return true
		}
	}
	return false
}

// faked returns the adjective by which what shows w is no witness: "a fake video
// shows them signing".
func (g *graph) faked(w int) (int, bool) {
	for h, n := g.doc.Tokens[w].Head, 0; h >= 0 && n < 3; h, n = g.doc.Tokens[h].Head, n+1 {
		for _, s := range g.kids(h, "nsubj") {
			for _, a := range g.kids(s, "amod") {
				if s < w && g.rules.Holds(g, a, "fake.adj") && g.rules.Holds(g, s, "trace.noun") {
					return a, true
				}
			}
		}
	}
	return 0, false
}

// alleged reports whether w is what the noun h alleges where the parser sees no noun
// or no content clause: "claims that they met are false", and a "that" which would be
// a second object.
func (g *graph) alleged(w, h int) bool {
	if !g.rules.Holds(g, h, "report.noun") || w < h {
		return false
	}
	if g.verbal(h) {
		return !g.hasKid(h, "nsubj") && !g.hasKid(h, "aux") && g.doc.Tokens[h].Head < 0 && g.marked(w, []string{"that"})
	}
	objects := g.kids(w, "obj")
	return len(objects) > 1 && strings.EqualFold(g.Word(objects[0]), "that")
}
