package web

import (
	"context"
	"errors"
	"iter"
	"strings"

	"chancery/internal/brief/brieftest"
	"chancery/internal/ledger"
)

// shelf is a ledger in memory that holds the sample and cannot be written to.
type shelf struct {
	brieftest.Sample
	broken error // what every reading gives, when it is set
}

var errReadOnly = errors.New("the shelf is read only")

func (s shelf) Append(context.Context, ledger.Batch) (ledger.Appended, error) {
	return ledger.Appended{}, errReadOnly
}

func (s shelf) Claims(_ context.Context, f ledger.ClaimFilter) iter.Seq2[ledger.Claim, error] {
	return func(yield func(ledger.Claim, error) bool) {
		for _, c := range s.Sample.Claims {
			if (f.Doc == "" || f.Doc == c.Doc) && !yield(c, s.broken) {
				return
			}
		}
	}
}

func (s shelf) Claim(_ context.Context, id ledger.ClaimID) (ledger.Claim, error) {
	for _, c := range s.Sample.Claims {
		if c.ID == id {
			return c, nil
		}
	}
	return ledger.Claim{}, ledger.ErrNotFound
}

func (s shelf) Revisions(context.Context, ledger.AsOf) iter.Seq2[ledger.Revision, error] {
	return func(yield func(ledger.Revision, error) bool) {
		for _, r := range s.Sample.Revisions {
			if !yield(r, s.broken) {
				return
			}
		}
	}
}

func (s shelf) Revision(_ context.Context, id ledger.DocID, _ ledger.AsOf) (ledger.Revision, error) {
	for _, r := range s.Sample.Revisions {
		if r.Doc == id {
			return r, nil
		}
	}
	return ledger.Revision{}, ledger.ErrNotFound
}

func (s shelf) Judgements(context.Context, ledger.AsOf) iter.Seq2[ledger.Judgement, error] {
	return func(func(ledger.Judgement, error) bool) {}
}

func (s shelf) Failures(context.Context, ledger.AsOf) iter.Seq2[ledger.Failure, error] {
	return func(func(ledger.Failure, error) bool) {}
}

func (s shelf) Search(_ context.Context, q ledger.Query) ([]ledger.Hit, error) {
	var out []ledger.Hit
	for _, r := range s.Sample.Revisions {
		for line := range strings.Lines(r.Text) {
			if line = strings.TrimSpace(line); strings.Contains(line, q.Words) {
				out = append(out, ledger.Hit{
					Doc: r.Doc, Title: r.Document.Title, Text: line,
					Snippet: strings.Replace(line, q.Words, "«"+q.Words+"»", 1),
				})
			}
		}
	}
	return out, nil
}

func (s shelf) Cursor(context.Context, string, string) (string, error) { return "", nil }
func (s shelf) Close() error                                           { return nil }
