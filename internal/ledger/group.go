package ledger

import "slices"

// gather puts each of all, in order, into the first group it joins, or into a new
// one. Only groups that share a key with it are asked, so keys must be such that
// any two things that can be one share a key.
func gather[T any](all []T, keys func(T) []string, joins func(T, []T) bool) [][]T {
	var groups [][]T
	index := map[string][]int{}
	for _, x := range all {
		mine := keys(x)
		at := -1
		for _, i := range candidates(index, mine) {
			if joins(x, groups[i]) {
				at = i
				break
			}
		}
		if at < 0 {
			at = len(groups)
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], x)
		for _, k := range mine {
			if n := len(index[k]); n == 0 || index[k][n-1] != at {
				index[k] = append(index[k], at)
			}
		}
	}
	return groups
}

// candidates returns the groups under any of keys, in order, each once.
func candidates(index map[string][]int, keys []string) []int {
	var out []int
	for _, k := range keys {
		out = append(out, index[k]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tied returns the keys that two claims share because a judgement says they are
// the same.
func (t ties) tied(id ClaimID) []string {
	var out []string
	for _, other := range t.same[string(id)] {
		out = append(out, "tie "+min(other, string(id))+" "+max(other, string(id)))
	}
	return out
}
