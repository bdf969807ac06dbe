package brief

import (
	"fmt"
	"slices"

	"chancery/internal/ledger"
)

// tense are the acts that a desk must know of before two sides meet.
func tense(a ledger.Act) bool {
	return slices.Contains([]ledger.Act{
		"attack", "clash", "expel", "recall", "threaten", "accuse", "protest", "sanction",
		"deploy", "withdraw", "exercise", "reject", "deny",
	}, a)
}

func (w *writer) incidents() Section {
	s := Section{Title: "Incidents"}
	for _, i := range w.acc.Incidents {
		near := slices.ContainsFunc(i.Claims, func(c ledger.Claim) bool { return w.relevant(c) || w.about[c.Doc] })
		if tense(i.Act) && near {
			s.Sentences = append(s.Sentences, w.incidentSentence(i))
		}
	}
	if len(s.Sentences) == 0 {
		s.Sentences = append(s.Sentences, w.silence("incidents", "No record of an incident."))
	}
	return s
}

// incidentSentence gives the act, its status, when and where, and the words of
// the document themselves.
func (w *writer) incidentSentence(i ledger.Incident) Sentence {
	c, _ := i.Claim(i.StatusFrom)
	text := capital(string(i.Act))
	if i.Where != nil && i.Where.Name != "" {
		text += " in " + i.Where.Name
	}
	if t := when(i.When); t != "" {
		text += " " + t
	} else {
		text += ", no date on record"
	}
	text += fmt.Sprintf("; %s%s", statusWords(i.Status), cue(c))
	if c.Holder != nil {
		text += ", according to " + w.actor(*c.Holder)
	}
	if len(c.Evidence) > 0 {
		text += ": " + few(c.Evidence[0].Quote, 24)
	}
	return w.say(by(c, i.Claims...), "%s.", text)
}

func statusWords(s ledger.Status) string {
	switch s {
	case ledger.Happened:
		return "reported as happened"
	case ledger.Ongoing:
		return "reported as ongoing"
	case ledger.Unknown, "":
		return "status not clear"
	}
	return "reported as " + string(s) + ", not as happened"
}
