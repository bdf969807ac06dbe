package eval

import (
	"fmt"
	"io"
	"strings"

	"chancery/internal/eval/overlap"
	"chancery/internal/ledger"
)

// titles are the printed names of the categories of the seeds.
var titles = map[string]string{
	"MTG": "MTG contacts", "AGR": "AGR agreements", "COM": "COM commitments", "FIG": "FIG figures",
	"POS": "POS positions", "PER": "PER offices", "AGD": "AGD agenda", "INC": "INC incidents",
	"INS": "INS standing", "HDG": "HDG hedges", "ORG": "ORG bodies", "PLC": "PLC places", "DOC": "DOC metadata",
}

var columns = []string{"", "rows", "found", "partly", "missed", "R found", "R f+p", "P", "F1", "status", "actors", "dates"}

// cells are the columns of a tally, without its name.
func (s Tally) cells() []string {
	share := func(x Share) string {
		if x.Of == 0 {
			return "–"
		}
		return overlap.Percent(x.Value())
	}
	p, f1 := "–", "–"
	if s.Claims > 0 {
		p, f1 = overlap.Percent(s.Precision()), overlap.Percent(s.F1())
	}
	return []string{
		fmt.Sprint(s.Rows), fmt.Sprint(s.Found), fmt.Sprint(s.Partly), fmt.Sprint(s.Missed),
		overlap.Percent(s.Recall()), overlap.Percent(s.RecallPartly()), p, f1, share(s.Status), share(s.Actors), share(s.Dates),
	}
}

// table lists the rows of the report's table: one per category, then the
// must-have categories together, then all.
func (r Report) table() [][]string {
	var out [][]string
	add := func(name string, s Tally) { out = append(out, append([]string{name}, s.cells()...)) }
	for _, k := range r.Kinds {
		name := k.Category
		if titles[name] != "" {
			name = titles[name]
		}
		add(name, k)
	}
	add("must-have", r.Must)
	add("all", r.All)
	return out
}

// Write prints the report for a terminal: the table by category, the slices, the
// claims that tell as fact what the gold does not, and anchors that are nowhere.
func (r Report) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d rows in %d texts, percentages\n", r.Name, r.All.Rows, r.texts())
	line := func(cells []string) {
		fmt.Fprintf(&b, "%-16s", cells[0])
		for _, c := range cells[1:] {
			fmt.Fprintf(&b, " %8s", c)
		}
		b.WriteByte('\n')
	}
	line(columns)
	for _, row := range r.table() {
		line(row)
	}
	b.WriteByte('\n')
	line([]string{"slice", "rows", "R found", "R f+p", "P", "must f", "must f+p", "wrong"})
	for _, s := range r.Slices {
		line([]string{shorten(s.By[:3]+" "+s.Name, 16), fmt.Sprint(s.All.Rows), overlap.Percent(s.All.Recall()), overlap.Percent(s.All.RecallPartly()),
			overlap.Percent(s.All.Precision()), overlap.Percent(s.Must.Recall()), overlap.Percent(s.Must.RecallPartly()), fmt.Sprint(s.Wrong)})
	}
	fmt.Fprintf(&b, "\nwrong as fact: %d\n", len(r.Wrong))
	for _, x := range r.Wrong {
		fmt.Fprintf(&b, "  %s  claim %s says %s, gold says %s: %q\n", x.Row, x.Claim, x.Status, x.Gold, shorten(x.Quote, 90))
	}
	fmt.Fprintf(&b, "claims in texts with nothing to find: %d\n", len(r.Spurious))
	for _, row := range r.Unplaced() {
		fmt.Fprintf(&b, "anchor not in the text: %s %q\n", row.ID, row.Phrase)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteRows prints every row with its verdict and the reason for it, then the
// claims in gold-covered sentences that match no row, then those in texts
// without rows.
func (r Report) WriteRows(w io.Writer) error {
	var b strings.Builder
	for _, row := range r.Rows {
		fmt.Fprintf(&b, "%-10s %s %q: %s\n", row.Verdict, row.ID, row.Phrase, row.Reason)
	}
	claims := func(label string, list []ledger.Claim) {
		for _, k := range list {
			fmt.Fprintf(&b, "%-10s %s %s %s: %q\n", label, k.Doc, k.Fields.Kind(), k.ID, shorten(k.Evidence[0].Quote, 90))
		}
	}
	claims("extra", r.Extra)
	claims("spurious", r.Spurious)
	_, err := io.WriteString(w, b.String())
	return err
}

// texts counts the texts that have rows.
func (r Report) texts() int {
	n := 0
	for _, s := range r.Slices {
		if s.By == "document" {
			n++
		}
	}
	return n
}

func shorten(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	return string(r[:limit-1]) + "…"
}
