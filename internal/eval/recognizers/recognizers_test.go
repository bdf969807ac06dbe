package recognizers

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
)

const specs = `[
 {"Input": "Wir sind “da” on 3 May 2021.", "Context": {"ReferenceDateTime": "2021-06-01T00:00:00"},
  "Results": [{"Text": "3 may 2021", "Start": 17, "End": 26, "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "2021-05-03", "type": "date", "value": "2021-05-03"}]}}]},
 {"Input": "They came.", "Results": []}
]`

func TestParse(t *testing.T) {
	got, err := parse([]byte("\ufeff" + specs))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].Reference != "2021-06-01" || got[1].Reference != reference || len(got[1].Expected) != 0 {
		t.Fatalf("got %+v", got)
	}
	e := got[0].Expected[0]
	if words := e.Span.In(got[0].Input); words != "3 May 2021" || e.Kind != Date {
		t.Errorf("%s %q, want a date of 3 May 2021", e.Kind, words)
	}
	for _, bad := range []string{`[{"Input": "a", "Results": [{"Text": "b", "Type": "date"}]}]`, `{}`, `[{"Input": "a", "Results": [{"Text": "a", "Start": 5, "End": 9}]}]`} {
		if _, err := parse([]byte(bad)); err == nil {
			t.Errorf("%s is no error", bad)
		}
	}
}

