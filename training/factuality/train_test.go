package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTrain learns from two kinds of predicates which is a fact, and learns the
// same each time.
func TestTrain(t *testing.T) {
	var examples []example
	for range 40 {
		examples = append(examples,
			example{[]string{"status happened", "both"}, 3},
			example{[]string{"status denied", "both"}, -2.5})
	}
	examples = append(examples, example{[]string{"rare"}, 0})
	got := train(examples)
	if _, ok := got.Add["rare"]; ok {
		t.Error("a feature seen once is kept")
	}
	last := len(got.Centres) - 1
	if yes, no := got.Bands([]string{"status happened"}), got.Bands([]string{"status denied"}); yes[last] < 0.5 || no[0] < 0.5 {
		t.Errorf("bands of a fact %v, of none %v", yes, no)
	}
	if diff := cmp.Diff(got, train(examples)); diff != "" {
		t.Errorf("a second run differs:\n%s", diff)
	}
}

func TestBand(t *testing.T) {
	for label, want := range map[float64]int{-3: 0, -2.25: 1, -1.5: 2, 0: 3, 1.5: 4, 2.25: 5, 2.625: 6, 3: 7} {
		if got := band(label); got != want {
			t.Errorf("%g lies in band %d, want %d", label, got, want)
		}
	}
}
