package extract

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

// quotesAt are those among quotes, which are in text order, that begin in the block
// of s or in the next one.
func (g *graph) quotesAt(s text.Sentence, quotes []text.Span) []text.Span {
	last := g.doc.Blocks[min(s.Block+1, len(g.doc.Blocks)-1)].Span.End
	starts := func(q text.Span, at int) int { return q.Start - at }
	from, _ := slices.BinarySearchFunc(quotes, g.doc.BlockOf(s).Span.Start, starts)
	to, _ := slices.BinarySearchFunc(quotes, last, starts)
	return quotes[from:max(from, to)]
}

// quotedContent is the quotations beside a verb of saying that has no clause.
func (g *graph) quotedContent(x attributing, a *attribution) []text.Span {
	if !a.saying || a.speaker.empty() || g.quotedWord(x.word, x.quotes) {
		return nil
	}
	s := x.sentence
	clause := run{min(a.cue.first, a.speaker.first), max(a.cue.end, a.speaker.end)}
	var out []text.Span
	for _, q := range x.quotes {
		before := q.End <= s.Span.Start && clause.first == s.First && strings.Trim(g.doc.Text[q.End:s.Span.Start], marked) == ""
		if !before && !q.Overlaps(s.Span) || q.Overlaps(g.span(clause.first, clause.end)) || !g.near(q, clause) {
			continue
		}
		if first := g.tokenAt(q.Start); first > clause.end && first < s.End && g.plain(run{clause.end, first}) {
			q.Start = g.tokenSpan(clause.end).Start // "called it “a mistake”"
		}
		out = append(out, q)
	}
	return out
}

// marked is what may stand around a quotation: its marks and white space.
const marked = " \n\r\t\u00a0\"“”'‘’«»„"

// quotedWord reports whether w stands inside a quotation.
func (g *graph) quotedWord(w int, quotes []text.Span) bool {
	for _, q := range overlapping(quotes, g.tokenSpan(w)) {
		if q.Contains(g.tokenSpan(w)) {
			return true
		}
	}
	return false
}

// near reports whether only marks and a few words stand between q and a clause.
func (g *graph) near(q text.Span, c run) bool {
	s := g.span(c.first, c.end)
	between := text.Span{Start: q.End, End: s.Start}
	if q.Start >= s.End {
		between = text.Span{Start: s.End, End: q.Start}
	}
	words := strings.FieldsFunc(between.In(g.doc.Text), func(r rune) bool { return strings.ContainsRune(marked+",:;.!?…—–-", r) })
	return len(words) <= 4
}

// plain reports whether no mark but a quotation mark stands in r.
func (g *graph) plain(r run) bool {
	for i := r.first; i < r.end; i++ {
		if g.UPOS(i) == "PUNCT" && !strings.ContainsAny(g.Word(i), "\"“”'‘’«»") {
			return false
		}
	}
	return true
}

// tokenAt is the first token that begins at byte at or later.
func (g *graph) tokenAt(at int) int {
	i, _ := slices.BinarySearchFunc(g.doc.Tokens, at, func(t text.Token, at int) int { return t.Span.Start - at })
	return i
}

// saidBefore returns the quotation that ends right before the clause of the cue,
// "“…,” the envoy said", and sees to it that the speaker is what stands between.
func (g *graph) saidBefore(a *attribution, quotes []text.Span) (text.Span, bool) {
	if !a.saying {
		return text.Span{}, false
	}
	start := g.tokenSpan(a.cue.first).Start
	s := g.doc.Sentences[g.doc.SentenceAt(start)]
	for _, q := range quotes {
		if q.End > start || q.End <= s.Span.Start {
			continue
		}
		between := run{g.past(g.tokenAt(q.End), a.cue.first), a.cue.first}
		known := a.speaker.first == between.first && a.speaker.end <= between.end
		if !known && (between.end-between.first > longestName || !g.plain(between) || g.hasVerb(between)) {
			continue
		}
		if !between.empty() && (a.speaker.empty() || a.speaker.first < between.first) {
			a.speaker = between
		}
		return q, true
	}
	return text.Span{}, false
}

// longestName is how many words may stand between a quotation and its cue and be
// taken for the speaker where the tree names none.
const longestName = 14

