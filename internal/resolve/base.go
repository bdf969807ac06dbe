// Package resolve says who is meant: it finds the mentions of actors in an
// analysed text and decides which state, organ, person or body each one is.
package resolve

import "chancery/internal/ledger"

// Entry is an actor of the knowledge base with its names.
type Entry struct {
	ID    ledger.ActorID
	Name  string // the name to print, in English
	Kind  ledger.ActorKind
	Of    string // ISO 3166 alpha-3 of the state it belongs to
	Names []Name
}

// Name is one name of an actor, with how well it identifies and since when.
type Name struct {
	Text   string
	Lang   string // ISO 639-1, or empty
	Strong bool   // a strong name identifies alone; a weak one needs support ("Rahmon", "the Union")
	From   string // ISO 8601 day, month or year; empty when open
	To     string
	Source string
}

// Tenure is a post held by a person. From and To are ISO 8601 days, months or
// years, empty when not known.
type Tenure struct {
	Person ledger.ActorID
	Office string // the field's standard words: "Minister of Foreign Affairs"
	Of     string // ISO 3166 alpha-3 of the state, or the id of a body
	From   string
	To     string
	Source string
}
