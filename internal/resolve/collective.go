package resolve

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// seeOrgan remembers an organ for "the ministry" later on.
func (r *reader) seeOrgan(o organPhrase, of []string, tok int) {
	for _, a := range r.organActors(o, of) {
		if a.Kind == ledger.KindGovernment && !o.group {
			r.scene.organs = append(r.scene.organs, seenActor{a, o.words, tok})
		}
	}
}

// settleOrgan decides of which state an organ is.
func (r *reader) settleOrgan(p *phrase) {
	o := *p.organ
	m := Mention{Form: FormOrgan, By: ByAlias, Confidence: 0.9, Reason: "the words say of which state"}
	of := o.of
	switch {
	case len(of) > 0:
	case o.pair:
		pair, _ := r.pairBefore(p.first, 0)
		of = pair.of
		m.By, m.Confidence, m.Reason = ByCollective, 0.75, "one for each of the states named before"
	default:
		if a, ok := r.lastOrgan(o); ok {
			r.emit(p, Mention{Actors: []ledger.Actor{a}, Form: FormOrgan, By: ByChain, Confidence: 0.8, Reason: "the last " + o.words + " the document names"})
			r.scene.organs = append(r.scene.organs, seenActor{a, o.words, p.first})
			return
		}
		if o.suffix == "" && o.name == "" && !o.country {
			return
		}
		if s := r.firstState(p.first); s != "" {
			of = []string{s}
		}
		m.By, m.Confidence, m.Reason = ByNew, 0.55, "no state is named; the first of its sentence or the one before"
	}
	if o.words == "ministry" && len(of) > 0 {
		r.foreignMinistry(&o, &m)
	}
	m.Actors = r.organActors(o, of)
	if o.side {
		m.Form = FormState
		m.Reason = "the side stands for its state"
	}
	if o.group {
		m.Form, m.Confidence = FormCollective, 0.6
	}
	r.emit(p, m)
	r.seeOrgan(o, of, p.first)
	r.seeStates(of, p.first)
	if len(of) > 0 {
		r.joinPair(p, of, nil)
	}
}

// foreignMinistry takes a ministry without a portfolio for the one that speaks to
// the world.
func (r *reader) foreignMinistry(o *organPhrase, m *Mention) {
	if suffix, standard, ok := r.kb.Organ("foreign ministry"); ok {
		o.suffix, o.name, o.words = suffix, standard, "foreign ministry"
		m.Confidence, m.Reason = 0.65, "a ministry without a portfolio speaks for foreign affairs"
	}
}

// lastOrgan is the organ that a bare head noun means.
func (r *reader) lastOrgan(o organPhrase) (ledger.Actor, bool) {
	fields := strings.Fields(o.words)
	for k := range r.scene.organs {
		s := r.scene.organs[len(r.scene.organs)-1-k]
		if s.word == o.words || len(fields) == 1 && slices.Contains(strings.Fields(s.word), o.words) {
			return s.actor, true
		}
		if o.words == "ministry" && strings.HasSuffix(string(s.actor.ID), ".MFA") {
			return s.actor, true
		}
	}
	return ledger.Actor{}, false
}

// settleCollective decides "the two countries", "the sides", "some powers".
func (r *reader) settleCollective(p *phrase) {
	if p.word == "vague" {
		a := ledger.Actor{Name: r.join(p.first, p.end), Kind: ledger.KindGroup}
		r.emit(p, Mention{Actors: []ledger.Actor{a}, Form: FormCollective, By: ByNew, Confidence: 0.7, Reason: "a collective without members that the text would name"})
		return
	}
	pair, near := r.pairBefore(p.first, p.number)
	if len(pair.of) == 0 {
		return
	}
	m := Mention{Form: FormCollective, By: ByCollective, Confidence: 0.75, Reason: "the states named side by side before"}
	if !near {
		m.Confidence, m.Reason = 0.6, "the states the document speaks of most"
	}
	for _, s := range pair.of {
		if a, ok := r.stateActor(s); ok {
			m.Actors = append(m.Actors, a)
		}
	}
	r.emit(p, m)
}

// settleEcho decides a definite noun for an actor named before.
func (r *reader) settleEcho(p *phrase) {
	m := Mention{Form: FormCollective, By: ByChain, Confidence: 0.7}
	switch p.word {
	case "state":
		of := r.echoState(p)
		a, ok := r.stateActor(of)
		if !ok {
			return
		}
		m.Form, m.Actors, m.Reason = FormState, []ledger.Actor{a}, "the last state named before"
		m.Place = &ledger.Place{ID: a.ID, Name: a.Name, Of: a.Of, Mention: r.evidence(p.first, p.end)}
		r.emit(p, m)
		r.seeStates([]string{of}, p.first)
		return
	case "capital":
		of := p.atom.of[0]
		m.Form, m.Place, m.Reason = FormPlace, r.capitalOf(of), "the capital of "+of
		m.Place.Mention = r.evidence(p.first, p.end)
		r.emit(p, m)
		r.seeStates([]string{of}, p.first)
		return
	case "guest":
		if c := r.guest(); c != nil {
			m.Form, m.Actors, m.Reason, m.Confidence = FormTitle, []ledger.Actor{c.actor}, "the first official the document names", 0.6
			r.emit(p, m)
			r.seePerson(c, p)
		}
		return
	}
	m.Form = FormName
	for k := range r.scene.bodies {
		s := r.scene.bodies[len(r.scene.bodies)-1-k]
		k := s.actor.Kind
		if p.word == "body" && (k == ledger.KindIGO || k == ledger.KindOrg) || p.word == "group" && (k == ledger.KindArmedGroup || k == ledger.KindOrg) {
			m.Actors, m.Reason = []ledger.Actor{s.actor}, "the last body named before"
			r.emit(p, m)
			return
		}
	}
}

// echoState is the state of "the country", or of "his country".
func (r *reader) echoState(p *phrase) string {
	if det := r.words[p.first].low; det == "his" || det == "her" {
		if m := r.lastPerson(p.first, 2, r.gender(det)); m != nil && m.actor.Of != "" {
			return m.actor.Of
		}
	}
	if p.first > 0 && motions[r.words[p.first-1].low] {
		if of := r.otherNamed(p.first); of != "" {
			return of
		}
	}
	if p.first > 0 && r.words[p.first-1].low == "in" {
		if of := r.placeState(p.first); of != "" {
			return of
		}
	}
	return r.namedState(p.first)
}

// placeState is the state of the last place of this sentence or the one before.
func (r *reader) placeState(tok int) string {
	for k := range r.out.Mentions {
		m := r.out.Mentions[len(r.out.Mentions)-1-k]
		if r.sentencesBetween(m.First, tok) > 1 {
			break
		}
		if m.Form == FormPlace && m.Place != nil && m.Place.Of != "" {
			return m.Place.Of
		}
	}
	return ""
}

func (r *reader) guest() *member {
	for _, s := range r.scene.people {
		if s.m.actor.Office != "" {
			return s.m
		}
	}
	return nil
}
