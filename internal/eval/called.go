package eval

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// Atlas knows the names of states and of actors, so that a row can tell whether
// its sentence names somebody.
type Atlas interface {
	// States returns the codes of the states that words name: by their name, their
	// adjective or their capital.
	States(words string) []string
	// Names returns the names of an actor.
	Names(id ledger.ActorID) []string
}

// species is what a reference is, as far as stand-ins care.
type species int

const (
	unknownSpecies species = iota
	personSpecies
	organSpecies
	stateSpecies
	bodySpecies
)

// speciesOf reads the kind the gold gives, else the shape of the id.
func (x identity) speciesOf(r Ref) species {
	r, role := unfold(r)
	id := x.id(r)
	switch {
	case r.Kind == ledger.KindPerson || role && r.Office != "":
		return personSpecies
	case r.Kind == ledger.KindState || r.Kind == "" && alpha3.MatchString(string(id)):
		return stateSpecies
	case r.Kind == ledger.KindGovernment || x.organ(r).Kind == ledger.KindGovernment || strings.Contains(string(id), "."):
		return organSpecies
	case r.Kind != "":
		return bodySpecies
	case r.Office != "" || len(strings.Fields(r.Name)) > 1 && id == "":
		return personSpecies
	}
	return unknownSpecies
}

// named reports whether the words of a sentence name r: a person by a word of
// the name, a state by its name, adjective or capital, a body by a name or its
// initials. An organ is named where its noun stands with its state, or its state
// stands without such a noun.
func (x identity) named(r Ref, s scanner) bool {
	switch x.speciesOf(r) {
	case personSpecies:
		return slices.ContainsFunc(x.callings(r), func(n string) bool { return s.spells(n) })
	case stateSpecies:
		return s.namesState(x.sideOf(r, x.id(r)))
	case organSpecies:
		return x.organNamed(r, s)
	}
	return slices.ContainsFunc(x.fullNames(r), s.reads)
}

func (x identity) organNamed(r Ref, s scanner) bool {
	side := x.sideOf(x.organ(r), x.id(r))
	nouns := 0
	for _, one := range s.standIns() {
		if one.kind == OrganWord {
			nouns++
			if slices.Contains(one.Of, side) {
				return true
			}
		}
	}
	return nouns == 0 && s.namesState(side)
}

// callings are the single words by which a person may be called: every word of
// the gold's name, and the last word of every other name.
func (x identity) callings(r Ref) []string {
	r, _ = unfold(r)
	var out []string
	for _, w := range strings.Fields(r.Name) {
		if len(w) > 2 {
			out = append(out, w)
		}
	}
	for _, n := range x.fullNames(r)[1:] {
		if w := strings.Fields(n); len(w) > 1 {
			out = append(out, w[len(w)-1])
		}
	}
	return out
}

// fullNames are the gold's name of r and those that the atlas has.
func (x identity) fullNames(r Ref) []string {
	out := []string{r.Name}
	if a, ok := x.resolver.(Atlas); ok {
		if id := x.id(r); id != "" {
			out = append(out, a.Names(id)...)
		}
	}
	return out
}

// spells reports whether a capitalised word of the sentence is a spelling of n.
func (s scanner) spells(n string) bool {
	for i := range s.words {
		if s.capital(i) && len(s.word(i)) > 2 && standInWords[s.low(i)].kind == "" && spelledAlike(s.word(i), n) {
			return true
		}
	}
	return false
}

func (s scanner) namesState(side string) bool {
	for i := range s.words {
		if slices.Contains(s.statesAt(i), side) {
			return true
		}
	}
	return false
}

// reads reports whether the sentence has the words of n in a row, or its initials.
func (s scanner) reads(n string) bool {
	want := words(n, wordSpans(n))
	short := strings.ToUpper(initials(n))
	for i := range s.words {
		if short != "" && s.word(i) == short {
			return true
		}
		if len(want) > 0 && i+len(want) <= len(s.words) && slices.Equal(words(s.doc, s.words[i:i+len(want)]), want) {
			return true
		}
	}
	return false
}
