package names

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"chancery/internal/eval/overlap"
	"chancery/internal/eval/table"
)

// Result is what was measured.
type Result struct {
	Holders HolderScore
	Pairs   []PairScore
	Words   WordScore
}

func describe(found []Guess) string {
	if len(found) == 0 {
		return "nobody"
	}
	return fmt.Sprintf("%s %.2f (%s)", found[0].ID, found[0].Score, found[0].Why)
}

func (h Holders) plus(o Holders) Holders {
	return Holders{h.Asked + o.Asked, h.First + o.First, h.OfState + o.OfState, h.Accepted + o.Accepted, h.Wrong + o.Wrong}
}

// suffixes are the ends of the keys of the halves among the figures.
var suffixes = [2]string{Open: "_open", Held: "_held"}

// Figures are the numbers a floor can hold, as shares: "holders_first",
// "holders_of_state", "holders_accepted" and "holders_wrong" of the names asked
// for, "bench_f1" of pairs, "words_same", "words_keyed" and "words_chance" of words
// in two scripts; each also for a half, with "_open" or "_held" at its end.
func (r Result) Figures() map[string]float64 {
	out := map[string]float64{}
	holders := func(h Holders, end string) {
		out["holders_first"+end], out["holders_of_state"+end] = overlap.Share(h.First, h.Asked), overlap.Share(h.OfState, h.Asked)
		out["holders_accepted"+end], out["holders_wrong"+end] = overlap.Share(h.Accepted, h.Asked), overlap.Share(h.Wrong, h.Asked)
	}
	holders(r.Holders.Halves[Open].plus(r.Holders.Halves[Held]), "")
	for half, end := range suffixes {
		holders(r.Holders.Halves[half], end)
		for _, s := range r.Pairs {
			out[s.Key+"_f1"+end] = s.Halves[half].F1()
		}
		w := r.Words.Halves[half]
		out["words_same"+end], out["words_keyed"+end], out["words_chance"+end] = overlap.Share(w.Same, w.Pairs), overlap.Share(w.Keyed, w.Pairs), overlap.Share(w.Chance, w.Pairs)
	}
	for _, s := range r.Pairs {
		out[s.Key+"_f1"] = s.All().F1()
	}
	return out
}

// FigureNames lists the names of all figures, in order.
func FigureNames() []string {
	var r Result
	for _, s := range pairSets {
		r.Pairs = append(r.Pairs, PairScore{Key: s.key, Title: s.title})
	}
	return slices.Sorted(maps.Keys(r.Figures()))
}

// tables are the tables of the result: a header, then lines.
func (r Result) tables() []table.Table {
	all := r.Holders.Halves[Open].plus(r.Holders.Halves[Held])
	holders := [][]string{{"printed names of office-holders", "asked", "first of all", "first of the state", "accepted", "another accepted"}}
	for _, l := range []struct {
		title string
		h     Holders
	}{{"open half", r.Holders.Halves[Open]}, {"half held out", r.Holders.Halves[Held]}, {"both", all}} {
		holders = append(holders, []string{
			l.title, fmt.Sprint(l.h.Asked), percent(l.h.First, l.h.Asked),
			percent(l.h.OfState, l.h.Asked), percent(l.h.Accepted, l.h.Asked), percent(l.h.Wrong, l.h.Asked),
		})
	}
	pairs := [][]string{{"pairs of names", "pairs", "P", "R", "F1", "F1 open half", "F1 half held out"}}
	for _, s := range r.Pairs {
		c := s.All()
		pairs = append(pairs, []string{
			s.Title, fmt.Sprint(c.pairs()), overlap.Percent(c.Precision()), overlap.Percent(c.Recall()), overlap.Percent(c.F1()),
			overlap.Percent(s.Halves[Open].F1()), overlap.Percent(s.Halves[Held].F1()),
		})
	}
	words := [][]string{{"words in Russian and English", "pairs", "taken for one", "found by a key", "taken for one by chance"}}
	for half, title := range [2]string{"part to develop on", "part held apart"} {
		w := r.Words.Halves[half]
		words = append(words, []string{title, fmt.Sprint(w.Pairs), percent(w.Same, w.Pairs), percent(w.Keyed, w.Pairs), percent(w.Chance, w.Pairs)})
	}
	return []table.Table{holders, pairs, words}
}

func percent(n, of int) string { return overlap.Percent(overlap.Share(n, of)) }

// Write prints the tables for a terminal.
func (r Result) Write(w io.Writer) error {
	for _, t := range r.tables() {
		if err := append(t, nil).Write(w); err != nil {
			return err
		}
	}
	return nil
}

// Markdown returns the tables for docs/evaluation.md.
func (r Result) Markdown() string {
	var out []string
	for _, t := range r.tables() {
		out = append(out, t.Markdown())
	}
	return strings.Join(out, "\n")
}

// WriteRows prints the cases of the open halves that failed.
func (r Result) WriteRows(w io.Writer) error {
	rows := slices.Clone(r.Holders.Rows)
	for _, s := range r.Pairs {
		if s.Key != "bench" { // its pairs are those of the next two
			rows = append(rows, s.Rows...)
		}
	}
	for _, row := range append(rows, r.Words.Rows...) {
		if _, err := fmt.Fprintf(w, "%s\t%s\t%s\n", row.Set, row.Text, row.Why); err != nil {
			return err
		}
	}
	return nil
}