func TestTrim(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"from 5 May to 6 May", "5 May to 6 May"}, {"before the 5th.", "5th"}, {"on or after Monday", "Monday"}, {"in", "in"}, {"more than 30", "30"},
	} {
		if got := trim(c.in, text.Span{End: len(c.in)}).In(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

func dates(kind Kind, timex, start, end string) Expected {
	return Expected{Kind: kind, Value: map[string]any{"Timex": timex, "FutureResolution": map[string]any{"startDate": start, "endDate": end}}}
}

func TestAgrees(t *testing.T) {
	number := func(kind Kind, value, unit string) Expected {
		return Expected{Kind: kind, Value: map[string]any{"value": value, "unit": unit}}
	}
	for _, c := range []struct {
		name string
		e    Expected
		f    Found
		want bool
	}{
		{"no value", Expected{Kind: Date}, Found{Kind: DateRange}, true},
		{"other family", Expected{Kind: Date}, Found{Kind: Duration}, false},
		{"range ends before", dates(DateRange, "2016", "2016-01-01", "2017-01-01"), Found{Kind: DateRange, From: "2016-01-01", To: "2016-12-31"}, true},
		{"range of two holds the second", dates(DateRange, "(2014,2016,P2Y)", "2014-01-01", "2016-01-01"), Found{Kind: DateRange, From: "2014-01-01", To: "2016-12-31"}, true},
		{"range of one does not", dates(DateRange, "2014", "2014-01-01", "2016-01-01"), Found{Kind: DateRange, From: "2014-01-01", To: "2016-12-31"}, false},
		{"week of a month", dates(DateRange, "2016-10-W01", "2016-10-03", "2016-10-10"), Found{Kind: DateRange, From: "2016-10-01", To: "2016-10-31", Coarse: true}, true},
		{"symbol of a part of the day", Expected{Kind: TimeRange, Value: map[string]any{"Timex": "XXXX-WXX-2TEV"}}, Found{Kind: DateTimeRange, Symbol: "2016-11-08TEV"}, true},
		{"wrong weekday", Expected{Kind: TimeRange, Value: map[string]any{"Timex": "XXXX-WXX-3TEV"}}, Found{Kind: DateTimeRange, Symbol: "2016-11-08TEV"}, false},
		{"duration in seconds", Expected{Kind: Duration, Value: map[string]any{"FutureResolution": map[string]any{"duration": "5400"}}}, Found{Kind: Duration, Seconds: seconds("PT1.5H")}, true},
		{"set", Expected{Kind: Set, Value: map[string]any{"Timex": "XXXX-WXX-1T16"}}, Found{Kind: Set, Symbol: "XXXX-WXX-1T16:00"}, true},
		{"unit", number(Dimension, "5", "Kilometer"), Found{Kind: Dimension, Number: 5, Unit: "km"}, true},
		{"other unit", number(Dimension, "5", "Mile"), Found{Kind: Dimension, Number: 5, Unit: "km"}, false},
		{"percent", Expected{Kind: Percent, Value: map[string]any{"value": "20%"}}, Found{Kind: Percent, Number: 20, Unit: "percent"}, true},
		{"bounds", Expected{Kind: NumberRange, Value: map[string]any{"value": "[30,)"}}, Found{Kind: NumberRange, Range: "(30,)"}, true},
	} {
		if got := c.e.agrees(c.f); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestLeftOut(t *testing.T) {
	at := func(input, words string, kind Kind) Spec {
		e := Expected{Kind: kind, Value: map[string]any{"Timex": "X"}}
		for i := range input {
			if i+len(words) <= len(input) && input[i:i+len(words)] == words {
				e.Span = text.Span{Start: i, End: i + len(words)}
			}
		}
		return Spec{Input: input, Expected: []Expected{e}}
	}
	for _, c := range []struct {
		spec Spec
		want Reason
	}{
		{at("Wake me at 8 pm", "8 pm", Time), Request},
		{at("They left at 8 pm", "8 pm", Time), ""},
		{at("They left at 8", "8", Time), Bare},
		{at("They left on 6/7/2016", "6/7/2016", Date), Order},
		{at("They left on 6/17/2016", "6/17/2016", Date), ""},
		{at("They left at Easter", "Easter", Date), Holiday},
		{at("They left on 22april", "22april", Date), Glued},
		{at("They left for a few days", "a few days", Duration), Vague},
		{at("They left in fiscal 2016", "fiscal 2016", DateRange), Business},
	} {
		if got := leftOut(c.spec); got != c.want {
			t.Errorf("%s: left out as %q, want %q", c.spec.Input, got, c.want)
		}
	}
}

func TestSeconds(t *testing.T) {
	for _, c := range []struct {
		in   string
		want float64
	}{{"P2D", 2 * day}, {"P1Y2M", 425 * day}, {"PT1H30M", 5400}, {"P2DE", 7300 * day}, {"PXD", 0}, {"", 0}, {"T5H", 0}} {
		if got := seconds(c.in); got != c.want {
			t.Errorf("%s: %g, want %g", c.in, got, c.want)
		}
	}
}

// TestFileScore reads three sentences and holds what counts and where.
func TestFileScore(t *testing.T) {
	parsed, err := parse([]byte(specs))
	if err != nil {
		t.Fatal(err)
	}
	f := file{key: "date", path: "DateTime/Date", kinds: kinds(Date), read: times}
	got := f.score(append(parsed, parsed[0]), whole{})
	if diff := cmp.Diff([]Rate{{2, 2}, {1, 1}, {3, 3}}, []Rate{got.Open, got.Held, got.All}); diff != "" {
		t.Errorf("rates (-want +got):\n%s", diff)
	}
	r := Result{Files: []FileScore{got}}
	if figures := r.Figures(); figures["date"] != 1 || figures["date_held"] != 1 || figures["times_of_all"] != 1 {
		t.Errorf("figures: %v", figures)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(specs)
	f.Add(`[{"Input": "é½ 5", "Results": [{"Text": "5", "Type": "number", "Start": 3, "Length": 1, "Value": {"value": "5"}}]}]`)
	f.Fuzz(func(t *testing.T, raw string) {
		got, err := parse([]byte(raw))
		if err != nil {
			return
		}
		for _, s := range got {
			leftOut(s)
			for _, e := range s.Expected {
				if e.Span.Start < 0 || e.Span.End > len(s.Input) || e.Span.End < e.Span.Start {
					t.Fatalf("span %v of %q", e.Span, s.Input)
				}
				trim(s.Input, e.Span)
				e.agrees(Found{Kind: e.Kind, Symbol: "2016-11-08TEV"})
			}
		}
	})
}
