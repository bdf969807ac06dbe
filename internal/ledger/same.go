package ledger

import (
	"maps"
	"slices"
)

// SameAs returns the ids that the judgements of v make one with id, also through a
// chain of them, sorted and without id.
func SameAs(v View, id ActorID) []ActorID {
	t := pairs(latestJudgements(v))
	seen := map[string]bool{string(id): true}
	for next := []string{string(id)}; len(next) > 0; next = next[1:] {
		for _, other := range t.same[next[0]] {
			if !seen[other] {
				seen[other] = true
				next = append(next, other)
			}
		}
	}
	delete(seen, string(id))
	var out []ActorID
	for _, s := range slices.Sorted(maps.Keys(seen)) {
		out = append(out, ActorID(s))
	}
	return out
}
