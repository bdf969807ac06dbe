// Package factuality measures how well it is told from a text whether a
// predicate happened: the corpus UDS-IH2 (White and others 2016, Rudinger and
// others 2018) over the English Web Treebank, whose readers put each predicate on
// a scale from −3, it certainly did not happen, to +3, it certainly did.
//
// Three classes are cut out of the scale: at or below −1.5 it did not happen, at
// or above +1.5 it happened, between it is uncertain. So whoever says +3 of every
// predicate of the part to test on is right in 55.6 % and errs by 2.255 on
// average: the constant that everything is compared with. The error is the mean
// absolute difference between score and label, over all predicates.
package factuality

import (
	"fmt"
	"io/fs"

	"chancery/internal/text"
)

// Class is one of the three classes, in the order of the scale.
type Class int

// The classes.
const (
	DidNot Class = iota
	Uncertain
	Happened
	classes = 3
)

// sure is where the outer classes begin.
const sure = 1.5

// ClassOf returns the class of a label or score.
func ClassOf(x float64) Class {
	switch {
	case x <= -sure:
		return DidNot
	case x >= sure:
		return Happened
	}
	return Uncertain
}

// Verdict is what is said of a predicate.
type Verdict struct {
	Score float64 // from −3 to +3
	Class Class
	Why   string
}

// Program is what is measured.
type Program interface {
	// Annotate fills the analysis of a document whose words are given.
	Annotate(doc *text.Document)
	// Score says how sure doc is of each of the words.
	Score(doc *text.Document, words []int) []Verdict
	// Judge says it by the rules alone, which know no degrees.
	Judge(doc *text.Document, words []int) []Verdict
}

// Run measures p on the corpus that lies under fsys.
func Run(fsys fs.FS, p Program) (Result, error) {
	var r Result
	for _, part := range []string{Dev, Test} {
		sentences, err := Read(fsys, part)
		if err != nil {
			return r, fmt.Errorf("score factuality: %w", err)
		}
		r.score(part, sentences, p)
	}
	return r, nil
}

// score adds what the constant, the rules and the scorer say of a part.
func (r *Result) score(part string, sentences []Sentence, p Program) {
	constant, rules, scorer := Score{Key: part + "_constant"}, Score{Key: part + "_rules"}, Score{Key: part}
	for _, doc := range Documents(sentences) {
		p.Annotate(doc)
		some := sentences[:len(doc.Sentences)]
		sentences = sentences[len(some):]
		words, labels := Words(doc, some)
		judged, scored := p.Judge(doc, words), p.Score(doc, words)
		for i, label := range labels {
			constant.add(label, Verdict{Score: 3, Class: Happened})
			rules.add(label, judged[i])
			scorer.add(label, scored[i])
			if part == Dev {
				r.addRow(doc, words[i], row{label: label, judged: judged[i], scored: scored[i]})
			}
		}
	}
	r.Scores = append(r.Scores, constant, rules, scorer)
}
