package extract

import "chancery/internal/ledger"

// bySetting reads a named event w by what is said to be done at it, behind the
// preposition c: what happens there tells that it takes place too. What may or did
// not happen at "the summit" says nothing against the summit itself.
func (g *graph) bySetting(m modality, w, c int, up modality) modality {
	if up.Status.Asserts() || up.Status == ledger.Scheduled || !g.rules.Holds(g, c, "setting.prep") || !g.definite(w) {
		return weaker(m, up)
	}
	if rank(up.Status) < rank(ledger.Unknown) {
		return weaker(m, g.found(ledger.Scheduled, c, "where something is planned"))
	}
	return m
}

// purposeOf reports whether verb h says what its subject is for: a visit "is meant
// to end the dispute", while a visit that "is meant to take place" is planned.
func (g *graph) purposeOf(h int) bool {
	if !g.passive(h) || !g.rules.Holds(g, h, "purpose.verb") {
		return false
	}
	for _, c := range g.children[h] {
		switch rel := g.Deprel(c); {
		case rel == "xcomp" || rel == "advcl":
			return !g.rules.Holds(g, c, "fall.verb") && !g.passive(c)
		case rel == "obl" && g.marked(c, []string{"at"}):
			return true
		}
	}
	return false
}
