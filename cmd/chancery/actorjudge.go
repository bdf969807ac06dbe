package main

import (
	"fmt"
	"strings"

	"chancery/internal/ledger"
)

// pairJudgement is what both commands that judge two actors are given.
type pairJudgement struct {
	A       string `arg:"" help:"Id of an actor, or a name that only one bears."`
	B       string `arg:"" help:"The other one."`
	By      string `placeholder:"NAME" env:"CHANCERY_BY" help:"Who judges; else the name of the account."`
	Because string `required:"" placeholder:"TEXT" help:"Why."`
}

// actorSameCommand judges two ids to be one actor.
type actorSameCommand struct{ pairJudgement }

// actorDifferentCommand judges two ids to be two actors.
type actorDifferentCommand struct{ pairJudgement }

func (c actorSameCommand) Run(a *app) error { return a.judgePair(c.pairJudgement, ledger.Same) }
func (c actorDifferentCommand) Run(a *app) error {
	return a.judgePair(c.pairJudgement, ledger.Different)
}

// judgePair appends a judgement. An earlier one on the same two stays in the log;
// the latest counts.
func (a *app) judgePair(c pairJudgement, verdict ledger.Verdict) error {
	by, err := judge(c.By)
	if err != nil {
		return err
	}
	if strings.TrimSpace(c.Because) == "" {
		return fmt.Errorf("%w: a judgement needs its reason: --because TEXT", errUsage)
	}
	base, err := a.base()
	if err != nil {
		return err
	}
	v, err := a.view(ledger.AsOf{})
	if err != nil {
		return err
	}
	var two [2]ledger.Actor
	for i, typed := range []string{c.A, c.B} {
		if two[i], err = actorOf(base, v, typed); err != nil {
			return err
		}
	}
	switch {
	case two[0].ID == two[1].ID:
		return fmt.Errorf("%w: %s and %s are one id, %s", errUsage, c.A, c.B, two[0].ID)
	case verdict == ledger.Same && two[0].Kind != two[1].Kind:
		return fmt.Errorf("%w: %s is a %s and %s a %s; they cannot be one", errUsage, two[0].ID, two[0].Kind, two[1].ID, two[1].Kind)
	}
	now := a.now()
	j, err := ledger.IdentifyJudgement(ledger.Judgement{
		Subjects: []string{string(two[0].ID), string(two[1].ID)}, Verdict: verdict,
		By: "person:" + by, Reason: c.Because, RecordedAt: now,
	})
	if err != nil {
		return err
	}
	store, err := a.open()
	if err != nil {
		return err
	}
	defer store.Close()
	if _, err := store.Append(a.ctx, ledger.Batch{At: now, Judgements: []ledger.Judgement{j}}); err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s\t%s and %s are %s, says %s: %s\n", j.ID, j.Subjects[0], j.Subjects[1], verdict, by, c.Because)
	return a.warnContradiction(j)
}

// warnContradiction tells when other judgements still make the two one.
func (a *app) warnContradiction(j ledger.Judgement) error {
	if j.Verdict != ledger.Different {
		return nil
	}
	v, err := a.view(ledger.AsOf{})
	if err != nil {
		return err
	}
	for _, id := range ledger.SameAs(v, ledger.ActorID(j.Subjects[0])) {
		if string(id) == j.Subjects[1] {
			fmt.Fprintf(a.err, "other judgements still make %s and %s one; chancery actor show %s lists them\n", j.Subjects[0], id, id)
		}
	}
	return nil
}
