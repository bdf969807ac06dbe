package brief

import "chancery/internal/ledger"

// bandVerb is how firmly a topic is told.
func bandVerb(b ledger.Band) string {
	switch b {
	case ledger.Announced:
		return "Announced"
	case ledger.BandExpected:
		return "Expected"
	}
	return "Possible"
}

func (w *writer) agenda() Section {
	s := Section{Title: "Agenda"}
	for _, band := range ledger.Bands {
		for _, item := range w.acc.Agenda {
			if item.Band != band || !w.onAgenda(item) {
				continue
			}
			c, _ := item.Claim(item.From)
			text := bandVerb(band) + ": " + item.Topic + cue(c)
			if c.Holder != nil {
				text += ", according to " + w.actor(*c.Holder)
			}
			s.Sentences = append(s.Sentences, w.say(by(c, item.Claims...), "%s.", text))
		}
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("an agenda of the meeting", "No record of an agenda."))
	}
	return s
}

// onAgenda reports whether item belongs to the meeting: by its contact, or where
// that is another form of the same occasion, by a document that tells both.
func (w *writer) onAgenda(item ledger.AgendaItem) bool {
	m := w.meeting
	if m == nil {
		return false
	}
	if item.Contact == "" {
		return contains(m.Docs(), item.Claims[0].Doc)
	}
	if m.Has(item.Contact) || item.Contact == m.Within {
		return true
	}
	for _, c := range w.acc.Contacts {
		if c.Has(item.Contact) {
			return c.Within == m.ID() || m.Within != "" && c.Within == m.Within && c.Between(w.q.A, w.q.B)
		}
	}
	return false
}
