package ledger

import (
	"cmp"
	"slices"
)

// AgendaItem is one topic of one contact, in the firmest band that a document
// gives it.
type AgendaItem struct {
	Record
	Topic   string
	Band    Band
	From    ClaimID // the claim that gives the band
	Contact ClaimID // a claim of the contact; empty when no contact is known
}

func (r *reading) agenda(contacts []Contact) []AgendaItem {
	var out []AgendaItem
	groups := map[string][]Claim{}
	var keys []string
	in := indexed(contacts)
	for _, c := range r.of(KindAgenda) {
		f := c.Fields.(Agenda)
		key := string(in.meetingOf(c)) + "\x00" + words(f.Topic).key()
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], c)
	}
	for _, key := range keys {
		item := AgendaItem{Record: r.record(groups[key]), Contact: in.meetingOf(groups[key][0])}
		for _, c := range item.Claims {
			f := c.Fields.(Agenda)
			if item.From == "" || slices.Index(Bands, f.Band) < slices.Index(Bands, item.Band) {
				item.Topic, item.Band, item.From = f.Topic, f.Band, c.ID
			}
		}
		out = append(out, item)
	}
	return out
}

// register finds contacts by what tells of them.
type register struct {
	byClaim map[ClaimID]ClaimID // the id of the contact of a claim
	byDoc   map[DocID]ClaimID   // the id of the planned contact that a document tells first
}

func indexed(contacts []Contact) register {
	in := register{map[ClaimID]ClaimID{}, map[DocID]ClaimID{}}
	at := map[DocID]int{}
	for _, k := range contacts {
		id := k.ID()
		for _, m := range k.Claims {
			in.byClaim[m.ID] = id
			if old, seen := at[m.Doc]; m.Status.Planned() && (!seen || m.offset() < old) {
				in.byDoc[m.Doc], at[m.Doc] = id, m.offset()
			}
		}
	}
	return in
}

// meetingOf returns the contact an agenda claim is about: the one it names, else
// the planned one that its document tells first, else none.
func (in register) meetingOf(c Claim) ClaimID {
	return cmp.Or(in.byClaim[c.Fields.(Agenda).Meeting], in.byDoc[c.Doc])
}

// byTime orders accounts by the first day of a time, undated first, then by id.
func byTime(a, b *Time, x, y ClaimID) int {
	fa, _, _ := a.Bounds()
	fb, _, _ := b.Bounds()
	return cmp.Or(cmp.Compare(fa, fb), cmp.Compare(x, y))
}
