package lang

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"chancery/internal/text"
)

// wholes are stretches that stay one token: addresses of the web and of mail, dates
// and fractions written with slashes, times of day, telephone numbers, decades,
// clitics behind numbers, smileys, runs of brackets and doubled quotation marks.
var wholes = regexp.MustCompile(strings.Join([]string{
	`https?://[^\s<>"”»]*[^\s<>"”».,;:!?)\]']`, `www\.[^\s<>"”»]*[^\s<>"”».,;:!?)\]']`,
	`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
	`\d+(?:/\d+)+`, `\b\d{1,2}:\d{2}(?::\d{2})?`, `\b\d{3}-\d{3}-\d{4}\b`, `\b\d{1,3}0['’]s\b`, `['’]s\b`,
	`[:;]-?[()]`, `<<+|>>+|''+|’’|‘[‘’]`,
}, "|"))

// wholesIn returns the places of wholes in s.
func wholesIn(s string) [][]int {
	if !mayHoldWhole(s) {
		return nil
	}
	return slices.DeleteFunc(wholes.FindAllStringIndex(s, -1), func(m []int) bool { return !isWhole(s, m[0], m[1]) })
}

// mayHoldWhole reports whether s has the marks of a whole. Most sentences have none
// but apostrophes, which tell something only behind a digit or another one.
func mayHoldWhole(s string) bool {
	if strings.ContainsAny(s, "/@:;<>‘") || strings.Contains(s, "www.") || strings.Count(s, "-") > 1 {
		return true
	}
	var prev rune
	for _, r := range s {
		if (r == '\'' || r == '’') && (prev == r || prev >= '0' && prev <= '9') {
			return true
		}
		prev = r
	}
	return false
}

// isWhole reports whether what matched in s from start to end is one token by what
// is beside it: a smiley stands behind a space, a number ends in front of another
// mark, and only a clitic behind a number needs to be cut off here.
func isWhole(s string, start, end int) bool {
	match := s[start:end]
	switch {
	case match == "'s" || match == "’s":
		return endsWithDigit(s[:start])
	case s[start] == ':' || s[start] == ';':
		return start == 0 || s[start-1] == ' '
	}
	return !startsWithDigit(match) || !startsWithDigit(s[end:])
}

// tokenSpans cuts one sentence into tokens the way the Universal Dependencies
// treebank EWT does: clitics, hyphens, currency and per-cent signs stand alone,
// abbreviations keep their full stops. The spans are in order, disjoint, not
// empty, and leave out nothing but white space.
func tokenSpans(doc string, s text.Span, lang string) []text.Span {
	raw := s.In(doc)
	out := make([]text.Span, 0, len(raw)/4+2)
	at := 0
	for _, m := range wholesIn(raw) {
		out = appendTokens(out, doc, text.Span{Start: s.Start + at, End: s.Start + m[0]}, lang)
		out = append(out, text.Span{Start: s.Start + m[0], End: s.Start + m[1]})
		at = m[1]
	}
	return appendTokens(out, doc, text.Span{Start: s.Start + at, End: s.End}, lang)
}

func appendTokens(out []text.Span, doc string, s text.Span, lang string) []text.Span {
	from := len(out)
	at := s.Start
	it := words.FromString(s.In(doc))
	for it.Next() {
		w := text.Span{Start: at, End: at + len(it.Value())}
		at = w.End
		if strings.TrimFunc(it.Value(), isSpace) == "" {
			continue
		}
		out = appendWord(out, doc, w, lang)
	}
	return out[:from+len(mergeTokens(out[from:], doc, lang))]
}

// appendWord appends w cut at the marks that UAX #29 keeps inside a word.
func appendWord(out []text.Span, doc string, w text.Span, lang string) []text.Span {
	word := w.In(doc)
	for i, r := range word {
		n := utf8.RuneLen(r)
		if i == 0 || i+n >= len(word) || !cutsInside(word[:i], r, word[i+n:]) {
			continue
		}
		out = appendWord(out, doc, text.Span{Start: w.Start, End: w.Start + i}, lang)
		out = append(out, text.Span{Start: w.Start + i, End: w.Start + i + n})
		return appendWord(out, doc, text.Span{Start: w.Start + i + n, End: w.End}, lang)
	}
	if lang != "en" {
		return append(out, w)
	}
	cut := clitic(word)
	if cut == 0 {
		cut = unitStart(word)
	}
	if cut == 0 {
		return append(out, w)
	}
	return append(out, text.Span{Start: w.Start, End: w.Start + cut}, text.Span{Start: w.Start + cut, End: w.End})
}

// cutsInside reports whether mark r, between left and right in one UAX #29
// word, is a token of its own.
func cutsInside(left string, r rune, right string) bool {
	prev, _ := utf8.DecodeLastRuneInString(left)
	next, _ := utf8.DecodeRuneInString(right)
	switch r {
	case ':':
		return unicode.IsLetter(prev) || unicode.IsLetter(next)
	case '.':
		return unicode.IsUpper(next) && unicode.IsLower(prev) && len(lastWord(left)) > 2
	case '_':
		return false
	}
	return false
}

// cannots are words written as one that are two, with the length of the first.
var cannots = map[string]int{"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "outta": 3,
	"dont": 2, "cant": 2, "wont": 2, "aint": 2, "isnt": 2, "didnt": 3, "wasnt": 3, "hasnt": 3, "arent": 3, "doesnt": 4,
	"havent": 4, "werent": 4, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "theres": 5, "thats": 4, "whats": 4, "youre": 3, "theyre": 4}

// small are further such words that are names where they begin with a capital.
var small = map[string]int{"im": 1, "ive": 1, "hes": 2, "shes": 3, "alot": 1, "kinda": 4, "sorta": 4, "youve": 3, "weve": 2}

// clitic returns the offset of the English clitic that ends word, or 0.
func clitic(word string) int {
	low := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	if n := max(cannots[low], small[word]); n > 0 {
		return n
	}
	for _, c := range [...]string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if strings.HasSuffix(low, c) && len(low) > len(c) {
			runes := utf8.RuneCountInString(c)
			return runeOffset(word, runes)
		}
	}
	return 0
}

// runeOffset returns the byte offset of the last n runes of s.
func runeOffset(s string, n int) int {
	for ; n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return len(s)
}

var units = set(`bn m mn mln k tn trn km kg cm mm m2 km2 am pm a.m p.m gw mw kw gwh mwh twh kwh usd eur mph kph ft sq`)

// unitStart returns the offset of a unit written onto a number ("1.6bn"), or 0.
func unitStart(word string) int {
	if !startsWithDigit(word) {
		return 0
	}
	i := strings.IndexFunc(word, func(r rune) bool { return r != '.' && r != ',' && !unicode.IsDigit(r) })
	if i <= 0 || !units[strings.ToLower(word[i:])] {
		return 0
	}
	return i
}
