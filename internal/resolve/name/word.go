package name

import (
	"slices"
	"strings"
	"unicode"
)

// Word is a word of a name and how it sounds, whatever the romanisation.
type Word struct {
	Text   string
	sounds []string // how it sounds; then where x, c or q are read in another way
	core   string   // what follows abd in a name that was written as two words
	stem   string   // what stands before din in a name that was written as two words
	given  []int    // the lines of givenForms on which it stands
	father bool     // a patronymic, which a short form of the name leaves out
	plain  bool     // all letters are Latin
}

// Words cuts a name for [Align]: folded, in Latin letters, without titles,
// degrees, the marks of a generation and the particles that are left out at will.
// A patronymic that is written as two words, and a name with Arabic abd or din, are
// one word. A name that would be left with one word keeps them all.
func Words(s string) []Word {
	all := tokens(withoutDegrees(s))
	all = joinFaith(withoutHonours(all))
	words := make([]Word, 0, len(all))
	for _, w := range all {
		if !particle[w.Text] && !title[w.Text] && !generation[w.Text] {
			words = append(words, w)
		}
	}
	if len(words) >= min(2, len(all)) {
		return joinServant(joinFather(words))
	}
	return all
}

// withoutHonours takes out the words that are never part of a name.
func withoutHonours(words []Word) []Word {
	out := make([]Word, 0, len(words))
	for _, w := range words {
		if !honour[w.Text] {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return words
	}
	return out
}

// tokens are the words of a name with how they sound. A letter with a mark sounds
// otherwise than without it, though its text is the same.
func tokens(s string) []Word {
	s = unleet(withoutJoiners(s))
	texts, marked := Tokens(s), Tokens(spellMarks(s))
	out := make([]Word, len(texts))
	for i, t := range texts {
		heard := t
		if len(marked) == len(texts) {
			heard = marked[i]
		}
		out[i] = newWord(t, heard)
	}
	return out
}

func newWord(text, heard string) Word {
	heard = faithOf(servantOf(heard))
	w := Word{Text: text, sounds: []string{sounds(heard)}, given: givenForms[text], father: isFather(text), plain: ascii(text)}
	for _, other := range readings(heard) {
		w.sounds = append(w.sounds, sounds(other))
	}
	return w
}

// Keys are the keys of a word in all its readings; see [Keys].
func (w Word) Keys() []string {
	out := Keys(w.Text)
	for _, s := range w.sounds {
		if k := skeleton(s, false); !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	if w.core != "" {
		out = append(out, Keys(w.core)...)
	}
	if w.stem != "" {
		out = append(out, Keys(w.stem)...)
	}
	return out
}

// readings are the other readings of a Latin word: x, c and q as in Azeri, Somali or
// Kazakh, and as in pinyin; j as in Slavic and German; and without an Arabic article,
// or abu with it, that is written with it.
func readings(token string) (out []string) {
	if rest := withoutArticle(token); len(rest) > 4 && rest != token {
		out = append(out, rest)
	}
	if !strings.ContainsAny(token, "xcqj") {
		return out
	}
	for _, r := range []*strings.Replacer{turkic, pinyin, slavic} {
		if other := r.Replace(token); other != token {
			out = append(out, other)
		}
	}
	return out
}

func withoutArticle(token string) string {
	for _, article := range []string{"abul", "abol", "aboul", "al", "el"} {
		if rest, ok := strings.CutPrefix(token, article); ok {
			return rest
		}
	}
	return token
}

var (
	turkic = strings.NewReplacer("ch", "ch", "ck", "ck", "xh", "j", "x", "kh", "c", "j", "q", "g")
	slavic = strings.NewReplacer("dj", "dj", "j", "y")
	pinyin = strings.NewReplacer("ch", "ch", "ck", "ck", "x", "sh", "c", "ts", "q", "ch")
)

// withoutJoiners takes out the small letters that join the parts of a name: "y" of
// Spanish, "e" of Portuguese, "i" of Catalan. A capital is an initial.
func withoutJoiners(s string) string {
	for _, j := range []string{" y ", " e ", " i ", " a ", "-a-"} {
		s = strings.ReplaceAll(s, j, " ")
	}
	return s
}

// withoutDegrees cuts off what follows a comma when it holds a title or a degree,
// and a maiden name.
func withoutDegrees(s string) string {
	before, after, found := strings.Cut(s, ",")
	if found && len(strings.Fields(before)) > 1 {
		for _, t := range Tokens(after) {
			if honour[t] || title[t] || generation[t] {
				s = before
			}
		}
	}
	for _, born := range []string{" née ", " nee ", " born ", " geb. "} {
		if before, after, found := strings.Cut(s, born); found {
			_, given, _ := strings.Cut(after, " ")
			s = before + " " + given
		}
	}
	return s
}

// joinFather writes a patronymic of two words, "Mikail oglu", as one.
func joinFather(words []Word) []Word {
	out := words[:0]
	for _, w := range words {
		if n := len(out); childOf[w.Text] && n > 1 {
			out[n-1].father = true
			continue
		}
		out = append(out, w)
	}
	return out
}

// fatherEnds are the ends of patronymics.
var fatherEnds = []string{"ovich", "evich", "ovych", "evych", "yovych", "avich", "avic", "ovic", "ivna", "ovna", "evna", "ovno", "yevna", "auna", "ouna", "oglu", "ogly", "qizi", "kyzy", "gyzy"}

func isFather(text string) bool {
	if len(text) < 8 {
		return false
	}
	for _, end := range fatherEnds {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// joinServant writes "abd al Rahman" as one word.
func joinServant(words []Word) []Word {
	for i := 0; i+1 < len(words); i++ {
		if servant[words[i].Text] && len(words[i+1].Text) > 2 {
			text := "abdul" + words[i+1].Text
			core := words[i+1].Text
			words[i] = newWord(text, text)
			words[i].core = core
			words = append(words[:i+1], words[i+2:]...)
		}
	}
	return words
}

// servantOf brings the spellings of abd with a name of God, "abdurrahman",
// "abdelrahman", "abdirahman", to one.
func servantOf(token string) string {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(token, "c"), "abd")
	if !ok || len(rest) < 3 {
		return token
	}
	return "abd" + strings.TrimLeft(rest, "aeioul")
}

// joinFaith writes "Salah al Din" as one word.
func joinFaith(words []Word) []Word {
	for i := 0; i+1 < len(words); i++ {
		n := faithAt(words[i+1:])
		if n == 0 || len(words[i].Text) < 3 {
			continue
		}
		text, stem := words[i].Text+faithEnd, words[i].Text
		words[i] = newWord(text, text)
		words[i].stem = stem
		words = append(words[:i+1], words[i+1+n:]...)
	}
	return words
}

// faithAt is how many words at the beginning are the last part of a name with din,
// 0 when they are none.
func faithAt(words []Word) int {
	switch {
	case faith[words[0].Text]:
		return 1
	case len(words) > 1 && faith[words[0].Text+"-"+words[1].Text]:
		return 2
	}
	return 0
}

// How din is written and sounds at the end of a name.
const (
	faithEnd   = "eddin"
	faithSound = "edin"
)

// faithEnds are the spellings of din at the end of a name.
var faithEnds = []string{"uddeen", "eddeen", "eddine", "uldin", "eldin", "aldin", "uddin", "eddin", "iddin", "addin", "oddin"}

// faithOf brings the spellings of a name with din, "salahuddin", "salaheldin",
// "salohiddin", to one.
func faithOf(token string) string {
	for _, end := range faithEnds {
		if stem, ok := strings.CutSuffix(token, end); ok && len(stem) > 2 {
			return stem + faithEnd
		}
	}
	return token
}

// spellMarks spells out the letters that a mark makes another sound.
func spellMarks(s string) string {
	if ascii(s) {
		return s
	}
	return marks.Replace(s)
}

var marks = strings.NewReplacer("š", "sh", "Š", "Sh", "č", "ch", "Č", "Ch", "ž", "zh", "Ž", "Zh", "ş", "sh", "Ş", "Sh", "ș", "sh", "Ș", "Sh",
	"ţ", "ts", "ț", "ts", "Ț", "Ts", "ć", "ch", "Ć", "Ch", "ś", "sh", "Ś", "Sh", "ñ", "ny", "ł", "l", "ğ", "g", "ï", "i", "ä", "e", "ö", "e", "ř", "rzh", "Ř", "Rzh")

// unleet reads the digits within a word as the letters that they look like.
func unleet(s string) string {
	if !strings.ContainsAny(s, "0135") {
		return s
	}
	runes := []rune(s)
	for i, r := range runes {
		letter, ok := looks[r]
		if ok && (i > 0 && unicode.IsLetter(runes[i-1]) || i+1 < len(runes) && unicode.IsLetter(runes[i+1])) {
			runes[i] = letter
		}
	}
	return string(runes)
}

var looks = map[rune]rune{'0': 'o', '1': 'i', '3': 'e', '5': 's'}
