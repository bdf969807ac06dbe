package extract

import (
	"iter"
	"sort"
)

// sayings are the acts of saying of a text, in the order in which their contents
// begin.
type sayings struct {
	all   []speech
	reach []int // for each, how far its content and those before it go
}

// newSayings takes the acts of saying in the order of their contents.
func newSayings(all []speech) sayings {
	s := sayings{all, make([]int, len(all))}
	far := 0
	for i, sp := range all {
		far = max(far, sp.content.End)
		s.reach[i] = far
	}
	return s
}

// over yields the sayings whose content holds byte offset at, the last first, each
// with its index.
func (s sayings) over(at int) iter.Seq2[int, *speech] {
	return func(yield func(int, *speech) bool) {
		i := sort.Search(len(s.all), func(i int) bool { return s.all[i].content.Start > at }) - 1
		for ; i >= 0 && s.reach[i] > at; i-- {
			if s.all[i].content.End > at && !yield(i, &s.all[i]) {
				return
			}
		}
	}
}

// at returns the innermost saying whose content holds byte offset at. A stance is
// none: "was glad to meet" tells that they met on the publisher's word; nor is a view
// of the publisher's own.
func (s sayings) at(at int) (speech, bool) {
	var best *speech
	for _, sp := range s.over(at) {
		if sp.by != stanceBy && sp.by != editorialBy && (best == nil || sp.content.Len() <= best.content.Len()) {
			best = sp
		}
	}
	if best == nil {
		return speech{}, false
	}
	return *best, true
}

// around returns the index of the innermost saying whose content holds that of
// saying i and more, or -1.
func (s sayings) around(i int) int {
	best, inner := -1, s.all[i].content
	for j, sp := range s.over(inner.Start) {
		if j == i || sp.content == inner || !sp.content.Contains(inner) {
			continue
		}
		if best < 0 || sp.content.Len() <= s.all[best].content.Len() {
			best = j
		}
	}
	return best
}
