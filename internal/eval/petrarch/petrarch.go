// Package petrarch measures events of sentences against the unit tests of PETRARCH2
// (Schrodt, Beieler and others; MIT licence): short sentences of fictional states,
// each with the triples (source, target, code) that it must give.
//
// # How its dictionaries are used
//
// The names of PETR.Validate.actors.txt are given to the resolver as actors that the
// user adds, each as an actor of its own; the program reads a sentence with them as
// it reads any text. A name found in the text has the code of the dictionary that
// holds on the day of the test. The words of PETR.Validate.agents.txt that stand in
// the noun phrase of a name add their code, as PETRARCH does: "the Calenardhon
// government" is CALGOV. A text with a word of PETR.Validate.discards.txt has no
// events. PETR.Validate.verbs.txt is not used: what a verb says is left to the
// program.
//
// # What is compared
//
// A triple is right if source and target have the very codes of the gold and the root
// is that of its code. The dictionary of verbs says of itself that most of its codes
// are those of WEIS, some of CAMEO, and others were made up to test its patterns. So
// there are five measures:
//
//   - triple: a code is read by both schemes, and the root that either gives is right.
//     An event whose code is in neither, or one of whose sides is unnamed, is put
//     aside, as is what the program finds between the same two sides.
//   - weis: the same, with codes of three digits read as WEIS alone, and those of
//     four, which WEIS has not, as CAMEO.
//   - cameo: the same, all codes read as CAMEO.
//   - strict: as weis, and nothing put aside: codes of no scheme and unnamed sides
//     count as missed, and all that is found counts.
//   - pair: source and target alone, of all events with two named sides.
//
// CAMEO goes to PLOVER by the map of data/events/plover, WEIS by its 22 roots. PLOVER
// has no root for statements and comments (01 and 02 of CAMEO, 02 of WEIS): a sentence
// in which the program finds no more than that somebody speaks of somebody is one.
package petrarch

import (
	"fmt"
	"io/fs"

	"chancery/internal/text"
)

// Comment is the root of an event in which somebody no more than speaks of somebody.
const Comment = "COMMENT"

// Side is a name that stands in a text, with the noun phrase that it belongs to.
type Side struct{ Name, Phrase text.Span }

// Event is what one side does to another.
type Event struct {
	Actor, Recipient Side
	Root             string // of PLOVER, with YIELD for CONCEDE and RETREAT; or Comment
	By               string // what found it, for the rows
}

// Coder reads a sentence in which names are known to be those of actors.
type Coder interface {
	// Actors makes names known as those of actors, for all texts that follow.
	Actors(names []string) error
	// Events returns the events between the names that stand at known in doc.
	Events(doc string, known []text.Span) ([]Event, error)
}

// Run measures c on the data under fsys.
func Run(fsys fs.FS, c Coder) (Result, error) {
	var r Result
	s, err := readSuite(fsys)
	if err != nil {
		return r, err
	}
	if err := c.Actors(s.actors.names()); err != nil {
		return r, fmt.Errorf("add the actors of the dictionary: %w", err)
	}
	for _, t := range s.tests {
		got, err := s.code(t, c)
		if err != nil {
			return r, fmt.Errorf("code %s: %w", t.ID, err)
		}
		r.add(s, t, got)
	}
	return r, nil
}

// Triple is an event as it is compared.
type Triple struct{ Source, Target, Root string }

// code reads the text of t and gives the sides their codes.
func (s suite) code(t test, c Coder) ([]Triple, error) {
	if s.discarded(t.Text) {
		return nil, nil
	}
	known := s.actors.find(t.Text)
	events, err := c.Events(t.Text, known)
	if err != nil {
		return nil, err
	}
	var out []Triple
	seen := map[Triple]bool{}
	for _, e := range events {
		for _, a := range s.codes(t, e.Actor) {
			for _, b := range s.codes(t, e.Recipient) {
				x := Triple{a, b, e.Root}
				if a != b && !seen[x] {
					seen[x] = true
					out = append(out, x)
				}
			}
		}
	}
	return out, nil
}
