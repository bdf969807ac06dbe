package ingest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/ledger"
)

// story is a text of n sentences; seed decides its words.
func story(seed, n int) []string {
	r := rand.New(rand.NewPCG(uint64(seed), 7))
	var out []string
	for range n {
		words := make([]string, 12)
		for j := range words {
			words[j] = fmt.Sprintf("w%d", r.IntN(4000))
		}
		out = append(out, strings.Join(words, " ")+".")
	}
	return out
}

func signed(id, derivation string, sentences []string) Signed {
	return Signed{ID: ledger.DocID(id), Derivation: derivation, Signature: Sign(strings.Join(sentences, " "))}
}

func TestResemblance(t *testing.T) {
	a, b := story(1, 30), story(2, 30)
	for name, tt := range map[string]struct {
		x, y     []string
		low, top float64
	}{
		"equal":       {a, a, 1, 1},
		"strangers":   {a, b, 0, 0.05},
		"half shared": {a, append(slices.Clone(a[:20]), b[:10]...), 0.35, 0.65},
		"blank":       {nil, nil, 0, 0},
	} {
		got := Resemblance(Sign(strings.Join(tt.x, " ")), Sign(strings.Join(tt.y, " ")))
		if got < tt.low || got > tt.top {
			t.Errorf("%s: resemblance is %.2f; want %.2f to %.2f", name, got, tt.low, tt.top)
		}
	}
	if Sign("The Ministers met.") != Sign("the ministers — met") {
		t.Error("case and marks change the signature")
	}
	if Sign("met") == Sign("signed") {
		t.Error("two texts of one word have one signature")
	}
}

func TestGroup(t *testing.T) {
	a, b := story(1, 30), story(2, 30)
	rewritten := append(slices.Clone(a[:17]), b[:13]...) // about 0.37 in common with a
	docs := []Signed{
		signed("m", "", a), signed("c", "", slices.Concat(a, b[:2])), signed("k", "TASS", a[:29]),
		signed("d", "tass", rewritten), signed("e", "", rewritten[:28:28]), signed("z", "", b), signed("empty", "", nil), signed("void", "", nil),
	}
	want := map[ledger.DocID]string{"m": "c", "c": "c", "k": "c", "d": "c", "e": "c", "z": "z", "empty": "empty", "void": "void"}
	if diff := cmp.Diff(want, Group(docs)); diff != "" {
		t.Errorf("lineages (-want +got):\n%s", diff)
	}
	apart := []Signed{signed("m", "", a), signed("d", "TASS", rewritten)}
	if diff := cmp.Diff(map[ledger.DocID]string{"m": "m", "d": "d"}, Group(apart)); diff != "" {
		t.Errorf("a loose likeness without a common agency (-want +got):\n%s", diff)
	}
	apart[0].Publisher = "ТАСС"
	if diff := cmp.Diff(map[ledger.DocID]string{"m": "d", "d": "d"}, Group(apart)); diff != "" {
		t.Errorf("a story based on what the other publishes (-want +got):\n%s", diff)
	}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		r.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if diff := cmp.Diff(want, Group(docs)); diff != "" {
			t.Fatalf("order %d changes lineages (-want +got):\n%s", seed, diff)
		}
	}
}

// TestGroupMany holds that a story copied very often is grouped without
// comparing every pair.
func TestGroupMany(t *testing.T) {
	s := signed("", "", story(1, 20))
	docs := make([]Signed, 20000)
	for i := range docs {
		docs[i] = s
		docs[i].ID = ledger.DocID(fmt.Sprintf("d%05d", i))
	}
	for id, lineage := range Group(docs) {
		if lineage != "d00000" {
			t.Fatalf("%s is of lineage %s; want d00000", id, lineage)
		}
	}
}

func BenchmarkSign(b *testing.B) {
	s := strings.Join(story(1, 40), " ")
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Sign(s)
	}
}
