package ingest

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"chancery/internal/text"
)

// floorF1 is the least F1 that article extraction may have on the benchmark.
const floorF1 = 0.93

// TestExtractionBenchmark scores the text of HTML pages by runs of four words,
// as the article-extraction-benchmark does: precision and recall are means over
// the pages, F1 is theirs.
func TestExtractionBenchmark(t *testing.T) {
	dir := "../../../shared/data/extraction/article-extraction-benchmark"
	raw, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		t.Skip("the extraction benchmark is not here: ", err)
	}
	if testing.Short() {
		t.Skip("the extraction benchmark takes up to half a minute")
	}
	var truth map[string]struct{ ArticleBody, URL string }
	if err := json.Unmarshal(raw, &truth); err != nil {
		t.Fatal(err)
	}
	names := make([]string, 0, len(truth))
	for name := range truth {
		names = append(names, name)
	}
	slices.Sort(names)
	deadline := time.Now().Add(25 * time.Second)
	var precision, recall float64
	pages, unread := 0, 0
	for _, name := range names {
		if time.Now().After(deadline) {
			break
		}
		pages++
		got, err := Read(Page{Origin: name, MediaType: "text/html", Raw: unpack(t, filepath.Join(dir, "html", name+".html.gz")), Hints: Hints{URL: truth[name].URL}})
		if err != nil {
			unread++
			continue
		}
		p, r := overlap(bodyOf(got.Text), truth[name].ArticleBody)
		precision += p
		recall += r
	}
	precision, recall = precision/float64(pages), recall/float64(pages)
	f1 := 2 * precision * recall / (precision + recall)
	t.Logf("%d of %d pages, %d unread: precision %.3f, recall %.3f, F1 %.3f", pages, len(names), unread, precision, recall, f1)
	if f1 < floorF1 {
		t.Errorf("F1 is %.3f; the floor is %.3f", f1, floorF1)
	}
}

func unpack(t *testing.T, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// bodyOf is the text without its title.
func bodyOf(d *text.Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		if block.Kind != text.Title {
			b.WriteString(d.Quote(block.Span) + "\n")
		}
	}
	return b.String()
}

// overlap returns the precision and recall of got's runs of four words.
func overlap(got, want string) (precision, recall float64) {
	g, w := shingles(got), shingles(want)
	var both, all, wanted int
	for s, n := range g {
		all += n
		both += min(n, w[s])
	}
	for _, n := range w {
		wanted += n
	}
	if all == 0 || wanted == 0 {
		return 0, 0
	}
	return float64(both) / float64(all), float64(both) / float64(wanted)
}

func shingles(s string) map[string]int {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	out := map[string]int{}
	for i := 0; i+4 <= len(words) || i == 0; i++ {
		out[strings.Join(words[i:min(i+4, len(words))], " ")]++
	}
	return out
}
