// Package kb holds the seed knowledge base: states, bodies, offices, persons and
// their names, as tables that the program kb/build makes. LICENSES.md says where
// each row comes from and on which terms.
package kb

import "embed"

// FS holds the tables at its root.
//
//go:embed *.tsv *.tsv.gz
var FS embed.FS
