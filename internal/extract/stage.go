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
