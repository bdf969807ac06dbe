package extract

import (
	"fmt"
	"io/fs"
	"math"
	"strconv"
	"sync"
	"testing"
	"time"

	"chancery/examples"
	"chancery/internal/figure"
	"chancery/internal/ingest"
	"chancery/internal/quantity"
	"chancery/internal/resolve"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// analysed is the English texts of examples/ after analysis, made once.
var analysed = sync.OnceValues(func() ([]*text.Document, error) {
	s, err := load()
	if err != nil {
		return nil, err
	}
	docs, err := exampleTexts()
	for _, doc := range docs {
		s.analyser.Analyse(doc)
	}
	return docs, err
})

// exampleTexts reads the English texts of examples/ in order of name.
func exampleTexts() ([]*text.Document, error) {
	names, err := fs.Glob(examples.FS, "*.txt")
	if err != nil {
		return nil, err
	}
	var out []*text.Document
	for _, name := range names {
		raw, err := fs.ReadFile(examples.FS, name)
		if err != nil {
			return nil, err
		}
		got, err := ingest.Read(ingest.Page{Origin: name, ID: text.DocID(name), Raw: raw, MediaType: "text/plain"})
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		if got.Text.Lang == "en" {
			out = append(out, got.Text)
		}
	}
	return out, nil
}

// repeated is one text of about size bytes: the examples one after another, again
// and again, on the day of the first.
func repeated(docs []*text.Document, size int) *text.Document {
	out := &text.Document{ID: "repeated", Lang: "en", Published: docs[0].Published}
	for i := 0; len(out.Text) < size; i++ {
		appendText(out, docs[i%len(docs)])
	}
	return out
}

// appendText adds an analysed text to the end of doc.
func appendText(doc, more *text.Document) {
	at, block, token := len(doc.Text), len(doc.Blocks), len(doc.Tokens)
	moved := func(s text.Span) text.Span { return text.Span{Start: s.Start + at, End: s.End + at} }
	doc.Text += more.Text
	for _, b := range more.Blocks {
		doc.Blocks = append(doc.Blocks, text.Block{Kind: b.Kind, Span: moved(b.Span)})
	}
	for _, s := range more.Sentences {
		doc.Sentences = append(doc.Sentences, text.Sentence{Span: moved(s.Span), First: s.First + token, End: s.End + token, Block: s.Block + block})
	}
	for _, t := range more.Tokens {
		t.Span = moved(t.Span)
		if t.Head >= 0 {
			t.Head += token
		}
		doc.Tokens = append(doc.Tokens, t)
	}
	for _, n := range more.Names {
		n.Span, n.First, n.End = moved(n.Span), n.First+token, n.End+token
		doc.Names = append(doc.Names, n)
	}
}

// prepared is all that Read needs of an analysed text.
func (s *stages) prepared(doc *text.Document) Input {
	times := timex.Find(doc)
	return Input{Doc: doc, Refs: resolve.Read(doc, s.base), Times: times, Quantities: quantity.Outside(doc, times)}
}

// read fails the benchmark or test when the input cannot be read.
func (s *stages) read(t testing.TB, in Input) {
	if _, err := s.reader.Read(in); err != nil {
		t.Fatal(err)
	}
}

// corpus loads the stages and the analysed examples, and counts their tokens.
func corpus(t testing.TB) (*stages, []*text.Document, int) {
	t.Helper()
	s := mustLoad(t)
	docs, err := analysed()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, doc := range docs {
		n += len(doc.Tokens)
	}
	return s, docs, n
}

// BenchmarkStages measures each stage of the writing wing alone, then all of them
// together, over the examples.
func BenchmarkStages(b *testing.B) {
	s, docs, tokens := corpus(b)
	inputs := make([]Input, len(docs))
	for i, doc := range docs {
		inputs[i] = s.prepared(doc)
	}
	for _, stage := range []struct {
		name string
		run  func(in Input)
	}{
		{"analyse", func(in Input) { doc := *in.Doc; s.analyser.Analyse(&doc) }},
		{"resolve", func(in Input) { resolve.Read(in.Doc, s.base) }},
		{"numbers", func(in Input) {
			times := timex.Find(in.Doc)
			figure.Find(in.Doc, quantity.Outside(in.Doc, times), times)
		}},
		{"extract", func(in Input) { s.read(b, in) }},
		{"all", func(in Input) { doc := *in.Doc; s.analyser.Analyse(&doc); s.read(b, s.prepared(&doc)) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, in := range inputs {
					stage.run(in)
				}
			}
			b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// BenchmarkLength extracts from texts of 1 kB to 1 MB; the time for a token must
// not grow.
func BenchmarkLength(b *testing.B) {
	s, docs, _ := corpus(b)
	for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20} {
		b.Run(strconv.Itoa(size>>10)+"kB", func(b *testing.B) {
			in := s.prepared(repeated(docs, size))
			for b.Loop() {
				s.read(b, in)
			}
			b.ReportMetric(float64(len(in.Doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// slower is how many times as long as in a text of 64 kB a token may take in one
// of 1 MB, so that the speed falls by no more than a third. Time that grows with
// the square of the length is sixteen times as long.
const slower = 1.5

// TestLinear compares the time for a token of a long text with that of a shorter
// one. The two take turns, for about as long, so that other work on the machine
// counts against both; the best turn is taken.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("it measures time")
	}
	s, docs, _ := corpus(t)
	small, large := s.prepared(repeated(docs, 64<<10)), s.prepared(repeated(docs, 1<<20))
	best := math.Inf(1)
	for turn := 0; turn < 8 && best > slower; turn++ {
		best = min(best, s.perToken(t, large, 1)/s.perToken(t, small, 16))
	}
	if best > slower {
		t.Errorf("a token takes %.1f times as long in a text of 1 MB as in one of 64 kB", best)
	}
}

// perToken is how many seconds it takes to read a token of in, over so many runs.
func (s *stages) perToken(t testing.TB, in Input, runs int) float64 {
	begin := time.Now()
	for range runs {
		s.read(t, in)
	}
	return time.Since(begin).Seconds() / float64(runs*len(in.Doc.Tokens))
}
