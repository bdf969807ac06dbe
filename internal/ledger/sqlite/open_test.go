package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/ledger/ledgertest"

	"github.com/ncruces/go-sqlite3/driver"
)

func TestOpenRefuses(t *testing.T) {
	ctx := context.Background()
	for _, c := range []struct {
		name string
		make func(t *testing.T, path string)
		opts Options
		want error
	}{
		{"text file", write([]byte("This is not a database, though it is long enough to be looked at as one. " + strings.Repeat("x", 200))), Options{}, ErrNotLedger},
		{"other database", execute(`CREATE TABLE contacts (name TEXT)`), Options{}, ErrNotLedger},
		{"directory", func(t *testing.T, path string) { os.Mkdir(path, 0o755) }, Options{}, ErrNotLedger},
		{"newer", newer, Options{}, ErrNewer},
		{"newer, reading", newer, Options{ReadOnly: true}, ErrNewer},
		{"older, reading", older, Options{ReadOnly: true}, ErrOlder},
		{"missing, reading", func(*testing.T, string) {}, Options{ReadOnly: true}, ErrMissing},
		{"missing folder", func(t *testing.T, path string) { os.Remove(filepath.Dir(path)) }, Options{}, nil},
	} {
		path := filepath.Join(t.TempDir(), "folder with ? and %41", "ledger.db")
		if err := os.Mkdir(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		c.make(t, path)
		before, _ := os.ReadFile(path)
		s, err := Open(ctx, path, c.opts)
		switch {
		case err == nil:
			t.Errorf("%s: it was opened", c.name)
			s.Close()
		case c.want != nil && !errors.Is(err, c.want), !strings.Contains(err.Error(), path):
			t.Errorf("%s: %v, want %v and the path", c.name, err, c.want)
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
			t.Errorf("%s: a refused file was changed", c.name)
		}
	}
}

func write(content []byte) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// execute runs statements on a file without opening it as a ledger.
func execute(statements ...string) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		db, err := driver.Open(address(path, "rwc", Options{}), register)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		for _, st := range statements {
			if _, err := db.Exec(st); err != nil {
				t.Fatalf("%s: %v", st, err)
			}
		}
	}
}

