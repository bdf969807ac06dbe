package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// carries reports whether the status of h is the status of its dependent w: a
// noun completed by a light verb, a bare coordinated verb, a clause inside one.
func (g *graph) carries(w, h int, base string) bool {
	switch {
	case g.nominalWord(w) && g.hasKid(h, "cop"):
		return base == "obl" || base == "nmod"
	case g.nominalWord(w) && g.nominalWord(h):
		return base == "conj" || base == "appos" || base == "nmod" && g.rules.Holds(g, h, "stage.noun")
	case g.nominalWord(w):
		if base == "obj" && !g.rules.Holds(g, w, "gathering.noun") {
			return true // "imposed sanctions": the verb does what the noun names
		}
		return (base == "obj" || base == "nsubj" || base == "obl") && g.rules.Holds(g, h, "light.verb")
	case base == "xcomp":
		return true
	case base == "advcl" && !g.marked(w, []string{"without"}):
		return g.infinitive(w) || g.doc.Tokens[w].Feats.VerbForm == "Ger" || g.doc.Tokens[w].Feats.VerbForm == "Part"
	case base == "acl":
		return false
	}
	return false
}

// complement reports whether w is what h plans, expects, denies …
func (g *graph) complement(w, h int, base string) bool {
	switch base {
	case "xcomp", "ccomp", "csubj", "obj":
		return true
	case "advcl":
		return g.infinitive(w) && (g.completes(w) || g.doc.Tokens[w].Head != h) || w > h && !g.infinitive(w) && g.marked(w, gerundMarks)
	case "acl":
		return g.nominalWord(h)
	case "nsubj":
		return g.passive(h) || g.UPOS(h) == "ADJ" || g.rules.Holds(g, h, "fall.verb") || g.clipped(h)
	case "nmod":
		return g.nominalWord(h)
	case "obl":
		return !g.hasKid(w, "case") || g.marked(w, []string{"for", "to", "on", "of", "about", "upon", "with"}) || strings.HasSuffix(g.Lemma(w), "ing") && g.marked(w, []string{"from"})
	}
	return false
}

// gerundMarks are the words by which a gerund completes a verb or adjective:
// "banned from leaving", "interested in joining".
var gerundMarks = []string{"from", "of", "in", "to", "about", "against", "on"}

// raised returns the verb that "accused its neighbour of arming" and "asked the
// states to act" are about, where a parser hangs the second verb on the noun.
func (g *graph) raised(w, h int) (int, bool) {
	up := g.doc.Tokens[h].Head
	if up < 0 || g.Deprel(w) != "acl" || g.Deprel(h) != "obj" || !g.governs(up) || g.governs(h) {
		return 0, false
	}
	return up, g.infinitive(w) && g.rules.Holds(g, up, "ask.verb") || !g.infinitive(w) && g.marked(w, []string{"of", "from"})
}

// lowered returns the noun that an infinitive completes, the object of h, where a
// parser hangs the infinitive on h: "ignored a plea from them to resume flights".
func (g *graph) lowered(w, h int) (int, bool) {
	if g.Deprel(w) != "advcl" || !g.infinitive(w) || g.passive(h) {
		return 0, false
	}
	for _, o := range g.kids(h, "obj") {
		if h < o && o < w && g.nominalWord(o) && (g.rules.Holds(g, o, "propose.noun") || g.rules.Holds(g, o, "refuse.noun")) {
			return o, true
		}
	}
	return 0, false
}

// completes reports whether the infinitive w completes the word above it, as the
// plan, the request or the feat it is, rather than tells a purpose.
func (g *graph) completes(w int) bool {
	h := g.doc.Tokens[w].Head
	switch {
	case h < 0:
		return false
	case g.rules.Holds(g, h, "achieve.verb"):
		return g.verbal(h)
	case g.doc.Tokens[w].Deprel == "acl":
		return g.nominalWord(h) && g.governs(h)
	}
	return g.verbal(h) && (g.rules.Holds(g, h, "ask.verb") || g.rules.Holds(g, h, "propose.verb") || g.lacksComplement(h))
}

// lacksComplement reports whether the verb h plans something and nothing else than
// an infinitive can say what: "agreed on Monday to hold talks".
func (g *graph) lacksComplement(h int) bool {
	switch st, _ := g.governorStatus(h, false); st {
	case ledger.Scheduled, ledger.Expected, ledger.Proposed, ledger.Possible, ledger.Denied:
		return !g.hasKid(h, "xcomp") && !g.hasKid(h, "ccomp") && !g.hasKid(h, "obj") && !g.passive(h)
	}
	return false
}

