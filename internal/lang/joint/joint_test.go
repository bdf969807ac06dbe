package joint

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/model"
	"chancery/internal/model/encoder"
	"chancery/internal/text"
	"chancery/models"
)

// shipped are the names of the models.
var shipped = []string{"en-core", "en-fast"}

// load reads the models once for all tests.
var load = sync.OnceValues(func() (map[string]*Model, error) {
	out := map[string]*Model{}
	for _, name := range shipped {
		m, err := New(models.FS, name)
		if err != nil {
			return nil, err
		}
		out[name] = m
	}
	return out, nil
})

func loaded(t testing.TB, name string) *Model {
	t.Helper()
	all, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return all[name]
}

// each runs test on every model.
func each(t *testing.T, test func(t *testing.T, m *Model)) {
	for _, name := range shipped {
		t.Run(name, func(t *testing.T) { test(t, loaded(t, name)) })
	}
}

// segmented returns a document of sentences given as words.
func segmented(sentences ...[]string) *text.Document {
	doc := new(text.Document)
	var b strings.Builder
	for _, words := range sentences {
		first, start := len(doc.Tokens), b.Len()
		for _, w := range words {
			from := b.Len()
			b.WriteString(w)
			doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: from, End: b.Len()}, Head: -1})
			b.WriteByte(' ')
		}
		doc.Sentences = append(doc.Sentences, text.Sentence{Span: text.Span{Start: start, End: b.Len() - 1}, First: first, End: len(doc.Tokens)})
	}
	doc.Text = b.String()
	return doc
}

func TestAnnotate(t *testing.T) { each(t, testAnnotate) }

func testAnnotate(t *testing.T, m *Model) {
	doc := segmented(
		strings.Fields("The president of Kenya met Jonas Gahr Støre in Oslo on Tuesday ."),
		strings.Fields("The agreement will be signed by the ministers ."),
	)
	m.Annotate(doc)
	var names []string
	for _, n := range doc.Names {
		names = append(names, string(n.Label)+" "+doc.Quote(n.Span))
	}
	want := []string{"GPE Kenya", "PER Jonas Gahr Støre", "GPE Oslo"}
	if d := cmp.Diff(want, names); d != "" {
		t.Errorf("names (-want +have):\n%s", d)
	}
	for _, row := range []struct{ word, upos, rel, head string }{
		{"president", "NOUN", "nsubj", "met"},
		{"met", "VERB", "root", ""},
		{"agreement", "NOUN", "nsubj:pass", "signed"},
		{"will", "AUX", "aux", "signed"},
		{"ministers", "NOUN", "obl:agent", "signed"},
	} {
		if got := rowOf(doc, row.word); got != row {
			t.Errorf("have %v, want %v", got, row)
		}
	}
}

func rowOf(doc *text.Document, word string) (row struct{ word, upos, rel, head string }) {
	for i, tok := range doc.Tokens {
		if doc.Word(i) == word {
			row.word, row.upos, row.rel = word, tok.UPOS, tok.Deprel
			if tok.Head >= 0 {
				row.head = doc.Word(tok.Head)
			}
			return row
		}
	}
	return row
}

// checkDocument reports whatever is not a tree within its chunk, or not a name
// within the document.
func checkDocument(t *testing.T, doc *text.Document) {
	t.Helper()
	for i, tok := range doc.Tokens {
		if tok.UPOS == "" || tok.Deprel == "" || (tok.Head < 0) != (tok.Deprel == rootRelation) {
			t.Fatalf("token %d: %+v", i, tok)
		}
		steps := 0
		for j := i; j >= 0; j = doc.Tokens[j].Head {
			if steps++; steps > len(doc.Tokens) {
				t.Fatalf("token %d lies on a cycle", i)
			}
		}
	}
	for k, s := range doc.Sentences {
		roots := 0
		for _, tok := range doc.Tokens[s.First:s.End] {
			if tok.Head < 0 {
				roots++
			} else if tok.Head < s.First || tok.Head >= s.End {
				t.Fatalf("sentence %d: head outside", k)
			}
		}
		if roots != 1 {
			t.Fatalf("sentence %d has %d roots", k, roots)
		}
	}
	last := 0
	for _, n := range doc.Names {
		if n.First < last || n.End <= n.First || n.End > len(doc.Tokens) || n.Label == "" {
			t.Fatalf("name %+v", n)
		}
		last = n.End
	}
}

