package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"chancery/internal/dyad"
	"chancery/internal/lang"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/models"
	"chancery/rules"
)

// stateLayers is after how many layers of the encoder the coder of pairs takes its
// states.
const stateLayers = 3

// The roles that a learner of sides is taught.
const (
	sourceRole = "source"
	targetRole = "target"
)

// pairCoder reads texts for the coder of pairs.
type pairCoder struct {
	analyser *lang.Analyser
	coder    *dyad.Coder
	learned  *dyad.Learned // nil without lessons
	roles    *dyad.Roles   // nil without lessons
}

// newPairCoder loads the words of events.
func newPairCoder(analyser *lang.Analyser) (*pairCoder, error) {
	set, err := rule.Load(rules.FS, "en", "pairs")
	if err != nil {
		return nil, err
	}
	coder, err := dyad.New(set)
	return &pairCoder{analyser: analyser, coder: coder}, err
}

// encoded analyses raw, a plain text in English.
func (p *pairCoder) encoded(raw string) dyad.Encoded {
	doc := &text.Document{Lang: "en", Text: raw, Blocks: []text.Block{{Kind: text.Paragraph, Span: text.Span{End: len(raw)}}}}
	p.analyser.Analyse(doc)
	states, width := p.analyser.States(doc, stateLayers)
	return dyad.Encoded{Doc: doc, States: states, Width: width}
}

// runPairs codes the pairs of c.Pairs, each line by itself.
func (c codeCommand) runPairs(a *app) error {
	analyser, err := lang.New(models.FS, lang.Model(a.line.Model))
	if err != nil {
		return err
	}
	p, err := newPairCoder(analyser)
	if err != nil {
		return err
	}
	if c.Learn != "" {
		if err := p.learn(c.Learn); err != nil {
			return err
		}
	}
	in, err := a.openLines(c.Pairs)
	if err != nil {
		return err
	}
	defer in.Close()
	out := bufio.NewWriter(a.out)
	defer out.Flush()
	failed := false
	err = eachLine(in, func(n int, raw []byte) error {
		line, err := p.code(raw, n)
		failed = failed || err != nil
		if _, err := fmt.Fprintf(out, "%s\n", line); err != nil {
			return err
		}
		return errors.Join(out.Flush(), a.ctx.Err())
	})
	if err == nil && failed {
		return errPartial
	}
	return err
}

// openLines opens a file of lines, - for standard input.
func (a *app) openLines(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(a.in), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errUsage, err)
	}
	return f, nil
}

// eachLine calls read for each line of in that is not empty, with its number.
func eachLine(in io.Reader, read func(n int, raw []byte) error) error {
	r := bufio.NewReader(in)
	for n := 1; ; n++ {
		raw, err := r.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return fmt.Errorf("read line %d: %w", n, err)
		}
		if line := bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\ufeff"))); len(line) > 0 {
			if err := read(n, line); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

// code reads one line and returns the line that answers it; the error is in that line
// too.
func (p *pairCoder) code(raw []byte, n int) ([]byte, error) {
	l, err := dyad.ParseLine(raw)
	if l.ID == "" {
		l.ID = fmt.Sprint(n)
	}
	var r dyad.Reading
	if err == nil {
		r, err = p.read(&l)
	}
	if err != nil {
		line, bad := dyad.FormatError(l.ID, err)
		return line, errors.Join(err, bad)
	}
	return dyad.FormatLine(l, r)
}

// read codes l. Sides that it lacks are looked for by what was learnt.
func (p *pairCoder) read(l *dyad.Line) (dyad.Reading, error) {
	e := dyad.Example{Encoded: p.encoded(l.Text)}
	if len(l.Source)+len(l.Target) == 0 && p.roles != nil {
		for _, m := range p.roles.Find(e.Encoded) {
			if m.Role == sourceRole {
				l.Source = append(l.Source, m.Span)
			} else {
				l.Target = append(l.Target, m.Span)
			}
		}
	}
	e.Actor, e.Recipient = l.Source, l.Target
	if p.learned == nil {
		return p.coder.Read(e.Pair())
	}
	return p.learned.Read(e)
}

// learn learns events and sides from the file at path.
func (p *pairCoder) learn(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%w: %w", errUsage, err)
	}
	defer f.Close()
	var examples []dyad.Example
	var lessons []dyad.Lesson
	err = eachLine(f, func(n int, raw []byte) error {
		l, err := dyad.ParseLine(raw)
		var e dyad.Example
		if err == nil {
			e, err = p.example(l)
		}
		if err != nil {
			return fmt.Errorf("%w: --learn %s: line %d: %w", errUsage, path, n, err)
		}
		examples = append(examples, e)
		lessons = append(lessons, dyad.Lesson{Encoded: e.Encoded, Marks: marksOf(l)})
		return nil
	})
	if err != nil {
		return err
	}
	if p.learned, err = p.coder.Learn(examples); err == nil {
		p.roles, err = p.coder.LearnRoles(lessons)
	}
	if err != nil {
		return fmt.Errorf("%w: --learn %s: %w", errUsage, path, err)
	}
	return nil
}

// example is l as something to learn from.
func (p *pairCoder) example(l dyad.Line) (dyad.Example, error) {
	if l.Event == "" {
		return dyad.Example{}, errors.New("there is no event to learn")
	}
	e := dyad.Example{Encoded: p.encoded(l.Text), Actor: l.Source, Recipient: l.Target, Label: l.Event}
	return e, e.Pair().Check()
}

func marksOf(l dyad.Line) []dyad.Marked {
	var out []dyad.Marked
	for _, s := range l.Source {
		out = append(out, dyad.Marked{Role: sourceRole, Span: s})
	}
	for _, s := range l.Target {
		out = append(out, dyad.Marked{Role: targetRole, Span: s})
	}
	return out
}
