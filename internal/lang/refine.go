package lang

import (
	"cmp"
	"slices"
	"strings"

	"chancery/internal/lang/linear"
	"chancery/internal/text"
)

// divisions are the words that belong to the name of a place in front of them.
var divisions = set(`region oblast province district county krai governorate prefecture territory republic islands valley`)

// directions are the words that go with a demonym into one name.
var directions = set(`south north east west central latin southern northern eastern western`)

// refine corrects the names of one sentence where a closed list or the writing
// knows better than the model: demonyms are NORP, bodies of states are ORG, a
// province keeps its "Province", a long name goes on to the left, and a given
// name with a surname is a person.
func (a *Analyser) refine(forms []string, tags []int, names []linear.NameSpan) []linear.NameSpan {
	r := refinement{a: a, forms: forms, tags: tags, covered: make([]bool, len(forms))}
	for _, n := range names {
		for k := n.First; k < n.End; k++ {
			r.covered[k] = true
		}
	}
	if !linear.Headline(forms) {
		for i := range names {
			r.extend(&names[i])
		}
	}
	names = r.peoples(names)
	r.bodies(names)
	if !linear.Headline(forms) {
		names = r.persons(names)
	}
	slices.SortFunc(names, func(a, b linear.NameSpan) int { return cmp.Compare(a.First, b.First) })
	return names
}

type refinement struct {
	a       *Analyser
	forms   []string
	tags    []int
	covered []bool
}

// extend lets n grow over capitalised words beside it.
func (r *refinement) extend(n *linear.NameSpan) {
	switch text.NameLabel(n.Label) {
	case text.GPE, text.LOC:
		if n.End < len(r.forms) && !r.covered[n.End] && capital(r.forms[n.End]) && divisions[strings.ToLower(r.forms[n.End])] {
			r.covered[n.End] = true
			n.End++
		}
	case text.EVENT, text.LAW, text.ORG, text.FAC:
		for n.First > 1 && r.qualifies(n.First-1) {
			n.First--
			r.covered[n.First] = true
		}
	}
}

// qualifies reports whether word i is a capitalised noun or adjective that no
// name holds.
func (r *refinement) qualifies(i int) bool {
	upos := r.a.tagger.Tags[r.tags[i]].UPOS
	return !r.covered[i] && capital(r.forms[i]) && (upos == "PROPN" || upos == "ADJ")
}

// peoples gives every demonym that stands alone the label NORP, and cuts it off
// the front of a person's name.
func (r *refinement) peoples(names []linear.NameSpan) []linear.NameSpan {
	demonym := func(i int) bool { return capital(r.forms[i]) && r.a.lists.Demonym(r.forms[i]) }
	for i, n := range names {
		switch {
		case !demonym(n.First):
		case n.End-n.First == 1:
			names[i].Label = string(text.NORP)
		case n.Label == string(text.PER):
			names[i].First++
			r.covered[n.First] = false
		}
	}
	for i := range r.forms {
		if r.covered[i] || !demonym(i) {
			continue
		}
		first := i
		if i > 0 && !r.covered[i-1] && capital(r.forms[i-1]) && directions[strings.ToLower(r.forms[i-1])] {
			first--
		}
		r.covered[first], r.covered[i] = true, true
		names = append(names, linear.NameSpan{Label: string(text.NORP), First: first, End: i + 1})
	}
	return names
}

// bodies makes an organisation of every one-word place or person that is listed
// as a body of states only.
func (r *refinement) bodies(names []linear.NameSpan) {
	for i, n := range names {
		lists := r.a.lists.Lists(r.forms[n.First:n.End])
		if n.End-n.First == 1 && lists&linear.Body != 0 && lists&(linear.Country|linear.City) == 0 && len(r.forms[n.First]) > 2 {
			names[i].Label = string(text.ORG)
		}
	}
}

// persons adds the given names followed by a surname that no name holds.
func (r *refinement) persons(names []linear.NameSpan) []linear.NameSpan {
	lists := func(i int) linear.List { return r.a.lists.Lists(r.forms[i : i+1]) }
	for i := 0; i+1 < len(r.forms); i++ {
		if r.proper(i) && r.proper(i+1) && lists(i)&linear.Given != 0 && lists(i+1)&linear.Surname != 0 {
			names = append(names, linear.NameSpan{Label: string(text.PER), First: i, End: i + 2})
			r.covered[i], r.covered[i+1] = true, true
		}
	}
	return names
}

// proper reports whether word i is a capitalised proper noun that no name holds.
func (r *refinement) proper(i int) bool {
	return r.qualifies(i) && r.a.tagger.Tags[r.tags[i]].UPOS == "PROPN"
}

func capital(w string) bool { return w != "" && strings.ToLower(w[:1]) != w[:1] }
