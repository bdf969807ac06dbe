package resolve

import (
	"cmp"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
	"chancery/internal/text"
)

// longestPlace bounds the words of a place's name.
const longestPlace = 5

// placeAt reads a place at word i that its name alone does not make one: a name
// with the noun of a region behind it ("Osh Region", "the Herat province"), and a
// weak name that the words around it or the name finder support.
func (r *reader) placeAt(i, end int) (atom, bool) {
	for n := min(longestPlace, end-i); n > 0; n-- {
		last := r.words[i+n-1]
		if !last.cap || !last.letters() || n == 1 && r.plainWord(i) {
			continue
		}
		folded := name.Fold(r.join(i, i+n))
		ids := r.kb.placesOf(folded, nil)
		if len(ids) == 0 {
			continue
		}
		if a, ok := r.withNoun(i, i+n, end); ok {
			return a, true
		}
		if r.kb.strongPlace(folded) || r.supported(i, i+n, end) {
			return r.placeAtom(i, i+n, ids), true
		}
	}
	return atom{}, false
}

// withNoun reads the name [first, end) of a place with the noun of a region.
func (r *reader) withNoun(first, end, s1 int) (atom, bool) {
	if end >= s1 || !regionNouns[r.words[end].low] || r.words[end-1].poss || end+1 < s1 && r.words[end+1].cap && r.words[end].cap {
		return atom{}, false
	}
	noun := r.words[end].low
	regions := r.kb.placesOf(name.Fold(r.join(first, end)), r.kb.isRegion)
	if noun == "state" && (len(regions) == 0 || r.modifies(end, s1)) || noun == "emirate" && len(regions) == 0 {
		return atom{}, false
	}
	if len(regions) == 0 {
		regions = r.kb.placesOf(name.Fold(r.join(first, end)), nil)
	}
	a := r.placeAtom(first, end, regions)
	a.end, a.noun, a.capital = end+1, noun, ""
	return a, true
}

func (r *reader) placeAtom(first, end int, ids []ledger.ActorID) atom {
	a := atom{first: first, end: end, kind: atomCity, ids: ids}
	for _, id := range ids {
		if e, ok := r.kb.Entry(id); ok && e.Of != "" {
			a.of = appendNew(a.of, e.Of)
		}
	}
	return a
}

// strongPlace reports whether a folded name is a strong name of a place.
func (b *Base) strongPlace(folded string) bool {
	return slices.ContainsFunc(b.byName[folded], func(id ledger.ActorID) bool {
		e := b.entries[b.at[id]]
		return e.Kind == ledger.KindPlace && strongName(e, folded)
	})
}

var (
	// placeNouns before "of" make what follows a place.
	placeNouns = wordSet(`city town village port capital region province oblast governorate prefecture county territory state
		district republic department outskirts suburb suburbs mayor governor north south east west`)
	whereWords = wordSet(`in near from at around outside inside`)
)

// supported reports whether the words around a name, or the name finder, take it
// for a place.
func (r *reader) supported(first, end, s1 int) bool {
	if end < s1 && r.words[end].cap && r.words[end].letters() && !r.words[end-1].poss {
		if _, ok := r.atomAhead(end); !ok {
			return false
		}
	}
	if l, ok := r.label(stretch{first, end}); ok {
		return l == text.LOC || l == text.GPE || l == text.FAC
	}
	if first < 1 || r.sentOf[first-1] != r.sentOf[first] {
		return false
	}
	prev := r.words[first-1].low
	if prev == "of" && first > 1 {
		return placeNouns[r.words[first-2].low]
	}
	return len(r.doc.Names) == 0 && whereWords[prev]
}

// atomAhead reports whether a state is named at word i.
func (r *reader) atomAhead(i int) (string, bool) {
	if of, ok := r.kb.Demonym(r.words[i].text); ok {
		return of, true
	}
	return r.stateNamed(r.words[i].text)
}

// choosePlace decides which of the places with its name a is: the only one in a
// state that the document names; else the largest city. Regions of several states
// that share a name stay undecided, and so do those of which the document names
// several states.
func (r *reader) choosePlace(a *atom) (Entry, bool) {
	ids := a.ids
	if len(ids) > 1 {
		near := slices.DeleteFunc(slices.Clone(ids), func(id ledger.ActorID) bool {
			e, _ := r.kb.Entry(id)
			return !r.namesState(e.Of, a.first)
		})
		if len(near) > 0 {
			ids = near
		}
	}
	if len(ids) == 0 {
		return Entry{}, false
	}
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, func(x, y ledger.ActorID) int { return cmp.Compare(r.kb.population(y), r.kb.population(x)) })
	first, _ := r.kb.Entry(ids[0])
	for _, id := range ids[1:] {
		if e, _ := r.kb.Entry(id); e.Of != first.Of && r.kb.population(ids[0]) == 0 {
			a.of = nil
			return Entry{}, false
		}
	}
	if first.Of != "" {
		a.of = []string{first.Of}
	}
	return first, true
}

// namesState reports whether words other than those at tok name a state.
func (r *reader) namesState(of string, tok int) bool {
	return slices.ContainsFunc(r.atoms, func(o atom) bool {
		return o.first != tok && len(o.of) == 1 && o.of[0] == of && (o.isEither(atomState, atomDemonym) || o.capital != "")
	})
}

// regionName is a region as printed: with its noun, unless it has one.
func regionName(e Entry, noun string) string {
	if noun == "" || strings.Contains(strings.ToLower(e.Name), noun) || slices.ContainsFunc(strings.Fields(strings.ToLower(e.Name)), func(w string) bool { return regionNouns[w] }) {
		return e.Name
	}
	return e.Name + " " + upperFirst(noun)
}

// spelledLike finds the place that a word means in another spelling: one of the
// states that the document speaks of most.
func (r *reader) spelledLike(words string) (Entry, bool) {
	var best Entry
	top := 0.0
	for _, of := range r.topStates() {
		for _, id := range r.kb.placesIn(of) {
			e, _ := r.kb.Entry(id)
			for _, n := range e.Names {
				if s, _ := name.Compare(words, n.Text); s > top {
					best, top = e, s
				}
			}
		}
	}
	return best, top >= placeSpelling
}

// placeSpelling is how alike the spellings of a place must be; see [name.Compare].
const placeSpelling = 0.88
