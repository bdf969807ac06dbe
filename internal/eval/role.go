package eval

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// organ reads a name without a kind such as "Presidency of Norlund" as an organ of
// that state, if there is one.
func (x identity) organ(r Ref) Ref {
	if r.Kind != "" || r.Of != "" {
		return r
	}
	for rest := r.Name; ; {
		_, state, ok := strings.Cut(rest, " of ")
		if !ok {
			return r
		}
		if id := x.side(strings.TrimPrefix(state, "the "), r.Day); alpha3.MatchString(id) {
			r.Kind, r.Of = ledger.KindGovernment, id
			return r
		}
		rest = state
	}
}

// sameOrgan compares the names of two organs of one state, without the state.
func sameOrgan(r Ref, a ledger.Actor) bool {
	if r.Kind != ledger.KindGovernment || a.Kind != ledger.KindGovernment {
		return false
	}
	head := func(s string) []string {
		h, _, _ := strings.Cut(s, " of the ")
		h, _, _ = strings.Cut(h, " of ")
		return namewords(h)
	}
	w, g := head(r.Name), head(a.Name)
	return len(w) > 0 && slices.Equal(w, g) && !slices.Equal(w, []string{"ministry"})
}

// unnamed reports whether a is named by an office alone.
func unnamed(a ledger.Actor) bool {
	return a.Name == "" || a.Office != "" && sameOffice(a.Name, a.Office) == Agrees
}

// holds reports whether a holds office, which may end in the name of the state:
// "President of Norlund".
func holds(office string, a ledger.Actor) bool {
	got := a.Office
	if got == "" {
		got = a.Name
	}
	short := office
	if i := strings.LastIndex(office, " of "); i > 0 {
		short = office[:i]
	}
	return sameOffice(office, got) == Agrees || sameOffice(short, got) == Agrees
}

// unfold drops "former" before a name and reports whether r means whoever holds
// an office: it has no name, or its name is the office, "President of Norlund".
func unfold(r Ref) (out Ref, role bool) {
	r.Name = strings.TrimPrefix(strings.TrimSpace(r.Name), "former ")
	if r.Name == "" {
		return r, true
	}
	organ := strings.HasPrefix(r.Name, "Ministry") || strings.HasPrefix(r.Name, "Presidency")
	if r.Office == "" && r.Kind == ledger.KindGovernment && ledger.Rank(r.Name) >= 2 && !organ {
		r.Office, _ = splitOffice(r.Name)
		return r, true
	}
	return r, false
}
