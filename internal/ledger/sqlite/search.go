package sqlite

import (
	"context"
	"fmt"
	"strings"

	"chancery/internal/ledger"
)

// defaultHits is how many hits a query without a limit gets.
const defaultHits = 20

// partBits is how many bits of a passage's number count the passages of its set;
// the bits above are the number of the set.
const partBits = 20

// matchedSets selects the sets that hold a match, of the latest reading of the
// latest text of each document at a moment, newest document first; documents of
// unknown date come last. Its arguments are the match, the moment and the day.
const matchedSets = `SELECT g.seq, r.doc, r.title, r.pub_start, r.pub_end, r.pub_precision, r.pub_basis, r.pub_reason
	FROM (SELECT DISTINCT rowid >> 20 AS part FROM passage_words WHERE passage_words MATCH ?1) m
	JOIN passage_set g ON g.seq = m.part
	JOIN revision r ON r.seq = (SELECT seq FROM revision WHERE doc = g.doc AND at <= ?2 ORDER BY at DESC, seq DESC LIMIT 1)
	WHERE r.sha256 = g.sha256 AND (?3 = '' OR r.pub_start <= ?3)
	AND g.seq = (SELECT seq FROM passage_set WHERE doc = g.doc AND sha256 = g.sha256 AND at <= ?2 ORDER BY at DESC, seq DESC LIMIT 1)
	ORDER BY r.pub_start DESC, r.doc`

// matchesOf selects the matches in one set. Its arguments are the match, the
// numbers between which the set's passages lie, the moment and a limit.
const matchesOf = `SELECT p.start, p.end, p.text, highlight(passage_words, 0, '«', '»')
	FROM passage_words JOIN passage p ON p.seq = passage_words.rowid
	WHERE passage_words MATCH ?1 AND passage_words.rowid BETWEEN ?2 AND ?3 AND p.at <= ?4
	ORDER BY p.start LIMIT ?5`

// Search implements [ledger.Store]. All words of the query must occur in a
// sentence, in any of their English or Russian forms; words between double
// quotes must follow one another; a word that ends in * stands for all that begin
// with it. A query without a word finds nothing.
func (s *Store) Search(ctx context.Context, q ledger.Query) ([]ledger.Hit, error) {
	match := matchOf(q.Words)
	if match == "" {
		return nil, nil
	}
	if q.Limit <= 0 {
		q.Limit = defaultHits
	}
	var out []ledger.Hit
	at := moment(q.AsOf.Recorded)
	sets := query{matchedSets, []any{match, at, q.AsOf.World}}
	for set, err := range scan(ctx, s, sets, scanSet) {
		var hits []ledger.Hit
		if err == nil {
			hits, err = s.hits(ctx, set, set.in(match, at, q.Limit-len(out)))
		}
		if err != nil {
			return nil, fmt.Errorf("search for %q: %w", q.Words, err)
		}
		out = append(out, hits...)
		if len(out) == q.Limit {
			break
		}
	}
	return out, nil
}

// hitSet is a set that holds a match; hit describes its document.
type hitSet struct {
	seq int64
	hit ledger.Hit
}

func scanSet(row scanner) (h hitSet, err error) {
	p := &h.hit.Published
	err = row.Scan(&h.seq, &h.hit.Doc, &h.hit.Title, &p.Start, &p.End, &p.Precision, &p.Basis, &p.Reason)
	return h, err
}

// in is the query for at most limit matches in a set.
func (h hitSet) in(match string, at int64, limit int) query {
	first := h.seq << partBits
	return query{matchesOf, []any{match, first, first + 1<<partBits - 1, at, limit}}
}

// hits returns what find finds in set.
func (s *Store) hits(ctx context.Context, set hitSet, find query) ([]ledger.Hit, error) {
	var out []ledger.Hit
	read := func(row scanner) (ledger.Hit, error) {
		h := set.hit
		err := row.Scan(&h.Start, &h.End, &h.Text, &h.Snippet)
		return h, err
	}
	for h, err := range scan(ctx, s, find, read) {
		if err != nil {
			return out, err
		}
		out = append(out, h)
	}
	return out, nil
}

// matchOf writes words as an FTS5 query in which nothing but words, quoted
// phrases and a final * has a meaning.
func matchOf(words string) string {
	var out []string
	for i, part := range strings.Split(words, `"`) {
		terms := []string{part}
		if i%2 == 0 {
			terms = strings.Fields(part)
		}
		for _, t := range terms {
			if first, end := nextWord(t, 0); first == end {
				continue
			}
			star := ""
			if strings.HasSuffix(t, "*") {
				star = " *"
			}
			out = append(out, `"`+strings.ReplaceAll(t, "\x00", " ")+`"`+star)
		}
	}
	return strings.Join(out, " ")
}
