package eval

import (
	"cmp"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// sets judges a set of references against the actors of a claim, whatever their
// order. It agrees when each reference has its actor and no actor is left over,
// but for those that w lets be left over.
func (x identity) sets(w Want, field string, want []Ref, got []ledger.Actor) Compared {
	got = distinct(got)
	c := Compared{Field: field, Want: refNames(want), Got: actorNames(got)}
	if len(want) == 0 {
		if len(got) > 0 && !w.Open && !w.Partial {
			c.Degree = Half
		}
		return c
	}
	if want[0].Sides > 0 {
		c.Degree = enough(want[0].Sides, got)
		return c
	}
	c.Degree = x.paired(want, got, w.spares)
	return c
}

// spares reports whether a may be left over: anybody beside a list that is not
// full, and states, their organs and bases beside a list of persons.
func (w Want) spares(a ledger.Actor) bool {
	return w.Partial || w.Open && (isOrgan(a.Kind) || a.Kind == ledger.KindBase || a.Kind == ledger.KindPlace)
}

// paired gives each reference the actor that fits it best, best pair first.
func (x identity) paired(want []Ref, got []ledger.Actor, spare func(ledger.Actor) bool) Degree {
	type pair struct {
		i, j int
		d    Degree
	}
	var pairs []pair
	for i, r := range want {
		for j, a := range got {
			if d := x.same(r, a); d > Differs {
				pairs = append(pairs, pair{i, j, d})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.d, a.d) })
	usedW, usedG := map[int]bool{}, map[int]bool{}
	full := 0
	for _, p := range pairs {
		if usedW[p.i] || usedG[p.j] {
			continue
		}
		usedW[p.i], usedG[p.j] = true, true
		if p.d == Agrees {
			full++
		}
	}
	left := 0
	for j, a := range got {
		if !usedG[j] && !spare(a) && !repeats(a, got, usedG) {
			left++
		}
	}
	switch {
	case full == len(want) && left == 0:
		return Agrees
	case len(usedW) > 0:
		return Half
	}
	return Differs
}

// repeats reports whether a is a state or organ of the side of another state or
// organ that is used: "Norlund" beside its ministry.
func repeats(a ledger.Actor, got []ledger.Actor, used map[int]bool) bool {
	for j, b := range got {
		if used[j] && isOrgan(a.Kind) && isOrgan(b.Kind) && sideOfActor(a) != "" && sideOfActor(a) == sideOfActor(b) &&
			(a.Kind == ledger.KindState || b.Kind == ledger.KindState) {
			return true
		}
	}
	return false
}

// enough judges "both parties": actors of that many sides, or one group.
func enough(sides int, got []ledger.Actor) Degree {
	seen := map[string]bool{}
	for _, a := range got {
		if a.Kind == ledger.KindGroup {
			return Agrees
		}
		if s := cmp.Or(sideOfActor(a), string(a.ID)); s != "" {
			seen[s] = true
		}
	}
	switch {
	case len(seen) >= sides:
		return Agrees
	case len(seen) > 0:
		return Half
	}
	return Differs
}

// distinct drops actors that are named twice.
func distinct(actors []ledger.Actor) []ledger.Actor {
	var out []ledger.Actor
	for _, a := range actors {
		if a.ID == "" && a.Name == "" {
			continue
		}
		if !slices.ContainsFunc(out, func(b ledger.Actor) bool {
			return a.ID != "" && a.ID == b.ID || a.ID == "" && b.ID == "" && a.Name == b.Name && a.Of == b.Of
		}) {
			out = append(out, a)
		}
	}
	return out
}

func refNames(refs []Ref) string {
	var out []string
	for _, r := range refs {
		n := cmp.Or(r.Name, strings.TrimSpace(r.Office+" "+r.Of))
		if r.Sides > 0 {
			n = "both sides"
		}
		out = append(out, n)
	}
	return strings.Join(out, "; ")
}

func actorNames(actors []ledger.Actor) string {
	var out []string
	for _, a := range actors {
		out = append(out, cmp.Or(a.Name, string(a.ID)))
	}
	return strings.Join(out, "; ")
}
