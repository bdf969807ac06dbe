package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"chancery/internal/ledger"
)

// Append implements [ledger.Store]. It returns once the rows are on the disk.
//
// A batch whose At lies before what the ledger has already recorded is recorded
// at the latest recorded moment instead, so that what stood at a moment never
// changes afterwards.
func (s *Store) Append(ctx context.Context, b ledger.Batch) (ledger.Appended, error) {
	if s.write == nil {
		return ledger.Appended{}, fmt.Errorf("ledger %s: append: %w: it was opened for reading", s.path, ErrReadOnly)
	}
	if b.At.IsZero() {
		return ledger.Appended{}, fmt.Errorf("ledger %s: append: the batch has no moment", s.path)
	}
	added, err := s.append(ctx, b)
	if err != nil {
		return ledger.Appended{}, s.explain(ctx, err, "append")
	}
	return added, nil
}

func (s *Store) append(ctx context.Context, b ledger.Batch) (ledger.Appended, error) {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return ledger.Appended{}, err
	}
	defer tx.Rollback()
	w := &writer{ctx: ctx, tx: tx, stmts: map[string]*sql.Stmt{}}
	if err := w.setMoment(b.At); err != nil {
		return w.added, err
	}
	for _, write := range []func(ledger.Batch) error{
		w.revisions, w.passages, w.claims, w.withdrawals, w.judgements, w.failures, w.cursors,
	} {
		if err := write(b); err != nil {
			return w.added, err
		}
	}
	if w.rows == 0 {
		return w.added, nil
	}
	if _, err := w.insert(`INSERT INTO moment (at) VALUES (?)`, w.at); err != nil {
		return w.added, err
	}
	return w.added, tx.Commit()
}

// writer is one Append under way.
type writer struct {
	ctx   context.Context
	tx    *sql.Tx
	at    int64
	stmts map[string]*sql.Stmt // by their text
	rows  int                  // inserted so far
	added ledger.Appended
}

func (w *writer) setMoment(at time.Time) error {
	var last int64
	err := w.row(`SELECT coalesce((SELECT at FROM moment ORDER BY seq DESC LIMIT 1), ?)`, at.UnixNano()).Scan(&last)
	w.at = max(at.UnixNano(), last)
	return err
}

func (w *writer) prepare(query string) (*sql.Stmt, error) {
	if st, ok := w.stmts[query]; ok {
		return st, nil
	}
	st, err := w.tx.PrepareContext(w.ctx, query)
	if err == nil {
		w.stmts[query] = st
	}
	return st, err
}

// insert runs an INSERT and returns the row's number.
func (w *writer) insert(query string, args ...any) (int64, error) {
	st, err := w.prepare(query)
	if err != nil {
		return 0, err
	}
	res, err := st.ExecContext(w.ctx, args...)
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	if err != nil || n == 0 {
		return 0, err
	}
	w.rows += int(n)
	return res.LastInsertId()
}

// row runs a query for one row; what is wrong with the query shows in Scan.
func (w *writer) row(query string, args ...any) scanner {
	st, err := w.prepare(query)
	if err != nil {
		return failed{err}
	}
	return st.QueryRowContext(w.ctx, args...)
}

type scanner interface{ Scan(dest ...any) error }

type failed struct{ err error }

func (f failed) Scan(...any) error { return f.err }

// found runs Scan and tells the absence of a row from an error.
func found(r scanner, dest ...any) (bool, error) {
	err := r.Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// moment is the row form of an [ledger.AsOf] moment: everything for the zero time.
func moment(t time.Time) int64 {
	if t.IsZero() {
		return 1<<63 - 1
	}
	return t.UnixNano()
}

func timeOf(at int64) time.Time { return time.Unix(0, at).UTC() }
