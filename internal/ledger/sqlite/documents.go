package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"chancery/internal/ledger"
)

const revisionColumns = `r.doc, r.sha256, r.origin, r.title, r.publisher, r.derivation, r.lineage,
	r.lang, r.pub_start, r.pub_end, r.pub_precision, r.pub_basis, r.pub_reason, r.at`

// latestRevisions selects the latest revision of each document at a moment,
// unless it is known to be published after a day. Its arguments are the moment
// and, twice, the day.
const latestRevisions = `SELECT ` + revisionColumns + `, t.body
	FROM revision r JOIN text t ON t.sha256 = r.sha256
	WHERE r.seq = (SELECT x.seq FROM revision x WHERE x.doc = r.doc AND x.at <= ?
		ORDER BY x.at DESC, x.seq DESC LIMIT 1)
	AND (? = '' OR r.pub_start <= ?)`

// Revisions implements [ledger.Store].
func (s *Store) Revisions(ctx context.Context, a ledger.AsOf) iter.Seq2[ledger.Revision, error] {
	q := query{latestRevisions + ` ORDER BY r.doc`, []any{moment(a.Recorded), a.World, a.World}}
	return scan(ctx, s, q, scanRevision)
}

// Revision implements [ledger.Store].
func (s *Store) Revision(ctx context.Context, id ledger.DocID, a ledger.AsOf) (ledger.Revision, error) {
	row := s.read.QueryRowContext(ctx, latestRevisions+` AND r.doc = ?`,
		moment(a.Recorded), a.World, a.World, string(id))
	r, err := scanRevision(row)
	if errors.Is(err, sql.ErrNoRows) {
		return r, fmt.Errorf("document %s: %w", id, ledger.ErrNotFound)
	}
	return r, s.explain(ctx, err, "read a document")
}

func scanRevision(row scanner) (r ledger.Revision, err error) {
	d := &r.Document
	p := &d.Published
	var at int64
	err = row.Scan(&r.Doc, &r.SHA256, &d.Origin, &d.Title, &d.Publisher, &d.Derivation, &d.Lineage,
		&d.Lang, &p.Start, &p.End, &p.Precision, &p.Basis, &p.Reason, &at, &r.Text)
	d.ID, r.RecordedAt = r.Doc, timeOf(at)
	return r, err
}

// revisions adds those that differ from the latest of their document, in text or
// in what is known about the document.
func (w *writer) revisions(b ledger.Batch) error {
	for _, r := range b.Revisions {
		if err := w.revision(r); err != nil {
			return fmt.Errorf("revision of %s: %w", r.Doc, err)
		}
	}
	return nil
}

func (w *writer) revision(r ledger.Revision) error {
	if r.Doc == "" {
		return errors.New("it names no document")
	}
	if want := ledger.HashText(r.Text); r.SHA256 != want {
		return fmt.Errorf("its text hashes to %s, not to %q", want, r.SHA256)
	}
	if known, err := w.knowsRevision(r); err != nil || known {
		return err
	}
	_, err := w.insert(`INSERT INTO text (sha256, body) VALUES (?, ?) ON CONFLICT DO NOTHING`, r.SHA256, r.Text)
	if err != nil {
		return err
	}
	d, p := r.Document, r.Document.Published
	_, err = w.insert(`INSERT INTO revision (doc, sha256, origin, title, publisher, derivation, lineage, lang,
			pub_start, pub_end, pub_precision, pub_basis, pub_reason, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		string(r.Doc), r.SHA256, d.Origin, d.Title, d.Publisher, d.Derivation, d.Lineage, d.Lang,
		p.Start, p.End, string(p.Precision), p.Basis, p.Reason, w.at)
	w.added.Revisions++
	return err
}

// knowsRevision reports whether r is the latest revision of its document, or was
// recorded at this very moment.
func (w *writer) knowsRevision(r ledger.Revision) (bool, error) {
	r.Document.ID = r.Doc
	st, err := w.prepare(`SELECT ` + revisionColumns + `, '' FROM revision r
		WHERE r.doc = ? AND (r.at = ? OR r.seq = (SELECT max(seq) FROM revision WHERE doc = r.doc))`)
	if err != nil {
		return false, err
	}
	rows, err := st.QueryContext(w.ctx, string(r.Doc), w.at)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	for rows.Next() {
		old, err := scanRevision(rows)
		if err != nil || old.SHA256 == r.SHA256 && old.Document == r.Document {
			return err == nil, err
		}
	}
	return false, rows.Err()
}
