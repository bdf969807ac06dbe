package ledger

import (
	"slices"
	"strings"
)

// Roles is the closed list of the roles an actor can have in a claim.
var Roles = []string{
	RoleActor, RoleRecipient, RoleHost, RoleParty,
	RoleSpeaker, RolePerson, RoleMember, RoleSubject,
}

// ActorKinds is the closed list of [ActorKind].
var ActorKinds = []ActorKind{
	KindState, KindGovernment, KindPerson, KindIGO, KindArmedGroup,
	KindOrg, KindBase, KindPlace, KindGroup,
}

// Named returns every actor that c names: those with a role, the holder, and
// those of its own fields, in that order. An actor may appear more than once.
func (c Claim) Named() []Actor {
	out := slices.Clone(c.Actors)
	if c.Holder != nil {
		out = append(out, *c.Holder)
	}
	return append(out, fieldActors(c.Fields)...)
}

func fieldActors(f Fields) []Actor {
	var out []Actor
	optional := func(a *Actor) {
		if a != nil {
			out = append(out, *a)
		}
	}
	switch f := f.(type) {
	case Agreement:
		out = append(out, f.Parties...)
	case Commitment:
		out = append(out, f.Actor)
	case Figure:
		optional(f.Speaker)
	case Position:
		out = append(out, f.Speaker)
		optional(f.Target)
	case Office:
		out = append(out, f.Person)
	case Membership:
		out = append(out, f.Member, f.Body)
	}
	return out
}

// ActorIDs returns the ids of the actors and of the place that c names, sorted
// and each once. Actors that were not resolved have none.
func (c Claim) ActorIDs() []ActorID {
	var out []ActorID
	for _, a := range c.Named() {
		out = append(out, a.ID)
	}
	if c.Place != nil {
		out = append(out, c.Place.ID)
	}
	return unique(out)
}

// States returns the states that c touches, as ISO 3166 alpha-3, sorted and each
// once: the states it names, those that its actors belong to, and the state in
// which its place lies.
func (c Claim) States() []string {
	var out []string
	for _, a := range c.Named() {
		out = append(out, a.Of)
		switch a.Kind {
		case KindState:
			out = append(out, string(a.ID))
		case KindGovernment:
			state, _, _ := strings.Cut(string(a.ID), ".")
			out = append(out, state)
		}
	}
	if c.Place != nil {
		out = append(out, c.Place.Of)
	}
	if o, ok := c.Fields.(Office); ok {
		out = append(out, o.Of)
	}
	return slices.DeleteFunc(unique(out), func(s string) bool { return !isAlpha3(s) })
}

func isAlpha3(s string) bool {
	if len(s) != 3 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

func unique[S ~string](in []S) []S {
	slices.Sort(in)
	in = slices.Compact(in)
	if len(in) > 0 && in[0] == "" {
		in = in[1:]
	}
	return in
}
