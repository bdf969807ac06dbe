package resolve

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
)

func (r *reader) gender(word string) func(*member) bool {
	she, he := word == "she" || word == "her", word == "he" || word == "him" || word == "his"
	known := r.cast.women
	return func(m *member) bool {
		return !(he && m.female) && !(she && (m.male || known && !m.female))
	}
}

// settlePronoun decides a pronoun, or leaves it alone.
func (r *reader) settlePronoun(p *phrase) {
	switch p.word {
	case "he", "him", "his", "she", "her":
		r.pronounPerson(p)
	case "them", "theirs":
	case "they", "their":
		r.pronounGroup(p)
	case "who", "whom", "whose":
		r.relative(p)
	case "its":
		return
	default:
		r.speaker(p)
	}
}

func (r *reader) pronounPerson(p *phrase) {
	c := r.lastPerson(p.first, reach, r.gender(p.word))
	if p.word == "him" {
		first, _ := r.sentence(p.first)
		if other := r.lastPerson(first, reach, func(m *member) bool { return m != c && !m.female }); other != nil {
			c = other
		}
	}
	if c == nil {
		return
	}
	r.emit(p, Mention{
		Actors: []ledger.Actor{c.actor}, Form: FormPronoun, By: ByChain, Confidence: 0.75,
		Reason: "the person spoken of before",
	})
	r.seePerson(c, p)
}

// pronounGroup decides "they" as the last mention of several actors.
func (r *reader) pronounGroup(p *phrase) {
	n := len(r.scene.pairs)
	if n == 0 || r.sentencesBetween(r.scene.pairs[n-1].tok, p.first) > 2 {
		return
	}
	pair := r.scene.pairs[n-1]
	m := Mention{Form: FormPronoun, By: ByCollective, Confidence: 0.6, Reason: "those named side by side before"}
	for _, c := range pair.people {
		m.Actors = append(m.Actors, c.actor)
	}
	if len(m.Actors) == 0 {
		for _, s := range pair.of {
			if a, ok := r.stateActor(s); ok {
				m.Actors = append(m.Actors, a)
			}
		}
	}
	r.emit(p, m)
}

// relative decides "who" behind a mention as that mention.
func (r *reader) relative(p *phrase) {
	k := len(r.out.Mentions) - 1
	if k < 0 {
		return
	}
	last := r.out.Mentions[k]
	gap := p.first - last.End
	if gap > 1 || gap == 1 && r.words[last.End].text != "," || len(last.Actors) == 0 || last.Form == FormPlace {
		return
	}
	m := Mention{Form: FormPronoun, By: ByChain, Confidence: last.Confidence, Reason: "the mention right before it"}
	for _, a := range last.Actors {
		a.Mention = nil
		m.Actors = append(m.Actors, a)
	}
	r.emit(p, m)
}

// speaker decides "I" and "we" in the answers of an interview.
func (r *reader) speaker(p *phrase) {
	s := r.doc.Sentences[r.sentOf[p.first]]
	if r.doc.Speaker.Empty() || s.Block < 0 || s.Block >= len(r.doc.Blocks) || r.doc.Blocks[s.Block].Kind != text.Answer {
		return
	}
	c := r.speakerMember()
	if c == nil {
		return
	}
	m := Mention{Form: FormPronoun, By: ByChain, Confidence: 0.9, Reason: "the interviewed person"}
	m.Actors = []ledger.Actor{c.actor}
	if p.word != "i" && p.word != "me" && p.word != "my" && p.word != "mine" && p.word != "myself" {
		if a, ok := r.stateActor(r.home(c)); ok {
			m.Actors, m.Confidence, m.Reason = []ledger.Actor{a}, 0.6, "the country of the interviewed person, "+c.actor.Name
		}
	}
	r.emit(p, m)
}

// speakerMember is the interviewed person among the persons of the document.
func (r *reader) speakerMember() *member {
	if r.voice != nil {
		return r.voice
	}
	d := r.doc
	for k := range r.phrases {
		p := &r.phrases[k]
		if p.kind != phraseName {
			continue
		}
		for i, n := range p.runs {
			if r.span(n.first, n.end).Overlaps(d.Speaker) {
				if r.voice = r.memberOf(p, i); r.voice != nil {
					return r.voice
				}
			}
		}
	}
	if r.voice = r.namedAs(d.Quote(d.Speaker)); r.voice != nil {
		return r.voice
	}
	if d.Speaker.Start >= 0 && d.Speaker.End <= len(d.Text) && !d.Speaker.Empty() {
		r.voice = &member{actor: ledger.Actor{Name: d.Quote(d.Speaker), Kind: ledger.KindPerson}, words: []string{"\x00"}}
	}
	return r.voice
}
