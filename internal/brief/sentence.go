package brief

import (
	"encoding/json"
	"fmt"
	"strings"

	"chancery/internal/ledger"
)

// Citation points at the bytes a sentence rests on.
type Citation struct {
	Claim     ledger.ClaimID `json:"claim"`
	Doc       ledger.DocID   `json:"doc"`
	Title     string         `json:"title"`
	Published string         `json:"published"` // as a reader would write it
	Line      int            `json:"line"`      // from 1; 0 when not known
	Start     int            `json:"start"`
	End       int            `json:"end"`
	Quote     string         `json:"quote"`
}

// Searched is what a sentence about silence rests on: the documents that were
// looked through without finding what it misses.
type Searched struct {
	For  string         `json:"for"`
	Docs []ledger.DocID `json:"docs"`
}

// Sentence is one cited sentence. It is made by say, row and silence alone, each
// of which demands what it rests on; the zero Sentence is empty.
type Sentence struct {
	text  string
	cells []string
	cites []Citation
	none  *Searched
}

// Text returns the sentence in plain words, without marks of citation.
func (s Sentence) Text() string { return s.text }

// Cells returns the cells of a row of a table, or nil.
func (s Sentence) Cells() []string { return s.cells }

// Citations returns what the sentence rests on; only a sentence about silence
// has none.
func (s Sentence) Citations() []Citation { return s.cites }

// Searched returns what was looked through, for a sentence about silence, else nil.
func (s Sentence) Searched() *Searched { return s.none }

// MarshalJSON writes the sentence with its citations.
func (s Sentence) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Text      string     `json:"text"`
		Cells     []string   `json:"cells,omitempty"`
		Citations []Citation `json:"citations,omitempty"`
		Searched  *Searched  `json:"searched,omitempty"`
	}{s.text, s.cells, s.cites, s.none})
}

// support is one claim or more: what a sentence needs to exist.
type support struct {
	first ledger.Claim
	rest  []ledger.Claim
}

func by(first ledger.Claim, rest ...ledger.Claim) support { return support{first, rest} }

// all is the support of a record. An account has at least one claim.
func all(claims []ledger.Claim) support { return support{claims[0], claims[1:]} }

// say makes a sentence that rests on s.
func (w *writer) say(s support, format string, args ...any) Sentence {
	out := Sentence{text: strings.ReplaceAll(fmt.Sprintf(format, args...), ".”.", ".”")}
	seen := map[ledger.ClaimID]bool{}
	for _, c := range append([]ledger.Claim{s.first}, s.rest...) {
		if !seen[c.ID] {
			seen[c.ID] = true
			out.cites = append(out.cites, w.cite(c))
		}
	}
	return out
}

// row makes a row of a table that rests on s.
func (w *writer) row(s support, text string, cells ...string) Sentence {
	out := w.say(s, "%s", text)
	out.cells = cells
	return out
}

// silence makes a sentence that says what the documents at hand do not hold.
func (w *writer) silence(what, format string, args ...any) Sentence {
	return Sentence{text: fmt.Sprintf(format, args...), none: &Searched{For: what, Docs: w.docs}}
}

func (w *writer) cite(c ledger.Claim) Citation {
	d := w.acc.Documents[c.Doc]
	out := Citation{Claim: c.ID, Doc: c.Doc, Title: d.Title, Published: publishedText(d.Published)}
	if out.Title == "" {
		out.Title = string(c.Doc)
	}
	if len(c.Evidence) == 0 {
		return out
	}
	e := c.Evidence[0]
	out.Start, out.End, out.Quote = e.Start, e.End, e.Quote
	if w.q.Line != nil {
		out.Line = w.q.Line(c.Doc, e.Start)
	}
	return out
}
