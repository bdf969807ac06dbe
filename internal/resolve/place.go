package resolve

import (
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// settleAtom decides a name of the knowledge base.
func (r *reader) settleAtom(p *phrase) {
	a := p.atom
	switch a.kind {
	case atomState:
		r.settleState(p)
	case atomDemonym:
		r.settleDemonym(p)
	case atomCity:
		r.settleCity(p)
	case atomBody:
		if actor, ok := r.entryActor(a.ids[0]); ok {
			r.emit(p, Mention{Actors: []ledger.Actor{actor}, Form: FormName, By: ByAlias, Confidence: 0.95, Reason: "a name of " + actor.Name})
			r.scene.bodies = append(r.scene.bodies, seenActor{actor, string(actor.Kind), p.first})
			r.scene.single, r.scene.last = seenPair{tok: p.first}, p.end
		}
	}
}

func (r *reader) settleState(p *phrase) {
	r.chooseState(&p.atom)
	var actors []ledger.Actor
	for _, s := range p.atom.of[:min(1, len(p.atom.of))] {
		if a, ok := r.stateActor(s); ok {
			actors = append(actors, a)
		}
	}
	if len(actors) == 0 {
		return
	}
	a := actors[0]
	place := &ledger.Place{ID: a.ID, Name: a.Name, Of: a.Of, Mention: r.evidence(p.first, p.end)}
	r.emit(p, Mention{Actors: actors, Place: place, Form: FormState, By: ByAlias, Confidence: 0.97, Reason: "a name of " + a.Name})
	r.seeStates(p.atom.of[:1], p.first)
	r.joinPair(p, p.atom.of[:1], nil)
}

// chooseState puts the state first that the document also names unmistakably,
// where a name fits several.
func (r *reader) chooseState(a *atom) {
	if len(a.of) < 2 {
		return
	}
	for _, o := range r.atoms {
		if len(o.of) != 1 || o.kind == atomPerson || o.kind == atomBody {
			continue
		}
		if i := slices.Index(a.of, o.of[0]); i >= 0 {
			a.of = []string{o.of[0]}
			return
		}
	}
}

func (r *reader) settleDemonym(p *phrase) {
	var actors []ledger.Actor
	for _, s := range p.atom.of {
		if a, ok := r.stateActor(s); ok {
			actors = append(actors, a)
		}
	}
	if len(actors) == 0 {
		return
	}
	m := Mention{Actors: actors, Form: FormDemonym, By: ByAlias, Confidence: 0.9, Reason: "an adjective of " + actors[0].Name}
	_, s1 := r.sentence(p.first)
	j := r.before(p.first)
	the := j >= 0 && r.words[j].low == "the"
	bare := p.end >= s1 || !r.nounNext(p.end)
	switch {
	case p.atom.people && the || the && bare && !p.atom.people:
		m.Form, m.Confidence = FormState, 0.6
		m.Reason = "the people stand for " + actors[0].Name
	case p.atom.people:
		m.Form = FormCollective
		m.Actors = []ledger.Actor{{Name: r.join(p.first, p.end), Kind: ledger.KindGroup, Of: actors[0].Of}}
	}
	r.emit(p, m)
	r.see(p.atom.of, p.first, m.Form == FormDemonym)
	r.joinPair(p, p.atom.of, nil)
}

// nounNext reports whether an adjective before token i has a noun to go with.
func (r *reader) nounNext(i int) bool {
	if r.words[i].hyphen() {
		return true
	}
	if u := r.doc.Tokens[i].UPOS; u != "" {
		return u == "NOUN" || u == "PROPN" || u == "ADJ" || u == "NUM"
	}
	return r.words[i].letters() && !common[r.words[i].low] && !sayings[r.words[i].low] && !auxiliaries[r.words[i].low]
}

func (r *reader) settleCity(p *phrase) {
	name := r.join(p.first, p.end)
	place := &ledger.Place{Name: name, Mention: r.evidence(p.first, p.end)}
	e, ok := r.choosePlace(&p.atom)
	if len(p.atom.of) > 0 {
		place.Of = p.atom.of[0]
	}
	switch {
	case ok && p.atom.noun != "" && !r.kb.isRegion(e.ID):
		place.Of = e.Of
	case ok:
		place.ID, place.Name = e.ID, regionName(e, p.atom.noun)
	}
	m := Mention{Place: place, Form: FormPlace, By: ByAlias, Confidence: 0.9, Reason: "a place"}
	var of []string
	if p.atom.capital != "" {
		m.Actors = r.cityActors(p)
		state, reason, sure := r.metonym(p)
		m.Reason, m.Confidence = reason, sure
		if state {
			m.Form = FormState
			of = []string{p.atom.capital}
		}
	}
	r.emit(p, m)
	r.seeStates(p.atom.of[:min(1, len(p.atom.of))], p.first)
	if of != nil {
		r.joinPair(p, of, nil)
	}
}

// settleBody decides an institution that the knowledge base does not have, or a
// name that the document defines.
func (r *reader) settleBody(p *phrase) {
	words := r.join(p.first, p.end)
	if a, ok := r.bodies[name.Fold(words)]; ok && a.Name != "" {
		r.emit(p, Mention{Actors: []ledger.Actor{a}, Form: FormName, By: ByChain, Confidence: 0.9, Reason: "the document explains " + words + " as " + a.Name})
		r.scene.bodies = append(r.scene.bodies, seenActor{a, string(a.Kind), p.first})
		return
	}
	if e, ok := r.spelledPlace(p); ok {
		place := &ledger.Place{ID: e.ID, Name: e.Name, Of: e.Of, Mention: r.evidence(p.first, p.end)}
		r.emit(p, Mention{Place: place, Form: FormPlace, By: ByFuzzy, Confidence: 0.7, Reason: "spelled like " + e.Name})
		r.seeStates([]string{e.Of}, p.first)
		return
	}
	if r.isSite(p) {
		r.settleSite(p)
		return
	}
	if r.thing(p) {
		return
	}
	a := ledger.Actor{Name: words, Kind: ledger.KindOrg}
	r.emit(p, Mention{Actors: []ledger.Actor{a}, Form: FormName, By: ByNew, Confidence: 0.5, Reason: "an institution the knowledge base does not have"})
	r.scene.bodies = append(r.scene.bodies, seenActor{a, string(a.Kind), p.first})
}

// spelledPlace is the place that a phrase of one word means in another spelling.
func (r *reader) spelledPlace(p *phrase) (Entry, bool) {
	if p.word != "place" || p.end != p.first+1 {
		return Entry{}, false
	}
	return r.spelledLike(r.join(p.first, p.end))
}

// bodyNamed is the body of the knowledge base with a name.
func (r *reader) bodyNamed(words string) (ledger.Actor, bool) {
	for _, id := range r.kb.ByName(name.Fold(words)) {
		if a, ok := r.entryActor(id); ok && a.Kind != ledger.KindPerson {
			return a, true
		}
	}
	return ledger.Actor{}, false
}
