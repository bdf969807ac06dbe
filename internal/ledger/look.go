package ledger

import (
	"context"
	"fmt"
)

// Look reads the view of s as of a moment.
func Look(ctx context.Context, s Store, a AsOf) (View, error) {
	v := View{AsOf: a, Documents: map[DocID]Document{}}
	for rev, err := range s.Revisions(ctx, a) {
		if err != nil {
			return View{}, fmt.Errorf("read revisions: %w", err)
		}
		v.Documents[rev.Doc] = rev.Document
	}
	for c, err := range s.Claims(ctx, ClaimFilter{AsOf: a}) {
		if err != nil {
			return View{}, fmt.Errorf("read claims: %w", err)
		}
		v.Claims = append(v.Claims, c)
	}
	for j, err := range s.Judgements(ctx, a) {
		if err != nil {
			return View{}, fmt.Errorf("read judgements: %w", err)
		}
		v.Judgements = append(v.Judgements, j)
	}
	return v, nil
}
