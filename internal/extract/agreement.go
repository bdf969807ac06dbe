package extract

import (
	"regexp"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/internal/timex"
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
	parties := append([]ledger.Actor{}, b.parties(hit, doc)...)
	f := ledger.Agreement{
		Name:       b.flat(name),
		Instrument: b.Lemma(doc),
		Parties:    parties,
		Period:     years(b.flat(name)),
	}
	f.Series = series(f.Name)
	f.AgreementStatus = agreementStatus(ledger.AgreementStatus(hit.Rule.Make["agreement_status"]), m.Status)
	c.Status = statusOfAgreement(f.AgreementStatus, m.Status)
	if f.AgreementStatus == ledger.Signed && c.Time != nil && c.Time.Precision == ledger.Day {
		f.Signed = c.Time.Start
	}
	c.Actors, c.Fields = parties, f
	return c, m, true
}

// named is the phrase of the document of word doc: its noun phrase, what follows
// it behind "between", "for", "on" or "of", however a parser has hung that, and
// the years it covers; without the place and the day of its signing.
func (b *builder) named(doc int) text.Span {
	full := b.phrase(doc)
	w := doc + 1
	for w < len(b.doc.Tokens) && b.tokenSpan(w).End <= full.End {
		w++
	}
	if end := b.phraseEnd(doc, w); end > w {
		full.End = b.tokenSpan(end - 1).End
	}
	for w := doc + 1; w < len(b.doc.Tokens) && b.tokenSpan(w).End <= full.End; w++ {
		if b.leavesName(w) {
			return text.Span{Start: full.Start, End: b.tokenSpan(w - 1).End}
		}
	}
	return b.withYears(full)
}

// phraseEnd returns where the words end that still belong to the name of the
// document when reading on from w: runs of nouns behind a preposition.
func (b *builder) phraseEnd(doc, w int) int {
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(doc).Start)]
	end := w
	for w < sent.End && b.nameJoint(w) && !b.leavesName(w) {
		w++
		from := w
		for w < sent.End && b.nameWord(w) && !b.leavesName(w) {
			w++
		}
		if w == from || w < sent.End && (b.UPOS(w) == "VERB" || b.UPOS(w) == "AUX") {
			return end
		}
		end = w
	}
	return end
}

func (b *builder) nameJoint(w int) bool {
	switch strings.ToLower(b.Word(w)) {
	case "between", "for", "of", "on", "with", "concerning", "regarding", "about":
		return true
	}
	return false
}

func (b *builder) nameWord(w int) bool {
	switch b.UPOS(w) {
	case "NOUN", "PROPN", "ADJ", "DET", "NUM":
		return true
	case "PRON":
		return b.Deprel(w) == "nmod:poss"
	case "CCONJ":
		return w+1 < len(b.doc.Tokens) && (b.UPOS(w+1) == "NOUN" || b.UPOS(w+1) == "PROPN" || b.UPOS(w+1) == "ADJ")
	}
	return b.Word(w) == "-" || b.Word(w) == "–" || b.Lemma(w) == "'s"
}

// leavesName reports whether the name of a document is over at w: its place,
// its day or its occasion follows.
func (b *builder) leavesName(w int) bool {
	switch strings.ToLower(b.Word(w)) {
	case "in", "at", "on":
		return w+1 < len(b.doc.Tokens) && (b.Is(w+1, "place") || b.startsTime(w+1))
	case "during", "after", "before", "following":
		return true
	}
	return b.startsTime(w)
}

// withYears is the phrase s with the years that follow it ("programme for
// 2025-2026"), and without a preposition that a parser left at its end.
func (b *builder) withYears(s text.Span) text.Span {
	rest := b.doc.Text[s.End:]
	if loc := yearsAfter.FindStringIndex(rest); loc != nil {
		return text.Span{Start: s.Start, End: s.End + loc[1]}
	}
	if loc := danglingWord.FindStringIndex(b.doc.Quote(s)); loc != nil {
		return text.Span{Start: s.Start, End: s.Start + loc[0]}
	}
	return s
}

var (
	yearsAfter   = regexp.MustCompile(`^(?:\s*(?:for|of|in))?\s*(?:19|20)\d\d(?:\s*(?:-|–|—|to)\s*(?:19|20)\d\d)?\b`)
	danglingWord = regexp.MustCompile(`\s+(?:for|of|in|on|to|with|at|and|the)$`)
)

// startsTime reports whether a time expression begins at w.
func (b *builder) startsTime(w int) bool {
	return slices.ContainsFunc(b.in.Times, func(t timex.Timex) bool {
		return t.Span.Start == b.tokenSpan(w).Start && t.Time.Precision == ledger.Day
	})
}

// parties returns who is bound by the document of word doc: those the rule
// found, else those its noun phrase names, else the sides of the sentence.
func (b *builder) parties(hit rule.Match, doc int) []ledger.Actor {
	out := b.actors(hit, "party", ledger.RoleParty)
	for _, w := range b.pick(doc, "nmod", "between", "with", "of") {
		for _, x := range b.spread([]int{w}) {
			if b.Is(x, "any-actor") {
				out = append(out, b.actorsAt(x, ledger.RoleParty)...)
			}
		}
	}
	for _, x := range b.demonyms(doc) {
		out = append(out, b.actorsAt(x, ledger.RoleParty)...)
	}
	if len(out) == 0 {
		for _, x := range b.beside(hit.Trigger, false) {
			out = append(out, b.actorsAt(x, ledger.RoleParty)...)
		}
	}
	return distinct(out)
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

var yearRange = regexp.MustCompile(`\b((?:19|20)\d\d)(?:\s*(?:-|–|—|to|through|until)\s*((?:19|20)\d\d))?\b`)

// years returns the years that a name covers, as "2025" or "2025/2026", or "".
func years(name string) string {
	m := yearRange.FindStringSubmatch(name)
	switch {
	case m == nil:
		return ""
	case m[2] == "":
		return m[1]
	}
	return m[1] + "/" + m[2]
}

var periodWords = regexp.MustCompile(`(?i)\s*\b(?:for|of|in|until|through)\s+$`)

// series is a name without the years it covers.
func series(name string) string {
	loc := yearRange.FindStringIndex(name)
	if loc == nil {
		return ""
	}
	left := periodWords.ReplaceAllString(name[:loc[0]], "")
	return strings.Join(strings.Fields(left+" "+name[loc[1]:]), " ")
}
