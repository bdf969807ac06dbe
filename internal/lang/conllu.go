package lang

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"chancery/internal/text"
)

// WriteCoNLLU writes the analysis of doc in the CoNLL-U format of Universal
// Dependencies (version 2), ten columns a token. The last column holds the byte
// offsets of the token, whether a space follows, and its name as a BIO label.
func WriteCoNLLU(w io.Writer, doc *text.Document) error {
	out := bufio.NewWriter(w)
	names := bioLabels(doc)
	fmt.Fprintf(out, "# newdoc id = %s\n", doc.ID)
	for n, s := range doc.Sentences {
		fmt.Fprintf(out, "# sent_id = %s-%d\n# text = %s\n", doc.ID, n+1, strings.Join(strings.Fields(doc.Quote(s.Span)), " "))
		for i := s.First; i < s.End; i++ {
			t := doc.Tokens[i]
			head := "0"
			if t.Head >= 0 {
				head = fmt.Sprint(t.Head - s.First + 1)
			}
			rel := t.Deprel
			if t.UPOS == "" { // a language that is cut into tokens only
				head, rel = "_", ""
			}
			misc := fmt.Sprintf("Start=%d|End=%d", t.Span.Start, t.Span.End)
			if names[i] != "" {
				misc = "NE=" + names[i] + "|" + misc
			}
			if i+1 < s.End && doc.Tokens[i+1].Span.Start == t.Span.End {
				misc += "|SpaceAfter=No"
			}
			fmt.Fprintf(out, "%d\t%s\t%s\t%s\t_\t%s\t%s\t%s\t_\t%s\n", i-s.First+1,
				doc.Word(i), blank(t.Lemma), blank(t.UPOS), blank(featsOf(t.Feats)), head, blank(rel), misc)
		}
		out.WriteByte('\n')
	}
	return out.Flush()
}

func blank(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

// featsOf writes features in the order of their names.
func featsOf(f text.Feats) string {
	var out []string
	for _, p := range [][2]string{
		{"Degree", f.Degree}, {"Mood", f.Mood}, {"Number", f.Number}, {"Person", f.Person},
		{"Tense", f.Tense}, {"VerbForm", f.VerbForm}, {"Voice", f.Voice},
	} {
		if p[1] != "" {
			out = append(out, p[0]+"="+p[1])
		}
	}
	return strings.Join(out, "|")
}

// bioLabels gives each token in a name its BIO label.
func bioLabels(doc *text.Document) []string {
	out := make([]string, len(doc.Tokens))
	for _, n := range doc.Names {
		for i := n.First; i < n.End; i++ {
			out[i] = "I-" + string(n.Label)
		}
		out[n.First] = "B-" + string(n.Label)
	}
	return out
}
