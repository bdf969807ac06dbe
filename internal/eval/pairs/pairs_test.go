package pairs

import (
	"bytes"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

const plvLines = `{"text":"Perú met Chile.","source_spans_char":[[0,4]],"target_spans_char":[[9,14]],"gold_root":"CONSULT"}
{"text":"Mali hit Chad.","source_spans_char":[[0,4]],"target_spans_char":[],"gold_root":"ASSAULT"}

{"text":"Mali  hit CHAD.","source_spans_char":[],"target_spans_char":[[10,14]],"gold_root":"AID"}
`

const cameoLines = `{"text":"Perú met \"Chile\".","penta":1,"tokens":["Perú","met","Chile","."],"roles":[["S",0,1,"Perú"],["T",2,3,"Chile"]]}
{"text":"Mali hit.","penta":null,"tokens":["Mali","hit",".","."],"roles":[["S",0,1,"Mali"]]}
{"text":"Chad hit Mali.","penta":4,"tokens":["Chad","hit","Mali","."],"roles":[["S",0,1,"Chad"],["T",2,3,"Mali"]]}
`

func set(plv, cameo string) fstest.MapFS {
	return fstest.MapFS{plvFile: {Data: []byte(plv)}, cameoFile: {Data: []byte(cameo)}}
}

// scripted gives one answer, and keeps what it was taught.
type scripted struct {
	t       *testing.T
	lessons int
}

func (s *scripted) Code(cases, train []Case) ([]string, error) {
	s.lessons += len(train)
	for _, c := range cases {
		for _, x := range train {
			if strings.EqualFold(strings.Join(strings.Fields(c.Text), ""), strings.Join(strings.Fields(x.Text), "")) {
				s.t.Errorf("%q is read by what it teaches itself", c.Text)
			}
		}
	}
	return slices.Repeat([]string{"ASSAULT"}, len(cases)), nil
}

func (s *scripted) Roles(texts, _ []Sentence) ([][]Mark, error) {
	return slices.Repeat([][]Mark{{{"S", text.Span{Start: 0, End: 4}}}}, len(texts)), nil
}

func (s *scripted) Classes(texts, _ []Sentence) ([]string, error) {
	return slices.Repeat([]string{"4"}, len(texts)), nil
}

func TestRun(t *testing.T) {
	s := &scripted{t: t}
	r, err := Run(set(plvLines, cameoLines), s)
	if err != nil {
		t.Fatal(err)
	}
	if s.lessons != 2+1 { // the two rows of one text teach for the third, and it for them
		t.Errorf("%d lessons", s.lessons)
	}
	got := r.Figures()
	for name, want := range map[string]float64{
		"lexicon_root_accuracy": 1. / 3, "learned_quad_accuracy": 1. / 3, "learned_binary_accuracy": 1. / 3,
		"lexicon_root_f1":      (0 + 0.5 + 0) / 3,
		"cameo_roles_f1":       2. * 2 / (5 + 3), // of three, one cuts Perú
		"cameo_class_f1":       (0 + 2./3) / 2,
		"cameo_class_accuracy": 0.5,
	} {
		if math.Abs(got[name]-want) > 1e-9 {
			t.Errorf("%s is %g, want %g", name, got[name], want)
		}
	}
	if keys := slices.Sorted(maps.Keys(got)); !slices.Equal(keys, FigureNames()) {
		t.Errorf("figures %q, listed %q", keys, FigureNames())
	}
	if md := r.Markdown(); !strings.Contains(md, "| lexicon | 3 | 33.3 | 16.7 |") || !strings.Contains(md, "| all roles | 5 | 66.7 | 40.0 | 50.0 |") {
		t.Errorf("the tables are\n%s", md)
	}
	var out bytes.Buffer
	if err := r.Write(&out); err != nil || !strings.Contains(out.String(), "classes, macro") {
		t.Errorf("printed %v\n%s", err, out.String())
	}
	out.Reset()
	if err := r.WriteRows(&out); err != nil || !strings.Contains(out.String(), "CONSULT\tASSAULT\tPerú -> Chile") || !strings.Contains(out.String(), "T:Chile") {
		t.Errorf("rows %v\n%s", err, out.String())
	}
}

func TestRunRefuses(t *testing.T) {
	for name, fsys := range map[string]fstest.MapFS{
		"no files":    {},
		"no JSON":     set("x", cameoLines),
		"far span":    set(`{"text":"x","source_spans_char":[[0,9]]}`, cameoLines),
		"back span":   set(`{"text":"xyz","source_spans_char":[[2,1]]}`, cameoLines),
		"no CAMEO":    {plvFile: {Data: []byte(plvLines)}},
		"other words": set(plvLines, `{"text":"x","tokens":["y"]}`),
		"far tokens":  set(plvLines, `{"text":"x","tokens":["x"],"roles":[["S",0,2]]}`),
		"short role":  set(plvLines, `{"text":"x","tokens":["x"],"roles":[["S",0]]}`),
		"role":        set(plvLines, `{"text":"x","tokens":["x"],"roles":[["S","a",2]]}`),
	} {
		if _, err := Run(fsys, &scripted{t: t}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestCompare(t *testing.T) {
	c := compare([]string{"a", "a", "b", "c"}, []string{"a", "b", "b", ""})
	want := map[string]*overlap.Count{"a": {Gold: 2, Got: 1, Both: 1}, "b": {Gold: 1, Got: 2, Both: 1}, "c": {Gold: 1}}
	if diff := cmp.Diff(want, c.By); diff != "" {
		t.Error(diff)
	}
	if c.Accuracy() != 0.5 || math.Abs(c.Macro()-(2./3+2./3+0)/3) > 1e-9 {
		t.Errorf("accuracy %g, macro-F1 %g", c.Accuracy(), c.Macro())
	}
	if z := compare(nil, nil); z.Accuracy() != 0 || z.Macro() != 0 {
		t.Error("nothing is right of nothing")
	}
}

func TestSpanScore(t *testing.T) {
	s := Sentence{Text: "“The army,” it said.", Marks: []Mark{{"S", text.Span{Start: 0, End: 15}}}} // with the marks around it
	for _, tt := range []struct {
		got  []Mark
		want overlap.Count
	}{
		{[]Mark{{"S", text.Span{Start: 3, End: 11}}}, overlap.Count{Gold: 1, Got: 1, Both: 1}},
		{[]Mark{{"S", text.Span{Start: 7, End: 11}}}, overlap.Count{Gold: 1, Got: 1}},
		{[]Mark{{"T", text.Span{Start: 3, End: 11}}}, overlap.Count{Gold: 1, Got: 1}},
		{nil, overlap.Count{Gold: 1}},
	} {
		r := Result{Roles: spanScore([]Sentence{s}, [][]Mark{tt.got})}
		if diff := cmp.Diff(tt.want, r.spans()); diff != "" {
			t.Errorf("%v: %s", tt.got, diff)
		}
	}
}

// FuzzRead holds that the readers of the two files fail or give spans within the text.
func FuzzRead(f *testing.F) {
	f.Add([]byte(plvLines))
	f.Add([]byte(cameoLines))
	f.Fuzz(func(t *testing.T, raw []byte) {
		fsys := set(string(raw), string(raw))
		if cases, err := readPLV(fsys); err == nil {
			for _, c := range cases {
				for _, s := range append(c.Actor, c.Recipient...) {
					_ = s.In(c.Text)
				}
			}
		}
		if texts, err := readCAMEO(fsys); err == nil {
			for _, x := range texts {
				for _, m := range x.Marks {
					_ = m.Span.In(x.Text)
				}
				keys(x.Text, x.Marks)
			}
		}
	})
}
