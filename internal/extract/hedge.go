package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// withHedges gives each saying the words by which its speaker, or the text that
// passes it on, holds back. A sentence that is nothing but such words ("At least
// for now.") belongs to the saying before it and is none itself.
func (g *graph) withHedges(in []speech) []speech {
	var out []speech
	for _, sp := range in {
		switch {
		case sp.by == rumourBy || sp.by == editorialBy:
		case sp.cueToken < 0:
			if h, whole := g.hedgeIn(sp); whole && len(out) > 0 && out[len(out)-1].sentence == sp.sentence-1 {
				if last := &out[len(out)-1]; last.hedge.Empty() {
					last.hedge = h
				}
				continue
			} else if !whole {
				sp.hedge = h
			}
		default:
			sp.hedge = g.hedgeBeside(sp)
		}
		out = append(out, sp)
	}
	return out
}

// hedgeIn returns the first hedge on the main line of a saying that no reporting
// word introduces, with those that follow it at once ("it seems that perhaps"), and
// whether the whole saying is a hedge.
func (g *graph) hedgeIn(sp speech) (text.Span, bool) {
	s := g.doc.Sentences[sp.sentence]
	var hedge run
	whole := true
	for w := s.First; w < s.End; w++ {
		if !sp.content.Contains(g.tokenSpan(w)) {
			continue
		}
		r, ok := g.hedgeAt(w)
		switch {
		case !ok || !g.mainLine(w):
			whole = whole && (hedge.holds(w) || g.filler(w))
		case hedge.empty():
			hedge = r
		case g.onlyFiller(hedge.end, r.first):
			hedge.end = max(hedge.end, r.end)
		}
	}
	if hedge.empty() {
		return text.Span{}, false
	}
	return g.span(hedge.first, hedge.end), whole
}

// hedgeBeside returns the hedge at the very start of what a reporting word gives
// (“noted, "there is reason to believe that"”), or the words above the reporting
// word by which the text has it from nobody ("it became known that he insists").
func (g *graph) hedgeBeside(sp speech) text.Span {
	for h, n := g.doc.Tokens[sp.cueToken].Head, 0; h >= 0 && n < 3; h, n = g.doc.Tokens[h].Head, n+1 {
		if rel := g.Deprel(sp.cueToken); n == 0 && rel != "ccomp" && !strings.HasPrefix(rel, "csubj") {
			break
		}
		if g.rules.Holds(g, h, "unsourced.verb") && g.impersonal(h) {
			return g.span(g.opener(h), h+1)
		}
	}
	first := g.doc.TokenAt(sp.content.Start)
	if first < 0 || !g.onlyFiller(g.doc.TokenAt(sp.cue.Start)+1, first) {
		return text.Span{}
	}
	for w := first; w < min(first+5, g.sentenceOf(first).End); w++ {
		if r, ok := g.hedgeAt(w); ok && r.first == first {
			return sp.cue.Cover(g.span(r.first, r.end))
		}
	}
	return text.Span{}
}

// impersonal reports whether verb h, or the verb it completes, says what nobody in
// particular does: its subject is "it", or it has none.
func (g *graph) impersonal(h int) bool {
	if g.hasKid(h, "expl") {
		return true
	}
	top := g.doc.Tokens[h].Head
	return top >= 0 && g.Deprel(h) == "xcomp" && g.hasKid(top, "expl")
}

