package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
)

// agenda makes the claim that a topic is to be talked about.
func (b *builder) agenda(hit rule.Match) (ledger.Claim, modality, bool) {
	topics := hit.Bound["topic"]
	if len(topics) == 0 || b.Is(topics[0], "person") {
		return ledger.Claim{}, modality{}, false
	}
	c, m := b.start(hit.Trigger, "rule:"+hit.Rule.ID)
	first, end := b.subtree(topics[0])
	for first < end-1 && (b.UPOS(first) == "ADP" || b.UPOS(first) == "DET" || b.UPOS(first) == "PUNCT") {
		first++
	}
	for end > first+1 && b.UPOS(end-1) == "PUNCT" {
		end--
	}
	if first >= end {
		return ledger.Claim{}, modality{}, false
	}
	topic := b.span(first, end)
	c.Evidence = append(c.Evidence, b.evidence(topic))
	c.Actors = b.actors(hit, "actor", ledger.RoleActor)
	c.Fields = ledger.Agenda{Topic: b.flat(topic), Band: band(m.Status)}
	c.Topics = []string{strings.ToLower(b.flat(b.phrase(topics[0])))}
	return c, m, true
}

// band is how firmly a topic stands on the agenda by its status.
func band(st ledger.Status) ledger.Band {
	switch st {
	case ledger.Happened, ledger.Ongoing, ledger.Scheduled:
		return ledger.Announced
	case ledger.Expected:
		return ledger.BandExpected
	}
	return ledger.BandPossible
}

// linkAgenda ties each topic to its meeting: the contact of the same sentence,
// else the first contact of the text that is still ahead.
func (b *builder) linkAgenda() {
	var next *ledger.Claim
	inSentence := map[int]*ledger.Claim{}
	for i := range b.claims {
		e, ok := b.claims[i].Fields.(ledger.Event)
		if !ok || !e.Act.IsContact() {
			continue
		}
		identified, err := ledger.Identify(b.claims[i])
		if err != nil {
			continue
		}
		at := identified.Evidence[0].Start
		if inSentence[at] == nil {
			inSentence[at] = &identified
		}
		if next == nil && rank(identified.Status) >= rank(ledger.Scheduled) && rank(identified.Status) <= rank(ledger.Possible) {
			next = &identified
		}
	}
	for i := range b.claims {
		f, ok := b.claims[i].Fields.(ledger.Agenda)
		if !ok {
			continue
		}
		meeting := inSentence[b.claims[i].Evidence[0].Start]
		if meeting == nil {
			meeting = next
		}
		if meeting != nil {
			f.Meeting = meeting.ID
			b.claims[i].Fields = f
		}
	}
}
