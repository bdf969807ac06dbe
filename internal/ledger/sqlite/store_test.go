package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/ledger/ledgertest"
)

func TestStore(t *testing.T) {
	ledgertest.Run(t, func(t *testing.T) ledger.Store { return openNew(t) })
}

// openNew opens a new ledger in a folder of the test.
func openNew(t testing.TB) *Store {
	t.Helper()
	return mustOpen(t, filepath.Join(t.TempDir(), "ledger.db"))
}

func mustOpen(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	return s
}
