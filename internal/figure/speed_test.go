package figure

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"chancery/internal/quantity"
	"chancery/internal/text"
	"chancery/internal/text/texttest"
	"chancery/internal/timex"
)

// sentences are the moulds of the news that the speed is measured on; each takes
// one number.
var sentences = []string{
	"The foreign ministers of Norway and Chile met in Lima on Tuesday, May 3, for the %dth round of talks on fishing. ",
	"Trade between the two countries came to nearly $%d.4 billion in 2022, up 12 percent on the year before, the ministry said. ",
	"Both sides noted that the work of the joint commission, which has not met since the autumn, would be taken up again. ",
	"About %d,500 soldiers were sent to the border, which is 980 km long, between June 2019 and the end of last year. ",
	"The envoy said that nobody should expect quick results and that the next steps depend on the parliament. ",
	"By 2030 they hope to raise the quota from %d places to 1,000 and to build five schools. ",
	"Angola, the second-largest supplier of the region, reported a record harvest two weeks ago. ",
	"He thanked his hosts for their welcome and spoke of trust, patience and good neighbours. ",
}

// news is made-up news of at least size bytes, the same every time, in paragraphs.
func news(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		s := sentences[i%len(sentences)]
		if strings.Contains(s, "%d") {
			s = fmt.Sprintf(s, 4+i*37%95)
		}
		b.WriteString(s)
		if i%5 == 4 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func newsDocument(size int) *text.Document {
	doc := texttest.Plain(news(size))
	doc.Published = text.Date{Start: "2023-06-15", End: "2023-06-15"}
	return doc
}

// all finds the times, the quantities and the figures of doc, as a reader of a text
// does, and returns how many they are.
func all(doc *text.Document) int {
	ts := timex.Find(doc)
	qs := quantity.Outside(doc, ts)
	return len(ts) + len(qs) + len(Find(doc, qs, ts))
}

// BenchmarkAll reads 1 kB to 10 MB of news for times, quantities and figures
// together; the time for a byte must not grow.
func BenchmarkAll(b *testing.B) {
	for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20} {
		b.Run(strconv.Itoa(size>>10)+"kB", func(b *testing.B) {
			doc := newsDocument(size)
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				all(doc)
			}
			b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// slower is how many times as long as in a small text a byte may take in a large
// one. A time that grows with the square of the length is 100 times as long.
const slower = 3

// TestLinear compares the time for a byte of 1 MB with that of 10 kB. The shortest
// of several runs is taken, and the two sizes take turns, so that other work on the
// machine counts against both or neither.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("it measures time")
	}
	small, large := newsDocument(10<<10), newsDocument(1<<20)
	low, high := time.Hour, time.Hour
	for range 5 {
		begin := time.Now()
		for range 20 {
			all(small)
		}
		low = min(low, time.Since(begin)/20)
		begin = time.Now()
		all(large)
		high = min(high, time.Since(begin))
	}
	a, b := low.Seconds()/float64(len(small.Text)), high.Seconds()/float64(len(large.Text))
	if b > slower*a {
		t.Errorf("a byte takes %.0f ns in a large text and %.0f ns in a small one", b*1e9, a*1e9)
	}
}
