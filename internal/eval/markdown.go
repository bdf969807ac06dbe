package eval

import (
	"fmt"
	"strings"

	"chancery/internal/eval/table"
)

// Markdown returns the report's table and the number of claims that are wrong as
// fact, for docs/evaluation.md.
func (r Report) Markdown() string {
	return table.New(columns, r.table()).Markdown() +
		fmt.Sprintf("\n%d texts with rows; wrong as fact: %d; claims in texts with nothing to find: %d.\n", r.texts(), len(r.Wrong), len(r.Spurious))
}

// UpdateTable returns doc with table between the markers of the table name:
//
//	<!-- eval NAME begin -->
//	<!-- eval NAME end -->
//
// It is an error when a marker is missing or stands twice, or when they are out
// of order.
func UpdateTable(doc, name, table string) (string, error) {
	begin, end := fmt.Sprintf("<!-- eval %s begin -->", name), fmt.Sprintf("<!-- eval %s end -->", name)
	for _, mark := range []string{begin, end} {
		if n := strings.Count(doc, mark); n != 1 {
			return "", fmt.Errorf("update table %s: the marker %q stands %d times, want once", name, mark, n)
		}
	}
	from, to := strings.Index(doc, begin)+len(begin), strings.Index(doc, end)
	if to < from {
		return "", fmt.Errorf("update table %s: the end marker stands before the begin marker", name)
	}
	return doc[:from] + "\n" + strings.TrimSpace(table) + "\n" + doc[to:], nil
}
