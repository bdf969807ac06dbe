package recognizers

import (
	"fmt"
	"strconv"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/quantity/numeral"
	"chancery/internal/text"
	"chancery/internal/timex"
	"chancery/internal/timex/atom"
)

// Found is an expression that our reader found, in the terms of the
// specifications.
type Found struct {
	Span     text.Span
	Kind     Kind
	Symbol   string  // of a time: its TIMEX3 value
	From, To string  // of a time: days, clock times or both, included
	Coarse   bool    // of a time: counted in weeks, months or years from a day
	Seconds  float64 // of a duration
	Number   float64
	Unit     string
	Range    string // of a number with a bound: "(5,10)"
}

func (f Found) describe() string {
	switch f.Kind {
	case Number, Ordinal, Percent, Currency, Dimension, Age, Temperature:
		return fmt.Sprintf("%s %g %s", f.Kind, f.Number, f.Unit)
	case NumberRange:
		return f.Range
	}
	return fmt.Sprintf("%s %s %s..%s", f.Kind, f.Symbol, f.From, f.To)
}

// times are the expressions of time of doc.
func times(doc *text.Document) []Found {
	var out []Found
	for _, t := range timex.Find(doc) {
		f := Found{Span: t.Span, Symbol: t.Value, From: t.Bounds().Start, To: t.Bounds().End}
		f.Coarse = (t.Rule == "relative.offset" || t.Rule == "period.part") && f.From != f.To
		switch {
		case t.Type == timex.Duration && t.Known():
			f.Kind = DateRange // "within ten days"
		case t.Type == timex.Duration:
			f.Kind, f.Seconds = Duration, seconds(t.Value)
		case t.Type == timex.Set:
			f.Kind = Set
		case t.Type == timex.Time:
			f.clock()
			f.open(t.Preposition)
		case f.From == f.To && f.From != "":
			f.Kind = Date
		default:
			f.Kind = DateRange
		}
		out = append(out, f)
	}
	return out
}

// clock reads the clock times of a symbol: "T15:00", "2016-11-07T15:00" and two
// of them with a stroke between.
func (f *Found) clock() {
	from, to, isRange := strings.Cut(f.Symbol, "/")
	if !isRange {
		to = from
	}
	f.From, f.To = moment(from), moment(to)
	_, rest, _ := strings.Cut(from, "T")
	part := rest != "" && rest[0] >= 'A'
	switch dated := !strings.HasPrefix(from, "T"); {
	case dated && (isRange || part):
		f.Kind = DateTimeRange
	case dated:
		f.Kind = DateTime
	case isRange || part:
		f.Kind = TimeRange
	default:
		f.Kind = Time
	}
}

// open takes away the end of a clock time that a preposition leaves open.
func (f *Found) open(preposition string) {
	switch preposition {
	case "after", "since":
		f.To = ""
	case "before", "by", "until", "till":
		f.From = ""
	}
}

// moment writes "2016-11-07T15:00" as "2016-11-07 15:00:00".
func moment(s string) string {
	day, clock, _ := strings.Cut(s, "T")
	for strings.Count(clock, ":") < 2 {
		clock += ":00"
	}
	return strings.TrimSpace(day + " " + clock)
}

// numbers are the numerals of doc.
func numbers(doc *text.Document) []Found {
	as := atom.Split(nil, doc.Text, text.Span{End: len(doc.Text)})
	var out []Found
	for i := 0; i < len(as); {
		n, ok := numeral.At(as, i)
		if !ok {
			i++
			continue
		}
		f := Found{Span: text.Span{Start: as[i].Span.Start, End: as[n.Next-1].Span.End}, Kind: Number, Number: n.Low}
		if n.Ordinal {
			f.Kind = Ordinal
		}
		out = append(out, f)
		i = n.Next
	}
	return out
}

// quantities are the quantities of doc. A bare number with a bound or a second
// end is a range of numbers.
func quantities(doc *text.Document) []Found {
	var out []Found
	for _, q := range quantity.Find(doc) {
		f := Found{Span: q.Span, Number: q.Low, Unit: q.Unit}
		switch q.Class {
		case quantity.Share:
			f.Kind = Percent
		case quantity.Money:
			f.Kind = Currency
		case quantity.Length, quantity.Area, quantity.Mass, quantity.Volume, quantity.Energy, quantity.Speed:
			f.Kind = Dimension
		case quantity.Age:
			f.Kind = Age
		case quantity.Heat:
			f.Kind = Temperature
		default:
			if f.Range = interval(q); f.Range == "" {
				continue
			}
			f.Kind = NumberRange
			if q.Class != "" {
				f.Span.End = q.Number.End
			}
		}
		out = append(out, f)
	}
	return out
}

// interval writes the bounds of q as the specifications do, with round brackets
// wherever a bound is open; nothing when q is one number.
func interval(q quantity.Quantity) string {
	low, high := strconv.FormatFloat(q.Low, 'f', -1, 64), strconv.FormatFloat(q.High, 'f', -1, 64)
	switch q.Qualifier {
	case ledger.Range:
		return "(" + low + "," + high + ")"
	case ledger.MoreThan:
		return "(" + low + ",)"
	case ledger.LessThan, ledger.UpTo:
		return "(," + high + ")"
	}
	return ""
}
