package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"chancery/internal/extract"
	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// explainCommand shows how a sentence is read.
type explainCommand struct {
	Sentence  []string `arg:"" help:"The sentence, in quotes."`
	Published string   `placeholder:"DAY" help:"The day on which it was published (YYYY-MM-DD), for words like Tuesday."`
}

func (c explainCommand) Run(a *app) error {
	reader, err := a.newReading()
	if err != nil {
		return err
	}
	body := strings.Join(c.Sentence, " ")
	doc := &text.Document{
		ID: "sentence", Lang: "en", Text: body,
		Blocks: []text.Block{{Kind: text.Paragraph, Span: text.Span{Start: 0, End: len(body)}}},
	}
	if c.Published != "" {
		doc.Published = text.Date{Start: c.Published, End: c.Published, Precision: "day", Basis: "stated"}
	}
	in := reader.analyse(doc)
	a.printTree(doc)
	fmt.Fprintln(a.out, "\nWho is meant")
	for _, m := range in.Refs.Mentions {
		for _, who := range m.Actors {
			fmt.Fprintf(a.out, "  %-28q %-10s %s %s %s: %s\n", doc.Quote(m.Span), m.Form, who.Kind, who.Name, who.ID, m.Reason)
		}
	}
	a.printTimes(in)
	claims, traces, err := reader.claims.Explain(in)
	if err != nil {
		return err
	}
	fmt.Fprintln(a.out, "\nClaims")
	for _, claim := range claims {
		raw, err := json.Marshal(claim.Fields)
		if err != nil {
			return err
		}
		fmt.Fprintf(a.out, "  %s %s by %s%s\n    %s%s\n", claim.Kind, claim.Status, claim.Provenance.By, cueOf(claim), raw, detail(claim))
	}
	if len(claims) == 0 {
		fmt.Fprintln(a.out, "  none")
	}
	fmt.Fprintln(a.out, "\nRules that looked at a word")
	for _, t := range traces {
		verdict := "fails: "
		if t.Made != nil {
			verdict = "holds: "
		}
		fmt.Fprintf(a.out, "  %-14q %-24s %s%s\n", t.Word, t.Rule, verdict, t.Why)
	}
	return nil
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
			fmt.Fprintf(a.out, ", %s to %s, %s, %s", b.Start, b.End, b.Precision, b.Basis)
		}
		fmt.Fprintf(a.out, "\n    %s: %s\n", t.Rule, about[string(t.Rule)])
	}
	for _, q := range in.Quantities {
		fmt.Fprintf(a.out, "  %-28q %g to %g %s, %s\n    %s: %s\n", in.Doc.Quote(q.Span), q.Low, q.High, q.Unit, q.Qualifier, q.Rule, about[string(q.Rule)])
	}
	if len(in.Times)+len(in.Quantities) == 0 {
		fmt.Fprintln(a.out, "  none")
	}
}

func (a *app) printTree(doc *text.Document) {
	fmt.Fprintln(a.out, "Words")
	for i, t := range doc.Tokens {
		head := "-"
		if t.Head >= 0 {
			head = doc.Word(t.Head)
		}
		fmt.Fprintf(a.out, "  %2d %-18s %-18s %-6s %-12s of %s\n", i, doc.Word(i), t.Lemma, t.UPOS, t.Deprel, head)
	}
}

func cueOf(c ledger.Claim) string {
	if c.Cue == nil {
		return ""
	}
	return fmt.Sprintf(", because of %q", c.Cue.Quote)
}

func detail(c ledger.Claim) string {
	out := ""
	for _, act := range c.Actors {
		out += fmt.Sprintf("\n    %s: %s (%s)", act.Role, act.Name, act.ID)
	}
	if c.Holder != nil {
		out += "\n    according to: " + c.Holder.Name
	}
	if c.Place != nil {
		out += "\n    place: " + c.Place.Name
	}
	if c.Time != nil {
		out += fmt.Sprintf("\n    time: %s to %s, %s, %s", c.Time.Start, c.Time.End, c.Time.Precision, c.Time.Basis)
	}
	return out
}
