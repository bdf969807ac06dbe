package resolve

import (
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

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
	case "city":
		r.settleRanked(p)
		return
	case "guest":
		if c := r.guest(p); c != nil {
			m.Form, m.Actors, m.Reason, m.Confidence = FormTitle, []ledger.Actor{c.actor}, "the first official the document names", 0.6
			if len(p.atom.of) > 0 {
				m.Reason = "the first official of that state the document names"
			}
			r.emit(p, m)
			r.seePerson(c, p)
		}
		return
	}
	m.Form = FormName
	if a, ok := r.echoBody(p); ok {
		m.Actors, m.Reason = []ledger.Actor{a}, "the last body named before"
		r.emit(p, m)
	}
}

// echoBody is the body of "the bloc": the last one named of which a state of the
// sentence, or of a person in it, is a member; else the last one named.
func (r *reader) echoBody(p *phrase) (ledger.Actor, bool) {
	var last *ledger.Actor
	for k := range r.scene.bodies {
		a := &r.scene.bodies[len(r.scene.bodies)-1-k].actor
		if !echoesBody(p.word, a.Kind) {
			continue
		}
		if last == nil {
			last = a
		}
		if r.memberHere(string(a.ID), p.first) {
			return *a, true
		}
	}
	if last == nil {
		return ledger.Actor{}, false
	}
	return *last, true
}

func echoesBody(word string, k ledger.ActorKind) bool {
	switch word {
	case "body":
		return k == ledger.KindIGO || k == ledger.KindOrg
	case "group":
		return k == ledger.KindArmedGroup || k == ledger.KindOrg
	}
	return false
}

// memberHere reports whether the sentence of token tok speaks before it of a
// member of body.
func (r *reader) memberHere(body string, tok int) bool {
	members := r.kb.Members(body)
	for k := range r.scene.states {
		s := r.scene.states[len(r.scene.states)-1-k]
		if r.sentOf[s.tok] < r.sentOf[tok] {
			break
		}
		if s.tok < tok && slices.Contains(members, s.of) {
			return true
		}
	}
	return false
}

// echoState is the state of "the country", or of "his country".
func (r *reader) echoState(p *phrase) string {
	det := r.words[p.first].low
	if det == "my" || det == "our" {
		if c := r.speakerMember(); c != nil && r.answers(p.first) {
			return r.home(c)
		}
		return ""
	}
	if det == "his" || det == "her" {
		if m := r.lastPerson(p.first, 2, r.gender(det)); m != nil && m.actor.Of != "" {
			return m.actor.Of
		}
	}
	before := ""
	if p.first > 0 {
		before = r.words[p.first-1].low
	}
	if motions[before] {
		if of := r.otherNamed(p.first); of != "" {
			return of
		}
	}
	if before == "in" {
		if of := r.placeState(p.first); of != "" {
			return of
		}
	}
	return r.stateOfClause(p, before)
}

// stateOfClause is the last state named before "the country". Behind a preposition
// it is not the state that acts in its clause. Where its sentence names no state,
// it is that of the official who speaks there.
func (r *reader) stateOfClause(p *phrase, before string) string {
	actor := ""
	if s := r.ownSubject(p.first); s >= 0 && (before == "in" || before == "to" || before == "from") {
		if m, ok := r.out.At(s); ok && len(m.Actors) == 1 && m.Actors[0].Kind == ledger.KindState {
			actor = m.Actors[0].Of
		}
	}
	here := func(s seenState) bool { return !s.weak && s.of != actor && r.sentOf[s.tok] == r.sentOf[p.first] }
	if of := r.latestState(p.first, func(s seenState) bool { return here(s) && actor != "" && r.standing(s.of) < 2 }); of != "" {
		return of
	}
	if of := r.latestState(p.first, here); of != "" {
		return of
	}
	if actor == "" {
		for _, s := range r.subjects(p.first) {
			head := r.doc.Tokens[s].Head
			if m := r.personAt(s); m != nil && len(m.actor.Of) == 3 && ledger.Rank(m.actor.Office) > 1 && head >= 0 && (sayings[r.words[head].low] || utterances[r.words[head].low]) {
				return m.actor.Of
			}
		}
	}
	if of := r.latestState(p.first, func(s seenState) bool { return !s.weak && s.of != actor }); of != "" {
		return of
	}
	return r.mainState()
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

// guest is the first official named: of one of the states of p if it has any, else
// of another state than the one who acts in its clause.
func (r *reader) guest(p *phrase) *member {
	var host *member
	if s := r.ownSubject(p.first); s >= 0 {
		host = r.personAt(s)
	}
	for _, s := range r.scene.people {
		of := s.m.actor.Of
		if s.m.actor.Office == "" || len(p.atom.of) > 0 && !slices.Contains(p.atom.of, of) || host != nil && of == host.actor.Of {
			continue
		}
		return s.m
	}
	return nil
}

// seeBody notes the body to which an office belongs, and the body of which that one
// is the commission or the council.
func (r *reader) seeBody(t *title, tok int) {
	if t == nil || t.body == nil || len(t.body.ids) == 0 {
		return
	}
	if a, ok := r.entryActor(t.body.ids[0]); ok {
		r.scene.bodies = append(r.scene.bodies, seenActor{a, string(a.Kind), tok})
	}
	for n := t.body.end - 1; n > t.body.first; n-- {
		for _, id := range r.kb.ByName(name.Fold(r.join(t.body.first, n))) {
			if a, ok := r.entryActor(id); ok && a.Kind == ledger.KindIGO {
				r.scene.bodies = append(r.scene.bodies, seenActor{a, string(a.Kind), tok})
				return
			}
		}
	}
}
