package sqlite

import (
	"context"
	"iter"
)

// query is a statement and its arguments.
type query struct {
	text string
	args []any
}

// and adds a condition to a query that ends in its conditions.
func (q *query) and(condition string, args ...any) {
	q.text += ` AND ` + condition
	q.args = append(q.args, args...)
}

// scan yields the rows of q, all from one snapshot of the ledger. An error ends
// the sequence.
func scan[T any](ctx context.Context, s *Store, q query, read func(scanner) (T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		rows, err := s.read.QueryContext(ctx, q.text, q.args...)
		if err != nil {
			yield(none, s.explain(ctx, err, "read"))
			return
		}
		defer rows.Close()
		for rows.Next() {
			v, err := read(rows)
			if err != nil {
				yield(none, s.explain(ctx, err, "read a row"))
				return
			}
			if !yield(v, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(none, s.explain(ctx, err, "read"))
		}
	}
}

func anys[S ~string](in []S) []any {
	out := make([]any, len(in))
	for i, s := range in {
		out[i] = string(s)
	}
	return out
}
