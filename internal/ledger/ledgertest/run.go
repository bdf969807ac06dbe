package ledgertest

import (
	"context"
	"iter"
	"testing"

	"chancery/internal/ledger"
)

// Run checks a store against the contract of [ledger.Store]. open must return an
// empty store each time, which Run closes.
func Run(t *testing.T, open func(t *testing.T) ledger.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, ledger.Store)
	}{
		{"claim round trip", claimRoundTrip},
		{"claims in order", claimsInOrder},
		{"claim filters", claimFilters},
		{"append twice", appendTwice},
		{"append all or nothing", appendAllOrNothing},
		{"withdraw and restand", withdrawAndRestand},
		{"earlier moment changes no history", earlierMoment},
		{"as of the world", asOfWorld},
		{"revisions", revisions},
		{"revision returns", revisionReturns},
		{"not found", notFound},
		{"judgements", judgements},
		{"judgement repeated", judgementRepeated},
		{"failures", failures},
		{"cursors", cursors},
		{"search languages", searchLanguages},
		{"search order", searchOrder},
		{"search as of", searchAsOf},
		{"search foreign syntax", searchForeignSyntax},
		{"search after rereading", searchAfterRereading},
		{"large batch", largeBatch},
		{"readers beside a writer", readersBesideWriter},
		{"iterators within iterators", nestedIterators},
		{"snapshot", snapshot},
		{"cancellation", cancellation},
		{"lawful ledger", lint},
		{"lawless ledger", lintLawless},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			t.Cleanup(func() {
				if err := s.Close(); err != nil {
					t.Errorf("Close: %v", err)
				}
			})
			c.test(t, s)
		})
	}
}

// mustAppend appends b and checks what it added.
func mustAppend(t *testing.T, s ledger.Store, b ledger.Batch, want ledger.Appended) {
	t.Helper()
	got, err := s.Append(context.Background(), b)
	if err != nil {
		t.Fatalf("Append: %v", err)
	}
	if got != want {
		t.Errorf("Append = %+v, want %+v", got, want)
	}
}

// collect reads a sequence to its end.
func collect[T any](t *testing.T, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var out []T
	for v, err := range seq {
		if err != nil {
			t.Fatalf("after %d rows: %v", len(out), err)
		}
		out = append(out, v)
	}
	return out
}

// ids returns the ids of the claims that f selects.
func ids(t *testing.T, s ledger.Store, f ledger.ClaimFilter) []ledger.ClaimID {
	t.Helper()
	return idsOf(collect(t, s.Claims(context.Background(), f)))
}

func idsOf(claims []ledger.Claim) []ledger.ClaimID {
	out := []ledger.ClaimID{}
	for _, c := range claims {
		out = append(out, c.ID)
	}
	return out
}
