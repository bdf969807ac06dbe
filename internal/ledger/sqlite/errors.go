package sqlite

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"github.com/ncruces/go-sqlite3"
)

// The errors that a caller may want to tell apart. Each is wrapped with the path
// and with what was being done.
var (
	ErrMissing   = errors.New("there is no such file")
	ErrNotLedger = errors.New("the file is not a ledger")
	ErrNewer     = errors.New("the ledger was written by a newer version of the program")
	ErrOlder     = errors.New("the ledger is of an older version and must be opened for writing once")
	ErrReadOnly  = errors.New("the ledger cannot be written to")
	ErrFull      = errors.New("the disk is full")
	ErrCorrupt   = errors.New("the ledger file is damaged")
	ErrBusy      = errors.New("another process is writing to the ledger")
)

// explain wraps err with what was being done to the ledger, and with the error
// of this package that says what SQLite means by it.
func (s *Store) explain(ctx context.Context, err error, doing string) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return fmt.Errorf("ledger %s: %s: %w", s.path, doing, context.Cause(ctx))
	}
	if kind := kindOf(err); kind != nil && !errors.Is(err, kind) {
		return fmt.Errorf("ledger %s: %s: %w (%w)", s.path, doing, kind, err)
	}
	return fmt.Errorf("ledger %s: %s: %w", s.path, doing, err)
}

func kindOf(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return ErrFull
	}
	for _, k := range []struct {
		code sqlite3.ErrorCode
		kind error
	}{
		{sqlite3.NOTADB, ErrNotLedger},
		{sqlite3.CORRUPT, ErrCorrupt},
		{sqlite3.FULL, ErrFull},
		{sqlite3.READONLY, ErrReadOnly},
		{sqlite3.BUSY, ErrBusy},
	} {
		if errors.Is(err, k.code) {
			return k.kind
		}
	}
	return nil
}
