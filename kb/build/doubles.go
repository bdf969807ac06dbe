package main

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"chancery/internal/resolve/name"
)

// double is a person whom a set has twice: the id that is given up, and the one
// that is kept.
type double struct{ id, kept string }

// doubles takes two persons of a set for one when they held one post of one state
// or body at one time and their names are sure to be one: a set that many hands
// write has some persons twice.
func (b *builder) doubles() error {
	spelled := b.people.spelled()
	for _, seat := range b.people.seats() {
		ids := seat.persons
		for i, x := range ids {
			for _, y := range ids[i+1:] {
				if b.actors[x] != nil && b.actors[y] != nil && b.people.overlapIn(seat.key, x, y) && oneName(spelled[x], spelled[y]) {
					b.people.merge(b.people.better(x, y))
				}
			}
		}
	}
	return nil
}

// seat is a post and who held it, in the order of the ids.
type seat struct {
	key     string // office and state, as in [people]
	persons []string
}

func (p *people) seats() []seat {
	byKey := map[string][]string{}
	for _, id := range slices.Sorted(maps.Keys(p.held)) {
		for key := range p.held[id] {
			byKey[key] = append(byKey[key], id)
		}
	}
	var out []seat
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		out = append(out, seat{key, byKey[key]})
	}
	return out
}

func (p *people) overlapIn(key, x, y string) bool {
	for _, t := range p.held[x][key] {
		for _, u := range p.held[y][key] {
			if t.from != "" && u.from != "" && overlap(t, u) {
				return true
			}
		}
	}
	return false
}

// oneName reports whether one of the names of a person and one of another's are
// surely one.
func oneName(xs, ys [][]name.Word) bool {
	for _, x := range xs {
		for _, y := range ys {
			if m := name.Align(x, y); m.Certain() && m.Score() >= name.Accepted {
				return true
			}
		}
	}
	return false
}

// spelled are the words of the names of each person.
func (p *people) spelled() map[string][][]name.Word {
	out := map[string][][]name.Word{}
	for _, folded := range slices.Sorted(maps.Keys(p.byName)) {
		words := name.Words(folded)
		for id := range p.byName[folded] {
			out[id] = append(out[id], words)
		}
	}
	return out
}

// better says which of two ids is kept: that of the person with more tenures, then
// the one that was given out first.
func (p *people) better(x, y string) double {
	count := func(id string) (n int) {
		for _, ts := range p.held[id] {
			n += len(ts)
		}
		return n
	}
	if cmp.Or(cmp.Compare(count(y), count(x)), cmp.Compare(number(x), number(y))) > 0 {
		x, y = y, x
	}
	return double{id: y, kept: x}
}

// number is the number of a Wikidata id.
func number(id string) int {
	n, err := strconv.Atoi(id[1:])
	if err != nil {
		return 0
	}
	return n
}

// merge moves names and tenures to the id that is kept. Of two tenures of a post
// that overlap, the one that says more stays.
func (p *people) merge(d double) {
	b, gone := p.b, p.b.actors[d.id]
	b.reportf("double: %s %s = %s %s", d.id, gone.name, d.kept, b.actors[d.kept].name)
	b.same.add(d.id, d.kept, gone.source)
	delete(b.actors, d.id)
	b.addName(d.kept, "en", nameRow{text: gone.name, strong: true, source: gone.source})
	for k, n := range b.names {
		if k.id == d.id {
			delete(b.names, k)
			b.addName(d.kept, k.lang, n)
		}
	}
	for _, ids := range p.byName {
		if ids[d.id] {
			delete(ids, d.id)
			ids[d.kept] = true
		}
	}
	delete(p.byState[gone.of], d.id)
	for _, key := range slices.Sorted(maps.Keys(p.held[d.id])) {
		for _, t := range p.held[d.id][key] {
			b.tenures = slices.DeleteFunc(b.tenures, func(x tenure) bool { return x == t })
			t.person = d.kept
			p.hold(t, p.exacter(t, key))
		}
	}
	delete(p.held, d.id)
}

// exacter reports whether t says more than each tenure of its person in the post
// with which it overlaps: an end, or ends that are nearer to the day.
func (p *people) exacter(t tenure, key string) bool {
	for _, old := range p.held[t.person][key] {
		if overlap(old, t) && old.said() >= t.said() {
			return false
		}
	}
	return true
}

// said is how much a tenure says of its ends, to compare.
func (t tenure) said() int { return min(len(t.to), 1)*len("2006-01-02") + len(t.from) + len(t.to) }
