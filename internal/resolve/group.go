package resolve

import (
	"cmp"
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
	if len(of) == 0 && t.body == nil && !t.pair && r.complementAfter(p) {
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
		if body, ok := r.bodyOfLeaders(p); ok {
			r.settleLed(p, body)
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

// complementAfter reports whether "of …" behind p says whose officers they are, in
// words that name nobody known.
func (r *reader) complementAfter(p *phrase) bool {
	_, s1 := r.sentence(p.first)
	return p.end+1 < s1 && r.words[p.end].low == "of" && p.title.post == ""
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
	if last := r.mostNamed(fits); len(last) > 0 {
		return last, nil
	}
	strong := strongHeads[r.words[p.title.head].low] || p.title.post != ""
	if pair, near := r.pairBefore(p.first, 0); near && strong || p.title.pair {
		return nil, pair.of
	}
	return nil, nil
}

// mostNamed are the two persons of two states who fit and were named most often so
// far, in the order in which they were first named; of equals those of the states
// that the document is most about, then those named last.
func (r *reader) mostNamed(fits func(*member) bool) []*member {
	count, first := map[*member]int{}, map[*member]int{}
	var order []*member
	for k := range r.scene.people {
		s := r.scene.people[len(r.scene.people)-1-k]
		if s.m.actor.Of == "" || !fits(s.m) {
			continue
		}
		if count[s.m] == 0 {
			order = append(order, s.m)
		}
		count[s.m]++
		first[s.m] = s.tok
	}
	slices.SortStableFunc(order, func(a, b *member) int {
		return cmp.Or(count[b]-count[a], r.standing(a.actor.Of)-r.standing(b.actor.Of))
	})
	for k := range order {
		if k > 0 && order[k].actor.Of != order[0].actor.Of {
			two := []*member{order[0], order[k]}
			slices.SortFunc(two, func(a, b *member) int { return first[a] - first[b] })
			return two
		}
	}
	return nil
}

// standing is the place of a state among those the document is about.
func (r *reader) standing(of string) int {
	top := r.topStates()
	if i := slices.Index(top, of); i >= 0 {
		return i
	}
	return len(top)
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
