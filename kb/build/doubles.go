package main

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"time"

	"chancery/internal/resolve/name"
)

// doubles takes two persons of a set for one where it is sure that their names are
// one and they held one post of one state or body at one time, or, with no word
// left over on either side, one took a post of the state on the day on which the
// other left another: a set that many hands write has some persons twice.
func (b *builder) doubles() error {
	spelled := b.people.spelled()
	for _, s := range b.people.seats() {
		for i, x := range s.persons {
			for _, y := range s.persons[i+1:] {
				if b.people.overlapIn(s.key, x, y) && oneName(spelled[x], spelled[y], name.Alignment.Certain) {
					b.people.merge(x, y)
				}
			}
		}
	}
	for _, h := range b.handovers() {
		if oneName(spelled[h[0]], spelled[h[1]], wholly) {
			b.people.merge(h[0], h[1])
		}
	}
	return nil
}

func wholly(m name.Alignment) bool { return m.Certain() && m.Whole() }

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

// handovers are the pairs of persons of whom the first left a post of a state on the
// day on which the second took another, or on the day before.
func (b *builder) handovers() (out [][2]string) {
	took := map[[2]string][]tenure{} // by state and day
	for _, t := range b.tenures {
		at := [2]string{t.of, t.from}
		took[at] = append(took[at], t)
	}
	for _, t := range b.tenures {
		left, err := time.Parse(time.DateOnly, t.to)
		if err != nil {
			continue // not known to the day
		}
		for _, day := range []string{t.to, left.AddDate(0, 0, 1).Format(time.DateOnly)} {
			for _, next := range took[[2]string{t.of, day}] {
				if next.person != t.person && next.office != t.office {
					out = append(out, [2]string{t.person, next.person})
				}
			}
		}
	}
	return out
}

// oneName reports whether one of the names of a person and one of another's are
// one, for sure.
func oneName(xs, ys [][]name.Word, sure func(name.Alignment) bool) bool {
	for _, x := range xs {
		for _, y := range ys {
			if m := name.Align(x, y); sure(m) && m.Score() >= name.Accepted {
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

// better puts first of two ids the one to keep: that of the person with more
// tenures, then the one that was given out first.
func (p *people) better(x, y string) (kept, id string) {
	count := func(id string) (n int) {
		for _, ts := range p.held[id] {
			n += len(ts)
		}
		return n
	}
	if cmp.Or(cmp.Compare(count(y), count(x)), cmp.Compare(number(x), number(y))) > 0 {
		return y, x
	}
	return x, y
}

// number is the number of a Wikidata id.
func number(id string) int {
	n, err := strconv.Atoi(id[1:])
	if err != nil {
		return 0
	}
	return n
}

// merge makes two persons one, if they are not yet: it moves names and tenures to the
// id that is kept. Of two tenures of a post that overlap, the one that says more
// stays.
func (p *people) merge(x, y string) {
	b := p.b
	if b.actors[x] == nil || b.actors[y] == nil {
		return
	}
	kept, id := p.better(x, y)
	gone := b.actors[id]
	b.reportf("double: %s %s = %s %s", id, gone.name, kept, b.actors[kept].name)
	b.same.add(id, kept, gone.source)
	delete(b.actors, id)
	delete(p.byState[gone.of], id)
	p.moveNames(id, kept, *gone)
	for _, key := range slices.Sorted(maps.Keys(p.held[id])) {
		for _, t := range p.held[id][key] {
			b.tenures = slices.DeleteFunc(b.tenures, func(x tenure) bool { return x == t })
			t.person = kept
			p.hold(t, p.exacter(t, key))
		}
	}
	delete(p.held, id)
}

func (p *people) moveNames(id, kept string, gone actor) {
	b := p.b
	b.addName(kept, "en", nameRow{text: gone.name, strong: true, source: gone.source})
	for k, n := range b.names {
		if k.id == id {
			delete(b.names, k)
			b.addName(kept, k.lang, n)
		}
	}
	for _, ids := range p.byName {
		if ids[id] {
			delete(ids, id)
			ids[kept] = true
		}
	}
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
