package sqlite

import (
	"context"
	"fmt"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/ledger/ledgertest"
)

// benchBatch is a document of 20 sentences and 10 claims.
func benchBatch(n int) ledger.Batch {
	doc := ledger.DocID(fmt.Sprintf("d%07d", n))
	day := fmt.Sprintf("20%02d-%02d-%02d", n%25, 1+n%12, 1+n%28)
	text := ""
	for i := range 20 {
		text += fmt.Sprintf("The %s ministers signed agreement %d on water and transport with %s in Dushanbe.\n",
			[]string{"Tajik", "Russian", "Uzbek", "Kazakh"}[(n+i)%4], n, []string{"Iran", "China", "Turkey", "Japan"}[(n*7+i)%4])
	}
	r := ledgertest.Revision(doc, day, text)
	b := ledger.Batch{At: ledgertest.Moment(1), Revisions: []ledger.Revision{r}, Passages: ledgertest.Passages(r), Reread: []ledger.DocID{doc}}
	for i := range 10 {
		b.Claims = append(b.Claims, ledgertest.Meeting(doc, i, "TJK", "RUS"))
	}
	return b
}

// join makes one batch of n documents from number first on.
func join(first, n int) ledger.Batch {
	var out ledger.Batch
	for i := range n {
		b := benchBatch(first + i)
		out.At = b.At
		out.Revisions = append(out.Revisions, b.Revisions...)
		out.Passages = append(out.Passages, b.Passages...)
		out.Claims = append(out.Claims, b.Claims...)
		out.Reread = append(out.Reread, b.Reread...)
	}
	return out
}

func BenchmarkAppend(b *testing.B) {
	for _, size := range []int{1, 100} {
		b.Run(fmt.Sprintf("documents=%d", size), func(b *testing.B) {
			s := openNew(b)
			defer s.Close()
			rows := 0
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				batch := join(i*size, size)
				b.StartTimer()
				if _, err := s.Append(context.Background(), batch); err != nil {
					b.Fatal(err)
				}
				rows += len(batch.Revisions) + len(batch.Passages) + len(batch.Claims)
			}
			b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

// BenchmarkRead measures queries on 5,000 documents with 100,000 passages and
// 50,000 claims.
func BenchmarkRead(b *testing.B) {
	s := openNew(b)
	defer s.Close()
	ctx := context.Background()
	for i := range 50 {
		if _, err := s.Append(ctx, join(i*100, 100)); err != nil {
			b.Fatal(err)
		}
	}
	for _, words := range []string{"4321", "agreement 4321", "iran", "ministers", "agreements ministers water"} {
		b.Run("search="+words, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Search(ctx, ledger.Query{Words: words}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	for name, f := range map[string]ledger.ClaimFilter{
		"all": {}, "document": {Doc: "d0000007"}, "states": {States: []string{"TJK", "RUS"}}, "world": {AsOf: ledger.AsOf{World: "2010-01-01"}},
	} {
		b.Run("claims="+name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				for _, err := range s.Claims(ctx, f) {
					if err != nil {
						b.Fatal(err)
					}
					n++
				}
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "claims/s")
		})
	}
}
