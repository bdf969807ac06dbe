package dyad

import (
	"slices"

	"chancery/internal/text"
)

// Sides are those of names, in an analysed text, that do not stand in the phrase of an
// earlier one, as the president of "Peru President Rojas" does.
func Sides(doc *text.Document, names []text.Span) []text.Span {
	f := newFinder(newTree(doc), lexicon{}, names)
	var out []text.Span
	for i, n := range names {
		if !f.spare[i] {
			out = append(out, n)
		}
	}
	return out
}

// Phrase is the noun phrase that a name belongs to, with the nouns above it: of
// "Chile" in "the outgoing ambassador of Chile" from "outgoing" to "Chile".
func Phrase(doc *text.Document, name text.Span) text.Span {
	t := newTree(doc)
	w := t.within(name)
	out := name
	for n := 0; n < deepest; n++ {
		out = out.Cover(t.modified(w, 0))
		h := t.head(w)
		if h < 0 || !t.nominal(h) || !slices.Contains(phraseRelations, t.base(w)) {
			break
		}
		w = h
	}
	for i := doc.TokenAt(out.End); i < len(doc.Tokens) && t.nounlike(i) && t.nounlike(i-1); i++ {
		out = out.Cover(doc.Tokens[i].Span)
	}
	return out
}

// phraseRelations are those by which a noun is part of the phrase of the noun above.
var phraseRelations = []string{"compound", "nmod", "amod", "flat", "appos", "conj"}

// modified is the word w with its adjectives and nouns before it.
func (t *tree) modified(w, depth int) text.Span {
	out := t.doc.Tokens[w].Span
	for _, k := range t.kids[w] {
		if b := t.base(k); (b == "compound" || b == "amod" || b == "flat") && depth < deepest {
			out = out.Cover(t.modified(k, depth+1))
		}
	}
	return out
}

func (t *tree) nounlike(w int) bool {
	u := t.doc.Tokens[w].UPOS
	return u == "NOUN" || u == "PROPN"
}

// coordinated reports whether "and" or a comma joins the phrases of two words.
func (f finder) coordinated(a, b int) bool {
	w := f.between(a, b)
	return slices.ContainsFunc(slices.Concat(w.rise, w.fall, []int{a, b}), func(x int) bool { return x != w.top && f.base(x) == "conj" })
}

// beside reports whether nothing but nouns lies between two names, as in "Peru
// President Rojas".
func (f finder) beside(a, b text.Span) bool {
	for i := f.doc.TokenAt(a.End); i < len(f.doc.Tokens) && f.doc.Tokens[i].Span.End <= b.Start; i++ {
		if !f.nounlike(i) {
			return false
		}
	}
	return a.End <= b.Start
}

// lift returns the head of the noun phrase that the name w stands in: of "the
// ambassadors of Chile" the ambassadors. A noun that names an event is no side.
func (f finder) lift(w int) int {
	for n := 0; n < deepest; n++ {
		h := f.head(w)
		if h < 0 || !f.nominal(h) || f.eventful(h) || !slices.Contains(phraseRelations, f.base(w)) {
			return w
		}
		w = h
	}
	return w
}
