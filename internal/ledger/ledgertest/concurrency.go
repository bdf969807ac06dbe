package ledgertest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"chancery/internal/ledger"
)

const largeSize = 5000

func largeBatch(t *testing.T, s ledger.Store) {
	r := Revision("a", "2025-02-14", MeetingText(largeSize))
	b := ledger.Batch{At: Moment(1), Revisions: []ledger.Revision{r}, Passages: Passages(r), Reread: []ledger.DocID{"a"}}
	for i := range largeSize {
		b.Claims = append(b.Claims, Meeting("a", i, "TJK", "RUS"))
	}
	mustAppend(t, s, b, ledger.Appended{Revisions: 1, Claims: largeSize})
	b.Claims = b.Claims[:largeSize/2]
	mustAppend(t, s, b, ledger.Appended{Withdrawn: largeSize / 2})
	if got := len(ids(t, s, ledger.ClaimFilter{States: []string{"TJK", "RUS"}})); got != largeSize/2 {
		t.Errorf("%d claims stand, want %d", got, largeSize/2)
	}
	if got := search(t, s, ledger.Query{Words: "ministers", Limit: largeSize * 2}); len(got) != largeSize {
		t.Errorf("%d passages found, want %d", len(got), largeSize)
	}
}

// readersBesideWriter appends pairs of claims, one pair a batch, while readers
// count: an odd count is half a batch.
func readersBesideWriter(t *testing.T, s ledger.Store) {
	ctx, stop := context.WithCancel(context.Background())
	var readers sync.WaitGroup
	errs := make(chan error, 4)
	for range cap(errs) {
		readers.Go(func() {
			for ctx.Err() == nil {
				if err := countEven(s); err != nil {
					errs <- err
					return
				}
			}
		})
	}
	for i := range 50 {
		doc := ledger.DocID(fmt.Sprint("d", i))
		b := ledger.Batch{At: Moment(1), Claims: []ledger.Claim{Meeting(doc, 0, "TJK"), Meeting(doc, 1, "TJK")}}
		mustAppend(t, s, b, ledger.Appended{Claims: 2})
	}
	stop()
	readers.Wait()
	close(errs)
	for err := range errs {
		t.Error(err)
	}
}

func countEven(s ledger.Store) error {
	n := 0
	for _, err := range s.Claims(context.Background(), ledger.ClaimFilter{}) {
		if err != nil {
			return err
		}
		n++
	}
	if n%2 != 0 {
		return fmt.Errorf("a reader saw %d claims, half a batch", n)
	}
	return nil
}

// nestedIterators opens many iterators at once, each inside another.
func nestedIterators(t *testing.T, s ledger.Store) {
	mustAppend(t, s, ledger.Batch{At: Moment(1), Claims: []ledger.Claim{Meeting("a", 0, "TJK")}}, ledger.Appended{Claims: 1})
	var nest func(depth int) int
	nest = func(depth int) int {
		if depth == 0 {
			return 1
		}
		n := 0
		for _, err := range s.Claims(context.Background(), ledger.ClaimFilter{}) {
			if err != nil {
				t.Fatalf("at depth %d: %v", depth, err)
			}
			n += nest(depth - 1)
		}
		return n
	}
	if got := nest(12); got != 1 {
		t.Errorf("the innermost iterator ran %d times, want once", got)
	}
}

// snapshot appends while an iterator is open: the iterator shows what stood when
// it began.
func snapshot(t *testing.T, s ledger.Store) {
	claims := []ledger.Claim{Meeting("a", 0, "TJK"), Meeting("b", 0, "TJK")}
	mustAppend(t, s, ledger.Batch{At: Moment(1), Claims: claims}, ledger.Appended{Claims: 2})
	var got []ledger.DocID
	for c, err := range s.Claims(context.Background(), ledger.ClaimFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if got = append(got, c.Doc); len(got) == 1 {
			mustAppend(t, s, ledger.Batch{At: Moment(2), Claims: []ledger.Claim{Meeting("c", 0, "TJK")}, Reread: []ledger.DocID{"b"}},
				ledger.Appended{Claims: 1, Withdrawn: 1})
		}
	}
	if len(got) != 2 || got[1] != "b" {
		t.Errorf("an open iterator showed %v, want a and b", got)
	}
}

func cancellation(t *testing.T, s ledger.Store) {
	mustAppend(t, s, ledger.Batch{At: Moment(1), Claims: []ledger.Claim{Meeting("a", 0, "TJK"), Meeting("b", 0, "TJK")}}, ledger.Appended{Claims: 2})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	b := ledger.Batch{At: Moment(2), Claims: []ledger.Claim{Meeting("c", 0, "TJK")}}
	if _, err := s.Append(ctx, b); !errors.Is(err, context.Canceled) {
		t.Errorf("Append: %v, want %v", err, context.Canceled)
	}
	if _, err := s.Search(ctx, ledger.Query{Words: "x"}); !errors.Is(err, context.Canceled) {
		t.Errorf("Search: %v, want %v", err, context.Canceled)
	}
	var last error
	for _, last = range s.Claims(ctx, ledger.ClaimFilter{}) {
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("Claims ended with %v, want %v", last, context.Canceled)
	}
	mustAppend(t, s, b, ledger.Appended{Claims: 1})
}
