package rule

import (
	"slices"
	"strings"
)

// Graph is an analysed text as rules see it. Words are numbered.
type Graph interface {
	// A word is in a class by its lemma or as it is written.
	//
	// Lemma, UPOS, Word and Deprel describe word w.
	Lemma(w int) string
	UPOS(w int) string
	Word(w int) string
	Deprel(w int) string
	// Is reports whether w is what tag says: "actor", "place", "time", …
	Is(w int, tag string) bool
	// Follow returns the words reached from w by one step, nearest first.
	Follow(w int, step Step) []int
	// Narrow returns those of the words found by a last step from w that the step
	// means, once the conditions are met: for "before", the nearest.
	Narrow(w int, step Step, found []int) []int
	// Phrase reports whether the lemmas starting, ending or centred at w read so.
	Phrase(w int, lemmas []string) bool
}

// Match is a rule that holds for a trigger, with the words bound to its roles.
type Match struct {
	Rule    *Rule
	Trigger int
	Bound   map[string][]int
	Path    map[string]Path // by which path each role was filled
}

// Failure is the first condition of a rule that did not hold for a trigger.
type Failure struct {
	Rule    *Rule
	Trigger int
	Role    string // empty when the trigger itself failed
	unmet   Cond   // the condition that the trigger fails
	barred  string // the word that a role must not find
	by      []Path // the paths that the role looked along
}

// Why says in words what did not hold.
func (f Failure) Why() string {
	switch {
	case f.Role == "":
		return refusal(f.unmet)
	case f.barred != "":
		return "there is " + f.barred + " by " + pathsString(f.by)
	}
	return "nothing by " + pathsString(f.by)
}

// At matches every rule of s against word w of g. Rules are tried in file
// order. Failures are those whose trigger word fits and whose roles do not.
func (s *Set) At(g Graph, w int) ([]Match, []Failure) {
	var hits []Match
	var misses []Failure
	for _, i := range s.candidates(g, w) {
		r := &s.Rules[i]
		if c, ok := s.firstUnmet(g, w, r.Trigger); !ok {
			if c.Key != r.Trigger[0].Key {
				misses = append(misses, Failure{Rule: r, Trigger: w, unmet: c})
			}
			continue
		}
		m, f := s.bind(g, w, r)
		if f != nil {
			misses = append(misses, *f)
			continue
		}
		hits = append(hits, m)
	}
	return hits, misses
}

// refusal says that a trigger fails c.
func refusal(c Cond) string {
	if c.Not {
		c.Not = false
		return "the rule leaves out " + c.String()
	}
	return "the word is not " + c.String()
}

func (s *Set) bind(g Graph, w int, r *Rule) (Match, *Failure) {
	m := Match{Rule: r, Trigger: w}
	for _, role := range r.Roles {
		found, path := s.find(g, w, role)
		switch {
		case role.Bar && len(found) > 0:
			return m, &Failure{Rule: r, Trigger: w, Role: role.Name, barred: g.Word(found[0]), by: []Path{path}}
		case role.Need && len(found) == 0 && len(m.Bound[role.Name]) == 0:
			return m, &Failure{Rule: r, Trigger: w, Role: role.Name, by: role.Paths}
		case !role.Bar && len(found) > 0 && len(m.Bound[role.Name]) == 0:
			if m.Bound == nil {
				m.Bound, m.Path = map[string][]int{}, map[string]Path{}
			}
			m.Bound[role.Name], m.Path[role.Name] = found, path
		}
	}
	return m, nil
}

// find returns the words of the first path that leads to any.
func (s *Set) find(g Graph, w int, role Role) ([]int, Path) {
	for _, p := range role.Paths {
		at := walk(g, w, p)
		at = slices.DeleteFunc(at, func(x int) bool {
			_, ok := s.firstUnmet(g, x, p.Conds)
			return !ok
		})
		if len(at) > 0 {
			return g.Narrow(w, p.Steps[len(p.Steps)-1], at), p
		}
	}
	return nil, Path{}
}

// walk returns the words that the steps of p lead to from w, each once.
func walk(g Graph, w int, p Path) []int {
	at := []int{w}
	for _, step := range p.Steps {
		var next []int
		for _, x := range at {
			for _, y := range g.Follow(x, step) {
				if !slices.Contains(next, y) {
					next = append(next, y)
				}
			}
		}
		at = next
	}
	return at
}

// firstUnmet returns the first condition that word w does not meet; ok is true
// when it meets them all.
func (s *Set) firstUnmet(g Graph, w int, conds []Cond) (Cond, bool) {
	for _, c := range conds {
		if s.meets(g, w, c) == c.Not {
			return c, false
		}
	}
	return Cond{}, true
}

func (s *Set) meets(g Graph, w int, c Cond) bool {
	return slices.ContainsFunc(c.Values, func(v string) bool {
		switch c.Key {
		case "lemma":
			return s.lemma(g, w, v)
		case "upos":
			return g.UPOS(w) == v
		case "word":
			return g.Word(w) == v
		case "dep":
			return g.Deprel(w) == v
		case "is", "feat":
			return g.Is(w, v)
		case "has":
			return len(g.Follow(w, Step{Rel: v})) > 0
		case "head":
			return slices.ContainsFunc(g.Follow(w, Step{Rel: ".."}), func(h int) bool { return s.lemma(g, h, v) })
		}
		return false
	})
}

func (s *Set) lemma(g Graph, w int, v string) bool {
	if v == "" || v[0] != '@' {
		return g.Lemma(w) == v
	}
	c := s.Classes[v[1:]]
	return c.Words[g.Lemma(w)] || c.Words[strings.ToLower(g.Word(w))] || slices.ContainsFunc(c.Phrases, func(p []string) bool { return g.Phrase(w, p) })
}

// Holds reports whether word w of g is in the class of that name.
func (s *Set) Holds(g Graph, w int, class string) bool { return s.lemma(g, w, "@"+class) }

func pathsString(paths []Path) string {
	out := ""
	for i, p := range paths {
		if i > 0 {
			out += " or "
		}
		out += p.String()
	}
	return out
}
