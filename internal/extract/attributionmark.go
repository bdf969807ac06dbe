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
	end := g.stopped(s.End)
	if after := g.past(r.end, end); after < end {
		return []text.Span{g.span(after, end)}
	}
	return nil
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
func (g *graph) inName(w int) bool { return g.named[w] }
