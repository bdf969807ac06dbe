package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// innerStart returns the offset at which a sentence starts inside s where UAX #29
// does not cut, or 0 if there is none: one that begins with a number, with a small
// letter, or without a space in front.
func innerStart(s string) int {
	for i := 1; i+2 < len(s); i++ {
		if s[i] != '.' && s[i] != '!' && s[i] != '?' {
			continue
		}
		j := i + 1
		for j < len(s) && s[j] == ' ' {
			j++
		}
		switch {
		case j >= len(s):
		case j == i+1:
			if s[i] == '.' && gluedStart(s, i) {
				return j
			}
		case startsWithDigit(s[j:]):
			if s[i] != '.' || endsSentence(lastWord(s[:i])) {
				return j
			}
		case s[i] == '.' && smallStart(s[:i], s[j:]):
			return j
		}
	}
	return 0
}

// smallStart reports whether a full stop between left and next closes a sentence
// although a small letter follows: only a plain word of small letters can stand in
// front of it.
func smallStart(left, next string) bool {
	word := lastWord(left)
	return next[0] >= 'a' && next[0] <= 'z' && endsSmall(left) && !isShort(word) && !strings.Contains(word, ".")
}

// gluedStart reports whether the full stop at i of s closes a sentence although the
// next begins without a space ("… the border.They …"). Addresses are left whole.
func gluedStart(s string, i int) bool {
	from := strings.LastIndexAny(s[:i], " \n\t") + 1
	left, right := s[from:i], s[i+1:]
	if to := strings.IndexAny(right, " \n\t"); to >= 0 {
		right = right[:to]
	}
	first, n := utf8.DecodeRuneInString(right)
	if !unicode.IsUpper(first) || !endsSmall(left) || isShort(lastWord(left)) {
		return false
	}
	if strings.ContainsAny(left+strings.TrimRight(right, ".:"), `@/:=_\#.<>`) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(right[n:])
	word := strings.ToLower(strings.TrimFunc(right, func(r rune) bool { return !unicode.IsLetter(r) }))
	return !domains[word] && (unicode.IsLower(second) || word == "i" || word == "a")
}

// domains are the last parts of addresses that are written without "www".
var domains = set(`com net org gov edu info biz`)

// endsSmall reports whether s ends in three small letters of ASCII.
func endsSmall(s string) bool {
	if len(s) < 3 {
		return false
	}
	for _, b := range []byte(s[len(s)-3:]) {
		if b < 'a' || b > 'z' {
			return false
		}
	}
	return true
}

// endsSentence reports whether a full stop after word, with a number behind it,
// closes a sentence rather than an abbreviation.
func endsSentence(word string) bool {
	return !strings.Contains(word, ".") && utf8.RuneCountInString(word) >= 4 && !isShort(word)
}

// isShort reports whether word is a known abbreviation, without its full stop.
func isShort(word string) bool {
	low := strings.ToLower(word)
	return englishTitles[low] || englishShort[low] || englishLeading[low] || englishMonths[low] ||
		provinces[low] && capital(word) || russianShort[low]
}

// provinces are short names of states and provinces of America.
var provinces = set(`ala ariz calif colo conn del fla ill ind kan mass mich minn miss mont neb nev okla ore penn
	tenn tex wash wis wyo ont que sask alta`)
