package brief

import (
	"fmt"

	"chancery/internal/ledger"
)

// promised is the verb of a commitment by its state; none of them says that it
// was done unless a claim does.
func promised(s ledger.CommitmentStatus) string {
	switch s {
	case ledger.Pledged:
		return "pledged"
	case ledger.Conditional:
		return "offered on a condition"
	case ledger.InProgress:
		return "is reported to be working on"
	case ledger.Fulfilled:
		return "is reported to have fulfilled"
	case ledger.Refused:
		return "is reported to have refused"
	}
	return "spoke of, with an outcome not assessed"
}

func (w *writer) commitments() Section {
	s := Section{Title: "Commitments and what is due"}
	for _, a := range w.acc.Commitments {
		if w.anyRelevant(a.Record) {
			s.Sentences = append(s.Sentences, w.commitmentSentence(a))
		}
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("commitments", "No record of a commitment."))
	}
	return s
}

func (w *writer) commitmentSentence(a ledger.CommitmentAccount) Sentence {
	c, _ := a.Claim(a.StatusFrom)
	text := fmt.Sprintf("%s %s: %s", w.actor(a.Actor), promised(a.Status), a.What)
	if a.What == "" && len(c.Evidence) > 0 {
		text += few(c.Evidence[0].Quote, 20)
	}
	text += cue(c)
	if a.Condition != "" {
		text += "; condition: " + a.Condition
	}
	switch {
	case a.Overdue:
		text += fmt.Sprintf("; due %s, overdue: no record that it was fulfilled", longDay(a.Due))
	case a.Due != "":
		text += "; due " + longDay(a.Due)
	default:
		text += "; no date due on record"
	}
	return w.say(by(c, a.Claims...), "%s.", w.according(c, text))
}
