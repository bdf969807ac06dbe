package rule

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Load reads every *.rules file below the folders dirs of fsys, one folder after
// the other and in order of name, and checks them together. The first mistake is
// returned with its file and line.
func Load(fsys fs.FS, dirs ...string) (*Set, error) {
	set := &Set{Classes: map[string]Class{}}
	for _, dir := range dirs {
		if err := fs.WalkDir(fsys, dir, set.reader(fsys)); err != nil {
			return nil, fmt.Errorf("load rules: %w", err)
		}
	}
	if err := set.check(); err != nil {
		return nil, fmt.Errorf("load rules: %w", err)
	}
	set.index()
	return set, nil
}

// reader adds the rule files that it meets on a walk through fsys to s.
func (s *Set) reader(fsys fs.FS) fs.WalkDirFunc {
	return func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".rules") {
			return err
		}
		src, err := fs.ReadFile(fsys, path)
		if err != nil {
			return err
		}
		return s.parse(path, string(src))
	}
}

// parse adds the classes and rules of one file to s.
func (s *Set) parse(name, src string) error {
	lines, err := lex(name, src)
	if err != nil {
		return err
	}
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].indent {
			end++
		}
		if err := s.parseBlock(lines[i], lines[i+1:end]); err != nil {
			return err
		}
		i = end
	}
	return nil
}

func (s *Set) parseBlock(l line, body []line) error {
	switch word := l.words[0].text; {
	case l.indent:
		return fmt.Errorf("%s: an indented line belongs under a rule or a class", l.pos)
	case word == "version" && len(l.words) == 2:
		s.Version = l.words[1].text
		return nil
	case word == "class" && len(l.words) == 2:
		return s.parseClass(l, body)
	case word == "rule" && len(l.words) == 2:
		return s.parseRule(l, body)
	}
	return fmt.Errorf("%s: want `version N`, `class NAME` or `rule NAME`, not %q", l.pos, l.words[0].text)
}

// parseClass reads the words of a class: they are separated by commas, so that
// a phrase needs no quotes; @other takes in another class.
func (s *Set) parseClass(l line, body []line) error {
	name := l.words[1].text
	if _, dup := s.Classes[name]; dup {
		return fmt.Errorf("%s: class %s is there already", l.pos, name)
	}
	c := Class{Name: name, Words: map[string]bool{}}
	for _, b := range body {
		var text []string
		for _, w := range b.words {
			text = append(text, w.text)
		}
		for _, entry := range strings.Split(strings.Join(text, " "), ",") {
			words := strings.Fields(entry)
			switch {
			case len(words) == 0:
			case len(words) == 1 && strings.HasPrefix(words[0], "@"):
				other, ok := s.Classes[words[0][1:]]
				if !ok {
					return fmt.Errorf("%s: class %s is not defined above", b.pos, words[0])
				}
				for w := range other.Words {
					c.Words[w] = true
				}
				c.Phrases = append(c.Phrases, other.Phrases...)
			case len(words) == 1:
				c.Words[words[0]] = true
			default:
				c.Phrases = append(c.Phrases, words)
			}
		}
	}
	s.Classes[name] = c
	return nil
}

func (s *Set) parseRule(l line, body []line) error {
	r := Rule{ID: l.words[1].text, Pos: l.pos, Make: map[string]string{}}
	for _, b := range body {
		if err := r.parseClause(b); err != nil {
			return fmt.Errorf("%s: %w", b.pos, err)
		}
	}
	s.Rules = append(s.Rules, r)
	return nil
}

func (r *Rule) parseClause(b line) error {
	rest := b.words[1:]
	switch key := b.words[0].text; key {
	case "trigger":
		conds, err := parseConds(rest)
		r.Trigger = append(r.Trigger, conds...)
		return err
	case "need", "may", "bar":
		role, err := parseRole(key, rest)
		r.Roles = append(r.Roles, role)
		return err
	case "make":
		return parsePairs(rest, r.Make)
	case "yes", "no":
		e, err := parseExample(key == "yes", rest)
		e.Pos = b.pos
		r.Examples = append(r.Examples, e)
		return err
	default:
		return fmt.Errorf("want trigger, need, may, bar, make, yes or no, not %q", key)
	}
}

func parseRole(key string, words []token) (Role, error) {
	if len(words) < 2 {
		return Role{}, fmt.Errorf("want `%s NAME PATH`", key)
	}
	role := Role{Name: words[0].text, Need: key == "need", Bar: key == "bar"}
	for _, alt := range splitBars(words[1:]) {
		p, err := parsePath(alt)
		if err != nil {
			return Role{}, err
		}
		role.Paths = append(role.Paths, p)
	}
	return role, nil
}

