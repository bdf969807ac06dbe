// Package pipeline runs the writing wing over many texts and appends what it
// reads to the ledger: what runs when, where it stopped, what must be redone.
//
// A text is appended together with its claims and a cursor, several texts in one
// transaction, so a run that is killed leaves whole texts behind and the next
// run goes on with the others. The cursor's key holds the versions of the rules and
// models; when they change, [Pipeline.Reread] reads the text again and the
// ledger withdraws the claims that are no longer made.
package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// Stage names the cursor of the reading.
const Stage = "read"

// Store is what the pipeline needs of the ledger.
type Store interface {
	Append(ctx context.Context, b ledger.Batch) (ledger.Appended, error)
	Revisions(ctx context.Context, a ledger.AsOf) iter.Seq2[ledger.Revision, error]
	Cursor(ctx context.Context, stage, revision string) (string, error)
}

// Reader turns a text into claims. Key names the versions of all that decides
// the outcome. Read may be called from several goroutines at once.
type Reader interface {
	Read(doc *text.Document) ([]ledger.Claim, error)
	Key() string
}

// Arrival is one input: a text that could be read, or the reason why not.
type Arrival struct {
	Document ledger.Document
	Text     *text.Document
	Err      error // set when the input could not become a text
	Origin   string
}

// Pipeline is the writing wing, ready to run. Every field is required.
type Pipeline struct {
	Store  Store
	Reader Reader
	// Reopen makes the blocks of a stored revision again, for [Pipeline.Reread].
	Reopen func(ledger.Revision) (*text.Document, error)
	// Lineage names the family of a text among the texts that came before it.
	Lineage Families
	Now     func() time.Time
	Workers int // how many texts are read at the same time
}

// Families tells which texts descend from one original.
type Families interface {
	// Join returns the lineage of the text and remembers it for later ones.
	Join(doc ledger.Document, text string) string
}

// Progress is told after every text.
type Progress struct {
	Origin string
	Doc    ledger.DocID
	Claims int
	New    bool
	Err    error // the input's own fault; the run goes on
}

// Summary counts what a run did.
type Summary struct {
	Read, Unchanged, Failed int
	Appended                ledger.Appended
}

// Add reads arrivals and appends what is new. A text the ledger already holds
// under the same versions is passed over; changed text of the same origin is a
// new revision. It stops at the first fault of the ledger itself; faults of the
// input become rows that say why.
func (p *Pipeline) Add(ctx context.Context, arrivals iter.Seq[Arrival], tell func(Progress)) (Summary, error) {
	known, err := p.known(ctx)
	if err != nil {
		return Summary{}, fmt.Errorf("look up known texts: %w", err)
	}
	jobs := func(yield func(job) bool) {
		for a := range arrivals {
			if !yield(p.prepare(known, a)) {
				return
			}
		}
	}
	return p.run(ctx, jobs, tell)
}

// Reread reads again every stored text whose cursor is not of today's versions.
func (p *Pipeline) Reread(ctx context.Context, tell func(Progress)) (Summary, error) {
	var stale []ledger.Revision
	for r, err := range p.Store.Revisions(ctx, ledger.AsOf{}) {
		if err != nil {
			return Summary{}, fmt.Errorf("list texts: %w", err)
		}
		key, err := p.Store.Cursor(ctx, Stage, cursorOf(r))
		if err != nil {
			return Summary{}, fmt.Errorf("look up cursor of %s: %w", r.Doc, err)
		}
		if key != p.Reader.Key() {
			stale = append(stale, r)
		}
	}
	jobs := func(yield func(job) bool) {
		for _, r := range stale {
			doc, err := p.Reopen(r)
			if !yield(job{revision: r, text: doc, err: err, origin: r.Document.Origin}) {
				return
			}
		}
	}
	return p.run(ctx, jobs, tell)
}

// passages are the sentences that a reader may search.
func passages(doc *text.Document) []ledger.Passage {
	var out []ledger.Passage
	for _, s := range doc.Sentences {
		if doc.BlockOf(s).Kind.Content() {
			out = append(out, ledger.Passage{
				Doc: ledger.DocID(doc.ID), Start: s.Span.Start, End: s.Span.End,
				Text: doc.Quote(s.Span), Lang: doc.Lang,
			})
		}
	}
	return out
}

// cursorOf names a revision of a document: two documents may share a text.
func cursorOf(r ledger.Revision) string { return string(r.Doc) + "@" + r.SHA256 }

// Digest is the SHA-256 of s in hex.
func Digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}
