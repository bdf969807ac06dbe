package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// small are the words that headlines in title case leave small.
var small = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "and": true, "or": true, "in": true, "on": true,
	"at": true, "to": true, "for": true, "by": true, "with": true, "from": true, "as": true, "but": true,
	"over": true, "into": true, "'s": true, "’s": true, "n't": true, "n’t": true,
}

// recase returns forms, rewritten now and then as a headline in title case, in
// capitals or in small letters, so that a model does not lean on case alone.
func recase(forms []string, rng *rand.Rand) []string {
	roll := rng.IntN(100)
	if roll >= 13 || len(forms) < 3 {
		return forms
	}
	out := make([]string, len(forms))
	for i, f := range forms {
		switch {
		case roll < 8:
			out[i] = title(f, i == 0)
		case roll < 11:
			out[i] = strings.ToUpper(f)
		default:
			out[i] = strings.ToLower(f)
		}
	}
	return out
}

func title(f string, first bool) string {
	if small[f] && !first {
		return f
	}
	r, n := utf8.DecodeRuneInString(f)
	return string(unicode.ToUpper(r)) + f[n:]
}
