package resolve

import (
	"slices"

	"chancery/internal/ledger"
)

// pronounGroup decides "they" and "their".
func (r *reader) pronounGroup(p *phrase) {
	actors, why := r.severalBefore(p)
	if len(actors) == 0 {
		return
	}
	r.emit(p, Mention{Actors: actors, Form: FormPronoun, By: ByCollective, Confidence: 0.6, Reason: why})
}

// alone are words that mean two actors without a noun.
var alone = wordSet(`both two`)

// settleBoth decides "both" and "the two" without a noun.
func (r *reader) settleBoth(p *phrase) {
	actors, why := r.severalBefore(p)
	if len(actors) != 2 {
		return
	}
	r.emit(p, Mention{Actors: actors, Form: FormCollective, By: ByCollective, Confidence: 0.6, Reason: why})
}

// bothAt reads "both" and "the two" where no noun follows.
func (r *reader) bothAt(i, s1 int) (phrase, bool) {
	p := phrase{kind: phraseCollective, first: i, end: i + 1, head: i, word: "both", number: 2}
	if r.words[i].low == "the" && i+1 < s1 && r.words[i+1].low == "two" {
		p.end, p.head, p.word = i+2, i+1, "two"
	} else if r.words[i].low != "both" {
		return p, false
	}
	if p.end >= s1 {
		return p, p.word == "both"
	}
	if isSubject(r.doc.Tokens[p.head].Deprel) && p.word == "two" {
		return p, true
	}
	t := r.doc.Tokens[p.end]
	if u := t.UPOS; u == "VERB" && t.Feats.VerbForm != "Part" || u == "AUX" || u == "ADV" && p.word == "two" {
		return p, true
	}
	return p, p.word == "both" && r.doc.Tokens[i].Deprel != "cc:preconj" && t.UPOS == "PUNCT"
}

// severalBefore finds the actors whom a plural at p means, and says why: the
// plural subject of its clause or of one around it, what stands side by side in
// its sentence, two persons in it, the plural subject of the sentence before, those
// last named side by side, or two persons of the sentence before. A plural thing that
// is nearer leaves it open.
func (r *reader) severalBefore(p *phrase) ([]ledger.Actor, string) {
	pair, ok := r.lastPair(p.first)
	for _, s := range r.subjects(p.first) {
		if actors := r.pluralAt(s); len(actors) > 0 {
			return actors, "the subject of its clause"
		}
		if r.pluralThing(s) && !(ok && pair.firm && pair.tok > s) {
			return nil, ""
		}
	}
	first, _ := r.sentence(p.first)
	if ok && pair.tok >= first {
		return r.pairActors(pair), "those named side by side before"
	}
	if r.thingsBetween(first, p.first) {
		return nil, ""
	}
	if two := r.twoIn(first, p.first); len(two) > 0 {
		return two, "the two persons of the sentence"
	}
	if actors, thing := r.subjectBefore(first); len(actors) > 0 || thing {
		return actors, "the subject of the sentence before"
	}
	if ok && r.sentencesBetween(pair.tok, p.first) <= 2 {
		return r.pairActors(pair), "those named side by side before"
	}
	if first == 0 {
		return nil, ""
	}
	before, end := r.sentence(first - 1)
	return r.twoIn(before, end), "the two persons of the sentence before"
}

// lastPair is the last pair seen before tok.
func (r *reader) lastPair(tok int) (seenPair, bool) {
	for k := range r.scene.pairs {
		if p := r.scene.pairs[len(r.scene.pairs)-1-k]; p.tok < tok {
			return p, true
		}
	}
	return seenPair{}, false
}

// pairActors are the persons of a pair, or its states.
func (r *reader) pairActors(pair seenPair) []ledger.Actor {
	var out []ledger.Actor
	for _, c := range pair.people {
		out = append(out, c.actor)
	}
	for _, s := range pair.of {
		if a, ok := r.stateActor(s); ok && len(pair.people) == 0 {
			out = append(out, a)
		}
	}
	return out
}

// pluralAt are the actors of the plural mention at a token: several, or a group.
func (r *reader) pluralAt(tok int) []ledger.Actor {
	for k := range r.scene.pairs {
		pair := r.scene.pairs[len(r.scene.pairs)-1-k]
		if r.sentOf[pair.tok] != r.sentOf[tok] {
			break
		}
		if m, ok := r.out.At(pair.tok); ok && r.doc.Tokens[m.Head].Deprel == "conj" && r.doc.Tokens[m.Head].Head == tok {
			return r.pairActors(pair)
		}
	}
	m, ok := r.out.At(tok)
	if !ok || m.Form == FormPlace {
		return nil
	}
	if len(m.Actors) > 1 || r.doc.Tokens[m.Head].Feats.Number == "Plur" && m.Actors[0].Kind != ledger.KindState {
		return unmentioned(m.Actors)
	}
	return nil
}

// unmentioned is a copy of actors without their words.
func unmentioned(actors []ledger.Actor) []ledger.Actor {
	out := slices.Clone(actors)
	for i := range out {
		out[i].Mention = nil
	}
	return out
}

// pluralThing reports whether the token is a plural noun that means no actor.
func (r *reader) pluralThing(tok int) bool {
	t := r.doc.Tokens[tok]
	return t.UPOS == "NOUN" && t.Feats.Number == "Plur" && r.out.cover[tok] == 0
}

// thingsBetween reports whether a plural noun that means no actor has a part of its
// own in a clause among the tokens [first, end).
func (r *reader) thingsBetween(first, end int) bool {
	for i := first; i < end; i++ {
		if d := r.doc.Tokens[i].Deprel; r.pluralThing(i) && (isSubject(d) || d == "obj" || d == "iobj") {
			return true
		}
	}
	return false
}

// subjectBefore is the plural subject of the sentence that ends at token end, in
// its main clause; thing says that it is a plural noun that means no actor.
func (r *reader) subjectBefore(end int) (actors []ledger.Actor, thing bool) {
	if end == 0 {
		return nil, false
	}
	first, _ := r.sentence(end - 1)
	for i := first; i < end; i++ {
		if r.doc.Tokens[i].Deprel == "root" {
			if s := r.subjectOf(i, first, end); s >= 0 {
				return r.pluralAt(s), r.pluralThing(s)
			}
		}
	}
	return nil, false
}

// twoIn are the persons spoken of in the tokens [first, end) where they are two, of
// two states.
func (r *reader) twoIn(first, end int) []ledger.Actor {
	var out []ledger.Actor
	for _, s := range r.scene.people {
		if s.tok < first || s.tok >= end || slices.ContainsFunc(out, func(a ledger.Actor) bool { return a.Name == s.m.actor.Name }) {
			continue
		}
		out = append(out, s.m.actor)
	}
	if len(out) != 2 || out[0].Of == "" || out[0].Of == out[1].Of {
		return nil
	}
	return out
}
