package ledger

import (
	"context"
	"errors"
	"fmt"
	"iter"
)

// Lint yields every problem of a ledger: of its revisions by document, of its
// claims in the order of [Store.Claims], and of its judgements. A claim that
// stands is held against the latest text of its document, a withdrawn one against
// the text that was the latest when it was recorded. An error ends the sequence.
func Lint(ctx context.Context, s Store) iter.Seq2[Problem, error] {
	return func(yield func(Problem, error) bool) {
		l := &linter{ctx: ctx, store: s, kinds: map[ClaimID]Kind{}, yield: yield}
		for _, check := range []func() error{l.revisions, l.index, l.claims, l.judgements} {
			if err := check(); err != nil {
				if !errors.Is(err, errStopped) {
					yield(Problem{}, err)
				}
				return
			}
		}
	}
}

// errStopped says that the reader of problems wants no more.
var errStopped = errors.New("stopped")

type linter struct {
	ctx   context.Context
	store Store
	kinds map[ClaimID]Kind
	yield func(Problem, error) bool
}

func (l *linter) report(problems ...Problem) error {
	for _, p := range problems {
		if !l.yield(p, nil) {
			return errStopped
		}
	}
	return nil
}

func (l *linter) revisions() error {
	for r, err := range l.store.Revisions(l.ctx, AsOf{}) {
		if err == nil {
			err = l.report(lintRevision(r)...)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// index learns the kind of every claim, for the laws about links.
func (l *linter) index() error {
	for c, err := range l.store.Claims(l.ctx, ClaimFilter{Withdrawn: true}) {
		if err != nil {
			return err
		}
		l.kinds[c.ID] = c.Kind
	}
	return nil
}

func (l *linter) claims() error {
	var r Revision // of the last claim; claims come by document
	var held error = ErrNotFound
	for c, err := range l.store.Claims(l.ctx, ClaimFilter{Withdrawn: true}) {
		if err != nil {
			return err
		}
		switch {
		case !c.WithdrawnAt.IsZero():
			err = l.withdrawn(c)
		case c.Doc != r.Doc || held != nil:
			r, held = l.store.Revision(l.ctx, c.Doc, AsOf{})
			fallthrough
		default:
			err = l.claim(c, r, held)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (l *linter) withdrawn(c Claim) error {
	r, err := l.store.Revision(l.ctx, c.Doc, AsOf{Recorded: c.RecordedAt})
	return l.claim(c, r, err)
}

func (l *linter) claim(c Claim, r Revision, held error) error {
	if errors.Is(held, ErrNotFound) {
		return l.report(Problem{c.ID, c.Doc, lawHeld.ID, "the document is not in the ledger"})
	}
	if held != nil {
		return held
	}
	problems := LintClaim(c, r.Text)
	p := r.Document.Published
	if p.Known() && c.Status.Asserts() && c.Time != nil && c.Time.Start > p.End {
		problems = append(problems, Problem{c.ID, c.Doc, lawPast.ID,
			fmt.Sprintf("%s from %s, in a document of %s", c.Status, c.Time.Start, p.End)})
	}
	return l.report(append(problems, l.links(c)...)...)
}

func (l *linter) links(c Claim) []Problem {
	var to ClaimID
	var want Kind
	switch f := c.Fields.(type) {
	case Agenda:
		to, want = f.Meeting, KindEvent
	case Position:
		to, want = f.NestedIn, KindPosition
	}
	if to == "" || l.kinds[to] == want {
		return nil
	}
	return []Problem{{c.ID, c.Doc, lawLinks.ID, fmt.Sprintf("%s is not a claim of kind %s", to, want)}}
}

func (l *linter) judgements() error {
	for j, err := range l.store.Judgements(l.ctx, AsOf{}) {
		if err == nil {
			err = l.report(lintJudgement(j, l.kinds)...)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
