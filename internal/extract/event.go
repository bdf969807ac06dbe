package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
)

// event makes an event claim of a match.
func (b *builder) event(hit rule.Match) (ledger.Claim, modality, bool) {
	c, m := b.start(hit.Trigger, "rule:"+hit.Rule.ID)
	if m.Bare && strings.HasPrefix(hit.Path["actor"], "before") {
		return c, m, false // a word like "talks" with no side of its own
	}
	act := ledger.Act(hit.Rule.Make["act"])
	actors := b.actors(hit, "actor", ledger.RoleActor)
	recipients := b.actors(hit, "recipient", ledger.RoleRecipient)
	if act.IsContact() && act != "host" && len(recipients) == 0 && len(actors) < 2 {
		recipients = b.counterparts(hit)
	}
	c.Actors = distinct(append(actors, recipients...))
	c.Place = b.placeAt(hit, "place")
	if c.Place == nil && (act.IsContact() || act == "sign" || act == "agree") {
		c.Place = b.placeNear(hit.Trigger)
	}
	c.Fields = ledger.Event{
		Act:    act,
		PLOVER: ledger.PLOVER{Event: hit.Rule.Make["plover"], Mode: hit.Rule.Make["mode"]},
		Format: b.format(hit.Trigger),
	}
	return c, m, len(c.Actors) > 0 || c.Place != nil && !act.IsContact()
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
