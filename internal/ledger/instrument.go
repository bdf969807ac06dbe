package ledger

import (
	"cmp"
	"slices"
	"strings"
)

// Instrument is one agreement, programme or treaty between parties, for one period.
type Instrument struct {
	Record
	Name       string // the fullest name in the claims
	Instrument string
	Parties    []Actor // by side
	Period     string  // as claimed, or ""
	Signed     string  // ISO 8601 day or month; "" when no claim that it is signed gives it
	Status     AgreementStatus
	StatusFrom ClaimID
	History    []AgreementPoint // oldest first

	// Open is set while it is proposed, negotiated, to be signed or postponed.
	// LastMention is the day of the last document that speaks of it, "" when no
	// document has a date, and AgeYears the full years from then to AsOf.World,
	// or -1 when one of them is unknown.
	Open        bool
	LastMention string
	AgeYears    int
}

// AgreementPoint is the state that one document gives.
type AgreementPoint struct {
	Status    AgreementStatus
	Claim     ClaimID
	Doc       DocID
	Published string
}

// Series is a chain of instruments that follow each other over periods.
type Series struct {
	Name      string
	Parties   []string // sides, sorted
	Instances []Instrument
	Gaps      []Years // years between instances for which there is no record
}

// Between reports whether both a and b are parties.
func (i Instrument) Between(a, b string) bool {
	s := i.Sides()
	return slices.Contains(s, a) && slices.Contains(s, b)
}

