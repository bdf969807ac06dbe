package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"chancery/internal/ledger"
)

// stateNames is the name that claims use most for each state.
func stateNames(claims []ledger.Claim) map[string]string {
	counts := map[string]map[string]int{}
	for _, c := range claims {
		for _, a := range c.Named() {
			if a.Kind != ledger.KindState || a.ID == "" || a.Name == "" {
				continue
			}
			if counts[string(a.ID)] == nil {
				counts[string(a.ID)] = map[string]int{}
			}
			counts[string(a.ID)][a.Name]++
		}
	}
	out := map[string]string{}
	for id, names := range counts {
		best := ""
		for n, k := range names {
			if best == "" || k > names[best] || k == names[best] && n < best {
				best = n
			}
		}
		out[id] = best
	}
	return out
}

func (w *writer) state(id string) string { return cmp.Or(w.names[id], id) }

// actor names an actor with its office and state: "Ada Berg (Minister of Foreign
// Affairs, Norland)".
func (w *writer) actor(a ledger.Actor) string {
	name := cmp.Or(a.Name, a.Office, string(a.ID), "an unnamed speaker")
	if a.Kind == ledger.KindState {
		return cmp.Or(w.names[string(a.ID)], name)
	}
	var more []string
	if a.Office != "" && a.Office != name {
		more = append(more, a.Office)
	}
	if s := a.State(); s != "" && a.Kind == ledger.KindPerson {
		more = append(more, w.state(s))
	}
	if len(more) == 0 {
		return name
	}
	return fmt.Sprintf("%s (%s)", name, strings.Join(more, ", "))
}

func list(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// longDay writes an ISO 8601 day, month or year in words; anything else as it is.
func longDay(iso string) string {
	for layout, out := range map[string]string{time.DateOnly: "2 January 2006", "2006-01": "January 2006"} {
		if t, err := time.Parse(layout, iso); err == nil {
			return t.Format(out)
		}
	}
	return iso
}

// span writes an interval of days at its own grain, with its preposition.
func span(first, last string, p ledger.Precision) string {
	a, errA := time.Parse(time.DateOnly, first)
	b, errB := time.Parse(time.DateOnly, last)
	switch {
	case errA != nil || errB != nil:
		return "in " + longDay(first)
	case first == last:
		return "on " + longDay(first)
	case p == ledger.Season:
		season := []string{"winter", "spring", "summer", "autumn"}[int(a.Month())%12/3]
		return fmt.Sprintf("in %s %d", season, b.Year())
	case a.Day() == 1 && b.AddDate(0, 0, 1).Day() == 1 && a.Month() == b.Month() && a.Year() == b.Year():
		return "in " + a.Format("January 2006")
	case a.YearDay() == 1 && b.AddDate(0, 0, 1).YearDay() == 1 && a.Year() == b.Year():
		return fmt.Sprintf("in %d", a.Year())
	}
	return fmt.Sprintf("between %s and %s", longDay(first), longDay(last))
}

// when writes a time, or says that there is none.
func when(t *ledger.Time) string {
	first, last, known := t.Bounds()
	if !known {
		return ""
	}
	switch {
	case t.Start == "":
		return "on or before " + longDay(last)
	case t.End == "":
		return "on or after " + longDay(first)
	}
	return span(first, last, t.Precision)
}

// basis says why a time is believed.
func basis(t *ledger.Time) string {
	switch t.Basis {
	case ledger.Stated:
		return "the date is stated"
	case ledger.Dateline:
		return "the date is reckoned from the date of the document"
	}
	return "the date is inferred; no words state it"
}

func publishedText(p ledger.Published) string {
	if p.Start == "" && p.End == "" {
		return "date unknown"
	}
	return bare(publishedSpan(p))
}

// publishedSpan writes a known date of publication with its preposition.
func publishedSpan(p ledger.Published) string {
	text := span(cmp.Or(p.Start, p.End), cmp.Or(p.End, p.Start), p.Precision)
	if p.Basis == "inferred" {
		text += " (inferred)"
	}
	return text
}

// bare drops the preposition of a span of time.
func bare(span string) string {
	if strings.HasPrefix(span, "on or ") {
		return span
	}
	return strings.TrimPrefix(strings.TrimPrefix(span, "on "), "in ")
}

// quoted puts the words of e in quotation marks, on one line.
func quoted(text string) string { return "“" + strings.Join(strings.Fields(text), " ") + "”" }

// few returns the first n words of text, quoted, with an ellipsis where cut.
func few(text string, n int) string {
	words := strings.Fields(unquoted(text))
	if len(words) > n {
		return quoted(strings.TrimRight(strings.Join(words[:n], " "), ",;:") + " …")
	}
	return quoted(strings.Join(words, " "))
}

// unquoted drops the quotation marks around text where they enclose all of it.
func unquoted(text string) string {
	text = strings.TrimSpace(text)
	for _, pair := range []string{"“”", `""`, "«»", "„“"} {
		marks := []rune(pair)
		inner, open := strings.CutPrefix(text, string(marks[0]))
		inner, shut := strings.CutSuffix(inner, string(marks[1]))
		if open && shut && !strings.ContainsAny(inner, pair) {
			return inner
		}
	}
	return text
}

// cue quotes the words that decided the status of c, or nothing.
func cue(c ledger.Claim) string {
	if c.Cue == nil || c.Cue.Quote == "" {
		return ""
	}
	return " (" + quoted(c.Cue.Quote) + ")"
}

// according opens a sentence with whose view it is, where it is not the publisher's.
func (w *writer) according(c ledger.Claim, sentence string) string {
	if c.Holder == nil {
		return capital(sentence)
	}
	if slices.ContainsFunc(c.Actors, func(a ledger.Actor) bool { return ledger.SamePerson(a, *c.Holder) }) {
		return sentence // who speaks of himself is named already
	}
	return "According to " + w.actor(*c.Holder) + ", " + sentence
}

func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

func human(word string) string { return strings.ReplaceAll(word, "_", " ") }

func contains(docs []ledger.DocID, id ledger.DocID) bool { return slices.Contains(docs, id) }

// dated writes an ISO 8601 day, month or year with its preposition.
func dated(iso string) string {
	if len(iso) == len("2006-01-02") {
		return "on " + longDay(iso)
	}
	return "in " + longDay(iso)
}

// StateName is the name that the claims of acc use most for a state, or its code.
func StateName(acc ledger.Accounts, code string) string {
	return cmp.Or(stateNames(acc.Claims)[code], code)
}

// Tell tells one contact in one cited sentence. The lines of its citations are
// not known.
func Tell(acc ledger.Accounts, c ledger.Contact) Sentence {
	w := &writer{acc: acc, names: stateNames(acc.Claims)}
	return w.contactSentence(c)
}
