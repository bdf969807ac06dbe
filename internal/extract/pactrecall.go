package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// pact is a document that a text has told of, with who is bound by it.
type pact struct {
	word    int
	parties []ledger.Actor
	status  ledger.AgreementStatus
}

// recalled returns who is bound by a document that the text has told of: "the
// agreement", "this treaty", "the new programme".
func (b *builder) recalled(doc int) []ledger.Actor {
	if !b.takesUp(doc) {
		return nil
	}
	now := b.doc.SentenceAt(b.tokenSpan(doc).Start)
	for _, p := range slices.Backward(b.pacts) {
		if p.word < doc && now-b.doc.SentenceAt(b.tokenSpan(p.word).Start) <= resumedWithin && len(p.parties) > 1 && b.sameDocument(p.word, doc) {
			return p.parties
		}
	}
	for w := doc - 1; w >= 0 && now-b.doc.SentenceAt(b.tokenSpan(w).Start) <= resumedWithin; w-- {
		if b.UPOS(w) != "NOUN" || !b.sameDocument(w, doc) {
			continue
		}
		if out := b.namedParties(w); len(out) > 1 {
			return out
		}
	}
	return nil
}

// sameDocument reports whether the noun doc may mean the document told of at the
// noun before: the words are the same, and so is all that stands beside doc.
func (b *builder) sameDocument(before, doc int) bool {
	if b.Lemma(before) != b.Lemma(doc) {
		return false
	}
	told := b.lemmasOf(b.named(before))
	for _, c := range b.children[doc] {
		switch rel, _, _ := strings.Cut(b.Deprel(c), ":"); rel {
		case "amod", "compound", "nmod":
			if l := b.Lemma(c); b.nominalWord(c) && !slices.Contains(told, l) || b.UPOS(c) == "ADJ" && !slices.Contains(told, l) && !b.rules.Holds(b.graph, c, "same.word") {
				return false
			}
		}
	}
	return true
}

func (b *builder) lemmasOf(s text.Span) []string {
	var out []string
	for w := b.doc.TokenAt(s.Start); w < len(b.doc.Tokens) && b.tokenSpan(w).End <= s.End; w++ {
		out = append(out, b.Lemma(w))
	}
	return out
}

// takesUp reports whether the noun doc speaks of a document as known.
func (b *builder) takesUp(doc int) bool {
	known := false
	for _, c := range b.children[doc] {
		switch strings.ToLower(b.Word(c)) {
		case "the", "this", "these", "that", "those", "both":
			known = true
		case "other", "another", "separate", "similar", "further", "no", "any":
			return false
		}
	}
	return known
}

// guests returns who met at the event during which, or at which, w was done: "the
// agreements signed during the visit of X to Y".
func (b *builder) guests(w int) []int {
	var out []int
	for _, n := range b.circumstances(w) {
		if n.after || b.nounAct(n.word) == "" {
			continue
		}
		who := b.agent(n.word, 0)
		out = append(append(out, who...), b.met(n.word, b.partiesAt(who))...)
		for _, x := range b.beside(n.word, true) {
			if b.marked(x, []string{"to", "with"}) {
				out = append(out, x)
			}
		}
	}
	return out
}

// met returns the words for the other sides of an event of the kind of the noun
// w that was told of before with one of the actors.
func (b *builder) met(w int, who []ledger.Actor) []int {
	var out []int
	for _, c := range b.claims {
		f, ok := c.Fields.(ledger.Event)
		if !ok || !kin(f.Act, b.nounAct(w)) || !shareActor(&c, &ledger.Claim{Actors: who}) {
			continue
		}
		for _, a := range c.Actors {
			if a.Mention != nil && c.Status.Asserts() {
				out = append(out, b.doc.TokenAt(a.Mention.Start))
			}
		}
	}
	return out
}

// metBefore returns the sides of the last contact told of, in the sentence before
// that of w or the one before it, if w has got as far as that contact: what was
// signed, where they met; what is to be signed, where they are to meet.
func (b *builder) metBefore(w int) []int {
	if len(b.last.sides) == 0 || b.last.at >= w || b.judge(w).Status.Asserts() != b.last.asserted {
		return nil
	}
	now, then := b.doc.SentenceAt(b.tokenSpan(w).Start), b.doc.SentenceAt(b.tokenSpan(b.last.at).Start)
	if now-then > memory {
		return nil
	}
	return b.last.sides
}
