// Package name compares names of actors across spellings and scripts.
//
// [Fold] makes the form under which names are looked up, [Transliterate] turns
// Cyrillic into Latin letters, [Keys] makes keys that do not depend on the system
// of romanisation, and [Compare] scores two names and says why.
package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings a name to the form in which names are looked up: lower case,
// without diacritics, apostrophes and the dots of abbreviations, and with every
// other run of punctuation and space as one space. Letters of other scripts than
// Latin stay as they are, but for ё, which becomes е. Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	if folded(s) {
		return s
	}
	if !ascii(s) {
		s = plain(strings.ToLower(s))
	}
	var out strings.Builder
	out.Grow(len(s))
	gap := false
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf && isWord[r], r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if gap && out.Len() > 0 {
				out.WriteByte(' ')
			}
			gap = false
			out.WriteRune(lower(r))
		case r == '\'' || r == '.' && abbreviates(s[:i]):
		default:
			gap = true
		}
	}
	return out.String()
}

// isWord marks the ASCII letters and digits.
var isWord = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
	}
	return t
}()

func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// folded reports whether s is folded ASCII already, the usual case.
func folded(s string) bool {
	gap := true
	for i := range len(s) {
		c := s[i]
		if c == ' ' {
			if gap {
				return false
			}
			gap = true
			continue
		}
		if c >= utf8.RuneSelf || !isWord[c] || c >= 'A' && c <= 'Z' {
			return false
		}
		gap = false
	}
	return !gap || s == ""
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// abbreviates reports whether before ends in a single letter, so that a dot
// after it is the dot of an abbreviation: "U.S.", "J.D.".
func abbreviates(before string) bool {
	r, n := utf8.DecodeLastRuneInString(before)
	if !unicode.IsLetter(r) {
		return false
	}
	r, n = utf8.DecodeLastRuneInString(before[:len(before)-n])
	return n == 0 || !unicode.IsLetter(r) && r != '\''
}

// plain takes the diacritics off lower-case Latin letters and spells out those that no
// diacritic explains.
func plain(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			out.WriteRune(r)
		case r == 'ё':
			out.WriteRune('е')
		case spelled[r] != "":
			out.WriteString(spelled[r])
		case strings.ContainsRune(apostrophes, r):
			out.WriteByte('\'')
		case unicode.Is(unicode.Cyrillic, r):
			out.WriteRune(r)
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		default:
			decompose(&out, r)
		}
	}
	return out.String()
}

func decompose(out *strings.Builder, r rune) {
	for _, d := range strings.ToLower(norm.NFKD.String(string(r))) {
		switch {
		case spelled[d] != "":
			out.WriteString(spelled[d])
		case strings.ContainsRune(apostrophes, d):
			out.WriteByte('\'')
		case !unicode.Is(unicode.Mn, d):
			out.WriteRune(d)
		}
	}
}

// apostrophes are the characters written for an apostrophe, for the Uzbek turned
// comma, for ayn and hamza and for a soft sign.
const apostrophes = "’‘ʼʻʹʺ`´′ʾʿ＇"

// spelled gives the Latin letters that have no decomposition.
var spelled = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ß': "ss", 'ı': "i", 'ə': "a", 'ħ': "h",
	'ŋ': "ng", 'ŧ': "t", 'ɔ': "o", 'ɛ': "e", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k", 'ѐ': "е", 'ѝ': "и",
}
