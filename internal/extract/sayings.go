package extract

import "chancery/internal/text"

// sayings are the acts of saying of a text, in the order in which their contents
// begin.
type sayings struct {
	all      []speech
	contents nest
}

// newSayings takes the acts of saying in the order of their contents.
func newSayings(all []speech) sayings {
	contents := make([]text.Span, len(all))
	for i, sp := range all {
		contents[i] = sp.content
	}
	return sayings{all, newNest(contents)}
}

// at returns the innermost saying whose content holds byte offset at. A stance is
// none: "was glad to meet" tells that they met on the publisher's word; nor is a view
// of the publisher's own.
func (s sayings) at(at int) (speech, bool) {
	var best *speech
	for i := range s.contents.over(text.Span{Start: at, End: at + 1}) {
		if sp := &s.all[i]; sp.by != stanceBy && sp.by != editorialBy && (best == nil || sp.content.Len() <= best.content.Len()) {
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
	for j := range s.contents.over(inner) {
		outer := s.all[j].content
		if j == i || outer == inner || !outer.Contains(inner) {
			continue
		}
		if best < 0 || outer.Len() <= s.all[best].content.Len() {
			best = j
		}
	}
	return best
}
