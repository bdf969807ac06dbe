// Package names measures how names of persons and bodies are told apart: persons
// of the knowledge base found by the names that their governments print, pairs of
// names that mean one or two, and words of two scripts.
//
// No set has a part to develop on, but for the words in two scripts. Each is
// therefore cut in two by a hash of its row: errors are looked at in the open
// half alone, and both halves are reported.
package names

import (
	"fmt"
	"io/fs"

	"chancery/internal/ledger"
)

// Persons finds persons by name; it is what the bench of office-holders measures.
type Persons interface {
	// Person returns the person with an id, whose own id may be another.
	Person(id ledger.ActorID) (p Person, known bool)
	// Near returns the persons who may bear a name, best first.
	Near(fullname string, limit int) []Guess
}

// Person is a person with the printed name and the state it serves.
type Person struct {
	ID          ledger.ActorID
	Printed, Of string
}

// Guess is a person who may be meant, with a score from 0 to 1.
type Guess struct {
	ID    ledger.ActorID
	Score float64
	Why   string
}

// Run measures p, and the comparison of names, on the sets that lie under fsys.
func Run(fsys fs.FS, p Persons) (Result, error) {
	var r Result
	for _, step := range []struct {
		what string
		do   func(fs.FS) error
	}{
		{"office-holders", func(fsys fs.FS) (err error) { r.Holders, err = scoreHolders(fsys, p); return err }},
		{"pairs", func(fsys fs.FS) (err error) { r.Pairs, err = scorePairs(fsys); return err }},
		{"words in two scripts", func(fsys fs.FS) (err error) { r.Words, err = scoreWords(fsys); return err }},
	} {
		if err := step.do(fsys); err != nil {
			return r, fmt.Errorf("score names, %s: %w", step.what, err)
		}
	}
	return r, nil
}
