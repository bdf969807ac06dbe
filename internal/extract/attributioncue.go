package extract

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

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
	case "when", "where", "why", "how", "so", "however", "though", "meanwhile":
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

// manner takes into the cue what stands right after it and says how or when it was
// said: "said on Monday that …", "“…,” she said in a letter".
func (g *graph) manner(w int, a *attribution) {
	for {
		next := -1
		for _, c := range g.children[w] {
			r := g.branch(c)
			if r.first == a.cue.end && c >= a.cue.end && g.saysHow(c) && g.plain(r) && !r.overlaps(a.speaker) && !g.inside(r, a.content) {
				next = r.end
			}
		}
		if next < 0 {
			return
		}
		a.cue.end = next
	}
}

// saysHow reports whether c, a dependent of a verb, says how, where or when.
func (g *graph) saysHow(c int) bool {
	switch rel, _, _ := strings.Cut(g.Deprel(c), ":"); rel {
	case "advmod":
		return true
	case "obl":
		return g.rules.Holds(g, c, "calendar.noun") || g.marked(c, []string{"in", "on", "at", "during", "via"}) && g.rules.Holds(g, c, "document.noun")
	}
	return false
}

// inside reports whether r shares words with one of the spans.
func (g *graph) inside(r run, spans []text.Span) bool {
	return slices.ContainsFunc(spans, g.span(r.first, r.end).Overlaps)
}
