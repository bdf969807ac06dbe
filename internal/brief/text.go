package brief

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Text renders b for a terminal of the given width in columns (80 when it is
// below 40), with numbered citations and their list at the end.
func (b Brief) Text(width int) string {
	if width < 40 {
		width = 80
	}
	var out strings.Builder
	var n notes
	fmt.Fprintf(&out, "%s\n%s\n", b.Title, strings.Repeat("=", min(width, utf8.RuneCountInString(b.Title))))
	for _, s := range b.Sections {
		fmt.Fprintf(&out, "\n%s\n%s\n", s.Title, strings.Repeat("-", utf8.RuneCountInString(s.Title)))
		for _, x := range s.Sentences {
			out.WriteString(hang("- ", x.text+" "+n.mark(x), width))
		}
	}
	out.WriteString("\nCitations\n---------\n")
	for i, line := range n.lines {
		out.WriteString(hang(fmt.Sprintf("[%d] ", i+1), line, width))
	}
	return out.String()
}

// hang wraps text to width with mark before its first line and as many spaces
// before the others.
func hang(mark, text string, width int) string {
	var out strings.Builder
	indent := strings.Repeat(" ", utf8.RuneCountInString(mark))
	out.WriteString(mark)
	at := len(indent)
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case at+1+n > width:
			out.WriteString("\n" + indent)
			at = len(indent)
		default:
			out.WriteByte(' ')
			at++
		}
		out.WriteString(word)
		at += n
	}
	out.WriteByte('\n')
	return out.String()
}
