package ledger

import (
	"slices"
	"strings"
	"unicode"
)

// State returns the state a stands for or belongs to, as an ISO 3166 alpha-3
// code, or the id of the body it belongs to, or "".
func (a Actor) State() string {
	if a.Kind == KindState && a.ID != "" {
		return string(a.ID)
	}
	if state, _, organ := strings.Cut(string(a.ID), "."); a.Of == "" && organ && isAlpha3(state) {
		return state
	}
	return a.Of
}

// side is what an actor counts as when two groups of principals are compared:
// its state, or else itself.
func (a Actor) side() string {
	if s := a.State(); s != "" {
		return s
	}
	if a.ID != "" {
		return string(a.ID)
	}
	return strings.ToLower(a.Name)
}

// SamePerson reports whether a and b can be one person: by id where both have
// one, else because the words of one name are all in the other.
func SamePerson(a, b Actor) bool {
	if a.ID != "" && b.ID != "" {
		return a.ID == b.ID
	}
	x, y := nameWords(a.Name), nameWords(b.Name)
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return len(x) > 0
}

func nameWords(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '-' && r != '\''
	})
}

// principals are the persons on each side of a contact. A side without a person
// is a state, an organ or a body as a whole.
type principals map[string][]Actor

// principalsOf groups the actors of an event by side. The state of the place
// counts as a side when a visit or a host names only one.
func principalsOf(c Claim) principals {
	p := principals{}
	for _, a := range c.Actors {
		if a.Role == RoleSpeaker || a.Role == RoleSubject || a.side() == "" {
			continue
		}
		p.add(a)
	}
	e, _ := c.Fields.(Event)
	if len(p) == 1 && c.Place != nil && c.Place.Of != "" && (e.Act == "visit" || e.Act == "host") {
		if _, home := p[c.Place.Of]; !home {
			p[c.Place.Of] = nil
		}
	}
	return p
}

func (p principals) add(a Actor) {
	s := a.side()
	if _, ok := p[s]; !ok {
		p[s] = nil
	}
	if a.Kind == KindPerson && !slices.ContainsFunc(p[s], func(b Actor) bool { return SamePerson(a, b) }) {
		p[s] = append(p[s], a)
	}
}

// sides returns the sides in order.
func (p principals) sides() []string {
	out := make([]string, 0, len(p))
	for s := range p {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// fits reports whether p and o can be the same people: every side that both name
// persons for has one in common, and the sides are the same. With loose, one of them
// may name a single side of the other.
func (p principals) fits(o principals, loose bool) bool {
	if len(p) == 0 || len(o) == 0 {
		return false
	}
	shared := 0
	for s, mine := range p {
		theirs, ok := o[s]
		if !ok {
			continue
		}
		shared++
		if len(mine) > 0 && len(theirs) > 0 && !anyShared(mine, theirs) {
			return false
		}
	}
	if loose && min(len(p), len(o)) == 1 {
		return shared == 1
	}
	return shared == len(p) && shared == len(o)
}

func anyShared(a, b []Actor) bool {
	return slices.ContainsFunc(a, func(x Actor) bool {
		return slices.ContainsFunc(b, func(y Actor) bool { return SamePerson(x, y) })
	})
}

// Touches reports whether c names the state, its people or organs, or a place in it.
func (c Claim) Touches(state string) bool {
	return slices.Contains(c.States(), state) ||
		slices.ContainsFunc(c.Named(), func(a Actor) bool { return a.State() == state })
}
