// Package figure makes candidates for figure claims of the quantities that a
// document states: what is measured, of whom, in which period, and whether it
// was reached or is aimed at.
//
// Only what a researcher would keep becomes a figure: amounts, shares, lengths,
// durations, casualties, anniversaries, counts and ranks. "The two ministers" is
// none.
package figure

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/text"
	"chancery/internal/timex"
	"chancery/internal/timex/atom"
)

// Found is a figure and where the text states it.
type Found struct {
	ledger.Figure           // Speaker is left nil
	Evidence      text.Span // the sentence
	Number        text.Span // the quantity with its qualifier and unit
	Status        ledger.Status
	Cue           *text.Span   // the words that decided Status; nil where plain tense did
	Time          *ledger.Time // when it held, or is to hold; nil when the clause does not say

	whole text.Span // of a rank: its words with those that bound the order
}

// Find returns the figures of doc in text order. qs and ts are the quantities
// and the time expressions of the same document.
func Find(doc *text.Document, qs []quantity.Quantity, ts []timex.Timex) []Found {
	var out []Found
	var before *Found
	for _, piece := range timex.Pieces(doc) {
		n := 0
		for n < len(qs) && qs[n].Span.Start < piece.End {
			n++
		}
		if ranked := mayRank(piece.In(doc.Text)); (n > 0 || ranked) && content(doc, piece) {
			v := newView(doc, piece, ts)
			var ranks []Found
			if ranked {
				ranks = v.ranks()
			}
			from := len(out)
			for i := range n {
				if f, ok := v.figure(&qs[i], before); ok && !within(ranks, f.Number) {
					out = append(out, f)
					before = &f
				}
			}
			if out = append(out, ranks...); len(ranks) > 0 {
				slices.SortStableFunc(out[from:], func(a, b Found) int { return cmp.Compare(a.Number.Start, b.Number.Start) })
			}
		}
		qs = qs[n:]
	}
	return out
}

// within reports whether the words of one of ranks hold number.
func within(ranks []Found, number text.Span) bool {
	return slices.ContainsFunc(ranks, func(r Found) bool { return r.whole.Overlaps(number) })
}

// mayRank reports whether a rank may be stated in words; it keeps the common
// sentence cheap.
func mayRank(words string) bool {
	for _, sign := range [...]string{"est ", "est-", "ranks", "ranke", "ranki", "rank ", "record", "Record", " place", " positi", " spot", "leading", "main ", "principal", "top ", "primary", "foremost", "populous", "high", "low", "peak"} {
		if strings.Contains(words, sign) {
			return true
		}
	}
	return false
}

// content reports whether claims may be read from the block of piece.
func content(doc *text.Document, piece text.Span) bool {
	i := doc.SentenceAt(piece.Start)
	if i < 0 || doc.Sentences[i].Block >= len(doc.Blocks) || doc.Sentences[i].Block < 0 {
		return true
	}
	return doc.BlockOf(doc.Sentences[i]).Kind.Content()
}

// view is one sentence, split, with its time expressions.
type view struct {
	doc   *text.Document
	piece text.Span
	as    []atom.Atom
	times []timex.Timex
	pair  string // the two names of "between A and B", where the sentence has them
}

func newView(doc *text.Document, piece text.Span, ts []timex.Timex) *view {
	v := &view{doc: doc, piece: piece, as: atom.Split(nil, doc.Text, piece), times: timex.Within(ts, piece)}
	v.pair = v.between()
	return v
}

// figure makes the figure that q states. A bare number takes what it counts
// from the words around it or from the figure before it.
func (v *view) figure(q *quantity.Quantity, before *Found) (Found, bool) {
	first, next := v.atoms(q.Span)
	f := Found{Evidence: v.piece, Number: q.Span}
	f.Low, f.High, f.Unit, f.Qualifier = q.Low, q.High, q.Unit, q.Qualifier
	switch {
	case q.Class == "":
		if !v.bare(&f, q, first, before) {
			return f, false
		}
	case !v.kept(q):
		return f, false
	default:
		f.Indicator = v.indicator(q, first, next)
	}
	f.Subject = v.subject(first, next)
	v.status(&f, q, first)
	v.period(&f, q)
	return f, true
}

// atoms returns the atoms of s, as a half-open range.
func (v *view) atoms(s text.Span) (first, next int) {
	first = sort.Search(len(v.as), func(i int) bool { return v.as[i].Span.End > s.Start })
	next = first
	for next < len(v.as) && v.as[next].Span.Start < s.End {
		next++
	}
	return first, next
}

// is reports whether atom i is one of words.
func (v *view) is(i int, words ...string) bool {
	if i < 0 || i >= len(v.as) {
		return false
	}
	for _, w := range words {
		if v.as[i].Low == w {
			return true
		}
	}
	return false
}

// low is atom i in lower case, or "".
func (v *view) low(i int) string {
	if i < 0 || i >= len(v.as) {
		return ""
	}
	return v.as[i].Low
}
