package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// toldOf is m, the modality of the trigger w, in the light of what the words around
// the document say of it: a draft, any treaty, the treaty that was signed.
func (b *builder) toldOf(w, doc int, m modality, t *ledger.Time) modality {
	if d, ok := b.supposed(w, doc); ok {
		return weaker(m, d)
	}
	if b.presupposed(w, doc, t) {
		return modality{Status: ledger.Happened, Holder: -1, Why: "presupposed"}
	}
	if h := b.doc.Tokens[w].Head; h >= 0 && b.nominalWord(w) && m.Status.Asserts() {
		if st, why := b.governorStatus(h, false); undone(st) { // "postponed the signing"
			return b.found(st, h, why)
		}
	}
	if d := b.drafted(doc); d.Status != ledger.Happened {
		return weaker(m, d)
	}
	return m
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
