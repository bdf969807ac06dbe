package main

import (
	"chancery/internal/eval/names"
	"chancery/internal/ledger"
	"chancery/internal/resolve"
)

// persons finds persons of the knowledge base, for the bench of names.
type persons struct{ base *resolve.Base }

// Person implements names.Persons.
func (p persons) Person(id ledger.ActorID) (names.Person, bool) {
	e, ok := p.base.Entry(id)
	return names.Person{ID: e.ID, Printed: e.Name, Of: e.Of}, ok
}

// Near implements names.Persons.
func (p persons) Near(fullname string, limit int) []names.Guess {
	var out []names.Guess
	for _, c := range p.base.Fuzzy(fullname, limit) {
		out = append(out, names.Guess{ID: c.ID, Score: c.Score, Why: c.Why})
	}
	return out
}
