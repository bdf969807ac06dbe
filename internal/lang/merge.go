package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// mergeTokens joins in place the neighbours that are one token: abbreviations
// and their full stop, runs of one mark, affixes and their word.
func mergeTokens(toks []text.Span, doc, lang string) []text.Span {
	out := toks[:0]
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if n := len(out); n > 0 && out[n-1].End == t.Start && merges(doc, out, toks[i:], lang) {
			out[n-1].End = t.End
			continue
		}
		out = append(out, t)
	}
	return out
}

// merges reports whether the first of rest belongs to the last of done, which
// it touches.
func merges(doc string, done, rest []text.Span, lang string) bool {
	left, right := done[len(done)-1].In(doc), rest[0].In(doc)
	switch {
	case right == "." && !allMarks(left):
		return keepsStop(left, doc[rest[0].End:], len(rest) == 1, lang)
	case sameMark(left, right):
		return true
	case lang != "en" && right == "-":
		return isWordPart(left) && touchesWord(doc, rest)
	case lang != "en" && strings.HasSuffix(left, "-") && len(left) > 1:
		return isWordPart(right)
	case right == "-":
		return affixes[strings.ToLower(left)] && touchesWord(doc, rest)
	case strings.HasSuffix(left, "-") && affixes[strings.ToLower(strings.TrimSuffix(left, "-"))]:
		return isWordPart(right)
	case right == "$":
		return currencyLand[left]
	case right == "&", strings.HasSuffix(left, "&"):
		return len(left) <= 3 && utf8.RuneCountInString(right) <= 2 && isCapitals(strings.TrimSuffix(left, "&")) && touchesWordOrIs(doc, rest)
	}
	return false
}

var currencyLand = set(`US C A AU NZ HK CA S R NT`)

// affixes are the prefixes that EWT leaves in one token with their word.
var affixes = set(`e a u x agro ante anti arch be bi bio co counter cross cyber de eco ex extra inter
	intra macro mega micro mid mini mm multi neo non o over pan para peri post pre pro pseudo quasi re
	semi sub super tri ultra uh un uni vice`)

// keepsStop reports whether the full stop behind word is part of it. rest is
// the text behind the stop; last says that the stop ends the sentence.
func keepsStop(word, rest string, last bool, lang string) bool {
	low := strings.ToLower(word)
	if lang == "ru" || isCyrillic(word) {
		return russianShort[low] || initial(word) && !last
	}
	if dotted(low) || initial(word) && word != "I" {
		return true
	}
	next := strings.TrimLeftFunc(rest, isSpace)
	switch {
	case beforeNumber[low]:
		return startsWithDigit(next)
	case low == "mar", low == "sat", low == "sun", low == "min", low == "max", low == "jun", low == "al":
		return !last
	}
	return englishTitles[low] && !(last && len(low) > 2) || englishShort[low]
}

func allMarks(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// sameMark reports whether right repeats the mark that left consists of.
func sameMark(left, right string) bool {
	if len(right) != 1 || !strings.Contains(".-*=_!?~", right) {
		return false
	}
	return strings.Trim(left, right) == "" || strings.Contains("!?", right) && strings.Trim(left, "!?") == ""
}

func isWordPart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// touchesWord reports whether a word follows the first of rest without a gap.
func touchesWord(doc string, rest []text.Span) bool {
	return len(rest) > 1 && rest[0].End == rest[1].Start && isWordPart(rest[1].In(doc))
}

func touchesWordOrIs(doc string, rest []text.Span) bool {
	return isWordPart(rest[0].In(doc)) || touchesWord(doc, rest)
}

func isCapitals(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}
