package english

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/text"
)

// twoParagraphs has a multiword token that its words spell, one that they do not,
// an empty node, and a relation with a subtype.
var twoParagraphs = conllu(`# newdoc id = a
# sent_id = 1
1-2	They'll	_	_	_	_	_	_	_	_
1	They	they	PRON	_	_	3	nsubj	_	_
2	'll	will	AUX	_	_	3	aux	_	_
3	sign	sign	VERB	_	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	_	_	3	punct	_	_

# sent_id = 2
1-2	Dunno	_	_	_	_	_	_	_	SpaceAfter=No
1	Do	do	VERB	_	_	0	root	_	_
2	know	know	VERB	_	_	1	ccomp	_	_
2.1	it	it	PRON	_	_	_	_	_	_
3	!	!	PUNCT	_	_	1	punct	_	_

# sent_id = 3
# newpar id = p2
1	Envoys	envoy	NOUN	_	_	2	nsubj:pass	_	_
2	left	leave	VERB	_	_	0	root	_	_

# newdoc
1	End	end	NOUN	_	_	0	root	_	_
`)

// conllu lets the columns of a treebank be written with any space between.
func conllu(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if !strings.HasPrefix(line, "#") {
			line = strings.Join(strings.Fields(line), "\t") + "\n"
		}
		b.WriteString(line)
	}
	return b.String()
}

func parsed(t *testing.T, s string) []treeDoc {
	t.Helper()
	docs, err := parseTreebank(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func TestRaw(t *testing.T) {
	docs := parsed(t, twoParagraphs)
	if len(docs) != 2 {
		t.Fatalf("%d documents, want 2", len(docs))
	}
	r := docs[0].raw()
	if want := "They'll sign. Dunno!\n\nEnvoys left"; r.doc.Text != want {
		t.Errorf("text %q, want %q", r.doc.Text, want)
	}
	in := func(spans []text.Span) []string {
		var out []string
		for _, s := range spans {
			out = append(out, s.In(r.doc.Text))
		}
		return out
	}
	if diff := cmp.Diff([]string{"They", "'ll", "sign", ".", "", "", "!", "Envoys", "left"}, in(r.words)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"They'll sign.", "Dunno!", "Envoys left"}, in(r.sentences)); diff != "" {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
	var blocks []text.Span
	for _, b := range r.doc.Blocks {
		blocks = append(blocks, b.Span)
	}
	if diff := cmp.Diff([]string{"They'll sign. Dunno!", "Envoys left"}, in(blocks)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

func TestParseTreebankErrors(t *testing.T) {
	for _, bad := range []string{
		"1 a a X _ _ 0 root _\n",
		"1 a a X _ _ b root _ _\n",
		"1 a a X _ _ 7 root _ _\n",
		"2-1 a _ _ _ _ _ _ _ _\n1 a a X _ _ 0 root _ _\n",
		"1-3 a _ _ _ _ _ _ _ _\n1 a a X _ _ 0 root _ _\n",
	} {
		if docs, err := parseTreebank(strings.NewReader(conllu(bad))); err == nil {
			t.Errorf("parseTreebank(%q) = %v and no error", bad, docs)
		}
	}
}

func FuzzParseTreebank(f *testing.F) {
	f.Add(twoParagraphs)
	f.Add("1\ta\n")
	f.Fuzz(func(t *testing.T, s string) {
		docs, err := parseTreebank(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, d := range docs {
			for _, r := range []rendered{d.raw(), d.given()} {
				for _, w := range append(r.words, r.sentences...) {
					if w.Start < 0 || w.End < w.Start || w.End > len(r.doc.Text) {
						t.Errorf("span %v outside a text of %d bytes", w, len(r.doc.Text))
					}
				}
			}
		}
	})
}
