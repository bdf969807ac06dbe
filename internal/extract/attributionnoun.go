package extract

import (
	"strings"

	"chancery/internal/text"
)

// nounContent is the content that hangs on noun w, and the preposition that leads
// to it or -1.
func (g *graph) nounContent(w int) (run, int) {
	for _, c := range g.children[w] {
		if c < w {
			continue
		}
		switch rel := g.Deprel(c); rel {
		case "acl", "ccomp", "acl:relcl":
			if rel != "acl:relcl" && (g.infinitive(c) || g.marked(c, []string{"that", "whether"})) {
				return g.branch(c), -1
			}
			if p := g.marker(c); p >= 0 && rel == "acl" {
				return run{p + 1, g.branch(c).end}, p
			}
		case "nmod":
			if p := g.marker(c); p >= 0 && g.rules.Holds(g, p, "cite.prep") {
				return run{p + 1, g.branch(c).end}, p
			}
		}
	}
	return run{}, -1
}

// marker is the preposition before w, or -1.
func (g *graph) marker(w int) int {
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); c < w && (rel == "case" || rel == "mark") && g.UPOS(c) == "ADP" {
			return c
		}
	}
	return -1
}

// carriedAt reads a noun of saying with the verb that carries it: "expressed
// concern about …".
func (g *graph) carriedAt(x attributing) (attribution, bool) {
	v := x.word
	if !g.verbal(v) || !g.rules.Holds(g, v, "carry.verb") {
		return attribution{}, false
	}
	for _, w := range g.kids(v, "obj") {
		if w < v || !g.rules.Holds(g, w, "cite.noun") {
			continue
		}
		content, p := g.nounContent(w)
		if content.empty() {
			continue
		}
		a := attribution{cue: g.cueOf(v), speaker: g.speakerOf(v), by: "carried", saying: true}
		a.cue.end = max(w, p) + 1
		if owner := g.kids(w, "nmod:poss"); len(owner) > 0 && a.speaker.empty() {
			continue
		}
		a.content = g.withQuotes([]text.Span{g.span(content.first, content.end)}, x, &a)
		return a, true
	}
	return attribution{}, false
}

// nounAt reads a noun of saying: "Peru's claim that …", "the hope is that …".
func (g *graph) nounAt(x attributing) (attribution, bool) {
	w := x.word
	if g.UPOS(w) != "NOUN" || !g.rules.Holds(g, w, "cite.noun") {
		return attribution{}, false
	}
	if h := g.doc.Tokens[w].Head; h >= 0 && strings.HasPrefix(g.Deprel(w), "obl") && g.verbal(h) && g.rules.Holds(g, h, "report.verb") {
		return attribution{}, false // "said in a statement"
	}
	a := attribution{cue: g.nounCue(w), by: "noun"}
	if owner := g.kids(w, "nmod:poss"); len(owner) > 0 {
		a.speaker = g.phraseRun(owner[0], w)
		a.cue.first = max(a.cue.first, a.speaker.end)
	}
	if content, end := g.predicated(w); !content.empty() {
		a.cue.end = end
		a.content = g.withQuotes([]text.Span{g.span(content.first, content.end)}, x, &a)
		a.by = "noun is"
		return a, true
	}
	content, p := g.nounContent(w)
	if content.empty() || p >= 0 && a.speaker.empty() {
		return a, false
	}
	if p >= 0 {
		a.cue.end = p + 1
	}
	a.content = g.withQuotes([]text.Span{g.span(content.first, content.end)}, x, &a)
	return a, true
}

// nounCue is noun w with the words before it that belong to it.
func (g *graph) nounCue(w int) run {
	r := run{w, w + 1}
	for _, c := range g.children[w] {
		switch g.Deprel(c) {
		case "det", "amod", "compound", "nummod":
			if c < w {
				r.first = min(r.first, g.branch(c).first)
			}
		}
	}
	return r
}

// predicated is the clause that a noun is said to be, "the fear is that …", and
// where the copula ends.
func (g *graph) predicated(w int) (run, int) {
	h := g.doc.Tokens[w].Head
	if h <= w || !strings.HasPrefix(g.Deprel(w), "nsubj") {
		return run{}, 0
	}
	if g.Lemma(h) == "be" {
		for _, c := range append(g.kids(h, "ccomp"), g.kids(h, "xcomp")...) {
			if c > h {
				return g.branch(c), h + 1
			}
		}
		return run{}, 0
	}
	for _, c := range g.kids(h, "cop") {
		if c > w && (g.Deprel(w) == "nsubj:outer" || g.verbal(h) && (g.infinitive(h) || g.marked(h, []string{"that"}))) {
			r := g.branch(h)
			return run{c + 1, r.end}, c + 1
		}
	}
	return run{}, 0
}

// adjectiveAt reads "is aware of …", "were glad that …".
func (g *graph) adjectiveAt(x attributing) (attribution, bool) {
	w := x.word
	if u := g.UPOS(w); u != "ADJ" && u != "VERB" || !g.rules.Holds(g, w, "stance.adj") {
		return attribution{}, false
	}
	a := attribution{cue: g.cueOf(w), speaker: g.subjectOf(w), by: "adjective"}
	if a.speaker.empty() {
		return a, false
	}
	for _, c := range g.children[w] {
		if c < w {
			continue
		}
		switch g.Deprel(c) {
		case "ccomp", "xcomp":
			a.content = []text.Span{g.span(g.branch(c).first, g.branch(c).end)}
		case "obl", "advcl":
			p := g.marker(c)
			if p < 0 && g.marked(c, []string{"that"}) {
				a.content = []text.Span{g.span(g.branch(c).first, g.branch(c).end)}
			} else if p > 0 && g.rules.Holds(g, p, "stance.prep") && g.adverbial(run{a.cue.end, p}, w) {
				a.cue.end = p + 1
				a.content = []text.Span{g.span(p+1, g.branch(c).end)}
			}
		}
		if len(a.content) > 0 {
			a.content = g.withQuotes(a.content, x, &a)
			return a, true
		}
	}
	return a, false
}
