package eval

import (
	"fmt"
	"io"
	"io/fs"

	"chancery/internal/eval/spotcheck"
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// readings is the run of the bench of claims that were judged by reading. Its texts
// are part of the program.
func readings(_ fs.FS, p Program) (Result, error) { return spotcheck.Run(p.judgeable) }

// NeedsGold reports whether a bench reads the gold folder.
func NeedsGold(bench string) bool { return bench != "reading" }

// Sample is how claims are drawn to be judged.
type Sample = spotcheck.Sample

// DrawReading draws a sample of the claims that p makes of the texts of the bench
// "reading" and writes it as the table that a reader fills in. Claims that were
// judged before have their verdicts.
func DrawReading(w io.Writer, p Program, s Sample) error {
	found, err := spotcheck.Find(p.judgeable)
	if err != nil {
		return fmt.Errorf("draw claims: %w", err)
	}
	judged, err := spotcheck.Judged()
	if err != nil {
		return fmt.Errorf("draw claims: %w", err)
	}
	return spotcheck.WriteTable(w, spotcheck.Known(s.Draw(found), judged))
}

// judgeable reads the texts of the bench.
func (p Program) judgeable(texts []spotcheck.Text) (spotcheck.Claims, error) {
	var docs []GoldDoc
	for _, t := range texts {
		docs = append(docs, GoldDoc{ID: t.ID, Path: string(t.ID) + ".txt", Text: t.Text})
	}
	got, err := p.Claims(docs)
	if err != nil {
		return spotcheck.Claims{}, err
	}
	sentence := func(ledger.DocID, int) (text.Span, bool) { return text.Span{}, false }
	if got.Sentences != nil {
		sentence = got.Sentences.Sentence
	}
	return spotcheck.Claims{List: got.Claims, Sentence: sentence}, nil
}
