package lang

import (
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
	"chancery/models"
)

// load reads the model once for all tests.
var load = sync.OnceValues(func() (*Analyser, error) { return New(models.FS, Core) })

func loaded(t testing.TB) *Analyser {
	t.Helper()
	a, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func analysed(a *Analyser, in string) *text.Document {
	doc := &text.Document{Lang: "en", Text: in, Blocks: []text.Block{paragraph(in)}}
	a.Analyse(doc)
	return doc
}

func TestNames(t *testing.T) {
	a := loaded(t)
	tests := []struct{ in, want string }{
		{"Kenyan Foreign Minister Musalia Mudavadi will meet President Yoweri Museveni in Kampala.",
			"NORP Kenyan|PER Musalia Mudavadi|PER Yoweri Museveni|GPE Kampala"},
		{"The East African Community (EAC) approved the plan. Later the EAC published it.",
			"ORG East African Community|ORG EAC|ORG EAC"},
		{"Swedish officials met in the Jizzakh Region.", "NORP Swedish|GPE Jizzakh Region"},
		{"Peru’s Ministry of Foreign Affairs said that Chile had agreed.", "GPE Peru|ORG Ministry of Foreign Affairs|GPE Chile"},
		{"They met again on Tuesday to discuss prices.", ""},
	}
	for _, tt := range tests {
		doc := analysed(a, tt.in)
		var got []string
		for _, n := range doc.Names {
			got = append(got, string(n.Label)+" "+doc.Quote(n.Span))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("names of %q (-want +got):\n%s", tt.in, diff)
		}
	}
}

// TestTree checks what extraction leans on: who does what to whom, and whether
// a verb is passive.
func TestTree(t *testing.T) {
	a := loaded(t)
	tests := []struct{ in, word, lemma, upos, deprel, head string }{
		{"Kenya signed the agreement in Kampala.", "Kenya", "Kenya", "PROPN", "nsubj", "signed"},
		{"Kenya signed the agreement in Kampala.", "agreement", "agreement", "NOUN", "obj", "signed"},
		{"The envoys arrived in Kampala.", "Kampala", "Kampala", "PROPN", "obl", "arrived"},
		{"The talks were postponed by the ministers.", "talks", "talk", "NOUN", "nsubj:pass", "postponed"},
		{"The talks were postponed by the ministers.", "ministers", "minister", "NOUN", "obl:agent", "postponed"},
		{"The minister said that they will meet again.", "meet", "meet", "VERB", "ccomp", "said"},
		{"The minister said that they will meet again.", "will", "will", "AUX", "aux", "meet"},
	}
	for _, tt := range tests {
		doc := analysed(a, tt.in)
		i := slices.IndexFunc(doc.Tokens, func(k text.Token) bool { return k.Span.In(doc.Text) == tt.word })
		tok := doc.Tokens[i]
		head := ""
		if tok.Head >= 0 {
			head = doc.Word(tok.Head)
		}
		want := []string{tt.lemma, tt.upos, tt.deprel, tt.head}
		if diff := cmp.Diff(want, []string{tok.Lemma, tok.UPOS, tok.Deprel, head}); diff != "" {
			t.Errorf("%q in %q (-want +got):\n%s", tt.word, tt.in, diff)
		}
	}
}

func TestFeats(t *testing.T) {
	a := loaded(t)
	doc := analysed(a, "The talks were postponed and the ministers have met.")
	want := map[string]text.Feats{
		"talks":     {Number: "Plur"},
		"were":      {Tense: "Past", Mood: "Ind", VerbForm: "Fin", Number: "Plur", Person: "3"},
		"postponed": {Tense: "Past", Voice: "Pass", VerbForm: "Part"},
		"met":       {Tense: "Past", VerbForm: "Part"},
	}
	for i, tok := range doc.Tokens {
		if f, ok := want[doc.Word(i)]; ok {
			if diff := cmp.Diff(f, tok.Feats); diff != "" {
				t.Errorf("feats of %q (-want +got):\n%s", doc.Word(i), diff)
			}
		}
	}
}

func TestAnalyseProperties(t *testing.T) {
	a := loaded(t)
	in := "Talks resume\n\nPeru and Chile met. Officials agreed. \n"
	doc := &text.Document{Text: in, Blocks: []text.Block{
		{Kind: text.Title, Span: text.Span{Start: 0, End: 12}},
		{Kind: text.Paragraph, Span: text.Span{Start: 14, End: len(in)}},
	}}
	a.Analyse(doc)
	checkCover(t, doc)
	if len(doc.Sentences) != 3 || doc.Sentences[1].Block != 1 {
		t.Errorf("sentences: %+v", doc.Sentences)
	}
	roots := 0
	for _, tok := range doc.Tokens {
		if tok.Head < 0 {
			roots++
		}
	}
	if roots != len(doc.Sentences) {
		t.Errorf("%d roots in %d sentences", roots, len(doc.Sentences))
	}
	before := slices.Clone(doc.Tokens)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			again := &text.Document{Text: in, Blocks: doc.Blocks}
			a.Analyse(again)
			if diff := cmp.Diff(before, again.Tokens); diff != "" {
				t.Errorf("a second reading differs:\n%s", diff)
			}
		})
	}
	wg.Wait()
}

func TestOtherLanguage(t *testing.T) {
	a := loaded(t)
	in := "Министр прибыл в Лиму. Переговоры начались."
	doc := &text.Document{Lang: "ru", Text: in, Blocks: []text.Block{paragraph(in)}}
	a.Analyse(doc)
	checkCover(t, doc)
	if len(doc.Sentences) != 2 || doc.Tokens[0].UPOS != "" || len(doc.Names) != 0 {
		t.Errorf("want two bare sentences, have %+v", doc)
	}
}

func TestID(t *testing.T) {
	if id := loaded(t).ID(); !strings.HasPrefix(id, "en-core@sha256:") || !strings.Contains(id, "+en-lemmas@sha256:") {
		t.Errorf("id %q", id)
	}
}

func TestNewRefuses(t *testing.T) {
	raw, err := fs.ReadFile(models.FS, "en-fast.bin")
	if err != nil {
		t.Fatal(err)
	}
	for name, fsys := range map[string]fs.FS{
		"no model":   fstest.MapFS{},
		"cut model":  fstest.MapFS{"en-fast.bin": {Data: raw[:100]}, "en-fast.sha256": {Data: []byte("00")}},
		"no digest":  fstest.MapFS{"en-fast.bin": {Data: raw[:100]}},
		"no content": fstest.MapFS{"en-fast.bin": {Data: nil}, "en-fast.sha256": {Data: []byte("")}},
	} {
		if _, err := New(fsys, Fast); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestAnnotate(t *testing.T) {
	a := loaded(t)
	read := &text.Document{Text: "Mr. Okello met the envoy of Kenya. They left.", Lang: "en"}
	read.Blocks = []text.Block{paragraph(read.Text)}
	a.Analyse(read)
	given := &text.Document{Text: read.Text, Lang: "en", Blocks: read.Blocks, Sentences: read.Sentences}
	for _, tok := range read.Tokens {
		given.Tokens = append(given.Tokens, text.Token{Span: tok.Span, Head: -1})
	}
	for range 2 { // a second reading changes nothing
		a.Annotate(given)
		if diff := cmp.Diff(read, given); diff != "" {
			t.Errorf("given tokens are read otherwise (-analysed +annotated):\n%s", diff)
		}
	}
}
