package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// guarded weakens a named event that some word above it, however far, plans or
// expects: "had expected to complete it at the summit".
func (g *graph) guarded(m modality, w int) modality {
	for h, n := g.doc.Tokens[w].Head, 0; h >= 0 && n < deepest; h, n = g.doc.Tokens[h].Head, n+1 {
		if st, why := g.governorStatus(h, false); st == ledger.Scheduled || st == ledger.Expected || st == ledger.Proposed {
			m = weaker(m, g.found(st, h, why))
		}
		if strings.HasPrefix(g.Deprel(h), "acl") || g.Deprel(h) == "parataxis" {
			break
		}
	}
	return m
}

// under reads what the head h makes of its dependent w.
func (g *graph) under(m modality, w, h, depth int) modality {
	if depth > deepest {
		return m
	}
	rel := g.doc.Tokens[w].Deprel
	base, _, _ := strings.Cut(rel, ":")
	if up, ok := g.raised(w, h); ok {
		h, base = up, "advcl"
	}
	switch base {
	case "xcomp", "ccomp", "csubj", "obj", "acl", "nsubj", "obl", "advcl", "nmod", "conj", "appos", "parataxis", "dep":
	default:
		return m
	}
	if rel == "acl:relcl" || base == "parataxis" || g.hasKid(w, "nsubj") && g.apart(w, h) {
		return m
	}
	if m.Bare && base == "nsubj" && g.verbal(h) && !g.governs(h) && (!g.passive(h) || g.rules.Holds(g, h, "light.verb")) {
		up := g.called(g.judgeAt(h, depth+1), h) // "the talks lasted two hours"
		if up.Status == ledger.Ongoing && !g.rules.Holds(g, h, "light.verb") && !g.rules.Holds(g, h, "fall.verb") {
			return m // "a visit costs much": said of any
		}
		return weaker(m, up)
	}
	if base == "conj" && g.verbal(w) && !g.nominalWord(h) {
		return g.shared(m, w, h, depth)
	}
	if got, ok := g.indirect(w, h, depth); ok {
		return weaker(m, got)
	}
	if got, ok := g.imagined(w, h, depth); ok {
		return weaker(m, got)
	}
	if base == "nsubj" && !g.nominalWord(w) && !strings.HasSuffix(rel, "pass") && g.UPOS(h) == "VERB" && !g.governs(h) {
		return m
	}
	if got, ok := g.byPreposition(m, w, h, depth); ok {
		return got
	}
	if st, why := g.governorStatus(h, m.Bare && g.rules.Holds(g, w, "gathering.noun")); st != "" && g.complement(w, h, base) {
		return g.governed(m, g.found(st, h, why), h, depth)
	}
	if g.carries(w, h, base) {
		return weaker(m, g.judgeAt(h, depth+1))
	}
	if base == "ccomp" {
		if up := g.judgeAt(h, depth+1); up.Status == ledger.Unknown { // "purportedly shows that"
			return weaker(m, up)
		}
	}
	return m
}

// governed weakens m by next, which the governor h makes of it, in the light of
// how far h itself has got: a plan denied, a refusal that only may come.
func (g *graph) governed(m, next modality, h, depth int) modality {
	up := g.judgeAt(h, depth+1)
	undone := next.Status == ledger.Denied || next.Status == ledger.Cancelled || next.Status == ledger.Postponed
	switch {
	case up.Status == ledger.Denied && g.rules.Holds(g, h, "exclude.verb"): // "did not rule out"
		return weaker(m, g.found(ledger.Possible, h, "not ruled out"))
	case up.Status == ledger.Denied && undone: // "did not refuse"
		return m
	case up.Status == ledger.Denied:
		next.Status, next.Why = ledger.Denied, "a plan denied"
		if !up.Cue.Empty() {
			next.Cue = up.Cue
		}
	case undone && rank(up.Status) > rank(ledger.Scheduled) && rank(up.Status) <= rank(ledger.Unknown):
		next = up // "may refuse to sign": it may yet come
		next.Status = ledger.Possible
	case rank(up.Status) > rank(ledger.Scheduled) && rank(up.Status) > rank(next.Status):
		next = up
	}
	return weaker(m, next)
}

