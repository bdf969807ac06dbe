package petrarch

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"chancery/internal/eval/overlap"
	"chancery/internal/eval/table"
)

// Row is a test whose triples are not all right.
type Row struct {
	ID, Text string
	Want     []want
	Got      []Triple
}

// Result is what was measured.
type Result struct {
	Tests    int
	Measures [measures]overlap.Count
	By       map[string]overlap.Count // the triples of each category of tests
	Rows     []Row
}

func (r *Result) add(s suite, t test, got []Triple) {
	r.Tests++
	for m := range measures {
		r.Measures[m].Add(s.compare(m, t, got))
	}
	c := s.compare(triple, t, got)
	if r.By == nil {
		r.By = map[string]overlap.Count{}
	}
	sum := r.By[t.Category]
	sum.Add(c)
	r.By[t.Category] = sum
	if c.Both < c.Gold || c.Both < c.Got {
		want, _ := s.wanted(triple, t)
		r.Rows = append(r.Rows, Row{t.ID, t.Text, want, got})
	}
}

// Figures are the numbers a floor can hold, as shares: precision, recall and F1 of
// each measure.
func (r Result) Figures() map[string]float64 {
	out := map[string]float64{}
	for m, c := range r.Measures {
		out[measureNames[m]+"_precision"] = c.Precision()
		out[measureNames[m]+"_recall"] = c.Recall()
		out[measureNames[m]+"_f1"] = c.F1()
	}
	return out
}

// FigureNames lists the names of all figures, in order.
func FigureNames() []string { return slices.Sorted(maps.Keys(Result{}.Figures())) }

var header = []string{"measure", "in gold", "found", "both", "P", "R", "F1"}

func line(name string, c overlap.Count) []string {
	return []string{name, fmt.Sprint(c.Gold), fmt.Sprint(c.Got), fmt.Sprint(c.Both), overlap.Percent(c.Precision()), overlap.Percent(c.Recall()), overlap.Percent(c.F1())}
}

func (r Result) lines() [][]string {
	var out [][]string
	for m, c := range r.Measures {
		out = append(out, line(measureNames[m], c))
	}
	return out
}

// Write prints the tables for a terminal.
func (r Result) Write(w io.Writer) error {
	fmt.Fprintf(w, "%d tests\n", r.Tests)
	t := table.New(header, r.lines())
	for _, k := range slices.Sorted(maps.Keys(r.By)) {
		t = append(t, line(k, r.By[k]))
	}
	return t.Write(w)
}

// Markdown returns the table for docs/evaluation.md.
func (r Result) Markdown() string { return table.New(header, r.lines()).Markdown() }

// WriteRows prints the tests that are not all right.
func (r Result) WriteRows(w io.Writer) error {
	for _, x := range r.Rows {
		if _, err := fmt.Fprintf(w, "%s\twant %v\tgot %v\t%s\n", x.ID, x.Want, x.Got, x.Text); err != nil {
			return err
		}
	}
	return nil
}
