package factuality

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"chancery/internal/eval/overlap"
	"chancery/internal/eval/table"
	"chancery/internal/text"
)

// Score counts what somebody says of the predicates of a part.
type Score struct {
	Key    string // the part, with "_constant" or "_rules" for those two
	Counts [classes][classes]int
	Off    float64 // the sum of the absolute errors
}

func (s *Score) add(label float64, v Verdict) {
	s.Counts[ClassOf(label)][v.Class]++
	s.Off += math.Abs(v.Score - label)
}

// Of is how many predicates were judged.
func (s Score) Of() int {
	n := 0
	for _, row := range s.Counts {
		for _, c := range row {
			n += c
		}
	}
	return n
}

// Accuracy is the share of predicates in the right class, 0 to 1.
func (s Score) Accuracy() float64 {
	right := 0
	for c := range classes {
		right += s.Counts[c][c]
	}
	return float64(right) / float64(max(s.Of(), 1))
}

// Error is the mean absolute error on the scale of seven.
func (s Score) Error() float64 { return s.Off / float64(max(s.Of(), 1)) }

// F1 is the harmonic mean of precision and recall of a class, 0 to 1.
func (s Score) F1(c Class) float64 {
	said, is := 0, 0
	for o := range classes {
		said += s.Counts[o][c]
		is += s.Counts[c][o]
	}
	if said+is == 0 {
		return 0
	}
	return 2 * float64(s.Counts[c][c]) / float64(said+is)
}

// MacroF1 is the mean of the F1 of the classes.
func (s Score) MacroF1() float64 { return (s.F1(DidNot) + s.F1(Uncertain) + s.F1(Happened)) / classes }

// Result is what was measured on both parts.
type Result struct {
	Scores []Score
	rows   []string
}

// Figures are the numbers a floor can hold: "test_accuracy", "test_macro_f1",
// "test_error" and "test_gain" of the scorer, with "test_rules_…" of the rules
// and "test_constant_…" of the constant, and the same of "dev". The gain is by
// which share the error is less than the constant's.
func (r Result) Figures() map[string]float64 {
	out := map[string]float64{}
	constant := 0.0
	for _, s := range r.Scores {
		if strings.HasSuffix(s.Key, "_constant") {
			constant = s.Error()
		}
		out[s.Key+"_accuracy"], out[s.Key+"_macro_f1"], out[s.Key+"_error"] = s.Accuracy(), s.MacroF1(), s.Error()
		out[s.Key+"_gain"] = 0
		if constant > 0 {
			out[s.Key+"_gain"] = 1 - s.Error()/constant
		}
	}
	return out
}

// FigureNames lists the names of all figures, in order.
func FigureNames() []string {
	var r Result
	for _, part := range []string{Dev, Test} {
		for _, who := range []string{"_constant", "_rules", ""} {
			r.Scores = append(r.Scores, Score{Key: part + who})
		}
	}
	return slices.Sorted(maps.Keys(r.Figures()))
}

var header = []string{"who judges", "predicates", "accuracy", "macro-F1", "F1 did not", "F1 uncertain", "F1 happened", "mean absolute error", "less than the constant's by"}

// titles name the lines of the table.
var titles = map[string]string{"_constant": "always +3", "_rules": "rules alone", "": "scorer"}

func (r Result) lines() [][]string {
	var out [][]string
	figures := r.Figures()
	for _, s := range r.Scores {
		part, _, _ := strings.Cut(s.Key, "_")
		out = append(out, []string{
			part + ", " + titles[strings.TrimPrefix(s.Key, part)], fmt.Sprint(s.Of()), overlap.Percent(s.Accuracy()), overlap.Percent(s.MacroF1()),
			overlap.Percent(s.F1(DidNot)), overlap.Percent(s.F1(Uncertain)), overlap.Percent(s.F1(Happened)),
			fmt.Sprintf("%.3f", s.Error()), overlap.Percent(figures[s.Key+"_gain"]) + " %",
		})
	}
	return out
}

// Write prints the table for a terminal.
func (r Result) Write(w io.Writer) error { return r.table().Write(w) }

// Markdown returns the table for docs/evaluation.md.
func (r Result) Markdown() string { return r.table().Markdown() }

func (r Result) table() table.Table { return table.New(header, r.lines()) }

// row is a predicate with what was said of it.
type row struct {
	label          float64
	judged, scored Verdict
}

// far is how far off a score must be to be shown.
const far = 2.5

// addRow keeps a predicate of which the rules or the scorer say what is far off.
func (r *Result) addRow(doc *text.Document, w int, x row) {
	who := ""
	if math.Abs(x.scored.Score-x.label) >= far {
		who = "scorer"
	}
	if x.judged.Class == Happened && x.label <= -sure {
		who += " rules"
	}
	if who == "" {
		return
	}
	s := doc.Sentences[doc.SentenceAt(doc.Tokens[w].Span.Start)]
	r.rows = append(r.rows, fmt.Sprintf("%s\t%+.2f\t%s\t%+.2f\t%s\t%s\t%s", strings.TrimSpace(who), x.label, x.judged.Why, x.scored.Score, doc.Word(w), doc.Quote(s.Span), x.scored.Why))
}

// WriteRows prints the predicates of the part to develop on that the scorer puts
// far off, or that the rules take for a fact and readers do not.
func (r Result) WriteRows(w io.Writer) error {
	for _, row := range r.rows {
		if _, err := fmt.Fprintln(w, row); err != nil {
			return err
		}
	}
	return nil
}
