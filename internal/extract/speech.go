package extract

import (
	"slices"
	"sort"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// speech is one act of saying: who, by which word, what.
type speech struct {
	cue      text.Span // the reporting words; empty where a quotation only goes on
	cueToken int       // -1 when there is none
	speakers []ledger.Actor
	content  text.Span
	direct   bool
	hearsay  bool      // told by nobody in particular
	hedge    text.Span // the words by which it is held back, if any
	sentence int
	by       string
}

// speeches finds every act of saying in g.
func (g *graph) speeches() sayings {
	var out []speech
	quotes := quotations(g.doc)
	for i := range g.doc.Sentences {
		if g.doc.BlockOf(g.doc.Sentences[i]).Kind.Content() {
			out = append(out, g.speechesIn(i, quotes)...)
		}
	}
	return newSayings(g.withHedges(g.withUnnamed(g.withContinued(out, quotes), quotes)))
}

func (g *graph) speechesIn(sent int, quotes []text.Span) []speech {
	var out []speech
	s := g.doc.Sentences[sent]
	quotes = g.quotesAt(s, quotes)
	for w := s.First; w < s.End; w++ {
		if sp, ok := g.accordingTo(w, sent); ok {
			out = append(out, sp)
		}
		if sp, ok := g.asSaid(w, sent); ok {
			out = append(out, sp)
			continue
		}
		if sp, ok := g.sharedView(w, sent); ok {
			out = append(out, sp)
		}
		if g.rules.Holds(g, w, "speech.verb") && g.verbal(w) {
			if sp, ok := g.reported(w, sent, quotes); ok {
				out = append(out, sp)
			}
		}
	}
	out = g.withStances(g.withoutEchoes(out), sent, quotes)
	for i := range out {
		out[i].content = tidy(g.doc, out[i].content)
		out[i].direct = quoted(g.doc, quotes, out[i].content) || out[i].by == stanceBy && holdsQuote(quotes, out[i].content)
	}
	if len(out) == 0 && g.doc.BlockOf(s).Kind == text.Answer {
		if who, ok := g.interviewed(); ok {
			out = append(out, speech{cueToken: -1, speakers: who, content: s.Span, direct: true, sentence: sent, by: "rule:position.answer"})
		}
	}
	return out
}

// withoutEchoes drops a reporting word that hangs on another one and gives the
// same words: "acknowledged …, calling it …".
func (g *graph) withoutEchoes(in []speech) []speech {
	return slices.DeleteFunc(slices.Clone(in), func(sp speech) bool {
		return slices.ContainsFunc(in, func(o speech) bool {
			return o.cueToken < sp.cueToken && o.cueToken >= 0 && o.content == sp.content && g.doc.Tokens[sp.cueToken].Head == o.cueToken
		})
	})
}

// tidy is s without quotation marks, commas and white space at its two ends.
func tidy(doc *text.Document, s text.Span) text.Span {
	const marks = " \t\r\n\u00a0\"“”«»„,;:–—-"
	raw := doc.Quote(s)
	left := len(raw) - len(strings.TrimLeft(raw, marks))
	right := len(strings.TrimRight(raw, marks))
	if right <= left {
		return s
	}
	return text.Span{Start: s.Start + left, End: s.Start + right}
}

func (g *graph) verbal(w int) bool { return g.UPOS(w) == "VERB" }

// interviewed returns the person who gives the answers of an interview.
func (g *graph) interviewed() ([]ledger.Actor, bool) {
	if g.doc.Speaker.Empty() {
		return nil, false
	}
	first := sort.Search(len(g.refs.Mentions), func(i int) bool { return g.refs.Mentions[i].Span.End > g.doc.Speaker.Start })
	for _, m := range g.refs.Mentions[first:] {
		if !m.Span.Overlaps(g.doc.Speaker) {
			break
		}
		if len(m.Actors) > 0 {
			return m.Actors[:1], true
		}
	}
	return nil, false
}

// reported reads the saying whose verb is w.
func (g *graph) reported(w, sent int, quotes []text.Span) (speech, bool) {
	sp := speech{cue: g.tokenSpan(w), cueToken: w, sentence: sent, by: "rule:position.verb"}
	sp.speakers = g.speakersOf(w)
	if who, ok := g.interviewed(); ok && g.doc.BlockOf(g.doc.Sentences[sent]).Kind == text.Answer && g.firstPerson(w) {
		sp.speakers = who // "we call it …": the view is the speaker's
	}
	content, clause := g.contentOf(w, sent, quotes)
	if content.Empty() || g.conjunction(w) {
		return sp, false
	}
	content = g.shut(content, w, quotes)
	sp.content = content
	if len(sp.speakers) == 0 {
		sp.speakers = g.besideQuote(w, sent, quotes)
	}
	if m, ok := g.behindClause(w); ok && len(sp.speakers) == 0 {
		sp.speakers, sp.content.End = m.Actors, min(sp.content.End, m.Span.Start)
	}
	if len(sp.speakers) == 0 {
		sp.hearsay = clause && g.hearsay(w)
		return sp, sp.hearsay
	}
	weak := g.rules.Holds(g, w, "speech.weak")
	if weak && !clause && !quoted(g.doc, quotes, content) {
		return sp, false
	}
	if !clause && !g.rules.Holds(g, w, "stance.verb") && !quoted(g.doc, quotes, content) {
		return sp, false
	}
	if m := g.judge(w); rank(m.Status) > rank(ledger.Ongoing) {
		return sp, false // a saying that is only planned is no saying
	}
	return sp, true
}

// firstPerson reports whether the subject of w is "I" or "we".
func (g *graph) firstPerson(w int) bool {
	return slices.ContainsFunc(g.agent(w, 0), func(x int) bool {
		return strings.EqualFold(g.Word(x), "we") || g.Word(x) == "I"
	})
}

// speakersOf returns the actors who do the saying of w.
func (g *graph) speakersOf(w int) []ledger.Actor {
	var out []ledger.Actor
	for _, a := range g.spread(g.agent(w, 0)) {
		m, ok := g.mentionAt(a)
		if !ok {
			continue
		}
		for _, act := range m.Actors {
			if !slices.ContainsFunc(out, func(o ledger.Actor) bool { return o.Name == act.Name && o.ID == act.ID }) {
				out = append(out, act)
			}
		}
	}
	return out
}

// contentOf returns what w says, and whether it is a clause or a quotation
// rather than a mere object.
func (g *graph) contentOf(w, sent int, quotes []text.Span) (text.Span, bool) {
	s := g.doc.Sentences[sent]
	for _, c := range g.children[w] {
		switch g.Deprel(c) {
		case "ccomp", "parataxis":
			if !g.verbal(c) && g.UPOS(c) != "ADJ" && g.UPOS(c) != "NOUN" && g.UPOS(c) != "AUX" {
				continue
			}
			return g.clauseSpan(c, w).Cover(g.furtherClause(c, w)), true
		}
	}
	if w+2 < s.End && strings.EqualFold(g.Word(w+1), "that") && g.UPOS(w+1) != "DET" {
		return g.span(w+2, s.End), true // a clause that the parser did not see
	}
	if g.Deprel(w) == "parataxis" {
		return g.around(w, s), true
	}
	for _, q := range overlapping(quotes, s.Span) {
		if q.Len() > 20 && !g.saidNearer(w, s, q) {
			return text.Span{Start: max(q.Start, s.Span.Start), End: min(q.End, s.Span.End)}, true
		}
	}
	for _, rel := range []string{"obj", "xcomp", "obl"} {
		for _, c := range g.kids(w, rel) {
			if rel == "obl" && !g.marked(c, []string{"about", "on", "of"}) {
				continue
			}
			if rel == "xcomp" && !g.infinitive(c) {
				continue
			}
			first, end := g.subtree(c)
			return g.span(first, end), false
		}
	}
	return text.Span{}, false
}

// clauseSpan is the subtree of c without the reporting verb's side of it.
func (g *graph) clauseSpan(c, w int) text.Span {
	first, end := g.subtree(c)
	if first <= w && w < end {
		if c > w {
			first = w + 1
		} else {
			end = w
		}
	}
	for first < end-1 && (g.UPOS(first) == "PUNCT" || strings.EqualFold(g.Word(first), "that")) {
		first++
	}
	return g.span(first, end)
}

// around is the sentence without the inserted clause of w, on its longer side.
func (g *graph) around(w int, s text.Sentence) text.Span {
	first, end := g.subtree(w)
	left := text.Span{Start: s.Span.Start, End: s.Span.Start}
	if first > s.First {
		left = g.span(s.First, first)
	}
	right := text.Span{Start: s.Span.End, End: s.Span.End}
	if end < s.End {
		right = g.span(end, s.End)
	}
	if right.Len() > left.Len() {
		return right
	}
	return left
}

// accordingTo reads "according to X, …".
func (g *graph) accordingTo(w, sent int) (speech, bool) {
	if !strings.EqualFold(g.Word(w), "according") || w+1 >= len(g.doc.Tokens) || !strings.EqualFold(g.Word(w+1), "to") {
		return speech{}, false
	}
	s := g.doc.Sentences[sent]
	sp := speech{cue: g.span(w, w+2), cueToken: w, sentence: sent, by: "rule:position.according"}
	end := w + 2
	if m := g.refs.Within(w+2, s.End); len(m) > 0 && m[0].First <= w+4 {
		sp.speakers, end = m[0].Actors, m[0].End
	}
	sp.hearsay = len(sp.speakers) == 0
	for end < s.End-1 && g.UPOS(end) == "PUNCT" {
		end++
	}
	if w > s.First {
		sp.content = text.Span{Start: s.Span.Start, End: g.tokenSpan(w).Start}.Trim(g.doc.Text)
	}
	if end < s.End && g.tokenSpan(end).Start-s.Span.Start < s.Span.Len() && s.Span.End-g.tokenSpan(end).Start > sp.content.Len() {
		sp.content = g.span(end, s.End)
	}
	return sp, !sp.content.Empty()
}

// withContinued adds the quoted sentences that carry no reporting word of their
// own and follow, in the same block, a quotation with a known speaker.
func (g *graph) withContinued(found []speech, quotes []text.Span) []speech {
	last := map[int][]ledger.Actor{} // by block
	out := slices.Clone(found)
	for i, s := range g.doc.Sentences {
		covered := false
		for ; len(found) > 0 && found[0].sentence == i; found = found[1:] {
			if found[0].by == sharedViewBy {
				continue
			}
			covered = true
			if found[0].direct && len(found[0].speakers) > 0 {
				last[s.Block] = found[0].speakers
			}
		}
		if covered || !g.doc.BlockOf(s).Kind.Content() {
			continue
		}
		who := last[s.Block]
		if who == nil {
			who = g.nextSpeaker(found, i)
		}
		if who == nil {
			continue
		}
		for _, q := range overlapping(quotes, s.Span) {
			in := text.Span{Start: max(q.Start, s.Span.Start), End: min(q.End, s.Span.End)}
			if in.Len() > s.Span.Len()*6/10 {
				out = append(out, speech{cueToken: -1, speakers: who, content: in.Trim(g.doc.Text), direct: true, sentence: i, by: "rule:position.continued"})
				break
			}
		}
	}
	slices.SortStableFunc(out, func(a, b speech) int { return a.content.Start - b.content.Start })
	return out
}

// nextSpeaker is the speaker of the quotation that begins in sentence i and is
// attributed in a later sentence of the same block; later are the sayings behind i.
func (g *graph) nextSpeaker(later []speech, i int) []ledger.Actor {
	for _, sp := range later {
		if sp.sentence > i+4 {
			break
		}
		if sp.direct && g.doc.Sentences[sp.sentence].Block == g.doc.Sentences[i].Block {
			return sp.speakers
		}
	}
	return nil
}
