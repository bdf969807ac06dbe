package eval

import (
	"fmt"
	"regexp"
	"strings"

	"chancery/internal/text"
)

// Alias is a name or a stand-in that the gold gives for somebody: among the
// variants of a person's name, or in a remark on whom "we" means.
type Alias struct {
	Words string
	Line  int // the line of the text, from 1; 0 for every line
}

var (
	aliasLine  = regexp.MustCompile(`\s*\(L(\d+)\)`)
	quotedLine = regexp.MustCompile(`L(\d+) '([^']+)'`)
)

// ofAliases asks for the stand-ins that the gold itself explains.
func (a asker) ofAliases(row Row, d GoldDoc) []Asked {
	var out []Asked
	if len(row.Want.Actors) == 0 {
		return nil
	}
	atlas, _ := a.pred.Resolver.(Atlas)
	for _, alias := range row.Aliases {
		for _, span := range occurrences(d.Text, alias) {
			all := newScanner(d.Text, span, atlas).standIns()
			if len(all) == 0 {
				continue
			}
			one := all[len(all)-1]
			out = append(out, Asked{
				Row: row.ID, Doc: row.Doc, Words: one.Span, Kind: one.kind, Phrase: one.Span.In(d.Text), Context: lineOf(d.Text, span),
				head: one.Head, want: row.Want.Actors, allowed: row.Want.Actors,
			})
		}
	}
	return out
}

// aliases reads a list such as "the leader of Norlund (L39); She (L29)".
func aliases(list string) []Alias {
	var out []Alias
	for _, part := range strings.Split(list, ";") {
		var x Alias
		if m := aliasLine.FindStringSubmatch(part); m != nil {
			fmt.Sscan(m[1], &x.Line)
			part = part[:strings.Index(part, m[0])]
		}
		if x.Words = strings.TrimSpace(part); x.Words != "" {
			out = append(out, x)
		}
	}
	return out
}

// quotedAliases reads a remark such as "also L24 'ours'".
func quotedAliases(note string) []Alias {
	var out []Alias
	for _, m := range quotedLine.FindAllStringSubmatch(note, -1) {
		x := Alias{Words: m[2]}
		fmt.Sscan(m[1], &x.Line)
		out = append(out, x)
	}
	return out
}

// occurrences finds an alias in doc as whole words, on its line if it has one.
func occurrences(doc string, a Alias) []text.Span {
	var out []text.Span
	from := 0
	for n, line := range strings.SplitAfter(doc, "\n") {
		if a.Line == 0 || a.Line == n+1 {
			for _, m := range regexp.MustCompile(`\b`+regexp.QuoteMeta(a.Words)+`\b`).FindAllStringIndex(line, -1) {
				out = append(out, text.Span{Start: from + m[0], End: from + m[1]})
			}
		}
		from += len(line)
	}
	return out
}

// lineOf is the line of doc around span.
func lineOf(doc string, span text.Span) string {
	first := strings.LastIndexByte(doc[:span.Start], '\n') + 1
	end := len(doc)
	if i := strings.IndexByte(doc[span.End:], '\n'); i >= 0 {
		end = span.End + i
	}
	return doc[first:end]
}

// aliases are the stand-ins that a seed row explains: the variants of a person's
// name, and the first person of a row on whom it means.
func (r seedRow) aliases() []Alias {
	switch {
	case r.Category == "PER":
		return aliases(r.Fields["variants"])
	case strings.Contains(r.Fields["canon"], "(deixis)"):
		return append(quotedAliases(r.Fields["note"]), Alias{Words: r.Anchor})
	}
	return nil
}