// purpose is why a named event is expected that somebody travelled for.
const purpose = "a purpose"

// apart reports whether a semicolon or a dash stands between two words, so that
// they are sentences of their own, whatever a parser says.
func (g *graph) apart(x, y int) bool {
	for i := min(x, y); i < max(x, y); i++ {
		switch g.Word(i) {
		case ";", "—", "–":
			return true
		case "-":
			if i > 0 && g.doc.Tokens[i-1].Span.End < g.tokenSpan(i).Start {
				return true
			}
		}
	}
	return false
}

// called turns the denial of a future gathering into its cancellation: "the
// talks will not take place".
func (g *graph) called(m modality, h int) modality {
	if m.Status != ledger.Denied {
		return m
	}
	for _, c := range g.kids(h, "aux") {
		if g.Lemma(c) == "will" {
			m.Status, m.Why = ledger.Cancelled, "will not take place"
		}
	}
	return m
}

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
	return g.verbal(h) && (g.rules.Holds(g, h, "ask.verb") || g.rules.Holds(g, h, "propose.verb"))
}

// clipped reports whether h is the participle of a headline without its helper:
// "summit cancelled".
func (g *graph) clipped(h int) bool {
	return g.blockKind(h) == text.Title && g.verbal(h) && !g.hasKid(h, "obj") && strings.HasSuffix(g.Word(h), "ed")
}

// byParticiple reads a clause that says of the named event w that it is planned,
// put off or called off: "a meeting scheduled for June".
func (g *graph) byParticiple(m modality, w, c int) modality {
	if !m.Bare || !g.passive(c) {
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

// byPreposition reads "after the talks", "ahead of the visit".
func (g *graph) byPreposition(m modality, w, h, depth int) (modality, bool) {
	if !g.nominalWord(w) && g.doc.Tokens[w].Deprel != "advcl" {
		return m, false
	}
	if g.nominalWord(w) && g.UPOS(h) == "ADV" && g.rules.Holds(g, h, "before.prep") {
		return weaker(m, g.found(ledger.Scheduled, h, "still ahead")), true
	}
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); rel != "case" && rel != "mark" {
			continue
		}
		switch {
		case g.rules.Holds(g, c, "before.prep") && c > 0 && g.rules.Holds(g, c-1, "time.noun"):
			// "the night before": a time, no preposition
		case g.rules.Holds(g, c, "before.prep"):
			up := g.judgeAt(h, depth+1)
			if g.nominalWord(w) || up.Status != ledger.Happened {
				return weaker(m, g.found(ledger.Scheduled, c, "still ahead")), true
			}
		case g.rules.Holds(g, c, "after.prep"):
			up := g.judgeAt(h, depth+1)
			if up.Status != ledger.Denied && up.Status != ledger.Unknown {
				return weaker(m, up), true
			}
			return m, true
		case g.rules.Holds(g, c, "toward.prep") && g.nominalWord(w) && g.rules.Holds(g, h, "prepare.word"):
			return weaker(m, g.found(ledger.Scheduled, h, "in preparation")), true
		case g.nominalWord(w) && g.rules.Holds(g, c, "without.prep"):
			return weaker(m, g.found(ledger.Denied, c, "without it")), true
		case m.Bare && strings.EqualFold(g.Word(c), "for") && !g.governs(h) && g.rules.Holds(g, w, "gathering.noun"):
			up := g.judgeAt(h, depth+1) // "flew in for talks": they are still to come
			if up.Status.Asserts() || up.Bare {
				up = g.found(ledger.Expected, c, purpose)
			}
			return weaker(m, up), true
		case m.Bare && g.rules.Holds(g, c, "at.prep") && !g.nominalWord(h):
			return weaker(m, g.judgeAt(h, depth+1)), true
		}
	}
	return m, false
}
