package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"chancery/internal/text"
)

// sentenceSpans cuts a block of doc into sentences. It starts from the
// boundaries of Unicode UAX #29 and then joins what an abbreviation, an initial
// or a quotation has cut, and cuts before a sentence that begins with a number.
// The spans are trimmed, in order, disjoint and never empty.
func sentenceSpans(doc string, block text.Block, lang string) []text.Span {
	var out []text.Span
	open := text.Span{Start: -1}
	at := block.Span.Start
	it := sentences.FromString(block.Span.In(doc))
	for it.Next() {
		piece := text.Span{Start: at, End: at + len(it.Value())}
		at = piece.End
		if open.Start >= 0 && joins(doc[open.Start:open.End], doc[piece.Start:block.Span.End], lang) {
			open.End = piece.End
			continue
		}
		out = appendSentence(out, doc, open)
		open = piece
	}
	return appendSentence(out, doc, open)
}

func appendSentence(out []text.Span, doc string, s text.Span) []text.Span {
	if s.Start < 0 {
		return out
	}
	for {
		cut := numberStart(s.In(doc))
		if cut <= 0 {
			break
		}
		if head := trimSpace(doc, text.Span{Start: s.Start, End: s.Start + cut}); !head.Empty() {
			out = append(out, head)
		}
		s.Start += cut
	}
	if s = trimSpace(doc, s); !s.Empty() {
		out = append(out, s)
	}
	return out
}

func trimSpace(doc string, s text.Span) text.Span {
	raw := s.In(doc)
	left := len(raw) - len(strings.TrimLeftFunc(raw, isSpace))
	right := len(strings.TrimRightFunc(raw, isSpace))
	if right < left {
		return text.Span{Start: s.Start, End: s.Start}
	}
	return text.Span{Start: s.Start + left, End: s.Start + right}
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

// joins reports whether the sentence left goes on in right, the rest of the block.
func joins(left, right, lang string) bool {
	trimmed := strings.TrimRightFunc(left, isSpace)
	next := strings.TrimLeftFunc(right, isSpace)
	if trimmed == "" || next == "" {
		return true
	}
	if breaks := left[len(trimmed):]; strings.ContainsAny(breaks, "\n\r\u2028\u2029") {
		return softBreak(trimmed, breaks, next)
	}
	first, _ := utf8.DecodeRuneInString(next)
	last, size := utf8.DecodeLastRuneInString(trimmed)
	if onlyClosers(next) {
		return true
	}
	if isCloser(last) && unicode.IsLower(first) {
		return true
	}
	if last != '.' {
		return false
	}
	word := lastWord(trimmed[:len(trimmed)-size])
	return abbreviated(word, trimmed, next, lang)
}

// softBreak reports whether a line break inside a block only wraps a sentence.
func softBreak(left, breaks, next string) bool {
	if strings.Count(breaks, "\n") > 1 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(left)
	if strings.ContainsRune(".!?…:;", last) || isCloser(last) {
		return false
	}
	if unicode.IsLower(first) {
		return true
	}
	line := left[strings.LastIndexAny(left, "\n")+1:]
	return len(line) >= 60
}

func isCloser(r rune) bool { return strings.ContainsRune("\"”’»'", r) }

// onlyClosers reports whether s holds nothing but closing marks.
func onlyClosers(s string) bool {
	return strings.Trim(s, "\"”’»') \t\u00a0") == ""
}

// lastWord returns the run of letters, digits, dots and hyphens that ends s.
func lastWord(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
	})
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
}

// numberStart returns the offset at which a sentence that begins with a number
// starts inside s ("… in 2023. 15 people …"), or 0 if there is none. UAX #29
// does not cut there when a small letter follows the number.
func numberStart(s string) int {
	for i := 0; i+3 < len(s); i++ {
		if s[i] != '.' && s[i] != '!' && s[i] != '?' {
			continue
		}
		j := i + 1
		for j < len(s) && s[j] == ' ' {
			j++
		}
		if j == i+1 || j >= len(s) || s[j] < '0' || s[j] > '9' {
			continue
		}
		if s[i] != '.' || endsSentence(lastWord(s[:i])) {
			return j
		}
	}
	return 0
}

// endsSentence reports whether a full stop after word, with a number behind it,
// closes a sentence rather than an abbreviation.
func endsSentence(word string) bool {
	if strings.Contains(word, ".") || utf8.RuneCountInString(word) < 4 {
		return false
	}
	low := strings.ToLower(word)
	return !englishTitles[low] && !englishShort[low] && !englishMonths[low] && !russianShort[low]
}
