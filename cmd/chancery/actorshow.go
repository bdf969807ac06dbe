package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode"

	"chancery/internal/ledger"
	"chancery/internal/resolve"
)

// actorShowCommand shows one actor.
type actorShowCommand struct {
	Actor string `arg:"" help:"Id of an actor (TJK, Q58217) or a name that only one bears."`
	In    string `placeholder:"DOC" help:"Also say why each mention of the actor in this document of the ledger was taken for it."`
	moment
}

func (c actorShowCommand) Run(a *app) error {
	at, err := c.moment.asOf()
	if err != nil {
		return err
	}
	base, err := a.base()
	if err != nil {
		return err
	}
	v, err := a.view(at)
	if err != nil {
		return err
	}
	who, err := actorOf(base, v, c.Actor)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s\t%s\t%s", who.ID, who.Name, who.Kind)
	if who.Of != "" && who.Of != string(who.ID) {
		fmt.Fprintf(a.out, " of %s", who.Of)
	}
	fmt.Fprintln(a.out)
	same := ledger.SameAs(v, who.ID)
	ids := append([]ledger.ActorID{who.ID}, same...)
	for _, print := range []func(*resolve.Base, ledger.View, []ledger.ActorID) error{a.printNames, a.printOrgan, a.printSpelled, a.printKnown, a.printAttested, a.printJudged} {
		if err := print(base, v, ids); err != nil {
			return err
		}
	}
	if c.In == "" {
		return nil
	}
	return a.printMentions(ledger.DocID(c.In), at, who.ID)
}

// table prints rows under a title, or nothing when there is none.
func (a *app) table(title string, rows [][]string) error {
	if len(rows) == 0 {
		return nil
	}
	fmt.Fprintf(a.out, "\n%s\n", title)
	tab := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
	for _, r := range rows {
		fmt.Fprintln(tab, "  "+strings.Join(r, "\t"))
	}
	return tab.Flush()
}

// printNames prints the names by script, the printed one first.
func (a *app) printNames(base *resolve.Base, _ ledger.View, ids []ledger.ActorID) error {
	var rows [][]string
	for _, id := range ids {
		e, _ := base.Entry(id)
		for _, n := range e.Names {
			strength := "strong"
			if !n.Strong {
				strength = "weak"
			}
			rows = append(rows, []string{script(n.Text), n.Text, strength, period(n.From, n.To), string(id), n.Source})
		}
	}
	slices.SortStableFunc(rows, func(x, y []string) int { return cmp.Compare(x[0], y[0]) })
	return a.table("Names (script, name, strength, period, id, source)", rows)
}

// script is the script of the first letter of a name.
func script(s string) string {
	for _, r := range s {
		for _, named := range []string{"Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Han", "Hangul", "Armenian", "Georgian", "Devanagari", "Thai"} {
			if unicode.Is(unicode.Scripts[named], r) {
				return named
			}
		}
	}
	return "other"
}

func period(from, to string) string {
	if from == "" && to == "" {
		return "no period stated"
	}
	return cmp.Or(from, "not known") + " to " + cmp.Or(to, "not known")
}

// printKnown prints the offices that the knowledge base has.
func (a *app) printKnown(base *resolve.Base, _ ledger.View, ids []ledger.ActorID) error {
	var rows [][]string
	for _, id := range ids {
		for _, t := range base.Tenures(id) {
			rows = append(rows, []string{period(t.From, t.To), t.Office, t.Of, t.Source})
		}
	}
	slices.SortStableFunc(rows, func(x, y []string) int { return cmp.Compare(x[0], y[0]) })
	if err := a.table("Offices in the knowledge base (period, office, of, source)", rows); err != nil {
		return err
	}
	var held [][]string
	for _, t := range base.Held(string(ids[0])) {
		e, _ := base.Entry(t.Person)
		held = append(held, []string{t.Office, period(t.From, t.To), e.Name, string(t.Person), t.Source})
	}
	return a.table("Its offices in the knowledge base (office, period, holder, id, source)", held)
}

// printAttested prints the offices that documents of the ledger attest.
func (a *app) printAttested(_ *resolve.Base, v ledger.View, ids []ledger.ActorID) error {
	var rows [][]string
	for _, t := range ledger.Compute(v).Tenures {
		if t.Of != string(ids[0]) && !slices.Contains(ids, t.Person.ID) {
			continue
		}
		for _, c := range t.Claims {
			rows = append(rows, []string{"attested " + attestedOn(v, c), t.Office, t.Of, t.Person.Name, string(c.ID) + " in " + string(c.Doc)})
		}
	}
	return a.table("Offices in the ledger (attested, office, of, holder, claim)", rows)
}

// attestedOn is the day or days for which a claim attests an office: the one that it
// states, else those on which its document may have been published.
func attestedOn(v ledger.View, c ledger.Claim) string {
	if f, ok := c.Fields.(ledger.Office); ok && f.Attested != "" {
		return f.Attested
	}
	p := v.Documents[c.Doc].Published
	switch {
	case p.Start == p.End:
		return cmp.Or(p.Start, "on no known day")
	default:
		return "between " + cmp.Or(p.Start, "not known") + " and " + cmp.Or(p.End, "not known")
	}
}

// printJudged prints every judgement on the actors, oldest first.
func (a *app) printJudged(_ *resolve.Base, v ledger.View, ids []ledger.ActorID) error {
	var rows [][]string
	for _, j := range v.Judgements {
		if slices.ContainsFunc(ids, func(id ledger.ActorID) bool { return slices.Contains(j.Subjects, string(id)) }) {
			rows = append(rows, []string{j.RecordedAt.Format("2006-01-02 15:04"), strings.Join(j.Subjects, " and "), string(j.Verdict), j.By, j.Reason})
		}
	}
	return a.table("Judgements (when, on, verdict, by, reason)", rows)
}

// printMentions reads a document of the ledger again and says why each mention of
// an actor was taken for it.
func (a *app) printMentions(doc ledger.DocID, at ledger.AsOf, id ledger.ActorID) error {
	store, err := a.openReader()
	if err != nil {
		return err
	}
	defer store.Close()
	rev, err := store.Revision(a.ctx, doc, at)
	if err != nil {
		return fmt.Errorf("document %s: %w", doc, err)
	}
	read, err := reopen(rev)
	if err != nil {
		return err
	}
	reader, err := a.newReading()
	if err != nil {
		return err
	}
	var rows [][]string
	refs := reader.analyse(read).Refs
	for _, m := range slices.Concat(refs.Mentions, refs.Aside) {
		for _, act := range m.Actors {
			if act.ID == id {
				line := strings.Count(read.Text[:m.Span.Start], "\n") + 1
				rows = append(rows, []string{fmt.Sprintf("%s:%d", doc, line), fmt.Sprintf("%q", m.Span.In(read.Text)), string(m.Form), m.Reason})
			}
		}
	}
	if len(rows) == 0 {
		fmt.Fprintf(a.out, "\nno mention in %s is taken for %s\n", doc, id)
	}
	return a.table("Mentions (where, words, form, why)", rows)
}
