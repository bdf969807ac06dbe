package timex

import (
	"slices"
	"testing"

	"chancery/internal/text"
	"chancery/internal/text/texttest"
)

// TestGuides runs the examples of every rule.
func TestGuides(t *testing.T) {
	for _, g := range Guides() {
		if len(g.Yes) == 0 || len(g.No) == 0 || g.About == "" {
			t.Errorf("%s: needs a sentence about it, a yes and a no", g.Rule)
		}
		for _, e := range g.Yes {
			found := read(e.Text)
			if !slices.ContainsFunc(found, func(x Timex) bool { return x.Time.Mention.Quote == e.Words && x.Value == e.Value && g.reads(x) }) {
				t.Errorf("%s: %q should have %q = %s; has %s", g.Rule, e.Text, e.Words, e.Value, list(found))
			}
		}
		for _, no := range g.No {
			if found := read(no); slices.ContainsFunc(found, g.reads) {
				t.Errorf("%s: %q should have none; has %s", g.Rule, no, list(found))
			}
		}
	}
}

// TestGuided checks that whatever is found names a rule of the list.
func TestGuided(t *testing.T) {
	known := map[Rule]bool{}
	for _, g := range Guides() {
		known[g.Rule] = true
	}
	for _, g := range Guides() {
		for _, e := range g.Yes {
			for _, x := range read(e.Text) {
				if !known[x.Rule] {
					t.Errorf("%q of %q is read by %q, which is not in the list", x.Time.Mention.Quote, e.Text, x.Rule)
				}
			}
		}
	}
}

func (g Guide) reads(x Timex) bool { return x.Rule == g.Rule }

func read(raw string) []Timex {
	doc := texttest.Plain(raw)
	doc.Published = text.Date{Start: "2023-06-15", End: "2023-06-15", Precision: "day"}
	return Find(doc)
}

func list(ts []Timex) string {
	out := ""
	for _, x := range ts {
		out += x.Time.Mention.Quote + " = " + x.Value + " (" + string(x.Rule) + "); "
	}
	return out
}
