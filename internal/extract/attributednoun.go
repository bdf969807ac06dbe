package extract

import (
	"strings"

	"chancery/internal/text"
)

// accordingAt reads "according to X, …".
func (g *graph) accordingAt(x attributing) (attribution, bool) {
	w, s := x.word, x.sentence
	if !strings.EqualFold(g.Word(w), "according") || w+2 >= s.End || !strings.EqualFold(g.Word(w+1), "to") {
		return attribution{}, false
	}
	a := attribution{cue: run{w, w + 2}, by: "according", saying: true}
	end := w + 3
	for c := w + 2; c < s.End; c++ {
		if g.nominalWord(c) && !g.within(c) {
			a.speaker = g.phraseRun(c, w)
			a.speaker.first = w + 2
			end = a.speaker.end
			break
		}
	}
	if end <= w+2 {
		return a, false
	}
	a.content = g.withQuotes(g.outside(s, run{w, end}), x, &a)
	return a, len(a.content) > 0
}

// within reports whether w belongs to a noun after it.
func (g *graph) within(w int) bool {
	switch g.Deprel(w) {
	case "compound", "nmod:poss", "nummod", "amod", "det", "nmod:desc":
		return g.doc.Tokens[w].Head > w
	}
	return false
}

// outside is the sentence without a run of it: what is before, if anything is, or
// else what is after.
func (g *graph) outside(s text.Sentence, r run) []text.Span {
	if first := g.begun(s.First, r.first); first < r.first {
		return []text.Span{g.span(first, r.first)}
	}
	if after := g.past(r.end, s.End); after < s.End {
		return []text.Span{g.span(after, s.End)}
	}
	return nil
}

// past is the first token from first on that is no mark, or end.
func (g *graph) past(first, end int) int {
	for first < end && g.UPOS(first) == "PUNCT" {
		first++
	}
	return first
}

// colonAt reads "Minister: …": who speaks, a colon and words.
func (g *graph) colonAt(x attributing) (attribution, bool) {
	w, s := x.word, x.sentence
	first := g.past(s.First, w)
	if g.Word(w) != ":" || first >= w || w+2 >= s.End || w-first > 8 {
		return attribution{}, false
	}
	for i := first; i < w; i++ {
		switch g.UPOS(i) {
		case "PROPN", "NOUN", "ADJ", "DET", "PUNCT":
		default:
			return attribution{}, false
		}
	}
	if !g.speaks(w-1) || !g.hasVerb(run{w + 1, s.End}) && !g.quotedWord(w+2, x.quotes) {
		return attribution{}, false
	}
	a := attribution{cue: run{w, w + 1}, speaker: run{first, w}, by: "colon", saying: true}
	said := g.span(w+1, s.End)
	if block := g.doc.BlockOf(s).Span.Trim(g.doc.Text); s.Span.Start <= block.Start {
		said.End = block.End // a turn of talk
	}
	a.content = g.withQuotes([]text.Span{said}, x, &a)
	return a, true
}

// speaks reports whether w before a colon ends who speaks: a name, a word in
// capitals as in a record of what was said, in a headline also a report or a poll.
func (g *graph) speaks(w int) bool {
	word := g.Word(w)
	return g.inName(w) || len(word) > 2 && word == strings.ToUpper(word) && g.UPOS(w) != "NUM" ||
		g.rules.Holds(g, w, "document.noun") && (g.blockKind(w) == text.Title || g.blockKind(w) == text.Heading)
}

func (g *graph) hasVerb(r run) bool {
	for i := r.first; i < r.end; i++ {
		if g.UPOS(i) == "VERB" || g.UPOS(i) == "AUX" {
			return true
		}
	}
	return false
}

// inName reports whether w is part of a name of somebody who can speak.
func (g *graph) inName(w int) bool {
	for _, n := range g.doc.Names {
		if n.First <= w && w < n.End && (n.Label == text.PER || n.Label == text.ORG || n.Label == text.GPE || n.Label == text.NORP) {
			return true
		}
	}
	return false
}

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
			if p := g.marker(c); p >= 0 && citing[strings.ToLower(g.Word(p))] {
				return run{p + 1, g.branch(c).end}, p
			}
		}
	}
	return run{}, -1
}

// citing are the prepositions that lead from a noun of saying to what is said.
var citing = map[string]bool{"about": true, "of": true, "on": true, "for": true, "against": true, "to": true, "over": true, "in": true, "with": true, "at": true, "toward": true, "towards": true}

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
	if u := g.UPOS(w); u != "ADJ" && u != "VERB" || !g.rules.Holds(g, w, "stance.adj") && !g.stanceWord(w) {
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
			} else if p > 0 && stancePrep[strings.ToLower(g.Word(p))] && g.adverbial(run{a.cue.end, p}, w) {
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

// stanceWord reports whether the word as written, a participle, is an adjective
// of stance.
func (g *graph) stanceWord(w int) bool {
	return g.UPOS(w) == "VERB" && g.passive(w) && g.rules.Holds(g, w, "stance.adj")
}

var stancePrep = map[string]bool{"about": true, "of": true, "with": true, "by": true, "at": true, "to": true, "for": true, "in": true, "on": true, "over": true, "toward": true}
