// Package timex finds expressions of time in a document and resolves them to
// intervals of days.
//
// What the words give in full is stated; what leans on the publication date is
// resolved from it and says so; what leans on a date told before is inferred.
// Where nothing bounds an expression its interval stays empty: the package
// never supplies a year or a day that neither the words nor the dateline give.
//
// The types and values follow TIMEX3 of ISO 24617-1 (TimeML).
package timex

import (
	"sort"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// The types of expression.
const (
	Date     = "date"
	Time     = "time" // a part of a day, or a clock time
	Duration = "duration"
	Set      = "set" // "every year"
)

// Tense is the tense of the clause that an expression stands in.
type Tense int8

// The tenses.
const (
	Past    Tense = -1
	NoTense Tense = 0
	Future  Tense = 1
	Planned Tense = 2 // ahead of words that are past themselves: "had agreed to meet on Tuesday"
)

// Timex is one expression of time.
type Timex struct {
	Span        text.Span // the words, without their preposition
	First, End  int       // the tokens it covers, [First, End); equal when the document has none
	Time        ledger.Time
	Type        string // Date, Time, Duration or Set
	Value       string // TIMEX3 value: "2023-06-06", "1975-SU", "2023-06-06T15:00", "T09:00/T17:00", "TMO", "P5Y", "PAST_REF"; X for what is not known
	part        int    // the part of the period that the words name
	count       *want  // of an expression that counts from an event; nil for others
	length      *want  // of a duration; nil for others
	Tense       Tense  // of its clause; NoTense where it was not needed or not clear
	Rule        Rule   // what read it
	Preposition string // "in", "on", "since", "until", "by", "before", "after", "during", … in lower case, or ""
}

// Known reports whether t is bounded by days.
func (t Timex) Known() bool { return t.Time.Start != "" || t.Time.End != "" }

// Bounds returns the interval that t and its preposition leave open: "since
// 2002" has no end, "until 2030" and "by 2030" have no start. An unresolved t
// is returned as it is.
func (t Timex) Bounds() ledger.Time {
	out := t.Time
	if !t.Known() {
		return out
	}
	switch t.Preposition {
	case "since":
		out.End = ""
	case "until", "till", "by":
		out.Start = ""
	case "before":
		out.Start, out.End = "", DayBefore(t.Time.Start)
		if t.part == pEnd {
			out.End = t.Time.End
		}
	case "after":
		out.Start, out.End = after(t.Time.End), ""
		if t.part == pStart {
			out.Start = t.Time.Start
		}
	default:
		return out
	}
	out.Precision = ledger.Interval
	return out
}

// Origin returns when the event was that t counts from, where what t tells of was
// on the ISO 8601 day iso: on the 5th of "two days after the talks" for the 7th, at
// the grain of the unit. ok is false where t counts from no event.
func (t Timex) Origin(iso string) (at ledger.Time, ok bool) {
	d, known := parseDay(iso)
	if t.count == nil || !known {
		return ledger.Time{}, false
	}
	back := *t.count
	back.sign = -back.sign
	a := moment{}.counted(&back, told{period: period{d, d}}, ledger.Inferred)
	if !a.ok {
		return ledger.Time{}, false
	}
	return ledger.Time{Start: a.lo.String(), End: a.hi.String(), Precision: a.precision, Basis: a.basis, Mention: t.Time.Mention}, true
}

// EndFrom returns the ISO 8601 day on which the duration t ends that begins on the
// day iso: "within six months" of 31 August is the last day of February. It is "" where t is no
// duration of so many whole units.
func (t Timex) EndFrom(iso string) string {
	d, ok := parseDay(iso)
	if !ok || t.length == nil {
		return ""
	}
	end, ok := t.length.after(d)
	if !ok {
		return ""
	}
	return end.String()
}

// DayBefore returns the day before the ISO 8601 day iso, or "".
func DayBefore(iso string) string {
	d, ok := parseDay(iso)
	if !ok {
		return ""
	}
	return (d - 1).String()
}

func after(iso string) string {
	d, ok := parseDay(iso)
	if !ok {
		return ""
	}
	return (d + 1).String()
}

// Find returns the expressions of time in doc, in text order and disjoint. It
// reads the sentences of doc, or the blocks where it has none, or else the whole
// text; tags and relations of tokens sharpen the tense where they are filled.
func Find(doc *text.Document) []Timex {
	f := newFinder(doc)
	for i, s := range f.pieces {
		f.read(i, s)
	}
	return f.resolve()
}

// Within returns the expressions of ts that lie inside span, in text order.
func Within(ts []Timex, span text.Span) []Timex {
	lo := sort.Search(len(ts), func(i int) bool { return ts[i].Span.Start >= span.Start })
	hi := lo
	for hi < len(ts) && ts[hi].Span.End <= span.End {
		hi++
	}
	return ts[lo:hi]
}

// At returns the date that governs the clause of tokens [first, end): a
// resolved date inside it is preferred over one that is not, and the nearest to
// its start over those further on. Durations and sets do not govern. The result
// is nil when the clause says no time.
func At(ts []Timex, first, end int) *Timex {
	var best *Timex
	lo := sort.Search(len(ts), func(i int) bool { return ts[i].First >= first })
	for i := lo; i < len(ts) && ts[i].End <= end; i++ {
		t := &ts[i]
		if t.Type == Duration || t.Type == Set || t.End == t.First {
			continue
		}
		if best == nil || !best.Known() && t.Known() {
			best = t
		}
	}
	return best
}
