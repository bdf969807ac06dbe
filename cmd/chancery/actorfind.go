package main

import (
	"fmt"
	"slices"
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
	v, err := a.view(ledger.AsOf{})
	if err != nil {
		return err
	}
	loose := unresolved(v, asked)
	if len(rows)+len(loose) == 0 {
		return fmt.Errorf("no actor has a name like %q; chancery actor add adds one", asked)
	}
	if err := a.table("Actors (id, name, kind, of, score, why)", rows); err != nil {
		return err
	}
	return a.table("In the ledger under no id; chancery actor add gives one (name, kind, of, claims, first in)", loose)
}

// unresolved are the actors of the ledger's claims that have no id and a name with all
// words asked for, in order of their names.
func unresolved(v ledger.View, asked string) [][]string {
	words := name.Tokens(asked)
	type key struct {
		name, of string
		kind     ledger.ActorKind
	}
	count, first := map[key]int{}, map[key]ledger.DocID{}
	for _, c := range v.Claims {
		for _, who := range c.Named() {
			k := key{who.Name, who.Of, who.Kind}
			have := name.Tokens(who.Name)
			if who.ID != "" || slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(have, w) }) {
				continue
			}
			if count[k]++; first[k] == "" {
				first[k] = c.Doc
			}
		}
	}
	var rows [][]string
	for k, n := range count {
		rows = append(rows, []string{k.name, string(k.kind), k.of, fmt.Sprint(n), string(first[k])})
	}
	slices.SortFunc(rows, slices.Compare)
	return rows
}
