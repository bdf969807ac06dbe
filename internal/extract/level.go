package extract

import (
	"strings"

	"chancery/internal/ledger"
)

// topOffices are the offices, in the field's standard words, whose holders lead a
// state or its government.
var topOffices = []string{"President", "Prime Minister", "Chancellor", "King", "Queen", "Emir", "Sultan", "Supreme Leader", "Premier"}

// heads reports whether as are at least two persons of different states, each of
// whom leads a state or its government: their meeting is a summit.
func heads(as []ledger.Actor) bool {
	of := map[string]bool{}
	for _, a := range as {
		if a.Kind != ledger.KindPerson || !leads(a.Office) || a.Of == "" {
			return false
		}
		of[a.Of] = true
	}
	return len(of) > 1
}

// leads reports whether an office is the first of a state.
func leads(office string) bool {
	for _, o := range topOffices {
		if rest, ok := strings.CutPrefix(office, o); ok && (rest == "" || strings.HasPrefix(rest, " of ")) {
			return true
		}
	}
	return false
}
