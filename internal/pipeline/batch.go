package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"chancery/internal/ledger"
)

// A batch is appended when it holds this many rows, or is this old: a commit
// costs a write to the disk that many rows can share.
const (
	batchRows = 500
	batchAge  = 2 * time.Second
)

// batch gathers the outcome of texts for one transaction.
type batch struct {
	p     *Pipeline
	sum   Summary
	next  ledger.Batch
	texts []job
	since time.Time
}

// run reads jobs and appends them, batch by batch, in the order in which they
// came.
func (p *Pipeline) run(ctx context.Context, jobs iter.Seq[job], tell func(Progress)) (Summary, error) {
	b := &batch{p: p, since: p.Now()}
	for done := range p.readAll(ctx, jobs) {
		if errors.Is(done.err, context.Canceled) {
			break
		}
		b.take(done)
		if b.rows() >= batchRows || p.Now().Sub(b.since) >= batchAge {
			if err := b.flush(ctx, tell); err != nil {
				return b.sum, err
			}
		}
	}
	if ctx.Err() != nil {
		return b.sum, ctx.Err()
	}
	return b.sum, b.flush(ctx, tell)
}

// take adds the outcome of one text.
func (b *batch) take(j job) {
	b.texts = append(b.texts, j)
	switch {
	case j.unchanged:
		b.sum.Unchanged++
	case j.err != nil:
		b.sum.Failed++
		b.next.Failures = append(b.next.Failures, ledger.Failure{Origin: j.origin, Reason: j.err.Error()})
	default:
		b.sum.Read++
		b.next.Revisions = append(b.next.Revisions, j.revision)
		b.next.Passages = append(b.next.Passages, passages(j.text)...)
		b.next.Claims = append(b.next.Claims, j.claims...)
		b.next.Reread = append(b.next.Reread, j.revision.Doc)
		b.next.Cursors = append(b.next.Cursors, ledger.Cursor{Stage: Stage, Revision: cursorOf(j.revision), Key: b.p.Reader.Key()})
	}
}

func (b *batch) rows() int {
	return len(b.next.Passages) + len(b.next.Claims) + len(b.next.Failures)
}

// flush appends what was gathered, at one moment, and tells of each text.
func (b *batch) flush(ctx context.Context, tell func(Progress)) error {
	b.since = b.p.Now()
	if b.rows() > 0 || len(b.next.Revisions) > 0 {
		b.next.At = b.since
		for i := range b.next.Revisions {
			b.next.Revisions[i].RecordedAt = b.since
		}
		for i := range b.next.Failures {
			b.next.Failures[i].RecordedAt = b.since
		}
		got, err := b.p.Store.Append(ctx, b.next)
		if err != nil {
			return fmt.Errorf("append %d texts from %s on: %w", len(b.texts), b.texts[0].origin, err)
		}
		b.sum.Appended.Revisions += got.Revisions
		b.sum.Appended.Claims += got.Claims
		b.sum.Appended.Withdrawn += got.Withdrawn
		b.sum.Appended.Failures += got.Failures
	}
	for _, j := range b.texts {
		tell(j.progress())
	}
	b.next, b.texts = ledger.Batch{}, nil
	return nil
}
