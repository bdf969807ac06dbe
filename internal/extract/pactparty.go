package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/rule"
	"chancery/internal/text"
)

// pact is a document that a text has told of, with who is bound by it.
type pact struct {
	word    int
	parties []ledger.Actor
	status  ledger.AgreementStatus
}

// parties returns who is bound by the document of word doc: the two sides that
// its phrase names, else those whom the rule found and whom the phrase names
// beside them; of a document told of before, its sides; of one that was signed at
// a meeting, those who met; else the actors before the trigger.
func (b *builder) parties(hit rule.Match, doc int) []ledger.Actor {
	named := b.namedParties(doc)
	if len(named) > 1 {
		return named
	}
	doers := b.actors(hit, "party", ledger.RoleParty)
	if len(doers) > 0 {
		doers = append(doers, b.partiesAt(b.spread(b.pick(hit.Trigger, "obl", "with")))...)
	}
	for _, find := range []func() []ledger.Actor{
		func() []ledger.Actor { return b.besides(doc, b.bound(append(doers, named...))) },
		func() []ledger.Actor { return b.recalled(doc) },
		func() []ledger.Actor { return b.bound(b.partiesAt(b.metBefore(hit.Trigger))) },
		func() []ledger.Actor { return b.bound(b.partiesAt(b.guests(hit.Trigger))) },
		func() []ledger.Actor { return b.bound(b.partiesAt(inOrder(b.beside(hit.Trigger, false)))) },
		func() []ledger.Actor { return b.pair(hit.Trigger) },
	} {
		if out := find(); len(out) > 0 {
			return out
		}
	}
	return nil
}

// besides is the parties that another rule has found of the same document, where
// they are more than those of out.
func (b *builder) besides(doc int, out []ledger.Actor) []ledger.Actor {
	for _, p := range b.pacts {
		if p.word == doc && len(p.parties) > len(out) {
			out = p.parties
		}
	}
	return out
}

// namedParties are the sides that the phrase of a document names: "between X and
// Y", "with Y", "the X-Y treaty", "X's treaty". The city that a declaration is
// called after is none.
func (b *builder) namedParties(doc int) []ledger.Actor {
	var words []int
	for _, w := range b.spread(b.pick(doc, "nmod", "between", "with", "of", "among")) {
		if b.Is(w, "any-actor") {
			words = append(words, w)
		} else {
			words = append(words, b.spread(b.pick(w, "nmod", "between", "with"))...)
		}
	}
	if len(words) == 0 {
		words = b.between(doc)
	}
	words = append(words, b.owning(doc)...)
	for _, w := range b.demonyms(doc) {
		if m, ok := b.mentionAt(w); ok && (m.Place == nil || len(m.Actors) > 0 && m.Place.ID == m.Actors[0].ID) {
			words = append(words, w)
		}
	}
	return b.bound(b.partiesAt(words))
}

// owning are the words that name whose the document is: its possessor, or where
// that is "its" or "their", the two sides of the noun that it may stand for: "the
// border between X and Y … its delimitation".
func (b *builder) owning(doc int) []int {
	own := b.spread(b.pick(doc, "nmod:poss"))
	if len(own) != 1 || b.Is(own[0], "any-actor") || b.UPOS(own[0]) != "PRON" {
		return own
	}
	s := b.doc.SentenceAt(b.tokenSpan(doc).Start)
	for w := doc - 1; w >= b.doc.Sentences[max(s-1, 0)].First; w-- {
		if b.UPOS(w) != "NOUN" {
			continue
		}
		if of := b.spread(b.pick(w, "nmod", "between")); len(of) > 1 {
			return of
		}
		if of := b.between(w); len(of) > 1 {
			return of
		}
	}
	return nil
}

func (b *builder) partiesAt(words []int) []ledger.Actor {
	var out []ledger.Actor
	for _, w := range words {
		if b.Is(w, "any-actor") {
			out = append(out, b.actorsAt(w, ledger.RoleParty)...)
		}
	}
	return out
}

// bound puts in the place of each person, and of each parliament, the state or
// body for which it binds itself, where that is known.
func (b *builder) bound(actors []ledger.Actor) []ledger.Actor {
	var out []ledger.Actor
	for _, a := range actors {
		if a.Kind == ledger.KindPerson || a.Office != "" || strings.HasPrefix(a.Name, "Parliament of ") {
			if of, ok := b.stateOf(a); ok {
				a = of
			}
		}
		out = append(out, a)
	}
	return distinct(out)
}

// stateOf is the state or the body that a belongs to, called by a's own words.
func (b *builder) stateOf(a ledger.Actor) (ledger.Actor, bool) {
	of, ok := b.refs.Side(a.Of)
	of.Role, of.Mention = a.Role, a.Mention
	return of, ok
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

// pair returns the two sides that stand after w in its sentence, where there are
// just two: what is agreed there is agreed by them.
func (b *builder) pair(w int) []ledger.Actor {
	out := b.bound(b.partiesAt(b.beside(w, true)))
	if len(out) != 2 {
		return nil
	}
	return out
}

func inOrder(words []int) []int {
	slices.Sort(words)
	return words
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
