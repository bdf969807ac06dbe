package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
)

// owers returns who is bound by a promise: the actors that the rule found, or
// whom its subject stands for ("it", "their joint commission"), or else the state
// for which its speaker promises.
func (b *builder) owers(hit rule.Match, holder *ledger.Actor) []ledger.Actor {
	if out := b.actors(hit, "actor", ledger.RoleActor); len(out) > 0 {
		return out
	}
	for _, w := range hit.Bound["actor"] {
		if out := b.standsIn(w, hit.Trigger); len(out) > 0 {
			for i := range out {
				out[i].Role = ledger.RoleActor
			}
			return out
		}
	}
	if len(hit.Bound["actor"]) > 0 {
		return nil
	}
	return b.bound(sideOf(holder))
}

// sideOf is the state for which a speaker promises, where nobody else is named.
func sideOf(h *ledger.Actor) []ledger.Actor {
	if h == nil || h.Of == "" {
		return nil
	}
	who := *h
	who.Role = ledger.RoleActor
	return []ledger.Actor{who}
}

// promisesFor reports whether a speaker may promise for one of the actors: it is
// the speaker, or the speaker's state or body.
func promisesFor(h *ledger.Actor, actors []ledger.Actor) bool {
	return h != nil && slices.ContainsFunc(actors, func(a ledger.Actor) bool {
		return sameActor(*h, a) || h.Of != "" && h.Of == a.Of
	})
}

// standsIn returns for whom the subject w of the verb v stands though it names
// nobody.
func (b *builder) standsIn(w, v int) []ledger.Actor {
	switch strings.ToLower(b.Word(w)) {
	case "it", "they":
		return b.aboveIt(v)
	}
	if owner := b.partiesAt(b.kids(w, "nmod:poss")); len(owner) > 0 {
		return b.bound(owner)
	}
	named := slices.DeleteFunc(b.namedParties(w), func(a ledger.Actor) bool { return a.Of == "" })
	if len(named) > 0 {
		return named
	}
	if b.Deprel(v) == "acl:relcl" && b.doc.Tokens[v].Head == w { // "X and Y set up a commission, which is to …"
		if h := b.doc.Tokens[w].Head; h >= 0 && b.verbal(h) {
			return b.bound(b.partiesAt(b.spread(b.agent(h, 0))))
		}
	}
	return b.lastSides(w)
}

// aboveIt returns the body or state that is the subject of the clause on which
// that of v depends or to which it is joined: "Norway said that it would".
func (b *builder) aboveIt(v int) []ledger.Actor {
	h := b.doc.Tokens[v].Head
	if h < 0 {
		return nil
	}
	switch b.Deprel(v) {
	case "ccomp", "conj", "parataxis", "advcl", "acl", "xcomp":
		out := b.partiesAt(b.spread(b.agent(h, 0)))
		return slices.DeleteFunc(out, func(a ledger.Actor) bool { return a.Kind == ledger.KindPerson })
	}
	return nil
}

// lastSides returns the two or more sides of the last claim told within the
// sentences before w, for a body that is joint or of both sides.
func (b *builder) lastSides(w int) []ledger.Actor {
	now := b.doc.SentenceAt(b.tokenSpan(w).Start)
	for i := len(b.claims) - 1; i >= 0; i-- {
		c := b.claims[i]
		s := b.doc.SentenceAt(c.Evidence[0].Start)
		if s >= now || c.Status == ledger.Denied {
			continue
		}
		if now-s > wentOnWithin {
			return nil
		}
		if out := b.bound(c.Actors); len(sides(&c)) > 1 && len(out) > 1 {
			return out
		}
	}
	return nil
}
