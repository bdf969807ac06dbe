package extract

import (
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/rule"
)

// agreement makes an agreement claim of a match.
func (b *builder) agreement(hit rule.Match) (ledger.Claim, modality, bool) {
	docs := hit.Bound["document"]
	if len(docs) == 0 {
		return ledger.Claim{}, modality{}, false
	}
	doc := docs[0]
	c, m := b.start(hit.Trigger, "rule:"+hit.Rule.ID)
	name := b.named(doc)
	c.Evidence = append(c.Evidence, b.evidence(name))
	f := ledger.Agreement{Name: b.flat(name), Instrument: b.Lemma(doc), Period: years(b.flat(name))}
	f.Series = series(f.Name)
	said := ledger.AgreementStatus(hit.Rule.Make["agreement_status"])
	m = b.toldOf(hit.Trigger, doc, m, c.Time)
	c.Cue = b.evidenceOrNil(m.Cue)
	if m.Why == "a question" {
		return c, m, false
	}
	told := m.Status
	if other := hit.Rule.Make[string(told)]; other != "" {
		f.AgreementStatus = ledger.AgreementStatus(other)
		if other == "none" || f.AgreementStatus == ledger.InForce && b.drafted(doc).Status != ledger.Happened {
			return c, m, false
		}
	} else {
		f.AgreementStatus = agreementStatus(said, told)
	}
	f.Parties = append([]ledger.Actor{}, b.parties(hit, doc)...)
	c.Status = statusOfAgreement(f.AgreementStatus, told)
	c.Fields = f
	c.Time = b.documentTime(c, name, told)
	if f.AgreementStatus == ledger.Signed {
		f.Signed = signedOn(c.Time)
	}
	if b.toldAlready(doc, f.AgreementStatus) {
		return c, m, false
	}
	b.pacts = append(b.pacts, pact{doc, f.Parties, f.AgreementStatus})
	c.Actors, c.Fields = f.Parties, f
	return c, m, len(f.Parties) >= fewest[hit.Rule.Make["parties"]]
}

// fewest is how many parties a claim needs, by what its rule asks for.
var fewest = map[string]int{"known": 1, "both": 2}

// toldAlready reports whether another rule has said the same of the document.
func (b *builder) toldAlready(doc int, as ledger.AgreementStatus) bool {
	return slices.ContainsFunc(b.pacts, func(p pact) bool { return p.word == doc && p.status == as })
}
