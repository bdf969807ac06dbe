package spotcheck

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"chancery/internal/ledger"
)

// Verdict is what a reader says of a claim.
type Verdict string

// The verdicts. Wrong says that at least one field is, or that the claim should not
// have been made at all.
const (
	Right Verdict = "right"
	Wrong Verdict = "wrong"
)

// Row is a line of a table: a claim, and what a reader says of it.
type Row struct {
	Doc      ledger.DocID
	Kind     ledger.Kind
	Start    int    // where its first evidence begins, in bytes
	Fields   string // everything that the claim says, in one line
	Sentence string // in which it says so
	Verdict  Verdict
	Fault    string // the field that is wrong, and what it should be
}

// claim is the part of a row that says which claim was judged.
func (r Row) claim() Row {
	return Row{Doc: r.Doc, Kind: r.Kind, Start: r.Start, Fields: r.Fields}
}

const header = "doc\tkind\tstart\tfields\tsentence\tverdict\tfault"

// WriteTable writes rows as tab-separated lines under a line of headings.
func WriteTable(w io.Writer, rows []Row) error {
	var b strings.Builder
	b.WriteString(header + "\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "%s\t%s\t%d\t%s\t%s\t%s\t%s\n", r.Doc, r.Kind, r.Start, r.Fields, r.Sentence, r.Verdict, r.Fault)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// ReadTable reads what [WriteTable] wrote, once every row has a verdict. A row
// without one is an error, and so is a wrong row without its fault.
func ReadTable(raw string) ([]Row, error) {
	lines := strings.Split(strings.TrimSuffix(raw, "\n"), "\n")
	if lines[0] != header {
		return nil, errors.New("read judged claims: the first line does not name the columns")
	}
	var out []Row
	for i, l := range lines[1:] {
		r, err := readRow(l)
		if err != nil {
			return nil, fmt.Errorf("read judged claims, line %d: %w", i+2, err)
		}
		out = append(out, r)
	}
	return out, nil
}

func readRow(l string) (Row, error) {
	c := strings.Split(l, "\t")
	if len(c) != strings.Count(header, "\t")+1 {
		return Row{}, fmt.Errorf("there are %d columns", len(c))
	}
	start, err := strconv.Atoi(c[2])
	if err != nil {
		return Row{}, fmt.Errorf("read its start: %w", err)
	}
	r := Row{ledger.DocID(c[0]), ledger.Kind(c[1]), start, c[3], c[4], Verdict(c[5]), c[6]}
	switch {
	case r.Verdict != Right && r.Verdict != Wrong:
		return r, fmt.Errorf("the verdict is %q, not %s or %s", r.Verdict, Right, Wrong)
	case (r.Verdict == Wrong) != (r.Fault != ""):
		return r, errors.New("a wrong row has a fault, and no other has")
	}
	return r, nil
}

// Judged returns the rows of every table of judged/. A claim that two tables judge
// is returned once, with its first verdict.
func Judged() ([]Row, error) {
	names, err := fs.Glob(files, "judged/*.tsv")
	if err != nil {
		return nil, fmt.Errorf("list the tables of judged claims: %w", err)
	}
	var out []Row
	seen := map[Row]bool{}
	for _, name := range names {
		raw, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read judged claims: %w", err)
		}
		rows, err := ReadTable(string(raw))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, r := range rows {
			if !seen[r.claim()] {
				seen[r.claim()] = true
				out = append(out, r)
			}
		}
	}
	return out, nil
}
