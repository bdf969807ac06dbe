// Command teach reads English with the core model and writes what it says as training
// sentences for the fast one: a line for each word with its form, tag, head,
// relation and label of a name, and an empty line behind each sentence. The input
// is plain text, a paragraph a line, or with -words a sentence a line whose words
// are parted by spaces.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"chancery/internal/lang"
	"chancery/internal/text"
	"chancery/models"
)

func main() {
	words := flag.Bool("words", false, "the input is cut into sentences and words")
	flag.Parse()
	log.SetFlags(0)
	out := bufio.NewWriter(os.Stdout)
	if err := teach(os.Stdin, out, *words); err != nil {
		log.Fatal("teach: ", err)
	}
	if err := out.Flush(); err != nil {
		log.Fatal("teach: ", err)
	}
}

// lines is how many lines are read as one document.
const lines = 500

func teach(in io.Reader, out io.Writer, words bool) error {
	a, err := lang.New(models.FS, lang.Core)
	if err != nil {
		return err
	}
	from := bufio.NewScanner(in)
	from.Buffer(nil, 1<<26)
	for more := true; more; {
		doc := &text.Document{Lang: "en"}
		var b strings.Builder
		n := 0
		for n < lines {
			if more = from.Scan(); !more {
				break
			}
			n++
			add(doc, &b, from.Text(), words)
		}
		doc.Text = b.String()
		if words {
			a.Annotate(doc)
		} else {
			a.Analyse(doc)
		}
		if err := write(out, doc); err != nil {
			return err
		}
	}
	return from.Err()
}

// add appends a line to the text in b: a paragraph of doc, or a sentence of it.
func add(doc *text.Document, b *strings.Builder, line string, words bool) {
	start, first := b.Len(), len(doc.Tokens)
	if !words {
		b.WriteString(line)
		doc.Blocks = append(doc.Blocks, text.Block{Kind: text.Paragraph, Span: text.Span{Start: start, End: b.Len()}})
		b.WriteByte('\n')
		return
	}
	for w := range strings.FieldsSeq(line) {
		from := b.Len()
		b.WriteString(w)
		doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: from, End: b.Len()}, Head: -1})
		b.WriteByte(' ')
	}
	if len(doc.Tokens) > first {
		doc.Sentences = append(doc.Sentences, text.Sentence{Span: text.Span{Start: start, End: b.Len() - 1}, First: first, End: len(doc.Tokens)})
	}
}

func write(out io.Writer, doc *text.Document) error {
	names := make([]string, len(doc.Tokens))
	for i := range names {
		names[i] = "O"
	}
	for _, n := range doc.Names {
		for i := n.First; i < n.End; i++ {
			names[i] = "I-" + string(n.Label)
		}
		names[n.First] = "B-" + string(n.Label)
	}
	for _, s := range doc.Sentences {
		for i := s.First; i < s.End; i++ {
			t := doc.Tokens[i]
			f := t.Feats
			head := -1
			if t.Head >= 0 {
				head = t.Head - s.First
			}
			if _, err := fmt.Fprintf(out, "%s\t%s|%s|%s|%s|%s|%s|%s|%s\t%d\t%s\t%s\n", doc.Word(i), t.UPOS,
				f.Tense, f.Mood, f.Voice, f.Number, f.Person, f.VerbForm, f.Degree, head, t.Deprel, names[i]); err != nil {
				return err
			}
		}
		if _, err := fmt.Fprintln(out); err != nil {
			return err
		}
	}
	return nil
}
