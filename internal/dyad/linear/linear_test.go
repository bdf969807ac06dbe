package linear

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// colours are three labels that one name or the sign of a number tells apart.
func colours() []Example {
	return []Example{
		{Names: []string{"red"}, Dense: []float32{0}, Label: 0},
		{Names: []string{"red", "rare"}, Dense: []float32{0}, Label: 0},
		{Names: []string{"some"}, Dense: []float32{2}, Label: 1},
		{Names: []string{"some"}, Dense: []float32{3}, Label: 1},
		{Names: []string{"some"}, Dense: []float32{-2}, Label: 2},
		{Names: []string{"some"}, Dense: []float32{-3}, Label: 2},
	}
}

func TestLearn(t *testing.T) {
	s := Settings{Labels: 3, Penalty: 0.01, Rare: 2}
	m, err := Learn(colours(), s)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		Example
		want int
	}{
		{Example{Names: []string{"red"}, Dense: []float32{0}}, 0},
		{Example{Names: []string{"some", "unseen"}, Dense: []float32{1}}, 1},
		{Example{Names: []string{"some"}, Dense: []float32{-2}}, 2},
	} {
		p := m.Probabilities(tt.Example)
		sum, best := 0.0, 0
		for i, x := range p {
			sum += x
			if x > p[best] {
				best = i
			}
		}
		if best != tt.want || math.Abs(sum-1) > 1e-9 {
			t.Errorf("%v: probabilities %v", tt.Example, p)
		}
	}
	if m.Weight("red", 0) <= 0 || m.Weight("red", 1) >= 0 || m.Weight("rare", 0) != 0 || m.DenseWeight(colours()[3], 0, 1, 1) <= 0 {
		t.Errorf("weights: red %g and %g, rare %g, number %g", m.Weight("red", 0), m.Weight("red", 1), m.Weight("rare", 0), m.DenseWeight(colours()[3], 0, 1, 1))
	}
	again, err := Learn(colours(), s)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m.weights, again.weights); diff != "" {
		t.Errorf("the same examples give other weights: %s", diff)
	}
}

// TestGradient compares the gradient with differences of the loss.
func TestGradient(t *testing.T) {
	m := &Model{labels: 3, names: map[string]int{}, dense: 1}
	m.index(colours(), 1)
	var rows []row
	for _, e := range colours() {
		rows = append(rows, m.row(e))
	}
	k := task{m, rows, 0.1}
	w, grad, none := make([]float64, m.rows()*3), make([]float64, m.rows()*3), make([]float64, m.rows()*3)
	for i := range w {
		w[i] = math.Sin(float64(i))
	}
	k.loss(w, grad)
	for i := range w {
		const h = 1e-6
		was := w[i]
		w[i] = was + h
		up := k.loss(w, none)
		w[i] = was - h
		down := k.loss(w, none)
		w[i] = was
		if d := (up - down) / (2 * h); math.Abs(d-grad[i]) > 1e-6 {
			t.Errorf("weight %d: gradient %g, difference %g", i, grad[i], d)
		}
	}
}

func TestLearnRefuses(t *testing.T) {
	for name, tt := range map[string]struct {
		in []Example
		s  Settings
	}{
		"none":        {nil, Settings{Labels: 2, Penalty: 1}},
		"one label":   {colours(), Settings{Labels: 1, Penalty: 1}},
		"no penalty":  {colours(), Settings{Labels: 3}},
		"label":       {colours(), Settings{Labels: 2, Penalty: 1}},
		"other width": {append(colours(), Example{Label: 1}), Settings{Labels: 3, Penalty: 1}},
	} {
		if _, err := Learn(tt.in, tt.s); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
