package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// positions makes a claim of every saying with a speaker. A saying inside
// another is tied to it.
func (b *builder) positions() {
	ids := make([]ledger.ClaimID, len(b.speeches))
	for i, sp := range b.speeches {
		if len(sp.speakers) == 0 {
			continue
		}
		c := b.position(sp)
		if outer := b.outer(i); outer >= 0 && ids[outer] != "" {
			f := c.Fields.(ledger.Position)
			f.NestedIn = ids[outer]
			c.Fields = f
			if len(b.speeches[outer].speakers) > 0 {
				h := b.speeches[outer].speakers[0]
				h.Role = ""
				c.Holder = &h
			}
		}
		if identified, err := ledger.Identify(c); err == nil {
			ids[i] = identified.ID
		}
		b.add(c)
	}
}

// outer returns the index of the innermost saying whose content holds saying i.
func (b *builder) outer(i int) int {
	best := -1
	for j, sp := range b.speeches {
		if j == i || !sp.content.Contains(b.speeches[i].content) || sp.content == b.speeches[i].content {
			continue
		}
		if best < 0 || sp.content.Len() < b.speeches[best].content.Len() {
			best = j
		}
	}
	return best
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
