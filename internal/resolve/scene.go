package resolve

import (
	"slices"

	"chancery/internal/ledger"
)

// scene is what a reader of the document has in mind at one point of it.
type scene struct {
	people []seenPerson
	states []seenState
	pairs  []seenPair
	organs []seenActor
	bodies []seenActor
	last   int // end of the previous mention
	single seenPair
}

type seenPerson struct {
	m      *member
	tok    int
	weight int // 2 for one who speaks, 0 for one who only owns something, else 1
}

type seenState struct {
	of   string
	tok  int
	weak bool // not named itself, only the state of a person
}

type seenActor struct {
	actor ledger.Actor
	word  string
	tok   int
}

// seenPair is two or more actors named side by side.
type seenPair struct {
	of     []string
	people []*member
	tok    int
	firm   bool // they act, or something is between them
}

// reach is how many sentences back a pronoun or a bare noun looks.
const reach = 4

func (r *reader) sentencesBetween(a, b int) int { return int(r.sentOf[b] - r.sentOf[a]) }

func (r *reader) seePerson(m *member, p *phrase) {
	tok, weight := p.first, 1
	if r.words[p.end-1].poss || p.kind == phraseTitle && p.title.plural {
		weight = 0
	} else if r.speaks(p.end) || r.speaksBefore(p.first) {
		weight = 2
	}
	r.scene.people = append(r.scene.people, seenPerson{m, tok, weight})
	if len(m.actor.Of) == 3 {
		r.scene.states = append(r.scene.states, seenState{of: m.actor.Of, tok: tok, weak: true})
	}
}

func (r *reader) seeStates(of []string, tok int) { r.see(of, tok, false) }

// see notes states that a mention at tok names, or only hints at.
func (r *reader) see(of []string, tok int, weak bool) {
	for _, s := range of {
		r.scene.states = append(r.scene.states, seenState{of: s, tok: tok, weak: weak})
	}
}

// joinPair notes that what was just read, which stands for states of and people,
// stands beside the mention before it: "Moscow and Dushanbe", "X and Y".
func (r *reader) joinPair(p *phrase, of []string, people []*member) {
	now := seenPair{of: of, people: people, tok: p.first, firm: r.firm(p)}
	if len(of) > 1 || len(people) > 1 {
		r.scene.pairs = append(r.scene.pairs, now)
	} else if r.besides(p) && len(r.scene.single.of) > 0 {
		before := r.scene.single
		if k := len(r.scene.pairs) - 1; k >= 0 && r.scene.pairs[k].tok == before.tok {
			r.scene.pairs = r.scene.pairs[:k]
		}
		now.of, now.firm = mergeNew(before.of, of), before.firm || now.firm
		now.people = append(slices.Clone(before.people), people...)
		if len(now.people) != len(now.of) {
			now.people = nil
		}
		if len(now.of) > 1 {
			r.scene.pairs = append(r.scene.pairs, now)
		}
	}
	r.scene.single, r.scene.last = now, p.end
}

func mergeNew(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		out = appendNew(out, s)
	}
	return out
}

// besides reports whether only "and", a comma or a hyphen parts p from the
// mention before it.
func (r *reader) besides(p *phrase) bool {
	at := r.scene.last
	if at <= 0 || at >= p.first || p.first-at > 3 || r.sentOf[at-1] != r.sentOf[p.first] {
		return false
	}
	for i := at; i < p.first; i++ {
		w := r.words[i]
		if w.low != "and" && w.text != "," && !w.hyphen() && w.low != "&" && w.low != "the" {
			return false
		}
	}
	return true
}

// topStates are the states of the document, the weightiest first: what stands in
// its first two sentences counts three times.
func (r *reader) topStates() []string {
	if r.top != nil {
		return r.top
	}
	weight := map[string]int{}
	order := []string{}
	for _, a := range r.atoms {
		of := a.of
		if a.kind == atomPerson || a.kind == atomBody {
			of = nil
		}
		for _, s := range of {
			if len(s) != 3 {
				continue
			}
			order = appendNew(order, s)
			weight[s]++
			if r.sentOf[a.first] < 2 {
				weight[s] += 2
			}
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return weight[b] - weight[a] })
	r.top = order[:min(len(order), 8)]
	return r.top
}

// otherState is the state that stands beside of in this document.
func (r *reader) otherState(of string) string {
	for _, s := range r.topStates() {
		if s != of {
			return s
		}
	}
	return ""
}

