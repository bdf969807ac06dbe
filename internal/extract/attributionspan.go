package extract

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

// branch is the token run that w and its dependents cover.
func (g *graph) branch(w int) run {
	first, end := g.subtree(w)
	return run{first, end}
}

// cueOf is verb or adjective w with the auxiliaries, negations and adverbs beside
// it, and with the verbs before it that only lead to it: "did not try to explain".
func (g *graph) cueOf(w int) run {
	r := run{w, w + 1}
	r.first = g.groupStart(w, r.first)
	for h := g.doc.Tokens[w].Head; h >= 0 && h < r.first && g.Deprel(w) == "xcomp" && g.rules.Holds(g, h, "toward.verb"); {
		if h+1 != r.first && !g.adverbial(run{h + 1, r.first}, h) {
			break
		}
		r.first = g.groupStart(h, h)
		w, h = h, g.doc.Tokens[h].Head
	}
	return g.withFollowers(w, r)
}

// groupStart moves first to the left over the auxiliaries and adverbs of w.
func (g *graph) groupStart(w, first int) int {
	for first > 0 {
		c := first - 1
		if g.doc.Tokens[c].Head != w && !(g.UPOS(c) == "ADV" && g.doc.Tokens[c].Head > c && g.doc.Tokens[g.doc.Tokens[c].Head].Head == w && g.Deprel(c) == "advmod") {
			break
		}
		rel := g.Deprel(c)
		if !strings.HasPrefix(rel, "aux") && rel != "cop" && rel != "neg" && !(rel == "advmod" && !g.relativeAdverb(c)) &&
			!(rel == "mark" && strings.EqualFold(g.Word(c), "to")) {
			break
		}
		first = c
	}
	return first
}

// relativeAdverb reports whether w is a question or relative adverb.
func (g *graph) relativeAdverb(w int) bool {
	switch strings.ToLower(g.Word(w)) {
	case "when", "where", "why", "how", "then", "so", "however", "though", "meanwhile":
		return true
	}
	return false
}

// withFollowers takes the particle and the adverbs right after a cue into it.
func (g *graph) withFollowers(w int, r run) run {
	for r.end < len(g.doc.Tokens) {
		c := r.end
		if g.doc.Tokens[c].Head != r.end-1 && g.doc.Tokens[c].Head != w {
			break
		}
		rel := g.Deprel(c)
		if rel != "compound:prt" && !(rel == "advmod" && g.UPOS(c) == "ADV" && !g.relativeAdverb(c) && len(g.children[c]) == 0) {
			break
		}
		r.end++
	}
	return r
}

// adverbial reports whether all of r hangs on w as a manner or a time and not as
// a complement or somebody spoken to.
func (g *graph) adverbial(r run, w int) bool {
	for i := r.first; i < r.end; i++ {
		top := i
		for n := 0; n < deepest && g.doc.Tokens[top].Head >= 0 && g.doc.Tokens[top].Head != w; n++ {
			top = g.doc.Tokens[top].Head
		}
		switch rel := g.Deprel(top); {
		case g.UPOS(i) == "PUNCT":
			return false
		case rel == "advmod", rel == "compound:prt", strings.HasPrefix(rel, "obl"):
		default:
			return false
		}
	}
	return true
}

// subjectOf is the phrase of the subject of w, or of the verb whose subject it
// shares.
func (g *graph) subjectOf(w int) run { return g.doer(w, w, 0) }

// speakerOf is the phrase that names who does w: its subject, or the agent of a
// passive.
func (g *graph) speakerOf(w int) run {
	if v := g.rejoined(w); v >= 0 {
		return g.speakerOf(v)
	}
	if !g.passive(w) {
		return g.doer(w, w, 0)
	}
	for _, rel := range []string{"obl:agent", "obl"} {
		for _, c := range g.kids(w, rel) {
			if p := g.marker(c); p >= 0 && strings.EqualFold(g.Word(p), "by") {
				r := g.phraseRun(c, w)
				return run{p + 1, max(r.end, p+1)}
			}
		}
	}
	return run{}
}

