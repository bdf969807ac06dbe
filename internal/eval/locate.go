package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// characterSpan turns offsets in characters into a span of bytes of doc. It
// reports false when they lie outside doc.
func characterSpan(doc string, start, end int) (text.Span, bool) {
	var span text.Span
	at, bytes := 0, 0
	for at < end && bytes < len(doc) {
		if at == start {
			span.Start = bytes
		}
		_, size := utf8.DecodeRuneInString(doc[bytes:])
		bytes += size
		at++
	}
	span.End = bytes
	return span, at == end && start < end
}

// locate finds phrase in doc: as it stands, else the longest run of its words,
// if that run has at least three words and half of the phrase.
func locate(doc, phrase string) (text.Span, Located) {
	if i := strings.Index(doc, phrase); i >= 0 && phrase != "" {
		return text.Span{Start: i, End: i + len(phrase)}, Exactly
	}
	a, b := wordSpans(doc), wordSpans(phrase)
	first, n := longestRun(words(doc, a), words(phrase, b))
	if n < 3 || 2*n < len(b) {
		return text.Span{}, Nowhere
	}
	return a[first].Cover(a[first+n-1]), ByWords
}

// longestRun returns where in a the longest run of words common to a and b
// starts, and its length.
func longestRun(a, b []string) (first, n int) {
	row := make([]int, len(b)+1)
	for i := range a {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] != b[j] {
				row[j+1] = 0
				continue
			}
			row[j+1] = row[j] + 1
			if row[j+1] > n {
				n, first = row[j+1], i-row[j]
			}
		}
	}
	return first, n
}

// wordSpans cuts s into runs of letters and digits.
func wordSpans(s string) []text.Span {
	var out []text.Span
	start := -1
	for i, r := range s {
		word := unicode.IsLetter(r) || unicode.IsDigit(r)
		if word && start < 0 {
			start = i
		}
		if !word && start >= 0 {
			out, start = append(out, text.Span{Start: start, End: i}), -1
		}
	}
	if start >= 0 {
		out = append(out, text.Span{Start: start, End: len(s)})
	}
	return out
}

func words(s string, spans []text.Span) []string {
	out := make([]string, len(spans))
	for i, span := range spans {
		out[i] = strings.ToLower(span.In(s))
	}
	return out
}
