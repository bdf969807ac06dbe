package sqlite

import (
	"errors"
	"fmt"
	"slices"

	"chancery/internal/ledger"
)

// passages adds those of each document to the set of its latest text. For a
// document that is read again, passages that differ from the set begin a new one,
// and the old ones are found no longer.
func (w *writer) passages(b ledger.Batch) error {
	next := map[ledger.DocID]int64{} // the number of the next passage
	for _, p := range b.Passages {
		seq, ok := next[p.Doc]
		if !ok {
			set, err := w.passageSet(p.Doc, b)
			if err != nil {
				return fmt.Errorf("passages of %s: %w", p.Doc, err)
			}
			if seq, err = w.nextPassage(set); err != nil {
				return fmt.Errorf("passages of %s: %w", p.Doc, err)
			}
		}
		if err := w.passage(seq, p); err != nil {
			return fmt.Errorf("passage of %s at %d: %w", p.Doc, p.Start, err)
		}
		next[p.Doc] = seq + 1
	}
	return nil
}

// passage adds p and its words under a number. The words are added here and not
// by a trigger because FTS5 writes out its index for each statement that has one.
func (w *writer) passage(seq int64, p ledger.Passage) error {
	added, err := w.insert(`INSERT INTO passage (seq, part, start, end, lang, text, at) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (part, start, end) DO NOTHING`, seq, seq>>partBits, p.Start, p.End, p.Lang, p.Text, w.at)
	if err != nil || added == 0 {
		return err
	}
	_, err = w.insert(`INSERT INTO passage_words (rowid, text) VALUES (?, ?)`, seq, p.Text)
	return err
}

// nextPassage returns the number that the next passage of a set gets.
func (w *writer) nextPassage(set int64) (seq int64, err error) {
	first := set << partBits
	err = w.row(`SELECT coalesce(max(seq) + 1, ?1) FROM passage WHERE seq BETWEEN ?1 AND ?2`,
		first, first+1<<partBits-1).Scan(&seq)
	return seq, err
}

// passageSet returns the set to which the passages of a document go.
func (w *writer) passageSet(doc ledger.DocID, b ledger.Batch) (int64, error) {
	var sha string
	ok, err := found(w.row(`SELECT sha256 FROM revision WHERE doc = ? ORDER BY seq DESC LIMIT 1`, string(doc)), &sha)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, errors.New("the ledger holds no revision of the document")
	}
	var set int64
	ok, err = found(w.row(`SELECT seq FROM passage_set WHERE doc = ? AND sha256 = ? ORDER BY seq DESC LIMIT 1`,
		string(doc), sha), &set)
	if err != nil {
		return 0, err
	}
	if ok && slices.Contains(b.Reread, doc) {
		ok, err = w.setHolds(set, doc, b.Passages)
	}
	if ok || err != nil {
		return set, err
	}
	return w.insert(`INSERT INTO passage_set (doc, sha256, at) VALUES (?, ?, ?)`, string(doc), sha, w.at)
}

// setHolds reports whether set is exactly the passages of doc among ps.
func (w *writer) setHolds(set int64, doc ledger.DocID, ps []ledger.Passage) (bool, error) {
	var held, common int
	if err := w.row(`SELECT count(*) FROM passage WHERE part = ?`, set).Scan(&held); err != nil {
		return false, err
	}
	seen := map[[2]int]bool{}
	for _, p := range ps {
		span := [2]int{p.Start, p.End}
		if p.Doc != doc || seen[span] {
			continue
		}
		seen[span] = true
		var n int
		err := w.row(`SELECT count(*) FROM passage WHERE part = ? AND start = ? AND end = ?`, set, p.Start, p.End).Scan(&n)
		if err != nil {
			return false, err
		}
		common += n
	}
	return held == common && len(seen) == common, nil
}
