package dyad

import (
	"cmp"
	"fmt"
	"slices"

	"chancery/internal/dyad/linear"
	"chancery/internal/text"
)

// Marked is a span with its role in what a sentence tells: that of an actor, a
// recipient, or any other of a closed list.
type Marked struct {
	Role string
	Span text.Span
}

// Lesson is a text whose roles somebody has marked.
type Lesson struct {
	Encoded
	Marks []Marked
}

// Roles finds who does what to whom in a text where nobody is marked, by weights that
// were learnt from lessons. It is immutable and safe for concurrent use.
type Roles struct {
	coder  *Coder
	labels []string // the roles behind "", which is none
	model  *linear.Model
}

// LearnRoles returns the finder that lessons teach. It looks at the phrases that a tree
// has around its nouns; a mark that is none of them teaches nothing.
func (c *Coder) LearnRoles(lessons []Lesson) (*Roles, error) {
	r := &Roles{coder: c}
	for _, l := range lessons {
		for _, m := range l.Marks {
			r.labels = append(r.labels, m.Role)
		}
	}
	slices.Sort(r.labels)
	r.labels = slices.Concat([]string{""}, slices.Compact(r.labels))
	if len(r.labels) == 1 {
		return nil, fmt.Errorf("learn roles from %d lessons: none has a mark", len(lessons))
	}
	var rows []linear.Example
	for _, l := range lessons {
		t := newTree(l.Doc)
		for _, p := range t.phrases() {
			row := c.phraseExample(t, l.Encoded, p)
			for _, m := range l.Marks {
				if t.trimmed(m.Span) == p.span {
					row.Label = slices.Index(r.labels, m.Role)
				}
			}
			rows = append(rows, row)
		}
	}
	var err error
	r.model, err = linear.Learn(rows, linear.Settings{Labels: len(r.labels), Penalty: rolePenalty, Rare: 2, Steps: 60})
	return r, err
}

const (
	// rolePenalty holds the weights of a finder of roles down.
	rolePenalty = 0.0003
	// enough is the probability from which a phrase is taken to have a role. It lies
	// below one half as the phrases around one noun share what speaks for it.
	enough = 0.25
)

// Find returns the phrases that have a role in e, in order of text. They do not
// overlap; of those that would, the likeliest is taken.
func (r *Roles) Find(e Encoded) []Marked {
	type candidate struct {
		Marked
		p float64
	}
	var all []candidate
	t := newTree(e.Doc)
	for _, p := range t.phrases() {
		for label, x := range r.model.Probabilities(r.coder.phraseExample(t, e, p)) {
			if label > 0 && x >= enough {
				all = append(all, candidate{Marked{r.labels[label], p.span}, x})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.p, a.p) })
	var out []Marked
	for _, c := range all {
		if !slices.ContainsFunc(out, func(m Marked) bool { return m.Span.Overlaps(c.Span) }) {
			out = append(out, c.Marked)
		}
	}
	slices.SortFunc(out, func(a, b Marked) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out
}
