package resolve

import (
	"slices"
	"sort"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

func (r *reader) sortPhrases() {
	live := r.phrases[:0]
	for _, p := range r.phrases {
		if !p.dead {
			live = append(live, p)
		}
	}
	r.phrases = live
	sort.SliceStable(live, func(i, j int) bool { return live[i].first < live[j].first })
}

// resolveAll decides every phrase in text order, so that each sees what the
// reader of the document has read before it.
func (r *reader) resolveAll() {
	for k := range r.phrases {
		p := &r.phrases[k]
		if p.dead {
			continue
		}
		r.settle(p)
	}
}

func (r *reader) settle(p *phrase) {
	switch p.kind {
	case phraseName:
		r.settleName(p)
	case phraseTitle:
		r.settleTitle(p)
	case phraseOrgan:
		r.settleOrgan(p)
	case phraseAtom:
		r.settleAtom(p)
	case phraseBody:
		r.settleBody(p)
	case phraseCollective:
		r.settleCollective(p)
	case phrasePronoun:
		r.settlePronoun(p)
	case phraseEcho:
		r.settleEcho(p)
	}
}

// emit writes mention m for phrase p.
func (r *reader) emit(p *phrase, m Mention) {
	if len(m.Actors) == 0 && m.Place == nil {
		return
	}
	m.First, m.End, m.Span = p.first, p.end, r.span(p.first, p.end)
	m.Head = r.headOf(p)
	for i := range m.Actors {
		if m.Actors[i].Mention == nil {
			m.Actors[i].Mention = r.evidence(p.first, p.end)
		}
	}
	r.out.Mentions = append(r.out.Mentions, m)
	r.namedInside(p)
	for i := p.first; i < p.end; i++ {
		r.out.cover[i] = int32(len(r.out.Mentions))
	}
	r.lastForm = m.Form
}

// headOf is the token of p that depends on a token outside, where the syntax is
// known, else the last of the core words. Of several such tokens it is the first
// that stands in a relation of its own and does not merely modify another word.
func (r *reader) headOf(p *phrase) int {
	head := -1
	for i := p.first; i < p.end; i++ {
		t := r.doc.Tokens[i]
		if t.Deprel == "" || t.Head >= p.first && t.Head < p.end {
			continue
		}
		if clausal[t.Deprel] {
			return i
		}
		if head < 0 && !modifying[t.Deprel] {
			head = i
		}
	}
	if head < 0 {
		return p.head
	}
	return head
}

// modifying are the relations of words that head no mention.
var modifying = wordSet(`punct case det cc mark amod nummod advmod aux aux:pass cop`)

// settleName decides the persons that a phrase names.
func (r *reader) settleName(p *phrase) {
	var found []*member
	m := Mention{Form: FormName, Confidence: 1}
	for k, n := range p.runs {
		c, by, reason, sure := r.person(p, k)
		if c == nil {
			continue
		}
		a := c.actor
		a.Mention = r.evidence(n.first, n.end)
		r.attest(p, p.title, k, c, &a)
		for _, t := range p.more {
			r.attest(p, t, k, c, &a)
		}
		m.Actors = append(m.Actors, a)
		m.By, m.Reason, m.Confidence = by, reason, min(m.Confidence, sure)
		found = append(found, c)
	}
	if len(m.Actors) == 0 {
		r.settleListed(p)
	}
	if p.title != nil {
		m.Form = FormTitle
		if p.title.counter {
			m.Form = FormCounterpart
		}
	}
	r.emit(p, m)
	r.seeBody(p.title, p.first)
	for _, t := range p.more {
		r.seeBody(t, p.first)
	}
	var of []string
	for _, c := range found {
		r.seePerson(c, p)
		if len(c.actor.Of) == 3 {
			of = append(of, c.actor.Of)
		}
	}
	if p.title != nil && p.title.org != nil && len(of) > 0 {
		r.seeOrgan(*p.title.org, of, p.first)
	}
	if len(found) > 0 {
		r.joinPair(p, of, found)
	}
}

// person decides name number k of p.
func (r *reader) person(p *phrase, k int) (c *member, by, reason string, sure float64) {
	n := p.runs[k]
	words := r.foldedWords(n)
	if len(words) == 0 {
		return nil, "", "", 0
	}
	if m := r.cast.same(words); m != nil {
		f := m.final()
		if f != m && m.by == ByChain {
			return f, m.by, m.reason, m.sure
		}
		return f, f.by, f.reason, f.sure
	}
	if len(words) > 1 {
		return nil, "", "", 0
	}
	if m := r.bearer(words[0], p, k); m != nil {
		return m, ByChain, "the document names " + m.actor.Name + " in full", 0.9
	}
	return r.alone(p, k, words)
}

// bearer is the member who has a word in his name, the one last mentioned where
// there are several, unless the title speaks of another state.
func (r *reader) bearer(word string, p *phrase, k int) *member {
	var best *member
	at := -1
	for _, m := range r.cast.withWord(word) {
		m = m.final()
		if t := p.title; t != nil && len(t.of) > 0 && m.actor.Of != "" && !slices.Contains(t.of, m.actor.Of) && t.note != "former" {
			continue
		}
		seen := r.lastSeen(m)
		if best == nil || seen > at {
			best, at = m, seen
		}
	}
	return best
}

func (r *reader) lastSeen(m *member) int {
	for k := range r.scene.people {
		if s := r.scene.people[len(r.scene.people)-1-k]; s.m == m {
			return s.tok
		}
	}
	return -1
}

// alone decides a single word that no full name of the document explains: the
// holder of the stated office, or of a high office of a state the document
// speaks of, with this surname.
func (r *reader) alone(p *phrase, k int, words []string) (c *member, by, reason string, sure float64) {
	var q post
	if p.title != nil {
		q = r.postOf(p.title, k, len(p.runs))
	}
	if of, ok := r.stateBehind(p, k); ok && q.of == "" {
		q.of = of
	}
	m := &member{words: words, actor: ledger.Actor{Name: r.join(p.runs[k].first, p.runs[k].end), Kind: ledger.KindPerson}}
	if q.office != "" || q.of != "" {
		m.posts = []post{q}
	}
	if !r.aloneKnown(m, p.runs[k], q, p.title != nil) {
		per := r.isPerLabel(p.runs[k]) && (p.title != nil || r.speaksUp(p.runs[k]))
		if p.title == nil && !per || p.title != nil && p.title.courtesy && !per {
			return nil, "", "", 0
		}
		m.by, m.reason, m.sure = ByNew, "no actor of this name is known", 0.5
		if p.title == nil {
			m.reason, m.sure = "the name finder takes it for a person; nobody of this name is known", 0.4
		}
		r.linkNew(m, q)
	}
	r.cast.add(m)
	return m, m.by, m.reason, m.sure
}

// aloneKnown makes m, who is named by the single word n, the person of the
// knowledge base who is meant, if there is one.
func (r *reader) aloneKnown(m *member, n stretch, q post, titled bool) bool {
	if id, why := r.holderNamed(m.words[0], q); id != "" && (titled || !r.lowered(n.first)) {
		r.become(m, id, ByOffice, why)
		r.fillPost(m, q)
		m.sure = 0.8
		return true
	}
	t, why, ok := r.eminent(m.words[0], q)
	if ok = ok && (q.office != "" || r.speaksOfPerson(n, t)); !ok {
		t, why, ok = r.wasEminent(m.words[0], q)
		ok = ok && (q.office != "" || r.spokeOfPerson(n, t))
	}
	if !ok {
		return false
	}
	r.become(m, t.Person, ByOffice, why)
	r.fillPost(m, q)
	m.sure = 0.65
	if len(t.Of) == 3 {
		m.actor.Of = t.Of
	}
	if r.names(t.Of) {
		m.sure = 0.75
	}
	return true
}

// speaksUp reports whether the word n, which nobody known has as a surname, is
// the subject of a verb of saying, as only persons are.
func (r *reader) speaksUp(n stretch) bool {
	t := r.doc.Tokens[n.end-1]
	if n.first > 0 && determiners[r.words[n.first-1].low] || r.words[n.first].poss || t.Feats.Number == "Plur" && isPeople(r.words[n.first].low) {
		return false
	}
	if t.Deprel == "nsubj" && t.Head >= 0 && t.Head < len(r.words) {
		return utterances[r.words[t.Head].low]
	}
	return n.end < len(r.words) && utterances[r.words[n.end].low] || r.speaksBefore(n.first)
}

// utterances are the verbs of saying that take persons as their subject.
var utterances = wordSet(`said says told noted notes stated believes believed argued argues added adds explained stressed
	emphasized emphasised wrote writes recalled thinks insisted replied answered asked`)

func (r *reader) isPerLabel(n stretch) bool {
	l, ok := r.label(n)
	return ok && l == text.PER
}

// holderNamed finds the one person with a surname who held the office, or a high
// office of a state of the document, on its day.
func (r *reader) holderNamed(surname string, q post) (ledger.ActorID, string) {
	var found ledger.ActorID
	day := r.doc.Published.Start
	for _, id := range r.kb.BySurname(surname) {
		for _, t := range r.kb.Tenures(id) {
			fits := rank(t.Office) > 1
			if q.office != "" && q.note != "former" {
				fits = t.Office == q.office
			}
			states := r.topStates()
			if q.of != "" {
				states = []string{q.of}
			}
			if !fits || day == "" || !covers(t, day) || t.From == "" || !slices.Contains(states, t.Of) {
				continue
			}
			if found != "" && found != id {
				return "", ""
			}
			found = id
		}
	}
	return found, "%s has this surname and held a fitting office at the time"
}
