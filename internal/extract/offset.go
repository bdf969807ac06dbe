package extract

import (
	"sort"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// offset returns the time of w where its clause is told so long before or after
// another event of the same sentence that has a day: "met on Friday, two days
// after a soldier was shot". Days come out as a day, months and years as such.
func (b *builder) offset(w int) (ledger.Time, bool) {
	for at, n := w, 0; at >= 0 && n < 4; at, n = b.doc.Tokens[at].Head, n+1 {
		h, mark := b.doc.Tokens[at].Head, b.sequel(at)
		if mark < 0 || h < 0 {
			continue
		}
		first, end := b.subtree(at)
		long, counts := b.counting(mark)
		t, _, dated := b.nearestTime(h, modality{Status: ledger.Happened})
		if !counts || !dated || t.Time.Precision != ledger.Day || t.First >= first && t.End <= end {
			return ledger.Time{}, false
		}
		out, ok := long.Origin(t.Time.Start)
		both := long.Span.Cover(t.Span)
		out.Mention = b.evidenceOrNil(text.Span{Start: both.Start, End: max(both.End, b.tokenSpan(mark).End)})
		return out, ok
	}
	return ledger.Time{}, false
}

// sequel returns the word "after" or "before" that governs w, or -1.
func (g *graph) sequel(w int) int {
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); rel != "mark" && rel != "case" {
			continue
		}
		switch strings.ToLower(g.Word(c)) {
		case "after", "before":
			return c
		}
	}
	return -1
}

// counting returns the expression of time whose last word is w: "two days after".
func (b *builder) counting(w int) (timex.Timex, bool) {
	ts := b.in.Times
	i := sort.Search(len(ts), func(i int) bool { return ts[i].End > w })
	if i < len(ts) && ts[i].End == w+1 {
		return ts[i], true
	}
	return timex.Timex{}, false
}
