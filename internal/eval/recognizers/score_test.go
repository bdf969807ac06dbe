package recognizers

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"chancery/internal/text"
)

// whole reads a document as one sentence without tokens.
type whole struct{}

func (whole) Analyse(*text.Document) {}

// TestScore holds the figures that the reading reaches without tags and trees.
// With SPECIFICATIONS=rows it prints what fails, but nothing of what is held out.
func TestScore(t *testing.T) {
	r, err := Run(os.DirFS("../../../../shared"), whole{})
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the specifications of Recognizers-Text are not there")
	}
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if os.Getenv("SPECIFICATIONS") == "rows" {
		if err := r.WriteRows(&b); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + b.String())
	figures := r.Figures()
	for name, floor := range map[string]float64{"all": 0.73, "all_held": 0.69, "times": 0.715, "times_held": 0.69, "numbers": 0.72, "units": 0.79} {
		if figures[name] < floor {
			t.Errorf("%s is %.3f, below %.3f", name, figures[name], floor)
		}
	}
}
