package main

import (
	"slices"

	"chancery/internal/dyad"
	"chancery/internal/eval/petrarch"
	"chancery/internal/ingest"
	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/resolve/name"
	"chancery/internal/text"
	"chancery/kb"
)

// unitTests reads sentences for the bench of PETRARCH2: the claims of the extractor
// first, then what the coder of pairs finds between sides of which no claim speaks.
type unitTests struct {
	reading *reading
	pairs   *pairCoder
}

// Actors implements petrarch.Coder. A name that the knowledge base has already is
// left as it is there.
func (u *unitTests) Actors(names []string) error {
	own := resolve.Additions{Digest: "petrarch2"}
	for _, n := range names {
		if len(u.reading.base.ByName(name.Fold(n))) > 0 {
			continue
		}
		own.Entries = append(own.Entries, resolve.Entry{
			ID: ledger.ActorID("petrarch2:" + name.Fold(n)), Name: n, Kind: ledger.KindState,
			Names: []resolve.Name{{Text: n, Lang: "en", Strong: true}},
		})
	}
	base, err := resolve.LoadWith(kb.FS, own)
	if err != nil {
		return err
	}
	with := *u.reading
	with.base = base
	u.reading = &with
	u.pairs, err = newPairCoder(with.analyser)
	return err
}

// Events implements petrarch.Coder.
func (u *unitTests) Events(raw string, known []text.Span) ([]petrarch.Event, error) {
	got, err := ingest.Read(ingest.Page{Origin: "unit test", Raw: []byte(raw), MediaType: "text/plain", ID: "unit-test"})
	if err != nil {
		return nil, err
	}
	got.Text.Lang = "en"
	claims, err := u.reading.claimsOf(u.reading.analyse(got.Text))
	if err != nil {
		return nil, err
	}
	known = dyad.Sides(got.Text, known)
	out := claimed(got.Text, claims, known)
	have := func(a, b text.Span) bool {
		return slices.ContainsFunc(out, func(e petrarch.Event) bool {
			return e.Actor.Name == a && e.Recipient.Name == b || e.Actor.Name == b && e.Recipient.Name == a
		})
	}
	var more []petrarch.Event
	for _, f := range u.pairs.coder.Find(got.Text, known) {
		a, b := known[f.Actor], known[f.Recipient]
		if have(a, b) {
			continue
		}
		root := string(f.Root)
		if root == "" {
			root = petrarch.Comment
		}
		more = append(more, petrarch.Event{Actor: sideOf(got.Text, a), Recipient: sideOf(got.Text, b), Root: root, By: "pairs"})
	}
	return append(out, more...), nil
}

func sideOf(doc *text.Document, s text.Span) petrarch.Side {
	return petrarch.Side{Name: s, Phrase: dyad.Phrase(doc, s)}
}

// claimed are the events of claims whose two sides are among the names that are known.
func claimed(doc *text.Document, claims []ledger.Claim, known []text.Span) []petrarch.Event {
	var out []petrarch.Event
	for _, c := range claims {
		event, ok := c.Fields.(ledger.Event)
		if !ok || event.PLOVER.Event == "" {
			continue
		}
		actors, recipients := sideNamed(c, ledger.RoleActor, known), sideNamed(c, ledger.RoleRecipient, known)
		if len(recipients) == 0 && (event.PLOVER.Event == "CONSULT" || event.PLOVER.Event == "AGREE") {
			recipients = actors // those who meet
		}
		for _, a := range actors {
			for _, b := range recipients {
				if a == b {
					continue
				}
				e := petrarch.Event{Actor: sideOf(doc, a), Recipient: sideOf(doc, b), Root: olderRoot(event.PLOVER.Event), By: c.Provenance.By}
				out = append(out, e)
				if e.Root == "CONSULT" {
					e.Actor, e.Recipient = e.Recipient, e.Actor
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// sideNamed are the known names in the mentions of the actors of c that have a role.
func sideNamed(c ledger.Claim, role string, known []text.Span) []text.Span {
	var out []text.Span
	for _, a := range c.Actors {
		if a.Role != role || a.Mention == nil {
			continue
		}
		at := text.Span{Start: a.Mention.Start, End: a.Mention.End}
		for _, k := range known {
			if k.Overlaps(at) && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// olderRoot gives the two roots of PLOVER that were one before its old name.
func olderRoot(root string) string {
	if root == "CONCEDE" || root == "RETREAT" {
		return string(dyad.Yield)
	}
	return root
}
