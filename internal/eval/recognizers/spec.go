package recognizers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"

	"chancery/internal/text"
)

// Kind is a kind of expression.
type Kind string

// The kinds, named as in the specifications.
const (
	Date          Kind = "date"
	DateRange     Kind = "daterange"
	DateTime      Kind = "datetime"
	DateTimeRange Kind = "datetimerange"
	Time          Kind = "time"
	TimeRange     Kind = "timerange"
	Duration      Kind = "duration"
	Set           Kind = "set"
	Number        Kind = "number"
	Ordinal       Kind = "ordinal"
	NumberRange   Kind = "numberrange"
	Percent       Kind = "percentage"
	Currency      Kind = "currency"
	Dimension     Kind = "dimension"
	Age           Kind = "age"
	Temperature   Kind = "temperature"
)

// Spec is a sentence and what is to be found in it, in text order.
type Spec struct {
	Input     string
	Reference string // the day on which it is said, YYYY-MM-DD
	Expected  []Expected
}

// reference is the day of most specifications, taken where one names none.
const reference = "2016-11-07"

type rawSpec struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []rawResult
}

type rawResult struct {
	Text, Type, TypeName string
	Start, End, Length   *int
	Value, Resolution    map[string]any
}

// parse reads a file of specifications.
func parse(raw []byte) ([]Spec, error) {
	var rs []rawSpec
	if err := json.Unmarshal(bytes.TrimPrefix(raw, []byte("\ufeff")), &rs); err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	out := make([]Spec, 0, len(rs))
	for _, r := range rs {
		s := Spec{Input: r.Input, Reference: reference}
		if len(r.Context.ReferenceDateTime) >= len(reference) {
			s.Reference = r.Context.ReferenceDateTime[:len(reference)]
		}
		for _, x := range r.Results {
			e, err := x.expected(r.Input)
			if err != nil {
				return nil, fmt.Errorf("%q: %w", r.Input, err)
			}
			s.Expected = append(s.Expected, e)
		}
		out = append(out, s)
	}
	return out, nil
}

// expected is r with its place in bytes. Where r gives no place, its words are
// looked for.
func (r rawResult) expected(input string) (Expected, error) {
	name := strings.TrimPrefix(r.TypeName+r.Type, "datetimeV2.")
	e := Expected{Kind: Kind(name), Value: r.Value}
	if e.Value == nil {
		e.Value = r.Resolution
	}
	if r.Start == nil {
		at := strings.Index(strings.ToLower(input), strings.ToLower(r.Text))
		if at < 0 || at+len(r.Text) > len(input) {
			return e, fmt.Errorf("%q is not in it", r.Text)
		}
		e.Span = text.Span{Start: at, End: at + len(r.Text)}
		return e, nil
	}
	end := *r.Start + len(utf16.Encode([]rune(r.Text)))
	switch {
	case r.End != nil:
		end = *r.End + 1
	case r.Length != nil:
		end = *r.Start + *r.Length
	}
	units := utf16.Encode([]rune(input))
	if *r.Start < 0 || end < *r.Start || end > len(units) {
		return e, fmt.Errorf("%q has no place in it", r.Text)
	}
	before := string(utf16.Decode(units[:*r.Start]))
	e.Span = text.Span{Start: len(before), End: len(before) + len(string(utf16.Decode(units[*r.Start:end])))}
	return e, nil
}

// document is the sentence of s as a text published on its day.
func (s Spec) document() *text.Document {
	return &text.Document{
		Lang: "en", Text: s.Input,
		Blocks:    []text.Block{{Kind: text.Paragraph, Span: text.Span{End: len(s.Input)}}},
		Published: text.Date{Start: s.Reference, End: s.Reference, Precision: "day", Basis: "metadata"},
	}
}

// aside are the words at the start of an expression that are not compared.
var aside = strings.Fields("from between in on at the of since before after until till til by during for about around over within to through throughout and " +
	"approximately nearly almost some roughly or prior than more less at least up only just through no later earlier starting beginning as early late both & ( , . -")

// trim puts aside what is not compared at the two ends of s.
func trim(input string, s text.Span) text.Span {
	s = s.Trim(input)
	for cut := true; cut; {
		cut = false
		raw := strings.ToLower(s.In(input))
		for _, w := range aside {
			rest, ok := strings.CutPrefix(raw, w)
			if ok && rest != "" && (rest[0] == ' ' || w[0] < 'a') {
				s.Start += len(w)
				s, cut = s.Trim(input), true
				break
			}
		}
	}
	for s.End > s.Start && strings.ContainsRune(" .,!?;", rune(input[s.End-1])) {
		s.End--
	}
	return s
}
