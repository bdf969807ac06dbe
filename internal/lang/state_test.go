package lang

import (
	"slices"
	"testing"

	"chancery/internal/text"
	"chancery/models"
)

// TestStates holds that each token has a state, which depends on its sentence and the
// number of layers alone.
func TestStates(t *testing.T) {
	for _, m := range Models {
		a, err := New(models.FS, m)
		if err != nil {
			t.Fatal(err)
		}
		const first, second = "Kenya met Uganda.", "Both sides were content."
		read := func(raw string, layers int) (*text.Document, []float32, int) {
			doc := &text.Document{Lang: "en", Text: raw, Blocks: []text.Block{{Kind: text.Paragraph, Span: text.Span{End: len(raw)}}}}
			a.Analyse(doc)
			states, width := a.States(doc, layers)
			return doc, states, width
		}
		doc, both, width := read(first+" "+second, 2)
		_, alone, _ := read(second, 2)
		if len(both) != len(doc.Tokens)*width || width == 0 {
			t.Fatalf("%s: %d numbers for %d tokens of width %d", m, len(both), len(doc.Tokens), width)
		}
		if !slices.Equal(both[len(both)-len(alone):], alone) {
			t.Errorf("%s: a sentence has other states beside another", m)
		}
		if _, deeper, _ := read(second, 1); slices.Equal(deeper, alone) {
			t.Errorf("%s: one layer gives what two do", m)
		}
		if _, none, _ := read("", 2); len(none) != 0 {
			t.Errorf("%s: %d numbers of no text", m, len(none))
		}
	}
}
