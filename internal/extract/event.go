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
	from := hit.Path["actor"]
	if m.Bare && (strings.HasPrefix(from, "before") || strings.HasPrefix(from, "earlier")) {
		return c, m, false // a word like "talks" with no side of its own
	}
	act := ledger.Act(hit.Rule.Make["act"])
	actors := b.actors(hit, "actor", ledger.RoleActor)
	recipients := b.actors(hit, "recipient", ledger.RoleRecipient)
	if act.IsContact() && act != "host" && len(recipients) == 0 && len(actors) < 2 {
		recipients = b.counterparts(hit)
	}
	c.Place = b.placeAt(hit, "place")
	if act == "visit" && len(recipients) == 0 {
		recipients = b.visited(c.Place)
	}
	c.Actors = distinct(append(actors, recipients...))
	if act == "visit" && homely(actors, recipients) || needs(hit.Rule, "recipient") && len(c.Actors) == len(actors) {
		return c, m, false
	}
	if strings.HasPrefix(from, "earlier") && (len(c.Actors) < 2 || c.Status.Asserts() != b.last.asserted) {
		return c, m, false
	}
	if c.Place == nil && (act.IsContact() || act == "sign" || act == "agree") {
		c.Place = b.placeNear(hit.Trigger)
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

// visited is the state in which a visit takes place, as its recipient.
func (b *builder) visited(p *ledger.Place) []ledger.Actor {
	if p == nil || p.Mention == nil {
		return nil
	}
	for _, m := range b.refs.Mentions {
		if m.Span.Start == p.Mention.Start && len(m.Actors) == 1 && m.Actors[0].Kind == ledger.KindState {
			return b.actorsAt(m.Head, ledger.RoleRecipient)
		}
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
