package factuality

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

var corpus = fstest.MapFS{
	"data/events/factuality-uds/dev.jsonl": {Data: []byte(`{"text": "They met and may sign .", "targets": [{"span1": [1, 2], "label": 3.0}, {"span1": [4, 5], "label": -2.25}]}
{"text": "He left .", "targets": [{"span1": [1, 2], "label": 1.0}]}
`)},
	"data/events/factuality-uds/test.jsonl": {Data: []byte(`{"text": "She left .", "targets": [{"span1": [1, 2], "label": -3.0}]}
`)},
}

// believer takes what ends in "t" for a fact and nothing else.
type believer struct{}

func (believer) Annotate(*text.Document) {}

func (believer) Score(doc *text.Document, words []int) []Verdict {
	var out []Verdict
	for _, w := range words {
		v := Verdict{Score: -3, Class: DidNot}
		if strings.HasSuffix(doc.Word(w), "t") {
			v = Verdict{Score: 3, Class: Happened}
		}
		out = append(out, v)
	}
	return out
}

func (b believer) Judge(doc *text.Document, words []int) []Verdict { return b.Score(doc, words) }

func TestRun(t *testing.T) {
	r, err := Run(corpus, believer{})
	if err != nil {
		t.Fatal(err)
	}
	got := r.Figures()
	for name, want := range map[string]float64{
		"dev_accuracy": 2.0 / 3, "dev_error": (0 + 0.75 + 2) / 3, "dev_constant_error": (0 + 5.25 + 2) / 3,
		"test_constant_accuracy": 0, "test_constant_error": 6, "test_accuracy": 0, "test_gain": 0,
		"dev_macro_f1": (1 + 0 + 2.0/3) / 3,
	} {
		if math.Abs(got[name]-want) > 1e-9 {
			t.Errorf("%s is %.4f, want %.4f", name, got[name], want)
		}
	}
	if diff := cmp.Diff(FigureNames(), slices.Sorted(maps.Keys(got))); diff != "" {
		t.Errorf("names of the figures (-named +measured):\n%s", diff)
	}
	var rows strings.Builder
	if err := r.WriteRows(&rows); err != nil || strings.Contains(rows.String(), "She left") {
		t.Errorf("rows show the part to test on, or fail: %v\n%s", err, &rows)
	}
	if lines := strings.Count(r.Markdown(), "\n"); lines != 8 {
		t.Errorf("the table has %d lines, want 8", lines)
	}
}

func TestClassOf(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want Class
	}{{-3, DidNot}, {-1.5, DidNot}, {-1.49, Uncertain}, {0, Uncertain}, {1.49, Uncertain}, {1.5, Happened}, {3, Happened}} {
		if got := ClassOf(c.x); got != c.want {
			t.Errorf("%g is %d, want %d", c.x, got, c.want)
		}
	}
}

func TestParse(t *testing.T) {
	got, err := parse([]byte(`{"text": "a b  c", "targets": [{"span1": [2, 3], "label": 0.75}]}`))
	want := Sentence{Words: []string{"a", "b", "c"}, Targets: []Target{{Word: 2, Label: 0.75}}}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for _, bad := range []string{"", `{"text": "a", "targets": [{"span1": [0, 2]}]}`, `{"text": "a", "targets": [{"span1": [1, 1]}]}`} {
		if _, err := parse([]byte(bad)); err == nil {
			t.Errorf("%q is no error", bad)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`{"text": "a b", "targets": [{"span1": [0, 1], "label": -3}]}`)
	f.Fuzz(func(t *testing.T, line string) {
		s, err := parse([]byte(line))
		if err != nil {
			return
		}
		for _, doc := range Documents([]Sentence{s}) {
			words, _ := Words(doc, []Sentence{s})
			for _, w := range words {
				if got := doc.Word(w); !slices.Contains(s.Words, got) {
					t.Errorf("word %q of %q is not in %q", got, doc.Text, s.Words)
				}
			}
		}
	})
}
