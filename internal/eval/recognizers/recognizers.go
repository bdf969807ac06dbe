// Package recognizers measures the reading of times and numbers against the
// English specifications of Recognizers-Text (Microsoft, MIT licence): short
// sentences, each with the expressions in it and what they come to.
//
// A specification passes when each expression that it expects is found with the
// same words and the same value, and nothing else of its file's kinds is found.
// Words are the same when the spans are equal after the prepositions, articles
// and words of approximation at their start, and the marks at their end, are put
// aside: the specifications take them in or leave them out by turns. [Expected]
// says when values are the same.
//
// Every third specification of a file is held out: it is scored and never shown.
package recognizers

import (
	"fmt"
	"io/fs"
	"path"

	"chancery/internal/text"
)

// folder is where the specifications lie in the gold folder.
const folder = "data/time/en-recognizers"

// Analyser cuts the text of a document into sentences and tokens.
type Analyser interface{ Analyse(doc *text.Document) }

// heldEvery is the share of specifications held out: one of so many.
const heldEvery = 3

// Run reads each specification that lies under fsys with a.
func Run(fsys fs.FS, a Analyser) (Result, error) {
	var r Result
	for _, f := range files {
		raw, err := fs.ReadFile(fsys, path.Join(folder, f.path+".json"))
		if err != nil {
			return r, fmt.Errorf("read specifications: %w", err)
		}
		specs, err := parse(raw)
		if err != nil {
			return r, fmt.Errorf("read specifications %s: %w", f.path, err)
		}
		r.Files = append(r.Files, f.score(specs, a))
	}
	return r, nil
}

// file is one file of specifications and how it is read.
type file struct {
	key, path string
	kinds     map[Kind]bool // what counts as found too much; nil for all
	read      func(doc *text.Document) []Found
}

func kinds(ks ...Kind) map[Kind]bool {
	out := map[Kind]bool{}
	for _, k := range ks {
		out[k] = true
	}
	return out
}

// files are the files that are scored, in the order of the table.
var files = []file{
	{"date_extractor", "DateTime/DateExtractor", kinds(Date), times},
	{"date_parser", "DateTime/DateParser", kinds(Date), times},
	{"date_range_extractor", "DateTime/DatePeriodExtractor", kinds(DateRange), times},
	{"date_range_parser", "DateTime/DatePeriodParser", kinds(DateRange), times},
	{"date_time_extractor", "DateTime/DateTimeExtractor", kinds(DateTime), times},
	{"date_time_parser", "DateTime/DateTimeParser", kinds(DateTime), times},
	{"date_time_range_extractor", "DateTime/DateTimePeriodExtractor", kinds(DateTimeRange), times},
	{"date_time_range_parser", "DateTime/DateTimePeriodParser", kinds(DateTimeRange), times},
	{"duration_extractor", "DateTime/DurationExtractor", kinds(Duration), times},
	{"duration_parser", "DateTime/DurationParser", kinds(Duration), times},
	{"set_extractor", "DateTime/SetExtractor", kinds(Set), times},
	{"set_parser", "DateTime/SetParser", kinds(Set), times},
	{"time_extractor", "DateTime/TimeExtractor", kinds(Time), times},
	{"time_parser", "DateTime/TimeParser", kinds(Time), times},
	{"time_range_extractor", "DateTime/TimePeriodExtractor", kinds(TimeRange), times},
	{"time_range_parser", "DateTime/TimePeriodParser", kinds(TimeRange), times},
	{"merged_extractor", "DateTime/MergedExtractor", nil, times},
	{"merged_parser", "DateTime/MergedParser", nil, times},
	{"date_time_model", "DateTime/DateTimeModel", nil, times},
	{"number", "Number/NumberModel", kinds(Number), numbers},
	{"ordinal", "Number/OrdinalModel", kinds(Ordinal), numbers},
	{"number_range", "Number/NumberRangeModel", kinds(NumberRange), quantities},
	{"percent", "Number/PercentModel", kinds(Percent), quantities},
	{"currency", "NumberWithUnit/CurrencyModel", kinds(Currency), quantities},
	{"dimension", "NumberWithUnit/DimensionModel", kinds(Dimension), quantities},
	{"age", "NumberWithUnit/AgeModel", kinds(Age), quantities},
	{"temperature", "NumberWithUnit/TemperatureModel", kinds(Temperature), quantities},
}

// score reads the specifications of f.
func (f file) score(specs []Spec, a Analyser) FileScore {
	s := FileScore{Key: f.key, Path: f.path, LeftOut: map[Reason]int{}}
	for i, spec := range specs {
		held := i%heldEvery == heldEvery-1
		row := f.row(spec, a)
		row.Held = held
		s.add(row)
	}
	return s
}

// row reads one specification.
func (f file) row(spec Spec, a Analyser) Row {
	r := Row{Input: spec.Input, LeftOut: leftOut(spec)}
	doc := spec.document()
	a.Analyse(doc)
	found := f.read(doc)
	r.Why = f.fault(spec, doc.Text, found)
	return r
}

// fault says why found is not what spec expects, or nothing when it is.
func (f file) fault(spec Spec, input string, found []Found) string {
	used := make([]bool, len(found))
	for _, e := range spec.Expected {
		want := trim(input, e.Span)
		hit := -1
		for i := range found {
			if found[i].Span.Overlaps(e.Span) {
				used[i] = true
				if trim(input, found[i].Span) == want {
					hit = i
				}
			}
		}
		switch {
		case hit < 0:
			return fmt.Sprintf("%s %q is not found as such%s", e.Kind, e.Span.In(input), nearby(input, e.Span, found))
		case !e.agrees(found[hit]):
			return fmt.Sprintf("%s %q is %s, not %s", e.Kind, e.Span.In(input), found[hit].describe(), e.describe())
		}
	}
	for i, x := range found {
		if !used[i] && (f.kinds == nil || f.kinds[x.Kind]) {
			return fmt.Sprintf("%s %q is found too much", x.Kind, x.Span.In(input))
		}
	}
	return ""
}

func nearby(input string, s text.Span, found []Found) string {
	for _, x := range found {
		if x.Span.Overlaps(s) {
			return fmt.Sprintf("; %q is", x.Span.In(input))
		}
	}
	return ""
}
