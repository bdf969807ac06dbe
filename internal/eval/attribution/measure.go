package attribution

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"
)

// The parts of an attribution, in the order of the table.
const (
	cue = iota
	speaker
	content
	kinds
)

// kindNames are their names.
var kindNames = [kinds]string{"cue", "speaker", "content"}

func (a Attribution) spans(kind int) []text.Span {
	return [kinds][]text.Span{a.Cue, a.Speaker, a.Content}[kind]
}

// Agreement is what two readings of the same texts have in common, by kind.
type Agreement struct {
	Exact   [kinds]overlap.Count // spans, by all their words
	Overlap [kinds]overlap.Count // words
}

// add compares two readings of doc.
func (m *Agreement) add(doc string, gold, found []Attribution) {
	for kind := range kinds {
		g, f := bags(doc, gold, kind), bags(doc, found, kind)
		count(&m.Exact[kind], g.whole, f.whole)
		count(&m.Overlap[kind], g.words, f.words)
	}
}

// count adds two bags to c.
func count(c *overlap.Count, gold, found map[string]int) {
	for key, n := range gold {
		c.Gold += n
		c.Both += min(n, found[key])
	}
	for _, n := range found {
		c.Got += n
	}
}

// bag counts the spans of a kind and their single words. A word that belongs to
// several spans counts once.
type bag struct{ whole, words map[string]int }

func bags(doc string, as []Attribution, kind int) bag {
	b := bag{whole: map[string]int{}, words: map[string]int{}}
	for _, a := range as {
		ws := words(doc, a.spans(kind))
		if len(ws) == 0 {
			continue
		}
		b.whole[key(ws)]++
		for _, w := range ws {
			b.words[fmt.Sprint(w)] = 1
		}
	}
	return b
}

func key(ws []int) string { return fmt.Sprint(ws) }

// words are the places at which the words inside spans begin, each once, in order.
// A mark between quoted words that is all a span has, as a colon, is a word.
func words(doc string, spans []text.Span) []int {
	places := map[int]bool{}
	for _, s := range spans {
		raw := s.In(doc)
		inside := false
		for i, r := range raw {
			letter := unicode.IsLetter(r) || unicode.IsDigit(r)
			if letter && !inside {
				places[s.Start+i] = true
			}
			inside = letter
		}
		if marks := strings.TrimSpace(raw); len(places) == 0 && len(spans) == 1 && marks != "" {
			places[s.Start+strings.Index(raw, marks)] = true
		}
	}
	return slices.Sorted(maps.Keys(places))
}
