package main

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
)

func sorted(spans []span) []span {
	out := slices.Clone(spans)
	slices.SortFunc(out, func(a, b span) int { return cmp.Compare(a.first, b.first) })
	return out
}

// scenes returns n sentences of the kind that news of foreign affairs is made
// of: written for this purpose, with names of the cast put in. In a frame, a
// word in braces is a slot: P a person, S a surname, G a country, C a city, N an
// adjective of a country, B an international body, A its acronym, M an organ of
// state. A group in square brackets with its label in front is one name.
func (c *cast) scenes(n int) []named {
	rng := rand.New(rand.NewPCG(7, 7))
	out := make([]named, n)
	for i := range out {
		out[i] = c.scene(strings.Fields(frames[rng.IntN(len(frames))]), rng)
	}
	return out
}

// labelOf is the class of the name in a slot.
var labelOf = map[string]string{"{P}": "PER", "{S}": "PER", "{G}": "GPE", "{C}": "GPE", "{N}": "NORP", "{B}": "ORG", "{A}": "ORG", "{M}": "ORG"}

func (c *cast) scene(frame []string, rng *rand.Rand) named {
	var s named
	group := ""
	start := 0
	body := pick(c.bodies, rng)
	for _, w := range frame {
		first := len(s.forms)
		switch {
		case strings.HasSuffix(w, "[") && len(w) > 1:
			group, start = strings.TrimSuffix(w, "["), first
		case w == "]":
			s.spans = append(s.spans, span{group, start, first})
			group = ""
		case labelOf[w] != "":
			s.forms = append(s.forms, c.fill(w, body, rng)...)
			if group == "" {
				s.spans = append(s.spans, span{labelOf[w], first, len(s.forms)})
			}
		default:
			s.forms = append(s.forms, w)
		}
	}
	return s
}

func (c *cast) fill(slot string, body []string, rng *rand.Rand) []string {
	switch slot {
	case "{P}":
		return pick(c.people, rng)
	case "{S}":
		full := pick(c.people, rng)
		return full[len(full)-1:]
	case "{G}":
		return pick(c.countries, rng)
	case "{C}":
		return pick(c.cities, rng)
	case "{N}":
		return pick(c.adjectives, rng)
	case "{B}":
		return body
	case "{A}":
		return []string{acronym(body)}
	}
	return strings.Fields(organs[rng.IntN(len(organs))])
}

func acronym(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
