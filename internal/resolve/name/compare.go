package name

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
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

// Words cuts a name for [Align]: folded, in Latin letters, without titles and the
// degrees after a comma, and without the particles that are left out at will. A
// name that would be left with one word keeps them all.
func Words(s string) []Word {
	tokens := Tokens(s)
	if before, _, found := strings.Cut(s, ","); found {
		if t := Tokens(before); len(t) > 1 {
			tokens = t
		}
	}
	words := make([]Word, 0, len(tokens))
	for _, t := range tokens {
		if !particle[t] && !title[t] {
			words = append(words, Word{t, sounds(t)})
		}
	}
	if len(words) >= min(2, len(tokens)) {
		return words
	}
	words = words[:0]
	for _, t := range tokens {
		words = append(words, Word{t, sounds(t)})
	}
	return words
}

// Word is a word of a name and how it sounds, whatever the romanisation.
type Word struct{ Text, sound string }

// Weights of the parts of a comparison, set on names of office-holders as their
// governments print them.
const (
	fits        = 0.62 // words less alike than this are different words
	initialFit  = 0.80 // an initial and a word that begins with it
	lonely      = 0.06 // cost of a word that the other side lacks
	mostLonely  = 0.24 // bound of that cost
	conflict    = 0.55 // share of the score lost when words on both sides do not fit
	lastMissing = 0.90 // factor when the last word of a side has no counterpart
	onlyOne     = 0.70 // factor when one word of several fits
)

// Alignment pairs the words of two names.
type Alignment struct {
	a, b   []Word
	pairs  []pair
	restA  []string
	restB  []string
	joined bool // equal once the spaces are taken out
}

type pair struct {
	i, j int
	sim  float64
	why  string
}

// Align pairs each word of a with the word of b most like it, best pair first.
func Align(a, b []Word) Alignment {
	m := Alignment{a: a, b: b, joined: len(a) > 0 && joined(a) == joined(b)}
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	for _, p := range likely(a, b) {
		if !usedA[p.i] && !usedB[p.j] {
			usedA[p.i], usedB[p.j] = true, true
			m.pairs = append(m.pairs, p)
		}
	}
	m.restA, m.restB = left(a, usedA), left(b, usedB)
	return m
}

// likely are the pairs that fit, best first, then in order of the words.
func likely(a, b []Word) (pairs []pair) {
	for i, x := range a {
		for j, y := range b {
			if s, why := like(x, y); s >= fits {
				pairs = append(pairs, pair{i, j, s, why})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.sim, x.sim) })
	return pairs
}

func joined(words []Word) string {
	var out strings.Builder
	for _, w := range words {
		out.WriteString(w.Text)
	}
	return out.String()
}

func left(words []Word, used []bool) (rest []string) {
	for i, w := range words {
		if !used[i] {
			rest = append(rest, w.Text)
		}
	}
	return rest
}

// like is how alike two words are, from 0 to 1, and why.
func like(x, y Word) (float64, string) {
	switch {
	case x.Text == y.Text:
		return 1, ""
	case len(x.Text) == 1 || len(y.Text) == 1:
		if x.Text[0] == y.Text[0] {
			return initialFit, "initial"
		}
		return 0, ""
	case x.sound == y.sound:
		return 0.97, "romanisation"
	}
	short, long := min(len(x.sound), len(y.sound)), max(len(x.sound), len(y.sound))
	if float64(long-short) > (1-fits)*float64(long)*2.5 {
		return 0, ""
	}
	s := 0.97 * (1 - distance(x.sound, y.sound)/float64(long))
	if short >= 3 && x.sound[:short] == y.sound[:short] {
		s = max(s, 0.7)
	}
	return s, "spelling"
}

// Score is from 0 to 1; see [Compare].
func (m Alignment) Score() float64 {
	if m.joined {
		return 1
	}
	var sum, weight float64
	for _, p := range m.pairs {
		w := float64(min(len(m.a[p.i].Text)+len(m.b[p.j].Text), 16))
		sum, weight = sum+w*p.sim, weight+w
	}
	if weight == 0 {
		return 0
	}
	s := sum / weight
	if len(m.pairs) == 1 && max(len(m.a), len(m.b)) > 1 {
		s *= onlyOne
	}
	if both := min(len(m.restA), len(m.restB)); both > 0 {
		s *= 1 - conflict*float64(both)/float64(both+len(m.pairs))
	}
	if m.lastAlone() {
		s *= lastMissing
	}
	s -= min(lonely*float64(max(len(m.restA), len(m.restB))), mostLonely)
	return min(max(s, 0), 1)
}

// lastAlone reports whether the last word of a side, mostly the surname, has no
// counterpart.
func (m Alignment) lastAlone() bool {
	n := 0
	for _, p := range m.pairs {
		if p.i == len(m.a)-1 {
			n++
		}
		if p.j == len(m.b)-1 {
			n++
		}
	}
	return n < 2
}

// Certain reports whether the two may be taken for one name without asking who
// bears it: every pair is close, one side leaves no word over, and where the order
// of the words differs they are the same words.
func (m Alignment) Certain() bool {
	if min(len(m.restA), len(m.restB)) > 0 || len(m.pairs) < 2 {
		return m.joined
	}
	least := 0.79
	if m.crossed() {
		least = 0.95
	}
	for _, p := range m.pairs {
		if p.sim < least {
			return false
		}
	}
	return true
}

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
	if len(m.restA) > 0 {
		parts = append(parts, "only first: "+strings.Join(m.restA, " "))
	}
	if len(m.restB) > 0 {
		parts = append(parts, "only second: "+strings.Join(m.restB, " "))
	}
	return strings.Join(parts, "; ")
}
