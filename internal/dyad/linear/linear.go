// Package linear learns multinomial logistic regression: which of a few labels goes
// with a set of named features and a vector of numbers. The weights are those at
// which the penalised likelihood is highest; they are found by the method of limited
// memory of Nocedal (1980), so that the same examples in the same order give the same
// weights. It imports the standard library only.
package linear

import (
	"fmt"
	"math"
)

// Example is what is seen of one thing.
type Example struct {
	Names []string  // features that hold
	Dense []float32 // numbers, as many in every example
	Label int       // of 0 … Labels-1; ignored when predicting
}

// Settings say how a model learns.
type Settings struct {
	Labels  int
	Penalty float64 // of half the squared weights, for each example; above 0
	Rare    int     // names in fewer examples are left out
	Steps   int     // most steps; 0 for 100
}

// Model is learnt weights.
type Model struct {
	labels  int
	names   map[string]int
	dense   int
	weights []float64 // a row of labels for each name, each number, and the bias
}

// row is an example with its names as numbers.
type row struct {
	names []int
	dense []float32
	label int
}

// Learn returns the model of examples. It is an error if a label is out of bounds or
// the vectors differ in length.
func Learn(examples []Example, s Settings) (*Model, error) {
	if len(examples) == 0 || s.Labels < 2 || s.Penalty <= 0 {
		return nil, fmt.Errorf("learn from %d examples of %d labels with penalty %g: too few", len(examples), s.Labels, s.Penalty)
	}
	m := &Model{labels: s.Labels, names: map[string]int{}, dense: len(examples[0].Dense)}
	for i, e := range examples {
		if e.Label < 0 || e.Label >= s.Labels || len(e.Dense) != m.dense {
			return nil, fmt.Errorf("example %d: label %d of %d, %d numbers of %d", i, e.Label, s.Labels, len(e.Dense), m.dense)
		}
	}
	m.index(examples, s.Rare)
	rows := make([]row, len(examples))
	for i, e := range examples {
		rows[i] = m.row(e)
	}
	m.weights = make([]float64, m.rows()*s.Labels)
	t := task{m, rows, s.Penalty}
	steps := s.Steps
	if steps == 0 {
		steps = 100
	}
	minimise(t, m.weights, steps)
	return m, nil
}

// index numbers the names that hold in at least rare examples, in order of sight.
func (m *Model) index(examples []Example, rare int) {
	counts := map[string]int{}
	for _, e := range examples {
		for _, n := range e.Names {
			counts[n]++
		}
	}
	for _, e := range examples {
		for _, n := range e.Names {
			if _, there := m.names[n]; !there && counts[n] >= rare {
				m.names[n] = len(m.names)
			}
		}
	}
}

func (m *Model) rows() int { return len(m.names) + m.dense + 1 }

func (m *Model) row(e Example) row {
	r := row{dense: e.Dense, label: e.Label}
	for _, n := range e.Names {
		if i, ok := m.names[n]; ok {
			r.names = append(r.names, i)
		}
	}
	return r
}

// scores adds the weights of r to out, which has a place for each label.
func (m *Model) scores(w []float64, r row, out []float64) {
	k := m.labels
	copy(out, w[(m.rows()-1)*k:])
	for _, n := range r.names {
		for j, x := range w[n*k : n*k+k] {
			out[j] += x
		}
	}
	at := len(m.names) * k
	for _, v := range r.dense {
		f := float64(v)
		for j, x := range w[at : at+k] {
			out[j] += f * x
		}
		at += k
	}
}

// Probabilities returns those of the labels for e.
func (m *Model) Probabilities(e Example) []float64 {
	out := make([]float64, m.labels)
	m.scores(m.weights, m.row(e), out)
	normalise(out)
	return out
}

// Weight returns how much the feature called name speaks for label over the mean of
// all labels; 0 if the model has not seen it.
func (m *Model) Weight(name string, label int) float64 {
	i, ok := m.names[name]
	if !ok {
		return 0
	}
	return over(m.weights[i*m.labels:(i+1)*m.labels], label)
}

// DenseWeight returns how much the numbers first to end of e speak for label over the
// mean of all labels.
func (m *Model) DenseWeight(e Example, first, end, label int) float64 {
	total := 0.0
	for i := first; i < end; i++ {
		at := (len(m.names) + i) * m.labels
		total += float64(e.Dense[i]) * over(m.weights[at:at+m.labels], label)
	}
	return total
}

func over(ws []float64, label int) float64 {
	mean := 0.0
	for _, w := range ws {
		mean += w
	}
	return ws[label] - mean/float64(len(ws))
}

// normalise turns scores into probabilities and returns the logarithm of their sum.
func normalise(scores []float64) float64 {
	most := scores[0]
	for _, s := range scores {
		most = max(most, s)
	}
	sum := 0.0
	for i, s := range scores {
		scores[i] = math.Exp(s - most)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
	return most + math.Log(sum)
}
