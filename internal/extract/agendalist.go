package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// listedTopics makes a claim of each line of a list whose heading, or whose
// sentence with a colon before it, puts topics on an agenda: "Agenda", "The
// following questions will be discussed:".
func (b *builder) listedTopics() {
	for i, block := range b.doc.Blocks {
		if block.Kind == text.Item || i+1 >= len(b.doc.Blocks) || b.doc.Blocks[i+1].Kind != text.Item {
			continue
		}
		opening, ok := b.opening(block)
		if !ok {
			continue
		}
		for _, item := range b.doc.Blocks[i+1:] {
			if item.Kind != text.Item {
				break
			}
			b.listedTopic(opening, item.Span)
		}
	}
}

// opening returns the claim that the lines of a list behind block repeat, each for
// its own topic.
func (b *builder) opening(block text.Block) (ledger.Claim, bool) {
	last := -1
	for i, s := range b.doc.Sentences {
		if block.Span.Contains(s.Span) {
			last = i
		}
	}
	if last < 0 {
		return ledger.Claim{}, false
	}
	s := b.doc.Sentences[last]
	colon := strings.HasSuffix(strings.TrimSpace(b.doc.Quote(s.Span)), ":")
	if i := slices.IndexFunc(b.claims, func(c ledger.Claim) bool {
		f, ok := c.Fields.(ledger.Agenda)
		return ok && c.Evidence[0].Start == s.Span.Start && colon && b.placeholder(f.Topic)
	}); i >= 0 {
		c := b.claims[i]
		b.claims = slices.Delete(b.claims, i, i+1)
		return c, true
	}
	for w := s.First; w < s.End; w++ {
		if (colon || block.Kind == text.Heading) && b.opensAgenda(w, s) {
			c, _ := b.start(w, "rule:agenda.list")
			m := b.found(ledger.Scheduled, w, "heads a list of topics")
			c.Status, c.Cue = m.Status, b.evidenceOrNil(m.Cue)
			c.Fields = ledger.Agenda{Band: ledger.Announced}
			return c, true
		}
	}
	return ledger.Claim{}, false
}

// placeholder reports whether a topic only stands for the lines behind it: "the
// following issues".
func (b *builder) placeholder(topic string) bool {
	words := strings.Fields(topic)
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, "following") }) && len(words) < 4
}

// opensAgenda reports whether the noun w makes its verbless sentence the heading of an
// agenda: "Agenda", "On the agenda", "Topics for discussion", "To be discussed".
func (b *builder) opensAgenda(w int, s text.Sentence) bool {
	for x := s.First; x < s.End; x++ {
		if b.verbal(x) && b.Lemma(x) != "discuss" {
			return false
		}
	}
	if b.rules.Holds(b.graph, w, "topic.noun") {
		return slices.ContainsFunc(b.pick(w, "nmod", "for", "of", "on", "under"), func(c int) bool {
			return b.rules.Holds(b.graph, c, "agenda.venue")
		}) || b.hasKid(w, "acl")
	}
	return b.Lemma(w) == "agenda"
}

// listedTopic adds the claim of one line, with what opened the list as evidence of
// how far it has got.
func (b *builder) listedTopic(opening ledger.Claim, line text.Span) {
	span := tidy(b.doc, line)
	name := strings.TrimRight(strings.TrimLeft(b.flat(span), "•*·0123456789.)- "), " .;,")
	if name == "" || len(strings.Fields(name)) > longestLine {
		return
	}
	span.Start += strings.Index(b.doc.Quote(span), strings.Fields(name)[0])
	c := opening
	c.Evidence = append(slices.Clone(opening.Evidence[:2]), b.evidence(span))
	f := opening.Fields.(ledger.Agenda)
	f.Topic = name
	c.Fields, c.Topics = f, []string{strings.ToLower(name)}
	b.add(c)
}

// longestLine is how many words a line of an agenda has at most; a longer one is a text.
const longestLine = 30
