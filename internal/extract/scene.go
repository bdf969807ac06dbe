package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
)

// gathered is the last meeting, visit or call that a text has told of.
type gathered struct {
	at    int   // the word that told of it
	sides []int // the words that name who took part
	// asserted says that it was told as a fact rather than a plan.
	asserted bool
}

// memory is how many sentences back a bare "the talks" may look for its sides.
const memory = 2

// remember keeps who took part in the contact that c tells of, if both sides are
// known.
func (b *builder) remember(c ledger.Claim, hit rule.Match) {
	f, ok := c.Fields.(ledger.Event)
	if !ok || !f.Act.IsContact() || len(c.Actors) < 2 || c.Status == ledger.Denied {
		return
	}
	b.last = gathered{at: hit.Trigger, asserted: c.Status.Asserts()}
	for _, a := range c.Actors {
		if a.Mention == nil {
			continue
		}
		if m, ok := b.mentionOver(a.Mention.Start); ok && !slices.Contains(b.last.sides, m.Head) {
			b.last.sides = append(b.last.sides, m.Head)
		}
	}
}

// earlier returns the sides of the last contact told of, when the noun w points
// back to it: "the talks", "there were separate talks", and names no side itself.
func (g *graph) earlier(w int) []int {
	if len(g.last.sides) == 0 || g.last.at >= w || !g.pointsBack(w) {
		return nil
	}
	now, then := g.doc.SentenceAt(g.tokenSpan(w).Start), g.doc.SentenceAt(g.tokenSpan(g.last.at).Start)
	if now-then > memory || now == then {
		return nil
	}
	return g.last.sides
}

// pointsBack reports whether the noun w takes up what was told before: it has a
// definite article or pronoun, or is said to have been there; and no actor of its
// own stands beside it.
func (g *graph) pointsBack(w int) bool {
	if len(g.pick(w, "nmod", "of", "between", "with", "among")) > 0 {
		return false
	}
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); (strings.HasPrefix(rel, "nmod") || rel == "amod" || rel == "compound") && g.Is(c, "any-actor") && !g.marked(c, []string{"in", "at"}) {
			return false
		}
	}
	for _, c := range g.kids(w, "det") {
		switch strings.ToLower(g.Word(c)) {
		case "the", "this", "these", "that", "those", "both":
			return true
		}
	}
	if h := g.doc.Tokens[w].Head; h >= 0 {
		return g.hasKid(h, "expl") || g.hasKid(w, "expl")
	}
	return g.hasKid(w, "expl")
}

// there returns the head of the last place named before w's sentence, when the
// adverb "there" hangs on w.
func (g *graph) there(w int) []int {
	if !slices.ContainsFunc(g.children[w], g.isThere) {
		return nil
	}
	now := g.doc.SentenceAt(g.tokenSpan(w).Start)
	before := g.refs.Within(g.doc.Sentences[max(0, now-memory)].First, g.doc.Sentences[now].First)
	for _, m := range slices.Backward(before) {
		if m.Place != nil {
			return []int{m.Head}
		}
	}
	return nil
}
