package main

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/lang/linear"
)

// gold returns a small sentence; the heads are indexes, -1 for the root.
func gold(heads []int, forms ...string) sentence {
	s := sentence{forms: forms, heads: heads}
	for range forms {
		s.rels = append(s.rels, "dep")
		s.tags = append(s.tags, linear.Tag{UPOS: "NOUN"})
		s.lemmas = append(s.lemmas, "")
	}
	return s
}

// TestOracle follows the actions that cost nothing and must build the gold tree.
func TestOracle(t *testing.T) {
	for _, heads := range [][]int{{-1}, {1, -1}, {2, 0, -1, 2}, {-1, 0, 1, 2}, {1, 4, 1, 2, -1, 4}} {
		tr := projective(gold(heads, make([]string, len(heads))...))
		s := linear.NewState(len(heads))
		for !s.Done() {
			action := -1
			for a := range linear.Actions {
				if s.Can(a) && tr.cost(s, a) == 0 {
					action = a
					break
				}
			}
			if action < 0 {
				t.Fatalf("heads %v: every action costs something", heads)
			}
			s.Do(action, 0)
		}
		if diff := cmp.Diff(tr.heads[1:], s.Heads[1:len(heads)+1]); diff != "" {
			t.Errorf("heads %v (-want +got):\n%s", heads, diff)
		}
	}
}

func TestProjectiveLifts(t *testing.T) {
	tr := projective(gold([]int{2, 3, -1, 0}, "a", "b", "c", "d"))
	for d := 1; d < len(tr.heads); d++ {
		if tr.crossed(d) {
			t.Errorf("word %d still crosses: %v", d, tr.heads)
		}
	}
}

func TestPerceptronLearns(t *testing.T) {
	p := newPerceptron([]string{"a", "b"})
	for range 3 {
		p.update([]uint32{1, 2}, 0, 1)
		p.update([]uint32{2, 3}, 1, 0)
		p.clock += 2
	}
	l, _, err := p.average(16, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]int32, 2)
	l.Score([]uint32{1}, scores)
	if scores[0] <= scores[1] {
		t.Errorf("scores %v: the first class should win", scores)
	}
}

func TestTrainLemmas(t *testing.T) {
	s := gold([]int{-1, 0, 0, 0}, "talks", "ministers", "men", "Parties")
	s.lemmas = []string{"talk", "minister", "man", "party"}
	l := trainLemmas([]sentence{s})
	tag := linear.Tag{UPOS: "NOUN"}.String()
	for form, want := range map[string]string{"Talks": "talk", "men": "man", "accords": "accord", "parties": "party"} {
		if got := l.Lemma(tag, form); got != want {
			t.Errorf("lemma of %q is %q, want %q", form, got, want)
		}
	}
}

func TestNamerTrains(t *testing.T) {
	corpus := []named{
		{[]string{"Envoy", "Ann", "Otieno", "left"}, []span{{"PER", 1, 3}}},
		{[]string{"They", "met", "in", "Lima"}, []span{{"GPE", 3, 4}}},
	}
	read := func(s named, _ *rand.Rand) ([]linear.Word, named) { return linear.Words(s.forms, nil, nil), s }
	n, _, err := trainNamer(corpus, read, setting{epochs: 5, scale: 16, size: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range corpus {
		if got := spansBy(n, linear.Words(s.forms, nil, nil)); !slices.Equal(got, s.spans) {
			t.Errorf("names of %v: %v, want %v", s.forms, got, s.spans)
		}
	}
}

func TestSceneSpans(t *testing.T) {
	c := &cast{
		people: [][]string{{"Ann", "Otieno"}}, countries: [][]string{{"Peru"}}, adjectives: [][]string{{"Chilean"}},
		cities: [][]string{{"Foz", "do", "Iguazu"}}, bodies: [][]string{{"Andean", "Community"}},
	}
	for _, s := range c.scenes(300) {
		for _, n := range s.spans {
			if n.first >= n.end || n.end > len(s.forms) {
				t.Errorf("span %v outside %v", n, s.forms)
			}
		}
		if slices.Contains(s.forms, "]") {
			t.Errorf("a bracket is left in %v", s.forms)
		}
	}
}
