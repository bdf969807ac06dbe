package quantity

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"chancery/internal/text"
	"chancery/internal/timex"

	"github.com/google/go-cmp/cmp"
)

var pieces = regexp.MustCompile(`[\p{L}\p{N}]+|[^\s]`)

func plain(raw string) *text.Document {
	doc := &text.Document{Text: raw}
	for _, m := range pieces.FindAllStringIndex(raw, -1) {
		doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: m[0], End: m[1]}, Head: -1})
	}
	return doc
}

func brief(doc *text.Document, qs []Quantity) string {
	var out []string
	for _, q := range qs {
		s := fmt.Sprintf("%g", q.Low)
		if q.High != q.Low {
			s += fmt.Sprintf("..%g", q.High)
		}
		s += " " + q.Unit + " " + string(q.Qualifier)
		if q.Change != "" {
			s += " " + q.Change
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The price is above 10 and below 20.", "10..20  range"},
		{"The border is about 980 km long.", "980 km about"},
		{"It shares a 1,344-kilometer border.", "1344 km exact"},
		{"They invested $1.6 billion.", "1.6e+09 USD exact"},
		{"They lent 2 billion dollars.", "2e+09 USD exact"},
		{"It cost €500m in all.", "5e+08 EUR exact"},
		{"It is 148 billion roubles.", "1.48e+11 RUB exact"},
		{"It is worth Rs 500 crore.", "5e+09 INR exact"},
		{"It gave 30 million Australian dollars.", "3e+07 AUD exact"},
		{"It gave US$5 million and HK$3 million.", "5e+06 USD exact|3e+06 HKD exact"},
		{"About 1-1.5 million citizens work there.", "1e+06..1.5e+06 citizens about"},
		{"Between 5 and 7 ships came.", "5..7 ships range"},
		{"It is 10 to 15 percent of the total.", "10..15 percent range"},
		{"Trade rose from 750 to 1,000 tonnes.", "750  exact|1000 tonnes exact to"},
		{"Hundreds of thousands of young citizens left.", "100000..1e+06 citizens about"},
		{"A dozen ships and half a million refugees came.", "12 ships exact|500000 refugees exact"},
		{"It is one third of the budget.", "33.33333333333333 percent exact"},
		{"It makes almost half of the output.", "50 percent nearly"},
		{"More than 300 enterprises work there.", "300 enterprises more_than"},
		{"At least 28 lives were lost.", "28 lives more_than"},
		{"Up to 200 soldiers, fewer than 50 tanks.", "200 soldiers up_to|50 tanks less_than"},
		{"No more than 40 ships or 30 boats or more.", "40 ships up_to|30 boats more_than"},
		{"Trade could grow 2.5 times.", "2.5 times exact factor"},
		{"Trade has more than doubled.", "2 times more_than factor"},
		{"Exports increased by 21 percent.", "21 percent exact up"},
		{"The share fell by 3 percentage points.", "3 percentage_points exact down"},
		{"The 30th anniversary of relations.", "30 years exact"},
		{"They sent 45 Norwegian search-and-rescue specialists.", "45 specialists exact"},
		{"She won 33 of 49 votes.", "33 votes exact"},
		{"Some 20 square kilometres burned.", "20 km2 about"},
		{"They built five Spanish-language schools.", "5 schools exact"},
		{"They talked over two days.", "2 days exact"},
		{"The talks are almost three decades old.", "30 years nearly"},
		{"It was of magnitude 6.3 on land.", "6.3 magnitude exact"},
		{"It holds 3.9 thousand million cubic metres.", "3.9e+09 m3 exact"},
		{"On 6 June 2023 at 15:00, in 1998, in the 1990s.", ""},
		{"The 201st base, the G20, Article 5, COVID-19 and a Boeing 737.", ""},
		{"One of them met the first envoy in three-way talks.", ""},
		{"The C5+1 met 24/7 and won 2-1.", "2  exact"},
	} {
		doc := plain(c.in)
		if d := cmp.Diff(c.want, brief(doc, Find(doc))); d != "" {
			t.Errorf("%s\n%s", c.in, d)
		}
	}
}

func TestFindSpans(t *testing.T) {
	doc := plain("Trade reached nearly $2 billion, and more than 300 large enterprises work there.")
	qs := Find(doc)
	if len(qs) != 2 {
		t.Fatalf("got %d quantities, want 2", len(qs))
	}
	got := []string{doc.Quote(qs[0].Span), doc.Quote(qs[0].Number), doc.Quote(qs[1].Span), doc.Quote(qs[1].Phrase), doc.Word(qs[1].Head), qs[1].Class}
	want := []string{"nearly $2 billion", "2 billion", "more than 300 large enterprises", "large enterprises", "enterprises", Items}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("about $1-1.5 million of the 49 votes, two-thirds, 3½ 1,2 million, a hundred and one")
	f.Add("\xff 1\u00a0000 twenty-\xffone US$ Rs. 5-6-7-8 hundreds of thousands of of")
	f.Fuzz(func(t *testing.T, raw string) {
		doc := plain(raw)
		at := 0
		for _, q := range Find(doc) {
			if q.Span.Start < at || q.Span.End > len(raw) || q.Span.Empty() {
				t.Fatalf("span %v after %d of %q", q.Span, at, raw)
			}
			if !q.Span.Contains(q.Number) || q.Number.Empty() {
				t.Fatalf("number %v is not in %v of %q", q.Number, q.Span, raw)
			}
			if q.Low > q.High || q.Head >= len(doc.Tokens) {
				t.Fatalf("%+v of %q", q, raw)
			}
			at = q.Number.End
		}
	})
}

// BenchmarkFind reads 1 kB to 10 MB of news, its times included; the time for a byte
// must not grow.
func BenchmarkFind(b *testing.B) {
	for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20} {
		b.Run(strconv.Itoa(size>>10)+"kB", func(b *testing.B) {
			doc := plain(strings.Repeat(news, size/len(news)+1))
			b.SetBytes(int64(len(doc.Text)))
			b.ResetTimer()
			for b.Loop() {
				Find(doc)
			}
			b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

const news = "The ministers met in Bern on Tuesday, May 3, and agreed that trade of $2 billion would grow by 2030. "

// stepsPerByte is how many atoms the finder may try for each byte.
const stepsPerByte = 15

// TestFindIsLinear counts the steps on text of growing length, plain and made to
// go on without end.
func TestFindIsLinear(t *testing.T) {
	for _, s := range []string{news, "one thousand ", "5 to ", "$ ", "-1 ", "1/2 ", "half a ", "more than ", "hundreds of thousands of ", "million ", "thousand of a million ", "3 million ", "two and a half "} {
		for n := 1 << 10; n <= 1<<16; n <<= 3 {
			doc := &text.Document{Text: strings.Repeat(s, n/len(s)+1)}
			f := finder{doc: doc, times: timex.Find(doc)}
			for _, p := range timex.Pieces(doc) {
				f.read(p)
			}
			if got := float64(f.steps) / float64(len(doc.Text)); got > stepsPerByte {
				t.Errorf("%q, %d bytes: %.1f steps a byte, at most %d", s, len(doc.Text), got, stepsPerByte)
			}
		}
	}
}
