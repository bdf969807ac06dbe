package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
)

// pact is a document that a text has told of, with who is bound by it.
type pact struct {
	word    int
	parties []ledger.Actor
}

// parties returns who is bound by the document of word doc: the two sides that
// its phrase names, else those whom the rule found and whom the phrase names
// beside them; of a document told of before, its sides; of one that was signed at
// a meeting, those who met; else the actors before the trigger.
func (b *builder) parties(hit rule.Match, doc int) []ledger.Actor {
	named := b.namedParties(doc)
	if len(named) > 1 {
		return named
	}
	doers := b.actors(hit, "party", ledger.RoleParty)
	if len(doers) > 0 {
		doers = append(doers, b.partiesAt(b.spread(b.pick(hit.Trigger, "obl", "with")))...)
	}
	for _, find := range []func() []ledger.Actor{
		func() []ledger.Actor { return b.bound(append(doers, named...)) },
		func() []ledger.Actor { return b.recalled(doc) },
		func() []ledger.Actor { return b.bound(b.partiesAt(b.metBefore(doc))) },
		func() []ledger.Actor { return b.bound(b.partiesAt(b.guests(hit.Trigger))) },
		func() []ledger.Actor { return b.bound(b.partiesAt(inOrder(b.beside(hit.Trigger, false)))) },
		func() []ledger.Actor { return b.pair(hit.Trigger) },
	} {
		if out := find(); len(out) > 0 {
			return out
		}
	}
	return nil
}

// namedParties are the sides that the phrase of a document names: "between X and
// Y", "with Y", "the X-Y treaty", "X's treaty". The city that a declaration is
// called after is none.
func (b *builder) namedParties(doc int) []ledger.Actor {
	var words []int
	for _, w := range b.spread(b.pick(doc, "nmod", "between", "with", "of", "among")) {
		if b.Is(w, "any-actor") {
			words = append(words, w)
		} else {
			words = append(words, b.spread(b.pick(w, "nmod", "between", "with"))...)
		}
	}
	if len(words) == 0 {
		words = b.between(doc)
	}
	words = append(words, b.spread(b.pick(doc, "nmod:poss"))...)
	for _, w := range b.demonyms(doc) {
		if m, ok := b.mentionAt(w); ok && (m.Place == nil || len(m.Actors) > 0 && m.Place.ID == m.Actors[0].ID) {
			words = append(words, w)
		}
	}
	return b.bound(b.partiesAt(words))
}

func (b *builder) partiesAt(words []int) []ledger.Actor {
	var out []ledger.Actor
	for _, w := range words {
		if b.Is(w, "any-actor") {
			out = append(out, b.actorsAt(w, ledger.RoleParty)...)
		}
	}
	return out
}

// bound puts in the place of each person, and of each parliament, the state or
// body for which it binds itself, where that is known.
func (b *builder) bound(actors []ledger.Actor) []ledger.Actor {
	var out []ledger.Actor
	for _, a := range actors {
		if a.Kind == ledger.KindPerson || a.Office != "" || strings.HasPrefix(a.Name, "Parliament of ") {
			if of, ok := b.stateOf(a); ok {
				a = of
			}
		}
		out = append(out, a)
	}
	return distinct(out)
}

// stateOf is the state or the body that a belongs to, called by a's own words.
func (b *builder) stateOf(a ledger.Actor) (ledger.Actor, bool) {
	of, ok := b.refs.Side(a.Of)
	of.Role, of.Mention = a.Role, a.Mention
	return of, ok
}

// recalled returns who is bound by a document that the text has told of: "the
// agreement", "this treaty", "the new programme".
func (b *builder) recalled(doc int) []ledger.Actor {
	if !b.takesUp(doc) {
		return nil
	}
	now := b.doc.SentenceAt(b.tokenSpan(doc).Start)
	for _, p := range slices.Backward(b.pacts) {
		if p.word < doc && now-b.doc.SentenceAt(b.tokenSpan(p.word).Start) <= resumedWithin && b.Lemma(p.word) == b.Lemma(doc) && len(p.parties) > 1 {
			return p.parties
		}
	}
	for w := doc - 1; w >= 0 && now-b.doc.SentenceAt(b.tokenSpan(w).Start) <= resumedWithin; w-- {
		if b.UPOS(w) != "NOUN" || b.Lemma(w) != b.Lemma(doc) {
			continue
		}
		if out := b.namedParties(w); len(out) > 1 {
			return out
		}
	}
	return nil
}

// takesUp reports whether the noun doc speaks of a document as known.
func (b *builder) takesUp(doc int) bool {
	known := false
	for _, c := range b.children[doc] {
		switch strings.ToLower(b.Word(c)) {
		case "the", "this", "these", "that", "those", "both":
			known = true
		case "other", "another", "separate", "similar", "further", "no", "any":
			return false
		}
	}
	return known
}

// guests returns who met at the event during which, or at which, w was done: "the
// agreements signed during the visit of X to Y".
func (b *builder) guests(w int) []int {
	var out []int
	for _, n := range b.circumstances(w) {
		if n.after || b.nounAct(n.word) == "" {
			continue
		}
		out = append(out, b.agent(n.word, 0)...)
		for _, x := range b.beside(n.word, true) {
			if b.marked(x, []string{"to", "with"}) {
				out = append(out, x)
			}
		}
	}
	return out
}

// pair returns the two sides that stand after w in its sentence, where there are
// just two: what is agreed there is agreed by them.
func (b *builder) pair(w int) []ledger.Actor {
	out := b.bound(b.partiesAt(b.beside(w, true)))
	if len(out) != 2 {
		return nil
	}
	return out
}

func inOrder(words []int) []int {
	slices.Sort(words)
	return words
}

// metBefore returns the sides of the last contact told of, in the sentence before
// that of the document or the one before it.
func (b *builder) metBefore(doc int) []int {
	if len(b.last.sides) == 0 || b.last.at >= doc {
		return nil
	}
	now, then := b.doc.SentenceAt(b.tokenSpan(doc).Start), b.doc.SentenceAt(b.tokenSpan(b.last.at).Start)
	if now-then > memory {
		return nil
	}
	return b.last.sides
}
