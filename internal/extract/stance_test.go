package extract

import (
	"testing"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

// TestStances gives who holds a position in each text, and what it is; nothing
// where nobody does.
func TestStances(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		text, speaker, content string
		direct                 bool
	}{
		{"Uganda fears that the dam will dry up the river.", "Uganda", "that the dam will dry up the river", false},
		{"Kenya considers the new tariff unfair.", "Kenya", "the new tariff unfair", false},
		{"Kenya called the tariff “robbery”.", "Kenya", "the tariff “robbery", true},
		{"Uganda is worried about the price of maize.", "Uganda", "the price of maize", false},
		{"Kenyan newspapers fear a long strike.", "", "", false}, // they are no side
		{"Uganda banned the export of maize.", "", "", false},    // a deed
		{"Kenya may oppose the new tariff.", "", "", false},      // nobody knows
	} {
		claims, err := s.reader.Read(s.input(c.text, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		got := ledger.Position{}
		for _, k := range claims {
			if p, ok := k.Fields.(ledger.Position); ok {
				got = p
			}
		}
		if diff := cmp.Diff([]any{c.speaker, c.content, c.direct}, []any{got.Speaker.Name, got.Content.Quote, got.Direct}); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}
