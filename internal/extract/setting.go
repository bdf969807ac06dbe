package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve"
)

// visitWithin is how many sentences later a text still tells what was done on a visit.
const visitWithin = 4

// inPlace dates what was done at the place of the event just told: "decided
// there", or the same city as host of the talks.
func (b *builder) inPlace(os []occasion, i int) (ledger.Time, bool) {
	o := os[i]
	if !peaceful(o.act) || b.elsewhen(o) {
		return ledger.Time{}, false
	}
	there := b.saysThere(o.word)
	for p := range before(os, i, 1) {
		if !p.dated() || p.claim.Place == nil || !alike(p.claim.Status, o.claim.Status) {
			continue
		}
		hosts := o.act == "host" && kin(p.act, o.act) && hostsAt(o.claim, p.claim.Place)
		if there && p.sent < o.sent || hosts {
			return *p.claim.Time, true
		}
	}
	return ledger.Time{}, false
}

// peaceful reports whether a is an act of diplomacy.
func peaceful(a ledger.Act) bool {
	switch a {
	case "attack", "clash", "deploy", "withdraw", "exercise", "expel", "recall", "appoint":
		return false
	}
	return true
}

// saysThere reports whether the clause of w says "there" of a place told before.
func (g *graph) saysThere(w int) bool {
	for _, c := range g.children[w] {
		if g.isThere(c) {
			return true
		}
		if rel := g.Deprel(c); rel == "obl" && g.marked(c, []string{"in", "at"}) && g.same(c) {
			return true
		}
	}
	return false
}

// isThere reports whether w is the adverb "there".
func (g *graph) isThere(w int) bool {
	return g.Deprel(w) == "advmod" && strings.EqualFold(g.Word(w), "there")
}

// same reports whether "same" stands before the noun w that names a place.
func (g *graph) same(w int) bool {
	for _, c := range g.children[w] {
		if g.Lemma(c) == "same" {
			switch g.Lemma(w) {
			case "city", "place", "town", "capital", "venue", "hotel", "palace":
				return true
			}
		}
	}
	return false
}

// hostsAt reports whether the host of c is the state in which p lies.
func hostsAt(c *ledger.Claim, p *ledger.Place) bool {
	return p.Of != "" && slices.ContainsFunc(c.Actors, func(a ledger.Actor) bool {
		return a.Role == ledger.RoleActor && (string(a.ID) == p.Of || a.Of == p.Of)
	})
}

// setIn reports whether sentence s or the one before it names the place p.
func (b *builder) setIn(s int, p *ledger.Place) bool {
	if p == nil || p.ID == "" || string(p.ID) == p.Of {
		return false
	}
	sents := b.doc.Sentences
	return slices.ContainsFunc(b.refs.Within(sents[max(0, s-1)].First, sents[s].End), func(m resolve.Mention) bool {
		return m.Place != nil && m.Place.ID == p.ID
	})
}

// ofVisit dates what a visitor does or is to do on a visit that has a day.
func (b *builder) ofVisit(os []occasion, i int) (ledger.Time, bool) {
	o := os[i]
	if !o.act.IsContact() && o.act != "sign" || o.act == "visit" || b.elsewhen(o) || b.pluperfect(o.word) {
		return ledger.Time{}, false
	}
	for _, p := range slices.Backward(os[:i]) {
		if p.act != "visit" || !visitorTakesPart(p.claim, o.claim) {
			continue
		}
		far := o.sent-p.sent > visitWithin && !ahead(o.claim.Status)
		_, other := common(sides(o.claim), sides(p.claim))
		if far || other > 0 || !p.dated() || !alike(p.claim.Status, o.claim.Status) {
			return ledger.Time{}, false // of the visit told last, or of none
		}
		return *p.claim.Time, true
	}
	return ledger.Time{}, false
}

// visitorTakesPart reports whether who makes the visit v also takes part in c.
func visitorTakesPart(v, c *ledger.Claim) bool {
	return slices.ContainsFunc(v.Actors, func(a ledger.Actor) bool {
		return a.Role == ledger.RoleActor && slices.ContainsFunc(c.Actors, func(o ledger.Actor) bool { return sameActor(a, o) })
	})
}
