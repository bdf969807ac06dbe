package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/timex"
)

// repeats returns c once more for each further time of a list of times: "came in
// February and in November", "in March for the forum, in June for talks". Only
// what has happened is told so, of visits and meetings. A meeting's place is that
// of its first time alone.
func (b *builder) repeats(c ledger.Claim) []ledger.Claim {
	f, ok := c.Fields.(ledger.Event)
	if !ok || f.Act != "visit" && f.Act != "meet" || c.Status != ledger.Happened || c.Time == nil || c.Time.Mention == nil {
		return nil
	}
	sent := b.doc.Sentences[b.doc.SentenceAt(c.Evidence[0].Start)].Span
	var out []ledger.Claim
	var last *timex.Timex
	times := timex.Within(b.in.Times, sent)
	for i := range times {
		t := &times[i]
		switch {
		case last == nil:
			if t.Span.Start == c.Time.Mention.Start {
				last = t
			}
		case b.listed(*last, *t):
			at := t.Bounds()
			more := c
			more.Time, last = &at, t
			if f.Act == "meet" {
				more.Place = nil
			}
			out = append(out, more)
		default:
			return out
		}
	}
	return out
}

// listed reports whether time u carries on the list that t stands in: it has the
// same grain and preposition, a comma or "and" stands before it, and no verb
// parts the two.
func (b *builder) listed(t, u timex.Timex) bool {
	if t.Time.Precision != u.Time.Precision || u.Time.Start == "" || !strings.EqualFold(t.Preposition, u.Preposition) {
		return false
	}
	for w := t.End; w < u.First; w++ {
		if b.verbal(w) {
			return false
		}
	}
	at := u.First - 1
	if at > t.End && strings.EqualFold(b.Word(at), u.Preposition) {
		at--
	}
	return at >= t.End && (strings.EqualFold(b.Word(at), "and") || b.Word(at) == ",")
}
