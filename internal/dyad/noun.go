package dyad

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

// nounPhrase is a run of words around a noun, with what it takes in of that noun's
// dependents behind it.
type nounPhrase struct {
	head int
	span text.Span
	kind string // bare, with what is tied by prepositions, with all
}

// phrases are the phrases around each noun of t, those of one extent once.
func (t *tree) phrases() []nounPhrase {
	var out []nounPhrase
	seen := map[text.Span]bool{}
	for h := range t.doc.Tokens {
		if !t.nominal(h) && t.doc.Tokens[h].UPOS != "ADJ" {
			continue
		}
		if b := t.base(h); b == "compound" || b == "flat" || t.doc.Tokens[h].UPOS == "ADJ" && b == "amod" && !t.named(h) {
			continue
		}
		for _, kind := range []struct {
			name string
			rels []string
		}{
			{"bare", nil},
			{"joined", []string{"conj"}},
			{"tied", []string{"nmod"}},
			{"tied and joined", []string{"nmod", "conj"}},
			{"explained", []string{"nmod", "conj", "appos"}},
			{"whole", []string{"nmod", "conj", "appos", "acl", "advcl", "obl"}},
		} {
			s := t.extent(h, kind.rels)
			if !seen[s] && !s.Empty() {
				seen[s] = true
				out = append(out, nounPhrase{h, s, kind.name})
			}
		}
	}
	return out
}

func (t *tree) named(w int) bool {
	return slices.ContainsFunc(t.doc.Names, func(n text.Name) bool { return n.First <= w && w < n.End })
}

// extent is the word h with its dependents before it but for its preposition, and of
// those behind it the ones by the relations given, each in full.
func (t *tree) extent(h int, rels []string) text.Span {
	first, end := h, h+1
	for _, k := range t.kids[h] {
		switch b := t.base(k); {
		case b == "case" && k > h: // the sign of a possessor
		case b == "case" || b == "mark" || b == "cc" || b == "punct" || b == "cop" || b == "nsubj" || b == "aux" || b == "advmod" && k < h || b == "parataxis":
		case b == "amod" || b == "det" || b == "nummod" || b == "compound" || b == "flat" || b == "fixed" || k < h && b != "obl" && b != "advcl" || slices.Contains(rels, b):
			f, e := t.reach(k, 0)
			first, end = min(first, f), max(end, e)
		}
	}
	return t.trimmed(text.Span{Start: t.doc.Tokens[first].Span.Start, End: t.doc.Tokens[end-1].Span.End})
}

// reach is the run of words that w and all below it cover.
func (t *tree) reach(w, depth int) (first, end int) {
	first, end = w, w+1
	for _, k := range t.kids[w] {
		if depth < deepest {
			f, e := t.reach(k, depth+1)
			first, end = min(first, f), max(end, e)
		}
	}
	return first, end
}

// trimmed is s without the marks at its edges.
func (t *tree) trimmed(s text.Span) text.Span {
	raw := s.In(t.doc.Text)
	left := len(raw) - len(strings.TrimLeft(raw, edges))
	right := len(strings.TrimRight(raw, edges))
	return text.Span{Start: s.Start + left, End: s.Start + max(left, right)}
}

const edges = " \t\n.,;:\"'“”‘’()"

// lifted is the head of the noun phrase that w stands in, in the widest sense.
func (t *tree) lifted(w int) int {
	for n := 0; n < deepest; n++ {
		h := t.head(w)
		if h < 0 {
			return w
		}
		switch t.base(w) {
		case "compound", "nmod", "amod", "flat", "appos", "det", "case", "nummod", "conj", "cc", "punct", "advmod", "fixed":
			if t.verbal(h) {
				return w
			}
			w = h
		default:
			return w
		}
	}
	return w
}
