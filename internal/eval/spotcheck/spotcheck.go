// Package spotcheck measures how much of what the program claims is right in every
// field, as judged by reading.
//
// A seeded sample of the claims is drawn from two sorts of text: those of examples/,
// which the rules were made with in view, and those of texts/, which were written
// before the program was run on them. Each claim drawn is judged once, beside its
// sentence, and its verdict is kept in a table of judged/ with everything that the
// claim said. The bench reads the texts again and looks for each judged claim: one
// that the program makes no more in the same words is stale and is not counted as
// right, so that the figure falls when the tables grow old.
package spotcheck

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"chancery/examples"
	"chancery/internal/ledger"
	"chancery/internal/text"
)

//go:embed texts/*.txt judged/*.tsv
var files embed.FS

// Origin says which sort of text one is.
type Origin int

// The origins.
const (
	Example Origin = iota // of examples/
	Fresh                 // of texts/
	origins = 2
)

// Text is one text that claims are drawn from.
type Text struct {
	Origin Origin
	ID     ledger.DocID
	Text   string
}

// Texts returns the texts of both origins, each in the order of their names.
func Texts() ([]Text, error) {
	var out []Text
	for origin, where := range [origins]struct {
		fsys fs.FS
		glob string
	}{{examples.FS, "*.txt"}, {files, "texts/*.txt"}} {
		names, err := fs.Glob(where.fsys, where.glob)
		if err != nil {
			return nil, fmt.Errorf("list the texts to judge by: %w", err)
		}
		for _, name := range names {
			raw, err := fs.ReadFile(where.fsys, name)
			if err != nil {
				return nil, fmt.Errorf("read a text to judge by: %w", err)
			}
			out = append(out, Text{Origin(origin), ledger.DocID(strings.TrimSuffix(path.Base(name), ".txt")), string(raw)})
		}
	}
	return out, nil
}

// Claims are what the program makes of the texts.
type Claims struct {
	List []ledger.Claim
	// Sentence returns the sentence of a text that holds a byte offset.
	Sentence func(doc ledger.DocID, at int) (text.Span, bool)
}

// Reader reads texts with the program under test.
type Reader func([]Text) (Claims, error)

// Run looks for the rows of every table of judged/ among today's claims.
func Run(read Reader) (Result, error) {
	rows, err := Judged()
	if err != nil {
		return Result{}, err
	}
	found, err := Find(read)
	if err != nil {
		return Result{}, err
	}
	return Match(rows, found), nil
}

// Found is a claim of a text in the form in which it is judged. Verdict and Fault
// of its row are empty.
type Found struct {
	Origin Origin
	Row    Row
	By     string // the rule or model that made the claim
}

// Find reads the texts and returns every claim once, in the order of the texts and
// in them of the claims.
func Find(read Reader) ([]Found, error) {
	texts, err := Texts()
	if err != nil {
		return nil, err
	}
	claims, err := read(texts)
	if err != nil {
		return nil, fmt.Errorf("read the texts to judge by: %w", err)
	}
	at := map[ledger.DocID]Text{}
	for _, t := range texts {
		at[t.ID] = t
	}
	said := byID(claims.List)
	seen := map[Row]bool{}
	var out []Found
	for _, c := range claims.List {
		t := at[c.Doc]
		row := Row{Doc: c.Doc, Kind: c.Fields.Kind(), Start: c.Evidence[0].Start, Fields: said.write(c)}
		if span, ok := claims.Sentence(c.Doc, row.Start); ok {
			row.Sentence = oneLine(span.In(t.Text))
		}
		if !seen[row] {
			seen[row] = true
			out = append(out, Found{t.Origin, row, c.Provenance.By})
		}
	}
	return out, nil
}
