package extract

import (
	"strings"

	"chancery/internal/text"
)

// closers gives the closing mark of each opening quotation mark.
var closers = map[string]string{"“": "”", "«": "»", "„": "“", "\"": "\"", "‘‘": "’’"}

// quotations returns the spans inside quotation marks, the marks left out, in
// text order. A quotation does not cross a block; one that is not closed runs to
// the end of its block, as when a speaker's words go on in the next paragraph.
func quotations(doc *text.Document) []text.Span {
	var out []text.Span
	for _, b := range doc.Blocks {
		if b.Kind.Content() {
			out = append(out, quotationsIn(doc.Text, b.Span)...)
		}
	}
	return out
}

func quotationsIn(doc string, block text.Span) []text.Span {
	var out []text.Span
	for at := block.Start; at < block.End; {
		open, size := openingAt(doc[at:block.End])
		if open == "" {
			at += size
			continue
		}
		start := at + len(open)
		n := strings.Index(doc[start:block.End], closers[open])
		end := block.End
		if n >= 0 {
			end = start + n
		} else if open == "\"" || doc[block.Start:at] != "" && strings.TrimSpace(doc[block.Start:at]) != "" {
			return out // a stray mark
		}
		out = append(out, text.Span{Start: start, End: end})
		at = end + len(closers[open])
	}
	return out
}

// openingAt returns the quotation mark that s begins with, or "" and how many
// bytes to move on.
func openingAt(s string) (mark string, size int) {
	for m := range closers {
		if strings.HasPrefix(s, m) {
			return m, len(m)
		}
	}
	return "", 1
}

// quoted reports whether at least three words of span lie inside quotation marks.
func quoted(doc *text.Document, qs []text.Span, span text.Span) bool {
	for _, q := range qs {
		if !q.Overlaps(span) {
			continue
		}
		both := text.Span{Start: max(q.Start, span.Start), End: min(q.End, span.End)}
		if len(strings.Fields(both.In(doc.Text))) >= 3 {
			return true
		}
	}
	return false
}
