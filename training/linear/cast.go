package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cast holds names, cut into words, to put in the place of others.
type cast struct {
	people, countries, adjectives, cities, bodies [][]string
}

// readCast takes names from the same rows as the word lists.
func readCast(d folder) (*cast, error) {
	c := &cast{}
	seen := map[string]bool{}
	add := func(to *[][]string, name string) {
		first, _ := utf8.DecodeRuneInString(name)
		if unicode.IsUpper(first) && latin(name) && !seen[name] && !strings.ContainsAny(name, "(,;/") {
			seen[name] = true
			*to = append(*to, nameWords(name))
		}
	}
	err := eachRow(d.path("kb/everypol-scrapers/holders21.csv"), func(cell func(string) string) {
		if n := strings.Count(cell("person"), " "); n > 0 && n < 4 {
			add(&c.people, cell("person"))
		}
	})
	if err != nil {
		return nil, err
	}
	err = eachRow(d.path("kb/factbook/names.csv"), func(cell func(string) string) {
		if cell("adjective") != "none" && cell("short") != "" {
			add(&c.countries, cell("short"))
			add(&c.adjectives, cell("adjective"))
			add(&c.cities, cell("capital"))
		}
	})
	if err != nil {
		return nil, err
	}
	return c, eachRow(d.path("kb/petrarch/international_actors.csv"), func(cell func(string) string) {
		if head := bodyName(cell); strings.Contains(head, " ") {
			add(&c.bodies, head)
		}
	})
}

// nameWords cuts a name as the tokeniser does.
func nameWords(name string) []string {
	return strings.Fields(strings.ReplaceAll(name, "-", " - "))
}

// bodyName returns the name of an international body in title case, or "".
func bodyName(cell func(string) string) string {
	if cell("op") != "" || !strings.HasPrefix(cell("code"), "IGO") && !strings.HasPrefix(cell("code"), "NGO") {
		return ""
	}
	head := strings.TrimPrefix(cell("head"), "THE ")
	for _, w := range bodyWords {
		if strings.Contains(head, w) {
			words := strings.Fields(strings.ToLower(head))
			for i, w := range words {
				if !small[w] {
					words[i] = strings.ToUpper(w[:1]) + w[1:]
				}
			}
			return strings.Join(words, " ")
		}
	}
	return ""
}

func pick(from [][]string, rng *rand.Rand) []string { return from[rng.IntN(len(from))] }

// recast returns s with other persons, countries and peoples in it.
func (c *cast) recast(s named, rng *rand.Rand) named {
	var out named
	at := 0
	for _, n := range sorted(s.spans) {
		out.forms = append(out.forms, s.forms[at:n.first]...)
		words := c.standIn(s.forms[n.first:n.end], n.label, rng)
		first := len(out.forms)
		out.forms = append(out.forms, words...)
		out.spans = append(out.spans, span{n.label, first, len(out.forms)})
		at = n.end
	}
	out.forms = append(out.forms, s.forms[at:]...)
	return out
}

func (c *cast) standIn(words []string, label string, rng *rand.Rand) []string {
	if first, _ := utf8.DecodeRuneInString(words[0]); !unicode.IsUpper(first) {
		return words
	}
	switch {
	case label == "PER" && len(words) > 1:
		return pick(c.people, rng)
	case label == "PER":
		full := pick(c.people, rng)
		return full[len(full)-1:]
	case label == "GPE" && rng.IntN(2) == 0:
		return pick(c.countries, rng)
	case label == "GPE" && rng.IntN(2) == 0:
		return pick(c.cities, rng)
	case label == "NORP":
		return pick(c.adjectives, rng)
	}
	return words
}
