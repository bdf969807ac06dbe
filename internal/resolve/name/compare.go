package name

import (
	"fmt"
	"strings"
)

// Same is the score of [Compare] and [CompareBodies] from which two names are
// taken for names of one bearer when nothing else is known.
const Same = 0.80

// Accepted is the score from which a name is taken for that of a person of the same
// state; Certain, where no state is known.
const (
	Accepted = 0.85
	Certain  = 0.95
)

// Compare says how likely two names, in Latin or Cyrillic, are spellings of one
// person's name: 1 when they fold alike, 0 when nothing fits. Its reason names
// what was alike and what was not. The order of the words does not count much; a
// word that one side lacks counts against it a little, and words on both sides
// that do not fit count against it a lot.
func Compare(a, b string) (score float64, reason string) {
	m := Align(Words(a), Words(b))
	return m.Score(), m.String()
}

// Weights of the parts of a comparison, set on the open half of names of
// office-holders as their governments print them and of pairs of names.
const (
	lonely        = 0.045 // cost of a word that the other side lacks
	lonelyInitial = 0.02  // … of an initial
	lonelyFather  = 0.01  // … of a patronymic
	mostLonely    = 0.16  // bound of that cost
	conflict      = 0.75  // share of the score lost when words on both sides do not fit
	lastMissing   = 0.93  // factor when the last word of a side has no counterpart
	firstMissing  = 0.90  // … when the first word has none and the other's first stands elsewhere
	swappedFirst  = 0.78  // … when the words before one and the same surname are in another order
	onlyOne       = 0.70  // factor when one word of several fits
	onlyInitials  = 0.50  // factor when nothing but initials fits
	skipped       = 0.80  // factor when an initial stands for a name and a full name is left over
	initialWeight = 4     // letters that an initial counts for
	mostWeight    = 16    // … that a pair of words counts for at most
)

// Alignment pairs the words of two names.
type Alignment struct {
	a, b   []Word
	pairs  []pair
	restA  []*Word
	restB  []*Word
	joined bool // equal once the spaces are taken out
}

// Score is from 0 to 1; see [Compare].
func (m Alignment) Score() float64 {
	if m.joined {
		return 1
	}
	s, full, initials := m.likeness()
	a, b := m.leftovers()
	switch {
	case full == 0:
		s *= onlyInitials
	case full == 1 && initials == 0 && max(len(m.a), len(m.b)) > 1:
		s *= onlyOne
	}
	if both := a.against(b); both > 0 {
		s *= 1 - conflict*float64(both)/float64(both+len(m.pairs))
	}
	if initials > 0 && m.skips() {
		s *= skipped
	}
	return min(max(s*m.order()-min(max(a.cost(), b.cost()), mostLonely), 0), 1)
}

// likeness is the mean likeness of the pairs by their length, and how many pairs are
// of full words and of initials. A name with abd is two words.
func (m Alignment) likeness() (mean float64, full, initials int) {
	var sum, weight float64
	for _, p := range m.pairs {
		x, y := &m.a[p.i], &m.b[p.j]
		w := float64(min(len(x.Text)+len(y.Text), mostWeight))
		switch {
		case p.initial() || len(x.Text) == 1:
			w = initialWeight
			initials++
		case x.core != "" && y.core != "":
			full += 2
		default:
			full++
		}
		sum, weight = sum+w*p.sim, weight+w
	}
	if weight == 0 {
		return 0, 0, 0
	}
	return sum / weight, full, initials
}

// order is the factor for words that stand where they should not, or are not where
// they should be.
func (m Alignment) order() float64 {
	s := 1.0
	if m.lastAlone() {
		s *= lastMissing
	}
	if m.firstAlone() && m.crossed() {
		s *= firstMissing
	}
	if m.swapped() {
		s *= swappedFirst
	}
	return s
}

