package resolve

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// regionNouns are what a part of a state is called.
var regionNouns = wordSet(`region province oblast governorate prefecture county territory krai okrug state district republic
	voivodeship canton department division municipality viloyat wilayat emirate`)

// PlacesNamed returns the places with a name, in id order. A region with the name
// of a city of its state is left out, unless the name ends in what a part of a state
// is called, as in "Osh Region", which is that of regions alone.
func (b *Base) PlacesNamed(words string) []ledger.ActorID {
	folded := name.Fold(words)
	if ids := b.placesOf(folded, nil); len(ids) > 0 {
		return slices.DeleteFunc(ids, func(id ledger.ActorID) bool { return b.isRegion(id) && b.cityBeside(id, ids) })
	}
	if i := strings.LastIndexByte(folded, ' '); i > 0 && regionNouns[folded[i+1:]] {
		return b.placesOf(folded[:i], b.isRegion)
	}
	return nil
}

// placesOf returns the places with a folded name that keep keeps; a nil keep keeps all.
func (b *Base) placesOf(folded string, keep func(ledger.ActorID) bool) []ledger.ActorID {
	var out []ledger.ActorID
	for _, id := range b.byName[folded] {
		if b.entries[b.at[id]].Kind == ledger.KindPlace && (keep == nil || keep(id)) {
			out = append(out, id)
		}
	}
	return out
}

// cityBeside reports whether a city of the state of place id is among ids.
func (b *Base) cityBeside(id ledger.ActorID, ids []ledger.ActorID) bool {
	of := b.entries[b.at[id]].Of
	return slices.ContainsFunc(ids, func(x ledger.ActorID) bool { return !b.isRegion(x) && b.entries[b.at[x]].Of == of })
}

// isRegion reports whether a place is no city: a part of a state or a landscape.
func (b *Base) isRegion(id ledger.ActorID) bool {
	i, ok := b.at[id]
	return ok && b.entries[i].Kind == ledger.KindPlace && b.places[i].population == 0
}

// isCapital reports whether a place stands for the government of its state.
func (b *Base) isCapital(id ledger.ActorID) bool { return b.places[b.at[id]].capitalOf != "" }

// population is how many people live in a city; 0 where that is not known.
func (b *Base) population(id ledger.ActorID) int { return b.places[b.at[id]].population }

// placesIn returns the places of a state, in id order.
func (b *Base) placesIn(state string) []ledger.ActorID {
	var out []ledger.ActorID
	for i := range b.entries {
		if e := &b.entries[i]; e.Kind == ledger.KindPlace && e.Of == state {
			out = append(out, e.ID)
		}
	}
	return out
}
