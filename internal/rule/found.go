package rule

import (
	"fmt"
	"strings"
)

// Found says what stood where the rule of f looked, for a reader: what the trigger
// is instead, or the words that each path of the role leads to with the first
// condition that they do not meet. It is empty where there was nothing.
func (s *Set) Found(g Graph, f Failure) string {
	if f.Role == "" {
		c, ok := s.firstUnmet(g, f.Trigger, f.Rule.Trigger)
		if ok {
			return ""
		}
		return instead(g, f.Trigger, c)
	}
	var out []string
	for _, role := range f.Rule.Roles {
		if role.Name != f.Role || role.Bar {
			continue
		}
		for _, p := range role.Paths {
			if words := s.unmet(g, f.Trigger, p); words != "" {
				out = append(out, words)
			}
		}
	}
	return strings.Join(out, "; ")
}

// unmet names the words at the end of p by the condition that they fail.
func (s *Set) unmet(g Graph, w int, p Path) string {
	var out []string
	failed := ""
	for _, x := range walk(g, w, p) {
		c, ok := s.firstUnmet(g, x, p.Conds)
		if ok {
			continue
		}
		if c.Not {
			failed = "which the rule leaves out"
		} else if failed == "" {
			failed = "not " + c.String()
		}
		out = append(out, fmt.Sprintf("%q", g.Word(x)))
	}
	if len(out) == 0 {
		return ""
	}
	return fmt.Sprintf("%s leads to %s, %s", Path{Steps: p.Steps}, strings.Join(out, " and "), failed)
}

// instead says what w has in place of what c asks.
func instead(g Graph, w int, c Cond) string {
	has := map[string]string{"lemma": g.Lemma(w), "upos": g.UPOS(w), "word": g.Word(w), "dep": g.Deprel(w)}[c.Key]
	if h := g.Follow(w, Step{Rel: ".."}); c.Key == "head" && len(h) > 0 {
		has = g.Lemma(h[0])
	}
	if has == "" || c.Not {
		return ""
	}
	return "it has " + c.Key + "=" + has
}
