package extract

import (
	"strings"

	"chancery/internal/ledger"
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
	if noun, ok := g.lowered(w, h); ok {
		h, base = noun, "acl"
	}
	switch base {
	case "xcomp", "ccomp", "csubj", "obj", "acl", "nsubj", "obl", "advcl", "nmod", "conj", "appos", "parataxis", "dep":
	default:
		return m
	}
	if rel == "acl:relcl" && g.alleged(w, h) {
		return weaker(m, g.found(ledger.Unknown, h, "a report at second hand"))
	}
	if rel == "acl:relcl" || base == "parataxis" || g.hasKid(w, "nsubj") && g.apart(w, h) {
		return m
	}
	if got, ok := g.progress(m, w, h, depth); ok {
		return got
	}
	if m.Bare && base == "nsubj" && g.verbal(h) && !g.governs(h) && (!g.passive(h) || g.rules.Holds(g, h, "light.verb")) {
		return g.lasting(m, h, depth)
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
	return g.byGovernor(m, w, h, base, depth)
}

// lasting reads a named event by the verb h whose subject it is: "the talks
// lasted two hours". What "a visit costs" is said of any.
func (g *graph) lasting(m modality, h, depth int) modality {
	up := g.called(g.judgeAt(h, depth+1), h)
	if up.Status == ledger.Ongoing && !g.rules.Holds(g, h, "light.verb") && !g.rules.Holds(g, h, "fall.verb") {
		return m
	}
	return weaker(m, up)
}

// byGovernor reads what h says of w, its complement, or hands down to it.
func (g *graph) byGovernor(m modality, w, h int, base string, depth int) modality {
	if base == "nsubj" && g.purposeOf(h) {
		return m
	}
	if got, ok := g.litotes(m, w, h, depth); ok && g.complement(w, h, base) {
		return got
	}
	if st, why := g.governorStatus(h, m.Bare && g.rules.Holds(g, w, "gathering.noun")); st != "" && g.complement(w, h, base) {
		return g.governed(m, g.found(st, h, why), h, depth)
	}
	if got, ok := g.unstated(w, h, base, depth); ok {
		return weaker(m, got)
	}
	if (base == "xcomp" || base == "ccomp") && g.infinitive(w) && g.verbal(h) {
		if got, ok := g.undecided(w, h, depth); ok {
			return weaker(m, got)
		}
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
	case next.Status == ledger.Proposed && up.Status.Asserts() && g.accepted(h):
		next.Status, next.Why = ledger.Scheduled, "accepted"
	case next.Status == ledger.Scheduled && up.Status.Asserts() && g.halted(h):
		next.Status, next.Why = ledger.Cancelled, "a plan that is halted"
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

// accepted reports whether somebody accepts the proposal h.
func (g *graph) accepted(h int) bool {
	top := g.doc.Tokens[h].Head
	return top >= 0 && g.Deprel(h) == "obj" && g.rules.Holds(g, top, "accept.verb")
}

// halted reports whether somebody halts the plan h.
func (g *graph) halted(h int) bool {
	top := g.doc.Tokens[h].Head
	return top >= 0 && g.nominalWord(h) && (g.Deprel(h) == "obj" || g.Deprel(h) == "nsubj:pass") && g.rules.Holds(g, top, "stop.verb")
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
		case g.rules.Holds(g, c, "before.prep") && c > 0 && g.rules.Holds(g, c-1, "time.noun") && c+1 < w && g.UPOS(c+1) == "ADP":
			// "the night before on a visit": a time, no preposition
		case g.rules.Holds(g, c, "before.prep"):
			up := g.judgeAt(h, depth+1)
			if g.nominalWord(w) || up.Status != ledger.Happened {
				return weaker(m, g.found(ledger.Scheduled, c, "still ahead")), true
			}
		case g.rules.Holds(g, c, "after.prep"):
			if g.verbal(w) && g.toldAsPast(w) && !g.infinitive(h) {
				return m, true // "will follow after they met"
			}
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
			return g.bySetting(m, w, c, g.judgeAt(h, depth+1)), true
		}
	}
	return m, false
}