// doer is the subject of w; where there is none, of the verb it is joined to or
// depends on. cue is the word that attributes.
func (g *graph) doer(w, cue, depth int) run {
	if depth > deepest {
		return run{}
	}
	for _, rel := range []string{"nsubj", "nsubj:outer", "nsubj:pass"} {
		if rel == "nsubj:pass" && w == cue && g.UPOS(w) != "ADJ" && !g.rules.Holds(g, w, "stance.adj") {
			continue
		}
		for _, s := range g.kids(w, rel) {
			if !g.empty(s) {
				return g.phraseRun(s, cue)
			}
		}
	}
	h := g.doc.Tokens[w].Head
	if h < 0 || g.hasKid(w, "expl") {
		return run{}
	}
	switch g.Deprel(w) {
	case "xcomp", "ccomp":
		if obj := g.kids(h, "obj"); len(obj) > 0 && g.rules.Holds(g, h, "control.object") {
			return g.phraseRun(obj[0], cue)
		}
		return g.doer(h, cue, depth+1)
	case "conj", "advcl", "parataxis":
		if g.nominalWord(h) && !g.hasKid(h, "cop") {
			return run{}
		}
		return g.doer(h, cue, depth+1)
	case "acl", "acl:relcl":
		if g.infinitive(w) {
			return g.owner(h, cue, depth+1)
		}
		return g.phraseRun(h, w)
	}
	return run{}
}

// owner is who has the thing that noun w names: its possessor, or who is said to
// have it.
func (g *graph) owner(w, cue, depth int) run {
	if p := g.kids(w, "nmod:poss"); len(p) > 0 {
		return g.phraseRun(p[0], w)
	}
	if h := g.doc.Tokens[w].Head; h >= 0 && g.Deprel(w) == "obj" {
		return g.doer(h, cue, depth)
	}
	return run{}
}

// empty reports whether w is the "it" or "there" of a sentence without a subject.
func (g *graph) empty(w int) bool {
	return g.Deprel(w) == "expl" || strings.EqualFold(g.Word(w), "there")
}

// phraseRun is the phrase of noun n on its side of word cue: with its modifiers,
// appositions and relative clauses, without what is only put beside it.
func (g *graph) phraseRun(n, cue int) run {
	in := map[int]bool{}
	g.collect(n, n, cue, in)
	r := run{n, n + 1}
	for r.first > 0 && in[r.first-1] && r.first-1 != cue {
		r.first--
	}
	for in[r.end] && r.end != cue {
		r.end++
	}
	for r.end > n+1 && g.UPOS(r.end-1) == "PUNCT" && g.Word(r.end-1) != ")" {
		r.end--
	}
	for r.first < n && (g.UPOS(r.first) == "PUNCT" || g.UPOS(r.first) == "ADV" || g.UPOS(r.first) == "CCONJ" || g.Deprel(r.first) == "case" && g.doc.Tokens[r.first].Head == n) {
		r.first++
	}
	return g.whole(r, cue)
}

// whole takes into a phrase the names right after it that stand before the verb:
// a parser cuts "minister Ann Lee" in two.
func (g *graph) whole(r run, cue int) run {
	end := r.end
	for end < cue && g.UPOS(end) == "PROPN" {
		end++
	}
	if end > r.end && (end == cue || g.UPOS(end) == "AUX" || g.UPOS(end) == "ADV") && end <= cue {
		r.end = end
	}
	return r
}

// collect gathers the words of the phrase of n.
func (g *graph) collect(w, n, cue int, in map[int]bool) {
	in[w] = true
	for _, c := range g.children[w] {
		if in[c] || c == cue || w == n && g.apartFrom(c, n) {
			continue
		}
		g.collect(c, n, cue, in)
	}
}

// apartFrom reports whether dependent c of noun n is no part of its phrase.
func (g *graph) apartFrom(c, n int) bool {
	switch g.Deprel(c) {
	case "parataxis", "advcl", "cop", "aux", "dep", "discourse", "vocative", "mark", "nsubj", "obl", "expl", "orphan":
		return true
	case "advmod":
		return c > n
	case "conj":
		return g.verbal(c) && !g.verbal(n)
	case "acl":
		return c > n && g.commaBefore(g.branch(c).first)
	case "nmod":
		return c > n && g.rules.Holds(g, c, "calendar.noun")
	}
	return false
}

func (g *graph) commaBefore(w int) bool { return w > 0 && g.UPOS(w-1) == "PUNCT" || g.Word(w) == "," }

