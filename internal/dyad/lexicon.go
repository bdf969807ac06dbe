package dyad

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"chancery/internal/rule"
)

// part is the part of speech of a sense.
type part byte

const (
	verb part = iota
	noun
	adjective
	operator
)

// sense is what a word says of an event: a root with its mode, or, for an
// operator, how it turns the event named below it.
type sense struct {
	root Root
	mode string
	part part
	op   string // for an operator, its name
	weak bool   // counts where no other word decides
}

// lexicon is the classes of rules/pairs by their words.
type lexicon struct {
	words   map[string][]sense
	phrases map[string][]phrase // by each of their words
}

type phrase struct {
	words  []string
	senses []sense
}

// newLexicon takes the classes of set whose names are ROOT.part, ROOT.mode.part or
// op.NAME.
func newLexicon(set *rule.Set) (lexicon, error) {
	l := lexicon{map[string][]sense{}, map[string][]phrase{}}
	for _, name := range slices.Sorted(maps.Keys(set.Classes)) {
		s, ok, err := senseOf(name)
		if err != nil {
			return l, err
		}
		if !ok {
			continue
		}
		c := set.Classes[name]
		for w := range c.Words {
			l.words[w] = append(l.words[w], s)
		}
		for _, p := range c.Phrases {
			l.add(phrase{p, []sense{s}})
		}
	}
	if len(l.words) == 0 {
		return l, fmt.Errorf("no class of events among %d", len(set.Classes))
	}
	return l, nil
}

func (l lexicon) add(p phrase) {
	for i, w := range p.words {
		if !slices.Contains(p.words[:i], w) {
			l.phrases[w] = append(l.phrases[w], p)
		}
	}
}

// senseOf reads the name of a class; ok is false for the classes of other rules.
func senseOf(class string) (s sense, ok bool, err error) {
	first, rest, _ := strings.Cut(class, ".")
	if first == "op" {
		return sense{part: operator, op: rest}, rest != "", nil
	}
	if first != strings.ToUpper(first) {
		return s, false, nil
	}
	s.root = Root(first)
	if !slices.Contains(Roots, s.root) {
		return s, false, fmt.Errorf("class %s: there is no root %s; there are %v", class, first, Roots)
	}
	if mode, p, two := strings.Cut(rest, "."); two {
		s.mode, rest = mode, p
	}
	if s.mode == "weak" {
		s.mode, s.weak = "", true
	}
	at := slices.Index([]string{"verb", "noun", "adj"}, rest)
	if at < 0 {
		return s, false, fmt.Errorf("class %s: want verb, noun or adj, not %q", class, rest)
	}
	s.part = part(at)
	return s, true, nil
}

// senses returns those of word w of t. A phrase counts before its single words.
func (l lexicon) senses(t *tree, w int) []sense {
	lemma, word := t.lemma(w), strings.ToLower(t.word(w))
	var longest []sense
	most := 0
	for _, key := range slices.Compact([]string{lemma, word}) {
		for _, p := range l.phrases[key] {
			if len(p.words) < most || !t.phrase(w, key, p.words) {
				continue
			}
			if len(p.words) > most {
				longest, most = nil, len(p.words)
			}
			longest = append(longest, p.senses...)
		}
	}
	if most > 0 {
		return longest
	}
	out := l.words[lemma]
	if len(out) == 0 {
		out = l.words[word]
	}
	return out
}
