package brief

import (
	"context"
	"fmt"
	"strings"

	"chancery/internal/ledger"
)

// Ask reads s as of a moment and answers q, with the lines of its citations.
func Ask(ctx context.Context, s ledger.Store, a ledger.AsOf, q Question) (Brief, error) {
	v, err := ledger.Look(ctx, s, a)
	if err != nil {
		return Brief{}, fmt.Errorf("brief on %s and %s: %w", q.A, q.B, err)
	}
	q.Line = Lines(ctx, s, a)
	return Write(ledger.Compute(v), q), nil
}

// Lines returns a function that gives the line, from 1, on which a byte of a
// stored text stands, or 0 where the text cannot be read. It keeps the texts it
// has read and is for one goroutine.
func Lines(ctx context.Context, s ledger.Store, a ledger.AsOf) func(ledger.DocID, int) int {
	texts := map[ledger.DocID]string{}
	return func(id ledger.DocID, at int) int {
		text, read := texts[id]
		if !read {
			rev, err := s.Revision(ctx, id, a)
			if err == nil {
				text = rev.Text
			}
			texts[id] = text
		}
		if at < 0 || at > len(text) || text == "" {
			return 0
		}
		return strings.Count(text[:at], "\n") + 1
	}
}
