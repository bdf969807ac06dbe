package brief

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"chancery/internal/ledger"
)

// verb is an act of contact in the forms that sentences need.
type verb struct{ past, base, noun string }

func verbOf(a ledger.Act) verb {
	switch a {
	case "visit":
		return verb{"visited", "visit", "a visit by"}
	case "call":
		return verb{"spoke by telephone with", "speak by telephone with", "a telephone call between"}
	case "host":
		return verb{"hosted", "host", "a visit between"}
	case "consult":
		return verb{"held consultations with", "hold consultations with", "consultations between"}
	case "summit":
		return verb{"held a summit with", "hold a summit with", "a summit of"}
	case "negotiate":
		return verb{"held talks with", "hold talks with", "talks between"}
	case "mediate":
		return verb{"took part in mediated talks with", "take part in mediated talks with", "mediated talks between"}
	}
	return verb{"met", "meet", "a meeting of"}
}

// contactSentence tells a contact in the verb of its status.
func (w *writer) contactSentence(m ledger.Contact) Sentence {
	c, _ := m.Claim(m.StatusFrom)
	s := by(c)
	for _, id := range []ledger.ClaimID{m.WhenFrom, m.WhereFrom} {
		if other, ok := m.Claim(id); ok {
			s.rest = append(s.rest, other)
		}
	}
	text := w.according(c, w.told(m, c))
	if _, _, known := m.When.Bounds(); !known {
		text += "; no day on record (" + w.documentOf(c) + ")"
	}
	return w.say(s, "%s.", text)
}

func (w *writer) told(m ledger.Contact, c ledger.Claim) string {
	who, whom := w.parties(m)
	v := verbOf(m.Act)
	tail := w.tail(m)
	both := who
	if whom != "" {
		both += " and " + whom
	}
	if m.Act == "visit" {
		whom, both, tail = w.visited(m), who+" to "+w.visited(m), w.received(m)
	}
	clause := func(lead, form string) string {
		if whom == "" {
			form = strings.TrimSuffix(form, " with")
		}
		return strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %s", who, lead, form, whom)), " ") + tail
	}
	switch m.Status {
	case ledger.Happened:
		return clause("", v.past)
	case ledger.Ongoing:
		return fmt.Sprintf("%s %s%s: under way when this was published%s", v.noun, both, tail, cue(c))
	case ledger.Scheduled:
		return clause(w.be(m)+" to", v.base) + cue(c)
	case ledger.Expected:
		return clause(w.be(m)+" expected to", v.base) + cue(c)
	case ledger.Possible:
		return clause("may", v.base) + cue(c)
	case ledger.Unknown:
		return fmt.Sprintf("%s %s%s: mentioned; whether it took place is not clear%s", v.noun, both, tail, cue(c))
	}
	return fmt.Sprintf("%s %s%s: %s%s", v.noun, both, tail, human(string(m.Status)), cue(c))
}

// be agrees with the number of those on the first side; what is past is told
// in the past: a plan that was.
func (w *writer) be(m ledger.Contact) string {
	_, last, known := m.When.Bounds()
	plural := len(w.firstSide(m)) > 1
	switch {
	case known && last < w.acc.AsOf.World && plural:
		return "were"
	case known && last < w.acc.AsOf.World:
		return "was"
	case plural:
		return "are"
	}
	return "is"
}

// firstSide returns the names of those on the side that is named first, and
// secondSide those on the others. Persons stand for their side.
func (w *writer) firstSide(m ledger.Contact) []string  { return w.namesOf(m, true) }
func (w *writer) secondSide(m ledger.Contact) []string { return w.namesOf(m, false) }

func (w *writer) namesOf(m ledger.Contact, first bool) []string {
	var out []string
	for _, p := range m.Participants {
		shadow := p.Actor.Kind != ledger.KindPerson && w.personOf(m, p.Actor.State())
		if !shadow && w.leads(m, p.Actor) == first {
			out = append(out, w.actor(p.Actor))
		}
	}
	return out
}

// leads reports whether a is of the side that is named first: that of the visitor
// where the roles tell, else that of the first claim's first actor.
func (w *writer) leads(m ledger.Contact, a ledger.Actor) bool {
	side := ""
	for _, c := range m.Claims {
		for _, x := range c.Actors {
			if x.Role == ledger.RoleActor && side == "" {
				side = x.State()
			}
		}
	}
	if side == "" && len(m.Participants) > 0 {
		side = m.Participants[0].Actor.State()
	}
	return a.State() == side
}

// parties names the two groups of a contact.
func (w *writer) parties(m ledger.Contact) (who, whom string) {
	first, second := w.firstSide(m), w.secondSide(m)
	if len(first) == 0 {
		first, second = second, nil
	}
	if len(first) == 0 {
		first = []string{"an unnamed delegation"}
	}
	return list(first), list(second)
}

func (w *writer) personOf(m ledger.Contact, state string) bool {
	return slices.ContainsFunc(m.Participants, func(p ledger.Participant) bool {
		return p.Actor.Kind == ledger.KindPerson && p.Actor.State() == state
	})
}

// visited names where a visit leads: the place, else the other side.
func (w *writer) visited(m ledger.Contact) string {
	if m.Where != nil && m.Where.Name != "" {
		return m.Where.Name
	}
	for _, p := range m.Participants {
		if s := p.Actor.State(); s != "" && !w.leads(m, p.Actor) {
			return w.state(s)
		}
	}
	return "an unnamed place"
}

// received gives those on the other side of a visit, and the time.
func (w *writer) received(m ledger.Contact) string {
	var hosts []string
	for _, p := range m.Participants {
		if p.Actor.Kind == ledger.KindPerson && !w.leads(m, p.Actor) {
			hosts = append(hosts, w.actor(p.Actor))
		}
	}
	out := ""
	if len(hosts) > 0 {
		out = ", with " + list(hosts) + " on the other side,"
	}
	if t := when(m.When); t != "" {
		out += " " + t
	}
	return strings.TrimSuffix(out, ",")
}

// tail gives the place and the time.
func (w *writer) tail(m ledger.Contact) string {
	out := ""
	if m.Where != nil && m.Where.Name != "" {
		out += " in " + m.Where.Name
	}
	if t := when(m.When); t != "" {
		out += " " + t
	}
	return out
}

func (w *writer) lastContacts() Section {
	s := Section{Title: "Last contacts"}
	for _, c := range slices.Backward(w.acc.Contacts) {
		if !c.Between(w.q.A, w.q.B) || w.meeting != nil && (c.ID() == w.meeting.ID() || c.Within == w.meeting.ID() || c.ID() == w.meeting.Within) {
			continue
		}
		s.Sentences = append(s.Sentences, w.contactSentence(c))
		if c.OutcomeNotReported {
			s.Sentences = append(s.Sentences, w.silence("the outcome of this contact",
				"No record that it took place: the outcome is not in the ledger."))
		}
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("earlier contacts",
			"No record of another contact between %s and %s.", w.state(w.q.A), w.state(w.q.B)))
	}
	return s
}

// within reports whether the ISO 8601 day a is at most n days before b, or after it.
func within(a, b string, n int) bool {
	x, errX := time.Parse(time.DateOnly, a)
	y, errY := time.Parse(time.DateOnly, b)
	return errX == nil && errY == nil && !x.Before(y.AddDate(0, 0, -n))
}