func TestAnnotateLongAndOdd(t *testing.T) { each(t, testLongAndOdd) }

func testLongAndOdd(t *testing.T, m *Model) {
	var long, odd, broken []string
	for i := range 450 {
		long = append(long, fmt.Sprintf("Word%d", i))
		broken = append(broken, "Pneumonoultramicroscopicsilicovolcanoconiosis")
		odd = append(odd, string(rune(0x3000+i)))
	}
	doc := segmented(long, odd, broken, []string{"."}, []string{"\xff\xfe", "\u200b"})
	m.Annotate(doc)
	checkDocument(t, doc)
}

func TestAnnotateNothing(t *testing.T) {
	each(t, func(t *testing.T, m *Model) {
		doc := new(text.Document)
		m.Annotate(doc)
		if len(doc.Names) != 0 {
			t.Errorf("have names %v", doc.Names)
		}
	})
}

// TestSentencesStandAlone reads sentences one by one and together.
func TestSentencesStandAlone(t *testing.T) {
	each(t, func(t *testing.T, m *Model) {
		sentences := [][]string{
			strings.Fields("The envoy of Chad left ."), strings.Fields("Later , in Doha , she met the emir of Qatar ."), {"Yes"},
		}
		together := segmented(sentences...)
		m.Annotate(together)
		first := 0
		for _, words := range sentences {
			alone := segmented(words)
			m.Annotate(alone)
			for i, want := range alone.Tokens {
				have := together.Tokens[first+i]
				if want.UPOS != have.UPOS || want.Feats != have.Feats || want.Deprel != have.Deprel {
					t.Errorf("%q is read as %v alone, as %v with others", words[i], want, have)
				}
			}
			first += len(words)
		}
	})
}

func TestPathsAgree(t *testing.T) {
	for _, name := range shipped {
		var want *text.Document
		for p := encoder.Plain; p <= encoder.Best(); p++ {
			m, err := NewFor(models.FS, name, p)
			if err != nil {
				t.Fatal(err)
			}
			doc := segmented(strings.Fields("Envoys from Chad and Niger , who met in Doha last week , agreed to reopen the border ."), []string{"Yes"})
			m.Annotate(doc)
			if want == nil {
				want = doc
			}
			if d := cmp.Diff(want, doc); d != "" {
				t.Errorf("%s, %s (-plain +have):\n%s", name, p, d)
			}
		}
	}
}

func TestNewRefusesOtherModels(t *testing.T) {
	var b bytes.Buffer
	parts := []model.Part{{Name: "head", Bytes: []byte(`{"protocol": 99}`)}}
	if err := model.Write(&b, parts); err != nil {
		t.Fatal(err)
	}
	dir := fstest.MapFS{"en-core.bin": {Data: b.Bytes()}, "en-core.sha256": {Data: []byte(model.Digest(b.Bytes()))}}
	if _, err := New(dir, "en-core"); !errors.Is(err, ErrModel) {
		t.Errorf("have %v, want %v", err, ErrModel)
	}
	dir["en-core.sha256"].Data[0] ^= 1
	if _, err := New(dir, "en-core"); !errors.Is(err, model.ErrDigest) {
		t.Errorf("have %v, want %v", err, model.ErrDigest)
	}
}

func FuzzAnnotate(f *testing.F) {
	f.Add("The minister met his counterpart .")
	f.Add("a\xffb \u0301 東京 İ ﬁ")
	f.Fuzz(func(t *testing.T, s string) {
		words := strings.Fields(s)
		if len(words) == 0 {
			return
		}
		for _, name := range shipped {
			doc := segmented(words, []string{"."})
			loaded(t, name).Annotate(doc)
			checkDocument(t, doc)
		}
	})
}
