package resolve

import (
	"slices"

	"chancery/internal/ledger"
)

// aside writes a mention of tokens [first, end) on which no claim rests.
func (r *reader) aside(first, end int, m Mention) {
	m.First, m.End, m.Head, m.Span = first, end, end-1, r.span(first, end)
	for i := range m.Actors {
		m.Actors[i].Mention = r.evidence(first, end)
	}
	r.out.Aside = append(r.out.Aside, m)
}

// namedInside notes the bodies that the titles of p name beside the persons: where
// they work is part of who they are, and the bodies do nothing there.
func (r *reader) namedInside(p *phrase) {
	if p.title == nil && len(p.more) == 0 {
		return
	}
	for i := p.first; i < p.end; {
		a, ok := r.atomOf(i)
		if !ok || a.first != i {
			i++
			continue
		}
		i = a.end
		inName := slices.ContainsFunc(p.runs, func(n stretch) bool { return a.first < n.end && n.first < a.end })
		if a.kind != atomBody || inName || a.end > p.end {
			continue
		}
		if actor, ok := r.entryActor(a.ids[0]); ok {
			r.aside(a.first, a.end, Mention{Actors: []ledger.Actor{actor}, Form: FormName, By: ByAlias, Confidence: 0.9, Reason: "a name of " + actor.Name + ", inside a title"})
		}
	}
}
