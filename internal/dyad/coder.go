package dyad

import (
	"fmt"
	"slices"

	"chancery/internal/rule"
)

// Coder reads pairs by the words of the lexicon. It is immutable and safe for
// concurrent use.
type Coder struct {
	words lexicon
}

// New returns a coder with the classes of set that name events; see
// rules/pairs/plover.rules.
func New(set *rule.Set) (*Coder, error) {
	l, err := newLexicon(set)
	if err != nil {
		return nil, fmt.Errorf("make the coder of pairs: %w", err)
	}
	return &Coder{l}, nil
}

// Read says what the actor of p does to its recipient, by the lexicon alone. The
// text must be analysed; an error says what is wrong with the pair.
func (c *Coder) Read(p Pair) (Reading, error) {
	if err := p.Check(); err != nil {
		return Reading{}, err
	}
	return c.look(p).reading(), nil
}

// look reads the way between the two sides of p.
func (c *Coder) look(p Pair) *look {
	t := newTree(p.Doc)
	l := &look{tree: t, words: c.words, way: t.wayOf(p), said: map[int]node{}, mode: map[Root]string{}}
	l.skip = make([]bool, len(p.Doc.Tokens))
	for _, s := range slices.Concat(p.Actor, p.Recipient) {
		for i := p.Doc.TokenAt(s.Start); i < len(p.Doc.Tokens) && p.Doc.Tokens[i].Span.Start < s.End; i++ {
			l.skip[i] = true
		}
	}
	l.read()
	return l
}

// look is the reading of one pair as it grows.
type look struct {
	*tree
	words   lexicon
	way     way
	skip    []bool       // words of the two sides
	nodes   []node       // outermost first
	said    map[int]node // what words say by themselves, once looked up
	found   votes
	undone  bool // a conflict that is denied
	sure    bool // by words on the way or beside it, not by any of the sentence
	mode    map[Root]string
	reasons []Reason
	cue     int
}

// read fills the nodes and the votes: those of the way from the top down, else of
// what lies above it, else of any word of the sentence.
func (l *look) read() {
	l.cue = -1
	chain := l.chain()
	l.found = l.fold(chain)
	if rise := l.aside(l.way.rise); !rise.none() {
		l.found = l.found.mix(0.8, rise)
	}
	if l.sure = !l.found.none(); !l.sure {
		l.found = l.nearest(chain)
	}
	l.found = l.found.whole()
}

// chain is the words whose events may be between the two sides, outermost first:
// the top and those below it down to the recipient; where one side hangs on the
// other, the words above both.
func (l *look) chain() []int {
	w := l.way
	if w.top == w.actor || w.top == w.recipient {
		ups := l.up(w.top)[1:]
		ups = ups[:min(len(ups), 2)]
		slices.Reverse(ups)
		if w.top == w.actor {
			return append(ups, w.fall...)
		}
		down := slices.Clone(w.rise)
		slices.Reverse(down)
		return append(ups, down...)
	}
	return append([]int{w.top}, w.fall...)
}

// reading is what has been found.
func (l *look) reading() Reading {
	r, score := l.found.best()
	if !l.sure {
		score /= 2 // by a word that stands apart
	}
	out := Reading{Root: r, Mode: l.mode[r], Quad: r.Quad(), By: "lexicon", Score: score}
	out.Reasons = heaviest(slices.Clone(l.reasons), shown)
	if l.cue >= 0 {
		out.Cue = l.cueOf(r)
	}
	return out
}

// shown is how many reasons a reading gives.
const shown = 8
