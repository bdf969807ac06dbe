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
		return
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
	c := r.antecedent(p, r.gender(p.word))
	if c == nil {
		return
	}
	r.emit(p, Mention{
		Actors: []ledger.Actor{c.actor}, Form: FormPronoun, By: ByChain, Confidence: 0.75,
		Reason: "the person spoken of before",
	})
	c.female = c.female || !c.male && (p.word == "she" || p.word == "her")
	r.seePerson(c, p)
}

// recall is how many sentences back a pronoun looks for its person.
const recall = 10

// antecedent is the person whom a pronoun means: the subject of its clause or of
// a clause around it, else the person last spoken of.
func (r *reader) antecedent(p *phrase, fits func(*member) bool) *member {
	if c := r.clausePerson(p, fits); c != nil {
		return c
	}
	d := r.doc.Tokens[p.first].Deprel
	if objects[d] {
		own := r.ownSubject(p.first)
		return r.lastPerson(p.first, recall, func(m *member) bool { return fits(m) && (own < 0 || m != r.personAt(own)) })
	}
	c := r.lastPerson(p.first, recall, fits)
	if p.word == "him" && d == "" {
		first, _ := r.sentence(p.first)
		if other := r.lastPerson(first, recall, func(m *member) bool { return m != c && fits(m) }); other != nil {
			return other
		}
	}
	return c
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

// speaker decides "I" and "we" in the answers of an interview, and puts off those in
// quotation marks, whose speaker may be named behind them.
func (r *reader) speaker(p *phrase) {
	if !r.answers(p.first) {
		r.quoted = append(r.quoted, p)
		return
	}
	if c := r.speakerMember(); c != nil {
		r.emit(p, r.firstPerson(p, c))
	}
}

// answers reports whether token tok stands in an answer of an interview whose speaker
// is known.
func (r *reader) answers(tok int) bool {
	s := r.doc.Sentences[r.sentOf[tok]]
	return !r.doc.Speaker.Empty() && s.Block >= 0 && s.Block < len(r.doc.Blocks) && r.doc.Blocks[s.Block].Kind == text.Answer
}

// firstPerson is whom the first person at p means in the mouth of c: c, or the
// country of c.
func (r *reader) firstPerson(p *phrase, c *member) Mention {
	m := Mention{Form: FormPronoun, By: ByChain, Confidence: 0.9, Reason: "the person who speaks"}
	m.Actors = []ledger.Actor{c.actor}
	if p.word != "i" && p.word != "me" && p.word != "my" && p.word != "mine" && p.word != "myself" {
		if a, ok := r.stateActor(r.home(c)); ok {
			m.Actors, m.Confidence, m.Reason = []ledger.Actor{a}, 0.6, "the country of the person who speaks, "+c.actor.Name
		}
	}
	return m
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
