package english

import (
	"strings"

	"chancery/internal/text"
)

// rendered is a gold document as text, with the places of its words and sentences.
// A word without a place of its own has an empty span.
type rendered struct {
	doc       *text.Document
	words     []text.Span
	sentences []text.Span
}

// raw writes d as it was printed: a paragraph is a block, and spaces stand where
// the treebank says. The words of a multiword token have places where they spell
// it, one behind the other; where they do not ("’s" for "is"), none of them can be
// found.
func (d treeDoc) raw() rendered {
	r := rendered{doc: &text.Document{Lang: "en"}}
	var b strings.Builder
	space := false
	for _, s := range d {
		switch {
		case s.paragraph && b.Len() > 0:
			b.WriteString("\n\n")
		case space:
			b.WriteByte(' ')
		}
		if s.paragraph || len(r.doc.Blocks) == 0 {
			r.doc.Blocks = append(r.doc.Blocks, text.Block{Kind: text.Paragraph, Span: text.Span{Start: b.Len()}})
		}
		start, at := b.Len(), 0
		for k, x := range s.surfaces {
			r.words = append(r.words, x.places(s.words[at:at+x.words], b.Len())...)
			at += x.words
			b.WriteString(x.form)
			space = !x.glued
			if space && k+1 < len(s.surfaces) {
				b.WriteByte(' ')
			}
		}
		r.sentences = append(r.sentences, text.Span{Start: start, End: b.Len()})
		r.doc.Blocks[len(r.doc.Blocks)-1].Span.End = b.Len()
	}
	r.doc.Text = b.String()
	return r
}

// places returns the spans of the words of x, which begins at byte offset at.
func (x surface) places(words []word, at int) []text.Span {
	out := make([]text.Span, len(words))
	spelt := ""
	for i, w := range words {
		out[i] = text.Span{Start: at + len(spelt), End: at + len(spelt) + len(w.form)}
		spelt += w.form
	}
	if spelt != x.form {
		clear(out)
	}
	return out
}

// given writes d as words with a space between, with its sentences and tokens settled.
func (d treeDoc) given() rendered {
	forms := make([][]string, len(d))
	for i, s := range d {
		for _, w := range s.words {
			forms[i] = append(forms[i], w.form)
		}
	}
	r := rendered{doc: settled(forms)}
	for _, t := range r.doc.Tokens {
		r.words = append(r.words, t.Span)
	}
	for _, s := range r.doc.Sentences {
		r.sentences = append(r.sentences, s.Span)
	}
	return r
}

// settled returns a document of one block whose sentences and tokens are given. A
// space inside a token is written as one that does not break.
func settled(sentences [][]string) *text.Document {
	doc := &text.Document{Lang: "en"}
	var b strings.Builder
	for _, forms := range sentences {
		s := text.Sentence{First: len(doc.Tokens), Span: text.Span{Start: b.Len()}}
		for _, f := range forms {
			span := text.Span{Start: b.Len()}
			b.WriteString(strings.ReplaceAll(f, " ", "\u00a0"))
			span.End = b.Len()
			b.WriteByte(' ')
			doc.Tokens = append(doc.Tokens, text.Token{Span: span, Head: -1})
		}
		s.End, s.Span.End = len(doc.Tokens), max(b.Len()-1, s.Span.Start)
		doc.Sentences = append(doc.Sentences, s)
	}
	doc.Text = b.String()
	doc.Blocks = []text.Block{{Kind: text.Paragraph, Span: text.Span{End: len(doc.Text)}}}
	return doc
}
