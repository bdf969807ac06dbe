package brief

import (
	"fmt"
	"slices"
	"strings"
)

// notes numbers what the sentences of one brief rest on, in order of first use.
type notes struct {
	at    map[string]int
	lines []string
}

// mark returns the marks of a sentence, "[1][4]".
func (n *notes) mark(s Sentence) string {
	var out []int
	for _, c := range s.cites {
		out = append(out, n.number(citeLine(c)))
	}
	if s.none != nil {
		out = append(out, n.number(searchedLine(*s.none)))
	}
	slices.Sort(out)
	var b strings.Builder
	for _, k := range slices.Compact(out) {
		fmt.Fprintf(&b, "[%d]", k)
	}
	return b.String()
}

func (n *notes) number(line string) int {
	if n.at == nil {
		n.at = map[string]int{}
	}
	if n.at[line] == 0 {
		n.lines = append(n.lines, line)
		n.at[line] = len(n.lines)
	}
	return n.at[line]
}

// citeLine writes a citation: title, date, line and the quoted words.
func citeLine(c Citation) string {
	out := fmt.Sprintf("%s, %s", c.Title, c.Published)
	if c.Line > 0 {
		out += fmt.Sprintf(", line %d", c.Line)
	}
	return out + ": " + few(c.Quote, 40)
}

func searchedLine(s Searched) string {
	names := make([]string, 0, len(s.Docs))
	for _, d := range s.Docs {
		names = append(names, string(d))
	}
	if more := len(names) - 5; more > 0 {
		names = append(names[:5], fmt.Sprintf("and %d more", more))
	}
	out := "Looked through " + count(len(s.Docs), "document")
	if len(names) > 0 {
		out += ": " + strings.Join(names, ", ")
	}
	return out
}
