package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
)

// event makes an event claim of a match.
func (b *builder) event(hit rule.Match) (ledger.Claim, modality, bool) {
	c, m := b.start(hit.Trigger, "rule:"+hit.Rule.ID)
	act := ledger.Act(hit.Rule.Make["act"])
	c.Place = b.placeAt(hit, "place")
	if c.Place == nil && (act.IsContact() || act == "sign" || act == "agree") {
		c.Place = b.placeNear(hit.Trigger)
	}
	actors := b.actors(hit, "actor", ledger.RoleActor)
	recipients := b.recipients(hit, actors, c.Place)
	c.Actors = distinct(append(actors, recipients...))
	switch {
	case b.borrowed(hit, c, m):
		return c, m, false
	case act == "visit" && homely(actors, recipients):
		return c, m, false
	case needs(hit.Rule, "recipient") && len(c.Actors) == len(actors): // only itself
		return c, m, false
	}
	if act == "meet" && b.nominalWord(hit.Trigger) && !b.Is(hit.Trigger, "plural") && heads(c.Actors) {
		act = "summit"
	}
	c.Fields = ledger.Event{
		Act:    act,
		PLOVER: ledger.PLOVER{Event: hit.Rule.Make["plover"], Mode: hit.Rule.Make["mode"]},
		Format: b.format(hit.Trigger),
	}
	return c, m, len(c.Actors) > 0 || c.Place != nil && !act.IsContact()
}

// recipients returns the other side of an event: what the rule found, else whom a
// contact names beside it, else the state in which a visit takes place.
func (b *builder) recipients(hit rule.Match, actors []ledger.Actor, place *ledger.Place) []ledger.Actor {
	out := b.actors(hit, "recipient", ledger.RoleRecipient)
	act := ledger.Act(hit.Rule.Make["act"])
	if act.IsContact() && act != "host" && len(out) == 0 && len(actors) < 2 {
		out = b.counterparts(hit)
	}
	if act == "visit" && len(out) == 0 {
		out = b.visited(place)
	}
	return out
}

// borrowed reports whether c takes its sides from words that do not carry it: a
// bare "talks" beside some actor, or a meeting told of before that is no match for
// it, a plan where c is a report.
func (b *builder) borrowed(hit rule.Match, c ledger.Claim, m modality) bool {
	switch from := hit.Path["actor"].String(); {
	case strings.HasPrefix(from, "earlier"):
		return m.Bare || len(c.Actors) < 2 || c.Status.Asserts() != b.last.asserted
	case strings.HasPrefix(from, "before"), strings.HasPrefix(from, "../nsubj"):
		return m.Bare && strings.HasPrefix(from, "before") || b.spokenOf(hit.Trigger)
	}
	return false
}

// spokenOf reports whether the noun w is an event known before of which somebody
// only speaks: who "announced the visit" need not be the one who pays it.
func (g *graph) spokenOf(w int) bool {
	h := g.doc.Tokens[w].Head
	return h >= 0 && g.verbal(h) && (g.rules.Holds(g, h, "speech.verb") || g.rules.Holds(g, h, "discuss.verb")) && g.definite(w) && !g.hasKid(w, "nmod:poss")
}

// visited is the state in which a visit takes place, as its recipient.
func (b *builder) visited(p *ledger.Place) []ledger.Actor {
	if p == nil || p.Mention == nil {
		return nil
	}
	m, ok := b.mentionOver(p.Mention.Start)
	if ok && m.Span.Start == p.Mention.Start && len(m.Actors) == 1 && m.Actors[0].Kind == ledger.KindState {
		return b.actorsAt(m.Head, ledger.RoleRecipient)
	}
	return nil
}

// homely reports whether those who travel only go about their own state.
func homely(actors, recipients []ledger.Actor) bool {
	return len(recipients) == 1 && recipients[0].Kind == ledger.KindState && len(actors) > 0 &&
		!slices.ContainsFunc(actors, func(a ledger.Actor) bool { return a.Of != recipients[0].Of })
}

// needs reports whether rule r holds only with role filled.
func needs(r *rule.Rule, role string) bool {
	return slices.ContainsFunc(r.Roles, func(x rule.Role) bool { return x.Need && x.Name == role })
}

// counterparts returns the other side of a contact that the roles did not find:
// the actors of the same noun phrase, "between X and Y".
func (b *builder) counterparts(hit rule.Match) []ledger.Actor {
	var out []ledger.Actor
	for _, w := range b.pick(hit.Trigger, "nmod", "with", "between", "of") {
		for _, x := range b.spread([]int{w}) {
			out = append(out, b.actorsAt(x, ledger.RoleRecipient)...)
		}
	}
	return distinct(out)
}

// formats are the words that say in which form two sides meet.
var formats = []string{
	"official", "working", "state", "bilateral", "trilateral", "multilateral",
	"informal", "extended", "joint", "ministerial", "telephone", "phone", "video",
	"emergency", "annual", "closed-door", "expert", "high-level", "courtesy",
}

// format returns the adjective of form beside w with the noun, or "".
func (b *builder) format(w int) string {
	for _, c := range b.children[w] {
		if rel := b.Deprel(c); rel != "amod" && rel != "compound" {
			continue
		}
		for _, f := range formats {
			if strings.EqualFold(b.Word(c), f) {
				return f + " " + b.Lemma(w)
			}
		}
	}
	for _, c := range b.kids(w, "obj") {
		if f := b.format(c); f != "" {
			return f
		}
	}
	return ""
}