// Sides returns the sides of the parties, sorted.
func (i Instrument) Sides() []string {
	var out []string
	for _, p := range i.Parties {
		out = append(out, p.side())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// AgreementState is the state of an agreement as c tells it. A state that would
// be a fact (signed, ratified, in force) is one only where the claim asserts it.
func (c Claim) AgreementState() AgreementStatus {
	s := c.Fields.(Agreement).AgreementStatus
	if s != Signed && s != Ratified && s != InForce || c.Status.Asserts() {
		return s
	}
	switch c.Status {
	case Postponed:
		return AgreementPostponed
	case Cancelled, Denied:
		return NoAgreementOnRecord
	case Proposed:
		return AgreementProposed
	}
	return ToBeSigned
}

func partiesOf(c Claim) []Actor {
	out := c.Fields.(Agreement).Parties
	if len(out) == 0 {
		for _, a := range c.Actors {
			if a.Role == RoleParty || a.Role == RoleActor || a.Role == RoleRecipient {
				out = append(out, a)
			}
		}
	}
	return out
}

func sidesOf(actors []Actor) []string {
	var out []string
	for _, a := range actors {
		if s := a.side(); s != "" {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// paper is an agreement claim, ready to be compared.
type paper struct {
	claim  Claim
	of     string // the sides, joined
	form   string
	name   wordSet
	period Years
	dated  bool // whether it has a period

	// meant is the paper that a bare "the agreement" takes up: the last one before
	// it in its text that has a name, sides and a form alike; nil for others.
	meant *paper
}

// bare reports whether p is named by nothing but its form.
func (p paper) bare() bool { return len(p.name.without(p.form)) == 0 }

func newPaper(c Claim) paper {
	f := c.Fields.(Agreement)
	p := paper{claim: c, of: strings.Join(sidesOf(partiesOf(c)), " "), form: words(f.Instrument).key(), name: seriesName(f)}
	p.period, p.dated = parseYears(f.Period)
	return p
}

func (r *reading) instruments() []Instrument {
	var all []paper
	for _, c := range r.of(KindAgreement) {
		all = append(all, newPaper(c))
	}
	takeUp(all)
	keys := func(p paper) []string { return append(r.ties.tied(p.claim.ID), "of "+p.of) }
	groups := gather(all, keys, func(p paper, g []paper) bool {
		return !slices.ContainsFunc(g, func(o paper) bool { return !r.oneInstrument(p, o) })
	})
	var out []Instrument
	for _, g := range groups {
		out = append(out, r.instrument(g))
	}
	slices.SortFunc(out, func(a, b Instrument) int {
		return cmp.Or(slices.Compare(a.Sides(), b.Sides()), cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)),
			cmp.Compare(a.Period, b.Period), cmp.Compare(a.ID(), b.ID()))
	})
	return out
}

// oneInstrument reports whether a and b name one instrument: the same parties, the
// same period and kind, and names that share their words. An instrument without a
// period is the one of a period only within a document.
func (r *reading) oneInstrument(a, b paper) bool {
	switch r.ties.of(a.claim.ID, b.claim.ID) {
	case Same:
		return true
	case Different:
		return false
	}
	if a.of != b.of || a.form != "" && b.form != "" && a.form != b.form {
		return false
	}
	if a.dated && b.dated && a.period != b.period || a.dated != b.dated && a.claim.Doc != b.claim.Doc {
		return false
	}
	x, y := a.claim.Fields.(Agreement).Signed, b.claim.Fields.(Agreement).Signed
	if x != "" && y != "" && !strings.HasPrefix(x, y) && !strings.HasPrefix(y, x) {
		return false
	}
	if a.bare() || b.bare() { // "the agreement" is only one that the same text names
		return a.claim.Doc == b.claim.Doc && r.sameMeant(a, b)
	}
	return alike(a.name, b.name)
}

// sameMeant compares what two papers of one text mean, of which one at least is
// bare. One that takes up nothing may be any.
func (r *reading) sameMeant(a, b paper) bool {
	x, y := a, b
	if a.meant != nil {
		x = *a.meant
	}
	if b.meant != nil {
		y = *b.meant
	}
	return x.bare() || y.bare() || x.claim.ID == y.claim.ID || r.oneInstrument(x, y)
}

// takeUp finds for every bare paper the one that it takes up.
func takeUp(all []paper) {
	inText := make([]*paper, len(all))
	for i := range all {
		inText[i] = &all[i]
	}
	slices.SortStableFunc(inText, func(x, y *paper) int {
		return cmp.Or(cmp.Compare(x.claim.Doc, y.claim.Doc), cmp.Compare(x.at(), y.at()))
	})
	for i, p := range inText {
		for j := i - 1; j >= 0 && p.bare() && p.meant == nil && inText[j].claim.Doc == p.claim.Doc; j-- {
			if o := inText[j]; !o.bare() && o.of == p.of && (o.form == p.form || o.form == "" || p.form == "") {
				p.meant = o
			}
		}
	}
}

// at is the byte at which the words of p begin.
func (p *paper) at() int {
	if len(p.claim.Evidence) == 0 {
		return 0
	}
	return p.claim.Evidence[0].Start
}

func seriesName(a Agreement) wordSet { return words(cmp.Or(a.Series, a.Name)) }

// alike reports whether two names are near enough to be one: half of all their
// words, or all words of the shorter one where it has at least two.
func alike(a, b wordSet) bool {
	return a.overlap(b) >= 0.5 || min(len(a), len(b)) >= 2 && a.likeness(b) == 1
}

func (r *reading) instrument(g []paper) Instrument {
	claims := make([]Claim, len(g))
	for k, p := range g {
		claims[k] = p.claim
	}
	i := Instrument{Record: r.record(claims), AgeYears: -1}
	for _, c := range i.Claims {
		f := c.Fields.(Agreement)
		if len(f.Name) > len(i.Name) {
			i.Name = f.Name
		}
		i.Instrument = cmp.Or(i.Instrument, f.Instrument)
		i.Period = cmp.Or(i.Period, f.Period)
		if len(i.Parties) == 0 {
			i.Parties = slices.Clone(partiesOf(c))
		}
		if s := c.AgreementState(); (s == Signed || s == Ratified || s == InForce) && len(f.Signed) > len(i.Signed) {
			i.Signed = f.Signed
		}
		i.History = append(i.History, AgreementPoint{c.AgreementState(), c.ID, c.Doc, r.published(c)})
		i.LastMention = max(i.LastMention, r.published(c))
	}
	slices.SortFunc(i.Parties, func(a, b Actor) int {
		return cmp.Or(cmp.Compare(a.side(), b.side()), cmp.Compare(a.Name, b.Name))
	})
	slices.SortStableFunc(i.History, func(a, b AgreementPoint) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published),
			cmp.Compare(slices.Index(AgreementStatuses, a.Status), slices.Index(AgreementStatuses, b.Status)))
	})
	last := i.History[len(i.History)-1]
	i.Status, i.StatusFrom = last.Status, last.Claim
	i.Open = slices.Contains([]AgreementStatus{AgreementProposed, Negotiating, ToBeSigned, AgreementPostponed}, i.Status)
	if age, ok := AgeYears(i.LastMention, r.asOf.World); ok {
		i.AgeYears = age
	}
	return i
}
