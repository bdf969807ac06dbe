package extract

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/models"
)

// TestScorer holds that the scorer tells the plain cases apart.
func TestScorer(t *testing.T) {
	s := mustLoad(t)
	scorer, err := LoadScorer(models.FS, s.rules)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, word string
		want       FactClass
	}{
		{"The envoys of Chad met in Tunis.", "met", DidHappen},
		{"The envoys of Chad will meet in Tunis.", "meet", DidNot},
		{"If the envoys of Chad would meet in Tunis, the port could open.", "open", DidNot},
		{"The envoys of Chad managed to reach Tunis.", "reach", DidHappen},
		{"The council noted that the envoys of Chad had left.", "left", DidHappen},
	} {
		doc := s.input(c.text, "").Doc
		for w := range doc.Tokens {
			if doc.Word(w) != c.word {
				continue
			}
			got := scorer.Score(doc, []int{w})[0]
			if got.Class != c.want || got.Score < -3 || got.Score > 3 || len(got.Why) == 0 {
				t.Errorf("%q, %s: %s (%.1f), want %s: %s", c.text, c.word, got.Class, got.Score, c.want, strings.Join(got.Why, "; "))
			}
		}
	}
}

func TestWeights(t *testing.T) {
	want := Weights{Centres: []float64{-2, 2.5}, Add: map[string][]float64{"": {0.5, 0}, "status happened": {-1.25, 1}}}
	var out bytes.Buffer
	if err := want.Write(&out); err != nil {
		t.Fatal(err)
	}
	got, err := ReadWeights(out.Bytes())
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	p := got.Bands([]string{"status happened", "status happened", "unknown"})
	if sum := p[0] + p[1]; sum < 0.999 || sum > 1.001 || p[1] < p[0] {
		t.Errorf("bands are %v", p)
	}
	for _, bad := range []string{"", "centres\t1000\t2000\nx\t1\n", "centres\tx\n"} {
		if _, err := ReadWeights([]byte(bad)); err == nil {
			t.Errorf("%q is no error", bad)
		}
	}
}

func FuzzReadWeights(f *testing.F) {
	f.Add("centres\t-3000\t3000\n\t1\t-1\nstatus happened\t2\t3\n")
	f.Fuzz(func(t *testing.T, raw string) {
		w, err := ReadWeights([]byte(raw))
		if err == nil && len(w.Bands([]string{"status happened"})) != len(w.Centres) {
			t.Error("a band is missing")
		}
	})
}
