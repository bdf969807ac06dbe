package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"time"

	"github.com/pressly/goose/v3"
)

const (
	// applicationID marks a SQLite file as a ledger: "CHAN" in ASCII.
	applicationID = 0x4348414E
	// schemaVersion is the number of the last migration.
	schemaVersion = 3
	// migrationTries bounds how often a migration is tried while another process
	// may be doing the same, and migrationWait how long it is left alone, growing
	// with each try.
	migrationTries = 10
	migrationWait  = 20 * time.Millisecond
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate marks the file as a ledger, has it keep a write-ahead log, and applies
// what migrations are missing, each in a transaction. Two processes may do so at
// once: one of them fails, waits, looks again, and finds the work done.
func (s *Store) migrate(ctx context.Context) error {
	var err error
	for try := range migrationTries {
		if err = s.prepareFile(ctx); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Duration(try) * migrationWait):
		}
	}
	return err
}

func (s *Store) prepareFile(ctx context.Context) error {
	var id int
	var journal string
	err := s.write.QueryRowContext(ctx, `SELECT application_id, journal_mode
		FROM pragma_application_id, pragma_journal_mode`).Scan(&id, &journal)
	if err != nil {
		return err
	}
	if journal != "wal" {
		if _, err := s.write.ExecContext(ctx, `PRAGMA journal_mode = wal`); err != nil {
			return err
		}
	}
	if id != applicationID {
		if _, err := s.write.ExecContext(ctx, fmt.Sprintf(`PRAGMA application_id = %d`, applicationID)); err != nil {
			return err
		}
	}
	return migrateTo(ctx, s.write, schemaVersion)
}

func migrateTo(ctx context.Context, db *sql.DB, version int64) error {
	dir, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, dir, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = p.UpTo(ctx, version)
	return err
}

// schemaOf returns the number of the last migration applied to a ledger file; 0
// where its creation has only begun.
func schemaOf(ctx context.Context, db *sql.DB) (int, error) {
	var tables, version int
	err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE name = 'goose_db_version'`).Scan(&tables)
	if err != nil || tables == 0 {
		return 0, err
	}
	err = db.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied`).Scan(&version)
	return version, err
}
