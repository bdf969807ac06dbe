package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/internal/extract"
	"chancery/internal/quantity"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// explainCommand shows how a sentence is read.
type explainCommand struct {
	Sentence  []string `arg:"" help:"The sentence, in quotes."`
	Published string   `placeholder:"DAY" help:"The day on which it was published (YYYY-MM-DD), for words like Tuesday."`
	As        string   `enum:"auto,title,heading,paragraph,question,answer,item" default:"auto" help:"The part of a page it stands in; auto takes a line without a stop at its end for a title."`
}

func (c explainCommand) Run(a *app) error {
	reader, err := a.newReading()
	if err != nil {
		return err
	}
	doc := c.document()
	in := reader.analyse(doc)
	got, err := reader.claims.Explain(in)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "Read as a %s by %s\n", doc.Blocks[0].Kind, reader.Key())
	a.printTree(doc)
	a.printMeant(in)
	a.printTimes(in)
	a.printReasoned(in, got.Claims)
	a.printTraces(doc, got)
	return nil
}

// document is the sentence as a page of one block.
func (c explainCommand) document() *text.Document {
	body := strings.Join(c.Sentence, " ")
	doc := &text.Document{
		ID: "sentence", Lang: "en", Text: body,
		Blocks: []text.Block{{Kind: c.block(body), Span: text.Span{Start: 0, End: len(body)}}},
	}
	if c.Published != "" {
		doc.Published = text.Date{Start: c.Published, End: c.Published, Precision: "day", Basis: "stated"}
	}
	return doc
}

func (c explainCommand) block(body string) text.BlockKind {
	if c.As != "auto" {
		return text.BlockKind(c.As)
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(body))
	if strings.ContainsRune(".?!…:;\"”»)", last) {
		return text.Paragraph
	}
	return text.Title
}

func (a *app) printTree(doc *text.Document) {
	fmt.Fprintln(a.out, "\nWords")
	for i, t := range doc.Tokens {
		head := "-"
		if t.Head >= 0 {
			head = doc.Word(t.Head)
		}
		fmt.Fprintf(a.out, "  %2d %-18s %-18s %-6s %-12s of %s\n", i, doc.Word(i), t.Lemma, t.UPOS, t.Deprel, head)
	}
}

func (a *app) printMeant(in extract.Input) {
	fmt.Fprintln(a.out, "\nWho is meant")
	for _, m := range slices.Concat(in.Refs.Mentions, in.Refs.Aside) {
		words := in.Doc.Quote(m.Span)
		for _, who := range m.Actors {
			fmt.Fprintf(a.out, "  %-28q %-10s %s %s: %s\n", words, m.Form, who.Kind, named(who), m.Reason)
		}
		if len(m.Actors) == 0 && m.Place != nil {
			fmt.Fprintf(a.out, "  %-28q %-10s place %s: %s\n", words, m.Form, m.Place.Name, m.Reason)
		}
	}
	if len(in.Refs.Mentions) == 0 {
		fmt.Fprintln(a.out, "  nobody")
	}
}

// printTimes prints the times and the quantities with the rules that read them.
func (a *app) printTimes(in extract.Input) {
	about := map[string]string{}
	for _, g := range timex.Guides() {
		about[string(g.Rule)] = g.About
	}
	for _, g := range quantity.Guides() {
		about[string(g.Rule)] = g.About
	}
	fmt.Fprintln(a.out, "\nTimes and quantities")
	for _, t := range in.Times {
		fmt.Fprintf(a.out, "  %-28q %s", in.Doc.Quote(t.Span), t.Value)
		if b := t.Bounds(); b.Start != "" || b.End != "" {
			fmt.Fprintf(a.out, ": %s", interval(b))
		}
		fmt.Fprintf(a.out, "\n    by rule %s: %s\n", t.Rule, about[string(t.Rule)])
	}
	for _, q := range in.Quantities {
		fmt.Fprintf(a.out, "  %-28q %s %s, %s\n    by rule %s: %s\n", in.Doc.Quote(q.Span), amount(q.Low, q.High), q.Unit, q.Qualifier, q.Rule, about[string(q.Rule)])
	}
	if len(in.Times)+len(in.Quantities) == 0 {
		fmt.Fprintln(a.out, "  none")
	}
}

// printTraces prints, for each word in text order, what every rule made of it, and
// the words that no rule looked at.
func (a *app) printTraces(doc *text.Document, got extract.Explanation) {
	fmt.Fprintln(a.out, "\nRules that looked at a word")
	for _, t := range got.Traces {
		fmt.Fprintf(a.out, "  %-14q %-24s %s: %s\n", doc.Quote(t.At), t.Rule, t.Verdict, t.Why)
		if t.Found != "" {
			fmt.Fprintf(a.out, "  %-14s %-24s   found instead: %s\n", "", "", t.Found)
		}
	}
	if len(got.Traces) == 0 {
		fmt.Fprintln(a.out, "  none: no word of the sentence is in a trigger of a rule")
	}
	fmt.Fprintln(a.out, "\nWords that no rule looked at")
	if len(got.Unread) == 0 {
		fmt.Fprintln(a.out, "  none")
		return
	}
	words := make([]string, len(got.Unread))
	for i, s := range got.Unread {
		words[i] = doc.Quote(s)
	}
	fmt.Fprintf(a.out, "  %s\n", strings.Join(words, ", "))
}
