package recognizers

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"chancery/internal/eval/table"
)

// Rate is how many of some specifications passed.
type Rate struct{ Passed, Of int }

// Share is the rate, 0 to 1.
func (r Rate) Share() float64 {
	if r.Of == 0 {
		return 0
	}
	return float64(r.Passed) / float64(r.Of)
}

func (r *Rate) add(o Rate) { r.Passed, r.Of = r.Passed+o.Passed, r.Of+o.Of }

// Row is one specification with its verdict: Why says what is wrong, and is empty
// when it passed.
type Row struct {
	Input, Why string
	LeftOut    Reason
	Held       bool
}

// FileScore is the score of one file.
type FileScore struct {
	Key, Path string
	Open      Rate // specifications that may be looked at
	Held      Rate // every third, held out
	All       Rate // both, with those that are left out
	LeftOut   map[Reason]int
	Rows      []Row
}

func (s *FileScore) add(r Row) {
	one := Rate{Of: 1}
	if r.Why == "" {
		one.Passed = 1
	}
	s.All.add(one)
	s.Rows = append(s.Rows, r)
	switch {
	case r.LeftOut != "":
		s.LeftOut[r.LeftOut]++
	case r.Held:
		s.Held.add(one)
	default:
		s.Open.add(one)
	}
}

// Result is the score of all files.
type Result struct{ Files []FileScore }

// groups are the folders of the files with their keys among the figures.
var groups = []struct{ key, title, path string }{
	{"times", "DateTime", "DateTime/"}, {"numbers", "Number", "Number/"}, {"units", "NumberWithUnit", "NumberWithUnit/"}, {"all", "all", ""},
}

// sum adds up the files under path.
func (r Result) sum(path string) FileScore {
	out := FileScore{Path: path, LeftOut: map[Reason]int{}}
	for _, f := range r.Files {
		if !strings.HasPrefix(f.Path, path) {
			continue
		}
		out.Open.add(f.Open)
		out.Held.add(f.Held)
		out.All.add(f.All)
		for k, n := range f.LeftOut {
			out.LeftOut[k] += n
		}
	}
	return out
}

// Figures are the numbers a floor can hold, as shares: "date_parser" and
// "date_parser_held" for each file, "times_held" and the like for each folder and
// for all, "all_of_all" with the specifications that are left out.
func (r Result) Figures() map[string]float64 {
	out := map[string]float64{}
	for _, f := range r.Files {
		out[f.Key], out[f.Key+"_held"] = f.Open.Share(), f.Held.Share()
	}
	for _, g := range groups {
		s := r.sum(g.path)
		out[g.key], out[g.key+"_held"], out[g.key+"_of_all"] = s.Open.Share(), s.Held.Share(), s.All.Share()
	}
	return out
}

// FigureNames lists the names of all figures, in order.
func FigureNames() []string {
	var r Result
	for _, f := range files {
		r.Files = append(r.Files, FileScore{Key: f.key, Path: f.path})
	}
	return slices.Sorted(maps.Keys(r.Figures()))
}

// lines are the rows of the table: each file, then each folder and all.
func (r Result) lines() [][]string {
	var out [][]string
	line := func(name string, s FileScore) {
		left := 0
		for _, n := range s.LeftOut {
			left += n
		}
		out = append(out, []string{name, percent(s.Open), percent(s.Held), fmt.Sprint(left), percent(s.All)})
	}
	for _, f := range r.Files {
		line(f.Path, f)
	}
	for _, g := range groups {
		line("**"+g.title+"**", r.sum(g.path))
	}
	return out
}

var header = []string{"specifications", "passed", "held out, passed", "left out", "with those left out"}

func percent(r Rate) string {
	return fmt.Sprintf("%.1f (%d of %d)", 100*r.Share(), r.Passed, r.Of)
}

// Write prints the table and what is left out for a terminal.
func (r Result) Write(w io.Writer) error {
	t := table.New(header, r.lines())
	for _, l := range t {
		l[0] = strings.ReplaceAll(l[0], "**", "")
	}
	if err := t.Write(w); err != nil {
		return err
	}
	_, err := fmt.Fprintln(w, r.leftOut())
	return err
}

func (r Result) leftOut() string {
	s := r.sum("")
	var parts []string
	for _, k := range Reasons {
		parts = append(parts, fmt.Sprintf("%s %d", k, s.LeftOut[k]))
	}
	return "Left out: " + strings.Join(parts, ", ") + "."
}

// Markdown returns the table for docs/evaluation.md.
func (r Result) Markdown() string {
	return table.New(header, r.lines()).Markdown() + "\n" + r.leftOut() + "\n"
}

// WriteRows prints each specification that may be looked at and did not pass.
func (r Result) WriteRows(w io.Writer) error {
	for _, f := range r.Files {
		for _, row := range f.Rows {
			if row.Held || row.LeftOut != "" || row.Why == "" {
				continue
			}
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\n", f.Key, row.Why, row.Input); err != nil {
				return err
			}
		}
	}
	return nil
}
