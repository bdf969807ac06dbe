// Package english measures the reading of English against treebanks and corpora
// of names: sentences and words of raw text, parts of speech, trees, lemmas, and
// names, among them names of every part of the world put into the same sentences.
//
// All figures are made by one rule. A word counts when its characters are exactly
// those of a word of the gold, a name when its words are and its class is. Each
// figure is the F1 of what both have (for given words the share of the words, as
// both have the same); it is the measure of the CoNLL 2018 shared task, where
// subtypes of relations are left aside.
package english

import (
	"fmt"
	"io/fs"

	"chancery/internal/text"
)

// Analyser is the reading under test.
type Analyser interface {
	// Analyse fills the sentences, tokens and names of a document from its blocks.
	Analyse(doc *text.Document)
	// Annotate does so for a document whose sentences and tokens are given.
	Annotate(doc *text.Document)
}

// corpus is a set of gold sentences: how it is called in figures and in tables,
// and where it lies in the gold folder.
type corpus struct{ key, title, path string }

// treebanks are the sets with trees. GUM has no open test part for all genres, so
// that its development part stands in.
var treebanks = []corpus{
	{"ewt", "EWT test", "data/syntax/en-ewt/test.conllu"},
	{"gum", "GUM dev", "data/syntax/en-gum-open/dev.conllu"},
	{"pud", "PUD test", "data/syntax/en-pud/test.conllu"},
}

// nameSets are the sets with names.
var nameSets = []corpus{
	{"uner_ewt", "UNER EWT test", "data/ner/en-uner-ewt/test.bio"},
	{"uner_pud", "UNER PUD test", "data/ner/en-uner-pud/test.bio"},
	{"politics", "CrossNER politics test", "data/ner/en-crossner-politics/test.txt"},
}

// freshSets are the keys of the sets of names whose sentences take the names of
// other regions.
var freshSets = map[string]bool{"uner_pud": true, "politics": true}

// Run measures a on the sets that lie under fsys.
func Run(fsys fs.FS, a Analyser) (Result, error) {
	var r Result
	for _, c := range treebanks {
		docs, err := readTreebank(fsys, c.path)
		if err != nil {
			return r, fmt.Errorf("score trees: %w", err)
		}
		r.Raw = append(r.Raw, TreeScore{c.title, c.key, scoreRaw(docs, a)})
		r.Given = append(r.Given, TreeScore{c.title, c.key, scoreGiven(docs, a)})
	}
	var fresh []tagged
	for _, c := range nameSets {
		sentences, err := readNames(fsys, c.path)
		if err != nil {
			return r, fmt.Errorf("score names: %w", err)
		}
		r.Names = append(r.Names, NameScore{c.title, c.key, scoreNames(sentences, a)})
		if freshSets[c.key] {
			fresh = append(fresh, sentences...)
		}
	}
	w, err := readWorld(fsys)
	if err != nil {
		return r, fmt.Errorf("score names by region: %w", err)
	}
	r.Regions = scoreRegions(fresh, w, a)
	return r, nil
}
