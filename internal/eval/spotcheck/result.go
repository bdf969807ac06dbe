package spotcheck

import (
	"fmt"
	"io"
	"strings"

	"chancery/internal/eval/overlap"
	"chancery/internal/eval/table"
	"chancery/internal/ledger"
)

// Answer is a judged row with what became of its claim.
type Answer struct {
	Row
	Stale bool   // the program does not say it any more
	Now   string // what it says instead, where its claim of the kind begins at the same byte
	By    string // the rule or model that makes the claim; empty when stale
}

// Result is what became of the judged rows.
type Result struct{ Answers []Answer }

// Match looks for each of rows among the claims of today.
func Match(rows []Row, today []Found) Result {
	by := map[Row]string{}
	now := map[Row][]string{}
	for _, f := range today {
		by[f.Row.claim()] = f.By
		at := f.Row.claim()
		at.Fields = ""
		now[at] = append(now[at], f.Row.Fields)
	}
	var out Result
	for _, r := range rows {
		a := Answer{Row: r}
		var made bool
		if a.By, made = by[r.claim()]; !made {
			a.Stale = true
			at := r.claim()
			at.Fields = ""
			a.Now = strings.Join(now[at], " | ")
		}
		out.Answers = append(out.Answers, a)
	}
	return out
}

// asFact begins the fault of a claim that tells as fact what the text does not.
const asFact = "as fact"

// count counts verdicts.
type count struct{ judged, right, wrong, stale, asFact int }

// of counts the rows of a kind, or all.
func (r Result) of(kind ledger.Kind) (n count) {
	for _, a := range r.Answers {
		if kind != "" && a.Kind != kind {
			continue
		}
		n.judged++
		switch {
		case a.Stale:
			n.stale++
		case a.Verdict == Right:
			n.right++
		default:
			n.wrong++
			if strings.HasPrefix(a.Fault, asFact) {
				n.asFact++
			}
		}
	}
	return n
}

// Figures are the numbers a floor can hold: "judged" counts the rows, "right" is the
// share of them that were judged right and whose claim is still made as it was,
// "right_fresh" the same share of the rows that are not stale, "stale_share" the
// share of those that are, and "wrong_as_fact" how many claims still tell as fact what
// the text does not.
func (r Result) Figures() map[string]float64 {
	n := r.of("")
	return map[string]float64{
		"judged": float64(n.judged), "right": overlap.Share(n.right, n.judged),
		"right_fresh": overlap.Share(n.right, n.right+n.wrong), "stale_share": overlap.Share(n.stale, n.judged),
		"wrong_as_fact": float64(n.asFact),
	}
}

// FigureNames lists the names of all figures, in order.
func FigureNames() []string {
	return []string{"judged", "right", "right_fresh", "stale_share", "wrong_as_fact"}
}

var columns = []string{"", "judged", "right in every field", "wrong", "as fact", "stale", "right %", "right % of the not stale"}

// lines has a line for each kind that was judged, and one for all.
func (r Result) lines() [][]string {
	var out [][]string
	for _, kind := range append(append([]ledger.Kind{}, ledger.Kinds...), "") {
		n, name := r.of(kind), string(kind)
		if kind == "" {
			name = "all"
		} else if n.judged == 0 {
			continue
		}
		out = append(out, []string{name, fmt.Sprint(n.judged), fmt.Sprint(n.right), fmt.Sprint(n.wrong), fmt.Sprint(n.asFact), fmt.Sprint(n.stale),
			overlap.Percent(overlap.Share(n.right, n.judged)), overlap.Percent(overlap.Share(n.right, n.right+n.wrong))})
	}
	return out
}

// Write prints the table for a terminal.
func (r Result) Write(w io.Writer) error { return table.New(columns, r.lines()).Write(w) }

// WriteRows prints every judged row with what became of its claim.
func (r Result) WriteRows(w io.Writer) error {
	var b strings.Builder
	for _, a := range r.Answers {
		verdict := string(a.Verdict)
		if a.Stale {
			verdict = "stale"
		}
		fmt.Fprintf(&b, "%-6s %s %s %d %s: %s\n", verdict, a.Doc, a.Kind, a.Start, a.By, a.Sentence)
		fmt.Fprintf(&b, "       %s\n", a.Fields)
		if a.Fault != "" {
			fmt.Fprintf(&b, "       fault: %s\n", a.Fault)
		}
		if a.Stale {
			fmt.Fprintf(&b, "       was %s; now: %s\n", a.Verdict, orNothing(a.Now))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// Markdown returns the table for docs/evaluation.md.
func (r Result) Markdown() string { return table.New(columns, r.lines()).Markdown() }
