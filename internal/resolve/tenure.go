package resolve

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// Tenures returns all posts of a person, oldest first.
func (b *Base) Tenures(person ledger.ActorID) []Tenure {
	i, ok := b.at[person]
	if !ok {
		return nil
	}
	r := b.runs[i]
	return b.tenures[r.start:r.end:r.end]
}

// Holders returns the tenures of an office, in its standard words, that may
// cover a day, an ISO 8601 day. of is a state's code or a body's id. A general
// word also finds the post that stands for it in that state: "Minister of Foreign
// Affairs" of USA finds the Secretary of State.
//
// Tenures that surely cover the day come first, then those that only may, since
// an end is not known or not to the day. A tenure without an end is dropped when
// a later one of the same post had begun by then, unless a post may have several
// holders.
func (b *Base) Holders(office, of, day string) []Tenure {
	var found []Tenure
	for _, o := range append([]string{office}, b.peers[seat{office, of}]...) {
		found = append(found, b.holding(seat{o, of}, day)...)
	}
	slices.SortStableFunc(found, func(x, y Tenure) int {
		return cmp.Or(cmp.Compare(doubtOf(x, day), doubtOf(y, day)), cmp.Compare(y.From, x.From), cmp.Compare(x.Person, y.Person))
	})
	return found
}

// general is the general word for an office of a state: "Secretary of State" of USA
// gives "Minister of Foreign Affairs". An office that has none is its own; of several
// general words it is the first of the alphabet.
func (b *Base) general(office, of string) string {
	found := office
	for k, own := range b.peers {
		if k.of == of && slices.Contains(own, office) && (found == office || k.office < found) {
			found = k.office
		}
	}
	return found
}

func (b *Base) holding(k seat, day string) (found []Tenure) {
	for t := range b.held(k) {
		if holdsOn(t, day) && !b.succeeded(t, day) {
			found = append(found, t)
		}
	}
	return found
}

// held yields every tenure of a post.
func (b *Base) held(k seat) iter.Seq[Tenure] {
	return func(yield func(Tenure) bool) {
		i, ok := b.lastHeld[k]
		for ok && i >= 0 && yield(b.tenures[i]) {
			i = b.heldBefore[i]
		}
	}
}

// holdsOn compares as far as a tenure's grain goes: an end in "2018" covers all
// of 2018, and a start without a date covers nothing.
func holdsOn(t Tenure, day string) bool {
	return t.From != "" && grain(day, t.From) >= t.From && (t.To == "" || grain(day, t.To) <= t.To)
}

// grain shortens a day to the grain of date.
func grain(day, date string) string { return day[:min(len(day), len(date))] }

// succeeded reports whether an open tenure had been followed by another's in the
// same post by day.
func (b *Base) succeeded(t Tenure, day string) bool {
	if t.To != "" || severalHold(t.Office) {
		return false
	}
	for next := range b.held(seat{t.Office, t.Of}) {
		if next.Person != t.Person && next.From > t.From && grain(day, next.From) >= next.From {
			return true
		}
	}
	return false
}

// severalHold reports whether a post has several holders at once.
func severalHold(office string) bool {
	for _, word := range []string{"Deputy", "Vice", "Member", "Assistant", "Special Envoy", "Adviser", "Judge", "Minister without", "Under-Secretary", "Spokesperson"} {
		if strings.Contains(office, word) {
			return true
		}
	}
	return false
}

// doubtOf ranks how sure it is that a tenure covers the day: 0 when both ends are
// known and lie apart from it, 1 when the end is open, 2 when the day falls into
// the grain of an end or on the last day.
func doubtOf(t Tenure, day string) int {
	switch {
	case len(t.From) < len(day) && grain(day, t.From) == t.From,
		t.To != "" && grain(day, t.To) == t.To:
		return 2
	case t.To == "":
		return 1
	}
	return 0
}

// Held returns the tenures of the offices of a state or body, by office and start.
func (b *Base) Held(of string) []Tenure {
	var out []Tenure
	for _, t := range b.tenures {
		if t.Of == of {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(x, y Tenure) int {
		return cmp.Or(cmp.Compare(x.Office, y.Office), cmp.Compare(x.From, y.From))
	})
	return out
}
