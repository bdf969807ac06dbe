package extract

import (
	"iter"
	"sort"

	"chancery/internal/text"
)

// nest is spans that may overlap and lie in one another, in the order in which
// they begin, made to find those at a place.
type nest struct {
	spans []text.Span
	reach []int // for each, how far it and those before it go
}

// newNest takes spans in the order in which they begin.
func newNest(spans []text.Span) nest {
	n := nest{spans, make([]int, len(spans))}
	far := 0
	for i, s := range spans {
		far = max(far, s.End)
		n.reach[i] = far
	}
	return n
}

// over yields the indexes of the spans that share a byte with s, the last first.
func (n nest) over(s text.Span) iter.Seq[int] {
	return func(yield func(int) bool) {
		i := sort.Search(len(n.spans), func(i int) bool { return n.spans[i].Start >= s.End }) - 1
		for ; i >= 0 && n.reach[i] > s.Start; i-- {
			if n.spans[i].Overlaps(s) && !yield(i) {
				return
			}
		}
	}
}
