// Package rule is the language in which linguists and analysts say how a
// sentence becomes a claim: word classes, and rules that match a trigger word
// and the words around it in a dependency tree.
//
// The language knows no politics and no grammar of its own. What a word is
// ("an actor", "a place") and what a relation means ("the one who does it") is
// asked of the [Graph] that a rule is matched against. docs/rules.md is the
// manual; every rule carries examples that the test suite runs.
package rule

import "fmt"

// Set is the rules and classes of one or more files, checked and ready to match.
type Set struct {
	Version string
	Rules   []Rule
	Classes map[string]Class

	byWord map[string][]int // rules whose trigger asks for a lemma, by that lemma
	rest   []int            // rules whose trigger asks for none
}

// Class is a named list of lemmas; a lemma of several words is matched as a phrase.
type Class struct {
	Name    string
	Words   map[string]bool
	Phrases [][]string // lemmas of several words
}

// Rule says which words are a trigger, where its roles are found, and what the
// match makes.
type Rule struct {
	ID       string
	Pos      string // file:line, for messages
	Trigger  []Cond
	Roles    []Role
	Make     map[string]string
	Examples []Example
}

// Role binds a name to the words found along one of several paths.
type Role struct {
	Name  string
	Need  bool // without a word for it the rule does not match
	Bar   bool // with a word for it the rule does not match
	Paths []Path
}

// Path is a way through the tree from the trigger, and what the word at its end
// must be.
type Path struct {
	Steps []Step
	Conds []Cond
}

// Step goes from a word to others by one relation. "..": the head. Marker, if
// not empty, lists the prepositions or conjunctions one of which must mark it.
type Step struct {
	Rel    string
	Marker []string
}

// Cond is a test of one word: Key is one of condKeys.
type Cond struct {
	Key    string
	Values []string
	Not    bool
}

// Example is a sentence with the outcome it must have.
type Example struct {
	Yes  bool
	Text string
	// Want, for a yes, is what the claim must say ("status" "scheduled"); for a
	// no, "because" names what fails.
	Want map[string]string
	Pos  string
}

func (c Cond) String() string {
	op := "="
	if c.Not {
		op = "!="
	}
	out := c.Key + op
	for i, v := range c.Values {
		if i > 0 {
			out += "|"
		}
		out += v
	}
	return out
}

func (s Step) String() string {
	if len(s.Marker) == 0 {
		return s.Rel
	}
	return fmt.Sprintf("%s(%s)", s.Rel, join(s.Marker))
}

func (p Path) String() string {
	out := ""
	for i, s := range p.Steps {
		if i > 0 {
			out += "/"
		}
		out += s.String()
	}
	for _, c := range p.Conds {
		out += " " + c.String()
	}
	return out
}

func join(words []string) string {
	out := ""
	for i, w := range words {
		if i > 0 {
			out += "|"
		}
		out += w
	}
	return out
}
