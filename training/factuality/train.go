package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"chancery/internal/extract"
)

// The settings of training, chosen on the part of the corpus to develop on.
const (
	leastSeen = 8 // a feature must be seen so often
	epochs    = 9
	rate      = 0.05
	decay     = 1e-5 // of a weight, for each example in the corpus
)

// cuts part the scale into bands.
var cuts = []float64{-2.4, -1.6, -0.6, 0.6, 1.6, 2.4, 2.8}

// band returns the band of a label.
func band(label float64) int {
	b, _ := slices.BinarySearch(cuts, label)
	return b
}

// train fits a multinomial logistic model by AdaGrad (Duchi and others 2011).
func train(examples []example) extract.Weights {
	t := trainer{bands: len(cuts) + 1, decay: decay * float64(len(examples))}
	seen := t.index(examples)
	sets := make([][]int, len(examples))
	for i, e := range examples {
		sets[i] = t.ids(e.features, seen)
	}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	shuffle := rand.New(rand.NewPCG(1, 2))
	for range epochs {
		shuffle.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			t.learn(sets[i], band(examples[i].label))
		}
	}
	return t.weights(centres(examples))
}

// centres are the means of the labels in each band.
func centres(examples []example) []float64 {
	sum, n := make([]float64, len(cuts)+1), make([]float64, len(cuts)+1)
	for _, e := range examples {
		b := band(e.label)
		sum[b] += e.label
		n[b]++
	}
	for b := range sum {
		sum[b] /= max(n[b], 1)
	}
	return sum
}

type trainer struct {
	bands         int
	decay         float64
	names         []string    // the feature "", which is always there, comes first
	add, gradient [][]float64 // by feature and band
}

// index numbers the features that are seen often enough.
func (t *trainer) index(examples []example) map[string]int {
	count := map[string]int{}
	for _, e := range examples {
		for _, f := range e.features {
			count[f]++
		}
	}
	t.names = []string{""}
	for f, n := range count {
		if n >= leastSeen {
			t.names = append(t.names, f)
		}
	}
	slices.Sort(t.names)
	ids := map[string]int{}
	for i, f := range t.names {
		ids[f] = i
		t.add = append(t.add, make([]float64, t.bands))
		t.gradient = append(t.gradient, make([]float64, t.bands))
	}
	return ids
}

// ids are the numbers of the known features, each once.
func (t *trainer) ids(features []string, known map[string]int) []int {
	out := []int{known[""]}
	for _, f := range features {
		if id, ok := known[f]; ok {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// learn makes one step towards the band that was said.
func (t *trainer) learn(ids []int, said int) {
	p := make([]float64, t.bands)
	for _, id := range ids {
		for b, v := range t.add[id] {
			p[b] += v
		}
	}
	top, sum := slices.Max(p), 0.0
	for b := range p {
		p[b] = math.Exp(p[b] - top)
		sum += p[b]
	}
	for b := range p {
		p[b] /= sum
	}
	p[said]--
	for _, id := range ids {
		w, g := t.add[id], t.gradient[id]
		for b := range w {
			step := p[b] + t.decay*w[b]/float64(len(ids))
			g[b] += step * step
			w[b] -= rate * step / math.Sqrt(g[b]+1)
		}
	}
}

func (t *trainer) weights(centres []float64) extract.Weights {
	out := extract.Weights{Centres: centres, Add: map[string][]float64{}}
	for i, f := range t.names {
		out.Add[f] = t.add[i]
	}
	return out
}
