package resolve

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
	"chancery/internal/text"
)

var (
	// sites are nouns that make a capitalised run the name of a place.
	sites = wordSet(`region province district oblast city mountains mountain valley sea lake ocean bay gulf strait
		islands island peninsula desert river airport port square oasis corridor hall palace stadium`)
	// venues are nouns for buildings and grounds, which may stand in lower case
	// behind their name: "the Westgate shopping mall".
	venues = wordSet(`venue hall mall centre center market bazaar stadium arena airport hotel restaurant theatre theater club
		church mosque cathedral synagogue temple hospital school building complex station bridge tunnel prison checkpoint
		crossing dam plant terminal resort residence palace`)
)

// venueAt returns the end of the venue that has n as its name, with the quotation
// mark behind it, or 0: "Harbour Hall" concert venue.
func (r *reader) venueAt(n stretch, s1 int) int {
	if l, ok := r.label(n); ok && l == text.PER || !ok && n.end-n.first < 2 || r.words[n.end-1].poss {
		return 0
	}
	i := n.end
	if i < s1 && strings.ContainsAny(r.words[i].text, `”"»’`) {
		i++
	}
	for j := i; j < min(i+3, s1); j++ {
		w := r.words[j]
		switch {
		case r.taken[j] || w.cap || !w.letters() || w.poss || common[w.low]:
			return 0
		case venues[w.low] && !r.modifies(j, s1):
			return j + 1
		}
	}
	return 0
}

// placeByLabel reports whether the name finder takes a run for a place or a building.
func (r *reader) placeByLabel(n stretch) bool {
	l, ok := r.label(n)
	return ok && (l == text.LOC || l == text.GPE || l == text.FAC)
}

// settleSite decides a place that the knowledge base does not have; it lies where the
// place behind it does.
func (r *reader) settleSite(p *phrase) {
	site := &ledger.Place{Name: r.join(p.first, r.siteNameEnd(p)), Of: r.lies(p.end), Mention: r.evidence(p.first, p.end)}
	r.emit(p, Mention{Place: site, Form: FormPlace, By: ByNew, Confidence: 0.5, Reason: "a place the knowledge base does not have"})
}

// siteNameEnd is where the printed name of a place ends: before the noun for what it
// is, where its own words say that already ("Harbour Hall" concert venue) or a
// quotation mark closes them.
func (r *reader) siteNameEnd(p *phrase) int {
	if p.word != "venue" {
		return p.end
	}
	end := p.first + 1
	for end < p.end && r.words[end].cap {
		end++
	}
	last := r.words[end-1].low
	if end < p.end && !r.words[end].letters() || sites[last] || venues[last] {
		return end
	}
	return p.end
}

// lies is the state of the place that "in", "near" or the like before it joins to
// what ends before token i.
func (r *reader) lies(i int) string {
	if i+1 >= len(r.words) || !whereWords[r.words[i].low] || r.sentOf[i] != r.sentOf[i-1] {
		return ""
	}
	a, ok := r.atomOf(i + 1)
	if !ok || !a.isEither(atomState, atomCity) || len(a.of) != 1 {
		return ""
	}
	return a.of[0]
}

// thing reports whether a body phrase names no actor but a treaty, a war, a plan.
func (r *reader) thing(p *phrase) bool {
	if l, ok := r.label(stretch{p.first, p.end}); ok && l == text.ORG || p.word == "name" {
		return false
	}
	for i := p.first; i < p.end; i++ {
		if institutions[r.words[i].low] {
			return false
		}
	}
	return r.bodies[name.Fold(r.join(p.first, p.end))].Name == ""
}

// isSite reports whether a body phrase names a place.
func (r *reader) isSite(p *phrase) bool {
	return p.word == "place" || p.word == "venue" || sites[r.words[p.end-1].low]
}
