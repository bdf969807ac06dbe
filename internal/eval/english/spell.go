package english

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// titles are the words in front of a name in lists of leaders and ambassadors.
var titles = map[string]bool{
	"President": true, "Minister": true, "Ambassador": true, "Affaires": true, "Governor": true, "General": true,
	"Chancellor": true, "Premier": true, "Chairman": true, "Dr.": true, "Sir": true, "Dame": true,
}

// personOf reads a name from a list that writes surnames in capitals, with a title
// in front and notes behind: "President Ana María SOTO Vega (since 2024)". Where
// the post is vacant, the one who stands in is read. It reports false where the
// writing does not show what is the surname.
func personOf(s string) (someone, bool) {
	if _, rest, ok := strings.Cut(s, "(vacant);"); ok {
		s = rest
	}
	s, _, _ = strings.Cut(s, " (")
	s, _, _ = strings.Cut(s, ";")
	if strings.Contains(s, "represented by") || !latin(strings.NewReplacer("’", "", "'", "", ".", "", "-", "", " ", "").Replace(s)) {
		return someone{}, false
	}
	words := strings.Fields(strings.ReplaceAll(s, "’", "'"))
	first := 0
	for i, w := range words {
		if titles[w] || strings.HasSuffix(w, "'Affaires") {
			first = i + 1
		}
	}
	words = words[first:]
	if first == 0 || len(words) < 2 || len(words) > 4 {
		return someone{}, false
	}
	return spelled(words)
}

// spelled makes a name of words of which the surname is in capitals. It reports
// false where that is none or all of them, and where a word is no part of a name.
func spelled(words []string) (someone, bool) {
	var p someone
	for _, w := range words {
		if r := []rune(w)[0]; unicode.IsLower(r) && !strings.Contains(w, "-") || roman(w) {
			return someone{surname: words}, false
		}
		p.full = append(p.full, tokens(cased(w))...)
		if shouted(w) {
			p.surname = append(p.surname, tokens(cased(w))...)
		}
	}
	return p, len(p.surname) > 0 && len(p.surname) < len(p.full)
}

// ends returns the first and the last word of the name that tell it from others:
// its first given name and the last word of its surname, folded.
func (p someone) ends() (first, last string) {
	first, last = fold(p.full[0]), fold(p.surname[len(p.surname)-1])
	if first == fold(p.surname[0]) {
		first = fold(p.full[len(p.full)-1])
	}
	return first, last
}

// shouted reports whether a word is written in capitals, but for a part in front
// ("McKAY", "al-SAID"). An initial is not.
func shouted(w string) bool {
	n := 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			n++
		case unicode.IsLower(r):
			n = 0
		}
	}
	return n > 1
}

// cased writes each run of capitals with one capital: "O'NEILL-McKAY" as
// "O'Neill-McKay".
func cased(w string) string {
	var b strings.Builder
	inside := false
	for _, r := range w {
		if inside {
			b.WriteRune(unicode.ToLower(r))
		} else {
			b.WriteRune(r)
		}
		inside = unicode.IsUpper(r)
	}
	return b.String()
}

func roman(w string) bool { return w != "" && strings.Trim(w, "IVX") == "" && len(w) > 1 }

// tokens cuts a name into words as the corpora do: hyphens stand alone.
func tokens(name string) []string {
	return strings.Fields(strings.ReplaceAll(name, "-", " - "))
}

// fold returns s in small letters without accents, hyphens as spaces.
func fold(s string) string {
	return strings.ReplaceAll(plain(strings.ToLower(s)), "-", " ")
}

// plain returns s without accents.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// latin reports whether all that is not a space, hyphen or apostrophe in s is a
// Latin letter.
func latin(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool {
		return !unicode.Is(unicode.Latin, r) && !strings.ContainsRune(" -'’", r)
	}) < 0
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
