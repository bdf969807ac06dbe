package main

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"chancery/internal/eval/factuality"
	"chancery/internal/extract"
	"chancery/internal/lang"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/models"
)

// corpus is where the sentences lie, and their analyses if they are kept.
type corpus struct{ data, trees string }

// example is a predicate with what is seen of it and what readers said.
type example struct {
	features []string
	label    float64
}

// examples returns the predicates of a part of the corpus.
func (c corpus) examples(set *rule.Set, part string) ([]example, error) {
	sentences, err := factuality.Read(os.DirFS(c.data), part)
	if err != nil {
		return nil, err
	}
	docs, err := c.analysed(sentences, part)
	if err != nil {
		return nil, fmt.Errorf("analyse %s: %w", part, err)
	}
	var out []example
	for _, doc := range docs {
		n := len(doc.Sentences)
		words, labels := factuality.Words(doc, sentences[:n])
		for i, f := range extract.FactFeatures(set, doc, words) {
			out = append(out, example{f, labels[i]})
		}
		sentences = sentences[n:]
	}
	return out, nil
}

// analysed returns the sentences as analysed documents, in order.
func (c corpus) analysed(sentences []factuality.Sentence, part string) ([]*text.Document, error) {
	path := filepath.Join(c.trees, part+".gob")
	if c.trees != "" {
		docs, err := readTrees(path)
		if !errors.Is(err, fs.ErrNotExist) {
			return docs, err
		}
	}
	a, err := lang.New(models.FS, lang.Core)
	if err != nil {
		return nil, err
	}
	docs := factuality.Documents(sentences)
	for _, doc := range docs {
		a.Annotate(doc)
	}
	if c.trees == "" {
		return docs, nil
	}
	return docs, writeTrees(path, docs)
}

func readTrees(path string) ([]*text.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []*text.Document
	err = gob.NewDecoder(f).Decode(&docs)
	return docs, err
}

func writeTrees(path string, docs []*text.Document) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return gob.NewEncoder(f).Encode(docs)
}
