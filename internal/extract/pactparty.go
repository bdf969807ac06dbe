package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
)

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
	for _, w := range b.agent(hit.Trigger, 0) {
		if b.UPOS(w) == "PRON" && len(doers) == 0 && !b.Is(w, "any-actor") {
			doers = b.aboveIt(hit.Trigger)
		}
	}
	if len(doers) > 0 {
		doers = append(doers, b.partiesAt(b.spread(b.pick(hit.Trigger, "obl", "with")))...)
	}
	for _, find := range []func() []ledger.Actor{
		func() []ledger.Actor { return b.besides(doc, b.bound(append(doers, named...))) },
		func() []ledger.Actor { return b.recalled(doc) },
		func() []ledger.Actor { return b.bound(b.partiesAt(b.metBefore(hit.Trigger))) },
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

// besides is the parties of the document that another rule has found or that the
// text has told of before, where they are more than those of out.
func (b *builder) besides(doc int, out []ledger.Actor) []ledger.Actor {
	for _, p := range b.pacts {
		if p.word == doc && len(p.parties) > len(out) {
			out = p.parties
		}
	}
	if len(out) != 1 {
		return out
	}
	known := b.recalled(doc)
	if slices.ContainsFunc(known, func(a ledger.Actor) bool { return sameActor(a, out[0]) }) {
		return known
	}
	return out
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
	words = append(words, b.owning(doc)...)
	for _, w := range b.demonyms(doc) {
		if m, ok := b.mentionAt(w); ok && (m.Place == nil || len(m.Actors) > 0 && m.Place.ID == m.Actors[0].ID) {
			words = append(words, w)
		}
	}
	return b.bound(b.partiesAt(words))
}

// owning are the words that name whose the document is: its possessor, or where
// that is "its" or "their", the two sides of the noun that it may stand for: "the
// border between X and Y … its delimitation".
func (b *builder) owning(doc int) []int {
	own := b.spread(b.pick(doc, "nmod:poss"))
	if len(own) != 1 || b.Is(own[0], "any-actor") || b.UPOS(own[0]) != "PRON" {
		return own
	}
	s := b.doc.SentenceAt(b.tokenSpan(doc).Start)
	for w := doc - 1; w >= b.doc.Sentences[max(s-1, 0)].First; w-- {
		if b.UPOS(w) != "NOUN" {
			continue
		}
		if of := b.spread(b.pick(w, "nmod", "between")); len(of) > 1 {
			return of
		}
		if of := b.between(w); len(of) > 1 {
			return of
		}
	}
	for at, n := doc, 0; at >= 0 && n < deepest; at, n = b.doc.Tokens[at].Head, n+1 {
		if h := b.doc.Tokens[at].Head; h >= 0 && b.Deprel(at) == "conj" && b.verbal(at) {
			return b.agent(h, 0) // "X left the pact, and its treaty with Y lapsed"
		}
	}
	return nil
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
