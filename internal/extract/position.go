package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// positions makes a claim of every saying with a speaker. A saying inside
// another is tied to it.
func (b *builder) positions() {
	said := b.speeches.all
	made := make([]*ledger.Claim, len(said))
	for i, sp := range said {
		if len(sp.speakers) == 0 {
			continue
		}
		c := b.position(sp)
		if outer := b.speeches.around(i); outer >= 0 && made[outer] != nil {
			f := c.Fields.(ledger.Position)
			if id, err := ledger.Identify(*made[outer]); err == nil {
				f.NestedIn = id.ID
			}
			c.Fields = f
			if len(said[outer].speakers) > 0 {
				h := said[outer].speakers[0]
				h.Role = ""
				c.Holder = &h
			}
		}
		made[i] = &c
		b.add(c)
	}
}

func (b *builder) position(sp speech) ledger.Claim {
	sent := b.doc.Sentences[sp.sentence]
	status, cue := b.heldBack(sp)
	c := ledger.Claim{
		Doc:        ledger.DocID(b.doc.ID),
		Lang:       b.doc.Lang,
		Evidence:   []ledger.Evidence{b.evidence(sent.Span)},
		Status:     status,
		Cue:        b.evidenceOrNil(cue),
		Provenance: b.provenance(sp.by),
		Confidence: 0.8,
	}
	if sp.cueToken >= 0 {
		var m modality
		if m, c.Time = b.dated(sp.cueToken, modality{Status: ledger.Happened}); !m.Status.Asserts() || sp.dates(c.Time) {
			c.Time = b.implied(ledger.Happened) // the day is that of what is said
		}
	} else {
		c.Time = b.implied(ledger.Happened)
	}
	for _, a := range sp.speakers {
		a.Role = ledger.RoleSpeaker
		c.Actors = append(c.Actors, a)
	}
	c.Actors = distinct(c.Actors)
	c.Fields = ledger.Position{
		Speaker: c.Actors[0],
		Direct:  sp.direct,
		Content: b.evidence(sp.content),
		Topic:   b.topic(sp),
	}
	return c
}

// dates reports whether the words of time t are a part of what is said.
func (sp speech) dates(t *ledger.Time) bool {
	return t != nil && t.Mention != nil && sp.content.Contains(text.Span{Start: t.Mention.Start, End: t.Mention.End})
}

// topic is the first noun phrase of what is said that names no actor.
func (b *builder) topic(sp speech) string {
	for w := b.doc.Sentences[sp.sentence].First; w < b.doc.Sentences[sp.sentence].End; w++ {
		span := b.tokenSpan(w)
		if !sp.content.Contains(span) || b.UPOS(w) != "NOUN" || b.Is(w, "any-actor") {
			continue
		}
		return strings.ToLower(b.flat(b.phrase(w)))
	}
	return ""
}
