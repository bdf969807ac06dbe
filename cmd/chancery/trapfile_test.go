package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// trap is a way of being misled, with texts that try it.
type trap struct {
	id, name string
	texts    []trapText
}

// trapText is a text of its own or, by anchor, a passage kept elsewhere.
type trapText struct {
	published, body, anchor string
	asks                    []ask
}

// ask is a line that says what must be found, or must not.
type ask struct {
	line        string
	want, known bool
	kinds       []string
	fields      []field
}

// field is a condition on one field: it is, or holds, one of several values.
type field struct {
	key   string
	holds bool
	alts  []string
}

// readTraps reads a table of testdata; its form is told at the head of traps.txt.
func readTraps(t *testing.T, name string) []trap {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var out []trap
	published, inText := "", false
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		word, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "" || word == "#":
			inText = inText && line != ""
			continue
		case word == "trap":
			id, name, _ := strings.Cut(rest, " ")
			out = append(out, trap{id: id, name: name})
		case word == "published":
			published = strings.Trim(rest, "-")
			if rest != "-" {
				published = rest
			}
		case word == "at":
			out[len(out)-1].texts = append(out[len(out)-1].texts, trapText{anchor: rest})
		case word == "|":
			tr := &out[len(out)-1]
			if !inText {
				tr.texts = append(tr.texts, trapText{published: published})
			}
			tr.texts[len(tr.texts)-1].body += rest + "\n"
		default:
			tr := &out[len(out)-1]
			x := &tr.texts[len(tr.texts)-1]
			x.asks = append(x.asks, readAsk(t, line))
		}
		inText = word == "|"
	}
	return out
}

func readAsk(t *testing.T, line string) ask {
	t.Helper()
	a := ask{line: line}
	bare, _, _ := strings.Cut(line, " # ")
	bare, a.known = strings.CutPrefix(bare, "known: ")
	word, rest, _ := strings.Cut(bare, " ")
	a.want = word == "yes"
	parts := strings.Split(rest, "; ")
	a.kinds = strings.Split(parts[0], " or ")
	if word != "yes" && word != "no" || rest == "" {
		t.Fatalf("%q is no line of a trap", line)
	}
	for _, p := range parts[1:] {
		i := strings.IndexAny(p, "=~")
		if i < 0 {
			t.Fatalf("%q: %q is no condition", line, p)
		}
		for v := range strings.SplitSeq(p[i+1:], " + ") {
			a.fields = append(a.fields, field{strings.TrimSpace(p[:i]), p[i] == '~', strings.Split(strings.TrimSpace(v), " or ")})
		}
	}
	return a
}

// meets reports whether an item is what a asks for.
func (a ask) meets(x item) bool {
	return a.about(x) && !slices.ContainsFunc(a.fields, func(f field) bool { return !f.meets(x) })
}

// about reports whether x is of a kind that a asks for.
func (a ask) about(x item) bool {
	claim := x.kind != "document" && x.kind != "mention"
	return slices.Contains(a.kinds, x.kind) || claim && slices.Contains(a.kinds, "claim")
}

func (f field) meets(x item) bool {
	values := x.fields[f.key]
	if len(values) == 0 {
		values = []string{"-"}
	}
	return slices.ContainsFunc(values, func(v string) bool {
		return slices.ContainsFunc(f.alts, func(want string) bool {
			return strings.EqualFold(v, want) || f.holds && strings.Contains(strings.ToLower(v), strings.ToLower(want))
		})
	})
}

// listed gives the items that are of a kind asked for, one a line.
func (a ask) listed(found []item) string {
	out := ""
	for _, x := range found {
		if a.about(x) {
			out += "\n\t\t" + x.String()
		}
	}
	return cmp.Or(out, " nothing of the kind")
}

func (x trapText) label() string {
	if x.anchor != "" {
		return x.anchor
	}
	return strings.TrimSpace(x.body)
}
