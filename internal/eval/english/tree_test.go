package english

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"
)

// printed is a reading that cuts at bars: "|" between tokens, "||" between
// sentences. Each token is a noun with its form as lemma; the first of a sentence
// is the root and head of all others, which are its subjects.
type printed struct{ bars string }

func (p printed) Analyse(doc *text.Document) {
	at := 0
	for s := range strings.SplitSeq(p.bars, "||") {
		first := len(doc.Tokens)
		for w := range strings.SplitSeq(s, "|") {
			at += strings.Index(doc.Text[at:], w)
			tok := text.Token{Span: text.Span{Start: at, End: at + len(w)}, Lemma: w, UPOS: "NOUN", Head: first, Deprel: "nsubj"}
			if len(doc.Tokens) == first {
				tok.Head, tok.Deprel = -1, "root"
			}
			doc.Tokens = append(doc.Tokens, tok)
			at += len(w)
		}
		span := doc.Tokens[first].Span.Cover(doc.Tokens[len(doc.Tokens)-1].Span)
		doc.Sentences = append(doc.Sentences, text.Sentence{Span: span, First: first, End: len(doc.Tokens)})
	}
}

func (p printed) Annotate(doc *text.Document) {}

func TestScoreRaw(t *testing.T) {
	const gold = `1 Envoys envoy NOUN _ _ 0 root _ _
2-3 can't _ _ _ _ _ _ _ _
2 ca can AUX _ _ 1 nsubj:pass _ _
3 n't not PART _ _ 1 advmod _ SpaceAfter=No
4 . . PUNCT _ _ 2 punct _ _

1 End end NOUN _ _ 0 root _ _
`
	docs := parsed(t, conllu(gold))
	count := func(gold, got, both int) overlap.Count { return overlap.Count{Gold: gold, Got: got, Both: both} }
	tests := []struct {
		name, bars string
		want       Trees
	}{
		{"all cut alike", "Envoys|ca|n't|.||End", Trees{
			Sentences: count(2, 2, 2), Tokens: count(5, 5, 5), UPOS: count(5, 5, 2),
			UAS: count(5, 5, 4), LAS: count(5, 5, 3), Lemma: count(5, 5, 2)}},
		{"multiword token whole", "Envoys|can't|.||End", Trees{
			Sentences: count(2, 2, 2), Tokens: count(5, 4, 3), UPOS: count(5, 4, 2),
			UAS: count(5, 4, 2), LAS: count(5, 4, 2), Lemma: count(5, 4, 2)}},
		{"multiword token cut elsewhere", "Envoys|can|'t|.||End", Trees{
			Sentences: count(2, 2, 2), Tokens: count(5, 5, 3), UPOS: count(5, 5, 2),
			UAS: count(5, 5, 2), LAS: count(5, 5, 2), Lemma: count(5, 5, 2)}},
		{"one sentence", "Envoys|ca|n't|.|End", Trees{
			Sentences: count(2, 1, 0), Tokens: count(5, 5, 5), UPOS: count(5, 5, 2),
			UAS: count(5, 5, 3), LAS: count(5, 5, 2), Lemma: count(5, 5, 2)}},
	}
	for _, tt := range tests {
		got := scoreRaw(docs, printed{tt.bars})
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestAlign(t *testing.T) {
	span := func(a, b int) text.Span { return text.Span{Start: a, End: b} }
	gold := []text.Span{span(0, 2), {}, span(2, 4), span(5, 9), span(10, 11)}
	got := []text.Span{span(0, 2), span(2, 5), span(5, 9), span(9, 10), span(10, 11)}
	if diff := cmp.Diff([]int{0, -1, -1, 2, 4}, align(gold, got)); diff != "" {
		t.Errorf("align (-want +got):\n%s", diff)
	}
	if got := align(gold, nil); matched(got) != 0 {
		t.Errorf("align with nothing = %v", got)
	}
}
