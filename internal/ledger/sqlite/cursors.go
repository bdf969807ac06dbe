package sqlite

import (
	"context"
	"fmt"

	"chancery/internal/ledger"
)

// Cursor implements [ledger.Store].
func (s *Store) Cursor(ctx context.Context, stage, revision string) (string, error) {
	var key string
	_, err := found(s.read.QueryRowContext(ctx, `SELECT key FROM cursor WHERE stage = ? AND revision = ?
		ORDER BY seq DESC LIMIT 1`, stage, revision), &key)
	return key, s.explain(ctx, err, "read a cursor")
}

// cursors adds those that have moved.
func (w *writer) cursors(b ledger.Batch) error {
	for _, c := range b.Cursors {
		_, err := w.insert(`INSERT INTO cursor (stage, revision, key, at) SELECT ?1, ?2, ?3, ?4
			WHERE ?3 IS NOT (SELECT key FROM cursor WHERE stage = ?1 AND revision = ?2 ORDER BY seq DESC LIMIT 1)`,
			c.Stage, c.Revision, c.Key, w.at)
		if err != nil {
			return fmt.Errorf("cursor of %s at %s: %w", c.Stage, c.Revision, err)
		}
	}
	return nil
}
