package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
	"chancery/internal/text"
)

// commitment makes a commitment claim of a match. What is only asked of somebody,
// or asked about, is none.
func (b *builder) commitment(hit rule.Match) (ledger.Claim, modality, bool) {
	whats := hit.Bound["what"]
	if len(whats) == 0 {
		return ledger.Claim{}, modality{}, false
	}
	c, m := b.start(hit.Trigger, "rule:"+hit.Rule.ID)
	actors := b.owers(hit, c.Holder)
	if hit.Rule.Make["holder"] == "own" && !promisesFor(c.Holder, actors) {
		return c, m, false
	}
	if len(actors) == 0 || m.Status == ledger.Proposed || m.Why == "a question" || b.embedded(hit.Trigger) {
		return c, m, false
	}
	what := b.whatSpan(hit.Trigger, whats[0])
	c.Evidence = append(c.Evidence, b.evidence(what))
	f := ledger.Commitment{Actor: actors[0], What: b.flat(what)}
	f.Condition = b.condition(hit.Trigger, whats[0])
	told := m.Status
	if m.Bare { // "work is under way": that much is said
		told = ledger.Ongoing
	}
	if hit.Rule.Make[string(told)] == "none" {
		return c, m, false
	}
	f.CommitmentStatus = commitmentStatus(ledger.CommitmentStatus(hit.Rule.Make["commitment_status"]), told, f.Condition)
	from := b.doc.Published.End
	if t := c.Time; t != nil && t.Mention != nil && t.Precision == ledger.Day && hit.Trigger != whats[0] && t.Start <= from {
		from = t.Start
	}
	f.Due = b.due(whats[0], from)
	if t := c.Time; t != nil && t.Mention != nil && hit.Trigger != whats[0] && what.Contains(text.Span{Start: t.Mention.Start, End: t.Mention.End}) {
		c.Time = b.implied(m.Status) // a day of what is promised, not of the promise
	}
	c.Status = statusOfCommitment(f.CommitmentStatus)
	c.Actors, c.Fields = actors, f
	return c, m, true
}

// embedded reports whether w is the verb of a clause that only asks: "it is not
// known when the embassy will open".
func (b *builder) embedded(w int) bool {
	switch b.Deprel(w) {
	case "ccomp", "csubj", "xcomp", "acl", "advcl":
	default:
		return false
	}
	first, _ := b.subtree(w)
	if b.Deprel(w) == "advcl" {
		return strings.EqualFold(b.Word(first), "when") || strings.EqualFold(b.Word(first), "how")
	}
	return b.rules.Holds(b.graph, first, "asking.word")
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
// subject or an auxiliary of their own.
func (b *builder) clause(w int) (first, end int) {
	first, end = b.subtree(w)
	for _, c := range b.children[w] {
		if c <= w || b.Deprel(c) != "conj" && b.Deprel(c) != "parataxis" || !b.hasKid(c, "nsubj") && !b.hasKid(c, "nsubj:pass") && !b.hasKid(c, "aux") {
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

// condition returns the words under either word on which a promise depends: an
// if-clause, "provided that", "on condition that", "in exchange for"; or "".
func (b *builder) condition(words ...int) string {
	for _, w := range words {
		for _, c := range b.children[w] {
			switch rel, _, _ := strings.Cut(b.Deprel(c), ":"); {
			case rel == "advcl" && b.conditional(c), rel == "obl" && b.rules.Holds(b.graph, c, "proviso.noun"):
				first, end := b.clause(c)
				return strings.TrimRight(b.flat(b.span(first, end)), ",; ")
			}
		}
	}
	return ""
}

// conditional reports whether the adverbial clause of w is a condition: by its
// conjunction, by "provided" as its verb, or by "should" before its subject.
func (b *builder) conditional(w int) bool {
	for _, k := range b.children[w] {
		switch b.Deprel(k) {
		case "mark", "advmod":
			if b.rules.Holds(b.graph, k, "conditional") && b.Lemma(k) != "whether" || b.Lemma(k) == "should" || b.rules.Holds(b.graph, k, "proviso.mark") {
				return true
			}
		case "aux":
			if first, _ := b.subtree(w); k == first && b.Lemma(k) == "should" {
				return true
			}
		}
	}
	return b.rules.Holds(b.graph, w, "condition.mark") && b.hasKid(w, "ccomp")
}

// commitmentStatus is what the rule says of a promise, in the light of how far its
// verb has got and of what it depends on.
func commitmentStatus(said ledger.CommitmentStatus, st ledger.Status, condition string) ledger.CommitmentStatus {
	switch {
	case said == ledger.Refused:
		if st.Asserts() {
			return ledger.Refused
		}
		return ledger.NotAssessed
	case st == ledger.Denied || st == ledger.Cancelled:
		return ledger.Refused
	case (said == ledger.Pledged || said == ledger.Conditional) && condition != "":
		return ledger.Conditional
	case st == ledger.Unknown:
		return ledger.NotAssessed
	case said == ledger.Pledged && st == ledger.Possible:
		return ledger.Conditional
	case said == ledger.Fulfilled && st != ledger.Happened:
		return unfinished(st)
	case said == ledger.InProgress && !st.Asserts():
		return unfinished(st)
	}
	return said
}

// unfinished is the state of a promise whose keeping has got no further than st.
func unfinished(st ledger.Status) ledger.CommitmentStatus {
	switch st {
	case ledger.Ongoing:
		return ledger.InProgress
	case ledger.Scheduled, ledger.Expected:
		return ledger.Pledged
	case ledger.Possible:
		return ledger.Conditional
	}
	return ledger.NotAssessed
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
