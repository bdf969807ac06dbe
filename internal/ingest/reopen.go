package ingest

import (
	"fmt"
	"unicode/utf8"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// Reopen finds the blocks of a stored text again, as [Read] found them, for a
// later reading. What the ledger keeps of the document, its date above all, is
// taken as it is kept.
func Reopen(d ledger.Document, stored string) (*text.Document, error) {
	if !utf8.ValidString(stored) {
		return nil, fmt.Errorf("reopen %s: the stored text is not UTF-8", d.ID)
	}
	p := Page{Origin: d.Origin, ID: text.DocID(d.ID), Hints: Hints{Lang: d.Lang}}
	doc := assemble(p, source{text: stored, lines: split(stored)}).Text
	doc.Published = text.Date{
		Start: d.Published.Start, End: d.Published.End,
		Precision: string(d.Published.Precision), Basis: d.Published.Basis, Reason: d.Published.Reason,
	}
	return doc, nil
}
