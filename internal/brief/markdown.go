package brief

import (
	"fmt"
	"strings"
)

// Markdown renders b with numbered citations, tables for sections with columns,
// and the list of citations at the end.
func (b Brief) Markdown() string {
	var out strings.Builder
	var n notes
	fmt.Fprintf(&out, "# %s\n", plain(b.Title))
	for _, s := range b.Sections {
		fmt.Fprintf(&out, "\n## %s\n\n", plain(s.Title))
		if len(s.Columns) > 0 {
			table(&out, s, &n)
			continue
		}
		for _, x := range s.Sentences {
			fmt.Fprintf(&out, "- %s %s\n", plain(x.text), plain(n.mark(x)))
		}
	}
	out.WriteString("\n## Citations\n\n")
	for i, line := range n.lines {
		fmt.Fprintf(&out, "%d. %s\n", i+1, plain(line))
	}
	return out.String()
}

func table(out *strings.Builder, s Section, n *notes) {
	fmt.Fprintf(out, "| %s | Cited |\n|%s\n", strings.Join(s.Columns, " | "), strings.Repeat(" --- |", len(s.Columns)+1))
	for _, x := range s.Sentences {
		for _, cell := range x.cells {
			fmt.Fprintf(out, "| %s ", plain(cell))
		}
		fmt.Fprintf(out, "| %s |\n", plain(n.mark(x)))
	}
}

// plain escapes what Markdown would read as its own marks.
func plain(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", ">", "&gt;", "[", `\[`, "]", `\]`, "#", `\#`,
	).Replace(strings.Join(strings.Fields(s), " "))
}
