package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// commitment makes a commitment claim of a match.
func (b *builder) commitment(hit rule.Match) (ledger.Claim, modality, bool) {
	whats := hit.Bound["what"]
	if len(whats) == 0 {
		return ledger.Claim{}, modality{}, false
	}
	c, m := b.start(hit.Trigger, "rule:"+hit.Rule.ID)
	actors := b.actors(hit, "actor", ledger.RoleActor)
	if len(actors) == 0 {
		actors = sideOf(c.Holder)
	}
	if len(actors) == 0 {
		return c, m, false
	}
	what := b.whatSpan(hit.Trigger, whats[0])
	c.Evidence = append(c.Evidence, b.evidence(what))
	f := ledger.Commitment{Actor: actors[0], What: b.flat(what)}
	f.Condition = b.condition(hit.Trigger, whats[0])
	f.CommitmentStatus = commitmentStatus(ledger.CommitmentStatus(hit.Rule.Make["commitment_status"]), m.Status, f.Condition)
	f.Due = b.due(what)
	if f.Due == "" && c.Time != nil && c.Time.Mention != nil && c.Time.End > b.doc.Published.Start && b.doc.Published.Start != "" {
		f.Due = grain(*c.Time)
	}
	c.Status = statusOfCommitment(f.CommitmentStatus)
	c.Actors, c.Fields = actors, f
	return c, m, true
}

// whatSpan is the words of what is promised: the complement, or the predicate
// itself where the trigger is the promised act.
func (b *builder) whatSpan(trigger, what int) text.Span {
	first, end := b.clause(what)
	if what == trigger {
		first = what
	}
	for end > first+1 && b.UPOS(end-1) == "PUNCT" {
		end--
	}
	return b.span(first, end)
}

// clause is the subtree of w without the clauses coordinated with it that have a
// subject of their own.
func (b *builder) clause(w int) (first, end int) {
	first, end = b.subtree(w)
	for _, c := range b.children[w] {
		if c <= w || b.Deprel(c) != "conj" && b.Deprel(c) != "parataxis" || !b.hasKid(c, "nsubj") && !b.hasKid(c, "nsubj:pass") {
			continue
		}
		from, _ := b.subtree(c)
		end = min(end, from)
	}
	for end > w+1 && (b.UPOS(end-1) == "CCONJ" || b.UPOS(end-1) == "PUNCT") {
		end--
	}
	return first, end
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

// condition returns the words of an if-clause under either word, or "".
func (b *builder) condition(words ...int) string {
	for _, w := range words {
		for _, c := range b.kids(w, "advcl") {
			for _, k := range b.kids(c, "mark") {
				if b.rules.Holds(b.graph, k, "conditional") {
					first, end := b.subtree(c)
					return b.flat(b.span(first, end))
				}
			}
		}
	}
	return ""
}

// due returns the latest day, month or year that the promise is bound to.
func (b *builder) due(what text.Span) string {
	out := ""
	for _, t := range b.in.Times {
		if !what.Contains(t.Span) || t.Time.End == "" || t.Type == timex.Duration || t.Type == timex.Set {
			continue
		}
		if b.doc.Published.Start != "" && t.Time.End < b.doc.Published.Start {
			continue
		}
		out = max(out, grain(t.Time))
	}
	return out
}

// grain is the end of t, cut to its precision.
func grain(t ledger.Time) string {
	switch t.Precision {
	case ledger.Year:
		return t.End[:4]
	case ledger.Month:
		return t.End[:7]
	}
	return t.End
}

func commitmentStatus(said ledger.CommitmentStatus, st ledger.Status, condition string) ledger.CommitmentStatus {
	switch {
	case st == ledger.Denied && said != ledger.Refused:
		return ledger.Refused
	case condition != "" && said == ledger.Pledged:
		return ledger.Conditional
	case st == ledger.Possible && said == ledger.Pledged:
		return ledger.Conditional
	}
	return said
}

// statusOfCommitment is how far the promised act has got by the promise.
func statusOfCommitment(cs ledger.CommitmentStatus) ledger.Status {
	switch cs {
	case ledger.Pledged:
		return ledger.Expected
	case ledger.Conditional:
		return ledger.Possible
	case ledger.InProgress:
		return ledger.Ongoing
	case ledger.Fulfilled:
		return ledger.Happened
	case ledger.Refused:
		return ledger.Denied
	}
	return ledger.Unknown
}

// membership makes a membership claim of a match.
func (b *builder) membership(hit rule.Match) (ledger.Claim, modality, bool) {
	members := b.actors(hit, "member", ledger.RoleMember)
	bodies := b.actors(hit, "body", ledger.RoleSubject)
	if len(members) == 0 || len(bodies) == 0 {
		return ledger.Claim{}, modality{}, false
	}
	c, m := b.start(hit.Trigger, "rule:"+hit.Rule.ID)
	role := hit.Rule.Make["role"]
	if l := b.Lemma(hit.Trigger); role == "member" && (l == "observer" || l == "partner" || l == "candidate") {
		role = l
	}
	c.Actors = distinct(append(members, bodies...))
	c.Fields = ledger.Membership{Member: members[0], Body: bodies[0], Role: strings.ToLower(role)}
	return c, m, true
}
