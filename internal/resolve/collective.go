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
	switch p.word {
	case "joint":
		r.settleJoint(p)
		return
	case "force":
		r.settleForce(p)
		return
	case "group":
		r.settleGroupEcho(p)
		return
	case "region":
		if body, ok := r.entryActor(p.atom.ids[0]); ok {
			r.settleLed(p, body)
		}
		return
	}
	if alone[p.word] {
		r.settleBoth(p)
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
	r.scene.pairs = append(r.scene.pairs, seenPair{of: pair.of, tok: p.first, firm: r.firm(p)})
}