func newer(t *testing.T, path string) {
	if err := mustOpen(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	execute(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`)(t, path)
}

// older makes a ledger of the first schema that holds one claim's rows.
func older(t *testing.T, path string) {
	db, err := driver.Open(address(path, "rwc", Options{}), register)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`PRAGMA application_id = 0x4348414E`); err != nil {
		t.Fatal(err)
	}
	if err := migrateTo(context.Background(), db, 1); err != nil {
		t.Fatal(err)
	}
}

func TestMigrateForward(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	older(t, path)
	c := ledgertest.Meeting("a", 0, "TJK")
	body, err := c.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	execute(`INSERT INTO claim (seq, id, doc, kind, first) VALUES (1, '`+string(c.ID)+`', 'a', 'event', 0)`,
		`INSERT INTO claim_recorded (claim, at, body) VALUES (1, 5, '`+string(body)+`')`)(t, path)
	s := mustOpen(t, path)
	defer s.Close()
	got, err := s.Claim(context.Background(), c.ID)
	if err != nil || got.ID != c.ID || got.RecordedAt.UnixNano() != 5 {
		t.Errorf("the claim of the old schema: %+v, %v", got, err)
	}
	if v, err := schemaOf(context.Background(), s.read); err != nil || v != schemaVersion {
		t.Errorf("schema is %d (%v), want %d", v, err, schemaVersion)
	}
	if err := s.Check(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestSchemaVersion(t *testing.T) {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil || len(files) != schemaVersion {
		t.Errorf("%d migrations (%v), want as many as the schema version %d", len(files), err, schemaVersion)
	}
}

func TestReadOnly(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "ledger.db")
	s := mustOpen(t, path)
	b := ledger.Batch{At: ledgertest.Moment(1), Claims: []ledger.Claim{ledgertest.Meeting("a", 0, "TJK")}}
	if _, err := s.Append(ctx, b); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Claim(ctx, b.Claims[0].ID); err != nil {
		t.Error(err)
	}
	if _, err := s.Append(ctx, b); !errors.Is(err, ErrReadOnly) {
		t.Errorf("Append: %v, want %v", err, ErrReadOnly)
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
}

// TestOpenTogether creates one ledger from several sides at once.
func TestOpenTogether(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			s, err := Open(context.Background(), path, Options{})
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			c := ledgertest.Meeting(ledger.DocID(rune('a'+i)), 0, "TJK")
			if _, err := s.Append(context.Background(), ledger.Batch{At: ledgertest.Moment(i), Claims: []ledger.Claim{c}}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	s := mustOpen(t, path)
	defer s.Close()
	n := 0
	for range s.Claims(context.Background(), ledger.ClaimFilter{}) {
		n++
	}
	if n != 4 {
		t.Errorf("%d claims, want 4", n)
	}
}

func TestAppendOnly(t *testing.T) {
	s := openNew(t)
	defer s.Close()
	ctx := context.Background()
	r := ledgertest.Revision("a", "2025-02-14", ledgertest.MeetingText(2))
	b := ledger.Batch{
		At: ledgertest.Moment(1), Revisions: []ledger.Revision{r}, Passages: ledgertest.Passages(r),
		Claims:   []ledger.Claim{ledgertest.Meeting("a", 0, "TJK")},
		Failures: []ledger.Failure{{Origin: "x", Reason: "y"}}, Cursors: []ledger.Cursor{{Stage: "s", Revision: "r", Key: "k"}},
		Judgements: []ledger.Judgement{{ID: "j_1", Subjects: []string{"c_1"}, Verdict: ledger.Accept}},
	}
	if _, err := s.Append(ctx, b); err != nil {
		t.Fatal(err)
	}
	b = ledger.Batch{At: ledgertest.Moment(2), Reread: []ledger.DocID{"a"}}
	if _, err := s.Append(ctx, b); err != nil {
		t.Fatal(err)
	}
	for table, column := range tables(t, s.write) {
		for _, st := range []string{`UPDATE ` + table + ` SET ` + column + ` = ` + column, `DELETE FROM ` + table,
			`INSERT OR REPLACE INTO ` + table + ` SELECT * FROM ` + table} {
			if _, err := s.write.ExecContext(ctx, st); err == nil || !strings.Contains(err.Error(), "append-only") {
				t.Errorf("%s: %v, want a refusal", st, err)
			}
		}
	}
}

// tables returns the tables of the log and the first column of each.
func tables(t *testing.T, db *sql.DB) map[string]string {
	t.Helper()
	rows, err := db.Query(`SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c
		WHERE t.type = 'table' AND t.strict AND c.cid = 0`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var table, column string
		if err := rows.Scan(&table, &column); err != nil {
			t.Fatal(err)
		}
		out[table] = column
	}
	if len(out) != 13 {
		t.Errorf("%d tables of the log, want 13: %v", len(out), out)
	}
	return out
}

// TestDamaged overwrites pages of a ledger and expects an error, never a panic or
// silence.
func TestDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	s := mustOpen(t, path)
	r := ledgertest.Revision("a", "2025-02-14", ledgertest.MeetingText(500))
	b := ledger.Batch{At: ledgertest.Moment(1), Revisions: []ledger.Revision{r}, Passages: ledgertest.Passages(r)}
	for i := range 500 {
		b.Claims = append(b.Claims, ledgertest.Meeting("a", i, "TJK"))
	}
	if _, err := s.Append(context.Background(), b); err != nil {
		t.Fatal(err)
	}
	s.Close()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 50 * 4096; i < len(raw); i++ {
		raw[i] = byte(i * 7)
	}
	write(raw)(t, path)
	s, err = Open(context.Background(), path, Options{})
	if err == nil {
		defer s.Close()
		err = s.Check(context.Background())
	}
	if !errors.Is(err, ErrCorrupt) {
		t.Errorf("a damaged file: %v, want %v", err, ErrCorrupt)
	}
}

// TestFull bounds the size of the file, as a full disk does.
func TestFull(t *testing.T) {
	s := openNew(t)
	defer s.Close()
	ctx := context.Background()
	if _, err := s.write.Exec(`PRAGMA max_page_count = 100`); err != nil {
		t.Fatal(err)
	}
	r := ledgertest.Revision("a", "", ledgertest.MeetingText(20000))
	b := ledger.Batch{At: ledgertest.Moment(1), Revisions: []ledger.Revision{r}}
	if _, err := s.Append(ctx, b); !errors.Is(err, ErrFull) {
		t.Errorf("Append: %v, want %v", err, ErrFull)
	}
	if _, err := s.Revision(ctx, "a", ledger.AsOf{}); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("a batch that did not fit left its revision: %v", err)
	}
}
