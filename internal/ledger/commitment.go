package ledger

import (
	"cmp"
	"fmt"
	"slices"
)

// CommitmentAccount is one promise and how it stands.
type CommitmentAccount struct {
	Record
	Actor      Actor
	What       string
	Due        string // ISO 8601 day, month or year; "" when no claim gives it
	DueFrom    ClaimID
	Condition  string
	Status     CommitmentStatus
	StatusFrom ClaimID
	History    []CommitmentPoint // oldest first

	// Overdue is set when the last day of Due is before AsOf.World and no claim
	// says that it was fulfilled or refused.
	Overdue bool
}

// CommitmentPoint is the state that one document gives.
type CommitmentPoint struct {
	Status    CommitmentStatus
	Claim     ClaimID
	Doc       DocID
	Published string
}

// CommitmentState is the state of a promise as c tells it. It is fulfilled only
// where the claim asserts it.
func (c Claim) CommitmentState() CommitmentStatus {
	s := c.Fields.(Commitment).CommitmentStatus
	if s == Fulfilled && !c.Status.Asserts() {
		return NotAssessed
	}
	return s
}

func (r *reading) commitments() []CommitmentAccount {
	groups := gather(r.of(KindCommitment), r.promiseKeys, func(c Claim, g []Claim) bool {
		return !slices.ContainsFunc(g, func(o Claim) bool { return !r.onePromise(c, o) })
	})
	var out []CommitmentAccount
	for _, g := range groups {
		out = append(out, r.commitment(g))
	}
	slices.SortFunc(out, func(a, b CommitmentAccount) int {
		return cmp.Or(cmp.Compare(a.Actor.side(), b.Actor.side()), cmp.Compare(LastDay(a.Due), LastDay(b.Due)),
			cmp.Compare(a.ID(), b.ID()))
	})
	return out
}

// promiseKeys are the side with each word of what is promised, and the place in the text.
func (r *reading) promiseKeys(c Claim) []string {
	f := c.Fields.(Commitment)
	out := append(r.ties.tied(c.ID), fmt.Sprint("at ", c.Doc, c.offset()))
	for _, w := range words(f.What) {
		out = append(out, f.Actor.side()+" "+w)
	}
	return out
}

// onePromise reports whether a and b are one promise: by one side, for one day,
// in like words.
func (r *reading) onePromise(a, b Claim) bool {
	switch r.ties.of(a.ID, b.ID) {
	case Same:
		return true
	case Different:
		return false
	}
	x, y := a.Fields.(Commitment), b.Fields.(Commitment)
	if x.Actor.side() != y.Actor.side() || x.Due != "" && y.Due != "" && x.Due != y.Due {
		return false
	}
	if a.Doc == b.Doc && len(a.Evidence) > 0 && len(b.Evidence) > 0 && a.Evidence[0] == b.Evidence[0] && x.What == y.What {
		return true
	}
	return words(x.What).overlap(words(y.What)) >= 0.6
}

func (r *reading) commitment(g []Claim) CommitmentAccount {
	a := CommitmentAccount{Record: r.record(g)}
	for _, c := range a.Claims {
		f := c.Fields.(Commitment)
		if len(f.What) > len(a.What) {
			a.What = f.What
		}
		if a.Actor.Name == "" || a.Actor.Kind != KindPerson && f.Actor.Kind == KindPerson {
			a.Actor = f.Actor
		}
		if f.Due != "" {
			a.Due, a.DueFrom = f.Due, c.ID
		}
		a.Condition = cmp.Or(a.Condition, f.Condition)
		a.History = append(a.History, CommitmentPoint{c.CommitmentState(), c.ID, c.Doc, r.published(c)})
	}
	last := a.History[len(a.History)-1]
	a.Status, a.StatusFrom = last.Status, last.Claim
	settled := slices.ContainsFunc(a.History, func(p CommitmentPoint) bool { return p.Status == Fulfilled || p.Status == Refused })
	due := LastDay(a.Due)
	a.Overdue = !settled && due != "" && due < r.asOf.World
	return a
}

// Touches reports whether a claim of the commitment names the state.
func (a CommitmentAccount) Touches(state string) bool {
	return slices.ContainsFunc(a.Claims, func(c Claim) bool { return c.Touches(state) })
}
