package english

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/internal/eval/overlap"
)

// table is a table of a result: a note under it, a head, and rows of as many cells.
type table struct {
	title string
	head  []string
	rows  [][]string
	note  string
}

// tables are the result in the order in which it is printed.
func (r Result) tables() []table {
	return []table{
		treeTable("Raw text, F1", slices.Concat(cutting, trees), r.Raw, "Words of a multiword token count where ours are cut at the same places. Relations without subtypes; lemmas without case."),
		treeTable("Words given", trees, r.Given, ""),
		nameTable(r.Names),
		regionTable(r.Regions),
	}
}

func treeTable(title string, columns []measure, scores []TreeScore, note string) table {
	t := table{title: title, head: []string{""}, note: note}
	for _, m := range columns {
		t.head = append(t.head, m.title)
	}
	for _, s := range scores {
		row := []string{s.Title}
		for _, m := range columns {
			row = append(row, overlap.Percent(m.of(s.Trees).F1()))
		}
		t.rows = append(t.rows, row)
	}
	return t
}

func nameTable(scores []NameScore) table {
	t := table{title: "Names, words given", head: []string{"", "class", "names", "P", "R", "F1"}}
	row := func(title, class string, c overlap.Count) {
		t.rows = append(t.rows, []string{title, class, fmt.Sprint(c.Gold), overlap.Percent(c.Precision()), overlap.Percent(c.Recall()), overlap.Percent(c.F1())})
	}
	for _, s := range scores {
		row(s.Title, "all", s.Names.All())
		for _, c := range Classes {
			row("", string(c), s.Names[c])
		}
	}
	return t
}

const regionNote = `Names put in the place of those of the UNER PUD and CrossNER politics tests, the same sentences for all regions.
R is the recall of the names put in, F1 that of all names of the class in those sentences, "to best" the distance of R to the best region.
Persons are leaders and ambassadors (World Factbook) and members of parliaments of 2015 whom the training's list of office-holders does not
hold; single words of their names may be in it. Cities are capitals and seats of provinces, written without accents. The lists of the training
hold all of them, with their accents: the sentences are fresh, and most of these names are not.`

func regionTable(scores []RegionScore) table {
	t := table{title: "Names by region", head: []string{""}, note: regionNote}
	for _, x := range exchanges {
		t.head = append(t.head, x.title+" R", "F1", "to best", "names")
	}
	for _, s := range scores {
		row := []string{s.Title}
		if s.Region == "" {
			row[0] = "as printed"
		}
		for _, x := range exchanges {
			f := s.Scores[x.key]
			_, best := span(scores, x.key)
			away, names := overlap.Percent(f.Replaced.Recall()-best), fmt.Sprint(f.Names)
			if s.Region == "" {
				away, names = "–", "–"
			}
			row = append(row, overlap.Percent(f.Replaced.Recall()), overlap.Percent(f.Class.F1()), away, names)
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// Write prints the result for a terminal.
func (r Result) Write(w io.Writer) error {
	var b strings.Builder
	for i, t := range r.tables() {
		if i > 0 {
			b.WriteByte('\n')
		}
		t.print(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// print writes t with its columns under one another.
func (t table) print(b *strings.Builder) {
	fmt.Fprintf(b, "%s\n", t.title)
	widths := make([]int, len(t.head))
	for _, row := range append([][]string{t.head}, t.rows...) {
		for i, c := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	for _, row := range append([][]string{t.head}, t.rows...) {
		fmt.Fprintf(b, "%-*s", widths[0], row[0])
		for i, c := range row[1:] {
			fmt.Fprintf(b, "  %*s", widths[i+1], c)
		}
		b.WriteByte('\n')
	}
	if t.note != "" {
		fmt.Fprintf(b, "%s\n", t.note)
	}
}

// Markdown returns the tables for docs/evaluation.md.
func (r Result) Markdown() string {
	var b strings.Builder
	for _, t := range r.tables() {
		fmt.Fprintf(&b, "**%s**\n\n| %s |\n|---|%s\n", t.title, strings.Join(t.head, " | "), strings.Repeat("--:|", len(t.head)-1))
		for _, row := range t.rows {
			fmt.Fprintf(&b, "| %s |\n", strings.Join(row, " | "))
		}
		if t.note != "" {
			fmt.Fprintf(&b, "\n%s\n", t.note)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