// firm reports whether p is a subject or stands behind "between".
func (r *reader) firm(p *phrase) bool {
	t := r.doc.Tokens[r.headOf(p)]
	if t.Deprel == "conj" && t.Head >= 0 {
		t = r.doc.Tokens[t.Head]
	}
	return t.Deprel == "" || isSubject(t.Deprel) || p.first > 0 && r.words[p.first-1].low == "between"
}

// pairBefore is the pair that a collective at tok means: the last one named side
// by side, if that was just now or the pair acts; else the two states that the
// document is about. It reports whether the pair stands before tok.
func (r *reader) pairBefore(tok, number int) (pair seenPair, near bool) {
	top := r.topStates()
	n := max(number, 2)
	var last, main *seenPair
	for k := range r.scene.pairs {
		p := &r.scene.pairs[len(r.scene.pairs)-1-k]
		if number == 0 && len(p.of) < 2 || number > 0 && len(p.of) != number {
			continue
		}
		far := r.sentencesBetween(p.tok, tok)
		if far <= 1 || far <= 3 && p.firm {
			return *p, true
		}
		if last == nil && far <= 8 {
			last = p
		}
		if main == nil && len(top) >= n && len(p.of) == n && !slices.ContainsFunc(p.of, func(s string) bool { return !slices.Contains(top[:n], s) }) {
			main = p
		}
	}
	switch {
	case main != nil:
		return *main, true
	case last != nil:
		return *last, true
	case len(top) < n:
		return seenPair{}, false
	}
	return seenPair{of: top[:n]}, false
}

// nearState is the state of which a bare office at tok most likely is: the last
// one before it in its sentence, else the last of the sentence before.
func (r *reader) nearState(tok int) string {
	if of := r.latestState(tok, func(seenState) bool { return true }); of != "" {
		return of
	}
	return r.mainState()
}

// latestState is the last state seen shortly before tok that fits, or "".
func (r *reader) latestState(tok int, fits func(seenState) bool) string {
	for k := range r.scene.states {
		s := r.scene.states[len(r.scene.states)-1-k]
		if s.tok < tok && fits(s) && r.sentencesBetween(s.tok, tok) <= 2 {
			return s.of
		}
	}
	return ""
}

// mainState is the state that the document speaks of most.
func (r *reader) mainState() string {
	if top := r.topStates(); len(top) > 0 {
		return top[0]
	}
	return ""
}

// firstState is the state of which a bare organ at tok most likely is: the first
// one named in its sentence, else in the nearest sentence before.
func (r *reader) firstState(tok int) string {
	of, sent := "", int32(-1)
	for k := range r.scene.states {
		s := r.scene.states[len(r.scene.states)-1-k]
		if s.tok >= tok || of != "" && r.sentOf[s.tok] != sent {
			if of != "" {
				break
			}
			continue
		}
		of, sent = s.of, r.sentOf[s.tok]
	}
	if top := r.topStates(); of == "" && len(top) > 0 {
		return top[0]
	}
	return of
}

// otherNamed is the last state named before tok that its own sentence does not
// name: the one that is left, reached or entered.
func (r *reader) otherNamed(tok int) string {
	here := map[string]bool{}
	for k := range r.scene.states {
		s := r.scene.states[len(r.scene.states)-1-k]
		switch {
		case s.tok >= tok:
		case r.sentOf[s.tok] == r.sentOf[tok]:
			here[s.of] = true
		case !here[s.of] && !s.weak && r.sentencesBetween(s.tok, tok) <= reach:
			return s.of
		}
	}
	return ""
}

// lastPerson finds the person whom a word at tok means: in its own sentence the
// first that fits, else the first that fits in the nearest sentence before.
func (r *reader) lastPerson(tok, back int, fits func(*member) bool) *member {
	var found seenPerson
	sent := int32(-1)
	for k := range r.scene.people {
		s := r.scene.people[len(r.scene.people)-1-k]
		if s.tok >= tok || !fits(s.m) {
			continue
		}
		if found.m != nil && r.sentOf[s.tok] != sent || r.sentencesBetween(s.tok, tok) > back {
			break
		}
		if found.m == nil || s.weight >= found.weight || r.sentOf[s.tok] == r.sentOf[tok] && s.weight > 0 {
			found, sent = s, r.sentOf[s.tok]
		}
	}
	return found.m
}