// clipped reports whether h is the participle of a headline without its helper:
// "summit cancelled".
func (g *graph) clipped(h int) bool {
	return g.blockKind(h) == text.Title && g.verbal(h) && !g.hasKid(h, "obj") && strings.HasSuffix(g.Word(h), "ed")
}

// byParticiple reads a clause that says of the named event w that it is planned,
// put off or called off: "a meeting scheduled for June".
func (g *graph) byParticiple(m modality, w, c int) modality {
	participle := g.passive(c) || g.Deprel(c) == "acl" && !g.infinitive(c) && strings.HasSuffix(g.Word(c), "ed")
	if !m.Bare || !participle {
		return m
	}
	if _, no := g.negated(c); no {
		return m
	}
	if h := g.doc.Tokens[w].Head; h >= 0 && g.rules.Holds(g, h, "fall.verb") {
		return m // "the meeting planned for May took place"
	}
	switch st, why := g.governorStatus(c, true); st {
	case ledger.Scheduled, ledger.Expected, ledger.Postponed, ledger.Cancelled:
		return weaker(m, g.found(st, c, why))
	}
	return m
}

// governs reports whether h changes the status of what depends on it.
func (g *graph) governs(h int) bool {
	st, _ := g.governorStatus(h, false)
	return st != ""
}

// governorClasses says which class of word above a predicate gives it which
// status. The first class that holds the word counts.
var governorClasses = []struct {
	class  string
	status ledger.Status
	why    string
}{
	{"ahead.verb", ledger.Scheduled, "said to be ahead"},
	{"await.verb", ledger.Scheduled, "awaited"},
	{"exclude.verb", ledger.Denied, "ruled out"},
	{"deny.verb", ledger.Denied, "denied"},
	{"refuse.verb", ledger.Denied, "refused"},
	{"refuse.noun", ledger.Denied, "refused"},
	{"cancel.verb", ledger.Cancelled, "cancelled"},
	{"postpone.verb", ledger.Postponed, "postponed"},
	{"plan.verb", ledger.Scheduled, "planned"},
	{"plan.noun", ledger.Scheduled, "planned"},
	{"agree.verb", ledger.Scheduled, "agreed to be done"},
	{"expect.verb", ledger.Expected, "expected"},
	{"expect.noun", ledger.Expected, "expected"},
	{"propose.verb", ledger.Proposed, "proposed"},
	{"ask.verb", ledger.Proposed, "asked for"},
	{"due.aux", ledger.Proposed, "a modal of obligation"},
	{"need.verb", ledger.Proposed, "said to be needed"},
	{"need.noun", ledger.Proposed, "said to be needed"},
	{"propose.noun", ledger.Proposed, "proposed"},
	{"want.verb", ledger.Possible, "wanted"},
	{"possible.verb", ledger.Possible, "held possible"},
	{"possible.noun", ledger.Possible, "held possible"},
	{"hard.adj", ledger.Possible, "said to be hard or easy"},
	{"claim.verb", ledger.Unknown, "claimed by another"},
}

// governorStatus returns what h makes of a complement. named is true where the
// complement is an event that is only named: "announced the visit".
func (g *graph) governorStatus(h int, named bool) (ledger.Status, string) {
	if g.Lemma(h) == "be" && g.UPOS(h) != "AUX" {
		for _, c := range g.kids(h, "xcomp") {
			if g.infinitive(c) {
				return ledger.Scheduled, "is to"
			}
		}
	}
	if g.conjunction(h) {
		return "", ""
	}
	for _, gc := range governorClasses {
		if gc.class == "ahead.verb" && !named || strings.HasSuffix(gc.class, ".noun") && !g.nominalWord(h) {
			continue
		}
		if g.rules.Holds(g, h, gc.class) {
			return gc.status, gc.why
		}
	}
	return "", ""
}

// undecided reads an infinitive of which the verb h, itself a fact, does not say
// that it was done: who is told to leave may stay, who lobbied to join may fail.
func (g *graph) undecided(w, h, depth int) (modality, bool) {
	switch up := g.judgeAt(h, depth+1); {
	case !up.Status.Asserts() || g.rules.Holds(g, h, "implicative.verb"):
		return modality{}, false
	case g.rules.Holds(g, h, "pretend.verb"):
		return g.found(ledger.Unknown, h, "claimed by the one who does it"), true
	case g.passive(h) && !g.rules.Holds(g, h, "control.object"): // "is reported to be"
		return modality{}, false
	case g.rules.Holds(g, h, "speech.verb"):
		return g.found(ledger.Proposed, h, "told to be done"), true
	}
	return modality{Status: ledger.Expected, Cue: g.withMark(w), Holder: -1, Why: "an infinitive that nobody says was done"}, true
}
