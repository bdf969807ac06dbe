package resolve

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// settleOffices decides a title in the plural: one holder for each state.
func (r *reader) settleOffices(p *phrase) {
	t := p.title
	of := t.of
	if vague[t.det] && len(of) == 0 || t.expert && len(of) == 0 {
		return
	}
	if len(of) == 1 && t.plural {
		r.settleGroup(p)
		return
	}
	if t.body != nil && len(of) == 0 {
		r.settleBodyGroup(p)
		return
	}
	var people []*member
	if len(of) == 0 {
		if t.det == "" && !t.pair {
			return
		}
		people, of = r.pairHolding(p)
		if len(people) > 0 {
			r.emitPeople(p, people)
			return
		}
	}
	m := Mention{Form: FormTitle, Confidence: 1, By: ByCollective, Reason: "one holder of the office for each state"}
	if len(t.of) == 0 {
		m.Form = FormCollective
	}
	if len(of) == 0 {
		return
	}
	for _, s := range of {
		one, c := r.holderOf(p, s, true)
		m.Actors = append(m.Actors, one.Actors...)
		m.Confidence = min(m.Confidence, one.Confidence)
		if c != nil {
			people = append(people, c)
			r.seePerson(c, p)
		}
	}
	r.emit(p, m)
	if len(m.Actors) > 1 {
		if len(people) != len(of) {
			people = nil
		}
		r.seeStates(of, p.first)
		r.joinPair(p, of, people)
	}
}

// settleGroup keeps "Indian ministers" as a group of one state; its lawmakers
// stand for its parliament.
func (r *reader) settleGroup(p *phrase) {
	of := p.title.of[0]
	e, ok := r.kb.State(of)
	if !ok {
		return
	}
	t := p.title
	head := r.words[t.head].low
	words := strings.Join(append(append([]string{}, t.mods...), head), " ")
	a := ledger.Actor{Name: upperFirst(words) + " of " + inSentence(e.Name), Kind: ledger.KindGovernment, Of: of}
	if lawmaking[head] && len(t.mods) == 0 && t.post == "" {
		a = r.parliament(e)
	}
	r.emit(p, Mention{Actors: []ledger.Actor{a}, Form: FormCollective, By: ByNew, Confidence: 0.6, Reason: "several persons of one state, none of them named"})
	r.seeStates([]string{of}, p.first)
}

// settleBodyGroup keeps "the foreign ministers of the EU" as the body itself.
func (r *reader) settleBodyGroup(p *phrase) {
	a, ok := r.entryActor(p.title.body.ids[0])
	if !ok {
		return
	}
	r.emit(p, Mention{Actors: []ledger.Actor{a}, Form: FormCollective, By: ByCollective, Confidence: 0.7, Reason: "its members' officers act as the body"})
	r.scene.bodies = append(r.scene.bodies, seenActor{a, string(a.Kind), p.first})
}

// pairHolding finds the persons whom "the ministers" means, or the states whose
// officers they are.
func (r *reader) pairHolding(p *phrase) ([]*member, []string) {
	office := r.office(p.title)
	test := p.title.generic()
	fits := func(m *member) bool {
		if test != nil {
			return test(m.actor.Office)
		}
		return m.has(office, "")
	}
	for k := range r.scene.pairs {
		pair := r.scene.pairs[len(r.scene.pairs)-1-k]
		if len(pair.people) > 1 && !slices.ContainsFunc(pair.people, func(m *member) bool { return !fits(m) }) {
			return pair.people, nil
		}
	}
	var last []*member
	var of []string
	for k := range r.scene.people {
		m := r.scene.people[len(r.scene.people)-1-k].m
		if fits(m) && !slices.Contains(of, m.actor.Of) && m.actor.Of != "" {
			last, of = append([]*member{m}, last...), append(of, m.actor.Of)
		}
		if len(last) == 2 {
			return last, nil
		}
	}
	strong := strongHeads[r.words[p.title.head].low] || p.title.post != ""
	if pair, near := r.pairBefore(p.first, 0); near && strong || p.title.pair {
		return nil, pair.of
	}
	return nil, nil
}

// emitPeople writes a mention of several persons of the document.
func (r *reader) emitPeople(p *phrase, people []*member) {
	m := Mention{Form: FormCollective, By: ByCollective, Confidence: 0.8, Reason: "the persons with this office named before"}
	var of []string
	for _, c := range people {
		m.Actors = append(m.Actors, c.actor)
		of = append(of, c.actor.Of)
	}
	r.emit(p, m)
	r.scene.pairs = append(r.scene.pairs, seenPair{of: of, people: people, tok: p.first})
}
