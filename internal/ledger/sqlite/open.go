package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"chancery/internal/ledger"

	"github.com/ncruces/go-sqlite3/driver"
)

// Options say how a ledger is opened. The zero Options read and write.
type Options struct {
	ReadOnly bool          // never create, migrate or append
	Busy     time.Duration // how long to wait while another process writes; 10 s when zero
}

// Store is a ledger in one SQLite file. It must be closed.
type Store struct {
	path  string
	write *sql.DB // one connection; nil when read-only
	read  *sql.DB
}

var _ ledger.Store = (*Store)(nil)

// idleReaders is how many reading connections are kept. More are opened when
// more are in use, so that an iterator inside an iterator never waits.
const idleReaders = 4

// Open opens the ledger at path, creates it if there is none, and brings an
// older one to the present schema. The errors of this package say what is wrong
// with a file that cannot be opened.
func Open(ctx context.Context, path string, opts Options) (*Store, error) {
	s := &Store{path: path}
	state, err := s.inspect(ctx)
	if err != nil {
		return nil, err
	}
	if err := state.refuse(opts); err != nil {
		return nil, fmt.Errorf("open ledger %s: %w", path, err)
	}
	if !opts.ReadOnly {
		if err := s.openWriter(ctx, opts); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	s.read, err = driver.Open(address(path, "ro", opts), register)
	if err != nil {
		return nil, errors.Join(s.explain(ctx, err, "open for reading"), s.Close())
	}
	s.read.SetMaxIdleConns(idleReaders)
	s.read.SetConnMaxIdleTime(time.Minute)
	return s, nil
}

func (s *Store) openWriter(ctx context.Context, opts Options) error {
	var err error
	s.write, err = driver.Open(address(s.path, "rwc", opts), register)
	if err != nil {
		return s.explain(ctx, err, "open for writing")
	}
	s.write.SetMaxOpenConns(1)
	if err := s.migrate(ctx); err != nil {
		return s.explain(ctx, err, "bring to the present schema")
	}
	return nil
}

// Close releases the file. Iterators must have ended.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// address is the URI under which SQLite opens path. Writing transactions take
// the lock when they begin, so that they never fail half-way for want of it.
func address(path, mode string, opts Options) string {
	busy := opts.Busy
	if busy <= 0 {
		busy = 10 * time.Second
	}
	pragmas := []string{
		fmt.Sprintf("busy_timeout(%d)", busy.Milliseconds()),
		"foreign_keys(on)", "recursive_triggers(on)", "synchronous(full)", "cache_size(-16000)",
	}
	query := url.Values{"mode": {mode}, "_txlock": {"immediate"}, "_pragma": pragmas}
	if abs, err := filepath.Abs(path); err == nil {
		path = filepath.ToSlash(abs)
	}
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}).String()
}

// fileState is what is found at a path before it is touched.
type fileState struct {
	missing bool // no file, or an empty one
	foreign bool // a database of something else
	version int
}

// inspect looks at the file without changing it.
func (s *Store) inspect(ctx context.Context) (fileState, error) {
	switch stat, err := os.Stat(s.path); {
	case errors.Is(err, fs.ErrNotExist), err == nil && stat.Size() == 0:
		return fileState{missing: true}, nil
	case err != nil:
		return fileState{}, fmt.Errorf("open ledger: %w", err)
	case stat.IsDir():
		return fileState{}, fmt.Errorf("open ledger %s: %w: it is a directory", s.path, ErrNotLedger)
	}
	db, err := driver.Open(address(s.path, "ro", Options{}))
	if err != nil {
		return fileState{}, s.explain(ctx, err, "open")
	}
	defer db.Close()
	var id, tables int
	err = db.QueryRowContext(ctx, `SELECT application_id, (SELECT count(*) FROM sqlite_schema)
		FROM pragma_application_id`).Scan(&id, &tables)
	if err != nil {
		return fileState{}, s.explain(ctx, err, "open")
	}
	state := fileState{missing: tables == 0, foreign: tables > 0 && id != applicationID}
	if tables > 0 && !state.foreign {
		state.version, err = schemaOf(ctx, db)
	}
	return state, s.explain(ctx, err, "read the schema version")
}

func (f fileState) refuse(opts Options) error {
	switch {
	case f.foreign:
		return ErrNotLedger
	case f.version > schemaVersion:
		return fmt.Errorf("%w: its schema is %d, this program knows %d", ErrNewer, f.version, schemaVersion)
	case opts.ReadOnly && f.missing:
		return ErrMissing
	case opts.ReadOnly && f.version < schemaVersion:
		return ErrOlder
	}
	return nil
}
