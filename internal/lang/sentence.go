package lang

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"

	"chancery/internal/text"
)

// sentenceSpans cuts a block of doc into sentences. It starts from the
// boundaries of Unicode UAX #29 and then joins what an abbreviation, an initial
// or a quotation has cut, cuts where a sentence begins in an unusual way, and
// leaves the marks of notes with the sentence they follow.
// The spans are trimmed, in order, disjoint and never empty.
func sentenceSpans(doc string, block text.Block, lang string) []text.Span {
	var out []text.Span
	open := text.Span{Start: -1}
	at := block.Span.Start
	it := sentences.FromString(block.Span.In(doc))
	for it.Next() {
		piece := text.Span{Start: at, End: at + len(it.Value())}
		at = piece.End
		if open.Start >= 0 {
			notes := min(trailing(doc[piece.Start:block.Span.End]), piece.Len())
			open.End, piece.Start = open.End+notes, piece.Start+notes
		}
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
		cut := innerStart(s.In(doc))
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
	if onlyClosers(next) || allMarks(trimmed) || listNumber(trimmed) {
		return true
	}
	if trimmed == left && insideWord(left, first) {
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

// noteMarks are the marks of notes and the closing brackets, with the space behind
// them, that follow the end of a sentence.
var noteMarks = regexp.MustCompile(`^(?:(?:\[\d{1,3}\]|\))[ \t\x{a0}]*)+`)

// trailing returns how many bytes at the start of next belong to the sentence before.
func trailing(next string) int { return len(noteMarks.FindString(next)) }

// listNumber reports whether s is no more than the number of an item: "3." or "2.1.".
func listNumber(s string) bool {
	return strings.HasSuffix(s, ".") && startsWithDigit(s) && strings.Trim(s, ".0123456789") == ""
}

// insideWord reports whether the mark that ends left stands inside an address or a
// number, when first follows it without a space.
func insideWord(left string, first rune) bool {
	word := left[strings.LastIndexAny(left, " \n\t")+1:]
	return !unicode.IsLetter(first) && !isOpener(first) || strings.ContainsAny(word, "/@=") || endsWithDigit(word[:len(word)-1])
}

func isOpener(r rune) bool { return strings.ContainsRune("\"“‘«'[", r) }

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
