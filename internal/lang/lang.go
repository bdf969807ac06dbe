// Package lang reads a document: it finds the sentences, tokens, lemmas, parts
// of speech, dependency trees and names in its blocks. English is read in full;
// other languages are cut into sentences and tokens only. The result depends on
// the text and the model alone.
package lang

import (
	"fmt"
	"io/fs"
	"slices"

	"chancery/internal/lang/joint"
	"chancery/internal/lang/lemma"
	"chancery/internal/text"
)

// Model is a way of reading English.
type Model string

// The models, of one design. Core is the more accurate; Fast is small and several
// times faster, for archives. Both take lemmas from the same table.
const (
	Core Model = "core"
	Fast Model = "fast"
)

// Models is the closed list of [Model].
var Models = []Model{Core, Fast}

// Analyser reads documents. It is immutable and safe for concurrent use.
type Analyser struct {
	id     string
	joint  *joint.Model
	lemmas *lemma.Table
}

// New loads the English model m from models and checks its digest.
func New(models fs.FS, m Model) (*Analyser, error) {
	if !slices.Contains(Models, m) {
		return nil, fmt.Errorf("load analyser: there is no model %q; there are %v", m, Models)
	}
	j, err := joint.New(models, "en-"+string(m))
	if err != nil {
		return nil, fmt.Errorf("load analyser: %w", err)
	}
	table, id, err := lemma.Load(models)
	if err != nil {
		return nil, fmt.Errorf("load analyser: %w", err)
	}
	return &Analyser{id: j.ID() + "+" + id, joint: j, lemmas: table}, nil
}

// ID names the model and the table of lemmas with the first digits of their
// digests, for provenance: "en-core@sha256:0123456789ab+en-lemmas@sha256:…".
func (a *Analyser) ID() string { return a.id }

// Analyse fills the sentences, tokens and names of doc from its blocks. A
// sentence never crosses a block. Tokens are in text order, and nothing but
// white space lies between the tokens of a sentence.
func (a *Analyser) Analyse(doc *text.Document) {
	if a.segment(doc) == "en" {
		a.Annotate(doc)
	}
}

// Annotate fills the tokens and names of doc, which is in English and whose
// sentences and spans of tokens are given.
func (a *Analyser) Annotate(doc *text.Document) {
	a.joint.Annotate(doc)
	for _, s := range doc.Sentences {
		toks := doc.Tokens[s.First:s.End]
		activate(toks, s.First)
		for i := range toks {
			t := &toks[i]
			t.Lemma = a.lemmas.Lemma(lemma.Tag{UPOS: t.UPOS, Feats: t.Feats}, t.Span.In(doc.Text))
		}
		agree(toks, s.First)
	}
	settleNames(doc)
}

// States returns the state of each token of doc, which is in English and analysed:
// width numbers each, as the encoder leaves them after so many of its layers.
func (a *Analyser) States(doc *text.Document, layers int) (states []float32, width int) {
	return a.joint.States(doc, layers)
}

// segment fills the sentences and bare tokens of doc, and returns the language
// it took the text to be in.
func (a *Analyser) segment(doc *text.Document) string {
	doc.Sentences, doc.Tokens, doc.Names = nil, nil, nil
	lang := doc.Lang
	if lang == "" {
		lang = "en"
	}
	for i, b := range doc.Blocks {
		for _, s := range sentenceSpans(doc.Text, b, lang) {
			first := len(doc.Tokens)
			for _, t := range tokenSpans(doc.Text, s, lang) {
				doc.Tokens = append(doc.Tokens, text.Token{Span: t, Head: -1})
			}
			if len(doc.Tokens) > first {
				doc.Sentences = append(doc.Sentences, text.Sentence{Span: s, First: first, End: len(doc.Tokens), Block: i})
			}
		}
	}
	return lang
}
