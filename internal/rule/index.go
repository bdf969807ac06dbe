package rule

import (
	"slices"
	"strings"
)

// index sorts the rules by the lemmas that their triggers ask for, so that a
// word meets only the rules that may hold for it.
func (s *Set) index() {
	s.byWord, s.rest = map[string][]int{}, nil
	for i, r := range s.Rules {
		words, ok := s.triggerWords(r)
		if !ok {
			s.rest = append(s.rest, i)
			continue
		}
		for _, w := range words {
			if at := s.byWord[w]; len(at) == 0 || at[len(at)-1] != i {
				s.byWord[w] = append(at, i)
			}
		}
	}
}

// triggerWords returns every word by which the trigger of r may be known; ok is
// false when it may be any word.
func (s *Set) triggerWords(r Rule) ([]string, bool) {
	for _, c := range r.Trigger {
		if c.Key != "lemma" || c.Not {
			continue
		}
		var out []string
		for _, v := range c.Values {
			name, isClass := strings.CutPrefix(v, "@")
			if !isClass {
				out = append(out, v)
				continue
			}
			for w := range s.Classes[name].Words {
				out = append(out, w)
			}
			for _, p := range s.Classes[name].Phrases {
				out = append(out, p...)
			}
		}
		slices.Sort(out)
		return slices.Compact(out), true
	}
	return nil, false
}

// candidates returns the rules that may hold for word w, in file order.
func (s *Set) candidates(g Graph, w int) []int {
	lemma, word := g.Lemma(w), strings.ToLower(g.Word(w))
	at := s.byWord[lemma]
	if word != lemma && len(s.byWord[word]) > 0 {
		at = append(slices.Clone(at), s.byWord[word]...)
	}
	if len(s.rest) > 0 || word != lemma {
		at = append(slices.Clone(at), s.rest...)
		slices.Sort(at)
		at = slices.Compact(at)
	}
	return at
}