// splitBars splits words at each "|" that stands alone.
func splitBars(words []token) [][]token {
	var out [][]token
	start := 0
	for i, w := range words {
		if w.text == "|" && !w.quoted {
			out = append(out, words[start:i])
			start = i + 1
		}
	}
	return append(out, words[start:])
}

func parsePath(words []token) (Path, error) {
	if len(words) == 0 {
		return Path{}, fmt.Errorf("a path is missing beside |")
	}
	var p Path
	for _, part := range strings.Split(words[0].text, "/") {
		rel, marker, marked := strings.Cut(part, "(")
		if rel == "" || marked && !strings.HasSuffix(marker, ")") {
			return Path{}, fmt.Errorf("%q is not a step like obj, .. or obl(with|to)", part)
		}
		step := Step{Rel: rel}
		if marked {
			step.Marker = strings.Split(strings.TrimSuffix(marker, ")"), "|")
		}
		p.Steps = append(p.Steps, step)
	}
	conds, err := parseConds(words[1:])
	p.Conds = conds
	return p, err
}

var condKeys = []string{"lemma", "upos", "word", "dep", "is", "feat", "has", "head"}

func parseConds(words []token) ([]Cond, error) {
	var out []Cond
	for _, w := range words {
		key, values, ok := strings.Cut(w.text, "=")
		not := strings.HasSuffix(key, "!")
		key = strings.TrimSuffix(key, "!")
		if !ok || values == "" || !slices.Contains(condKeys, key) {
			return nil, fmt.Errorf("%q is not a condition like lemma=meet or upos!=NOUN; keys are %s", w.text, strings.Join(condKeys, ", "))
		}
		out = append(out, Cond{Key: key, Values: strings.Split(values, "|"), Not: not})
	}
	return out, nil
}

func parsePairs(words []token, into map[string]string) error {
	for i := 0; i < len(words); i++ {
		key, value, ok := strings.Cut(words[i].text, "=")
		if !ok || key == "" {
			return fmt.Errorf("%q is not key=value", words[i].text)
		}
		if value == "" && i+1 < len(words) && words[i+1].quoted {
			i++
			value = words[i].text
		}
		into[key] = value
	}
	return nil
}

func parseExample(yes bool, words []token) (Example, error) {
	e := Example{Yes: yes, Want: map[string]string{}}
	if len(words) < 3 || !words[0].quoted || words[1].text != "->" {
		return e, fmt.Errorf(`want: "a sentence" -> what comes of it`)
	}
	e.Text = words[0].text
	if yes {
		return e, parsePairs(words[2:], e.Want)
	}
	var why []string
	for _, w := range words[2:] {
		why = append(why, w.text)
	}
	e.Want["because"] = strings.Join(why, " ")
	return e, nil
}

// check holds what a single file cannot tell: classes exist, ids are unique, and
// every rule has a trigger, something to make and both kinds of example.
func (s *Set) check() error {
	seen := map[string]string{}
	for _, r := range s.Rules {
		if at, dup := seen[r.ID]; dup {
			return fmt.Errorf("%s: rule %s is at %s already", r.Pos, r.ID, at)
		}
		seen[r.ID] = r.Pos
		if err := s.checkRule(r); err != nil {
			return fmt.Errorf("%s: rule %s: %w", r.Pos, r.ID, err)
		}
	}
	return nil
}

func (s *Set) checkRule(r Rule) error {
	var yes, no bool
	for _, e := range r.Examples {
		yes, no = yes || e.Yes, no || !e.Yes
	}
	switch {
	case len(r.Trigger) == 0:
		return fmt.Errorf("has no trigger")
	case len(r.Make) == 0:
		return fmt.Errorf("makes nothing")
	case !yes || !no:
		return fmt.Errorf("needs at least one yes and one no example")
	}
	conds := slices.Clone(r.Trigger)
	for _, role := range r.Roles {
		for _, p := range role.Paths {
			conds = append(conds, p.Conds...)
		}
	}
	for _, c := range conds {
		for _, v := range c.Values {
			if !strings.HasPrefix(v, "@") {
				continue
			}
			if _, ok := s.Classes[v[1:]]; !ok {
				return fmt.Errorf("class %s is not defined", v)
			}
		}
	}
	return nil
}
