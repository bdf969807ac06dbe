package ledger

import (
	"fmt"
	"slices"
)

// memberships is the closed list of the roles in a body.
var memberships = []string{"member", "chair", "observer", "candidate", "partner"}

// signedStates are the states of an agreement that has been signed.
var signedStates = []AgreementStatus{Signed, Ratified, InForce, Suspended, Expired, Terminated}

// unsignedStates are the states of an agreement that has not been signed yet.
var unsignedStates = []AgreementStatus{AgreementProposed, Negotiating, ToBeSigned}

func eventLaw(c Claim, _ string) []string {
	e, ok := c.Fields.(Event)
	if !ok {
		return nil
	}
	return append(outside("act", e.Act, Acts), outside("PLOVER root", e.PLOVER.Event, PLOVERRoots)...)
}

func agendaLaw(c Claim, _ string) []string {
	a, ok := c.Fields.(Agenda)
	if !ok {
		return nil
	}
	return append(missing("topic", a.Topic), outside("band", a.Band, Bands)...)
}

func agreementClosedLaw(c Claim, _ string) []string {
	a, ok := c.Fields.(Agreement)
	if !ok {
		return nil
	}
	out := append(missing("name", a.Name), missing("instrument", a.Instrument)...)
	return append(out, outside("agreement status", a.AgreementStatus, AgreementStatuses)...)
}

func agreementPlanLaw(c Claim, _ string) []string {
	a, ok := c.Fields.(Agreement)
	if !ok {
		return nil
	}
	var out []string
	if slices.Contains(signedStates, a.AgreementStatus) && !settled(c.Status) {
		out = append(out, fmt.Sprintf("%s with the status %s", a.AgreementStatus, c.Status))
	}
	if slices.Contains(unsignedStates, a.AgreementStatus) && a.Signed != "" {
		out = append(out, fmt.Sprintf("%s, yet signed on %s", a.AgreementStatus, a.Signed))
	}
	return out
}

// settled reports whether s says that a thing is so or is not so, rather than
// that it may become so.
func settled(s Status) bool { return s.Asserts() || s == Denied }

func commitmentClosedLaw(c Claim, _ string) []string {
	p, ok := c.Fields.(Commitment)
	if !ok {
		return nil
	}
	return append(missing("promise", p.What), outside("commitment status", p.CommitmentStatus, CommitmentStatuses)...)
}

func commitmentPlanLaw(c Claim, _ string) []string {
	p, ok := c.Fields.(Commitment)
	if ok && p.CommitmentStatus == Fulfilled && !settled(c.Status) {
		return []string{fmt.Sprintf("%s with the status %s", p.CommitmentStatus, c.Status)}
	}
	return nil
}

func figureClosedLaw(c Claim, _ string) []string {
	f, ok := c.Fields.(Figure)
	if !ok {
		return nil
	}
	return append(missing("indicator", f.Indicator), outside("qualifier", f.Qualifier, Qualifiers)...)
}

func figureOrderLaw(c Claim, _ string) []string {
	f, ok := c.Fields.(Figure)
	switch {
	case !ok:
		return nil
	case !finite(f.Low) || !finite(f.High):
		return []string{fmt.Sprintf("from %v to %v", f.Low, f.High)}
	case f.Low > f.High:
		return []string{fmt.Sprintf("low %v is above high %v", f.Low, f.High)}
	case f.Low < f.High && f.Qualifier != Range:
		return []string{fmt.Sprintf("low %v and high %v differ, but it is %q", f.Low, f.High, f.Qualifier)}
	}
	return nil
}

func officeLaw(c Claim, _ string) []string {
	o, ok := c.Fields.(Office)
	if !ok {
		return nil
	}
	return missing("office", o.Office)
}

func membershipLaw(c Claim, _ string) []string {
	m, ok := c.Fields.(Membership)
	if !ok {
		return nil
	}
	return outside("role", m.Role, memberships)
}
