package extract

import "chancery/internal/text"

// branch is the token run that w and its dependents cover.
func (g *graph) branch(w int) run {
	first, end := g.subtree(w)
	return run{first, end}
}

// split is r without the clause of cue w, as one or two spans: what stands before
// the clause and what stands after it.
func (g *graph) split(r run, w int, a *attribution, quotes []text.Span) []text.Span {
	if q, ok := g.saidBefore(a, quotes); ok && r.first < a.cue.first {
		if first := g.begun(r.first, a.cue.first); g.tokenSpan(first).Start < q.Start {
			q.Start = g.tokenSpan(first).Start // "the plan is “unwise,” she said"
		}
		return []text.Span{q}
	}
	cut := a.cue
	if s := a.speaker; !s.empty() && r.overlaps(s) || !s.empty() && r.overlaps(cut) {
		cut = run{min(cut.first, s.first), max(cut.end, s.end)}
	}
	if !r.overlaps(cut) {
		return []text.Span{g.span(g.begun(r.first, r.end-1), r.end)}
	}
	if g.Deprel(w) == "parataxis" {
		b := g.branch(w)
		cut = run{min(cut.first, b.first), max(cut.end, b.end)}
	}
	var out []text.Span
	if first := g.begun(r.first, cut.first); first < cut.first {
		out = append(out, g.span(first, cut.first))
	}
	end := g.stopped(r.end)
	if after := g.past(cut.end, end); after < end && (len(out) == 0 || after > cut.end) {
		out = append(out, g.span(after, end))
	}
	return out
}

// stopped is end without the full stop before it.
func (g *graph) stopped(end int) int {
	if g.Word(end-1) == "." {
		return end - 1
	}
	return end
}

// past is the first token from first on that is no mark, or end.
func (g *graph) past(first, end int) int {
	for first < end && g.UPOS(first) == "PUNCT" {
		first++
	}
	return first
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
