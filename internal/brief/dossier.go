package brief

import (
	"cmp"
	"fmt"
	"slices"

	"chancery/internal/ledger"
)

// entry is a sentence with its place in time.
type entry struct {
	at string // ISO 8601 day; "" when not known
	s  Sentence
}

// Dossier tells everything on record between q.A and q.B in order of time, year
// by year; what has no time comes first. The q.Meeting is not used.
func Dossier(acc ledger.Accounts, q Question) Brief {
	w := newWriter(acc, q)
	b := Brief{AsOf: acc.AsOf.World, Title: fmt.Sprintf("Dossier: %s and %s", w.state(q.A), w.state(q.B))}
	entries := slices.Concat(w.contactEntries(), w.incidentEntries(), w.paperEntries(), w.figureEntries(), w.positionEntries())
	slices.SortStableFunc(entries, func(a, b entry) int { return cmp.Compare(a.at, b.at) })
	for _, e := range entries {
		title := "No time on record"
		if len(e.at) >= 4 {
			title = e.at[:4]
		}
		if n := len(b.Sections); n == 0 || b.Sections[n-1].Title != title {
			b.Sections = append(b.Sections, Section{Title: title})
		}
		last := &b.Sections[len(b.Sections)-1]
		last.Sentences = append(last.Sentences, e.s)
	}
	b.Sections = append(b.Sections, w.sources())
	return b
}

func (w *writer) contactEntries() []entry {
	var out []entry
	for _, c := range w.acc.Contacts {
		if c.Between(w.q.A, w.q.B) {
			at, _, _ := c.When.Bounds()
			out = append(out, entry{at, w.contactSentence(c)})
			if c.OutcomeNotReported {
				out = append(out, entry{at, w.silence("the outcome of this contact", "No record that it took place.")})
			}
		}
	}
	return out
}

func (w *writer) incidentEntries() []entry {
	var out []entry
	for _, i := range w.acc.Incidents {
		if i.Touches(w.q.A) && i.Touches(w.q.B) {
			at, _, _ := i.When.Bounds()
			out = append(out, entry{at, w.incidentSentence(i)})
		}
	}
	return out
}

func (w *writer) paperEntries() []entry {
	var out []entry
	for _, i := range w.acc.Instruments {
		if w.mine(i) {
			c, _ := i.Claim(i.StatusFrom)
			out = append(out, entry{cmp.Or(i.Signed, w.day(c)), w.instrumentSentence(i)})
		}
	}
	for _, a := range w.acc.Commitments {
		if w.anyRelevant(a.Record) {
			out = append(out, entry{w.day(a.Claims[0]), w.commitmentSentence(a)})
		}
	}
	return out
}

func (w *writer) figureEntries() []entry {
	var out []entry
	for _, i := range w.acc.Indicators {
		for _, same := range w.distinct(i.Claims) {
			row := w.figureRow(i, same)
			row.cells = nil
			out = append(out, entry{w.day(same[0]), row})
		}
	}
	return out
}

func (w *writer) positionEntries() []entry {
	var out []entry
	for _, t := range w.acc.Positions {
		for _, s := range t.Sides {
			for _, c := range s.Claims {
				if w.joint(c) || w.relevant(c) && (s.Side == w.q.A || s.Side == w.q.B) {
					out = append(out, entry{w.day(c), w.positionSentence(t, c)})
				}
			}
		}
	}
	return out
}

// day is the day on which the document of c was published at the latest.
func (w *writer) day(c ledger.Claim) string {
	p := w.acc.Documents[c.Doc].Published
	return cmp.Or(p.End, p.Start)
}
