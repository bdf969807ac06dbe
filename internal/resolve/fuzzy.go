package resolve

import (
	"cmp"
	"math"
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// Candidate is a person that a spelling may mean.
type Candidate struct {
	ID    ledger.ActorID
	Score float64 // 0 to 1; see [name.Compare]
	Why   string  // the name compared and the reason
}

// spellings finds persons by keys that do not depend on the romanisation.
type spellings struct {
	names []spelled
	keys  map[string][]int32 // key of a word to names
}

type spelled struct {
	id    ledger.ActorID
	text  string
	words []name.Word
}

func newSpellings(b *Base) *spellings {
	s := &spellings{keys: map[string][]int32{}}
	for i := range b.entries {
		e := &b.entries[i]
		if e.Kind != ledger.KindPerson {
			continue
		}
		for _, n := range e.Names {
			s.add(spelled{e.ID, n.Text, name.Words(n.Text)})
		}
	}
	return s
}

func (s *spellings) add(n spelled) {
	at := int32(len(s.names))
	s.names = append(s.names, n)
	for _, w := range n.words {
		for _, k := range w.Keys() {
			if list := s.keys[k]; len(list) == 0 || list[len(list)-1] != at {
				s.keys[k] = append(list, at)
			}
		}
	}
}

// Scores of [Base.Fuzzy]: it returns nobody under LeastScore. Under unsure, where
// little more than a surname fits, those that share a long word come first.
const (
	LeastScore = 0.25
	unsure     = 0.6
	anchored   = 0.3 // the most that a word that fits closely adds
	shortWord  = 3   // letters of a word that must fit closely
	longWord   = 16  // letters of a word that adds so much
)

// Fuzzy returns the persons whose name may be a spelling of fullname, best
// first, at most limit of them. It finds names in the scripts that
// [name.Transliterate] reads and that share the consonants of a word. Of two with
// one score the one who took a post last stands first, then the smaller id.
func (b *Base) Fuzzy(fullname string, limit int) []Candidate {
	s := b.spellings()
	words := name.Words(fullname)
	var found []near
	best := 0.0
	for i, at := range s.near(words) {
		if i >= enough && best >= name.Certain {
			break
		}
		n := &s.names[at]
		m := name.Align(words, n.words)
		x := near{id: n.id, score: m.Score(), anchor: m.Anchor(), at: at}
		if x.score < unsure && x.anchor < shortWord {
			continue
		}
		best = max(best, x.score)
		if x.score >= LeastScore {
			found = append(found, x)
		}
	}
	var out []Candidate
	for _, c := range b.ordered(found, limit) {
		n := &s.names[c.at]
		out = append(out, Candidate{c.id, c.score, n.text + ": " + name.Align(words, n.words).String()})
	}
	return out
}

// near is a person whose name at an index was compared.
type near struct {
	id     ledger.ActorID
	score  float64
	anchor int // letters of the longest word that fits closely
	at     int32
	since  string // the start of the last post
}

// ordered are the first persons of those found, each with the name that fits best,
// at most limit of them, best first.
func (b *Base) ordered(found []near, limit int) []near {
	slices.SortFunc(found, func(x, y near) int {
		return cmp.Or(cmp.Compare(x.id, y.id), cmp.Compare(y.score, x.score), cmp.Compare(x.at, y.at))
	})
	found = slices.CompactFunc(found, func(x, y near) bool { return x.id == y.id })
	slices.SortFunc(found, near.compare)
	end := min(limit, len(found))
	for end > 0 && end < len(found) && found[end].weighed() == found[end-1].weighed() {
		end++ // of equals the last post decides
	}
	found = found[:end]
	for i := range found {
		found[i].since = b.lastPost(found[i].id)
	}
	slices.SortFunc(found, near.compare)
	return found[:min(limit, len(found))]
}

// lastPost is the start of the last post of a person, empty when none is dated.
func (b *Base) lastPost(person ledger.ActorID) (from string) {
	for _, t := range b.Tenures(person) {
		from = max(from, t.From)
	}
	return from
}

// weighed is the score, to which below unsure something is added for a long word that fits closely.
func (x near) weighed() float64 {
	if x.score >= unsure {
		return x.score
	}
	return min(x.score+anchored*float64(min(x.anchor, longWord))/longWord, unsure)
}

func (x near) compare(y near) int {
	return cmp.Or(cmp.Compare(y.weighed(), x.weighed()), cmp.Compare(y.since, x.since), cmp.Compare(x.id, y.id))
}

// Bounds of how many names are compared: less where one of them is surely meant.
const (
	atMost = 300
	enough = 100
)

// near returns the names that share keys with words, those that share the most,
// and the rarest, first.
func (s *spellings) near(words []name.Word) []int32 {
	weight := make([]float32, len(s.names))
	var touched []int32
	for _, k := range keysOf(words) {
		list := s.keys[k]
		w := float32(math.Log(float64(len(s.names)+1) / float64(len(list)+1)))
		for _, at := range list {
			if weight[at] == 0 {
				touched = append(touched, at)
			}
			weight[at] += w
		}
	}
	touched = heaviest(touched, weight)
	slices.SortFunc(touched, func(x, y int32) int {
		return cmp.Or(cmp.Compare(weight[y], weight[x]), cmp.Compare(x, y))
	})
	return touched[:min(atMost, len(touched))]
}

// heaviest keeps the names of which the first atMost by weight are sure to be a
// part, so that a common word does not make thousands be sorted.
func heaviest(touched []int32, weight []float32) []int32 {
	const steps = 64
	if len(touched) <= 2*atMost {
		return touched
	}
	var top float32
	for _, at := range touched {
		top = max(top, weight[at])
	}
	var counts [steps]int
	step := func(at int32) int { return int((steps - 1) * weight[at] / top) }
	for _, at := range touched {
		counts[step(at)]++
	}
	least := steps - 1
	for n := counts[least]; n < atMost; n += counts[least] {
		least--
	}
	return slices.DeleteFunc(touched, func(at int32) bool { return step(at) < least })
}

// keysOf are the keys of the words and of their pairs run together, which finds
// "Mir Kazemi" under "Mirkazemi".
func keysOf(words []name.Word) (keys []string) {
	for i, w := range words {
		keys = append(keys, w.Keys()...)
		if i > 0 {
			keys = append(keys, name.Keys(words[i-1].Text+w.Text)...)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
