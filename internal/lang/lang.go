// Package lang reads a document: it finds the sentences, tokens, lemmas, parts
// of speech, dependency trees and names in its blocks. English is read in full;
// other languages are cut into sentences and tokens only. The result depends on
// the text and the model alone.
package lang

import (
	"errors"
	"fmt"
	"io/fs"

	"chancery/internal/lang/core"
	"chancery/internal/lang/linear"
	"chancery/internal/model"
	"chancery/internal/text"
)

// Model is a way of reading English.
type Model string

// The models. Core is a small encoder and the more accurate; Fast is linear and
// several times faster, for archives. Both take lemmas from the same table.
const (
	Core Model = "core"
	Fast Model = "fast"
)

// Models is the closed list of [Model].
var Models = []Model{Core, Fast}

// tableName is the name, in the file system of models, of the linear model and
// of the tables that both models share.
const tableName = "en-linear"

// errModel is returned for a model whose parts do not fit together.
var errModel = errors.New("parts of the model do not fit together")

// Analyser reads documents. It is immutable and safe for concurrent use.
type Analyser struct {
	id      string
	lexicon linear.Lexicon
	lists   *linear.Gazetteer
	tagger  *linear.Tagger
	parser  *linear.Parser
	namer   *linear.Namer
	lemmas  *linear.Lemmatiser
	core    *core.Core // nil where the linear model reads
}

// New loads the English model m from models and checks its digest.
func New(models fs.FS, m Model) (*Analyser, error) {
	b, err := model.Open(models, model.Ref{Name: tableName})
	if err != nil {
		return nil, fmt.Errorf("load analyser: %w", err)
	}
	a := &Analyser{id: b.ID()}
	switch m {
	case Core:
		a.core, err = core.New(models)
		if err == nil {
			a.id, err = a.core.ID()+"+"+b.ID(), a.loadLemmas(b)
		}
	case Fast:
		err = errors.Join(a.loadScorers(b), a.loadTables(b), a.loadLemmas(b))
	default:
		err = fmt.Errorf("there is no model %q; there are %v", m, Models)
	}
	if err != nil {
		return nil, fmt.Errorf("load analyser: %w", err)
	}
	return a, nil
}

// ID names the model and the first digits of its digest, for provenance:
// "en-linear@sha256:0123456789ab". Core names the tables it shares too.
func (a *Analyser) ID() string { return a.id }

func (a *Analyser) loadLemmas(b *model.Bundle) error {
	raw, err := b.Part("lemmas")
	if err != nil {
		return err
	}
	if a.lemmas, err = linear.DecodeLemmatiser(raw); err != nil {
		return fmt.Errorf("read lemmas: %w", err)
	}
	return nil
}

func (a *Analyser) loadScorers(b *model.Bundle) error {
	tags, err1 := b.Linear("tags")
	names, err2 := b.Linear("names")
	trees, err3 := b.Linear("trees")
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	if len(tags.Classes) == 0 || !linear.ValidLabels(names.Classes) || !linear.ValidTransitions(trees.Classes) {
		return errModel
	}
	a.tagger = linear.NewTagger(tags.Classes, tags)
	a.namer = linear.NewNamer(names.Classes, names)
	a.parser = linear.NewParser(trees.Classes, trees)
	return nil
}

func (a *Analyser) loadTables(b *model.Bundle) error {
	lexicon, err := table(b, "lexicon")
	if err != nil {
		return err
	}
	lists, err := table(b, "gazetteer")
	if err != nil {
		return err
	}
	a.lexicon, a.lists = lexicon, linear.NewGazetteer(lists)
	return nil
}

func table(b *model.Bundle, name string) (linear.Lexicon, error) {
	raw, err := b.Part(name)
	if err != nil {
		return nil, err
	}
	t, err := linear.DecodeLexicon(raw)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return t, nil
}

// Analyse fills the sentences, tokens and names of doc from its blocks. A
// sentence never crosses a block. Tokens are in text order, and nothing but
// white space lies between the tokens of a sentence.
func (a *Analyser) Analyse(doc *text.Document) {
	if a.segment(doc) != "en" {
		return
	}
	if a.core != nil {
		a.readByCore(doc)
	} else {
		for _, s := range doc.Sentences {
			a.read(doc, s)
		}
	}
	settleNames(doc)
}

// readByCore fills the tokens and names of doc by the encoder, and the lemmas by
// the tags it gives.
func (a *Analyser) readByCore(doc *text.Document) {
	a.core.Annotate(doc)
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		t.Lemma = a.lemmas.Lemma(linear.Tag{UPOS: t.UPOS, Feats: t.Feats}.String(), t.Span.In(doc.Text))
	}
	for _, s := range doc.Sentences {
		agree(doc.Tokens[s.First:s.End], s.First)
	}
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

// reading is what the decoders say of one sentence; heads are indexes into it,
// -1 for the root.
type reading struct {
	tags, heads, labels []int
	names               []linear.NameSpan
}

// decode tags, parses and names the words of one sentence.
func (a *Analyser) decode(forms []string) reading {
	ws := linear.Words(forms, a.lexicon, a.lists)
	r := reading{tags: a.tagger.Tag(ws)}
	r.heads, r.labels = a.parser.Parse(ws)
	r.names = a.refine(forms, r.tags, a.namer.Spans(a.namer.Name(ws)))
	return r
}

// read fills the tokens and names of one sentence.
func (a *Analyser) read(doc *text.Document, s text.Sentence) {
	toks := doc.Tokens[s.First:s.End]
	forms := make([]string, len(toks))
	for i, t := range toks {
		forms[i] = t.Span.In(doc.Text)
	}
	r := a.decode(forms)
	for i := range toks {
		tag := a.tagger.Tags[r.tags[i]]
		toks[i].UPOS, toks[i].Feats = tag.UPOS, tag.Feats
		toks[i].Lemma = a.lemmas.Lemma(tag.String(), forms[i])
		toks[i].Deprel = a.parser.Relation(r.labels[i])
		if r.heads[i] >= 0 {
			toks[i].Head = s.First + r.heads[i]
		}
	}
	agree(toks, s.First)
	for _, n := range r.names {
		first, end := s.First+n.First, s.First+n.End
		span := doc.Tokens[first].Span.Cover(doc.Tokens[end-1].Span)
		doc.Names = append(doc.Names, text.Name{Label: text.NameLabel(n.Label), Span: span, First: first, End: end})
	}
}
