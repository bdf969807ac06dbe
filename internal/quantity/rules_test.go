package quantity

import (
	"math"
	"slices"
	"testing"
)

// TestGuides runs the examples of every rule.
func TestGuides(t *testing.T) {
	for _, g := range Guides() {
		if len(g.Yes) == 0 || len(g.No) == 0 || g.About == "" {
			t.Errorf("%s: needs a sentence about it, a yes and a no", g.Rule)
		}
		for _, e := range g.Yes {
			doc := plain(e.Text)
			found := Find(doc)
			if !slices.ContainsFunc(found, func(q Quantity) bool {
				return g.reads(q) && doc.Quote(q.Span) == e.Words && math.Abs(q.Low-e.Low) < 1e-9 && q.Unit == e.Unit
			}) {
				t.Errorf("%s: %q should have %q = %g %s; has %s", g.Rule, e.Text, e.Words, e.Low, e.Unit, brief(doc, found))
			}
		}
		for _, no := range g.No {
			if doc := plain(no); slices.ContainsFunc(Find(doc), g.reads) {
				t.Errorf("%s: %q should have none; has %s", g.Rule, no, brief(doc, Find(doc)))
			}
		}
	}
}

func (g Guide) reads(q Quantity) bool { return q.Rule == g.Rule }
