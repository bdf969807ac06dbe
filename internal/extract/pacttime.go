package extract

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// documentTime is the time of a claim about a document called name, whose verb has got as
// far as told. A year in the name is none ("the 1975 treaty").
func (b *builder) documentTime(c ledger.Claim, name text.Span, told ledger.Status) *ledger.Time {
	t := c.Time
	switch {
	case t == nil || t.Mention == nil:
		return t
	case name.Contains(text.Span{Start: t.Mention.Start, End: t.Mention.End}):
		return b.implied(c.Status)
	case c.Fields.(ledger.Agreement).AgreementStatus == ledger.InForce:
		return b.validity(*t, told)
	}
	return t
}

// validity is for how long a document is in force by the time t that is told of it:
// from the day on which it entered into force, until the day on which it expires.
func (b *builder) validity(t ledger.Time, told ledger.Status) *ledger.Time {
	p := b.doc.Published
	if t.Precision == ledger.Interval || !p.Known() || t.End == "" {
		return &t
	}
	switch {
	case t.End < p.Start && told == ledger.Happened:
		t.End, t.Precision = "", ledger.Interval
	case t.End < p.Start:
		return b.implied(ledger.Ongoing)
	case t.Start > p.End:
		t.Start, t.Precision = "", ledger.Interval
	}
	return &t
}

// signedOn is the day or the month of a signing, or "".
func signedOn(t *ledger.Time) string {
	if t == nil || t.Start == "" {
		return ""
	}
	switch t.Precision {
	case ledger.Day:
		return t.Start
	case ledger.Month:
		return grain(*t)
	}
	return ""
}
