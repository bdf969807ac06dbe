// Package table writes what a bench measured, for a terminal and for a page.
package table

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// Table is rows of cells. The first row is the head; the first column holds words and
// the others numbers.
type Table [][]string

// New returns the table of a head and the rows below it.
func New(head []string, rows [][]string) Table {
	return append(Table{head}, rows...)
}

// Write writes t to w with its columns under one another.
func (t Table) Write(w io.Writer) error {
	tab := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	for _, row := range t {
		fmt.Fprintln(tab, strings.Join(row, "\t"))
	}
	return tab.Flush()
}

// Markdown returns t in Markdown, numbers to the right.
func (t Table) Markdown() string {
	var b strings.Builder
	for i, row := range t {
		fmt.Fprintf(&b, "| %s |\n", strings.Join(row, " | "))
		if i == 0 {
			b.WriteString("|---" + strings.Repeat("|--:", len(row)-1) + "|\n")
		}
	}
	return b.String()
}
