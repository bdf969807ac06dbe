package ledger

import (
	"cmp"
	"slices"
	"strings"
)

// encounter is one claim about a contact, ready to be compared.
type encounter struct {
	claim       Claim
	form        string // visit, call or meeting: forms are never one contact
	who         principals
	first, last string
	dated       bool // whether the time is bounded on both sides
	published   string
	lineage     string
}

func (r *reading) encounter(c Claim) encounter {
	e := encounter{claim: c, form: form(c.Fields.(Event).Act), who: principalsOf(c)}
	e.first, e.last, _ = c.Time.Bounds()
	e.dated = c.Time.Bounded()
	e.published, e.lineage = r.published(c), r.lineage(c.Doc)
	return e
}

func form(a Act) string {
	switch a {
	case "visit", "host":
		return "visit"
	case "call":
		return "call"
	}
	return "meeting"
}

// clusters groups the contact claims. The sharpest times go first, so that a
// vague claim joins a sharp one and never bridges two of them.
func (r *reading) clusters() [][]encounter {
	var all []encounter
	for _, c := range r.of(KindEvent) {
		if c.Fields.(Event).Act.IsContact() {
			all = append(all, r.encounter(c))
		}
	}
	slices.SortStableFunc(all, func(a, b encounter) int { return cmp.Compare(a.claim.Time.width(), b.claim.Time.width()) })
	return gather(all, r.encounterKeys, r.joins)
}

// encounterKeys are the origin of e, and its sides with each year in which it, or
// for one undated that which it puts off, can be.
func (r *reading) encounterKeys(e encounter) []string {
	out := append(r.ties.tied(e.claim.ID), "from "+e.lineage)
	first, last := e.first, e.last
	if !e.dated {
		first, last = e.published, after(e.published, 3*vague)
	}
	sides := strings.Join(e.who.sides(), " ")
	for _, y := range years(first, last) {
		out = append(out, y+" "+sides)
	}
	return out
}

// joins reports whether e belongs to the group g: it must agree with every member,
// unless a judgement says outright.
func (r *reading) joins(e encounter, g []encounter) bool {
	linked := false
	for _, m := range g {
		switch r.ties.of(e.claim.ID, m.claim.ID) {
		case Different:
			return false
		case Same:
			linked = true
		}
	}
	return linked || !slices.ContainsFunc(g, func(m encounter) bool { return !agree(e, m) })
}

// agree reports whether a and b can be about one contact. In one text, and in
// texts of one origin and one day, a claim that names one side only can belong to
// a plan that names both.
func agree(a, b encounter) bool {
	kin := a.claim.Doc == b.claim.Doc || a.lineage == b.lineage && a.published == b.published
	if a.form != b.form || contradict(a.claim.Place, b.claim.Place) || a.claim.Time.excludes(b.claim.Time) {
		return false
	}
	if kin && !sameVoice(a.claim.Status, b.claim.Status) {
		return false
	}
	dated := a.dated && b.dated
	if !a.who.fits(b.who, kin && (dated || a.claim.Status.ahead())) {
		return false
	}
	return dated && sameTime(a, b, kin) || !dated && (kin && near(a, b) || putOff(a, b) || putOff(b, a))
}

// sameTime reports whether the times of a and b, which overlap, can be one: where
// one is vague the place or the origin must speak for it.
func sameTime(a, b encounter, kin bool) bool {
	return max(a.claim.Time.width(), b.claim.Time.width()) <= vague || kin || samePlace(a.claim.Place, b.claim.Place)
}

// sameVoice reports whether one text that says a and b can speak of one thing: both
// are of something ahead, or both of something past.
func sameVoice(a, b Status) bool {
	return a == b || a.ahead() && b.ahead() || a.Asserts() && b.Asserts() || a == Unknown || b == Unknown
}

// ahead reports whether s speaks of something that had not taken place.
func (s Status) ahead() bool { return s.Planned() || s == Postponed || s == Cancelled }

// near reports whether texts of one origin, one of which gives no time, are of the
// same few days.
func near(a, b encounter) bool {
	return a.claim.Doc == b.claim.Doc ||
		a.published != "" && b.published != "" && days(min(a.published, b.published), max(a.published, b.published)) <= 3
}

// putOff reports whether the undated a says that the planned b, which was still
// ahead when a was published, is postponed or cancelled.
func putOff(a, b encounter) bool {
	off := a.claim.Status == Postponed || a.claim.Status == Cancelled
	return off && !a.dated && b.dated && b.claim.Status.Planned() &&
		a.published != "" && b.last >= a.published && days(a.published, b.first) <= 3*vague
}

func contradict(a, b *Place) bool {
	if a == nil || b == nil {
		return false
	}
	if a.Of != "" && b.Of != "" {
		return a.Of != b.Of
	}
	return a.ID != "" && b.ID != "" && a.ID != b.ID
}

func samePlace(a, b *Place) bool {
	return a != nil && b != nil && (a.ID != "" && a.ID == b.ID || a.Name != "" && a.Name == b.Name)
}
