package main

import (
	"maps"
	"slices"
	"strings"

	"chancery/internal/resolve/name"
)

// people finds persons again by name, within the state or body they serve.
type people struct {
	b       *builder
	byState map[string]map[string]bool     // state to persons
	byName  map[string]map[string]bool     // folded name to persons
	words   map[string][]name.Word         // person to the words of the name
	linked  map[string]string              // state/name to person, so that a name links once
	held    map[string]map[string][]tenure // person to office and state to tenures
}

func newPeople(b *builder) *people {
	return &people{
		b: b, byState: map[string]map[string]bool{}, byName: map[string]map[string]bool{},
		words: map[string][]name.Word{}, linked: map[string]string{}, held: map[string]map[string][]tenure{},
	}
}

// declare adds a person with a printed name.
func (p *people) declare(id string, a actor) {
	a.kind = "person"
	p.b.addActor(id, a)
	if p.words[id] == nil {
		p.words[id] = name.Words(a.name)
	}
	put(p.byState, a.of, id)
	put(p.byName, name.Fold(a.name), id)
}

// alias lets a person be found under a further name.
func (p *people) alias(id, text string) { put(p.byName, name.Fold(text), id) }

func put(m map[string]map[string]bool, key, id string) {
	if m[key] == nil {
		m[key] = map[string]bool{}
	}
	m[key][id] = true
}

// Scores from which a name is taken for a person already known in the same
// state. A name that another set prints differs more than one typed by hand.
const (
	sameTyped   = 0.83
	samePrinted = 0.82
)

// find returns the person of a state with a name: one of the same name, or the
// one that alone reaches the least score.
func (p *people) find(full, of string, least float64) string {
	if id, ok := p.linked[of+"/"+full]; ok {
		return id
	}
	id := p.search(full, of, least)
	if id != "" {
		p.linked[of+"/"+full] = id
	}
	if id != "" && name.Fold(p.b.actors[id].name) != name.Fold(full) {
		p.b.reportf("linked: %s (%s) = %s %s", full, of, id, p.b.actors[id].name)
	}
	return id
}

func (p *people) search(full, home string, least float64) string {
	folded, of := name.Fold(full), p.b.serves(home)
	var same []string
	for id := range p.byName[folded] {
		if p.byState[of][id] || p.byState[""][id] {
			same = append(same, id)
		}
	}
	if len(same) == 1 {
		return same[0]
	}
	if len(same) > 1 {
		slices.Sort(same)
		return p.mostPosts(same)
	}
	if p.b.actors[home] != nil && p.b.actors[home].kind == "igo" && len(p.byName[folded]) == 1 {
		return slices.Collect(maps.Keys(p.byName[folded]))[0]
	}
	return p.closest(name.Words(full), of, least)
}

// mostPosts picks, among namesakes of a state, the one with most tenures, then
// the one with the smaller id.
func (p *people) mostPosts(ids []string) string {
	slices.SortFunc(ids, func(a, b string) int {
		if d := len(p.held[b]) - len(p.held[a]); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	p.b.reportf("namesakes: %v", ids)
	return ids[0]
}

func (p *people) closest(words []name.Word, of string, least float64) string {
	best, second, bestID := 0.0, 0.0, ""
	if len(words) < 2 {
		return ""
	}
	for _, id := range slices.Sorted(maps.Keys(p.byState[of])) {
		if len(p.words[id]) < 2 {
			continue
		}
		m := name.Align(words, p.words[id])
		if !m.Certain() {
			continue
		}
		s := m.Score()
		if s > best {
			best, second, bestID = s, best, id
		} else if s > second {
			second = s
		}
	}
	if best >= least && best-second > 0.02 {
		return bestID
	}
	return ""
}

// ownID makes an id for a person whom no set knows: "P:lastname-firstname". A
// namesake in another state gets the state's code as well.
func (p *people) ownID(full, of string) string {
	words := strings.Fields(name.Transliterate(full))
	for i, w := range words {
		words[i] = strings.ReplaceAll(name.Fold(w), " ", "-")
	}
	if n := len(words); n > 1 && !familyFirst[of] {
		words = append(words[n-1:], words[:n-1]...)
	}
	id := "P:" + strings.Join(words, "-")
	if a := p.b.actors[id]; a != nil && a.of != p.b.serves(of) {
		id += "-" + strings.ToLower(of)
	}
	return id
}

// familyFirst are the states whose names are printed with the family name first.
var familyFirst = map[string]bool{"CHN": true, "TWN": true, "HKG": true, "KOR": true, "PRK": true, "VNM": true, "KHM": true}

// hold records a tenure. One that overlaps a tenure of the same person, office
// and state gives way to the earlier recorded, unless t is from the hand-made
// table, which corrects the sets.
func (p *people) hold(t tenure, corrects bool) {
	key := t.office + "/" + t.of
	if p.held[t.person] == nil {
		p.held[t.person] = map[string][]tenure{}
	}
	kept := p.held[t.person][key]
	for i := 0; i < len(kept); i++ {
		if !overlap(kept[i], t) {
			continue
		}
		if !corrects {
			return
		}
		p.b.tenures = slices.DeleteFunc(p.b.tenures, func(x tenure) bool { return x == kept[i] })
		kept = slices.Delete(kept, i, i+1)
		i--
	}
	p.held[t.person][key] = append(kept, t)
	p.b.tenures = append(p.b.tenures, t)
}

// overlap compares days as far as both give them.
func overlap(a, b tenure) bool {
	return !before(a.to, b.from) && !before(b.to, a.from)
}

// before reports whether an end lies before a start, or on it, by what both
// state; an open end lies before nothing.
func before(end, start string) bool {
	n := min(len(end), len(start))
	return n > 0 && end[:n] < start[:n] || n == 10 && end == start
}
