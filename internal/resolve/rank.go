package resolve

import (
	"cmp"
	"slices"

	"chancery/internal/ledger"
)

var (
	ordinals     = map[string]int{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}
	superlatives = wordSet(`largest biggest populous`)
)

// Bounds of what the populations of the gazetteer, which are some years old, can say.
const (
	clearLead = 1.3 // of the largest city over the next one
	rankSlack = 1   // between the rank that a text gives and that of the gazetteer
)

// rankedCityAt reads "Kenya's second largest city": the city of a state by its rank
// among the cities of that state.
func (r *reader) rankedCityAt(a atom, s1 int) (phrase, bool) {
	i := a.end
	if i < s1 && r.words[i].tail {
		i++
	}
	if len(a.of) != 1 || a.kind != atomDemonym && !r.words[a.end-1].poss {
		return phrase{}, false
	}
	p := phrase{kind: phraseEcho, first: a.first, word: "city", number: 1, atom: a}
	ranked := false
	for j := i; j < min(i+5, s1) && !r.taken[j]; j++ {
		w := r.words[j]
		n, isOrdinal := ordinals[w.low]
		switch {
		case isOrdinal:
			p.number, ranked = n, true
		case superlatives[w.low]:
			ranked = true
		case w.low == "city":
			p.end, p.head = j+1, j
			return p, ranked && !r.modifies(j, s1)
		case w.low != "most" && w.low != "by" && !w.hyphen():
			return phrase{}, false
		}
	}
	return phrase{}, false
}

// settleRanked decides which city is meant by a rank: one that the text names and
// that has about this rank; of those it does not name only the largest, and only
// where no other comes near it.
func (r *reader) settleRanked(p *phrase) {
	cities := r.citiesOf(p.atom.of[0])
	for rank, e := range cities[:min(len(cities), p.number+rankSlack)] {
		if rank+1 >= p.number-rankSlack && r.cityNamed(e.ID) {
			r.emitRanked(p, e, "the text names it, and it has about this rank")
			return
		}
	}
	if p.number == 1 && len(cities) > 1 && float64(r.kb.population(cities[0].ID)) > clearLead*float64(r.kb.population(cities[1].ID)) {
		r.emitRanked(p, cities[0], "by the populations of the gazetteer")
		return
	}
	r.settle(&phrase{kind: phraseAtom, first: p.atom.first, end: p.atom.end, head: p.atom.end - 1, atom: p.atom})
}

// citiesOf are the cities of a state, the most populous first.
func (r *reader) citiesOf(state string) []Entry {
	var out []Entry
	for _, id := range r.kb.placesIn(state) {
		if e, ok := r.kb.Entry(id); ok && !r.kb.isRegion(id) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b Entry) int { return cmp.Compare(r.kb.population(b.ID), r.kb.population(a.ID)) })
	return out
}

// cityNamed reports whether the text names a city.
func (r *reader) cityNamed(id ledger.ActorID) bool {
	e, _ := r.kb.Entry(id)
	return slices.ContainsFunc(r.atoms, func(a atom) bool {
		return a.kind == atomCity && (slices.Contains(a.ids, id) || slices.Contains(r.kb.PlacesNamed(r.join(a.first, a.end)), e.ID))
	})
}

func (r *reader) emitRanked(p *phrase, e Entry, why string) {
	place := &ledger.Place{ID: e.ID, Name: e.Name, Of: e.Of, Mention: r.evidence(p.first, p.end)}
	m := Mention{Place: place, Form: FormPlace, By: ByChain, Confidence: 0.7, Reason: why}
	if a, ok := r.stateActor(e.Of); ok {
		m.Actors = []ledger.Actor{a}
	}
	r.emit(p, m)
	r.seeStates(p.atom.of, p.first)
}
