package eval

import (
	"regexp"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// spelling is how alike two names must be to be one person's; see [name.Compare].
const spelling = 0.82

// identity compares gold references with actors of claims.
type identity struct{ resolver Resolver }

// id asks the resolver whom r means. A name without a kind is tried as that of a
// state first: states share their names with bodies and places.
func (x identity) id(r Ref) ledger.ActorID {
	if x.resolver == nil || r.Name == "" && r.Office == "" {
		return ""
	}
	if r.Kind == "" && r.Office == "" {
		state := r
		state.Kind = ledger.KindState
		if id, ok := x.resolver.Resolve(state); ok {
			return id
		}
	}
	id, ok := x.resolver.Resolve(r)
	if !ok {
		return ""
	}
	return id
}

var alpha3 = regexp.MustCompile(`^[A-Z]{3}$`)

// side returns the id of the state or body named s.
func (x identity) side(s, day string) string {
	if s == "" || alpha3.MatchString(s) {
		return s
	}
	return string(x.id(Ref{Name: s, Kind: ledger.KindState, Day: day}))
}

// same judges whether the reference r means the actor a.
//
// They agree when the resolver gives r the id of a, when both are governments or
// organs of one state and at least one is the state itself, when their names are
// spellings of one name and their states do not contradict, or when both are the
// holder of one office. Two things of one state, such as a minister and the
// state, agree by half.
func (x identity) same(r Ref, a ledger.Actor) Degree {
	r, role := unfold(r)
	id := x.id(r)
	if id == "" {
		if r = x.organ(r); r.Kind == ledger.KindGovernment {
			id = x.id(r)
		}
	}
	if id != "" && id == a.ID {
		return Agrees
	}
	mine, theirs := x.sideOf(r, id), sideOfActor(a)
	if mine != "" && theirs != "" && mine != theirs {
		return Differs
	}
	oneSide := mine != "" && mine == theirs
	switch {
	case oneSide && x.isState(r, id) && isOrgan(a.Kind), oneSide && isOrgan(r.Kind) && a.Kind == ledger.KindState:
		return Agrees
	case id != "" && a.ID != "" && id != a.ID && r.Kind == ledger.KindPerson && a.Kind == ledger.KindPerson:
		return Differs
	case x.sameName(r, a), oneSide && sameOrgan(r, a):
		return Agrees
	case oneSide && r.Office != "" && (role || unnamed(a)) && holds(r.Office, a):
		return Agrees
	case oneSide && !(r.Kind == ledger.KindPerson && a.Kind == ledger.KindPerson):
		return Half
	}
	return Differs
}

// sideOf is the state or body that r belongs to or is.
func (x identity) sideOf(r Ref, id ledger.ActorID) string {
	if r.Of != "" {
		return x.side(r.Of, r.Day)
	}
	state, _, _ := strings.Cut(string(id), ".")
	if alpha3.MatchString(state) {
		return state
	}
	return ""
}

func sideOfActor(a ledger.Actor) string {
	if a.Of != "" {
		return a.Of
	}
	state, _, _ := strings.Cut(string(a.ID), ".")
	if alpha3.MatchString(state) {
		return state
	}
	return ""
}

func (x identity) isState(r Ref, id ledger.ActorID) bool {
	return r.Kind == ledger.KindState || r.Kind == "" && alpha3.MatchString(string(id))
}

func isOrgan(k ledger.ActorKind) bool {
	return k == ledger.KindState || k == ledger.KindGovernment
}

func (x identity) sameName(r Ref, a ledger.Actor) bool {
	if r.Name == "" || a.Name == "" {
		return false
	}
	if a.Kind == ledger.KindPerson && (r.Kind == ledger.KindPerson || r.Kind == "") {
		return spelledAlike(r.Name, a.Name)
	}
	if r.Kind == ledger.KindPerson {
		return false
	}
	if a.Kind == ledger.KindGroup && aboutWords("", r.Name, a.Name).Degree == Agrees {
		return true
	}
	w, g := namewords(r.Name), namewords(a.Name)
	short := func(a, b string) bool { return a != "" && a == b }
	return slices.Equal(w, g) || short(initials(r.Name), fold(a.Name)) || short(initials(a.Name), fold(r.Name))
}

// spelledAlike reports whether two names can be spellings of one person's. Where
// one is a single word, the last word of the other decides.
func spelledAlike(a, b string) bool {
	x, y := name.Tokens(a), name.Tokens(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) == 1 || len(y) == 1 {
		x, y = x[len(x)-1:], y[len(y)-1:]
	}
	score, _ := name.Compare(strings.Join(x, " "), strings.Join(y, " "))
	return score >= spelling
}

// namewords are the words of the name of a state, organ or body, in order of the
// alphabet and without grammar words: "Ministry of Defence of Norlund".
func namewords(s string) []string {
	out := slices.DeleteFunc(name.Tokens(s), func(w string) bool { return grammar[w] })
	slices.Sort(out)
	return slices.Compact(out)
}

// initials makes "csto" of "Collective Security Treaty Organization".
func initials(s string) string {
	var out []byte
	for _, w := range name.Tokens(s) {
		if !grammar[w] {
			out = append(out, w[0])
		}
	}
	if len(out) < 2 {
		return ""
	}
	return string(out)
}

func fold(s string) string { return strings.Join(name.Tokens(s), "") }
