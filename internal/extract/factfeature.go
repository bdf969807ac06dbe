package extract

import (
	"strings"

	"chancery/internal/text"
)

// factFeatures are what the scorer of factuality sees of the predicate w: the
// judgement of the rules, and the closed-class words, forms and governors that it
// rests on. The predicate's own word is none of them.
func (g *graph) factFeatures(w int) []string {
	f := factFeatures{g: g, w: w}
	f.judgement()
	f.form()
	f.helpers()
	f.sides()
	f.above()
	f.sentence()
	return f.out
}

type factFeatures struct {
	g   *graph
	w   int
	out []string
}

func (f *factFeatures) add(parts ...string) { f.out = append(f.out, strings.Join(parts, " ")) }

// judgement is what the rules say.
func (f *factFeatures) judgement() {
	m := f.g.judge(f.w)
	f.add("status", string(m.Status))
	f.add("why", m.Why)
	f.add("why", m.Why, "of", f.g.Deprel(f.w))
}

// form is the form and the place of w.
func (f *factFeatures) form() {
	g, t := f.g, f.g.doc.Tokens[f.w]
	shape := g.shape(f.w)
	f.add("form", shape)
	f.add("form", shape, "of", t.Deprel)
	f.add("relation", t.Deprel)
	f.add("tag", t.UPOS, "of", t.Deprel)
	if g.passive(f.w) {
		f.add("passive", shape)
	}
	for _, gc := range governorClasses {
		if g.rules.Holds(g, f.w, gc.class) {
			f.add("itself", gc.class, shape)
			f.add("itself", gc.class)
		}
	}
}

// shape is the tense that w has by its helpers or its own form: "will be Part".
func (g *graph) shape(w int) string {
	var parts []string
	for _, c := range g.children[w] {
		switch rel := g.Deprel(c); rel {
		case "aux", "aux:pass", "cop":
			parts = append(parts, strings.ToLower(g.Word(c)))
		}
	}
	t := g.doc.Tokens[w].Feats
	if _, ok := g.negated(w); ok {
		parts = append(parts, "not")
	}
	if g.infinitive(w) {
		parts = append(parts, "to")
	}
	if g.verbal(w) {
		parts = append(parts, t.VerbForm+t.Tense+t.Mood)
	} else {
		parts = append(parts, g.UPOS(w))
	}
	return strings.Join(parts, " ")
}

// helpers are the closed-class words that hang on w.
func (f *factFeatures) helpers() {
	g := f.g
	for _, c := range g.children[f.w] {
		rel, word := g.Deprel(c), strings.ToLower(g.Word(c))
		switch rel {
		case "aux", "aux:pass", "cop", "mark", "det", "case", "cc", "expl":
			f.add(rel, word)
		case "advmod", "discourse":
			if g.functionAdverb(c) {
				f.add("adverb", word)
			}
			f.classes("adverb", c)
		case "advcl", "acl", "acl:relcl", "ccomp", "xcomp", "conj", "parataxis":
			f.add("with", rel)
			for _, d := range g.kids(c, "mark") {
				f.add("with", rel, strings.ToLower(g.Word(d)))
			}
		case "amod":
			f.classes("amod", c)
		case "punct":
			if c == f.w-1 || word == "?" || word == "!" {
				f.add("mark", word)
			}
		}
	}
}

// functionAdverb reports whether the adverb w belongs to a closed class.
func (g *graph) functionAdverb(w int) bool { return !strings.HasSuffix(g.Lemma(w), "ly") }

// modalityClasses are the classes of rules/en/modality.rules that a word may be in.
var modalityClasses = []string{
	"expected.adv", "possible.adv", "reported.adv", "planned.adj", "expected.adj", "possible.adj", "past.adj",
}

func (f *factFeatures) classes(as string, w int) {
	for _, class := range modalityClasses {
		if f.g.rules.Holds(f.g, w, class) {
			f.add(as, "@"+class)
		}
	}
}

// sides are the subject and the object of w, by their function words.
func (f *factFeatures) sides() {
	g := f.g
	shape := g.shape(f.w)
	seen := false
	for _, c := range g.children[f.w] {
		rel, _, _ := strings.Cut(g.Deprel(c), ":")
		if rel != "nsubj" && rel != "obj" {
			continue
		}
		seen = seen || rel == "nsubj"
		f.add(rel, g.side(c))
		f.add(rel, g.side(c), shape)
	}
	if !seen {
		f.add("no subject", shape)
	}
}

// side is a pronoun as written, else the tag, number and determiner of a noun.
func (g *graph) side(w int) string {
	if g.UPOS(w) == "PRON" || g.UPOS(w) == "DET" {
		return strings.ToLower(g.Word(w))
	}
	out := g.UPOS(w) + g.doc.Tokens[w].Feats.Number
	for _, d := range g.kids(w, "det") {
		out += " " + strings.ToLower(g.Word(d))
	}
	return out
}

// above are the words that govern w, two steps up.
func (f *factFeatures) above() {
	g := f.g
	x, path := g.firstConjunct(f.w), ""
	if x != f.w {
		f.add("joined to", g.shape(x), "with", g.shape(f.w))
		f.add("joined to", g.Deprel(x))
		f.add("joined to", "status", string(g.judgeAt(x, 0).Status))
	}
	for n := 1; n <= 2; n++ {
		h := g.doc.Tokens[x].Head
		if h < 0 {
			f.add("top", path)
			return
		}
		path += g.Deprel(x) + "/"
		shape := g.shape(h)
		f.add("above", path, shape)
		if g.infinitive(f.w) || n == 1 {
			f.add("governor", path, g.Lemma(h))
		}
		if _, no := g.negated(h); no {
			f.add("governor", path, "not", g.Lemma(h))
			f.add("above", path, "not")
		}
		f.add("above", path, "status", string(g.judgeAt(h, 0).Status))
		if st, why := g.governorStatus(h, g.nominalWord(f.w)); st != "" {
			f.add("above", path, why)
		}
		x = h
	}
}

// firstConjunct is the word that w is joined to by "and", or w.
func (g *graph) firstConjunct(w int) int {
	for n := 0; n < deepest && g.Deprel(w) == "conj" && g.doc.Tokens[w].Head >= 0; n++ {
		w = g.doc.Tokens[w].Head
	}
	return w
}

// sentence is the end and the beginning of the sentence of w, and its conditions.
func (f *factFeatures) sentence() {
	g := f.g
	i := g.doc.SentenceAt(g.doc.Tokens[f.w].Span.Start)
	if i < 0 {
		return
	}
	s := g.doc.Sentences[i]
	f.add("ends", g.Word(s.End-1))
	switch n := s.End - s.First; {
	case n < 8:
		f.add("short")
	case n > 30:
		f.add("long")
	}
	if first := s.First; g.UPOS(first) == "PRON" || g.UPOS(first) == "SCONJ" || g.UPOS(first) == "AUX" || g.UPOS(first) == "ADV" {
		f.add("begins", strings.ToLower(g.Word(first)))
	}
	for w := s.First; w < s.End; w++ {
		switch lower := strings.ToLower(g.Word(w)); lower {
		case "if", "would", "could", "unless", "whether", "should", "you", "please", "i":
			if w < f.w {
				f.add("before", lower)
			} else if w > f.w {
				f.add("after", lower)
			}
		}
	}
	if g.blockKind(f.w) == text.Title {
		f.add("title")
	}
}
