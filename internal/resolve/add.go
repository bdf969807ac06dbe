package resolve

import (
	"cmp"
	"fmt"
	"slices"

	"chancery/internal/ledger"
)

// Additions are actors, names and tenures that a user adds to the knowledge base.
// An entry with the id of a known actor gives it further names and changes nothing
// else of it; a tenure is of an actor of the tables or of the additions.
type Additions struct {
	Entries []Entry
	Tenures []Tenure
	Digest  string // of what they were read from; part of the id of the base
}

// after puts own rows behind those of a table.
func (l *loader) after(table string) error {
	switch table {
	case tableNames:
		if l.own.Digest != "" {
			l.sum.Write([]byte(l.own.Digest))
		}
		for _, e := range l.own.Entries {
			if err := l.addEntry(e); err != nil {
				return err
			}
		}
	case tableTenures:
		return l.addTenures()
	}
	return nil
}

// addEntry declares an actor, or gives names to a known one. The first name of a
// new actor is the one to print.
func (l *loader) addEntry(e Entry) error {
	i, known := l.b.at[e.ID]
	if known {
		at := &l.b.entries[i]
		for _, n := range e.Names {
			if !slices.ContainsFunc(at.Names, func(old Name) bool { return old.Text == n.Text && old.From == n.From && old.To == n.To }) {
				at.Names = append(at.Names, n)
			}
		}
		return nil
	}
	switch {
	case e.ID == "" || e.Name == "" || len(e.Names) == 0:
		return fmt.Errorf("actor %q has no id or no name", e.ID)
	case !slices.Contains(ledger.ActorKinds, e.Kind):
		return fmt.Errorf("actor %s: %q is no kind of actor", e.ID, e.Kind)
	}
	if of, ok := l.b.at[ledger.ActorID(e.Of)]; e.Of != "" && (!ok || l.b.entries[of].Kind != ledger.KindState) {
		return fmt.Errorf("actor %s: %q is no state that is known", e.ID, e.Of)
	}
	e.Names = slices.Clone(e.Names)
	l.b.at[e.ID] = len(l.b.entries)
	l.b.entries = append(l.b.entries, e)
	l.b.runs = append(l.b.runs, run{})
	return nil
}

// addTenures reads the tenures of the table and the own ones, by person and start.
func (l *loader) addTenures() error {
	if len(l.own.Tenures) == 0 {
		return nil
	}
	for _, t := range l.own.Tenures {
		l.rows = append(l.rows, []string{string(t.Person), t.From, t.To, t.Office, t.Of, t.Source})
	}
	slices.SortStableFunc(l.rows, func(a, b []string) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	for _, r := range l.rows {
		if err := l.tenure(r); err != nil {
			return err
		}
	}
	l.rows = nil
	return nil
}
