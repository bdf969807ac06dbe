package ledger

import (
	"cmp"
	"slices"
)

// Contact is a meeting, visit or call, planned or held, as its claims tell it.
type Contact struct {
	Record
	Act Act

	When      *Time // the narrowest and best founded time; nil when no claim gives one
	WhenFrom  ClaimID
	OtherTime []ClaimID // claims whose time does not overlap When

	Where     *Place
	WhereFrom ClaimID

	Participants []Participant
	Format       string // "official visit", "on the margins", …
	FormatFrom   ClaimID

	// Status is what the latest document says, and StatusFrom the claim that
	// says it. A plan printed after the day it was for does not unsay a report.
	Status     Status
	StatusFrom ClaimID
	History    []StatusPoint // oldest first

	// OutcomeNotReported is set when the contact was planned for a day before
	// AsOf.World and no claim, nor a meeting within the visit, says it took place,
	// was put off or called off.
	OutcomeNotReported bool

	// Within is the visit that holds this meeting; empty when there is none.
	Within ClaimID
}

// StatusPoint is the status that one document gives at one time.
type StatusPoint struct {
	Status    Status
	Claim     ClaimID
	Doc       DocID
	Published string // ISO 8601 day of the document; empty when unknown
}

// Participant is a principal of a contact, with every claim that names it.
type Participant struct {
	Actor  Actor    // under its fullest name, with its office where one is given
	Names  []string // the other names it goes by in the claims, sorted
	Claims []ClaimID
}

// Sides returns the states and bodies that take part, sorted.
func (c Contact) Sides() []string {
	var out []string
	for _, p := range c.Participants {
		out = append(out, p.Actor.side())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Between reports whether both a and b take part.
func (c Contact) Between(a, b string) bool {
	s := c.Sides()
	return slices.Contains(s, a) && slices.Contains(s, b)
}

// Planned reports whether s speaks of something still ahead.
func (s Status) Planned() bool {
	return s == Scheduled || s == Expected || s == Possible || s == Proposed
}

func (r *reading) contacts() []Contact {
	var out []Contact
	for _, group := range r.clusters() {
		out = append(out, r.contact(group))
	}
	r.nest(out)
	lived := map[ClaimID]bool{}
	for _, c := range out {
		lived[c.Within] = lived[c.Within] || c.Status.Asserts()
	}
	for i := range out {
		out[i].OutcomeNotReported = r.silent(out[i], lived)
	}
	slices.SortFunc(out, func(a, b Contact) int {
		return cmp.Or(cmp.Compare(a.key(), b.key()), cmp.Compare(a.ID(), b.ID()))
	})
	return out
}

// key orders contacts by time; those without one come first.
func (c Contact) key() string {
	first, last, _ := c.When.Bounds()
	return first + " " + last
}

// actOrder lists the acts of a contact, the one that says most first.
var actOrder = []Act{"summit", "meet", "negotiate", "visit", "call", "mediate", "host", "consult"}

// bestAct is the act by which a contact is called: that of a claim that asserts
// it, if there is one, and of several the one that says most.
func bestAct(claims []Claim) Act {
	best, rank := Act("other"), 2*len(actOrder)+2
	for _, k := range claims {
		e := k.Fields.(Event)
		r := slices.Index(actOrder, e.Act)
		if r < 0 {
			r = len(actOrder)
		}
		if !k.Status.Asserts() {
			r += len(actOrder) + 1
		}
		if r < rank {
			best, rank = e.Act, r
		}
	}
	return best
}

func (r *reading) contact(group []encounter) Contact {
	claims := make([]Claim, len(group))
	for i, e := range group {
		claims[i] = e.claim
	}
	c := Contact{Record: r.record(claims)}
	c.When, c.WhenFrom = bestTime(c.Claims)
	c.Where, c.WhereFrom = bestPlace(c.Claims)
	c.Participants = participants(c.Claims)
	c.Act = bestAct(c.Claims)
	for _, k := range c.Claims {
		e := k.Fields.(Event)
		if len(e.Format) > len(c.Format) {
			c.Format, c.FormatFrom = e.Format, k.ID
		}
		if c.When.excludes(k.Time) {
			c.OtherTime = append(c.OtherTime, k.ID)
		}
	}
	c.History = r.history(c.Claims)
	last := c.History[len(c.History)-1]
	c.Status, c.StatusFrom = last.Status, last.Claim
	return c
}

// bestTime returns the narrowest time of claims; among equals the one that is
// best founded, then the one said last.
func bestTime(claims []Claim) (*Time, ClaimID) {
	var best *Time
	var from ClaimID
	for _, c := range claims {
		if _, _, known := c.Time.Bounds(); !known {
			continue
		}
		if best == nil || cmp.Or(
			cmp.Compare(c.Time.width(), best.width()),
			cmp.Compare(slices.Index(Bases, c.Time.Basis), slices.Index(Bases, best.Basis)),
		) <= 0 {
			best, from = c.Time, c.ID
		}
	}
	return best, from
}

// bestPlace returns the place that is said last, a named one before a state.
func bestPlace(claims []Claim) (*Place, ClaimID) {
	var best *Place
	var from ClaimID
	for _, c := range claims {
		if c.Place == nil || c.Place.Name == "" {
			continue
		}
		whole := c.Place.Of != "" && string(c.Place.ID) == c.Place.Of
		if best == nil || !whole {
			best, from = c.Place, c.ID
		}
	}
	return best, from
}
