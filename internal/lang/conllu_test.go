package lang

import (
	"strings"
	"testing"

	"chancery/internal/text"
)

func TestWriteCoNLLU(t *testing.T) {
	body := "Ann's plan\nfailed."
	doc := &text.Document{ID: "d", Text: body,
		Tokens: []text.Token{
			{Span: text.Span{Start: 0, End: 3}, Lemma: "Ann", UPOS: "PROPN", Feats: text.Feats{Number: "Sing"}, Head: 2, Deprel: "nmod:poss"},
			{Span: text.Span{Start: 3, End: 5}, Lemma: "'s", UPOS: "PART", Head: 0, Deprel: "case"},
			{Span: text.Span{Start: 6, End: 10}, Lemma: "plan", UPOS: "NOUN", Head: 3, Deprel: "nsubj"},
			{Span: text.Span{Start: 11, End: 17}, Lemma: "fail", UPOS: "VERB", Feats: text.Feats{VerbForm: "Fin", Mood: "Ind", Tense: "Past"}, Head: -1, Deprel: "root"},
			{Span: text.Span{Start: 17, End: 18}, Lemma: ".", UPOS: "PUNCT", Head: 3, Deprel: "punct"},
		},
		Sentences: []text.Sentence{{Span: text.Span{Start: 0, End: 18}, First: 0, End: 5}},
		Names:     []text.Name{{Label: text.PER, Span: text.Span{Start: 0, End: 3}, First: 0, End: 1}},
	}
	want := `# newdoc id = d
# sent_id = d-1
# text = Ann's plan failed.
1	Ann	Ann	PROPN	_	Number=Sing	3	nmod:poss	_	NE=B-PER|Start=0|End=3|SpaceAfter=No
2	's	's	PART	_	_	1	case	_	Start=3|End=5
3	plan	plan	NOUN	_	_	4	nsubj	_	Start=6|End=10
4	failed	fail	VERB	_	Mood=Ind|Tense=Past|VerbForm=Fin	0	root	_	Start=11|End=17|SpaceAfter=No
5	.	.	PUNCT	_	_	4	punct	_	Start=17|End=18

`
	var out strings.Builder
	if err := WriteCoNLLU(&out, doc); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}
