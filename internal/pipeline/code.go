package pipeline

import (
	"context"
	"iter"

	"chancery/internal/ledger"
)

// Coded is one text and the claims read from it, or why there are none.
type Coded struct {
	Origin   string
	Document ledger.Document
	Claims   []ledger.Claim
	Err      error
}

// Code reads arrivals without a ledger, workers at a time, and yields them in
// the order in which they came.
func Code(ctx context.Context, r Reader, workers int, arrivals iter.Seq[Arrival]) iter.Seq[Coded] {
	p := &Pipeline{Reader: r, Workers: workers}
	jobs := func(yield func(job) bool) {
		for a := range arrivals {
			j := job{origin: a.Origin, err: a.Err, text: a.Text}
			j.revision.Document = a.Document
			if !yield(j) {
				return
			}
		}
	}
	return func(yield func(Coded) bool) {
		for j := range p.readAll(ctx, jobs) {
			if !yield(Coded{j.origin, j.revision.Document, j.claims, j.err}) {
				return
			}
		}
	}
}
