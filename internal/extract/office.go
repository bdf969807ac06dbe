package extract

import "chancery/internal/ledger"

// offices makes a claim of every post that the text gives to a person.
func (b *builder) offices() {
	for _, a := range b.in.Refs.Attested {
		s := b.doc.SentenceAt(a.Span.Start)
		if s < 0 || !b.doc.BlockOf(b.doc.Sentences[s]).Kind.Content() {
			continue
		}
		person := a.Person
		person.Role = ledger.RolePerson
		c := ledger.Claim{
			Doc:        ledger.DocID(b.doc.ID),
			Lang:       b.doc.Lang,
			Evidence:   []ledger.Evidence{b.evidence(b.doc.Sentences[s].Span), b.evidence(a.Span)},
			Status:     ledger.Happened,
			Actors:     []ledger.Actor{person},
			Provenance: b.provenance("rule:office.title"),
			Confidence: 0.9,
		}
		f := ledger.Office{Person: person, Office: a.Office, Of: a.Of}
		day := b.doc.Published.Day()
		f.Attested = day
		switch a.Note {
		case "elect", "designate", "incoming":
			c.Status, f.Attested = ledger.Scheduled, ""
		case "former":
			f.Attested = ""
			f.To = day
		}
		c.Fields = f
		b.add(c)
	}
}
