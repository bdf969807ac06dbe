package ledger

import (
	"cmp"
	"slices"
)

// MembershipAccount is a seat, a chair or a part in a body, as claims tell it.
type MembershipAccount struct {
	Record
	Member, Body Actor
	Role         string
	From, To     string // as stated
	Status       Status
	StatusFrom   ClaimID
	History      []StatusPoint
}

func (r *reading) memberships() []MembershipAccount {
	groups := map[string][]Claim{}
	var keys []string
	for _, c := range r.of(KindMembership) {
		f := c.Fields.(Membership)
		key := identity(f.Member) + "|" + identity(f.Body) + "|" + f.Role + "|" + f.From
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], c)
	}
	slices.Sort(keys)
	var out []MembershipAccount
	for _, key := range keys {
		m := MembershipAccount{Record: r.record(groups[key])}
		for _, c := range m.Claims {
			f := c.Fields.(Membership)
			m.Member, m.Body, m.Role = f.Member, f.Body, f.Role
			m.From, m.To = cmp.Or(m.From, f.From), cmp.Or(f.To, m.To)
		}
		m.History = r.history(m.Claims)
		last := m.History[len(m.History)-1]
		m.Status, m.StatusFrom = last.Status, last.Claim
		out = append(out, m)
	}
	return out
}

func identity(a Actor) string {
	return cmp.Or(string(a.ID), words(a.Name).key())
}
