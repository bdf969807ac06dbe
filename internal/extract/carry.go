package extract

import (
	"iter"
	"slices"

	"chancery/internal/ledger"
)

// occasion is an event claim as a text goes on telling of it.
type occasion struct {
	claim *ledger.Claim
	act   ledger.Act
	word  int  // its trigger
	sent  int  // the sentence of the trigger
	own   bool // words of its own sentence say when it was
	main  bool // it stands on the main line of its sentence, not in an aside
}

// link finds the occasion before os[i] to which os[i] belongs, and the time that
// follows from it.
type link func(os []occasion, i int) (ledger.Time, bool)

// before yields the occasions before os[i], the last first, that stand at most so
// many sentences before it.
func before(os []occasion, i, sentences int) iter.Seq[occasion] {
	return func(yield func(occasion) bool) {
		for j := i - 1; j >= 0 && os[i].sent-os[j].sent <= sentences; j-- {
			if !yield(os[j]) {
				return
			}
		}
	}
}

// carryTimes dates the events that no words of their own sentence date by the
// occasion that they belong to: the same event told again ("the summit"), what
// was done at it or in its place, a part of a visit, or the next step of the same
// parties. Such a time is inferred; its mention is the
// words elsewhere in the text that give it. Nothing planned takes a past day,
// nothing told as done a future one, and where no link holds no day is given.
func (b *builder) carryTimes() {
	os := b.occasions()
	b.sharpen(os)
	links := []link{b.toldLater, b.resumed, b.atResumed, b.inPlace, b.ofVisit, b.wentOn}
	for i := range os {
		if os[i].own || !carriable(os[i].claim.Status) {
			continue
		}
		for _, l := range links {
			if t, ok := l(os, i); ok && b.possible(os[i].claim.Status, t) {
				t.Basis = ledger.Inferred
				os[i].claim.Time = &t
				break
			}
		}
	}
}

// occasions lists the event claims in the order in which they were made.
func (b *builder) occasions() []occasion {
	var out []occasion
	for i := range b.claims {
		c := &b.claims[i]
		f, ok := c.Fields.(ledger.Event)
		if !ok || len(c.Evidence) < 2 {
			continue
		}
		w := b.doc.TokenAt(c.Evidence[1].Start)
		out = append(out, occasion{
			claim: c, act: f.Act, word: w, sent: b.doc.SentenceAt(c.Evidence[0].Start),
			own: c.Time != nil && c.Time.Mention != nil, main: b.mainLine(w),
		})
	}
	return out
}

// mainLine reports whether w carries its sentence forward: neither it nor a word
// above it is the predicate of a relative, adverbial or inserted clause.
func (g *graph) mainLine(w int) bool {
	for at, n := w, 0; at >= 0 && n < deepest; at, n = g.doc.Tokens[at].Head, n+1 {
		switch g.Deprel(at) {
		case "acl", "acl:relcl", "advcl", "parataxis", "appos":
			return false
		case "nmod":
			if !g.rules.Holds(g, g.doc.Tokens[at].Head, "stage.noun") {
				return false
			}
		}
	}
	return true
}

// carriable reports whether an event of status st has a day that a text may give
// elsewhere.
func carriable(st ledger.Status) bool {
	switch st {
	case ledger.Ongoing, ledger.Unknown, ledger.Denied:
		return false
	}
	return true
}

// alike reports whether two events are both told as done or both as still ahead.
func alike(x, y ledger.Status) bool {
	return x == ledger.Happened && y.Asserts() || ahead(x) && ahead(y)
}

func ahead(st ledger.Status) bool {
	return st == ledger.Scheduled || st == ledger.Expected || st == ledger.Proposed || st == ledger.Possible
}

// possible reports whether an event of status st may have the time t, seen from
// the day of publication.
func (b *builder) possible(st ledger.Status, t ledger.Time) bool {
	p := b.doc.Published
	switch {
	case !p.Known():
		return true
	case st == ledger.Happened:
		return t.Start <= p.End
	case ahead(st):
		return t.End == "" || t.End >= p.Start
	}
	return true
}

// dated reports whether o has a first day that words of the text give.
func (o occasion) dated() bool {
	return o.claim.Time != nil && o.claim.Time.Mention != nil && o.claim.Time.Start != ""
}

// sides are the states and bodies that take part in c, each once; in a visit the
// one visited too.
func sides(c *ledger.Claim) []string {
	var out []string
	if f, ok := c.Fields.(ledger.Event); ok && f.Act == "visit" && c.Place != nil && c.Place.Of != "" {
		out = append(out, c.Place.Of)
	}
	for _, a := range c.Actors {
		side := a.Of
		if side == "" {
			side = string(a.ID)
		}
		if side != "" && !slices.Contains(out, side) {
			out = append(out, side)
		}
	}
	return out
}

// common counts the sides of x that also take part in y, and those that do not.
func common(x, y []string) (shared, other int) {
	for _, s := range x {
		if slices.Contains(y, s) {
			shared++
		} else {
			other++
		}
	}
	return shared, other
}
