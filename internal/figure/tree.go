package figure

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

const (
	treeReach = 40 // tokens on each side of a head in which its dependents are looked for
	treeDepth = 8  // how far up a word may hang below a phrase that it belongs to
)

// tree is the tokens [from, to) of one sentence with their relations.
type tree struct {
	doc      *text.Document
	from, to int
}

// tree returns the tree of the sentence of v; it is false where the text was not
// parsed.
func (v *view) tree() (tree, bool) {
	i := v.doc.SentenceAt(v.piece.Start)
	if i < 0 {
		return tree{}, false
	}
	s := v.doc.Sentences[i]
	if s.First < 0 || s.End > len(v.doc.Tokens) || s.First >= s.End || v.doc.Tokens[s.First].Deprel == "" {
		return tree{}, false
	}
	return tree{doc: v.doc, from: s.First, to: s.End}, true
}

// in reports whether i is a token of the sentence.
func (t tree) in(i int) bool { return i >= t.from && i < t.to }

// low is token i in lower case, or "" outside the sentence.
func (t tree) low(i int) string {
	if !t.in(i) {
		return ""
	}
	return strings.ToLower(t.doc.Word(i))
}

func (t tree) is(i int, words ...string) bool { return slices.Contains(words, t.low(i)) }

// rel is the relation of token i without its subtype, or "".
func (t tree) rel(i int) string {
	if !t.in(i) {
		return ""
	}
	r, _, _ := strings.Cut(t.doc.Tokens[i].Deprel, ":")
	return r
}

// deprel is the relation of token i with its subtype.
func (t tree) deprel(i int) string {
	if !t.in(i) {
		return ""
	}
	return t.doc.Tokens[i].Deprel
}

func (t tree) tag(i int) string {
	if !t.in(i) {
		return ""
	}
	return t.doc.Tokens[i].UPOS
}

// lemma is the lemma of token i, or "".
func (t tree) lemma(i int) string {
	if !t.in(i) {
		return ""
	}
	return t.doc.Tokens[i].Lemma
}

// head is the head of token i, or -1.
func (t tree) head(i int) int {
	if !t.in(i) || !t.in(t.doc.Tokens[i].Head) {
		return -1
	}
	return t.doc.Tokens[i].Head
}

// children are the dependents of h by one of the relations, in text order.
func (t tree) children(h int, rels ...string) []int {
	var out []int
	for i := max(t.from, h-treeReach); h >= 0 && i < t.to && i <= h+treeReach; i++ {
		if t.head(i) == h && (slices.Contains(rels, t.rel(i)) || slices.Contains(rels, t.deprel(i))) {
			out = append(out, i)
		}
	}
	return out
}

// child is the first of children, or -1.
func (t tree) child(h int, rels ...string) int {
	if c := t.children(h, rels...); len(c) > 0 {
		return c[0]
	}
	return -1
}

// preposition is the word that marks the case of i, or "".
func (t tree) preposition(i int) string { return t.low(t.child(i, "case")) }

// under reports whether token i hangs below h, or is h, by relations that keep it
// in the same noun phrase.
func (t tree) under(i, h int) bool {
	for range treeDepth {
		if i == h {
			return true
		}
		if i < 0 || clausal[t.rel(i)] {
			return false
		}
		i = t.head(i)
	}
	return false
}

// clausal are the relations whose words are no part of a noun phrase.
var clausal = words("acl appos parataxis nsubj cop aux advcl obl obj csubj ccomp xcomp mark discourse expl")

// end returns the token after the noun phrase of h.
func (t tree) end(h int) int {
	i := h + 1
	for t.in(i) && t.under(i, h) && (t.tag(i) != "PUNCT" || t.is(i, "-")) {
		i++
	}
	for t.in(i-1) && i-1 > h && (t.tag(i-1) == "PUNCT" || t.tag(i-1) == "CCONJ" || t.tag(i-1) == "ADP") {
		i--
	}
	return i
}

// phrase is the noun phrase of h as written, without its determiner.
func (t tree) phrase(h int) string {
	i := h
	for t.in(i-1) && t.under(i-1, h) && (t.tag(i-1) != "PUNCT" || t.is(i-1, "-")) {
		i--
	}
	for i < h && (t.tag(i) == "DET" || t.tag(i) == "PRON" || t.tag(i) == "ADP" || t.tag(i) == "PUNCT" || t.rel(i) == "case" || t.rel(i) == "cc" || t.rel(i) == "mark") {
		i++
	}
	s := t.words(i, t.end(h))
	if i == t.from && t.tag(i) != "PROPN" && clean(t.doc.Word(i)) {
		s = strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// clean reports whether w is a capital and then small letters, as the first word
// of a sentence is.
func clean(w string) bool {
	return w[0] >= 'A' && w[0] <= 'Z' && w[1:] == strings.ToLower(w[1:])
}

// words are the tokens [first, next) as written, on one line.
func (t tree) words(first, next int) string {
	if first >= next {
		return ""
	}
	s := text.Span{Start: t.doc.Tokens[first].Span.Start, End: t.doc.Tokens[next-1].Span.End}
	return strings.Join(strings.Fields(s.In(t.doc.Text)), " ")
}

// named reports whether token i is a noun or a name.
func (t tree) named(i int) bool { return t.tag(i) == "NOUN" || t.tag(i) == "PROPN" }

// doer returns the subject of verb or predicate k: its own, that of the verb it
// is joined to, or the noun that it is a clause of. It is -1 for a pronoun.
func (t tree) doer(k int) int {
	for range treeDepth {
		s := t.child(k, "nsubj")
		switch {
		case s >= 0 && t.named(s):
			return s
		case t.rel(k) == "acl" && (s < 0 || t.is(s, "which", "that", "who")) && t.named(t.head(k)):
			return t.head(k)
		case s < 0 && (t.rel(k) == "conj" || t.rel(k) == "xcomp"):
			k = t.head(k)
			continue
		}
		return -1
	}
	return -1
}
