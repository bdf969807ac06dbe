package attribution

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"chancery/internal/eval/overlap"
	"chancery/internal/eval/table"
	"chancery/internal/text"
)

// Score is what was measured on one part.
type Score struct {
	Part     string
	Articles int
	Agreement
	People Agreement // of each two annotators of the same article
	Rows   []Row     // of the part to develop on
}

// Row is an attribution that is in one reading and not, or not so, in the other.
type Row struct{ Article, Why, Text string }

// Result is the score of the parts.
type Result struct{ Parts []Score }

// Figures are the numbers a floor can hold, as shares: "dev_cue", "dev_cue_overlap"
// and so on for speaker and content, and the same for test.
func (r Result) Figures() map[string]float64 {
	out := map[string]float64{}
	for _, s := range r.Parts {
		for kind, name := range kindNames {
			out[s.Part+"_"+name] = s.Exact[kind].F1()
			out[s.Part+"_"+name+"_overlap"] = s.Overlap[kind].F1()
		}
	}
	return out
}

// FigureNames lists the names of all figures, in order.
func FigureNames() []string {
	return slices.Sorted(maps.Keys(Result{Parts: []Score{{Part: "dev"}, {Part: "test"}}}.Figures()))
}

var header = []string{"attributions", "in gold", "found", "P", "R", "F1", "F1 of words", "two people, F1", "two people, F1 of words"}

func (r Result) lines() [][]string {
	var out [][]string
	for _, s := range r.Parts {
		for kind, name := range kindNames {
			e := s.Exact[kind]
			out = append(out, []string{
				s.Part + " " + name, fmt.Sprint(e.Gold), fmt.Sprint(e.Got),
				overlap.Percent(e.Precision()), overlap.Percent(e.Recall()), overlap.Percent(e.F1()), overlap.Percent(s.Overlap[kind].F1()),
				overlap.Percent(s.People.Exact[kind].F1()), overlap.Percent(s.People.Overlap[kind].F1()),
			})
		}
	}
	return out
}

// Write prints the table for a terminal.
func (r Result) Write(w io.Writer) error { return r.table().Write(w) }

// Markdown returns the table for docs/evaluation.md.
func (r Result) Markdown() string { return r.table().Markdown() }

func (r Result) table() table.Table { return table.New(header, r.lines()) }

// WriteRows prints what is missing, wrong or too much in the part to develop on.
func (r Result) WriteRows(w io.Writer) error {
	for _, s := range r.Parts {
		for _, row := range s.Rows {
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\n", row.Why, row.Article, row.Text); err != nil {
				return err
			}
		}
	}
	return nil
}

// rows compares the first reading of an article with what was found, by cues that
// share a word.
func rows(a article, found []Attribution) []Row {
	var out []Row
	used := make([]bool, len(found))
	for _, g := range a.readings[0] {
		hit := slices.IndexFunc(found, func(f Attribution) bool { return holds(f.Cue, g.Cue) })
		if hit < 0 {
			out = append(out, Row{a.name, "missing", describe(a.text, g)})
			continue
		}
		used[hit] = true
		for kind, name := range kindNames {
			if key(words(a.text, g.spans(kind))) != key(words(a.text, found[hit].spans(kind))) {
				out = append(out, Row{a.name, name + " differs", describe(a.text, g) + "\tFOUND " + describe(a.text, found[hit])})
			}
		}
	}
	for i, f := range found {
		if !used[i] {
			out = append(out, Row{a.name, "too much", describe(a.text, f)})
		}
	}
	return out
}

func describe(doc string, a Attribution) string {
	return "[" + quote(doc, a.Speaker) + "] <" + quote(doc, a.Cue) + "> {" + quote(doc, a.Content) + "}"
}

func quote(doc string, spans []text.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, strings.Join(strings.Fields(s.In(doc)), " "))
	}
	return strings.Join(parts, " … ")
}