// hedgeAt returns the expression of doubt or limitation of which w is the main word.
func (g *graph) hedgeAt(w int) (run, bool) {
	switch {
	case g.rules.Holds(g, w, "expected.adv") && g.UPOS(w) == "ADV", g.rules.Holds(g, w, "possible.adv"), g.rules.Holds(g, w, "reported.adv"):
		return run{w, w + 1}, true
	case g.rules.Holds(g, w, "limit.adv"):
		return g.limit(w), true
	case g.rules.Holds(g, w, "sure.word"):
		n, ok := g.negated(w)
		return run{min(n, g.opener(w)), w + 1}, ok
	case g.rules.Holds(g, w, "unsure.word") && !g.nominalWord(w), g.seeming(w), g.hardToTell(w):
		return run{g.opener(w), w + 1}, true
	case g.rules.Holds(g, w, "impression.noun"):
		h := g.doc.Tokens[w].Head
		return run{min(w, max(h, 0)), w + 1}, h >= 0 && g.Deprel(w) == "obj" && (g.Lemma(h) == "get" || g.Lemma(h) == "have")
	case g.rules.Holds(g, w, "ground.noun"):
		for _, c := range g.kids(w, "acl") {
			if g.infinitive(c) && g.rules.Holds(g, c, "think.verb") {
				return run{g.opener(g.doc.Tokens[w].Head), c + 1}, g.doc.Tokens[w].Head >= 0
			}
		}
	}
	return run{}, false
}

// seeming reports whether verb w says that something seems so: "it appears that",
// "seems to". What only appears somewhere does not.
func (g *graph) seeming(w int) bool {
	return g.verbal(w) && g.rules.Holds(g, w, "seem.verb") &&
		(g.hasKid(w, "xcomp") || g.hasKid(w, "ccomp") || g.hasKid(w, "csubj") || g.hasKid(w, "expl"))
}

// hardToTell reports whether w is the adjective of "it is hard to say".
func (g *graph) hardToTell(w int) bool {
	return g.rules.Holds(g, w, "hard.adj") && slices.ContainsFunc(g.children[w], func(c int) bool {
		return g.infinitive(c) && g.rules.Holds(g, c, "ascertain.verb")
	})
}

// limit is the whole phrase of limitation around w: "at least for now".
func (g *graph) limit(w int) run {
	r := run{w, w + 1}
	for r.first > 0 && g.rules.Holds(g, r.first-1, "limit.adv") {
		r.first--
	}
	for r.end < len(g.doc.Tokens) && g.rules.Holds(g, r.end, "limit.adv") {
		r.end++
	}
	if r.first > 1 && g.Phrase(r.first-1, []string{"at", "least"}) {
		r.first -= 2
	}
	return r
}

// opener is the first word of the predicate w: the "it" or "there" of an impersonal
// one, its verb "to be", its negation, else w itself.
func (g *graph) opener(w int) int {
	if w < 0 {
		return 0
	}
	first := w
	for _, c := range g.children[w] {
		switch g.Deprel(c) {
		case "expl", "cop", "aux", "aux:pass":
			first = min(first, c)
		}
	}
	if top := g.doc.Tokens[w].Head; top >= 0 && top < w && g.Deprel(w) == "xcomp" {
		return min(first, g.opener(top))
	}
	return first
}

// filler reports whether w says nothing beside a hedge.
func (g *graph) filler(w int) bool {
	switch strings.ToLower(g.Word(w)) {
	case "at", "least", "that", "but", "and", "well", "only":
		return true
	}
	return g.UPOS(w) == "PUNCT"
}

// onlyFiller reports whether tokens [from, to) say nothing beside a hedge.
func (g *graph) onlyFiller(from, to int) bool {
	for w := from; w < to; w++ {
		if !g.filler(w) {
			return false
		}
	}
	return true
}

// heldBack is the status and the cue of a saying in the light of its hedge and of
// whoever passes it on: what nobody in particular reports was said is not known to
// have been said.
func (b *builder) heldBack(sp speech) (ledger.Status, text.Span) {
	if sp.hearsay {
		return ledger.Unknown, sp.cue
	}
	if sp.cueToken >= 0 {
		for i := range b.speeches.contents.over(sp.cue) {
			if o := b.speeches.all[i]; o.hearsay && o.sentence == sp.sentence && o.content.Contains(sp.cue) {
				return ledger.Unknown, o.cue
			}
		}
	}
	if !sp.hedge.Empty() {
		return ledger.Happened, sp.hedge
	}
	return ledger.Happened, sp.cue
}
