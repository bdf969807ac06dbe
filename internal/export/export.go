// Package export writes claims of the ledger for other programs. Each format is
// a writer of claims in the order in which they come; formats are found by name.
package export

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// Format writes claims to w until they end. An error from the claims stops it and
// is returned as it is.
type Format func(w io.Writer, claims iter.Seq2[ledger.Claim, error]) error

// format is a row of the table of formats.
type format struct {
	name  string
	write Format
}

// formats is the table of formats, by name.
var formats = []format{
	{"csv", writeCSV},
	{"jsonl", writeLines},
}

// Names returns the names of the formats, sorted.
func Names() []string {
	var out []string
	for _, f := range formats {
		out = append(out, f.name)
	}
	return out
}

// Write writes claims to w in the format of that name.
func Write(w io.Writer, name string, claims iter.Seq2[ledger.Claim, error]) error {
	i := slices.IndexFunc(formats, func(f format) bool { return f.name == name })
	if i < 0 {
		return fmt.Errorf("export: no format %q; there are %s", name, strings.Join(Names(), ", "))
	}
	return formats[i].write(w, claims)
}

// writeLines writes the exchange format of docs/format.md, one claim a line.
func writeLines(w io.Writer, claims iter.Seq2[ledger.Claim, error]) error {
	for c, err := range claims {
		if err != nil {
			return fmt.Errorf("export jsonl: %w", err)
		}
		if err := ledger.WriteLine(w, c); err != nil {
			return fmt.Errorf("export jsonl: %w", err)
		}
	}
	return nil
}
