package name

import (
	"cmp"
	"slices"
	"strings"
)

// Likeness of two words, from 0 to 1.
const (
	fits         = 0.64 // words less alike than this are different words
	soundsSame   = 0.97 // one word in two romanisations
	givenForm    = 0.88 // forms of one first name
	withoutAbd   = 0.90 // a name with abd or din and without it
	initialFit   = 0.80 // an initial and a word that begins with it
	shortForm    = 0.70 // a word and its beginning
	petForm      = 0.66 // a first name and its end, or its beginning with an ending
	otherReading = 0.08 // taken off likeness in another reading of a letter
	steepness    = 1.25 // how fast likeness falls with the share of sounds that differ
)

// pair is two words that fit.
type pair struct {
	i, j int
	sim  float64
	why  string // empty when they are equal
}

func (p pair) initial() bool { return p.why == whyInitial }

// Why words are alike.
const (
	whyInitial = "initial"
	whySound   = "romanisation"
	whyGiven   = "form of the name"
	whyShort   = "short form"
	whyCore    = "without abd"
	whyStem    = "without din"
	whySpelled = "spelling"
)

// mostWords bounds the words of a name that are compared.
const mostWords = 32

// Align pairs each word of a with the word of b most like it, best pair first. Of a
// name with more than 32 words it looks at the first 32.
func Align(a, b []Word) Alignment {
	a, b = fused(a, b), fused(b, a)
	a, b = a[:min(len(a), mostWords)], b[:min(len(b), mostWords)]
	m := Alignment{a: a, b: b, joined: len(a) > 0 && sameLetters(a, b)}
	var usedA, usedB [mostWords]bool
	var room [mostWords]pair
	all := likely(a, b, room[:0])
	n := 0
	for _, p := range all {
		if !usedA[p.i] && !usedB[p.j] {
			usedA[p.i], usedB[p.j] = true, true
			all[n] = p
			n++
		}
	}
	m.pairs = slices.Clone(all[:n])
	m.restA, m.restB = left(a, usedA[:]), left(b, usedB[:])
	return m
}

// likely are the pairs that fit, best first, then in order of the words, behind those
// already in pairs.
func likely(a, b []Word, pairs []pair) []pair {
	for i := range a {
		for j := range b {
			s, why := like(&a[i], &b[j])
			if i == 0 && j == 0 && s < petForm && pet(a[i].Text, b[j].Text) {
				s, why = petForm, whyShort
			}
			if why == whyShort && i > 0 && j > 0 && i == len(a)-1 && j == len(b)-1 {
				continue // a surname is not cut short
			}
			if s >= fits {
				pairs = append(pairs, pair{i, j, s, why})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.away(), y.away()))
	})
	return pairs
}

// away is how far apart two words stand.
func (p pair) away() int { return max(p.i-p.j, p.j-p.i) }

// sameLetters reports whether two names are equal once the spaces are taken out.
func sameLetters(a, b []Word) bool {
	letters := func(words []Word) (n int) {
		for i := range words {
			n += len(words[i].Text)
		}
		return n
	}
	return letters(a) == letters(b) && joined(refs(a), "") == joined(refs(b), "")
}

func refs(words []Word) (out []*Word) { return left(words, make([]bool, len(words))) }

func joined(words []*Word, with string) string {
	var out strings.Builder
	for i, w := range words {
		if i > 0 {
			out.WriteString(with)
		}
		out.WriteString(w.Text)
	}
	return out.String()
}

// left are the words that are not used.
func left(words []Word, used []bool) []*Word {
	n := 0
	for i := range words {
		if !used[i] {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	rest := make([]*Word, 0, n)
	for i := range words {
		if !used[i] {
			rest = append(rest, &words[i])
		}
	}
	return rest
}

// like is how alike two words are, from 0 to 1, and why.
func like(x, y *Word) (float64, string) {
	switch {
	case x.Text == y.Text:
		return 1, ""
	case len(x.Text) == 1 || len(y.Text) == 1:
		if x.Text[0] == y.Text[0] || x.sounds[0] != "" && y.sounds[0] != "" && x.sounds[0][0] == y.sounds[0][0] {
			return initialFit, whyInitial
		}
		return 0, ""
	case x.core != "" && x.core == y.Text, y.core != "" && y.core == x.Text:
		return withoutAbd, whyCore
	case x.stem != "" && x.stem == y.Text, y.stem != "" && y.stem == x.Text:
		return withoutAbd, whyStem
	}
	best, why := 0.0, ""
	for i, a := range x.sounds {
		for j, b := range y.sounds {
			if a == b && a != "" {
				return soundsSame, whySound
			}
			if !x.plain || !y.plain { // of an unknown script a letter cannot be weighed
				continue
			}
			off := 0.0
			if i+j > 0 {
				off = otherReading
			}
			s, w := spelledLike(a, b, max(best+off, fits))
			if s -= off; s > best {
				best, why = s, w
			}
		}
	}
	if best < givenForm && oneGiven(x.given, y.given) {
		return givenForm, whyGiven
	}
	return best, why
}

// spelledLike compares words in sounds. Names with din are compared by what stands
// before it. A likeness below floor is not told from any other below it.
func spelledLike(x, y string, floor float64) (float64, string) {
	if a, ok := strings.CutSuffix(x, faithSound); ok {
		if b, ok := strings.CutSuffix(y, faithSound); ok {
			x, y = a, b
		}
	}
	short, long := min(len(x), len(y)), max(len(x), len(y))
	if float64(long-short) > (1-fits)*float64(long)*2.5 {
		return 0, ""
	}
	s := soundsSame - steepness*distance(x, y, (soundsSame-floor)/steepness*float64(long))/float64(long)
	if short >= 4 && s < shortForm && x[:short] == y[:short] {
		return shortForm, whyShort
	}
	return s, whySpelled
}

// fused writes two neighbouring words of a as one where b has them as one: "Mir
// Kazemi" beside "Mirkazemi". Otherwise it returns a.
func fused(a, b []Word) []Word {
	for i := 0; i+1 < len(a); i++ {
		n := len(a[i].Text) + len(a[i+1].Text)
		for j := range b {
			w := &b[j]
			if n < len(w.Text)-1 || n > len(w.Text)+1 || w.Text[0] != a[i].Text[0] || len(a[i].Text) < 2 || len(a[i+1].Text) < 2 || w.Text == a[i].Text {
				continue
			}
			text := a[i].Text + a[i+1].Text
			whole := newWord(text, text)
			if s, _ := like(&whole, w); s >= fusedFit {
				return append(append(slices.Clone(a[:i]), whole), a[i+2:]...)
			}
		}
	}
	return a
}

// fusedFit is how alike two words run together must be to the one.
const fusedFit = 0.9
