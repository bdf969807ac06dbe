package english

import (
	"strings"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"
)

// Trees is how far a reading agrees with a treebank.
type Trees struct {
	Sentences overlap.Count // of the same characters
	Tokens    overlap.Count // of the same characters
	UPOS      overlap.Count // such tokens with the same part of speech
	UAS       overlap.Count // with the same head
	LAS       overlap.Count // with the same head and relation
	Lemma     overlap.Count // with the same lemma; case is left aside
}

// scoreRaw reads the documents as they were printed and scores all.
func scoreRaw(docs []treeDoc, a Analyser) Trees {
	var t Trees
	for _, d := range docs {
		r := d.raw()
		a.Analyse(r.doc)
		t.add(d, r)
	}
	return t
}

// scoreGiven reads the documents with their sentences and words given.
func scoreGiven(docs []treeDoc, a Analyser) Trees {
	var t Trees
	for _, d := range docs {
		r := d.given()
		a.Annotate(r.doc)
		t.add(d, r)
	}
	return t
}

// add scores the document d, which was read as r.
func (t *Trees) add(d treeDoc, r rendered) {
	got := make([]text.Span, len(r.doc.Tokens))
	for i, tok := range r.doc.Tokens {
		got[i] = tok.Span
	}
	var cut []text.Span
	for _, s := range r.doc.Sentences {
		cut = append(cut, got[s.First].Cover(got[s.End-1]))
	}
	t.Sentences.Add(overlap.Count{Gold: len(r.sentences), Got: len(cut), Both: matched(align(r.sentences, cut))})
	pairs := align(r.words, got)
	same := agreement{doc: r.doc, pairs: pairs}
	for _, s := range d {
		same.sentence(s)
	}
	n := overlap.Count{Gold: len(r.words), Got: len(got)}
	for _, c := range []struct {
		to   *overlap.Count
		both int
	}{{&t.Tokens, matched(pairs)}, {&t.UPOS, same.upos}, {&t.UAS, same.heads}, {&t.LAS, same.arcs}, {&t.Lemma, same.lemmas}} {
		n.Both = c.both
		c.to.Add(n)
	}
}

// align returns for each span of gold the index of the same span in got, or -1.
// Both are in text order, and no two of one list are the same; an empty span is
// never found.
func align(gold, got []text.Span) []int {
	out := make([]int, len(gold))
	j := 0
	for i, g := range gold {
		out[i] = -1
		if g.Empty() {
			continue
		}
		for j < len(got) && got[j].Start < g.Start {
			j++
		}
		if j < len(got) && got[j] == g {
			out[i] = j
		}
	}
	return out
}

func matched(pairs []int) int {
	n := 0
	for _, j := range pairs {
		if j >= 0 {
			n++
		}
	}
	return n
}

// agreement counts on which aligned words gold and reading agree.
type agreement struct {
	doc   *text.Document
	pairs []int // for each word of the gold document its token, or -1
	first int   // the first word of the next sentence

	upos, heads, arcs, lemmas int
}

// sentence compares the words of s with their tokens. A head is right when it is
// the token of the gold head, and a root when both are.
func (g *agreement) sentence(s sentence) {
	for i, w := range s.words {
		at := g.pairs[g.first+i]
		if at < 0 {
			continue
		}
		tok := g.doc.Tokens[at]
		want := -1
		if w.head >= 0 {
			want = g.pairs[g.first+w.head]
		}
		right := tok.Head == want && (w.head >= 0) == (want >= 0)
		g.upos += one(tok.UPOS == w.upos)
		g.lemmas += one(strings.EqualFold(tok.Lemma, w.lemma))
		g.heads += one(right)
		g.arcs += one(right && base(tok.Deprel) == w.relation)
	}
	g.first += len(s.words)
}

func one(hit bool) int {
	if hit {
		return 1
	}
	return 0
}
