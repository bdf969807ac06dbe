package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"chancery/internal/ledger"
)

func (w *writer) figures() Section {
	s := Section{Title: "Figures", Columns: []string{"Indicator", "Value", "Period", "Said by", "Published", "Note"}}
	for _, i := range w.acc.Indicators {
		for _, same := range w.distinct(slices.Concat(i.Actual, i.Targets)) {
			s.Sentences = append(s.Sentences, w.figureRow(i, same))
		}
	}
	if len(s.Sentences) == 0 {
		s.Columns = nil
		s.Sentences = append(s.Sentences, w.silence("figures", "No record of a figure."))
	}
	return s
}

// distinct groups the figures about the two that say the same: one value, one
// period, one speaker, one status. The first of a group is its oldest.
func (w *writer) distinct(claims []ledger.Claim) [][]ledger.Claim {
	at := map[string]int{}
	var out [][]ledger.Claim
	for _, c := range claims {
		if !w.about[c.Doc] && !w.relevant(c) {
			continue
		}
		f := c.Fields.(ledger.Figure)
		key := fmt.Sprint(Value(f), f.Period, f.IsTarget, c.Status, w.speaker(c))
		if i, seen := at[key]; seen {
			out[i] = append(out[i], c)
			continue
		}
		at[key] = len(out)
		out = append(out, []ledger.Claim{c})
	}
	return out
}

func (w *writer) speaker(c ledger.Claim) string {
	if f := c.Fields.(ledger.Figure); f.Speaker != nil {
		return w.actor(*f.Speaker)
	}
	if c.Holder != nil {
		return w.actor(*c.Holder)
	}
	return "the publisher"
}

// figureRow tells one figure, said by one claim or more.
func (w *writer) figureRow(i ledger.Indicator, same []ledger.Claim) Sentence {
	c := same[0]
	f := c.Fields.(ledger.Figure)
	name := cmp.Or(i.Name, "not named")
	if i.Subject != "" {
		name += ", " + w.state(i.Subject)
	}
	name = capital(name)
	speaker := w.speaker(c)
	published := publishedText(w.acc.Documents[c.Doc].Published)
	value, note := Value(f), w.figureNote(i, c)
	period := strings.ReplaceAll(cmp.Or(f.Period, "not given"), "/", " to ")
	text := fmt.Sprintf("%s: %s; period: %s; said by %s, published %s", name, value, period, speaker, published)
	if note != "" {
		text += "; " + note
	}
	return w.row(all(same), text+".", name, value, period, speaker, published, note)
}

// figureNote flags what keeps a figure from being plain: a target, a plan, a conflict.
func (w *writer) figureNote(i ledger.Indicator, c ledger.Claim) string {
	var notes []string
	if c.Fields.(ledger.Figure).IsTarget {
		notes = append(notes, "a target, not reached")
	}
	if !c.Status.Asserts() && c.Status != ledger.Unknown && c.Status != "" {
		notes = append(notes, human(string(c.Status))+cue(c))
	}
	return strings.Join(append(notes, conflicts(i, c)...), "; ")
}

// conflicts names the values that c excludes, the first three of them.
func conflicts(i ledger.Indicator, c ledger.Claim) []string {
	var out []string
	more := 0
	for _, k := range i.Conflicts {
		other := k.A
		if k.A == c.ID {
			other = k.B
		} else if k.B != c.ID {
			continue
		}
		o, _ := i.Claim(other)
		f, known := o.Fields.(ledger.Figure)
		switch text := "in conflict with " + Value(f); {
		case !known || slices.Contains(out, text):
		case len(out) == 3:
			more++
		default:
			out = append(out, text)
		}
	}
	if more > 0 {
		out = append(out, fmt.Sprintf("and with %d more", more))
	}
	return out
}

// Value writes the value of a figure with its qualifier and unit.
func Value(f ledger.Figure) string {
	number := scaled(f.Low)
	if f.Qualifier == ledger.Range && f.High != f.Low {
		number += " to " + scaled(f.High)
	}
	switch f.Unit {
	case "":
	case "percent":
		number += " %"
	case "rank":
		number = "rank " + number
	default:
		number += " " + f.Unit
	}
	if f.Qualifier == ledger.Exact || f.Qualifier == ledger.Range || f.Qualifier == "" {
		return number
	}
	return human(string(f.Qualifier)) + " " + number
}

// scaled writes a number with its scale in words from a million on, and with
// commas between thousands below.
func scaled(v float64) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	for _, s := range []struct {
		at   float64
		word string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if v >= s.at {
			return sign + strconv.FormatFloat(v/s.at, 'f', -1, 64) + s.word
		}
	}
	whole, fraction, dot := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		whole += "." + fraction
	}
	return sign + whole
}
