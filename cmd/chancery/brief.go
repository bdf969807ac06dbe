package main

import (
	"encoding/json"
	"fmt"

	"chancery/internal/brief"
	"chancery/internal/ledger"
)

// layout is how a brief or dossier is printed.
type layout struct {
	Format string `enum:"text,markdown,json" default:"text" help:"text, markdown or json."`
	Width  int    `default:"96" env:"CHANCERY_WIDTH" help:"Columns of the text form."`
}

func (l layout) print(a *app, b brief.Brief) error {
	switch l.Format {
	case "markdown":
		fmt.Fprint(a.out, b.Markdown())
	case "json":
		e := json.NewEncoder(a.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(b)
	default:
		fmt.Fprint(a.out, b.Text(l.Width))
	}
	return nil
}

// briefCommand writes the brief for the next meeting of two states.
type briefCommand struct {
	A       string `arg:"" help:"A state: its code (RUS) or English name."`
	B       string `arg:"" help:"The other state."`
	Meeting string `placeholder:"ID" help:"A claim of the meeting; without it the next one on or after the day is taken."`
	moment
	layout
}

func (c briefCommand) Run(a *app) error {
	at, q, err := pair(c.moment, c.A, c.B)
	if err != nil {
		return err
	}
	q.Meeting = ledger.ClaimID(c.Meeting)
	store, err := a.openReader()
	if err != nil {
		return err
	}
	defer store.Close()
	b, err := brief.Ask(a.ctx, store, at, q)
	if err != nil {
		return err
	}
	return c.layout.print(a, b)
}

// dossierCommand lists what the ledger holds on two states.
type dossierCommand struct {
	A string `arg:"" help:"A state: its code (RUS) or English name."`
	B string `arg:"" help:"The other state."`
	moment
	layout
}

func (c dossierCommand) Run(a *app) error {
	at, q, err := pair(c.moment, c.A, c.B)
	if err != nil {
		return err
	}
	store, err := a.openReader()
	if err != nil {
		return err
	}
	defer store.Close()
	view, err := ledger.Look(a.ctx, store, at)
	if err != nil {
		return err
	}
	q.Line = brief.Lines(a.ctx, store, at)
	return c.layout.print(a, brief.Dossier(ledger.Compute(view), q))
}

// pair checks the moment and the two states that a user typed.
func pair(m moment, typedA, typedB string) (ledger.AsOf, brief.Question, error) {
	at, err := m.asOf()
	if err != nil {
		return at, brief.Question{}, err
	}
	base, err := newStates()
	if err != nil {
		return at, brief.Question{}, err
	}
	x, err := base.state(typedA)
	if err != nil {
		return at, brief.Question{}, err
	}
	y, err := base.state(typedB)
	if err != nil {
		return at, brief.Question{}, err
	}
	if x == y {
		return at, brief.Question{}, fmt.Errorf("%w: %s and %s are one state", errUsage, typedA, typedB)
	}
	return at, brief.Question{A: x, B: y, Names: base.names()}, nil
}
