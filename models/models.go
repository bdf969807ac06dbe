// Package models holds the trained weights, embedded: for each model NAME.bin,
// its digest in NAME.sha256 and its card in NAME.md.
package models

import "embed"

// FS holds the model files.
//
//go:embed *.bin *.sha256 *.md
var FS embed.FS
