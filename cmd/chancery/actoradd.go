package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/resolve/name"
	"chancery/internal/resolve/own"
)

// actorAddCommand adds to the knowledge base.
type actorAddCommand struct {
	ID     string   `placeholder:"ID" help:"Id of the actor; that of a known one adds to it. Else an id is made from the name."`
	Name   string   `placeholder:"NAME" help:"The name to print; required for a new actor."`
	Kind   string   `default:"person" help:"state, government, person, igo, armed_group, org, base, place or group."`
	Of     string   `placeholder:"STATE" help:"The state it belongs to (TJK)."`
	Alias  []string `placeholder:"NAME" sep:"none" help:"A further name that identifies alone; may be repeated."`
	Weak   []string `placeholder:"NAME" sep:"none" help:"A name that needs support, such as a surname; may be repeated."`
	From   string   `placeholder:"DAY" help:"Since when it bears the names, or holds the office (2025, 2025-02 or 2025-02-13)."`
	To     string   `placeholder:"DAY" help:"Until when."`
	Office string   `placeholder:"TEXT" help:"An office it holds, in standard words: Minister of Foreign Affairs."`
	OfBody string   `name:"office-of" placeholder:"ID" help:"The state or body whose office it is; else that of --of."`
	Source string   `placeholder:"TEXT" help:"Where this is known from."`
	By     string   `placeholder:"NAME" env:"CHANCERY_BY" help:"Who adds it; else the name of the account."`
	Import string   `placeholder:"FILE" help:"Add the entities of a FollowTheMoney file, one JSON object a line; - reads standard input."`
}

func (c actorAddCommand) Run(a *app) error {
	by, err := judge(c.By)
	if err != nil {
		return err
	}
	old, err := own.Open(a.actorsFile())
	if err != nil {
		return err
	}
	base, err := baseWith(old)
	if err != nil {
		return err
	}
	lines, err := c.lines(a, base)
	if err != nil {
		return err
	}
	now := a.now().UTC().Truncate(time.Second)
	for i := range lines {
		lines[i].By, lines[i].At = by, now
		if c.Source != "" || lines[i].Source == "" {
			lines[i].Source = c.Source
		}
	}
	grown, err := baseWith(append(slices.Clone(old), lines...))
	if err != nil {
		return fmt.Errorf("%w: nothing was added: %w", errUsage, err)
	}
	if err := own.Append(a.actorsFile(), lines); err != nil {
		return err
	}
	for _, l := range lines {
		if e, ok := grown.Entry(ledger.ActorID(l.ID)); ok {
			fmt.Fprintf(a.out, "%s\t%s\n", e.ID, e.Name)
		}
	}
	fmt.Fprintf(a.err, "%d lines added to %s; the knowledge base is now %s, and the next chancery add reads stored texts again\n", len(lines), a.actorsFile(), grown.ID())
	return nil
}

// lines are what is to be added, from the flags or the file.
func (c actorAddCommand) lines(a *app, base *resolve.Base) ([]own.Line, error) {
	if c.Import == "" {
		return c.fromFlags(base)
	}
	if c.ID+c.Name+c.Office != "" || len(c.Alias)+len(c.Weak) > 0 {
		return nil, fmt.Errorf("%w: --import goes without --id, --name, --alias, --weak and --office", errUsage)
	}
	in, closeIn, err := c.open(a)
	if err != nil {
		return nil, err
	}
	defer closeIn()
	lines, err := own.Read(in)
	if err != nil {
		return nil, fmt.Errorf("%w: import %s: %w", errUsage, c.Import, err)
	}
	return a.readable(lines)
}

func (c actorAddCommand) open(a *app) (io.Reader, func() error, error) {
	if c.Import == "-" {
		return a.in, func() error { return nil }, nil
	}
	f, err := os.Open(c.Import)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: import: %w", errUsage, err)
	}
	return f, f.Close, nil
}

// readable leaves out, and tells, the entities whose schema is not read.
func (a *app) readable(lines []own.Line) ([]own.Line, error) {
	var out []own.Line
	for _, l := range lines {
		if !slices.Contains(own.Schemas(), l.Schema) {
			fmt.Fprintf(a.err, "passed over: %s, of schema %s\n", l.ID, l.Schema)
			continue
		}
		out = append(out, l)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%w: no entity of the file can be added; %s are", errUsage, strings.Join(own.Schemas(), ", "))
	}
	return out, nil
}

// fromFlags makes the line of an actor, and one of its office.
func (c actorAddCommand) fromFlags(base *resolve.Base) ([]own.Line, error) {
	kind := ledger.ActorKind(c.Kind)
	known, isKnown := base.Entry(ledger.ActorID(c.ID))
	switch {
	case c.ID == "" && c.Name == "":
		return nil, fmt.Errorf("%w: give --name for a new actor, or --id for a known one, or --import FILE", errUsage)
	case !slices.Contains(ledger.ActorKinds, kind):
		return nil, fmt.Errorf("%w: --kind %q is none of %v", errUsage, c.Kind, ledger.ActorKinds)
	case !isKnown && c.Name == "":
		return nil, fmt.Errorf("%w: %s is not known; give --name to add it", errUsage, c.ID)
	case isKnown:
		kind = known.Kind
	}
	id := c.ID
	if id == "" {
		id = "U:" + strings.ReplaceAll(name.Fold(name.Transliterate(c.Name)), " ", "-")
		if e, taken := base.Entry(ledger.ActorID(id)); taken {
			return nil, fmt.Errorf("%w: %s is %s already; give --id %s to add to it, or another --id for a namesake", errUsage, id, e.Name, id)
		}
	}
	var lines []own.Line
	if c.Name != "" || len(c.Alias)+len(c.Weak) > 0 {
		lines = append(lines, c.actorLine(id, kind))
	}
	if c.Office != "" {
		lines = append(lines, c.officeLine(id, known))
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("%w: nothing to add: give --alias, --weak or --office", errUsage)
	}
	return lines, nil
}

func (c actorAddCommand) actorLine(id string, kind ledger.ActorKind) own.Line {
	schema, topic := own.SchemaOf(kind)
	p := map[string][]string{}
	put := func(key string, values ...string) {
		if values = slices.DeleteFunc(values, func(v string) bool { return v == "" }); len(values) > 0 {
			p[key] = values
		}
	}
	put("name", c.Name)
	put("alias", c.Alias...)
	put("weakAlias", c.Weak...)
	put("country", strings.ToUpper(c.Of))
	put("topics", topic)
	l := own.Line{Entity: own.Entity{ID: id, Schema: schema, Properties: p}}
	if c.Office == "" {
		l.From, l.To = c.From, c.To
	}
	return l
}

func (c actorAddCommand) officeLine(id string, known resolve.Entry) own.Line {
	p := map[string][]string{"holder": {id}, "post": {c.Office}}
	of := c.OfBody
	if of == "" {
		of = c.Of
	}
	if of == "" {
		of = known.Of
	}
	p["organization"] = []string{of}
	if c.From != "" {
		p["startDate"] = []string{c.From}
	}
	if c.To != "" {
		p["endDate"] = []string{c.To}
	}
	return own.Line{Entity: own.Entity{ID: fmt.Sprintf("%s/%s/%s", id, c.Office, c.From), Schema: "Occupancy", Properties: p}}
}
