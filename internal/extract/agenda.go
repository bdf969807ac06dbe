package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
	"chancery/internal/text"
)

// agenda makes the claims that topics are to be talked about, one for each item
// of a list. What is refused or denied is on no agenda.
func (b *builder) agenda(hit rule.Match) ([]ledger.Claim, modality) {
	at := hit.Trigger
	if told := hit.Bound["told"]; len(told) > 0 { // the noun that "is" stands beside
		at = told[0]
	}
	c, m := b.start(at, "rule:"+hit.Rule.ID)
	switch {
	case m.Status == ledger.Denied:
		return nil, m
	case m.Bare && hit.Rule.Make["band"] != "":
		m = b.found(ledger.Scheduled, at, "heads a list of topics")
		c.Status, c.Cue = m.Status, b.evidenceOrNil(m.Cue)
	}
	c.Actors = b.actors(hit, "actor", ledger.RoleActor)
	var out []ledger.Claim
	for _, t := range b.topicsOf(hit.Bound["topic"]) {
		if b.onAgenda(c, b.spanOf(t)) {
			continue
		}
		item := c
		item.Evidence = append(slices.Clone(c.Evidence), b.evidence(b.spanOf(t)))
		item.Fields = ledger.Agenda{Topic: b.flat(b.spanOf(t)), Band: b.band(at, m)}
		item.Topics = []string{strings.ToLower(b.flat(b.phrase(t.head)))}
		out = append(out, item)
	}
	return out, m
}

// onAgenda reports whether another rule has put the topic named at s on the agenda,
// by words that say at least as much as those of c.
func (b *builder) onAgenda(c ledger.Claim, s text.Span) bool {
	for i := len(b.claims) - 1; i >= 0; i-- {
		old := &b.claims[i]
		if old.Evidence[0] != c.Evidence[0] {
			break
		}
		if _, ok := old.Fields.(ledger.Agenda); !ok || old.Evidence[2] != b.evidence(s) {
			continue
		}
		if old.Status == ledger.Unknown && c.Status != ledger.Unknown {
			b.claims = slices.Delete(b.claims, i, i+1)
			return false
		}
		return true
	}
	return false
}

// band is how firmly a topic stands on the agenda by the modality m of the word w
// that puts it there. What an announced meeting is for is announced with it.
func (b *builder) band(w int, m modality) ledger.Band {
	if h := b.doc.Tokens[w].Head; m.Why == purpose && h >= 0 && rank(b.judge(h).Status) <= rank(ledger.Scheduled) {
		return ledger.Announced
	}
	return bandOf(m.Status)
}

// bandOf is how firmly a topic stands on the agenda by its status.
func bandOf(st ledger.Status) ledger.Band {
	switch st {
	case ledger.Happened, ledger.Ongoing, ledger.Scheduled:
		return ledger.Announced
	case ledger.Expected:
		return ledger.BandExpected
	}
	return ledger.BandPossible
}
