package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
	"chancery/internal/text"
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
		if f.AgreementStatus = ledger.AgreementStatus(other); other == "none" {
			return c, m, false
		}
	} else {
		f.AgreementStatus = agreementStatus(said, told)
	}
	f.Parties = append([]ledger.Actor{}, b.parties(hit, doc)...)
	c.Status = statusOfAgreement(f.AgreementStatus, told)
	c.Fields = f
	c.Time = b.timed(c, name, told)
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

// toldOf is m, the modality of the trigger w, in the light of what the words around
// the document say of it: a draft, any treaty, the treaty that was signed.
func (b *builder) toldOf(w, doc int, m modality, t *ledger.Time) modality {
	if d, ok := b.supposed(w, doc); ok {
		return weaker(m, d)
	}
	if b.presupposed(w, doc, t) {
		return modality{Status: ledger.Happened, Holder: -1, Why: "presupposed"}
	}
	if d := b.drafted(doc); d.Status != ledger.Happened {
		return weaker(m, d)
	}
	return m
}

// fewest is how many parties a claim needs, by what its rule asks for.
var fewest = map[string]int{"known": 1, "both": 2}

// toldAlready reports whether another rule has said the same of the document.
func (b *builder) toldAlready(doc int, as ledger.AgreementStatus) bool {
	return slices.ContainsFunc(b.pacts, func(p pact) bool { return p.word == doc && p.status == as })
}

// drafted is how far a document has got by the words of its own phrase: a draft,
// a future treaty, a deal that is to be signed is no more than proposed.
func (b *builder) drafted(doc int) modality {
	out := modality{Status: ledger.Happened, Holder: -1}
	for _, c := range b.children[doc] {
		switch rel, _, _ := strings.Cut(b.Deprel(c), ":"); {
		case (rel == "amod" || rel == "compound") && b.rules.Holds(b.graph, c, "draft.word"):
			out = weaker(out, b.found(ledger.Proposed, c, "a draft"))
		case rel == "acl" && b.patientIs(c, doc):
			if m := b.judge(c); !m.Status.Asserts() {
				out = weaker(out, m)
			}
		}
	}
	return out
}

// presupposed reports whether the participle w takes for granted what was done to
// the document, as in "the treaty signed last October would help": it tells of a
// past day, or the document is known and no other day is told.
func (b *builder) presupposed(w, doc int, t *ledger.Time) bool {
	if b.Deprel(w) != "acl" || !b.passive(w) || b.infinitive(w) || b.hasKid(w, "aux:pass") {
		return false
	}
	if _, not := b.negated(w); not || b.drafted(doc).Why == "a draft" {
		return false
	}
	first, end := b.subtree(w)
	if t == nil || t.Mention == nil || !b.span(first, end).Contains(text.Span{Start: t.Mention.Start, End: t.Mention.End}) {
		return b.takesUp(doc)
	}
	return t.End != "" && t.End < b.doc.Published.Start
}

// supposed reads a participle that says of no given document that it is so: "any
// treaty signed", "once signed", "would welcome an agreement signed by both".
func (b *builder) supposed(w, doc int) (modality, bool) {
	if w > 0 && b.passive(w) && (b.rules.Holds(b.graph, w-1, "conditional") || b.rules.Holds(b.graph, w-1, "when.word")) {
		return b.found(ledger.Possible, w-1, "a condition"), true
	}
	if b.Deprel(w) != "acl" || b.takesUp(doc) {
		return modality{}, false
	}
	for _, c := range b.kids(doc, "det") {
		switch strings.ToLower(b.Word(c)) {
		case "any", "every", "each", "no", "whatever":
			return b.found(ledger.Possible, c, "none in particular"), true
		}
	}
	for at, n := doc, 0; at >= 0 && n < deepest; at, n = b.doc.Tokens[at].Head, n+1 {
		if b.verbal(at) || b.UPOS(at) == "ADJ" && b.hasKid(at, "cop") {
			m := b.judge(at)
			return m, !m.Status.Asserts() && m.Status != ledger.Denied
		}
	}
	return modality{}, false
}

// patientIs reports whether the document is what the verb v is done to.
func (b *builder) patientIs(v, doc int) bool {
	return b.verbal(v) && slices.Contains(b.patient(v), doc)
}

// timed is the time of a claim about a document called name, whose verb has got as
// far as told. A year in the name is none ("the 1975 treaty").
func (b *builder) timed(c ledger.Claim, name text.Span, told ledger.Status) *ledger.Time {
	t := c.Time
	switch {
	case t == nil || t.Mention == nil:
		return t
	case name.Contains(text.Span{Start: t.Mention.Start, End: t.Mention.End}):
		return b.implied(c.Status)
	case c.Fields.(ledger.Agreement).AgreementStatus == ledger.InForce:
		return b.validity(*t, told)
	}
	return t
}

// validity is for how long a document is in force by the time t that is told of it:
// from the day on which it entered into force, until the day on which it expires.
func (b *builder) validity(t ledger.Time, told ledger.Status) *ledger.Time {
	p := b.doc.Published
	if t.Precision == ledger.Interval || !p.Known() || t.End == "" {
		return &t
	}
	switch {
	case t.End < p.Start && told == ledger.Happened:
		t.End, t.Precision = "", ledger.Interval
	case t.End < p.Start:
		return b.implied(ledger.Ongoing)
	case t.Start > p.End:
		t.Start, t.Precision = "", ledger.Interval
	}
	return &t
}

// signedOn is the day or the month of a signing, or "".
func signedOn(t *ledger.Time) string {
	if t == nil || t.Start == "" {
		return ""
	}
	switch t.Precision {
	case ledger.Day:
		return t.Start
	case ledger.Month:
		return grain(*t)
	}
	return ""
}

// agreementStatus is what the verb says of the document (signed, ratified …)
// seen through how far the verb itself has got.
func agreementStatus(said ledger.AgreementStatus, st ledger.Status) ledger.AgreementStatus {
	if st == ledger.Happened || st == ledger.Ongoing && said != ledger.Signed {
		return said
	}
	switch st {
	case ledger.Postponed:
		return ledger.AgreementPostponed
	case ledger.Denied, ledger.Cancelled:
		return ledger.Rejected
	case ledger.Proposed:
		return ledger.AgreementProposed
	}
	switch said {
	case ledger.Signed, ledger.Ratified:
		if st == ledger.Possible || st == ledger.Unknown {
			return ledger.AgreementProposed
		}
		return ledger.ToBeSigned
	case ledger.InForce, ledger.Terminated, ledger.Suspended:
		return ledger.AgreementProposed
	}
	return said
}

// statusOfAgreement is the general status that goes with an agreement's own.
func statusOfAgreement(as ledger.AgreementStatus, st ledger.Status) ledger.Status {
	switch as {
	case ledger.Signed, ledger.Ratified, ledger.Terminated, ledger.Expired:
		return ledger.Happened
	case ledger.InForce, ledger.Suspended:
		return ledger.Ongoing
	case ledger.Negotiating:
		if st.Asserts() {
			return ledger.Ongoing
		}
	case ledger.AgreementPostponed:
		return ledger.Postponed
	case ledger.Rejected:
		return ledger.Denied
	case ledger.NoAgreementOnRecord:
		return ledger.Unknown
	case ledger.ToBeSigned:
		if st.Asserts() {
			return ledger.Scheduled
		}
	case ledger.AgreementProposed:
		if st.Asserts() {
			return ledger.Proposed
		}
	}
	return st
}
