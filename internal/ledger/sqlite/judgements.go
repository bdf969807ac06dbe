package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"time"

	"chancery/internal/ledger"
)

// Judgements implements [ledger.Store].
func (s *Store) Judgements(ctx context.Context, a ledger.AsOf) iter.Seq2[ledger.Judgement, error] {
	q := query{`SELECT body FROM judgement WHERE at <= ? ORDER BY at, seq`, []any{moment(a.Recorded)}}
	return scan(ctx, s, q, func(row scanner) (j ledger.Judgement, err error) {
		var body []byte
		if err := row.Scan(&body); err != nil {
			return j, err
		}
		return j, json.Unmarshal(body, &j)
	})
}

// judgements adds those that say something new: an author who said the same of
// the same subjects last adds nothing. A judgement without a moment of its own is
// given the batch's.
func (w *writer) judgements(b ledger.Batch) error {
	for _, j := range b.Judgements {
		if j.RecordedAt.IsZero() {
			j.RecordedAt = timeOf(w.at)
		}
		j.RecordedAt = j.RecordedAt.UTC().Round(0)
		if err := w.judgement(j); err != nil {
			return fmt.Errorf("judgement %s: %w", j.ID, err)
		}
	}
	return nil
}

func (w *writer) judgement(j ledger.Judgement) error {
	if j.ID == "" || len(j.Subjects) == 0 {
		return fmt.Errorf("it lacks its id or its subjects")
	}
	subjects, err := json.Marshal(j.Subjects)
	if err != nil {
		return err
	}
	body, err := json.Marshal(j)
	if err != nil {
		return err
	}
	seq, err := w.insert(`INSERT INTO judgement (id, subjects, by, at, body) SELECT ?1, ?2, ?3, ?4, ?5
		WHERE ?1 IS NOT (SELECT id FROM judgement WHERE subjects = ?2 AND by = ?3 ORDER BY at DESC, seq DESC LIMIT 1)
		ON CONFLICT DO NOTHING`, string(j.ID), string(subjects), j.By, j.RecordedAt.UnixNano(), string(body))
	if seq != 0 {
		w.added.Judgements++
	}
	return err
}

// Failures implements [ledger.Store].
func (s *Store) Failures(ctx context.Context, a ledger.AsOf) iter.Seq2[ledger.Failure, error] {
	q := query{`SELECT origin, reason, at FROM failure WHERE at <= ? ORDER BY at, seq`, []any{moment(a.Recorded)}}
	return scan(ctx, s, q, func(row scanner) (f ledger.Failure, err error) {
		var at int64
		err = row.Scan(&f.Origin, &f.Reason, &at)
		f.RecordedAt = time.Unix(0, at).UTC()
		return f, err
	})
}

// failures adds those not yet known by their origin and reason.
func (w *writer) failures(b ledger.Batch) error {
	for _, f := range b.Failures {
		seq, err := w.insert(`INSERT INTO failure (origin, reason, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
			f.Origin, f.Reason, w.at)
		if err != nil {
			return fmt.Errorf("failure of %s: %w", f.Origin, err)
		}
		if seq != 0 {
			w.added.Failures++
		}
	}
	return nil
}
