package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"chancery/internal/extract"
	"chancery/internal/ledger"
)

// printReasoned prints each claim with its rule, and its status with the words and
// the reason that decided it.
func (a *app) printReasoned(in extract.Input, claims []extract.Reasoned) {
	fmt.Fprintln(a.out, "\nClaims")
	number := map[ledger.ClaimID]string{}
	for i, c := range claims {
		number[c.ID] = "claim " + strconv.Itoa(i+1)
	}
	for i, c := range claims {
		fmt.Fprintf(a.out, "  %d. %s\n", i+1, headline(c.Claim))
		a.printField("rule", madeBy(c))
		a.printField("status", standing(c))
		a.printField("holder", holderOf(c.Claim))
		for _, who := range c.Actors {
			a.printField(who.Role, named(who)+from(who.Mention))
		}
		for _, f := range ownFields(c.Fields, number) {
			a.printField(f[0], f[1])
		}
		if c.Place != nil {
			a.printField("place", c.Place.Name+from(c.Place.Mention))
		}
		a.printField("time", timeOf(in, c.Time))
	}
	if len(claims) == 0 {
		fmt.Fprintln(a.out, "  none")
	}
}

// printField prints one field of a claim; nothing where it has no value.
func (a *app) printField(name, value string) {
	if value != "" {
		fmt.Fprintf(a.out, "       %-10s %s\n", name, value)
	}
}

// headline is the kind of c and what kind of that.
func headline(c ledger.Claim) string {
	switch f := c.Fields.(type) {
	case ledger.Event:
		return strings.TrimRight(fmt.Sprintf("event: %s (PLOVER %s %s", f.Act, f.PLOVER.Event, f.PLOVER.Mode), " ") + ")"
	case ledger.Agenda:
		return "agenda: " + f.Topic
	case ledger.Agreement:
		return "agreement: " + f.Name
	case ledger.Commitment:
		return "commitment: " + f.What
	case ledger.Figure:
		return fmt.Sprintf("figure: %s = %s %s", cmp.Or(f.Indicator, "a number"), amount(f.Low, f.High), f.Unit)
	case ledger.Position:
		return fmt.Sprintf("position: %q", f.Content.Quote)
	case ledger.Office:
		return "office: " + f.Office
	case ledger.Membership:
		return "membership: " + f.Role
	}
	return string(c.Kind)
}

// ownFields are the fields that only this kind of claim has, but for those in its
// headline. number says which claim of the list an id is.
func ownFields(fields ledger.Fields, number map[ledger.ClaimID]string) [][2]string {
	switch f := fields.(type) {
	case ledger.Event:
		return [][2]string{{"format", f.Format}}
	case ledger.Agenda:
		return [][2]string{{"band", string(f.Band)}, {"meeting", number[f.Meeting]}}
	case ledger.Agreement:
		return [][2]string{{"instrument", f.Instrument}, {"stage", string(f.AgreementStatus)}, {"signed", f.Signed}, {"period", f.Period}}
	case ledger.Commitment:
		return [][2]string{{"stage", string(f.CommitmentStatus)}, {"condition", f.Condition}, {"due", f.Due}}
	case ledger.Figure:
		return [][2]string{{"subject", f.Subject}, {"qualifier", string(f.Qualifier)}, {"period", f.Period}, {"target", yes(f.IsTarget)}}
	case ledger.Position:
		return [][2]string{{"speech", map[bool]string{true: "direct", false: "indirect"}[f.Direct]}, {"topic", f.Topic}, {"within", number[f.NestedIn]}}
	case ledger.Office:
		return [][2]string{{"of", f.Of}, {"from", f.From}, {"to", f.To}, {"attested", f.Attested}}
	case ledger.Membership:
		return [][2]string{{"from", f.From}, {"to", f.To}}
	}
	return nil
}

func yes(b bool) string { return map[bool]string{true: "yes"}[b] }

// madeBy names the rule of a claim, its word and how its roles were filled.
func madeBy(c extract.Reasoned) string {
	out := strings.TrimPrefix(c.Provenance.By, "rule:")
	if c.Roles != "" {
		out += fmt.Sprintf(" at %q: %s", c.Evidence[1].Quote, c.Roles)
	}
	return out
}

// standing is the status of a claim, with its cue and reason.
func standing(c extract.Reasoned) string {
	out := string(c.Status)
	if c.Cue != nil {
		out += fmt.Sprintf(", because of %q", c.Cue.Quote)
	}
	if c.Why != "" {
		out += ": " + c.Why
	}
	return out
}

func holderOf(c ledger.Claim) string {
	if c.Holder == nil {
		return "the publisher"
	}
	return named(*c.Holder) + from(c.Holder.Mention)
}

// named is an actor by name and id.
func named(a ledger.Actor) string {
	if a.ID == "" {
		return a.Name + " (not in the knowledge base)"
	}
	return fmt.Sprintf("%s (%s)", a.Name, a.ID)
}

func from(e *ledger.Evidence) string {
	if e == nil {
		return ""
	}
	return fmt.Sprintf(", from %q", e.Quote)
}

// timeOf is the time of a claim with the words and the rule that gave it.
func timeOf(in extract.Input, t *ledger.Time) string {
	if t == nil {
		return ""
	}
	if t.Mention == nil {
		return interval(*t) + "; no words say when, and the day of publication bounds it"
	}
	out := interval(*t) + from(t.Mention)
	for _, x := range in.Times {
		if x.Span.Start == t.Mention.Start {
			return out + " by rule " + string(x.Rule)
		}
	}
	return out
}

// interval writes a time by its bounds, its precision and its basis.
func interval(t ledger.Time) string {
	days := t.Start
	switch {
	case t.Start == "":
		days = "until " + t.End
	case t.End == "":
		days = "from " + t.Start
	case t.Start != t.End:
		days = t.Start + " to " + t.End
	}
	return fmt.Sprintf("%s (%s, %s)", days, t.Precision, t.Basis)
}

// amount writes a number or a range without an exponent.
func amount(low, high float64) string {
	write := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	if low == high {
		return write(low)
	}
	return write(low) + " to " + write(high)
}
