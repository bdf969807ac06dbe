package dyad

import (
	"fmt"
	"slices"

	"chancery/internal/dyad/linear"
	"chancery/internal/text"
)

// Encoded is an analysed text with the states of the encoder.
type Encoded struct {
	Doc    *text.Document
	States []float32 // Width for each token; may be empty
	Width  int
}

// Example is a pair with the label that somebody gave it: one of [Roots], or of any
// other closed list.
type Example struct {
	Encoded
	Actor, Recipient []text.Span
	Label            string
}

// Pair is the pair of e.
func (e Example) Pair() Pair { return Pair{e.Doc, e.Actor, e.Recipient} }

// Learned reads pairs by weights that were learnt from examples. It is immutable and
// safe for concurrent use.
type Learned struct {
	coder  *Coder
	labels []string
	model  *linear.Model
}

// Learn returns the reader that examples teach. They must have at least two labels.
func (c *Coder) Learn(examples []Example) (*Learned, error) {
	var labels []string
	for i, e := range examples {
		if e.Label == "" {
			return nil, fmt.Errorf("example %d has no label", i+1)
		}
		if err := e.Pair().Check(); err != nil {
			return nil, fmt.Errorf("example %d: %w", i+1, err)
		}
		labels = append(labels, e.Label)
	}
	slices.Sort(labels)
	l := &Learned{coder: c, labels: slices.Compact(labels)}
	if len(l.labels) < 2 {
		return nil, fmt.Errorf("learn from %d examples: all have the label %v, and two are needed", len(examples), l.labels)
	}
	rows := make([]linear.Example, 0, len(examples))
	for _, e := range examples {
		row := c.example(e)
		row.Label = slices.Index(l.labels, e.Label)
		rows = append(rows, row)
	}
	var err error
	l.model, err = linear.Learn(rows, linear.Settings{Labels: len(l.labels), Penalty: penalty, Rare: 2, Steps: 60})
	return l, err
}

// penalty holds the weights of a learner down; chosen by trials on labelled pairs.
const penalty = 0.0005

// Read says what the actor of e does to its recipient. The label of e is not looked
// at.
func (l *Learned) Read(e Example) (Reading, error) {
	if err := e.Pair().Check(); err != nil {
		return Reading{}, err
	}
	row := l.coder.example(e)
	p := l.model.Probabilities(row)
	at := 0
	for i, x := range p {
		if x > p[at] {
			at = i
		}
	}
	root := Root(l.labels[at])
	r := l.coder.look(e.Pair()).reading()
	out := Reading{Root: root, Quad: root.Quad(), By: "learned", Cue: r.Cue, Score: p[at]}
	if r.Root == root {
		out.Mode = r.Mode
	}
	out.Reasons = l.reasons(row, at)
	return out, nil
}

// reasons are the features of row that speak most for a label, the numbers of the
// lexicon and of the encoder each taken together.
func (l *Learned) reasons(row linear.Example, label int) []Reason {
	root := Root(l.labels[label])
	var out []Reason
	for _, n := range row.Names {
		if w := l.model.Weight(n, label); w > 0 {
			out = append(out, Reason{n, root, w})
		}
	}
	for _, part := range []struct {
		name       string
		first, end int
	}{{"the lexicon", 0, lexiconNumbers}, {"the states of the encoder", lexiconNumbers, len(row.Dense)}} {
		if w := l.model.DenseWeight(row, part.first, part.end, label); w > 0 {
			out = append(out, Reason{part.name, root, w})
		}
	}
	return heaviest(out, shown)
}
