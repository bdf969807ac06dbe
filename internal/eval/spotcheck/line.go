package spotcheck

import (
	"fmt"
	"strconv"
	"strings"

	"chancery/internal/ledger"
)

// line is the fields of a claim that were written so far.
type line []string

func (l *line) add(name, value string) {
	if value = oneLine(value); value != "" {
		*l = append(*l, name+"="+value)
	}
}

func (l *line) actor(name string, a *ledger.Actor) {
	if a == nil {
		return
	}
	id := string(a.ID)
	if id == "" {
		id = string(a.Kind)
	}
	out := identified(a.Name, id)
	if a.Office != "" {
		out += ", " + a.Office
	}
	if a.Of != id {
		out += of(a.Of)
	}
	l.add(name, out)
}

func (l *line) agreement(f ledger.Agreement) {
	l.add("name", f.Name)
	l.add("instrument", f.Instrument)
	for i := range f.Parties {
		l.actor("party", &f.Parties[i])
	}
	l.add("agreement_status", string(f.AgreementStatus))
	l.add("signed", f.Signed)
	l.add("period", f.Period)
	l.add("series", f.Series)
}

func (l *line) figure(f ledger.Figure) {
	l.add("indicator", f.Indicator)
	l.add("subject", f.Subject)
	value := number(f.Low)
	if f.High != f.Low {
		value += ".." + number(f.High)
	}
	l.add("value", value+" "+f.Unit)
	l.add("qualifier", string(f.Qualifier))
	l.add("period", f.Period)
	l.actor("says", f.Speaker)
	if f.IsTarget {
		l.add("target", "true")
	}
}

func (l *line) post(f ledger.Office) {
	l.actor("holds", &f.Person)
	l.add("office", f.Office+of(f.Of))
	l.add("from", f.From)
	l.add("to", f.To)
	l.add("attested", f.Attested)
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func of(state string) string {
	if state == "" {
		return ""
	}
	return " of " + state
}

func identified(name, id string) string {
	if id == "" {
		return name
	}
	return name + "[" + id + "]"
}

// interval writes a time as "2025-03-01..2025-03-02 day stated “on 1 and 2 March”".
func interval(t *ledger.Time) string {
	if t == nil {
		return ""
	}
	days := t.Start
	if t.End != t.Start {
		days += ".." + t.End
	}
	return fmt.Sprintf("%s %s %s %s", days, t.Precision, t.Basis, quoted(t.Mention, ""))
}

// quoted is what e reads between quotation marks; none where there is no evidence.
func quoted(e *ledger.Evidence, none string) string {
	if e == nil {
		return none
	}
	return "“" + e.Quote + "”"
}

// oneLine puts a single space where s has white space of any sort.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
