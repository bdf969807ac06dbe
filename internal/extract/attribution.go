package extract

import (
	"slices"

	"chancery/internal/resolve"
	"chancery/internal/text"
)

// Attribution is what a text gives as the words, the thoughts or the will of
// somebody, whether or not a claim is made of it. Spans leave out the marks and
// the white space at their ends.
type Attribution struct {
	// Cue is the words that say so: a verb with its auxiliaries, negation and
	// adverbs, a noun or an adjective with the verb that carries it, "according
	// to", a colon.
	Cue text.Span
	// Speaker is the phrase that names whose words they are; empty where the text
	// names nobody.
	Speaker text.Span
	// Content is what is said, in text order. It has several spans where the cue
	// stands within, or where a quotation goes on in a later sentence.
	Content []text.Span
	// By says by which construction it was found.
	By string
}

// Attributions returns the attributions of an analysed text in the order of their
// cues, those inside the content of others included.
func (r *Reader) Attributions(doc *text.Document) []Attribution {
	g := newGraph(doc, &resolve.Reading{}, r.rules)
	var out []Attribution
	for _, a := range g.attributions() {
		x := Attribution{Cue: g.runSpan(a.cue), Speaker: g.runSpan(a.speaker), By: a.by}
		for _, c := range a.content {
			if s := tidy(doc, c); !s.Empty() {
				x.Content = append(x.Content, s)
			}
		}
		out = append(out, x)
	}
	return out
}

// run is a range of tokens, [first, end).
type run struct{ first, end int }

func (r run) empty() bool { return r.end <= r.first }

// holds reports whether token w is one of r.
func (r run) holds(w int) bool { return r.first <= w && w < r.end }

func (r run) overlaps(o run) bool { return r.first < o.end && o.first < r.end }

// runSpan is the bytes of r without the marks at its ends, unless it is a mark.
func (g *graph) runSpan(r run) text.Span {
	if r.empty() {
		return text.Span{}
	}
	return tidy(g.doc, g.span(r.first, r.end))
}

// attribution is an [Attribution] on the tree.
type attribution struct {
	word     int // the word that makes it
	sentence int
	cue      run
	speaker  run
	content  []text.Span
	by       string
	class    string // of the verb whose object is the content
	saying   bool   // it gives words, so that a quotation may go on
}

// attributions finds every attribution of the text, in the order of their cues.
func (g *graph) attributions() []attribution {
	var out []attribution
	quotes := quotations(g.doc)
	for i, s := range g.doc.Sentences {
		if g.doc.BlockOf(s).Kind.Content() {
			out = append(out, g.attributionsIn(i, quotes)...)
		}
	}
	out = g.goOn(out, quotes)
	return slices.DeleteFunc(out, func(a attribution) bool { return len(a.content) == 0 })
}

// attributionsIn finds those whose cue is in sentence i. Of two whose cues share a
// word, the first found stays.
func (g *graph) attributionsIn(i int, quotes []text.Span) []attribution {
	var out []attribution
	s := g.doc.Sentences[i]
	quotes = g.quotesAt(s, quotes)
	for w := s.First; w < s.End; w++ {
		a, ok := g.attributionAt(w, i, quotes)
		if !ok {
			continue
		}
		a.word, a.sentence = w, i
		if !slices.ContainsFunc(out, func(o attribution) bool { return o.cue.overlaps(a.cue) }) {
			out = append(out, a)
		}
	}
	return out
}

// attributionAt reads the attribution that word w makes.
func (g *graph) attributionAt(w, sent int, quotes []text.Span) (attribution, bool) {
	for _, read := range []func(attributing) (attribution, bool){
		g.accordingAt, g.colonAt, g.carriedAt, g.nounAt, g.adjectiveAt, g.verbAt,
	} {
		if a, ok := read(attributing{w, g.doc.Sentences[sent], quotes}); ok {
			return a, true
		}
	}
	return attribution{}, false
}

// attributing is a word that may make an attribution, with what lies around it.
type attributing struct {
	word     int
	sentence text.Sentence
	quotes   []text.Span
}
