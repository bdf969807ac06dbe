package resolve

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

var (
	jointly    = wordSet(`joint intergovernmental inter-governmental bilateral mixed`)
	jointHeads = wordSet(`committee commission council subcommission subcommittee`)
	// lead are the nouns for those who act for the members of a body.
	lead = wordSet(`leaders heads presidents ministers`)
)

// longestJoint bounds the words between "joint" and its noun.
const longestJoint = 5

// jointAt reads a body that two states have together: "the joint commission", "a
// Joint Boundary Committee".
func (r *reader) jointAt(i, s1 int) (phrase, bool) {
	if !jointly[r.words[i].low] {
		return phrase{}, false
	}
	if a, ok := r.atomOf(i); ok && a.kind == atomBody {
		return phrase{}, false
	}
	for j := i + 1; j < min(i+longestJoint, s1); j++ {
		w := r.words[j]
		switch {
		case r.taken[j] || w.mute || !w.letters() || common[w.low] && !jointly[w.low] && w.low != "and":
			return phrase{}, false
		case jointHeads[w.low] && !r.modifies(j, s1):
			return phrase{kind: phraseCollective, first: i, end: j + 1, head: j, word: "joint"}, true
		}
	}
	return phrase{}, false
}

// settleJoint takes a joint body for the two states that have it, where they stand
// just before it; else its capitalised name is that of an institution.
func (r *reader) settleJoint(p *phrase) {
	pair, near := r.pairBefore(p.first, 0)
	m := Mention{Form: FormCollective, By: ByCollective, Confidence: 0.65, Reason: "the states named side by side before, which have it together"}
	if near && len(pair.of) == 2 {
		for _, s := range pair.of {
			if a, ok := r.stateActor(s); ok {
				m.Actors = append(m.Actors, a)
			}
		}
	}
	if len(m.Actors) < 2 {
		if r.words[p.first].cap && r.words[p.head].cap {
			p.kind = phraseBody
			r.settleBody(p)
		}
		return
	}
	r.emit(p, m)
}

// bodyOfLeaders is the body whose members' heads "the heads of state" means where no
// states are named: the last body with members, in this sentence or the two before;
// of "the African leaders" a body of the document whose name begins so.
func (r *reader) bodyOfLeaders(p *phrase) (ledger.Actor, bool) {
	t := p.title
	if head := r.words[t.head].low; t.det != "the" || t.pair || head != "leaders" && head != "heads" {
		return ledger.Actor{}, false
	}
	for k := range r.scene.bodies {
		s := r.scene.bodies[len(r.scene.bodies)-1-k]
		if s.actor.Kind == ledger.KindIGO && len(r.kb.Members(string(s.actor.ID))) > 2 && r.sentencesBetween(s.tok, p.first) <= 2 {
			return s.actor, true
		}
	}
	return ledger.Actor{}, false
}

// settleLed takes the leaders of the members of a body for the body.
func (r *reader) settleLed(p *phrase, body ledger.Actor) {
	r.emit(p, Mention{Actors: []ledger.Actor{body}, Form: FormCollective, By: ByCollective, Confidence: 0.6, Reason: "the leaders of its members act as the body"})
	r.scene.bodies = append(r.scene.bodies, seenActor{body, string(body.Kind), p.first})
}

// regionLeadersAt reads "the African leaders" where the document names a body of
// states whose name begins with the adjective.
func (r *reader) regionLeadersAt(i, s1 int) (phrase, bool) {
	if i+1 >= s1 || !r.words[i].cap || !lead[r.words[i+1].low] || r.taken[i+1] || r.words[i].upper {
		return phrase{}, false
	}
	if _, ok := r.atomOf(i); ok {
		return phrase{}, false
	}
	first := name.Fold(r.words[i].text) + " "
	for _, a := range r.atoms {
		if a.kind != atomBody || a.first >= i || !strings.HasPrefix(name.Fold(r.join(a.first, a.end)), first) {
			continue
		}
		if whole, ok := r.unionIn(a); ok {
			return phrase{kind: phraseCollective, first: i, end: i + 2, head: i + 1, word: "region", atom: whole}, true
		}
	}
	return phrase{}, false
}

// unionIn is the body with states as members of which a names the whole or, as in
// "African Union Commission", a part.
func (r *reader) unionIn(a atom) (atom, bool) {
	for end := a.end; end > a.first; end-- {
		for _, id := range r.kb.ByName(name.Fold(r.join(a.first, end))) {
			if len(r.kb.Members(string(id))) > 2 {
				a.end, a.ids = end, []ledger.ActorID{id}
				return a, true
			}
		}
	}
	return atom{}, false
}

// groupEchoAt reads officials without a state, "a group of former officials", which
// the text may have named with one before.
func (r *reader) groupEchoAt(i, s1 int) (phrase, bool) {
	if !groupNouns[r.words[i].low] || r.modifies(i, s1) || r.complemented(i+1, s1) {
		return phrase{}, false
	}
	first := i
	if first > 0 && notes[r.words[first-1].low] != "" && !r.taken[first-1] {
		first--
	}
	if first > 1 && r.words[first-1].low == "of" && r.words[first-2].low == "group" && !r.taken[first-2] {
		first -= 2
	}
	return phrase{kind: phraseCollective, first: first, end: i + 1, head: i, word: "group"}, true
}

// settleGroupEcho takes officials for the last ones under this noun whose state the
// text says.
func (r *reader) settleGroupEcho(p *phrase) {
	words := strings.TrimPrefix(strings.ToLower(r.join(p.first, p.end)), "group of ")
	begin := upperFirst(words) + " of "
	for k := range r.out.Mentions {
		m := r.out.Mentions[len(r.out.Mentions)-1-k]
		if m.Form == FormCollective && len(m.Actors) == 1 && m.Actors[0].Of != "" && strings.HasPrefix(m.Actors[0].Name, begin) {
			a := m.Actors[0]
			a.Mention = nil
			r.emit(p, Mention{Actors: []ledger.Actor{a}, Form: FormCollective, By: ByChain, Confidence: 0.5, Reason: "the last " + r.words[p.head].low + " whose state the text says"})
			return
		}
	}
}
