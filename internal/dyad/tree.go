package dyad

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

// tree is an analysed text with the dependents of each word.
type tree struct {
	doc  *text.Document
	kids [][]int
}

func newTree(doc *text.Document) *tree {
	t := &tree{doc, make([][]int, len(doc.Tokens))}
	for i := range doc.Tokens {
		if h := t.head(i); h >= 0 {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	return t
}

// head is the word that w hangs on, -1 for none.
func (t *tree) head(w int) int {
	if h := t.doc.Tokens[w].Head; h >= 0 && h < len(t.doc.Tokens) && h != w {
		return h
	}
	return -1
}

func (t *tree) lemma(w int) string { return t.doc.Tokens[w].Lemma }

func (t *tree) word(w int) string { return t.doc.Word(w) }

func (t *tree) rel(w int) string { return t.doc.Tokens[w].Deprel }

// base is the relation of w without its kind.
func (t *tree) base(w int) string {
	base, _, _ := strings.Cut(t.rel(w), ":")
	return base
}

func (t *tree) verbal(w int) bool {
	u := t.doc.Tokens[w].UPOS
	return u == "VERB" || u == "AUX"
}

func (t *tree) nominal(w int) bool {
	switch t.doc.Tokens[w].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM":
		return true
	}
	return false
}

// has returns the first dependent of w by one of rels, -1 for none.
func (t *tree) has(w int, rels ...string) int {
	for _, c := range t.kids[w] {
		if slices.Contains(rels, t.rel(c)) {
			return c
		}
	}
	return -1
}

// mark returns the preposition or conjunction of w in lower case.
func (t *tree) mark(w int) string {
	for _, c := range t.kids[w] {
		if r := t.rel(c); r == "case" || r == "mark" {
			return strings.ToLower(t.word(c))
		}
	}
	return ""
}

// passive reports whether the verb w is in the passive voice, also without its
// auxiliary: "troops deployed by".
func (t *tree) passive(w int) bool {
	if t.has(w, "aux:pass", "nsubj:pass") >= 0 {
		return true
	}
	return t.rel(w) == "acl" && t.doc.Tokens[w].Feats.Voice == "Pass" || t.has(w, "obl:agent") >= 0
}

// phrase reports whether w is the word of a phrase that carries it: the first of one
// that is a verb or ends in a preposition, the last of others.
func (t *tree) phrase(w int, key string, words []string) bool {
	last := len(words) - 1
	if words[0] == key && (t.verbal(w) || !t.follows(w, words)) {
		return t.reads(w, words)
	}
	return words[last] == key && !t.verbal(w) && w >= last && t.follows(w-last, words)
}

// follows reports whether the words of a phrase of nouns and adjectives stand in a row
// from w on.
func (t *tree) follows(w int, words []string) bool {
	if w+len(words) > len(t.doc.Tokens) {
		return false
	}
	for i, p := range words {
		if !t.is(w+i, p) {
			return false
		}
	}
	return t.nominal(w + len(words) - 1)
}

// reads reports whether the words of a phrase start at w: its lemmas or forms stand
// in a row, or those behind the first hang on it or follow it within a few words,
// as the particle and the object of a verb do.
func (t *tree) reads(w int, words []string) bool {
	at := w
	for _, p := range words[1:] {
		next := -1
		for i := at + 1; i < len(t.doc.Tokens) && i <= at+5; i++ {
			if t.is(i, p) && (i == at+1 || t.head(i) == w || t.head(t.top(i, at)) == w && t.verbal(w)) {
				next = i
				break
			}
		}
		if next < 0 {
			return false
		}
		at = next
	}
	return true
}

// top is i, or the word that it marks: the "from" of "from the pact" is read as
// hanging on the verb that the pact hangs on.
func (t *tree) top(i, after int) int {
	if r := t.rel(i); (r == "case" || r == "mark") && t.head(i) > after {
		return t.head(i)
	}
	return i
}

func (t *tree) is(i int, word string) bool {
	return t.lemma(i) == word || strings.EqualFold(t.word(i), word)
}

// deepest bounds every walk up the tree, so that a malformed tree ends it.
const deepest = 40

// up is w and the words above it, to the root of its sentence.
func (t *tree) up(w int) []int {
	var out []int
	for n := 0; w >= 0 && n < deepest && !slices.Contains(out, w); n++ {
		out = append(out, w)
		w = t.head(w)
	}
	return out
}

// within returns the word of a span that the others hang on: the one whose head lies
// outside. Of several, the first noun, else the first.
func (t *tree) within(s text.Span) int {
	first := t.doc.TokenAt(s.Start)
	best := -1
	for i := first; i < len(t.doc.Tokens) && t.doc.Tokens[i].Span.Start < s.End; i++ {
		if h := t.head(i); h >= 0 && t.doc.Tokens[h].Span.Overlaps(s) || t.doc.Tokens[i].UPOS == "PUNCT" {
			continue
		}
		if best < 0 || !t.nominal(best) && t.nominal(i) {
			best = i
		}
	}
	if best < 0 {
		best = min(first, len(t.doc.Tokens)-1)
	}
	return best
}
