package core

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chancery/internal/text"
	"chancery/models"
)

// shared is where the treebanks lie, beside the repository.
const shared = "../../../../shared/data/"

// columns returns the rows of each sentence of a file of columns.
func columns(t testing.TB, path string) [][][]string {
	t.Helper()
	f, err := os.Open(shared + path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("no %s: the treebanks are not beside the repository", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all [][][]string
	var cur [][]string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		cols := strings.Split(in.Text(), "\t")
		switch {
		case strings.TrimSpace(in.Text()) == "":
			if len(cur) > 0 {
				all = append(all, cur)
			}
			cur = nil
		case len(cols) == 2 || len(cols) > 2 && !strings.ContainsAny(cols[0], "-."):
			cur = append(cur, cols)
		}
	}
	if len(cur) > 0 {
		all = append(all, cur)
	}
	return all
}

// document returns the sentences as a document of gold tokens.
func document(sentences [][][]string, column int) *text.Document {
	var words [][]string
	for _, rows := range sentences {
		var s []string
		for _, r := range rows {
			s = append(s, strings.ReplaceAll(r[column], " ", "\u00a0"))
		}
		words = append(words, s)
	}
	return segmented(words...)
}

// floors are the scores, in per cent, below which the model may not sink.
var floors = map[string]float64{
	"syntax/en-ewt/test.conllu UPOS": 96.5, "syntax/en-ewt/test.conllu UAS": 91, "syntax/en-ewt/test.conllu LAS": 88.5,
	"ner/en-uner-ewt/test.bio": 76, "ner/en-uner-pud/test.bio": 76, "ner/en-crossner-politics/test.txt": 80.8,
}

func check(t *testing.T, name string, score float64) {
	t.Helper()
	t.Logf("%s %.2f", name, score)
	if score < floors[name] {
		t.Errorf("%s is %.2f, below the floor of %.2f", name, score, floors[name])
	}
}

func TestScoreTrees(t *testing.T) {
	c := loaded(t)
	for _, path := range []string{"syntax/en-ewt/dev.conllu", "syntax/en-ewt/test.conllu", "syntax/en-gum-open/dev.conllu", "syntax/en-pud/test.conllu"} {
		sentences := columns(t, path)
		doc := document(sentences, 1)
		c.Annotate(doc)
		var s treeScore
		for k, rows := range sentences {
			s.add(doc, doc.Sentences[k].First, rows)
		}
		check(t, path+" UPOS", s.share(s.upos))
		check(t, path+" UAS", s.share(s.heads))
		check(t, path+" LAS", s.share(s.both))
		check(t, path+" Tense", s.share(s.tense))
	}
}

type treeScore struct{ total, upos, heads, both, tense int }

func (s *treeScore) share(n int) float64 { return 100 * float64(n) / float64(max(s.total, 1)) }

// add scores a sentence; relations are compared without their subtypes, as is
// the custom.
func (s *treeScore) add(doc *text.Document, first int, rows [][]string) {
	for i, r := range rows {
		tok := doc.Tokens[first+i]
		s.total++
		if tok.UPOS == r[3] {
			s.upos++
		}
		if tok.Feats.Tense == feature(r[5], "Tense") {
			s.tense++
		}
		head := 0
		if tok.Head >= 0 {
			head = tok.Head - first + 1
		}
		if strconv.Itoa(head) == r[6] {
			s.heads++
			if base(tok.Deprel) == base(r[7]) {
				s.both++
			}
		}
	}
}

func base(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

func feature(feats, name string) string {
	for pair := range strings.SplitSeq(feats, "|") {
		if k, v, _ := strings.Cut(pair, "="); k == name {
			return v
		}
	}
	return ""
}

// coarse maps our classes and those of the corpora to person, body and place.
var coarse = map[string]string{
	"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
	"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG", "country": "LOC", "location": "LOC",
}

func TestScoreNames(t *testing.T) {
	c := loaded(t)
	for _, path := range []string{"ner/en-uner-ewt/dev.bio", "ner/en-uner-ewt/test.bio", "ner/en-uner-pud/test.bio", "ner/en-crossner-politics/test.txt"} {
		sentences := columns(t, path)
		doc := document(sentences, 0)
		c.Annotate(doc)
		var have, want []string
		for _, n := range doc.Names {
			if l := coarse[string(n.Label)]; l != "" {
				have = append(have, fmt.Sprintf("%07d %07d %s", n.First, n.End, l))
			}
		}
		for k, rows := range sentences {
			want = append(want, goldNames(doc.Sentences[k].First, rows)...)
		}
		slices.Sort(want)
		both := 0
		for _, n := range have {
			if _, ok := slices.BinarySearch(want, n); ok {
				both++
			}
		}
		t.Logf("%s precision %.1f recall %.1f", path, 100*float64(both)/float64(max(len(have), 1)), 100*float64(both)/float64(max(len(want), 1)))
		check(t, path, 200*float64(both)/float64(max(len(have)+len(want), 1)))
	}
}

func goldNames(first int, rows [][]string) []string {
	var out []string
	for i := 0; i < len(rows); i++ {
		place, class, _ := strings.Cut(rows[i][1], "-")
		if place != "B" {
			continue
		}
		end := i + 1
		for end < len(rows) && rows[end][1] == "I-"+class {
			end++
		}
		if l := coarse[class]; l != "" {
			out = append(out, fmt.Sprintf("%07d %07d %s", first+i, first+end, l))
		}
	}
	return out
}

func BenchmarkAnnotate(b *testing.B) {
	c := loaded(b)
	doc := document(columns(b, "syntax/en-pud/test.conllu")[:400], 1)
	b.ReportAllocs()
	for b.Loop() {
		c.Annotate(doc)
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(models.FS); err != nil {
			b.Fatal(err)
		}
	}
}
