// Package dyad says what one side does to another in a sentence where both are
// given: the event of PLOVER, its class of conflict or cooperation, a score and
// the reasons.
//
// Two readers are there. The [Coder] goes by words alone: those of
// rules/pairs/plover.rules, read along the way through the dependency tree from
// the actor to the recipient, where refusals, promises, negation and what ends or
// allows a thing turn one event into another. [Coder.Learn] makes of labelled pairs
// a [Learned] that weighs the same evidence together with the words themselves and
// the states of the encoder. No weights of it are shipped: it learns when it is
// asked to, in seconds, and the same pairs give the same weights.
package dyad

import (
	"errors"
	"fmt"
	"slices"

	"chancery/internal/text"
)

// Root is an event of PLOVER. Yield takes in its CONCEDE and RETREAT.
type Root string

// The roots.
const (
	Agree     Root = "AGREE"
	Consult   Root = "CONSULT"
	Support   Root = "SUPPORT"
	Cooperate Root = "COOPERATE"
	Aid       Root = "AID"
	Yield     Root = "YIELD"
	Request   Root = "REQUEST"
	Accuse    Root = "ACCUSE"
	Reject    Root = "REJECT"
	Threaten  Root = "THREATEN"
	Protest   Root = "PROTEST"
	Sanction  Root = "SANCTION"
	Mobilize  Root = "MOBILIZE"
	Coerce    Root = "COERCE"
	Assault   Root = "ASSAULT"
)

// Roots is the closed list of [Root], from the friendliest to the most hostile.
var Roots = []Root{Agree, Consult, Support, Cooperate, Aid, Yield, Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault}

// Quad is a class of conflict or cooperation.
type Quad string

// The classes. NoQuad is that of no event.
const (
	NoQuad        Quad = ""
	VerbalCoop    Quad = "verbal_cooperation"
	MaterialCoop  Quad = "material_cooperation"
	VerbalClash   Quad = "verbal_conflict"
	MaterialClash Quad = "material_conflict"
)

// Quad returns the class of r, as the published sets of pairs have it: Yield is
// material cooperation.
func (r Root) Quad() Quad {
	switch r {
	case Agree, Consult, Support:
		return VerbalCoop
	case Cooperate, Aid, Yield:
		return MaterialCoop
	case Request, Accuse, Reject, Threaten:
		return VerbalClash
	case Protest, Sanction, Mobilize, Coerce, Assault:
		return MaterialClash
	}
	return NoQuad
}

// Conflict reports whether r is of one of the two classes of conflict.
func (r Root) Conflict() bool { return r.Quad() == VerbalClash || r.Quad() == MaterialClash }

// Pair is two sides in an analysed text. Each side has one or more spans; one of the
// two may have none, where the text does not name it.
type Pair struct {
	Doc              *text.Document
	Actor, Recipient []text.Span
}

// Reason is a piece of evidence: what was seen, for which root, and how much it
// weighs. The weights of a reading are comparable with each other alone.
type Reason struct {
	Seen   string  `json:"seen"`
	Root   Root    `json:"root"`
	Weight float64 `json:"weight"`
}

// Reading is what one side does to the other.
type Reading struct {
	Root Root      // empty where no word says it
	Mode string    // of PLOVER; empty where unknown
	Quad Quad      // the class of Root
	By   string    // lexicon or learned
	Cue  text.Span // the word that decides, empty where none does
	// Score lies between 0 and 1: the share of the evidence that speaks for Root.
	Score   float64
	Reasons []Reason // heaviest first
}

// Check returns an error that says why p cannot be read: no side at all, a span
// without words, or one that lies outside the text.
func (p Pair) Check() error {
	if len(p.Actor) == 0 && len(p.Recipient) == 0 {
		return errors.New("neither the source nor the target has a span")
	}
	for _, side := range []struct {
		name  string
		spans []text.Span
	}{{"source", p.Actor}, {"target", p.Recipient}} {
		for _, s := range side.spans {
			if s.Start < 0 || s.End > len(p.Doc.Text) || s.Empty() {
				return fmt.Errorf("the span %d-%d of the %s is not within the %d bytes of the text", s.Start, s.End, side.name, len(p.Doc.Text))
			}
			if at := p.Doc.TokenAt(s.Start); at >= len(p.Doc.Tokens) || p.Doc.Tokens[at].Span.Start >= s.End {
				return fmt.Errorf("the span %d-%d of the %s holds no word", s.Start, s.End, side.name)
			}
		}
	}
	return nil
}

// heaviest sorts reasons by weight, in order of name where they weigh the same,
// and returns the first n.
func heaviest(rs []Reason, n int) []Reason {
	slices.SortStableFunc(rs, func(a, b Reason) int {
		switch {
		case a.Weight > b.Weight:
			return -1
		case a.Weight < b.Weight:
			return 1
		}
		return 0
	})
	return rs[:min(n, len(rs))]
}
