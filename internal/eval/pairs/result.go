package pairs

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

// Part is one reading of the labelled pairs.
type Part struct {
	Name               string // lexicon or learned
	Root, Quad, Binary Classes
	Wrong              []Wrong
}

// Wrong is a case that was read as another root than the gold has.
type Wrong struct {
	Case
	Got string
}

func newPart(name string, cases []Case, got []string) Part {
	var gold []string
	p := Part{Name: name}
	for i, c := range cases {
		gold = append(gold, c.Root)
		if c.Root != got[i] {
			p.Wrong = append(p.Wrong, Wrong{c, got[i]})
		}
	}
	p.Root = compare(gold, got)
	gold, got = coarser(gold, quads), coarser(got, quads)
	p.Quad = compare(gold, got)
	p.Binary = compare(coarser(gold, sides), coarser(got, sides))
	return p
}

// Result is what was measured.
type Result struct {
	Parts   []Part
	Roles   map[string]*overlap.Count // by role
	Classes Classes
	Missed  []string // texts of CAMEO read otherwise than in the gold
}

func (r *Result) addRoles(texts []Sentence, got [][]Mark) {
	r.Roles = spanScore(texts, got)
	for i, s := range texts {
		if !maps.Equal(keys(s.Text, s.Marks), keys(s.Text, got[i])) {
			r.Missed = append(r.Missed, fmt.Sprintf("roles\twant %s\tgot %s\t%s", shown(s.Text, s.Marks), shown(s.Text, got[i]), s.Text))
		}
	}
}

func (r *Result) addClasses(texts []Sentence, got []string) {
	var gold []string
	for i, s := range texts {
		gold = append(gold, s.Class)
		if s.Class != got[i] {
			r.Missed = append(r.Missed, fmt.Sprintf("class\twant %s\tgot %s\t%s", s.Class, got[i], s.Text))
		}
	}
	r.Classes = compare(gold, got)
}

// shown are marks for a reader.
func shown(doc string, ms []Mark) string {
	var out []string
	for _, m := range ms {
		out = append(out, m.Role+":"+m.Span.In(doc))
	}
	return strings.Join(out, " | ")
}

// spans sums the counts of all roles.
func (r Result) spans() overlap.Count {
	var out overlap.Count
	for _, c := range r.Roles {
		out.Add(*c)
	}
	return out
}

// Figures are the numbers a floor can hold, as shares: accuracy and macro-F1 of
// roots, quad and binary, for each part.
func (r Result) Figures() map[string]float64 {
	out := map[string]float64{}
	for _, p := range r.Parts {
		for name, c := range map[string]Classes{"root": p.Root, "quad": p.Quad, "binary": p.Binary} {
			out[p.Name+"_"+name+"_accuracy"] = c.Accuracy()
			out[p.Name+"_"+name+"_f1"] = c.Macro()
		}
	}
	out["cameo_roles_f1"] = r.spans().F1()
	out["cameo_class_f1"] = r.Classes.Macro()
	out["cameo_class_accuracy"] = r.Classes.Accuracy()
	return out
}

// FigureNames lists the names of all figures, in order.
func FigureNames() []string {
	return slices.Sorted(maps.Keys(Result{Parts: []Part{{Name: "lexicon"}, {Name: "learned"}}}.Figures()))
}

var header = []string{"reading", "rows", "roots, accuracy", "roots, macro-F1", "quad, accuracy", "quad, macro-F1", "binary, accuracy", "binary, macro-F1"}

func (r Result) lines() [][]string {
	var out [][]string
	for _, p := range r.Parts {
		line := []string{p.Name, fmt.Sprint(p.Root.Rows)}
		for _, c := range []Classes{p.Root, p.Quad, p.Binary} {
			line = append(line, overlap.Percent(c.Accuracy()), overlap.Percent(c.Macro()))
		}
		out = append(out, line)
	}
	return out
}

// Write prints the tables for a terminal.
func (r Result) Write(w io.Writer) error {
	t := append(table.New(header, r.lines()), nil)
	for _, p := range r.Parts {
		for _, k := range slices.Sorted(maps.Keys(p.Root.By)) {
			t = append(t, countLine(p.Name+" "+k, *p.Root.By[k]))
		}
	}
	return append(t, r.cameoLines()...).Write(w)
}

func countLine(name string, c overlap.Count) []string {
	return []string{name, fmt.Sprint(c.Gold), overlap.Percent(c.Precision()), overlap.Percent(c.Recall()), overlap.Percent(c.F1())}
}

var cameoHeader = []string{"CAMEO", "in gold", "P", "R", "F1"}

// cameoLines are the roles, one by one and together, and the classes.
func (r Result) cameoLines() [][]string {
	var out [][]string
	for _, k := range slices.Sorted(maps.Keys(r.Roles)) {
		out = append(out, countLine("role "+k, *r.Roles[k]))
	}
	out = append(out, countLine("all roles", r.spans()))
	for _, k := range slices.Sorted(maps.Keys(r.Classes.By)) {
		out = append(out, countLine("class "+k, *r.Classes.By[k]))
	}
	return append(out, []string{"classes, macro", fmt.Sprint(r.Classes.Rows), "", "", overlap.Percent(r.Classes.Macro())},
		[]string{"classes, accuracy", fmt.Sprint(r.Classes.Rows), "", "", overlap.Percent(r.Classes.Accuracy())})
}

// Markdown returns the tables for docs/evaluation.md.
func (r Result) Markdown() string {
	return table.New(header, r.lines()).Markdown() + "\n" + table.New(cameoHeader, r.cameoLines()).Markdown()
}

// WriteRows prints the cases that were read wrongly.
func (r Result) WriteRows(w io.Writer) error {
	for _, p := range r.Parts {
		for _, x := range p.Wrong {
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s -> %s\t%s\n", p.Name, x.Root, x.Got, side(x.Text, x.Actor), side(x.Text, x.Recipient), x.Text); err != nil {
				return err
			}
		}
	}
	for _, m := range r.Missed {
		if _, err := fmt.Fprintln(w, m); err != nil {
			return err
		}
	}
	return nil
}

// side is the words of a side.
func side(doc string, spans []text.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.In(doc))
	}
	return strings.Join(out, " + ")
}
