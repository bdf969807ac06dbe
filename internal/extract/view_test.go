package extract

import (
	"strings"
	"testing"

	"chancery/internal/ledger"
)

// TestViews gives the speakers and the content of the position that a rule makes.
func TestViews(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct{ text, by, want string }{
		{"As the foreign minister of Ghana noted earlier, the talks were useful.", "rule:position.as-said", "GHA: the talks were useful."},
		{"The minister of Ghana was reported as proposing a truce with Togo.", "rule:position.as-said", ""},
		{"As the foreign minister of Ghana will note, the talks were useful.", "rule:position.as-said", ""},
		{"The positions of Lima and Quito on fishing are close.", sharedViewBy, "PER ECU: The positions of Lima and Quito on fishing are close"},
		{"The views of Chile and Peru coincide.", sharedViewBy, "CHL PER: The views of Chile and Peru coincide"},
		{"The views of Chile and Peru could coincide.", sharedViewBy, ""},
		{"The capitals of Chile and Peru are close.", sharedViewBy, ""},
		{"Ankara has advocated the return of refugees to Syria.", stanceBy, "TUR: the return of refugees to Syria"},
	} {
		claims, err := s.reader.Read(s.input(c.text, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, k := range claims {
			f, ok := k.Fields.(ledger.Position)
			if !ok || k.Provenance.By != c.by {
				continue
			}
			var who []string
			for _, a := range k.Actors {
				who = append(who, a.Of)
			}
			got = strings.Join(who, " ") + ": " + c.text[f.Content.Start:f.Content.End]
		}
		if got != c.want {
			t.Errorf("%s: have %q, want %q", c.text, got, c.want)
		}
	}
}
