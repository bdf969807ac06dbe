package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/internal/text"
)

// line is a candidate for a block: a line of the text, or the lines of a
// hard-wrapped paragraph.
type line struct {
	span text.Span // without white space at its ends
	s    string    // the bytes of span
	gap  bool      // a blank line stands before it
	hint text.BlockKind
}

func (l line) runes() int { return utf8.RuneCountInString(l.s) }

// split returns the lines of doc that are not blank.
func split(doc string) []line {
	var out []line
	gap := true
	for at := 0; at < len(doc); {
		end, next := lineEnd(doc, at)
		span := text.Span{Start: at, End: end}.Trim(doc)
		at = next
		if span.Empty() {
			gap = true
			continue
		}
		out = append(out, line{span: span, s: span.In(doc), gap: gap})
		gap = false
	}
	if wrapped(out) {
		return unwrap(doc, out)
	}
	return out
}

// lineEnd returns where the line that starts at ends, and where the next starts.
// A line ends with LF, CR, CR LF, FF or U+2028 and U+2029.
func lineEnd(doc string, at int) (end, next int) {
	i := strings.IndexAny(doc[at:], "\n\r\f\u2028\u2029")
	if i < 0 {
		return len(doc), len(doc)
	}
	end = at + i
	switch {
	case strings.HasPrefix(doc[end:], "\r\n"):
		return end, end + 2
	case doc[end] < utf8.RuneSelf:
		return end, end + 1
	}
	return end, end + 3
}

// wrapped reports whether the lines are those of a text broken at a fixed
// width: runs of lines of much the same length, most not ending a sentence.
func wrapped(lines []line) bool {
	open, inner := 0, 0
	for i, l := range lines {
		if l.runes() > 110 {
			return false
		}
		if i+1 < len(lines) && !lines[i+1].gap {
			inner++
			if l.runes() >= 40 && !ended(l.s) {
				open++
			}
		}
	}
	return inner >= 3 && 10*open >= 6*inner
}

// ended reports whether s ends as a sentence does.
func ended(s string) bool {
	s = strings.TrimRight(s, " \t\u00a0\"'”»’)]*")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;", r)
}

// unwrap joins the lines of each paragraph. A line that is short, or that opens
// a turn or an item of a list, is not joined to the one before.
func unwrap(doc string, lines []line) []line {
	var out []line
	for i, l := range lines {
		if i == 0 || l.gap || lines[i-1].runes() < 40 || bullet(l.s) > 0 || dash(l.s) > 0 || lastMatter(l.s) {
			out = append(out, l)
			continue
		}
		last := &out[len(out)-1]
		last.span.End = l.span.End
		last.s = last.span.In(doc)
	}
	return slices.Clip(out)
}
