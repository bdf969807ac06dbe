package ingest

import (
	"testing"

	"chancery/internal/ledger"
)

const shipping = `Norway and Latvia agreed on Friday to open a ferry line between Bergen and Riga.
The ministers of transport signed the papers in Oslo. The line will carry two hundred lorries a day
from the spring on. Both sides called it a modest beginning and left the price of a crossing open.`

func TestFamilies(t *testing.T) {
	f := NewFamilies()
	other := "The harvest in the south was late this year, and the mills waited for grain until the end of October."
	for _, c := range []struct {
		name, text string
		doc        ledger.Document
		want       string
	}{
		{"nothing known", shipping, ledger.Document{ID: "a"}, "a"},
		{"a copy without a credit", shipping + " Our own photographer was there.", ledger.Document{ID: "b", Publisher: "Copycat"}, "a"},
		{"based on an agency", other, ledger.Document{ID: "c", Publisher: "Herald", Derivation: "TASS"}, "TASS"},
		{"the same agency, other words", "Talks on wheat will go on in Cairo next week.", ledger.Document{ID: "d", Derivation: "TASS"}, "TASS"},
		{"a publisher's own text", "Talks on rice will go on in Delhi in a month or so.", ledger.Document{ID: "e", Publisher: "Herald"}, "Herald"},
		{"no words", "…", ledger.Document{ID: "f"}, "f"},
	} {
		if got := f.Join(c.doc, c.text); got != c.want {
			t.Errorf("%s: lineage %q, want %q", c.name, got, c.want)
		}
	}
}
