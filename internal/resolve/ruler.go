package resolve

import (
	"slices"

	"chancery/internal/ledger"
)

// The office of a movement that governs a state, and what ends the id of the state's
// government.
const (
	governing        = "Government"
	governmentSuffix = "GOV"
)

// ruler is the movement that governs a state without being its recognised
// government, where the knowledge base has one on the day of the document: "the
// government in Kabul" is then no other actor than the movement. In a document
// without a date it must be named.
func (r *reader) ruler(state string) (ledger.Actor, bool) {
	if t, ok := r.holder(governing, state); ok {
		return r.entryActor(t.Person)
	}
	if r.doc.Published.Known() {
		return ledger.Actor{}, false
	}
	for t := range r.kb.held(seat{governing, state}) {
		if slices.ContainsFunc(r.atoms, func(a atom) bool { return slices.Contains(a.ids, t.Person) }) {
			return r.entryActor(t.Person)
		}
	}
	return ledger.Actor{}, false
}
