package core

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

// load reads the model once for all tests.
var load = sync.OnceValues(func() (*Core, error) { return New(models.FS) })

func loaded(t testing.TB) *Core {
	t.Helper()
	c, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return c
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

func TestAnnotate(t *testing.T) {
	doc := segmented(
		strings.Fields("The president of Kenya met Jonas Gahr Støre in Oslo on Tuesday ."),
		strings.Fields("The agreement will be signed by the ministers ."),
	)
	loaded(t).Annotate(doc)
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

func TestAnnotateLongAndOdd(t *testing.T) {
	var long, odd, broken []string
	for i := range 450 {
		long = append(long, fmt.Sprintf("Word%d", i))
		broken = append(broken, "Pneumonoultramicroscopicsilicovolcanoconiosis")
		odd = append(odd, string(rune(0x3000+i)))
	}
	doc := segmented(long, odd, broken, []string{"."}, []string{"\xff\xfe", "\u200b"})
	loaded(t).Annotate(doc)
	checkDocument(t, doc)
}

func TestAnnotateNothing(t *testing.T) {
	doc := new(text.Document)
	loaded(t).Annotate(doc)
	if len(doc.Names) != 0 {
		t.Errorf("have names %v", doc.Names)
	}
}

func TestPathsAgree(t *testing.T) {
	var want *text.Document
	for p := encoder.Plain; p <= encoder.Best(); p++ {
		c, err := NewFor(models.FS, p)
		if err != nil {
			t.Fatal(err)
		}
		doc := segmented(strings.Fields("Envoys from Chad and Niger , who met in Doha last week , agreed to reopen the border ."), []string{"Yes"})
		c.Annotate(doc)
		if want == nil {
			want = doc
		}
		if d := cmp.Diff(want, doc); d != "" {
			t.Errorf("%s (-plain +have):\n%s", p, d)
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
	if _, err := New(dir); !errors.Is(err, ErrModel) {
		t.Errorf("have %v, want %v", err, ErrModel)
	}
	dir["en-core.sha256"].Data[0] ^= 1
	if _, err := New(dir); !errors.Is(err, model.ErrDigest) {
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
		doc := segmented(words, []string{"."})
		loaded(t).Annotate(doc)
		checkDocument(t, doc)
	})
}
