// Package brieftest holds a small ledger of two invented states, Norland (XNO)
// and Sudria (XSU), for the tests of what is written from a ledger. Its texts
// hold every trap that a brief must not fall into: plans without an outcome, a
// copy of one story, an undated text, a target, figures that conflict.
package brieftest

import (
	"fmt"
	"strings"
	"time"

	"chancery/internal/ledger"
)

// Recorded is when the sample was learned.
var Recorded = time.Date(2025, 2, 13, 6, 0, 0, 0, time.UTC)

// Sample is the ledger: its revisions and its claims, in store order.
type Sample struct {
	Revisions []ledger.Revision
	Claims    []ledger.Claim
}

// View returns the sample as of a day.
func (s Sample) View(world string) ledger.View {
	v := ledger.View{AsOf: ledger.AsOf{World: world}, Documents: map[ledger.DocID]ledger.Document{}, Claims: s.Claims}
	for _, r := range s.Revisions {
		v.Documents[r.Doc] = r.Document
	}
	return v
}

// Line gives the line of a byte, as brief.Question wants it.
func (s Sample) Line(id ledger.DocID, at int) int {
	for _, r := range s.Revisions {
		if r.Doc == id {
			return strings.Count(r.Text[:at], "\n") + 1
		}
	}
	return 0
}

// sketch is a claim in the making: the sentence that says it and what it says.
type sketch struct {
	doc      ledger.DocID
	sentence string // must stand in the text of doc
	cue      string // must stand in sentence; "" for none
	status   ledger.Status
	time     *ledger.Time
	actors   []ledger.Actor
	place    *ledger.Place
	fields   ledger.Fields
}

// New builds the sample. It panics when a sentence is not in its text, which is a
// fault of the sample.
func New() Sample {
	var s Sample
	texts := map[ledger.DocID]string{}
	for _, d := range documents() {
		text := paragraphs(d.ID)
		texts[d.ID] = text
		s.Revisions = append(s.Revisions, ledger.Revision{
			Doc: d.ID, SHA256: ledger.HashText(text), Text: text, Document: d, RecordedAt: Recorded,
		})
	}
	for _, k := range sketches() {
		s.Claims = append(s.Claims, k.claim(texts[k.doc]))
	}
	return s
}

func (k sketch) claim(text string) ledger.Claim {
	e := find(text, k.sentence, 0)
	c := ledger.Claim{
		Doc: k.doc, Lang: "en", Evidence: []ledger.Evidence{e}, Status: k.status,
		Time: k.time, Actors: k.actors, Place: k.place, Fields: k.fields,
		Provenance: ledger.Provenance{Stage: "extract", By: "rule:sample", Rules: "1"},
		Confidence: 0.9, RecordedAt: Recorded,
	}
	if k.cue != "" {
		cue := find(k.sentence, k.cue, e.Start)
		c.Cue = &cue
	}
	c, err := ledger.Identify(c)
	if err != nil {
		panic(err)
	}
	return c
}

func find(text, words string, offset int) ledger.Evidence {
	i := strings.Index(text, words)
	if i < 0 {
		panic(fmt.Sprintf("%q is not in the text", words))
	}
	return ledger.Evidence{Start: offset + i, End: offset + i + len(words), Quote: words}
}

func paragraphs(id ledger.DocID) string {
	return strings.Join(texts()[id], "\n\n") + "\n"
}
