package joint

import (
	"math/rand/v2"
	"testing"
)

// bestByTrial returns the score of the best tree with one root of few words.
func bestByTrial(t *tree, n int) float32 {
	top := float32(-1e9)
	heads := make([]int, n)
	var try func(i int)
	try = func(i int) {
		if i < n {
			for h := range n + 1 {
				heads[i] = h
				try(i + 1)
			}
			return
		}
		if v, ok := value(t.arcs.cells, heads); ok {
			top = max(top, v)
		}
	}
	try(0)
	return top
}

// value returns the score of heads, and whether they are a tree with one root.
func value(arcs []float32, heads []int) (float32, bool) {
	var sum float32
	roots, n := 0, len(heads)
	for i, h := range heads {
		sum += arcs[i*(n+1)+h]
		if h == 0 {
			roots++
		}
		for j, steps := i+1, 0; j > 0; j = heads[j-1] {
			if steps++; steps > n {
				return 0, false
			}
		}
	}
	return sum, roots == 1
}

func TestDecodeFindsBestTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		n := 1 + rng.IntN(5)
		tr := tree{arcs: grid{stride: n + 1}}
		for range n * (n + 1) {
			tr.arcs.cells = append(tr.arcs.cells, float32(rng.IntN(64))/4)
		}
		want := bestByTrial(&tr, n)
		tr.decode(n)
		got, ok := value(tr.arcs.cells, tr.heads)
		if !ok || got != want {
			t.Fatalf("heads %v: tree %v, score %v, want %v", tr.heads, ok, got, want)
		}
	}
}

func TestLabelsStayLegal(t *testing.T) {
	l, err := newLabels([]string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG"})
	if err != nil {
		t.Fatal(err)
	}
	l.moves = make([]float32, l.size()*l.size())
	rng := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		rows := make([][]float32, 1+rng.IntN(8))
		for i := range rows {
			for range l.size() {
				rows[i] = append(rows[i], rng.Float32())
			}
		}
		path := l.decode(len(rows), func(i int) []float32 { return rows[i] }, new(work))
		last := int8(0)
		for _, k := range path {
			if further(int(k)) && last != k && last != k-1 {
				t.Fatalf("label %d after %d in %v", k, last, path)
			}
			last = k
		}
	}
}
