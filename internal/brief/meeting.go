package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// next finds the meeting the brief is for: the one asked for, else the first
// between the two on or after the day, at the highest level; else one without a
// date that the latest document plans.
func (w *writer) next() *ledger.Contact {
	var found []ledger.Contact
	for _, c := range w.acc.Contacts {
		if w.q.Meeting != "" && c.Has(w.q.Meeting) {
			return &c
		}
		if w.q.Meeting == "" && c.Between(w.q.A, w.q.B) && w.ahead(c) {
			found = append(found, c)
		}
	}
	if len(found) == 0 {
		return nil
	}
	slices.SortStableFunc(found, w.compareNext)
	return &found[0]
}

// ahead reports whether c can still come: it has a day on or after the one asked
// for, or no day and nothing that says it took place.
func (w *writer) ahead(c ledger.Contact) bool {
	_, last, _ := c.When.Bounds()
	if !c.When.Bounded() {
		return c.Status.Planned() && w.fresh(c)
	}
	return last >= w.acc.AsOf.World && (w.acc.AsOf.World != "" || c.Status.Planned())
}

// fresh reports whether a document of the last two months speaks of c.
func (w *writer) fresh(c ledger.Contact) bool {
	return slices.ContainsFunc(c.Docs(), func(id ledger.DocID) bool {
		p := w.acc.Documents[id].Published
		return p.End != "" && (w.acc.AsOf.World == "" || within(p.End, w.acc.AsOf.World, 62))
	})
}

// compareNext puts the contact of the earliest day first, on that day the one of
// the two sides alone at the highest level, and undated ones last.
func (w *writer) compareNext(a, b ledger.Contact) int {
	dayOf := func(c ledger.Contact) string {
		first, _, _ := c.When.Bounds()
		if !c.When.Bounded() {
			return "9999"
		}
		return max(first, w.acc.AsOf.World)
	}
	la, sa := a.Level()
	lb, sb := b.Level()
	return cmp.Or(
		cmp.Compare(dayOf(a), dayOf(b)),
		cmp.Compare(len(a.Sides()), len(b.Sides())),
		cmp.Compare(lb, la),
		cmp.Compare(len(b.Claims), len(a.Claims)),
		cmp.Compare(sb, sa),
		cmp.Compare(a.ID(), b.ID()),
	)
}

func (w *writer) theMeeting() Section {
	s := Section{Title: "The meeting"}
	m := w.meeting
	if m == nil {
		s.Sentences = append(s.Sentences, w.silence("a contact ahead",
			"No record of a contact between %s and %s that is still ahead.", w.state(w.q.A), w.state(w.q.B)))
		return s
	}
	s.Sentences = append(s.Sentences, w.contactSentence(*m), w.timeSentence(*m))
	if c, ok := m.Claim(m.WhereFrom); ok && m.Where != nil {
		s.Sentences = append(s.Sentences, w.say(by(c), "Place: %s.", m.Where.Name))
	} else {
		s.Sentences = append(s.Sentences, w.silence("the place", "No record of the place."))
	}
	if c, ok := m.Claim(m.FormatFrom); ok {
		s.Sentences = append(s.Sentences, w.say(by(c), "Format: %s.", m.Format))
	}
	s.Sentences = append(s.Sentences, w.statusSentence(*m))
	for _, v := range w.acc.Contacts {
		if m.Within != "" && v.Has(m.Within) {
			s.Sentences = append(s.Sentences, w.contactSentence(v))
		}
		if v.Within == m.ID() {
			s.Sentences = append(s.Sentences, w.contactSentence(v))
		}
	}
	return s
}

func (w *writer) timeSentence(m ledger.Contact) Sentence {
	c, ok := m.Claim(m.WhenFrom)
	if !ok {
		return w.silence("the date", "No record of the date.")
	}
	words := ""
	if m.When.Mention != nil {
		words = " from " + quoted(m.When.Mention.Quote)
	}
	return w.say(by(c), "When: %s (precision: %s; %s%s).", bare(when(m.When)),
		m.When.Precision, basis(m.When), words)
}

// statusSentence tells the status and how it came about.
func (w *writer) statusSentence(m ledger.Contact) Sentence {
	last, _ := m.Claim(m.StatusFrom)
	text := fmt.Sprintf("Status: %s%s", human(string(m.Status)), cue(last))
	var rest []ledger.Claim
	var told []string
	for _, p := range m.History {
		c, _ := m.Claim(p.Claim)
		if p.Claim != m.StatusFrom {
			rest = append(rest, c)
		}
		if len(told) == 0 || told[len(told)-1] != human(string(p.Status)) {
			told = append(told, human(string(p.Status)))
		}
	}
	if len(told) > 1 {
		text += "; earlier: " + strings.Join(told[:len(told)-1], ", then ")
	}
	if n := m.Witnesses(); n == 1 {
		text += "; one witness"
	} else {
		text += fmt.Sprintf("; %d witnesses", n)
	}
	return w.say(by(last, rest...), "%s.", text)
}

func (w *writer) participants() Section {
	s := Section{Title: "Participants"}
	if w.meeting == nil {
		s.Sentences = append(s.Sentences, w.silence("participants", "No meeting, so no participants on record."))
		return s
	}
	for _, p := range w.meeting.Participants {
		first, ok := w.meeting.Claim(p.Claims[0])
		if !ok || p.Actor.Kind != ledger.KindPerson && w.personOf(*w.meeting, p.Actor.State()) {
			continue
		}
		var rest []ledger.Claim
		for _, id := range p.Claims[1:] {
			c, _ := w.meeting.Claim(id)
			rest = append(rest, c)
		}
		text := w.actor(p.Actor)
		if p.Actor.Kind == ledger.KindPerson && p.Actor.Office == "" {
			text += "; no office on record for this meeting"
		}
		if len(p.Names) > 0 {
			quotes := make([]string, len(p.Names))
			for i, n := range p.Names {
				quotes[i] = quoted(n)
			}
			text += "; also written " + list(quotes)
		}
		s.Sentences = append(s.Sentences, w.say(by(first, rest...), "%s.", text))
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("participants", "No record of who takes part."))
	}
	return s
}
