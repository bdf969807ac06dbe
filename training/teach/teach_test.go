package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTeach reads the same two sentences as words and as a paragraph.
func TestTeach(t *testing.T) {
	want := [][]string{
		{"Envoys met in Oslo .", "root", "B-GPE"},
		{"They left .", "root", ""},
	}
	for name, tt := range map[string]struct {
		in    string
		words bool
	}{
		"words":     {"Envoys met in Oslo .\n\nThey left .\n", true},
		"paragraph": {"Envoys met in Oslo. They left.\n", false},
	} {
		var b strings.Builder
		if err := teach(strings.NewReader(tt.in), &b, tt.words); err != nil {
			t.Fatal(err)
		}
		var got [][]string
		for block := range strings.SplitSeq(strings.TrimSuffix(b.String(), "\n\n"), "\n\n") {
			var forms []string
			root, label := "", ""
			for line := range strings.SplitSeq(block, "\n") {
				f := strings.Split(line, "\t")
				if len(f) != 5 || strings.Count(f[1], "|") != 7 {
					t.Fatalf("%s: line %q", name, line)
				}
				forms = append(forms, f[0])
				if f[2] == "-1" {
					root = f[3]
				}
				if f[4] != "O" {
					label = f[4]
				}
			}
			got = append(got, []string{strings.Join(forms, " "), root, label})
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +have):\n%s", name, d)
		}
	}
}
