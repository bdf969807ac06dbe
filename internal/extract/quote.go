package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// marks are the pairs of quotation marks. Where both are the same, what stands
// around a mark says which of the two it is.
var marks = []struct{ open, shut string }{
	{"“", "”"}, {"«", "»"}, {"„", "“"}, {"‘‘", "’’"}, {"``", "''"}, {"''", "''"}, {"\"", "\""},
}

// beginnings are the first bytes of the marks that open a quotation.
const beginnings = "\xe2\xc2`'\""

// quotations returns the spans inside quotation marks, the marks left out, in
// text order. A quotation does not cross a block; one that is not closed runs to
// the end of its block where the next block opens with the same mark, as when a
// speaker's words go on in the next paragraph.
func quotations(doc *text.Document) []text.Span {
	var out []text.Span
	for i, b := range doc.Blocks {
		if !b.Kind.Content() {
			continue
		}
		next := ""
		if i+1 < len(doc.Blocks) {
			next = doc.Quote(doc.Blocks[i+1].Span)
		}
		out = append(out, quotationsIn(doc.Text, b.Span, next)...)
	}
	return out
}

// quotationsIn returns those of one block; next is the text of the block after it.
func quotationsIn(doc string, block text.Span, next string) []text.Span {
	var out []text.Span
	for at := block.Start; at < block.End; {
		open, shut := openingAt(doc, at, block)
		if open == "" {
			at++
			continue
		}
		start := at + len(open)
		end := closingAt(doc, text.Span{Start: start, End: block.End}, open, shut)
		switch {
		case end >= 0:
			out = append(out, text.Span{Start: start, End: end})
			at = end + max(1, len(shut)*strings.Count(doc[end:min(len(doc), end+len(shut))], shut))
		case strings.HasPrefix(strings.TrimSpace(next), open):
			return append(out, text.Span{Start: start, End: block.End})
		default:
			at = start // a stray mark
		}
	}
	return out
}

// openingAt returns the opening quotation mark at byte at of a block and the one
// that closes it, or "".
func openingAt(doc string, at int, block text.Span) (open, shut string) {
	if strings.IndexByte(beginnings, doc[at]) < 0 {
		return "", ""
	}
	for _, m := range marks {
		if !strings.HasPrefix(doc[at:block.End], m.open) {
			continue
		}
		if m.open != m.shut || detached(doc[block.Start:at]) {
			return m.open, m.shut
		}
	}
	return "", ""
}

// detached reports whether before ends a word, so that a mark after it may open a
// quotation.
func detached(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || unicode.IsSpace(r) || strings.ContainsRune("([{—–-/", r)
}

// closingAt returns where the mark stands that closes what begins at the start of
// rest, or -1 when there is none before one that opens another quotation. A plain
// mark may close what a round one has opened.
func closingAt(doc string, rest text.Span, open, shut string) int {
	raw := rest.In(doc)
	n := strings.Index(raw, shut)
	if open == "“" && (n < 0 || strings.Contains(raw[:n], open)) {
		if plain := strings.Index(raw, "\""); plain >= 0 && !detached(raw[:plain]) && (n < 0 || plain < n) {
			return rest.Start + plain
		}
	}
	if n < 0 {
		return -1
	}
	after, _ := utf8.DecodeRuneInString(raw[n+len(shut):])
	if open == shut && detached(raw[:n]) && unicode.IsLetter(after) {
		return -1
	}
	return rest.Start + n
}

// overlapping returns those of quotes, which are in text order and disjoint, that
// share a byte with span.
func overlapping(quotes []text.Span, span text.Span) []text.Span {
	from := sort.Search(len(quotes), func(i int) bool { return quotes[i].End > span.Start })
	to := from
	for to < len(quotes) && quotes[to].Start < span.End {
		to++
	}
	return quotes[from:to]
}

// quoted reports whether at least three words of span lie inside quotation marks.
func quoted(doc *text.Document, qs []text.Span, span text.Span) bool {
	for _, q := range overlapping(qs, span) {
		both := text.Span{Start: max(q.Start, span.Start), End: min(q.End, span.End)}
		if len(strings.Fields(both.In(doc.Text))) >= 3 {
			return true
		}
	}
	return false
}
