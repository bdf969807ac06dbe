package eval

import (
	"cmp"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// candidates are the stand-ins of a sentence. Where a row is on what somebody says or
// promises, a noun in the singular that can be no subject is none of them.
func candidates(w Want, s scanner) []standIn {
	out := s.standIns()
	if w.Kind != ledger.KindCommitment && w.Kind != ledger.KindPosition {
		return out
	}
	return slices.DeleteFunc(out, func(one standIn) bool { return !one.bare && !one.many && !one.Acts })
}

// assigned is an actor with the words that stand for it.
type assigned struct {
	standIn
	ref Ref
}

// choice is what the words of one row are chosen by.
type choice struct {
	all    []Ref // every actor of the row
	anchor text.Span
	from   []standIn
}

// assign gives each missing actor of a row the words that stand for it, if any.
func (a asker) assign(missing []Ref, c choice) []assigned {
	var out []assigned
	taken := map[text.Span]bool{}
	for i, r := range missing {
		fit := slices.DeleteFunc(slices.Clone(c.from), func(one standIn) bool { return taken[one.Head] || !a.suits(r, c.all, one) })
		if len(fit) == 0 {
			continue
		}
		one := slices.MinFunc(fit, func(x, y standIn) int {
			return cmp.Or(cmp.Compare(apart(r, c.all, x), apart(r, c.all, y)), cmp.Compare(remove(x, c.anchor), remove(y, c.anchor)))
		})
		taken[one.Head] = !one.many
		vies := func(o Ref) bool { return a.only(o, one, c) }
		if one.many || len(fit) > 1 || !slices.ContainsFunc(missing[i+1:], vies) {
			out = append(out, assigned{one, r})
		}
	}
	return out
}

// only reports whether one suits r and nothing else does.
func (a asker) only(r Ref, one standIn, c choice) bool {
	suits := func(x standIn) bool { return a.suits(r, c.all, x) }
	return suits(one) && !slices.ContainsFunc(c.from, func(x standIn) bool { return x.Head != one.Head && suits(x) })
}

// apart puts counterparts last for the first actor of a row and first for the
// others, who meet him.
func apart(r Ref, all []Ref, one standIn) int {
	first := len(all) > 0 && all[0] == r
	return bit(first == (one.kind == CounterpartWord))
}

// remove is how far words are from an anchor: 0 inside, then by bytes, and words
// behind it after all words before it.
func remove(one standIn, anchor text.Span) int {
	switch {
	case one.Span.Overlaps(anchor):
		return 0
	case one.Span.End <= anchor.Start:
		return anchor.Start - one.Span.End + 1
	}
	return 1<<20 + one.Span.Start - anchor.End
}

// suits reports whether words may stand for r by their kind, number and state.
func (a asker) suits(r Ref, all []Ref, one standIn) bool {
	if r.Sides > 0 {
		return one.kind == SidesWord && !personal[one.Word]
	}
	kind := a.who.speciesOf(r)
	if one.many && one.kind != FirstWord && a.alike(kind, all) < 2 {
		return false
	}
	if side := a.who.sideOf(r, a.who.id(r)); len(one.Of) > 0 && side != "" && !slices.Contains(one.Of, side) {
		return false
	}
	switch one.kind {
	case PronounWord:
		return one.many || kind == personSpecies
	case OfficeWord:
		return kind == personSpecies && fitsOffice(one.Word, r.Office)
	case CounterpartWord:
		return kind == personSpecies
	case SidesWord:
		return personal[one.Word] == (kind == personSpecies) || one.Word == "both" || one.Word == "two"
	case OrganWord:
		return kind == organSpecies
	case StateWord:
		return kind == stateSpecies
	case BodyWord:
		return kind == bodySpecies
	case FirstWord:
		return kind == personSpecies && !one.many || one.many && (kind == stateSpecies || kind == organSpecies)
	}
	return false
}

// alike counts the actors of a kind; states are of the kind of their organs.
func (a asker) alike(kind species, all []Ref) int {
	n := 0
	for _, r := range all {
		k := a.who.speciesOf(r)
		n += bit(k == kind || kind == organSpecies && k == stateSpecies)
	}
	return n
}

// particular are the office words that fit one office alone.
var particular = set(`minister president premier chancellor ambassador king queen emir sultan governor speaker`)

// fitsOffice reports whether a word can mean the holder of an office. Words that fit
// many offices can always, and so can every word where the office is not known.
func fitsOffice(word, office string) bool {
	low := strings.ToLower(office)
	return low == "" || !particular[word] || strings.Contains(low, word) && !(word == "minister" && strings.HasPrefix(low, "prime")) || word == "premier" && strings.HasPrefix(low, "prime")
}
