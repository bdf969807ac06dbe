package ingest

import (
	"strings"
	"testing"
	"time"
)

// TestReadLarge holds that the time of reading grows with the size of the text,
// whatever it is made of.
func TestReadLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("reading large texts takes some seconds")
	}
	const size = 512 << 10
	for name, unit := range map[string]string{
		"paragraphs": para + "\n\n", "one line": para + " ", "dates": "13 February 2025 ", "figures": "on 1.1.2000 ", "years": "2025-2026 in ",
		"dashes": "– Will it?\n", "names": "Ole Hansen ", "short lines": "Oslo\n", "labels": "Ole: why?\nAnna: so.\n", "marks": "a* ", "no spaces": "abc",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			r, err := Read(Page{Origin: "x", ID: "x", MediaType: "text/plain", Raw: []byte(strings.Repeat(unit, size/len(unit)))})
			if err != nil {
				t.Fatal(err)
			}
			lawful(t, r)
			took := time.Since(start)
			t.Logf("%.1f s", took.Seconds())
			if took > 30*time.Second {
				t.Errorf("it took %s to read 512 kB", took)
			}
		})
	}
}
