package lang

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"chancery/internal/lang/linear"
	"chancery/models"
)

// shared is where the treebanks lie, beside the repository.
const shared = "../../../shared/data/"

// floors are the scores, in per cent on the development part of EWT with gold
// tokens, below which the model may not sink.
var floors = map[string]float64{"UPOS": 95.1, "UAS": 85.2, "LAS": 81.9, "lemma": 98.2, "names": 71.0}

// load reads the model once for all tests.
var load = sync.OnceValues(func() (*Analyser, error) { return New(models.FS, Fast) })

func loaded(t testing.TB) *Analyser {
	t.Helper()
	a, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

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
		switch cols := strings.Split(in.Text(), "\t"); {
		case in.Text() == "":
			all, cur = append(all, cur), nil
		case len(cols) > 1 && !strings.ContainsAny(cols[0], "-.") || len(cols) == 2:
			cur = append(cur, cols)
		}
	}
	return append(all, cur)
}

func formsOf(rows [][]string, column int) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = r[column]
	}
	return out
}

// sameRelation reports whether got is want, or want without a subtype that is
// not kept.
func sameRelation(got, want string) bool {
	if got == want {
		return true
	}
	base, _, _ := strings.Cut(want, ":")
	return got == base && want != "nsubj:pass" && want != "aux:pass"
}

func TestScoreTrees(t *testing.T) {
	a := loaded(t)
	hits := map[string]int{}
	total := 0
	for _, rows := range columns(t, "syntax/en-ewt/dev.conllu") {
		forms := formsOf(rows, 1)
		r := a.decode(forms)
		for i, row := range rows {
			total++
			tag := a.tagger.Tags[r.tags[i]]
			count(hits, "UPOS", tag.UPOS == row[3])
			count(hits, "lemma", strings.EqualFold(a.lemmas.Lemma(tag.String(), forms[i]), row[2]))
			right := strconv.Itoa(r.heads[i]+1) == row[6]
			count(hits, "UAS", right)
			count(hits, "LAS", right && sameRelation(a.parser.Relation(r.labels[i]), row[7]))
		}
	}
	for _, name := range []string{"UPOS", "UAS", "LAS", "lemma"} {
		check(t, name, 100*float64(hits[name])/float64(max(total, 1)))
	}
}

func count(hits map[string]int, name string, hit bool) {
	if hit {
		hits[name]++
	}
}

func check(t *testing.T, name string, score float64) {
	t.Helper()
	t.Logf("%s %.2f", name, score)
	if score < floors[name] {
		t.Errorf("%s is %.2f, below the floor of %.2f", name, score, floors[name])
	}
}

var coarse = map[string]string{"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}

func TestScoreNames(t *testing.T) {
	a := loaded(t)
	var have, want, both int
	for _, rows := range columns(t, "ner/en-uner-ewt/dev.bio") {
		var guess []linear.NameSpan
		for _, n := range a.decode(formsOf(rows, 0)).names {
			if n.Label = coarse[n.Label]; n.Label != "" {
				guess = append(guess, n)
			}
		}
		gold := goldNames(formsOf(rows, 1))
		have, want = have+len(guess), want+len(gold)
		for _, g := range guess {
			if slices.Contains(gold, g) {
				both++
			}
		}
	}
	check(t, "names", 200*float64(both)/float64(max(have+want, 1)))
}

func goldNames(tags []string) []linear.NameSpan {
	var out []linear.NameSpan
	for i, tag := range tags {
		switch {
		case strings.HasPrefix(tag, "B-"):
			out = append(out, linear.NameSpan{Label: tag[2:], First: i, End: i + 1})
		case strings.HasPrefix(tag, "I-") && len(out) > 0:
			out[len(out)-1].End = i + 1
		}
	}
	return out
}