// withQuotes widens each span to the whole of the quotations it shares words with,
// unless the cue stands inside them, and adds the one that follows the cue's clause
// when the content stands before it.
func (g *graph) withQuotes(in []text.Span, x attributing, a *attribution) []text.Span {
	cue := g.span(a.cue.first, a.cue.end)
	clause := cue
	if !a.speaker.empty() {
		clause = cue.Cover(g.span(a.speaker.first, a.speaker.end))
	}
	out := slices.Clone(in)
	for _, q := range x.quotes {
		if q.Overlaps(cue) || !a.speaker.empty() && q.Overlaps(g.span(a.speaker.first, a.speaker.end)) {
			continue
		}
		for i := range out {
			if q.Overlaps(out[i]) {
				out[i] = out[i].Cover(q)
			}
		}
	}
	for _, q := range x.quotes {
		if q.Contains(cue) {
			return clipped(merged(out), q) // somebody quoted attributes inside the quotation
		}
	}
	if !a.saying || len(out) == 0 {
		return merged(out)
	}
	last := out[len(out)-1]
	for _, q := range x.quotes {
		if last.End <= clause.Start && q.Start >= clause.End && q.Overlaps(x.sentence.Span) &&
			strings.Trim(g.doc.Text[clause.End:q.Start], marked+",.:;—–-") == "" {
			out = append(out, q)
			break
		}
	}
	return merged(out)
}

// clipped is the parts of spans that lie inside q.
func clipped(in []text.Span, q text.Span) []text.Span {
	var out []text.Span
	for _, s := range in {
		if s.Overlaps(q) {
			out = append(out, text.Span{Start: max(s.Start, q.Start), End: min(s.End, q.End)})
		}
	}
	return out
}

// merged joins the spans that overlap, in text order.
func merged(in []text.Span) []text.Span {
	slices.SortFunc(in, func(a, b text.Span) int { return a.Start - b.Start })
	var out []text.Span
	for _, s := range in {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1] = out[n-1].Cover(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// goOn gives each quotation that has no cue of its own to the saying it goes on
// with.
func (g *graph) goOn(in []attribution, quotes []text.Span) []attribution {
	out := slices.Clone(in)
	inside := g.nested(in)
	var sayings []int
	for i, a := range in {
		if a.saying && !a.speaker.empty() && !inside[i] && !g.quotedWord(a.word, g.quotesAt(g.doc.Sentences[a.sentence], quotes)) {
			sayings = append(sayings, i)
		}
	}
	for _, q := range quotes {
		s := g.doc.SentenceAt(q.Start)
		if s < 0 || !g.wholly(s, q) || taken(out, q) {
			continue
		}
		if i := g.heldBy(out, sayings, s); i >= 0 {
			out[i].content = merged(append(slices.Clone(out[i].content), q))
		}
	}
	return out
}

// taken reports whether a content holds quotation q to its end.
func taken(as []attribution, q text.Span) bool {
	for _, a := range as {
		for _, c := range a.content {
			if c.Start <= q.Start+1 && c.End >= q.End-1 {
				return true
			}
		}
	}
	return false
}

// wholly reports whether sentence s begins with quotation q.
func (g *graph) wholly(s int, q text.Span) bool {
	start := g.doc.Sentences[s].Span.Start
	return strings.Trim(g.doc.Text[start:max(q.Start, start)], marked+"….") == ""
}

// heldBy returns which of the sayings a quotation goes on with that begins in
// sentence s, or -1: the last one before it in its block or the one before, or else
// the next one of its block.
func (g *graph) heldBy(as []attribution, sayings []int, s int) int {
	block := g.doc.Sentences[s].Block
	best := -1
	for _, i := range sayings {
		b := g.doc.Sentences[as[i].sentence].Block
		if b > block {
			break
		}
		if as[i].sentence < s && b >= block-1 {
			best = i
		}
		if best < 0 && b == block && as[i].sentence > s {
			return i
		}
	}
	return best
}

// nested tells of each attribution whether its cue is inside the content of another.
func (g *graph) nested(as []attribution) []bool {
	type content struct {
		span text.Span
		word int
	}
	var contents []content
	for _, a := range as {
		for _, c := range a.content {
			contents = append(contents, content{c, a.word})
		}
	}
	slices.SortFunc(contents, func(a, b content) int { return a.span.Start - b.span.Start })
	spans := make([]text.Span, len(contents))
	for i, c := range contents {
		spans[i] = c.span
	}
	out, all := make([]bool, len(as)), newNest(spans)
	for i, a := range as {
		for j := range all.over(g.runSpan(a.cue)) {
			out[i] = out[i] || contents[j].word != a.word
		}
	}
	return out
}
