package attribution

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

const article1 = "“We’ll sign,” Peru’s envoy said.\nShe hopes to go."

// finder finds what it is told to find in every text.
type finder []Attribution

func (f finder) Attributions(string, string) ([]Attribution, error) { return f, nil }

// at is where words stand in the article.
func at(words string) []text.Span {
	i := strings.Index(article1, words)
	return []text.Span{{Start: i, End: i + len(words)}}
}

var marks = "T1\tContent 0 13\tquote\nT2\tSource 14 26\tenvoy\nT3\tCue 27 31\tsaid\n" +
	"E1\tAttribution:T9 Content:T1 Source:T2 Cue:T3\n#1\tnote\n" +
	"T4\tSource 33 36\tShe\nT5\tCue 37 42\thopes\nT6\tContent 43 45;46 48\tto go\nE2\tAttribution:T7 Source:T4 Cue:T5 Content:T6\n"

func set() fstest.MapFS {
	out := fstest.MapFS{}
	for _, part := range []string{"dev", "test"} {
		out[folder+"/"+part+"/text/one.txt"] = &fstest.MapFile{Data: []byte(article1)}
		out[folder+"/"+part+"/attributions/one_aaaa.ann"] = &fstest.MapFile{Data: []byte(marks)}
	}
	out[folder+"/dev/attributions/one_bbbb.ann"] = &fstest.MapFile{Data: []byte(marks[:strings.Index(marks, "T4")])}
	return out
}

func TestRun(t *testing.T) {
	r, err := Run(set(), finder{
		{Cue: at("said"), Speaker: at("envoy"), Content: at("We’ll sign")},
		{Cue: at("sign"), Content: at("We")}, // inside the content of the first
	})
	if err != nil {
		t.Fatal(err)
	}
	dev := r.Parts[0]
	if diff := cmp.Diff([kinds]overlap.Count{{Both: 1, Gold: 2, Got: 1}, {Both: 0, Gold: 2, Got: 1}, {Both: 1, Gold: 2, Got: 1}}, dev.Exact); diff != "" {
		t.Errorf("exact: %s", diff)
	}
	if diff := cmp.Diff([kinds]overlap.Count{{Both: 1, Gold: 2, Got: 1}, {Both: 1, Gold: 4, Got: 1}, {Both: 3, Gold: 5, Got: 3}}, dev.Overlap); diff != "" {
		t.Errorf("overlap: %s", diff)
	}
	if diff := cmp.Diff([kinds]overlap.Count{{Both: 1, Gold: 2, Got: 1}, {Both: 1, Gold: 2, Got: 1}, {Both: 1, Gold: 2, Got: 1}}, dev.People.Exact); diff != "" {
		t.Errorf("people: %s", diff)
	}
	if len(dev.Rows) != 2 || len(r.Parts[1].Rows) != 0 {
		t.Errorf("rows of dev %v, of test %v", dev.Rows, r.Parts[1].Rows)
	}
	if got := slices.Sorted(maps.Keys(r.Figures())); !slices.Equal(got, FigureNames()) {
		t.Errorf("figures %q, listed %q", got, FigureNames())
	}
	if md := r.Markdown(); !strings.Contains(md, "| dev content | 2 | 1 | 100.0 | 50.0 | 66.7 | 75.0 |") {
		t.Errorf("the table is\n%s", md)
	}
}

func TestRunRefuses(t *testing.T) {
	for _, broken := range []string{"T1\tCue 0 x\ty\n", "T1\tCue 30 900\ty\n", "T1\tCue 9 3\ty\n"} {
		sets := set()
		sets[folder+"/test/attributions/one_aaaa.ann"] = &fstest.MapFile{Data: []byte(broken)}
		if _, err := Run(sets, finder{}); err == nil {
			t.Errorf("no error of %q", broken)
		}
	}
	if _, err := Run(fstest.MapFS{}, finder{}); err == nil {
		t.Error("no error without texts")
	}
}

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		doc  string
		want []int
	}{
		{"“Yes,” it said", []int{3, 11, 14}},
		{": ", []int{0}},
		{" — ", []int{1}},
		{"", nil},
	} {
		got := words(tt.doc, []text.Span{{Start: 0, End: len(tt.doc)}})
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("words of %q: %s", tt.doc, diff)
		}
	}
}
