package dyad

import (
	"strings"

	"chancery/internal/dyad/linear"
)

// phraseExample is what the finder of roles sees of a phrase.
func (c *Coder) phraseExample(t *tree, e Encoded, p nounPhrase) linear.Example {
	first, last := e.Doc.TokenAt(p.span.Start), e.Doc.TokenAt(p.span.End-1)
	out := linear.Example{Names: c.phraseFeatures(t, p, first, last)}
	if e.Width > 0 {
		up := p.head
		if h := t.head(p.head); h >= 0 {
			up = h
		}
		for _, w := range []int{p.head, up, last} {
			out.Dense = append(out.Dense, meanOf(e, []int{w})...)
		}
	}
	return out
}

// phraseFeatures are the names of what holds of a phrase: its extent and edges, what it
// is to the words above it, and what they are.
func (c *Coder) phraseFeatures(t *tree, p nounPhrase, first, last int) []string {
	out := &names{map[string]bool{}, c.wordFeatures(t, p.head)}
	out.add("kind %s", p.kind)
	out.add("kind %s of %s", p.kind, t.rel(p.head))
	f, e := t.reach(p.head, 0)
	out.add("left out %d before, %d behind", min(first-f, 2), min(e-1-last, 3))
	for i, w := range []int{first - 1, first, last, last + 1} {
		name := []string{"before", "first", "last", "behind"}[i]
		if w < 0 || w >= len(t.doc.Tokens) {
			out.add("%s edge", name)
			continue
		}
		out.add("%s %s", name, t.doc.Tokens[w].UPOS)
		out.add("%s word %s", name, strings.ToLower(t.word(w)))
		out.add("%s rel %s of %s", name, t.rel(w), t.rel(p.head))
	}
	t.contents(out, p.head, first, last)
	return out.list
}

// contents adds what the phrase from first to last around head holds and leaves out.
func (t *tree) contents(out *names, head, first, last int) {
	out.add("length %d", min(last-first, 8))
	var named, commas, joined bool
	for w := first; w <= last; w++ {
		named = named || t.named(w)
		commas = commas || t.word(w) == ","
		joined = joined || t.rel(w) == "cc"
	}
	out.add("names %t, commas %t, joined %t", named, commas, joined)
	out.add("joined %t as %s", joined, t.rel(head))
	for _, k := range t.kids[head] {
		if k > last {
			out.add("leaves %s behind %s", t.rel(k), t.mark(k))
		} else if k > head {
			out.add("takes %s behind %s", t.rel(k), t.mark(k))
		}
	}
}

// wordFeatures are the names of what holds of the word w: its own form, that of its
// neighbours, the relations above it, and what the phrase that it stands in is to the
// words above it.
func (c *Coder) wordFeatures(t *tree, w int) []string {
	out := &names{seen: map[string]bool{}}
	for d := -2; d <= 2; d++ {
		t.neighbour(out, w, d)
	}
	h := t.lifted(w)
	up := t.up(h)
	way := ""
	for i, x := range up[:min(len(up), 4)] {
		if way += "/" + t.rel(x); i > 0 {
			out.add("way %s", way)
		}
	}
	out.add("depth %d", len(up))
	out.add("phrase %s", t.rel(h))
	out.add("phrase %s, own %s", t.rel(h), t.rel(w))
	out.add("phrase head %s", t.doc.Tokens[h].UPOS)
	out.add("phrase behind %s", t.mark(h))
	for x := w; x != h && x >= 0; x = t.head(x) {
		out.add("under %s", t.rel(x))
	}
	c.aboveFeatures(out, t, h)
	t.nameFeatures(out, w, h)
	return out.list
}

// neighbour adds the form of the word that stands d words from w.
func (t *tree) neighbour(out *names, w, d int) {
	i := w + d
	if i < 0 || i >= len(t.doc.Tokens) {
		out.add("%d edge", d)
		return
	}
	out.add("%d is %s", d, t.doc.Tokens[i].UPOS)
	out.add("%d rel %s", d, t.rel(i))
	if d*d < 4 {
		out.add("%d word %s", d, strings.ToLower(t.word(i)))
	}
}

// aboveFeatures adds what stands above the head h of a phrase, and what the lexicon
// says of it.
func (c *Coder) aboveFeatures(out *names, t *tree, h int) {
	g := t.head(h)
	if g < 0 {
		return
	}
	rel := t.rel(h)
	out.add("above %s %s", rel, t.lemma(g))
	out.add("above %s %s behind %s", rel, t.rel(g), t.mark(h))
	for _, s := range c.words.senses(t, g) {
		out.add("above %s %s%s", rel, s.root, s.op)
	}
	if t.passive(g) {
		out.add("above passive %s", rel)
	}
	if gg := t.head(g); gg >= 0 {
		out.add("above above %s %s %s", rel, t.rel(g), t.lemma(gg))
	}
}

// nameFeatures adds the classes of the names that hold w and the head h of its phrase.
func (t *tree) nameFeatures(out *names, w, h int) {
	for _, n := range t.doc.Names {
		if n.First <= w && w < n.End {
			out.add("name %s", n.Label)
			out.add("name %s in %s", n.Label, t.rel(h))
		}
		if n.First <= h && h < n.End {
			out.add("phrase names %s", n.Label)
		}
	}
}
