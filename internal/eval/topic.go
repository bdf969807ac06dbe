package eval

import (
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// aboutWords compares what two texts are about by their words: they agree when
// half of the words of the shorter are in the other, and by half when one is.
func aboutWords(field, want, got string) Compared {
	c := Compared{Field: field, Want: want, Got: got}
	a, b := stems(want), stems(got)
	if len(a) == 0 {
		return c
	}
	n := shares(a, b)
	switch {
	case n > 0 && 2*n >= min(len(a), len(b)):
		c.Degree = Agrees
	case n > 0:
		c.Degree = Half
	default:
		c.Degree = Differs
	}
	return c
}

// stems are the words of s in Latin letters without grammar words and cut to six
// letters, which takes off most endings.
func stems(s string) []string {
	var out []string
	for _, w := range name.Tokens(s) {
		if grammar[w] || len(w) < 2 {
			continue
		}
		if r := []rune(w); len(r) > 6 {
			w = string(r[:6])
		}
		out = append(out, w)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// about is the words of k that say what it is about.
func about(k ledger.Claim) string {
	switch f := k.Fields.(type) {
	case ledger.Agreement:
		return f.Name
	case ledger.Commitment:
		return f.What
	case ledger.Figure:
		return f.Indicator + " " + f.Subject
	case ledger.Position:
		return f.Content.Quote
	case ledger.Agenda:
		return f.Topic
	}
	return ""
}