// Anchor is the length of the longest word that fits closely, in letters; 0 when
// none does.
func (m Alignment) Anchor() (longest int) {
	for _, p := range m.pairs {
		if p.sim >= givenForm {
			longest = max(longest, min(len(m.a[p.i].Text), len(m.b[p.j].Text)))
		}
	}
	return longest
}

// skips reports whether an initial stands for a word while its own side has a full
// word that fits nothing.
func (m Alignment) skips() bool {
	for _, p := range m.pairs {
		if !p.initial() {
			continue
		}
		rest := m.restA
		if len(m.b[p.j].Text) == 1 {
			rest = m.restB
		}
		if count(rest).words > 0 {
			return true
		}
	}
	return false
}

// lastAlone reports whether the last word of a side, mostly the surname, has no
// counterpart.
func (m Alignment) lastAlone() bool {
	lastA, lastB := lastWord(m.a), lastWord(m.b)
	n := 0
	for _, p := range m.pairs {
		if p.i == lastA {
			n++
		}
		if p.j == lastB {
			n++
		}
	}
	return n < 2
}

// firstAlone reports whether the first word of a side has no counterpart while
// that of the other stands for a later word.
func (m Alignment) firstAlone() bool {
	one, other := -1, -1
	for _, p := range m.pairs {
		if p.i == 0 {
			one = p.j
		}
		if p.j == 0 {
			other = p.i
		}
	}
	return one < 0 && other > 0 && other < len(m.a)-1 || other < 0 && one > 0 && one < len(m.b)-1
}

// swapped reports whether the surname stands last on both sides and the words
// before it follow in another order, so that the son has the name of the father.
func (m Alignment) swapped() bool {
	last := false
	for _, p := range m.pairs {
		last = last || p.i == len(m.a)-1 && p.j == len(m.b)-1
	}
	return last && m.crossed()
}

// lastWord is the index of the last word that is no initial and no patronymic, or
// of the last.
func lastWord(words []Word) int {
	for i := len(words) - 1; i > 0; i-- {
		if len(words[i].Text) > 1 && !words[i].father {
			return i
		}
	}
	return len(words) - 1
}

// Certain reports whether the two may be taken for one name without asking who
// bears it: every pair is close and none an abbreviation, one side leaves no word
// over and the other few, and where the order of the words differs they are the
// same words.
func (m Alignment) Certain() bool {
	if min(len(m.restA), len(m.restB)) > 0 || max(len(m.restA), len(m.restB)) > 3 || len(m.pairs) < 2 {
		return m.joined
	}
	least := 0.79
	if m.crossed() {
		least = 0.95
	}
	for _, p := range m.pairs {
		if p.sim < least || p.why == whyGiven && min(len(m.a[p.i].Text), len(m.b[p.j].Text)) < 3 {
			return false
		}
	}
	return true
}

// Whole reports whether no word of either side is left over.
func (m Alignment) Whole() bool { return len(m.restA)+len(m.restB) == 0 }

// crossed reports whether the pairs do not follow the order of the words.
func (m Alignment) crossed() bool {
	for _, x := range m.pairs {
		for _, y := range m.pairs {
			if x.i < y.i && x.j > y.j {
				return true
			}
		}
	}
	return false
}

// String says what fitted and what did not.
func (m Alignment) String() string {
	if m.joined {
		return "same letters"
	}
	var parts []string
	for _, p := range m.pairs {
		if p.why == "" {
			parts = append(parts, m.a[p.i].Text+" equal")
			continue
		}
		parts = append(parts, fmt.Sprintf("%s~%s %s %.2f", m.a[p.i].Text, m.b[p.j].Text, p.why, p.sim))
	}
	for _, side := range []struct {
		words []*Word
		of    string
	}{{m.restA, "only first: "}, {m.restB, "only second: "}} {
		if len(side.words) > 0 {
			parts = append(parts, side.of+joined(side.words, " "))
		}
	}
	return strings.Join(parts, "; ")
}
