package main

import (
	"fmt"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// actorFindCommand looks names up.
type actorFindCommand struct {
	Name  []string `arg:"" help:"The name, in any script that is read."`
	Limit int      `default:"10" help:"Persons of a like spelling that are listed at most."`
}

// unlikely is the score under which a person is listed only where nobody is likelier.
const unlikely = 0.6

func (c actorFindCommand) Run(a *app) error {
	base, err := a.base()
	if err != nil {
		return err
	}
	if c.Limit < 1 {
		return fmt.Errorf("%w: --limit %d is less than 1", errUsage, c.Limit)
	}
	asked := strings.Join(c.Name, " ")
	seen := map[ledger.ActorID]bool{}
	var rows [][]string
	add := func(id ledger.ActorID, score, why string) {
		if e, ok := base.Entry(id); ok && !seen[id] {
			seen[id] = true
			rows = append(rows, []string{string(id), e.Name, string(e.Kind), e.Of, score, why})
		}
	}
	for _, id := range base.ByName(name.Fold(asked)) {
		add(id, "1.00", "this is one of its names")
	}
	for _, n := range base.Fuzzy(asked, c.Limit) {
		if n.Score < unlikely && len(rows) > 0 {
			break
		}
		add(n.ID, fmt.Sprintf("%.2f", n.Score), n.Why)
	}
	if len(rows) == 0 {
		return fmt.Errorf("no actor has a name like %q; chancery actor add adds one", asked)
	}
	return a.table("Actors (id, name, kind, of, score, why)", rows)
}