// split is r without the clause of cue w, as one or two spans: what stands before
// the clause and what stands after it.
func (g *graph) split(r run, w int, a *attribution, quotes []text.Span) []text.Span {
	if q, ok := g.saidBefore(a, quotes); ok && r.first < a.cue.first {
		return []text.Span{q}
	}
	cut := a.cue
	if s := a.speaker; !s.empty() && r.overlaps(s) || !s.empty() && r.overlaps(cut) {
		cut = run{min(cut.first, s.first), max(cut.end, s.end)}
	}
	if !r.overlaps(cut) {
		return []text.Span{g.span(r.first, r.end)}
	}
	if g.Deprel(w) == "parataxis" {
		b := g.branch(w)
		cut = run{min(cut.first, b.first), max(cut.end, b.end)}
	}
	var out []text.Span
	if first := g.begun(r.first, cut.first); first < cut.first {
		out = append(out, g.span(first, cut.first))
	}
	if after := g.past(cut.end, r.end); after < r.end && (len(out) == 0 || after > cut.end) {
		out = append(out, g.span(after, r.end))
	}
	return out
}

// begun is the first token from first on that is no mark, nor the "and" or "but"
// that begins a sentence, or end.
func (g *graph) begun(first, end int) int {
	at := g.past(first, end)
	if at < end && g.UPOS(at) == "CCONJ" && at == g.doc.Sentences[g.doc.SentenceAt(g.tokenSpan(at).Start)].First {
		return g.past(at+1, end)
	}
	return at
}

// saidBefore returns the quotation that ends right before the clause of the cue,
// "“…,” the envoy said", and sees to it that the speaker is what stands between.
func (g *graph) saidBefore(a *attribution, quotes []text.Span) (text.Span, bool) {
	if !a.saying {
		return text.Span{}, false
	}
	start := g.tokenSpan(a.cue.first).Start
	for _, q := range quotes {
		first := g.past(g.tokenAt(q.End), a.cue.first)
		if q.End > start || q.Start > start || a.cue.first-first > 14 || first < a.cue.first && !g.plain(run{first, a.cue.first}) && !(a.speaker.first == first && a.speaker.end <= a.cue.first) {
			continue
		}
		s := g.doc.Sentences[g.doc.SentenceAt(start)]
		if q.End <= s.Span.Start || first < a.cue.first && g.hasVerb(run{first, a.cue.first}) && a.speaker.first != first {
			continue
		}
		if first < a.cue.first && (a.speaker.empty() || a.speaker.first < first) {
			a.speaker = run{first, a.cue.first}
		}
		return q, true
	}
	return text.Span{}, false
}

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
			strings.Trim(g.doc.Text[clause.End:q.Start], " ,.:;—–-\"“”'‘’\u00a0") == "" {
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
// with: one before it in the same block, the last one of the block before, or the
// next one of its block.
func (g *graph) goOn(in []attribution, quotes []text.Span) []attribution {
	out := slices.Clone(in)
	for _, q := range quotes {
		s := g.doc.SentenceAt(q.Start)
		if s < 0 || taken(out, q) || !g.wholly(s, q) {
			continue
		}
		if i := g.heldBy(out, s, q, quotes); i >= 0 {
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
	lead := g.doc.Text[g.doc.Sentences[s].Span.Start:max(q.Start, g.doc.Sentences[s].Span.Start)]
	return strings.Trim(lead, " \"“”'‘’«»„….") == ""
}

// heldBy returns the index of the saying that quotation q goes on with, or -1.
func (g *graph) heldBy(as []attribution, s int, q text.Span, quotes []text.Span) int {
	block := g.doc.Sentences[s].Block
	best := -1
	for i, a := range as {
		if !a.saying || a.speaker.empty() || g.quotedWord(a.word, quotes) || g.insideAny(as, i) {
			continue
		}
		b := g.doc.Sentences[a.sentence].Block
		if g.span(a.cue.first, a.cue.end).Start < q.Start && (b == block || b == block-1) {
			best = i
		}
		if best < 0 && b == block && a.sentence > s {
			return i
		}
	}
	return best
}

// insideAny reports whether the cue of attribution i is inside the content of another.
func (g *graph) insideAny(as []attribution, i int) bool {
	cue := g.runSpan(as[i].cue)
	return slices.ContainsFunc(as, func(o attribution) bool {
		return o.word != as[i].word && slices.ContainsFunc(o.content, func(c text.Span) bool { return c.Overlaps(cue) })
	})
}
