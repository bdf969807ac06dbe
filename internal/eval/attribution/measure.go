package attribution

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"chancery/internal/text"
)

// Rate counts what two readings have in common.
type Rate struct{ Both, Gold, Found int }

// Precision is the share of what was found that is right, 0 to 1.
func (r Rate) Precision() float64 { return share(r.Both, r.Found) }

// Recall is the share of the gold that was found, 0 to 1.
func (r Rate) Recall() float64 { return share(r.Both, r.Gold) }

// F1 is the harmonic mean of both, 0 to 1.
func (r Rate) F1() float64 { return share(2*r.Both, r.Gold+r.Found) }

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

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
	Exact   [kinds]Rate // spans, by all their words
	Overlap [kinds]Rate // words
}

// add compares two readings of doc.
func (m *Agreement) add(doc string, gold, found []Attribution) {
	for kind := range kinds {
		g, f := bags(doc, gold, kind), bags(doc, found, kind)
		m.Exact[kind].add(g.whole, f.whole)
		m.Overlap[kind].add(g.words, f.words)
	}
}

// add counts two bags.
func (r *Rate) add(gold, found map[string]int) {
	for key, n := range gold {
		r.Gold += n
		r.Both += min(n, found[key])
	}
	for _, n := range found {
		r.Found += n
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
