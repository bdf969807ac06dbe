package sqlite

import (
	"context"
	"errors"
	"fmt"
)

// Check reads the whole file and reports what SQLite finds damaged in it: pages,
// indexes, references between rows, and, in a ledger opened for writing, the index
// of words. The laws of the ledger's content are checked by ledger.Lint.
func (s *Store) Check(ctx context.Context) error {
	var faults []error
	for _, pragma := range []string{`SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
		`SELECT 'row ' || rowid || ' of ' || "table" || ' refers to no row of ' || parent FROM pragma_foreign_key_check`} {
		for fault, err := range scan(ctx, s, query{text: pragma}, scanText) {
			if err != nil {
				return err
			}
			faults = append(faults, fmt.Errorf("ledger %s: %w: %s", s.path, ErrCorrupt, fault))
		}
	}
	if s.write != nil {
		_, err := s.write.ExecContext(ctx, `INSERT INTO passage_words (passage_words, rank) VALUES ('integrity-check', 1)`)
		faults = append(faults, s.explain(ctx, err, "check the index of words"))
	}
	return errors.Join(faults...)
}

func scanText(row scanner) (text string, err error) {
	err = row.Scan(&text)
	return text, err
}
