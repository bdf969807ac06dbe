package dyad_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"chancery/internal/dyad"
	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

func TestParseLine(t *testing.T) {
	peru, chile := text.Span{Start: 0, End: 4}, text.Span{Start: 9, End: 14}
	one := func(s text.Span) []text.Span { return []text.Span{s} }
	for _, tt := range []struct {
		raw  string
		want dyad.Line
	}{
		{`{"id":"a","text":"Peru met Chile","source":[0,4],"target":[[9,14]]}`, dyad.Line{ID: "a", Source: one(peru), Target: one(chile)}},
		{`{"id":7,"text":"Peru met Chile","source":"Peru","target":{"start":9,"end":14},"event":"CONSULT"}`, dyad.Line{ID: "7", Source: one(peru), Target: one(chile), Event: "CONSULT"}},
		{`{"text":"Peru met Chile","source":[{"start":0,"end":4},[9,14]],"target":null}`, dyad.Line{Source: []text.Span{peru, chile}}},
		{`{"text":"Peru met Chile","target":""}`, dyad.Line{}},
	} {
		tt.want.Text = "Peru met Chile"
		got, err := dyad.ParseLine([]byte(tt.raw))
		if err != nil {
			t.Errorf("%s: %v", tt.raw, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.raw, diff)
		}
	}
}

func TestParseLineRefuses(t *testing.T) {
	for raw, why := range map[string]string{
		`nonsense`:                           "not a JSON object",
		"\"\xff\"":                           "not UTF-8",
		`{"id":"a"}`:                         "no text",
		`{"text":" "}`:                       "no text",
		`{"text":"Peru","source":[0,5]}`:     "not within the 4 bytes",
		`{"text":"Peru","source":[3,3]}`:     "not within",
		`{"text":"Perú","target":[0,4]}`:     "cuts a character",
		`{"text":"Peru","target":"Chile"}`:   "not in the text",
		`{"text":"Peru","target":[[0,1,2]]}`: "no span",
		`{"text":"Peru","target":true}`:      "want [start, end]",
		`{"text":"` + strings.Repeat("x", dyad.MostText) + `y"}`: "at most",
	} {
		_, err := dyad.ParseLine([]byte(raw))
		if err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%.60s: error %v, want %q", raw, err, why)
		}
	}
}

func TestFormatLine(t *testing.T) {
	l := dyad.Line{ID: "a", Text: "Peru sued <Chile>", Source: []text.Span{{Start: 0, End: 4}}}
	r := dyad.Reading{Root: dyad.Accuse, Quad: dyad.VerbalClash, By: "lexicon", Cue: text.Span{Start: 5, End: 9}, Score: 2.0 / 3,
		Reasons: []dyad.Reason{{Seen: "sued", Root: dyad.Accuse, Weight: 1}}}
	got, err := dyad.FormatLine(l, r)
	want := `{"id":"a","source":[{"start":0,"end":4,"quote":"Peru"}],"target":[],"event":"ACCUSE","quad":"verbal_conflict","score":0.667,"by":"lexicon","cue":{"start":5,"end":9,"quote":"sued"},"reasons":[{"seen":"sued","root":"ACCUSE","weight":1}]}`
	if err != nil || string(got) != want {
		t.Errorf("got %s, %v", got, err)
	}
	if got, _ := dyad.FormatLine(l, dyad.Reading{By: "lexicon"}); !strings.Contains(string(got), `"event":"","quad":"","score":0,"by":"lexicon","cue":null,"reasons":[]`) {
		t.Errorf("a reading of nothing is %s", got)
	}
	if got, _ := dyad.FormatError("a", errors.New("no <text>")); string(got) != `{"id":"a","error":"no <text>"}` {
		t.Errorf("an error is %s", got)
	}
}

// FuzzParseLine holds that spans lie within the text and cut no character.
func FuzzParseLine(f *testing.F) {
	for _, s := range []string{
		`{"id":"a","text":"Peru met Chile","source":[0,4],"target":[[9,14]]}`, `{"text":"é","source":"é"}`,
		`{"text":"x","source":{"start":-1,"end":1e9}}`, `[]`, `{"text":"x","source":[[[]]]}`, `{"id":{},"text":"x"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		l, err := dyad.ParseLine(raw)
		if err != nil {
			return
		}
		for _, s := range append(l.Source, l.Target...) {
			if s.Start < 0 || s.Empty() || s.End > len(l.Text) {
				t.Fatalf("span %v of %d bytes", s, len(l.Text))
			}
		}
		out, err := dyad.FormatLine(l, dyad.Reading{By: "lexicon"})
		if err != nil || !json.Valid(out) {
			t.Fatalf("%q goes out as %q, %v", raw, out, err)
		}
	})
}
