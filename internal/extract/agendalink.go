package extract

import "chancery/internal/ledger"

// contact is a meeting, visit or call that a text tells of, and its sentence.
type contact struct {
	ledger.Claim
	sent int
}

// linkAgenda ties each topic to its meeting: what is still to be talked about to a
// meeting that is still ahead, what was talked about to one that was held. A
// meeting of the same sentence comes first, then the nearest of the sentences just
// before, then the first of the text.
func (b *builder) linkAgenda() {
	var all []contact
	for _, c := range b.claims {
		if e, ok := c.Fields.(ledger.Event); !ok || !e.Act.IsContact() {
			continue
		}
		if id, err := ledger.Identify(c); err == nil {
			all = append(all, contact{id, b.doc.SentenceAt(c.Evidence[0].Start)})
		}
	}
	for i := range b.claims {
		f, ok := b.claims[i].Fields.(ledger.Agenda)
		if !ok {
			continue
		}
		if f.Meeting == "" {
			f.Meeting = b.meetingOf(b.claims[i], all)
		}
		b.claims[i].Fields = f
	}
}

// meetingOf returns the id of the contact at which the topic of c is talked about,
// or "".
func (b *builder) meetingOf(c ledger.Claim, all []contact) ledger.ClaimID {
	now := b.doc.SentenceAt(c.Evidence[0].Start)
	var best ledger.ClaimID
	far := 0
	for i, k := range all {
		d := now - k.sent
		if !fits(c.Status, k.Status) && (d != 0 || !mayFit(c.Status, k.Status)) {
			continue
		}
		if d < 0 || d > memory {
			d = memory + 1 + i
		}
		if best == "" || d < far {
			best, far = k.ID, d
		}
	}
	return best
}

// fits reports whether a topic of status c belongs to a meeting of status k: both
// are ahead, or both were.
func fits(c, k ledger.Status) bool {
	return ahead(c) && ahead(k) || c.Asserts() && k.Asserts()
}

// mayFit is fits also where nothing says how far one of the two has got.
func mayFit(c, k ledger.Status) bool {
	return fits(c, k) || c == ledger.Unknown || k == ledger.Unknown
}
