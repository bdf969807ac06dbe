package joint

import (
	"strings"
	"testing"

	"chancery/models"
)

// BenchmarkAnnotate reads sentences of given words.
func BenchmarkAnnotate(b *testing.B) {
	const sentence = "The ministers of Kenya and Uganda , who met in Kampala on Tuesday , agreed to open a second crossing by 2027 ."
	var sentences [][]string
	for range 100 {
		sentences = append(sentences, strings.Fields(sentence))
	}
	for _, name := range shipped {
		b.Run(name, func(b *testing.B) {
			m, doc := loaded(b, name), segmented(sentences...)
			b.ReportAllocs()
			for b.Loop() {
				m.Annotate(doc)
			}
			b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for _, name := range shipped {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := New(models.FS, name); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
