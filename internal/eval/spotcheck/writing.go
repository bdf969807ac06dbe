package spotcheck

import (
	"fmt"
	"strconv"
	"strings"

	"chancery/internal/ledger"
)

// saying writes claims in one line each, so that a reader can judge every field and
// a later claim can be compared with it. Identities of claims are not written, since
// they change with any field of the other claim.
type saying map[ledger.ClaimID]ledger.Claim

func byID(claims []ledger.Claim) saying {
	out := saying{}
	for _, c := range claims {
		out[c.ID] = c
	}
	return out
}

// write returns the fields of c as "name=value" with "; " between them. Empty
// fields are left out, all but the cue, whose absence says something.
func (s saying) write(c ledger.Claim) string {
	var l line
	s.own(&l, c.Fields)
	l.add("status", string(c.Status))
	l.add("cue", quoted(c.Cue, "none"))
	l.actor("holder", c.Holder)
	for i := range c.Actors {
		l.actor(c.Actors[i].Role, &c.Actors[i])
	}
	if c.Place != nil {
		l.add("place", identified(c.Place.Name, string(c.Place.ID))+of(c.Place.Of))
	}
	l.add("time", interval(c.Time))
	l.add("topics", strings.Join(c.Topics, ", "))
	for i := range c.Evidence[1:] {
		l.add("on", quoted(&c.Evidence[1+i], ""))
	}
	return strings.Join(l, "; ")
}

// own adds what is particular to the kind.
func (s saying) own(l *line, fields ledger.Fields) {
	switch f := fields.(type) {
	case ledger.Event:
		l.add("act", string(f.Act))
		l.add("plover", strings.TrimSuffix(f.PLOVER.Event+"/"+f.PLOVER.Mode, "/"))
		l.add("format", f.Format)
	case ledger.Agenda:
		l.add("topic", f.Topic)
		l.add("band", string(f.Band))
		l.add("meeting", s.other(f.Meeting))
	case ledger.Agreement:
		l.agreement(f)
	case ledger.Commitment:
		l.actor("by", &f.Actor)
		l.add("what", f.What)
		l.add("due", f.Due)
		l.add("commitment_status", string(f.CommitmentStatus))
		l.add("condition", f.Condition)
	case ledger.Figure:
		l.figure(f)
	case ledger.Position:
		l.actor("says", &f.Speaker)
		l.add("direct", strconv.FormatBool(f.Direct))
		l.add("content", quoted(&f.Content, ""))
		l.add("topic", f.Topic)
		l.actor("target", f.Target)
		l.add("nested_in", s.other(f.NestedIn))
	case ledger.Office:
		l.post(f)
	case ledger.Membership:
		l.actor("member", &f.Member)
		l.actor("body", &f.Body)
		l.add("role", f.Role)
		l.add("from", f.From)
		l.add("to", f.To)
	}
}

// other says in a few words which claim id is.
func (s saying) other(id ledger.ClaimID) string {
	if id == "" {
		return ""
	}
	c, ok := s[id]
	if !ok {
		return "a claim not made"
	}
	what := string(c.Fields.Kind())
	if e, ok := c.Fields.(ledger.Event); ok {
		what = string(e.Act)
	}
	last := c.Evidence[len(c.Evidence)-1]
	return fmt.Sprintf("%s %s at %d", what, c.Status, last.Start)
}
