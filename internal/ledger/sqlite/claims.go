package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"

	"chancery/internal/ledger"
)

// latestClaims selects claims with the last time each was recorded until a
// moment, which is its argument, twice.
const latestClaims = `SELECT l.body, l.at, coalesce(x.at, 0) FROM claim c
	JOIN claim_recorded l ON l.seq = (SELECT seq FROM claim_recorded WHERE claim = c.seq AND at <= ?
		ORDER BY at DESC, seq DESC LIMIT 1)
	LEFT JOIN claim_withdrawn x ON x.recorded = l.seq AND x.at <= ?
	WHERE `

// Claims implements [ledger.Store].
func (s *Store) Claims(ctx context.Context, f ledger.ClaimFilter) iter.Seq2[ledger.Claim, error] {
	return scan(ctx, s, selectClaims(f), scanClaim)
}

// Claim implements [ledger.Store].
func (s *Store) Claim(ctx context.Context, id ledger.ClaimID) (ledger.Claim, error) {
	at := moment(ledger.AsOf{}.Recorded)
	c, err := scanClaim(s.read.QueryRowContext(ctx, latestClaims+`c.id = ?`, at, at, string(id)))
	if errors.Is(err, sql.ErrNoRows) {
		return c, fmt.Errorf("claim %s: %w", id, ledger.ErrNotFound)
	}
	return c, s.explain(ctx, err, "read a claim")
}

func selectClaims(f ledger.ClaimFilter) query {
	at := moment(f.AsOf.Recorded)
	q := query{latestClaims + `true`, []any{at, at}}
	if !f.Withdrawn {
		q.and(`x.at IS NULL`)
	}
	if f.Doc != "" {
		q.and(`c.doc = ?`, string(f.Doc))
	}
	if len(f.Kinds) > 0 {
		q.and(`c.kind IN (?`+strings.Repeat(`, ?`, len(f.Kinds)-1)+`)`, anys(f.Kinds)...)
	}
	for _, state := range f.States {
		q.and(`c.seq IN (SELECT claim FROM claim_state WHERE state = ?)`, state)
	}
	if f.Actor != "" {
		q.and(`c.seq IN (SELECT claim FROM claim_actor WHERE actor = ?)`, string(f.Actor))
	}
	if f.AsOf.World != "" {
		q.and(`coalesce((SELECT pub_start FROM revision WHERE doc = c.doc AND at <= ?
			ORDER BY at DESC, seq DESC LIMIT 1), '') <= ?`, at, f.AsOf.World)
	}
	q.text += ` ORDER BY c.doc, c.first, c.id`
	return q
}

func scanClaim(row scanner) (c ledger.Claim, err error) {
	var body []byte
	var recorded, withdrawn int64
	if err := row.Scan(&body, &recorded, &withdrawn); err != nil {
		return c, err
	}
	err = c.UnmarshalJSON(body)
	c.RecordedAt = timeOf(recorded)
	if withdrawn != 0 {
		c.WithdrawnAt = timeOf(withdrawn)
	}
	return c, err
}

func (w *writer) claims(b ledger.Batch) error {
	for _, c := range b.Claims {
		if err := w.claim(c); err != nil {
			return fmt.Errorf("claim %s of %s: %w", c.ID, c.Doc, err)
		}
	}
	return nil
}

// claim records c unless it stands.
func (w *writer) claim(c ledger.Claim) error {
	if c.ID == "" || c.Doc == "" || len(c.Evidence) == 0 {
		return errors.New("it lacks its id, its document or its evidence")
	}
	body, err := c.MarshalJSON()
	if err != nil {
		return err
	}
	var seq int64
	var stands bool
	known, err := found(w.row(`SELECT c.seq, x.at IS NULL FROM claim c
		JOIN claim_recorded l ON l.claim = c.seq LEFT JOIN claim_withdrawn x ON x.recorded = l.seq
		WHERE c.id = ? ORDER BY l.seq DESC LIMIT 1`, string(c.ID)), &seq, &stands)
	if err != nil || stands {
		return err
	}
	if !known {
		if seq, err = w.newClaim(c); err != nil {
			return err
		}
	}
	w.added.Claims++
	_, err = w.insert(`INSERT INTO claim_recorded (claim, at, body) VALUES (?, ?, ?)`, seq, w.at, string(body))
	return err
}

func (w *writer) newClaim(c ledger.Claim) (int64, error) {
	seq, err := w.insert(`INSERT INTO claim (id, doc, kind, first) VALUES (?, ?, ?, ?)`,
		string(c.ID), string(c.Doc), string(c.Fields.Kind()), c.Evidence[0].Start)
	if err != nil {
		return 0, err
	}
	for _, state := range c.States() {
		if _, err := w.insert(`INSERT INTO claim_state (state, claim) VALUES (?, ?)`, state, seq); err != nil {
			return 0, err
		}
	}
	for _, id := range c.ActorIDs() {
		if _, err := w.insert(`INSERT INTO claim_actor (actor, claim) VALUES (?, ?)`, string(id), seq); err != nil {
			return 0, err
		}
	}
	return seq, nil
}

// withdrawals withdraws the claims of the documents read again that the batch no
// longer makes.
func (w *writer) withdrawals(b ledger.Batch) error {
	if len(b.Reread) == 0 {
		return nil
	}
	made := make(map[string]bool, len(b.Claims))
	for _, c := range b.Claims {
		made[string(c.ID)] = true
	}
	for _, doc := range b.Reread {
		if err := w.withdraw(doc, made); err != nil {
			return fmt.Errorf("withdraw claims of %s: %w", doc, err)
		}
	}
	return nil
}

func (w *writer) withdraw(doc ledger.DocID, made map[string]bool) error {
	gone, err := w.standing(doc)
	if err != nil {
		return err
	}
	for id, recorded := range gone {
		if made[id] {
			continue
		}
		if _, err := w.insert(`INSERT INTO claim_withdrawn (recorded, at) VALUES (?, ?)`, recorded, w.at); err != nil {
			return err
		}
		w.added.Withdrawn++
	}
	return nil
}

// standing returns the rows by which the claims of a document stand, by claim id.
func (w *writer) standing(doc ledger.DocID) (map[string]int64, error) {
	st, err := w.prepare(`SELECT c.id, l.seq FROM claim c JOIN claim_recorded l ON l.claim = c.seq
		WHERE c.doc = ? AND NOT EXISTS (SELECT 1 FROM claim_withdrawn WHERE recorded = l.seq)`)
	if err != nil {
		return nil, err
	}
	rows, err := st.QueryContext(w.ctx, string(doc))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]int64{}
	for rows.Next() {
		var id string
		var recorded int64
		if err := rows.Scan(&id, &recorded); err != nil {
			return nil, err
		}
		out[id] = recorded
	}
	return out, rows.Err()
}
