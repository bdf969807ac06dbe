package resolve

import (
	"cmp"
	"maps"
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
		for _, k := range name.Keys(w.Text) {
			if list := s.keys[k]; len(list) == 0 || list[len(list)-1] != at {
				s.keys[k] = append(list, at)
			}
		}
	}
}

// LeastScore is the score under which [Base.Fuzzy] returns nobody.
const LeastScore = 0.6

// Fuzzy returns the persons whose name may be a spelling of fullname, best
// first, at most limit of them. It finds names in the scripts that
// [name.Transliterate] reads and that share the consonants of a word; two of one
// score stand in id order.
func (b *Base) Fuzzy(fullname string, limit int) []Candidate {
	s := b.spellings()
	words := name.Words(fullname)
	best := map[ledger.ActorID]Candidate{}
	for _, at := range s.near(words) {
		n := s.names[at]
		m := name.Align(words, n.words)
		if score := m.Score(); score >= LeastScore && score > best[n.id].Score {
			best[n.id] = Candidate{n.id, score, n.text + ": " + m.String()}
		}
	}
	out := slices.SortedFunc(maps.Values(best), func(x, y Candidate) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.ID, y.ID))
	})
	return out[:min(limit, len(out))]
}

// atMost bounds how many names are compared.
const atMost = 300

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
	slices.SortFunc(touched, func(x, y int32) int {
		return cmp.Or(cmp.Compare(weight[y], weight[x]), cmp.Compare(x, y))
	})
	return touched[:min(atMost, len(touched))]
}

// keysOf are the keys of the words and of their pairs run together, which finds
// "Mir Kazemi" under "Mirkazemi".
func keysOf(words []name.Word) (keys []string) {
	for i, w := range words {
		keys = append(keys, name.Keys(w.Text)...)
		if i > 0 {
			keys = append(keys, name.Keys(words[i-1].Text+w.Text)...)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
