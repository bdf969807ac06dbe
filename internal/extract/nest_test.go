package extract

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
)

// TestNest compares what is found at a place with what a look at every span finds.
func TestNest(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 11))
	span := func() text.Span {
		start := rnd.IntN(60)
		return text.Span{Start: start, End: start + rnd.IntN(20)}
	}
	for range 200 {
		spans := make([]text.Span, rnd.IntN(12))
		for i := range spans {
			spans[i] = span()
		}
		slices.SortStableFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
		n, at := newNest(spans), span()
		var want []int
		for i, s := range slices.Backward(spans) {
			if s.Overlaps(at) {
				want = append(want, i)
			}
		}
		if d := cmp.Diff(want, slices.Collect(n.over(at))); d != "" {
			t.Fatalf("of %v over %v (-want +got):\n%s", spans, at, d)
		}
	}
}

func TestSayings(t *testing.T) {
	s := newSayings([]speech{
		{content: text.Span{Start: 0, End: 50}, by: "outer"},
		{content: text.Span{Start: 10, End: 30}, by: "inner"},
		{content: text.Span{Start: 10, End: 30}, by: "again"},
		{content: text.Span{Start: 12, End: 20}, by: stanceBy},
		{content: text.Span{Start: 60, End: 70}, by: "later"},
	})
	for at, want := range map[int]string{0: "outer", 10: "inner", 15: "inner", 30: "outer", 55: "", 69: "later", 70: ""} {
		if sp, ok := s.at(at); sp.by != want || ok != (want != "") {
			t.Errorf("at %d: %q, want %q", at, sp.by, want)
		}
	}
	for i, want := range []int{-1, 0, 0, 1, -1} {
		if got := s.around(i); got != want {
			t.Errorf("around %d: %d, want %d", i, got, want)
		}
	}
}

// TestBeginnings holds that no mark begins with a byte that is passed over.
func TestBeginnings(t *testing.T) {
	for _, m := range marks {
		if strings.IndexByte(beginnings, m.open[0]) < 0 {
			t.Errorf("%s begins with a byte that is not looked at", m.open)
		}
	}
}
