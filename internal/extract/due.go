package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/timex"
)

// due returns the latest day, month or year to which the promised act, the word
// what, is bound: "by May", "within ten days", "in 2030". The days of what other
// clauses tell of are not its own, nor is a past day, nor one from which it counts.
// "Within ten days" counts from the day from, that of the promise.
func (b *builder) due(what int, from string) string {
	out := ""
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(what).Start)].Span
	for _, t := range timex.Within(b.in.Times, sent) {
		if t.Type == timex.Set || b.inName(t) || !b.belongs(b.headIn(t.First, t.End), what) && !b.frames(t, what) {
			continue
		}
		end := b.deadline(t, from)
		if end.End == "" || b.doc.Published.Start != "" && end.End < min(from, b.doc.Published.Start) {
			continue
		}
		out = max(out, grain(end))
	}
	return out
}

// deadline is the time by which what t bounds is to be done, counted from the day
// from; without an end where t sets none.
func (b *builder) deadline(t timex.Timex, from string) ledger.Time {
	switch {
	case t.Type == timex.Duration && t.Preposition != "within":
		return ledger.Time{}
	case t.Type == timex.Duration && b.counted(t):
		return ledger.Time{}
	case t.Type == timex.Duration:
		if end := t.EndFrom(from); end != "" {
			return ledger.Time{End: end, Precision: ledger.Day}
		}
		return t.Time
	}
	switch t.Preposition {
	case "since", "after", "from", "following", "for", "during", "throughout":
		return ledger.Time{}
	case "before":
		if at := t.Bounds(); at.End != t.Time.End { // not "before the end of"
			return at
		}
	}
	return t.Time
}

// counted reports whether the duration t counts from an event: "within six months
// of the signing" sets no day.
func (b *builder) counted(t timex.Timex) bool {
	if t.End >= len(b.doc.Tokens) {
		return false
	}
	switch strings.ToLower(b.Word(t.End)) {
	case "of", "after", "from", "following":
		return true
	}
	return false
}

// frames reports whether t opens the sentence and so holds for each of the clauses
// that "and" joins in it, that of the word w among them: "In 2030, X will open a
// port and Y has promised to build the road".
func (b *builder) frames(t timex.Timex, w int) bool {
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(w).Start)]
	if t.First > sent.First+1 || t.Type == timex.Duration || b.doc.Published.End == "" || t.Time.Start <= b.doc.Published.End && t.Time.Precision == ledger.Day {
		return false
	}
	root := b.doc.Tokens[b.headIn(t.First, t.End)].Head
	for at, n := w, 0; at >= 0 && n < deepest; at, n = b.doc.Tokens[at].Head, n+1 {
		if b.Deprel(at) == "conj" && b.verbal(at) && b.doc.Tokens[at].Head == root {
			return true
		}
	}
	return false
}

// belongs reports whether the word x says something of the predicate w itself: no
// other clause and no name of a document lies between them.
func (b *builder) belongs(x, w int) bool {
	for at, n := x, 0; at >= 0 && n < deepest; at, n = b.doc.Tokens[at].Head, n+1 {
		if at == w {
			return true
		}
		switch rel, _, _ := strings.Cut(b.Deprel(at), ":"); {
		case rel == "acl" || rel == "ccomp" || rel == "parataxis" || rel == "advcl" || rel == "conj" && b.hasKid(at, "nsubj"):
			return false
		case at != x && b.rules.Holds(b.graph, at, "instrument.noun"):
			return false
		}
	}
	return false
}

// grain is the end of t, cut to its precision.
func grain(t ledger.Time) string {
	switch t.Precision {
	case ledger.Year:
		return t.End[:4]
	case ledger.Month:
		return t.End[:7]
	}
	return t.End
}
