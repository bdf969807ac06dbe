// Package brief writes what a reader needs before a meeting of two states, and
// the dossier on the two, from the accounts of the ledger.
//
// Every sentence rests on a citation of a claim or, where it says that there is
// no record, on the list of documents that were looked through; one without
// either cannot be made. The verb of a sentence follows the status of its claim:
// what is planned, expected or possible is never told as something that was done.
package brief

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"chancery/internal/ledger"
)

// Question is what a brief answers.
type Question struct {
	A, B    string         // ISO 3166 alpha-3 of the two states
	Meeting ledger.ClaimID // a claim of the meeting; empty for the next one
	// Names gives the printed name of a state by its code. A state it lacks is
	// called as the documents call it. It may be nil.
	Names map[string]string
	// Line gives the line, from 1, on which a byte of a document stands, or 0
	// when it is not known. It may be nil.
	Line func(doc ledger.DocID, at int) int
}

// Brief is a sequence of sections, each a sequence of cited sentences.
type Brief struct {
	Title    string    `json:"title"`
	AsOf     string    `json:"as_of"` // ISO 8601 day; empty when none was given
	Sections []Section `json:"sections"`
}

// Section is a titled part. A section with Columns is a table: its sentences
// have that many cells.
type Section struct {
	Title     string     `json:"title"`
	Columns   []string   `json:"columns,omitempty"`
	Sentences []Sentence `json:"sentences"`
}

// writer holds what the sections of one brief share.
type writer struct {
	acc     ledger.Accounts
	q       Question
	names   map[string]string
	docs    []ledger.DocID // all that count, sorted: what silence rests on
	about   map[ledger.DocID]bool
	meeting *ledger.Contact
}

func newWriter(acc ledger.Accounts, q Question) *writer {
	w := &writer{acc: acc, q: q, names: stateNames(acc.Claims), about: map[ledger.DocID]bool{}}
	maps.Copy(w.names, q.Names)
	for id := range acc.Documents {
		w.docs = append(w.docs, id)
	}
	slices.Sort(w.docs)
	for _, c := range acc.Claims {
		if w.joint(c) {
			w.about[c.Doc] = true
		}
	}
	return w
}

// Write answers q from acc. A brief with no meeting ahead says so and still gives
// the record.
func Write(acc ledger.Accounts, q Question) Brief {
	w := newWriter(acc, q)
	w.meeting = w.next()
	b := Brief{AsOf: acc.AsOf.World, Title: fmt.Sprintf("%s and %s", w.state(q.A), w.state(q.B))}
	if acc.AsOf.World != "" {
		b.Title += ", as of " + longDay(acc.AsOf.World)
	}
	b.Sections = []Section{
		w.theMeeting(), w.participants(), w.lastContacts(), w.agenda(), w.toBeSigned(), w.signedBefore(),
		w.openItems(), w.commitments(), w.figures(), w.positions(), w.incidents(), w.unknown(), w.sources(),
	}
	return b
}

// JSON renders b as indented JSON.
func (b Brief) JSON() ([]byte, error) {
	raw, err := json.MarshalIndent(b, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write brief: %w", err)
	}
	return append(raw, '\n'), nil
}

// joint reports whether c touches both states.
func (w *writer) joint(c ledger.Claim) bool { return c.Touches(w.q.A) && c.Touches(w.q.B) }

// relevant reports whether c belongs in the brief: it touches both states, or one
// of them in a document that elsewhere touches both.
func (w *writer) relevant(c ledger.Claim) bool {
	return w.joint(c) || w.about[c.Doc] && (c.Touches(w.q.A) || c.Touches(w.q.B))
}

func (w *writer) anyRelevant(r ledger.Record) bool { return slices.ContainsFunc(r.Claims, w.relevant) }
