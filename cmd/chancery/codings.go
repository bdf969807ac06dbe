package main

import (
	"fmt"

	"chancery/internal/dyad"
	"chancery/internal/eval/pairs"
	"chancery/internal/text"
)

// codings is the coder of pairs for its bench. A text is analysed once.
type codings struct {
	reader *reading
	coder  *pairCoder
	read   map[string]dyad.Encoded
}

func newCodings(r *reading) *codings { return &codings{reader: r, read: map[string]dyad.Encoded{}} }

// encoded analyses raw, or remembers it.
func (c *codings) encoded(raw string) (dyad.Encoded, error) {
	if c.coder == nil {
		var err error
		if c.coder, err = newPairCoder(c.reader.analyser); err != nil {
			return dyad.Encoded{}, err
		}
	}
	e, ok := c.read[raw]
	if !ok {
		e = c.coder.encoded(raw)
		c.read[raw] = e
	}
	return e, nil
}

// Code implements pairs.Coder.
func (c *codings) Code(cases, train []pairs.Case) ([]string, error) {
	examples := func(in []pairs.Case) ([]dyad.Example, error) {
		var out []dyad.Example
		for _, x := range in {
			e, err := c.encoded(x.Text)
			if err != nil {
				return nil, err
			}
			out = append(out, dyad.Example{Encoded: e, Actor: x.Actor, Recipient: x.Recipient, Label: x.Root})
		}
		return out, nil
	}
	test, err := examples(cases)
	if err != nil {
		return nil, err
	}
	lessons, err := examples(train)
	if err != nil {
		return nil, err
	}
	return c.labels(test, lessons)
}

// labels reads test by what train teaches, or by the lexicon where it is empty.
func (c *codings) labels(test, train []dyad.Example) ([]string, error) {
	read := func(e dyad.Example) (dyad.Reading, error) { return c.coder.coder.Read(e.Pair()) }
	if len(train) > 0 {
		l, err := c.coder.coder.Learn(train)
		if err != nil {
			return nil, err
		}
		read = l.Read
	}
	var out []string
	for _, e := range test {
		got, err := read(e)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", e.Doc.Text, err)
		}
		out = append(out, string(got.Root))
	}
	return out, nil
}

// Roles implements pairs.Coder.
func (c *codings) Roles(texts, train []pairs.Sentence) ([][]pairs.Mark, error) {
	var lessons []dyad.Lesson
	for _, s := range train {
		e, err := c.encoded(s.Text)
		if err != nil {
			return nil, err
		}
		l := dyad.Lesson{Encoded: e}
		for _, m := range s.Marks {
			l.Marks = append(l.Marks, dyad.Marked{Role: m.Role, Span: m.Span})
		}
		lessons = append(lessons, l)
	}
	roles, err := c.coder.coder.LearnRoles(lessons)
	if err != nil {
		return nil, err
	}
	var out [][]pairs.Mark
	for _, s := range texts {
		e, err := c.encoded(s.Text)
		if err != nil {
			return nil, err
		}
		var marks []pairs.Mark
		for _, m := range roles.Find(e) {
			marks = append(marks, pairs.Mark{Role: m.Role, Span: m.Span})
		}
		out = append(out, marks)
	}
	return out, nil
}

// Classes implements pairs.Coder: roles are found first, then the class is read between
// them as between given sides.
func (c *codings) Classes(texts, train []pairs.Sentence) ([]string, error) {
	found, err := c.Roles(texts, train)
	if err != nil {
		return nil, err
	}
	example := func(s pairs.Sentence, marks []pairs.Mark) dyad.Example {
		e := dyad.Example{Encoded: c.read[s.Text], Label: s.Class}
		for _, m := range marks {
			switch {
			case m.Role == "S" || m.Role == "R" && len(e.Actor) == 0:
				e.Actor = append(e.Actor, m.Span)
			default:
				e.Recipient = append(e.Recipient, m.Span)
			}
		}
		if len(e.Actor)+len(e.Recipient) == 0 {
			e.Actor = []text.Span{e.Doc.Tokens[0].Span}
		}
		return e
	}
	var test, lessons []dyad.Example
	for i, s := range texts {
		test = append(test, example(s, found[i]))
	}
	for _, s := range train {
		lessons = append(lessons, example(s, s.Marks))
	}
	return c.labels(test, lessons)
}
