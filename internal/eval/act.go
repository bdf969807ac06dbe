package eval

import (
	"slices"

	"chancery/internal/ledger"
)

// roots gives each act its root in the PLOVER ontology.
var roots = map[ledger.Act]string{
	"meet": "CONSULT", "visit": "CONSULT", "call": "CONSULT", "host": "CONSULT", "consult": "CONSULT",
	"summit": "CONSULT", "negotiate": "CONSULT", "mediate": "CONSULT", "statement": "CONSULT",
	"sign": "AGREE", "agree": "AGREE", "ratify": "AGREE", "invite": "AGREE", "promise": "AGREE",
	"accede": "COOPERATE", "trade": "COOPERATE", "exercise": "COOPERATE", "appoint": "SUPPORT",
	"request": "REQUEST", "aid": "AID",
	"sanction": "SANCTION", "expel": "SANCTION", "recall": "SANCTION", "threaten": "THREATEN",
	"protest": "PROTEST", "accuse": "ACCUSE", "reject": "REJECT", "deny": "REJECT",
	"clash": "ASSAULT", "attack": "ASSAULT", "deploy": "MOBILIZE", "withdraw": "RETREAT",
}

// mutual reports whether the sides of act stand in no order: meetings and agreements.
func mutual(a ledger.Act) bool {
	r := roots[a]
	return a != "statement" && (r == "CONSULT" || r == "AGREE")
}

// sameAct agrees when the act is one of those wanted, and by half when it has
// the root of one of them.
func sameAct(want []ledger.Act, got ledger.Event) Compared {
	c := anyOf("act", want, got.Act)
	if c.Degree != Differs || got.Act == "statement" {
		return c
	}
	root := roots[got.Act]
	if root == "" {
		root = got.PLOVER.Event
	}
	if root != "" && slices.ContainsFunc(want, func(a ledger.Act) bool { return a != "statement" && roots[a] == root }) {
		c.Degree = Half
	}
	return c
}

// event compares events. A claim of the row's act is about the row's event; one of
// another act of the same root is when an actor fits; one of any other act only
// when nothing but the act is wrong.
func (x identity) event(w Want, k ledger.Claim, f ledger.Event) comparison {
	act := sameAct(w.Acts, f)
	var sides []Compared
	if len(w.Acts) == 0 || mutual(w.Acts[0]) {
		sides = []Compared{x.sets(w, "actors", slices.Concat(w.Actors, w.Recipients), inRoles(k.Actors, sideRoles))}
	} else {
		sides = []Compared{
			x.sets(w, "actors", w.Actors, inRoles(k.Actors, doerRoles)),
			x.sets(w, "recipients", w.Recipients, inRoles(k.Actors, []string{ledger.RoleRecipient})),
		}
	}
	c := comparison{Fields: append([]Compared{act}, sides...)}
	c.Fields = append(c.Fields, anyOf("status", w.Statuses, k.Status), prefixed("date", w.Start, startOf(k)))
	who := sides[0].Degree
	switch act.Degree {
	case Agrees:
		c.Same = true
	case Differs:
		c.Same = who == Agrees && c.wrong() == 1
	default:
		c.Same = who != Differs
	}
	return c
}

var (
	doerRoles = []string{"", ledger.RoleActor, ledger.RoleHost, ledger.RoleParty, ledger.RoleSpeaker, ledger.RoleMember, ledger.RolePerson}
	sideRoles = append([]string{ledger.RoleRecipient}, doerRoles...)
)

func inRoles(actors []ledger.Actor, roles []string) []ledger.Actor {
	var out []ledger.Actor
	for _, a := range actors {
		if slices.Contains(roles, a.Role) {
			out = append(out, a)
		}
	}
	return out
}

func startOf(k ledger.Claim) string {
	if k.Time == nil {
		return ""
	}
	return k.Time.Start
}
