package extract

import (
	"chancery/internal/figure"
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// figures makes a claim of every number worth keeping, with who states it.
func (b *builder) figures(found []figure.Found) {
	for _, f := range found {
		s := b.doc.SentenceAt(f.Number.Start)
		if s < 0 || !b.doc.BlockOf(b.doc.Sentences[s]).Kind.Content() {
			continue
		}
		c := ledger.Claim{
			Doc:        ledger.DocID(b.doc.ID),
			Lang:       b.doc.Lang,
			Evidence:   []ledger.Evidence{b.evidence(f.Evidence), b.evidence(f.Number)},
			Status:     f.Status,
			Time:       f.Time,
			Provenance: b.provenance("rule:figure"),
			Confidence: 0.8,
		}
		if f.Cue != nil {
			c.Cue = b.evidenceOrNil(*f.Cue)
		}
		b.ahead(&c)
		fields := f.Figure
		if fields.Low != fields.High {
			fields.Qualifier = ledger.Range // "hundreds of thousands", also under "about"
		}
		fields.Subject = b.subject(f.Evidence, fields.Subject)
		b.speakerOf(&c, &fields, f.Number.Start)
		c.Fields = fields
		b.add(c)
	}
}

// ahead corrects the status of a figure by its time: what the text puts after
// its own day of publication is not so by it.
func (b *builder) ahead(c *ledger.Claim) {
	p := b.doc.Published
	if c.Time == nil || p.End == "" || c.Time.Start <= p.End || !c.Status.Asserts() {
		return
	}
	c.Status = ledger.Scheduled
	if c.Cue == nil {
		c.Cue = c.Time.Mention
	}
}

// subject is the name of the actor that the words of a subject mention in the
// sentence, where they are an adjective ("Russian"), else the words.
func (b *builder) subject(sentence text.Span, words string) string {
	for _, m := range b.refs.Within(b.tokenAt(sentence.Start), b.tokenAt(sentence.End)) {
		if sentence.Contains(m.Span) && len(m.Actors) == 1 && m.Actors[0].Kind == ledger.KindState && b.doc.Quote(m.Span) == words {
			return m.Actors[0].Name
		}
	}
	return words
}

// speakerOf fills who states the figure at byte offset at. A figure that nobody
// in particular gives is hearsay.
func (b *builder) speakerOf(c *ledger.Claim, f *ledger.Figure, at int) {
	sp, ok := b.speeches.at(at)
	if !ok {
		return
	}
	if sp.hearsay {
		c.Status, c.Cue = ledger.Unknown, b.evidenceOrNil(sp.cue)
		return
	}
	who := sp.speakers[0]
	who.Role = ""
	c.Holder = &who
	speaker := who
	speaker.Role = ledger.RoleSpeaker
	f.Speaker = &speaker
	c.Actors = append(c.Actors, speaker)
}
