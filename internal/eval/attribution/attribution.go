// Package attribution measures how the words, thoughts and wills that a text
// gives as somebody's are found, against PolNeAR (Newell and others, LREC 2018):
// political news in which each attribution has a cue, mostly a speaker, and a
// content of one or more spans.
//
// A span is compared by its words: runs of letters and digits, each where it
// stands. White space, punctuation and quotation marks, at the edges or within,
// are put aside, as annotators take them in or leave them out by turns. The
// spans of a content that is broken by its cue or goes on in a later sentence are
// one content. An exact match has the same words, no more and no fewer; a content
// in two spans of which one is found is wrong. Overlap counts the single words of
// all spans of a kind.
//
// PolNeAR marks the outermost of nested attributions alone, and gives a word to
// one attribution only: what is found inside the content of another is left out
// before the two are compared. Where several annotators have read an article, the
// first of their files by name counts, and the others show how far people agree.
package attribution

import (
	"fmt"
	"io/fs"

	"chancery/internal/text"
)

// Attribution is one attribution. Its spans are bytes of the text; any of them may
// be missing.
type Attribution struct {
	Cue, Speaker, Content []text.Span
}

// Finder finds the attributions of English texts.
type Finder interface {
	// Attributions returns those of raw, a plain text, with offsets into raw.
	Attributions(name, raw string) ([]Attribution, error)
}

// Run measures f on the parts of PolNeAR to develop on and to test with that lie
// under fsys.
func Run(fsys fs.FS, f Finder) (Result, error) {
	var r Result
	for _, part := range []string{"dev", "test"} {
		s, err := score(fsys, part, f)
		if err != nil {
			return r, fmt.Errorf("score attributions, %s: %w", part, err)
		}
		r.Parts = append(r.Parts, s)
	}
	return r, nil
}

// score measures f on one part.
func score(fsys fs.FS, part string, f Finder) (Score, error) {
	s := Score{Part: part}
	articles, err := readPart(fsys, part)
	if err != nil {
		return s, err
	}
	for _, a := range articles {
		found, err := f.Attributions(a.name, a.text)
		if err != nil {
			return s, fmt.Errorf("find attributions in %s: %w", a.name, err)
		}
		found = outermost(found)
		s.Articles++
		s.add(a.text, a.readings[0], found)
		for i, x := range a.readings {
			for _, y := range a.readings[i+1:] {
				s.People.add(a.text, x, y)
			}
		}
		if part == "dev" {
			s.Rows = append(s.Rows, rows(a, found)...)
		}
	}
	return s, nil
}

// outermost leaves out the attributions whose cue lies inside the content of
// another that is not inside its own.
func outermost(in []Attribution) []Attribution {
	var out []Attribution
	for i, a := range in {
		nested := false
		for j, o := range in {
			nested = nested || i != j && holds(o.Content, a.Cue) && !holds(a.Content, o.Cue)
		}
		if !nested {
			out = append(out, a)
		}
	}
	return out
}

func holds(outer, inner []text.Span) bool {
	for _, o := range outer {
		for _, i := range inner {
			if o.Overlaps(i) {
				return true
			}
		}
	}
	return false
}
