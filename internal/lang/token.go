package lang

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"chancery/internal/text"
)

// wholes are stretches that stay one token: addresses of the web and of mail,
// and dates or fractions written with slashes.
var wholes = regexp.MustCompile(`https?://[^\s<>"”»]*[^\s<>"”».,;:!?)]|www\.[^\s<>"”»]*[^\s<>"”».,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d+(?:/\d+)+`)

// tokenSpans cuts one sentence into tokens the way the Universal Dependencies
// treebank EWT does: clitics, hyphens, currency and per-cent signs stand alone,
// abbreviations keep their full stops. The spans are in order, disjoint, not
// empty, and leave out nothing but white space.
func tokenSpans(doc string, s text.Span, lang string) []text.Span {
	var out []text.Span
	raw := s.In(doc)
	at := 0
	if strings.ContainsAny(raw, "/@") || strings.Contains(raw, "www.") {
		for _, m := range wholes.FindAllStringIndex(raw, -1) {
			out = appendTokens(out, doc, text.Span{Start: s.Start + at, End: s.Start + m[0]}, lang)
			out = append(out, text.Span{Start: s.Start + m[0], End: s.Start + m[1]})
			at = m[1]
		}
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

var cannots = map[string]int{"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}

// clitic returns the offset of the English clitic that ends word, or 0.
func clitic(word string) int {
	low := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	if n := cannots[low]; n > 0 {
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
