package ledger

import (
	"context"
	"errors"
	"iter"
	"time"
)

// ErrNotFound is returned by [Store.Revision] and [Store.Claim] for an id that
// the ledger does not hold as of the moment asked for.
var ErrNotFound = errors.New("not in the ledger")

// Store keeps the log. Implementations pass the suite in ledgertest. All methods
// may be called from several goroutines at once; Append runs one at a time.
type Store interface {
	// Append writes b in one transaction, or nothing of it. What the ledger
	// already holds is left as it is, so appending a batch twice changes nothing.
	Append(ctx context.Context, b Batch) (Appended, error)

	// Claims yields the claims that f selects, ordered by document, first
	// evidence and id.
	Claims(ctx context.Context, f ClaimFilter) iter.Seq2[Claim, error]
	// Claim returns one claim, also a withdrawn one.
	Claim(ctx context.Context, id ClaimID) (Claim, error)
	// Revisions yields the latest revision of each document as of a, by document id.
	Revisions(ctx context.Context, a AsOf) iter.Seq2[Revision, error]
	// Revision returns the latest revision of a document as of a.
	Revision(ctx context.Context, id DocID, a AsOf) (Revision, error)
	// Judgements yields every judgement recorded until a, oldest first.
	Judgements(ctx context.Context, a AsOf) iter.Seq2[Judgement, error]
	// Failures yields every failed input recorded until a, oldest first.
	Failures(ctx context.Context, a AsOf) iter.Seq2[Failure, error]
	// Search returns the sentences that hold the words of q, newest document first.
	Search(ctx context.Context, q Query) ([]Hit, error)
	// Cursor returns the key under which a revision was last read by a stage,
	// or "" if it never was.
	Cursor(ctx context.Context, stage, revision string) (string, error)
	Close() error
}

// Batch is what one Append writes. Claims of a document replace the earlier
// claims of that document when Reread names it: those not in Claims are
// withdrawn at At, never deleted.
type Batch struct {
	At         time.Time // when the ledger learns all this
	Revisions  []Revision
	Passages   []Passage // sentences for Search, of revisions in this batch or before
	Claims     []Claim
	Reread     []DocID
	Judgements []Judgement
	Failures   []Failure
	Cursors    []Cursor
}

// Passage is a sentence that Search may find.
type Passage struct {
	Doc        DocID
	Start, End int
	Text       string
	Lang       string
}

// Cursor records that a stage has read a revision under a key made of the
// versions it depends on.
type Cursor struct {
	Stage    string
	Revision string // SHA-256 of the revision's text
	Key      string
}

// Appended counts what an Append added. Rows the ledger already held count as nothing.
type Appended struct {
	Revisions, Claims, Withdrawn, Judgements, Failures int
}

// ClaimFilter selects claims. The zero filter selects every claim that stands.
type ClaimFilter struct {
	AsOf      AsOf
	Kinds     []Kind
	Doc       DocID
	States    []string // ISO 3166 alpha-3; a claim must touch all of them
	Actor     ActorID  // a claim must name it
	Withdrawn bool     // also those no longer standing
}

// Query is a search for passages.
type Query struct {
	Words string
	AsOf  AsOf
	Limit int // 20 when zero
}

// Hit is a passage found by [Store.Search].
type Hit struct {
	Doc        DocID
	Title      string
	Published  Published
	Start, End int
	Text       string
	Snippet    string // Text with the found words between « and »
}
