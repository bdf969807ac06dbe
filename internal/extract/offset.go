package extract

import (
	"strings"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/quantity/numeral"
	"chancery/internal/text"
	"chancery/internal/timex/atom"
)

// offset returns the time of w where its clause is told so long before or after
// another event of the same sentence that has a day: "met on Friday, two days
// after a soldier was shot". Days come out as a day, months and years as such.
func (b *builder) offset(w int) (ledger.Time, bool) {
	for at, n := w, 0; at >= 0 && n < 4; at, n = b.doc.Tokens[at].Head, n+1 {
		mark, earlier, ok := b.sequel(at)
		h := b.doc.Tokens[at].Head
		if !ok || h < 0 {
			continue
		}
		first, end := b.subtree(at)
		n, unit := b.unitsBefore(mark)
		t, _, dated := b.nearestTime(h, ledger.Happened)
		if n == 0 || !dated || t.Time.Precision != ledger.Day || t.First >= first && t.End <= end {
			return ledger.Time{}, false
		}
		if earlier {
			n = -n
		}
		out, ok := shifted(t.Time.Start, n, unit)
		out.Mention = b.evidenceOrNil(text.Span{Start: min(b.tokenSpan(mark).Start, t.Span.Start), End: max(b.tokenSpan(mark).End, t.Span.End)})
		return out, ok
	}
	return ledger.Time{}, false
}

// sequel returns the word "after" or "before" that governs w, and whether w came
// earlier than what it depends on.
func (g *graph) sequel(w int) (mark int, earlier, ok bool) {
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); rel != "mark" && rel != "case" {
			continue
		}
		switch strings.ToLower(g.Word(c)) {
		case "after":
			return c, true, true
		case "before":
			return c, false, true
		}
	}
	return 0, false, false
}

// unitsBefore reads the number of units just before word w: "a day", "two weeks".
// It is 0 where none stands there.
func (b *builder) unitsBefore(w int) (int, string) {
	if w < 2 {
		return 0, ""
	}
	unit := b.Lemma(w - 1)
	switch unit {
	case "day", "week", "month", "year":
	default:
		return 0, ""
	}
	switch strings.ToLower(b.Word(w - 2)) {
	case "a", "one", "the":
		return 1, unit
	}
	if n, ok := numeral.At(atom.Split(nil, b.doc.Text, b.tokenSpan(w-2)), 0); ok && !n.Ordinal && n.Low >= 1 && n.Low == float64(int(n.Low)) {
		return int(n.Low), unit
	}
	return 0, ""
}

// shifted is the day iso moved by n units, at the grain of the unit. A week is
// that of the day, from Monday to Sunday.
func shifted(iso string, n int, unit string) (ledger.Time, bool) {
	at, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return ledger.Time{}, false
	}
	last := at
	precision := ledger.Day
	switch unit {
	case "day":
		at = at.AddDate(0, 0, n)
		last = at
	case "week":
		at = at.AddDate(0, 0, 7*n-(int(at.Weekday())+6)%7)
		last, precision = at.AddDate(0, 0, 6), ledger.Interval
	case "month":
		at = time.Date(at.Year(), at.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		last, precision = at.AddDate(0, 1, -1), ledger.Month
	case "year":
		at = time.Date(at.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC)
		last, precision = at.AddDate(1, 0, -1), ledger.Year
	}
	return ledger.Time{Start: at.Format(time.DateOnly), End: last.Format(time.DateOnly), Precision: precision, Basis: ledger.Inferred}, true
}
