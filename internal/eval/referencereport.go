package eval

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"chancery/internal/eval/overlap"
	"chancery/internal/eval/table"
)

// ReferenceReport is the score of who is meant by words without a name, and by the
// words of the rows on bodies and places, on several gold sets.
type ReferenceReport []ReferenceSet

// ReferenceSet is the score on one gold set.
type ReferenceSet struct {
	Name    string
	Answers []Answer // on stand-ins
	Named   []Answer // on the rows on bodies and on places; see [NamedRows]
}

// referenceSets read the gold sets of the bench.
var referenceSets = []func(fs.FS) (Gold, error){Seeds, only("en")}

// reference is the run of the bench.
func reference(fsys fs.FS, p Program) (Result, error) {
	var out ReferenceReport
	for _, load := range referenceSets {
		g, pred, err := read(fsys, load, p)
		if err != nil {
			return nil, err
		}
		out = append(out, ReferenceSet{g.Name, References(g, pred), NamedRows(g, pred)})
	}
	return out, nil
}

func referenceFigures() []string {
	return slices.Sorted(maps.Keys(ReferenceReport{{Name: "seeds"}, {Name: "dev-en"}}.Figures()))
}

// Figures are, of each set, the share of stand-ins that are right ("seeds") and
// how many there are ("seeds_asked"); of the seeds also the share of the rows on
// bodies and on places of which everybody is right ("seeds_org_rows").
func (r ReferenceReport) Figures() map[string]float64 {
	out := map[string]float64{}
	for _, s := range r {
		n := s.count("")
		out[s.Name], out[s.Name+"_asked"] = overlap.Share(n.right, n.asked), float64(n.asked)
		for _, k := range namedKinds {
			if rows := s.rows(k); rows.asked > 0 || s.Name == "seeds" {
				out[s.Name+"_"+strings.ToLower(string(k))+"_rows"] = overlap.Share(rows.right, rows.asked)
			}
		}
	}
	return out
}

type referenceCount struct{ asked, right, wrong, missing int }

// count counts the answers of a kind, or of all kinds.
func (s ReferenceSet) count(kind StandInKind) (n referenceCount) {
	for _, a := range s.Answers {
		if kind == "" || a.Kind == kind {
			n.add(a)
		}
	}
	return n
}

func (n *referenceCount) add(a Answer) {
	n.asked++
	n.right += bit(a.Right)
	n.wrong += bit(a.Found && !a.Right)
	n.missing += bit(!a.Found)
}

// named counts the answers on the rows of a kind, one for each whom a row asks for.
func (s ReferenceSet) named(kind StandInKind) (n referenceCount) {
	for _, a := range s.Named {
		if a.Kind == kind {
			n.add(a)
		}
	}
	return n
}

// rows counts the rows of a kind: one is right where all its answers are.
func (s ReferenceSet) rows(kind StandInKind) (n referenceCount) {
	whole := map[string]Answer{}
	for _, a := range s.Named {
		if a.Kind != kind {
			continue
		}
		if w, seen := whole[a.Row]; seen {
			a.Right, a.Found = a.Right && w.Right, a.Found || w.Found
		}
		whole[a.Row] = a
	}
	for _, a := range whole {
		n.add(a)
	}
	return n
}

func (n referenceCount) cells(name string) []string {
	return []string{name, fmt.Sprint(n.asked), fmt.Sprint(n.right), fmt.Sprint(n.wrong), fmt.Sprint(n.missing), overlap.Percent(overlap.Share(n.right, n.asked))}
}

var referenceColumns = []string{"", "asked", "right", "wrong", "missing", "right %"}

// table lists each set by kind, and as a whole.
func (r ReferenceReport) table() [][]string {
	var out [][]string
	for _, s := range r {
		for _, k := range standInKinds {
			if n := s.count(k); n.asked > 0 {
				out = append(out, n.cells(s.Name+" "+string(k)))
			}
		}
		out = append(out, s.count("").cells(s.Name))
		for _, k := range namedKinds {
			if n := s.named(k); n.asked > 0 {
				out = append(out, n.cells(s.Name+" "+string(k)), s.rows(k).cells(s.Name+" "+string(k)+" rows"))
			}
		}
	}
	return out
}

// Write prints the table for a terminal.
func (r ReferenceReport) Write(w io.Writer) error {
	var b strings.Builder
	for _, row := range append([][]string{referenceColumns}, r.table()...) {
		fmt.Fprintf(&b, "%-20s", row[0])
		for _, c := range row[1:] {
			fmt.Fprintf(&b, " %8s", c)
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteRows prints every stand-in and every row on bodies and places with whom
// the words should mean and whom they mean.
func (r ReferenceReport) WriteRows(w io.Writer) error {
	var b strings.Builder
	for _, s := range r {
		for _, a := range slices.Concat(s.Answers, s.Named) {
			verdict := "right"
			switch {
			case !a.Found:
				verdict = "missing"
			case !a.Right:
				verdict = "wrong"
			}
			fmt.Fprintf(&b, "%-8s %s %s %q: want %s, got %s (%s)\n         %s\n", verdict, a.Row, a.Kind, a.Phrase, a.Want, a.Got, a.Reason, squeeze(a.Context))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Markdown returns the table for docs/evaluation.md.
func (r ReferenceReport) Markdown() string { return table.New(referenceColumns, r.table()).Markdown() }
