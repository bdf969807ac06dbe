package lang

import (
	"strings"
	"sync/atomic"
	"testing"

	"chancery/internal/text"
	"chancery/models"
)

const prose = "The foreign ministers of Kenya and Uganda met in Kampala on Tuesday to discuss the border crossing at Busia, " +
	"officials said. Kenya’s Foreign Ministry expects that a $1.6 million agreement will be signed by September 2026. "

// BenchmarkAnalyse reads plain news prose; tokens/s is what one core reads where
// the benchmark is run with -cpu 1.
func BenchmarkAnalyse(b *testing.B) {
	in := strings.Repeat(prose, 50)
	for _, m := range Models {
		b.Run(string(m), func(b *testing.B) {
			a, err := New(models.FS, m)
			if err != nil {
				b.Fatal(err)
			}
			doc := &text.Document{Lang: "en", Text: in, Blocks: []text.Block{paragraph(in)}}
			tokens := 0
			b.ReportAllocs()
			for b.Loop() {
				a.Analyse(doc)
				tokens += len(doc.Tokens)
			}
			b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// BenchmarkDocuments reads as many documents at a time as there are cores.
func BenchmarkDocuments(b *testing.B) {
	in := strings.Repeat(prose, 20)
	for _, m := range Models {
		b.Run(string(m), func(b *testing.B) {
			a, err := New(models.FS, m)
			if err != nil {
				b.Fatal(err)
			}
			var tokens atomic.Int64
			b.ResetTimer()
			b.RunParallel(func(pb *testing.PB) {
				doc := &text.Document{Lang: "en", Text: in, Blocks: []text.Block{paragraph(in)}}
				for pb.Next() {
					a.Analyse(doc)
					tokens.Add(int64(len(doc.Tokens)))
				}
			})
			b.ReportMetric(float64(tokens.Load())/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// BenchmarkLoad loads the models.
func BenchmarkLoad(b *testing.B) {
	for _, m := range Models {
		b.Run(string(m), func(b *testing.B) {
			for b.Loop() {
				if _, err := New(models.FS, m); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
