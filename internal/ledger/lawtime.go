package ledger

import (
	"fmt"
	"strings"
	"time"
)

func timeClosedLaw(c Claim, _ string) []string {
	if c.Time == nil {
		return nil
	}
	return append(outside("precision", c.Time.Precision, Precisions), outside("basis", c.Time.Basis, Bases)...)
}

func timeDatesLaw(c Claim, _ string) []string {
	if c.Time == nil {
		return nil
	}
	return append(notDay("start", c.Time.Start), notDay("end", c.Time.End)...)
}

func timeOrderLaw(c Claim, _ string) []string {
	t := c.Time
	switch {
	case t == nil:
		return nil
	case t.Start != "" && t.End != "" && t.Start > t.End:
		return []string{fmt.Sprintf("%s to %s", t.Start, t.End)}
	case t.Precision == Day && t.Start != t.End:
		return []string{fmt.Sprintf("a day from %q to %q", t.Start, t.End)}
	}
	return nil
}

func timeGrainLaw(c Claim, _ string) []string {
	t := c.Time
	if t != nil && t.Precision != UnknownPrecision && t.Start == "" && t.End == "" {
		return []string{fmt.Sprintf("precision %q without a date", t.Precision)}
	}
	return nil
}

// fieldDatesLaw checks the dates that a kind keeps among its own fields.
func fieldDatesLaw(c Claim, _ string) []string {
	switch f := c.Fields.(type) {
	case Agreement:
		return append(notPartial("signed", f.Signed), notInterval("period", f.Period)...)
	case Commitment:
		return notPartial("due", f.Due)
	case Figure:
		return notInterval("period", f.Period)
	case Office:
		out := append(notPartial("attested", f.Attested), notPartial("from", f.From)...)
		return append(append(out, notPartial("to", f.To)...), backwards(f.From, f.To)...)
	case Membership:
		out := append(notPartial("from", f.From), notPartial("to", f.To)...)
		return append(out, backwards(f.From, f.To)...)
	}
	return nil
}

// notDay says that v is neither empty nor an ISO 8601 day.
func notDay(what, v string) []string {
	if v == "" || parses(v, time.DateOnly) {
		return nil
	}
	return []string{fmt.Sprintf("%s %q is not a day", what, v)}
}

// notPartial says that v is neither empty nor an ISO 8601 day, month or year.
func notPartial(what, v string) []string {
	if v == "" || parses(v, time.DateOnly, "2006-01", "2006") {
		return nil
	}
	return []string{fmt.Sprintf("%s %q is not a day, a month or a year", what, v)}
}

// notInterval says that v is neither empty, a partial date, nor two of them around
// a slash, of which one may be missing.
func notInterval(what, v string) []string {
	from, to, ok := strings.Cut(v, "/")
	if !ok {
		return notPartial(what, v)
	}
	out := append(notPartial(what, from), notPartial(what, to)...)
	if from == "" && to == "" {
		out = append(out, what+" without an end")
	}
	return append(out, backwards(from, to)...)
}

// backwards says that an interval of partial dates ends before it starts.
func backwards(from, to string) []string {
	n := min(len(from), len(to))
	if n == 0 || from[:n] <= to[:n] {
		return nil
	}
	return []string{fmt.Sprintf("%s to %s", from, to)}
}

func parses(v string, layouts ...string) bool {
	for _, layout := range layouts {
		if _, err := time.Parse(layout, v); err == nil {
			return true
		}
	}
	return false
}
