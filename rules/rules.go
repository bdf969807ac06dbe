// Package rules holds what linguists and analysts edit: the word classes and
// rules by which sentences become claims, in the language of internal/rule.
package rules

import "embed"

// FS holds the rule files: a folder for each language, and pairs, the words of the
// coder of events whose actor and recipient are given.
//
//go:embed en pairs
var FS embed.FS
