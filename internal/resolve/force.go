package resolve

import (
	"strings"

	"chancery/internal/ledger"
)

// The nouns of forces that no state commands. They are labels: who exactly is
// meant, the text does not say.
var (
	forceNouns = wordSet(`rebels insurgents separatists militants guerrillas guerillas fighters gunmen paramilitaries militia militias
		resistance insurgency republics`)
	// bandNouns are forces only behind one of hostile, or by those they are made of.
	bandNouns = wordSet(`groups detachments units squads battalions brigades gangs cells formations organizations organisations`)
	hostile   = wordSet(`radical extremist terrorist armed militant islamist jihadist rebel separatist insurgent paramilitary`)
	formed    = wordSet(`formed composed made drawn consisting recruited`)
	lingering = wordSet(`remains remained remain continues continued persists persisted persist exists existed is are was were active
		based operating still`)
)

// forceOver reads a force by the place or the people before it: "Kivu rebels".
func (r *reader) forceOver(a atom, s1 int) (phrase, bool) {
	if !a.isEither(atomState, atomDemonym, atomCity) || a.people || a.noun != "" || r.words[a.end-1].poss {
		return phrase{}, false
	}
	for j := a.end; j < min(a.end+3, s1); j++ {
		w := r.words[j]
		switch {
		case r.taken[j] || w.mute || w.low == "republics" && a.kind == atomDemonym:
			return phrase{}, false
		case forceNouns[w.low] && !r.modifies(j, s1):
			return phrase{kind: phraseCollective, first: a.first, end: j + 1, head: j, word: "force", atom: a}, true
		case !hostile[w.low] && !organAdj[w.low]:
			return phrase{}, false
		}
	}
	return phrase{}, false
}

// forceAt reads a force that stands before its place ("the resistance remained in
// Kivu"), and one that is known by what it is or of whom it is made.
func (r *reader) forceAt(i int, s1 int) (phrase, bool) {
	if !r.words[i].letters() {
		return phrase{}, false
	}
	j := i
	for j < min(i+4, s1) && (hostile[r.words[j].low] || j > i && r.words[j].low == "and") && !r.taken[j] {
		j++
	}
	if j >= s1 || r.taken[j] || r.modifies(j, s1) {
		return phrase{}, false
	}
	p := phrase{kind: phraseCollective, first: i, end: j + 1, head: j, word: "force"}
	switch low := r.words[j].low; {
	case bandNouns[low]:
		made, ok := r.madeOf(p, s1)
		return made, ok || j > i
	case forceNouns[low]:
		a, ok := r.placeOfForce(j+1, s1)
		p.atom = a
		return p, ok
	}
	return phrase{}, false
}

// madeOf takes in those of whom a band is made: "detachments formed from Kurds",
// "groups of ethnic Kurds".
func (r *reader) madeOf(p phrase, s1 int) (phrase, bool) {
	i := p.end
	if i+1 >= s1 || !formed[r.words[i].low] && (r.words[i].low != "of" || r.words[i+1].low != "ethnic") {
		return p, false
	}
	for j := i + 1; j < min(i+5, s1); j++ {
		if !r.words[j].cap {
			continue
		}
		if a, ok := r.atomOf(j); ok && a.kind != atomDemonym {
			break
		}
		p.end, p.number = i, j
		return p, true
	}
	return p, false
}

// placeOfForce is the place behind a force, with no more than a verb of being
// between them.
func (r *reader) placeOfForce(i, s1 int) (atom, bool) {
	for i < s1 && lingering[r.words[i].low] {
		i++
	}
	if i+1 >= s1 || r.words[i].low != "in" {
		return atom{}, false
	}
	if i++; r.words[i].low == "the" && i+1 < s1 {
		i++
	}
	a, ok := r.atomOf(i)
	return a, ok && a.first == i && a.isEither(atomState, atomCity)
}

// settleForce keeps a force as a label of its own: two forces of one place or people
// under other words are two.
func (r *reader) settleForce(p *phrase) {
	words := r.join(p.first, p.end)
	switch {
	case p.number > 0:
		words += " " + r.join(p.end, p.number+1)
	case p.atom.first >= p.end:
		words = r.join(p.atom.first, p.atom.end) + " " + words
	}
	a := ledger.Actor{Name: strings.TrimSpace(words), Kind: ledger.KindGroup}
	m := Mention{Actors: []ledger.Actor{a}, Form: FormCollective, By: ByNew, Confidence: 0.6, Reason: "a force under no name of its own"}
	if p.atom.kind == 0 {
		r.aside(p.first, p.end, m)
		return
	}
	r.emit(p, m)
	if p.atom.first < p.end {
		r.see(p.atom.of, p.first, true)
	}
}
