// Package examples is a small corpus of our own writing, in the real forms of
// the genre, that the demo and the tests read. README.md says what each text
// exercises.
package examples

import "embed"

// FS holds the texts.
//
//go:embed *.txt
var FS embed.FS
