package resolve

import (
	"slices"

	"chancery/internal/ledger"
)

// settleCounterpart decides "his Tajik counterpart" without a name.
func (r *reader) settleCounterpart(p *phrase) {
	t := p.title
	if t.word == "colleague" && len(t.of) == 0 && t.det != "his" && t.det != "her" {
		return
	}
	before := r.lastPerson(p.first, 2, func(m *member) bool { return m.actor.Office != "" })
	if before == nil {
		return
	}
	of := t.of
	if len(of) == 0 {
		if o := r.partnerOf(before, p.first); o != "" {
			of = []string{o}
		}
	}
	m := Mention{Form: FormCounterpart, Confidence: 1, By: ByOffice, Reason: "the same office as " + before.actor.Name + ", of another state"}
	for _, s := range of {
		a, by, sure := r.counterpart(before, s)
		m.Actors, m.By, m.Confidence = append(m.Actors, a), by, min(m.Confidence, sure)
	}
	r.emit(p, m)
	r.seeStates(of, p.first)
}

// partnerOf is the state on the other side of a person: of the last pair with
// his state, else of the document.
func (r *reader) partnerOf(m *member, tok int) string {
	if pair, near := r.pairBefore(tok, 2); near && slices.Contains(pair.of, m.actor.Of) {
		for _, s := range pair.of {
			if s != m.actor.Of {
				return s
			}
		}
	}
	return r.otherState(m.actor.Of)
}

// counterpart is the holder in state of of the office that before holds: the one
// last spoken of, else one named later, else the one whom the knowledge base has.
func (r *reader) counterpart(before *member, of string) (ledger.Actor, string, float64) {
	office := r.kb.general(before.actor.Office, before.actor.Of)
	fits := func(m *member) bool {
		return m.into == nil && m.actor.Of == of && m != before && (m.has(office, of) || r.kb.general(m.actor.Office, of) == office)
	}
	for k := range r.scene.people {
		if m := r.scene.people[len(r.scene.people)-1-k].m; fits(m) {
			return m.actor, ByChain, 0.85
		}
	}
	for _, m := range r.cast.members {
		if fits(m) {
			return m.actor, ByChain, 0.85
		}
	}
	if h, ok := r.holder(office, of); ok {
		if c := r.recruit(h, office); c != nil {
			return c.actor, ByOffice, 0.75
		}
	}
	return r.roleActor(office, of), ByNew, 0.6
}
