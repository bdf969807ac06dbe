package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// comparison is a row next to one claim of its kind. Same says that the claim is
// about the thing the row is about, whether or not it says the same of it.
type comparison struct {
	Fields []Compared // key fields
	// Extra are fields that are judged but are no key fields: the status of a
	// commitment.
	Extra []Compared
	Same  bool
	// Shared is the number of words that the row and the claim share; it decides
	// between claims that agree alike.
	Shared int
}

// found reports whether every key field agrees.
func (c comparison) found() bool {
	return c.Same && c.wrong() == 0
}

// wrong counts the key fields that do not agree in full.
func (c comparison) wrong() (n int) {
	for _, f := range c.Fields {
		n += bit(f.Degree == Half || f.Degree == Differs)
	}
	return n
}

// score is how much agrees; it orders claims that compete for a row. Status is
// left out where it is asked which row a claim means.
func (c comparison) score(status bool) int {
	n := 0
	for _, f := range c.Fields {
		if status || f.Field != "status" && f.Field != "agreement_status" {
			n += max(0, int(f.Degree)-int(Differs))
		}
	}
	return n
}

// compare puts claim k next to what a row wants.
func (x identity) compare(w Want, k ledger.Claim) comparison {
	c := x.fields(w, k)
	c.Shared = shares(stems(w.Words), stems(about(k)))
	return c
}

// fields compares by the kind of the claim.
func (x identity) fields(w Want, k ledger.Claim) comparison {
	switch f := k.Fields.(type) {
	case ledger.Event:
		return x.event(w, k, f)
	case ledger.Agreement:
		return x.agreement(w, k, f)
	case ledger.Commitment:
		return x.commitment(w, k, f)
	case ledger.Figure:
		return figure(w, f)
	case ledger.Position:
		return x.position(w, k, f)
	case ledger.Office:
		return x.office(w, f)
	case ledger.Agenda:
		return agenda(w, k, f)
	}
	return comparison{}
}

func (x identity) agreement(w Want, k ledger.Claim, f ledger.Agreement) comparison {
	parties := f.Parties
	if len(parties) == 0 {
		parties = inRoles(k.Actors, []string{"", ledger.RoleParty, ledger.RoleActor})
	}
	who := x.sets(w, "actors", w.Actors, parties)
	state := anyOf("agreement_status", w.AgreementStatuses, f.AgreementStatus)
	topic := aboutWords("name", w.Words, f.Name)
	return comparison{
		Fields: []Compared{who, state},
		Same:   who.Degree == Agrees || who.Degree == Half || topic.Degree >= Half || state.Degree == Agrees && who.Degree == NotJudged,
	}
}

func (x identity) commitment(w Want, k ledger.Claim, f ledger.Commitment) comparison {
	got := append([]ledger.Actor{f.Actor}, inRoles(k.Actors, []string{"", ledger.RoleActor, ledger.RoleParty})...)
	who := x.sets(w, "actors", w.Actors, got)
	due := Compared{Field: "due", Got: f.Due}
	if w.Due != nil {
		due = prefixed("due", []string{*w.Due}, f.Due)
	}
	c := comparison{Fields: []Compared{who, due}}
	c.Extra = []Compared{anyOf("commitment_status", w.CommitmentStatuses, f.CommitmentStatus)}
	c.Same = who.Degree != Differs || aboutWords("what", w.Words, f.What).Degree >= Half
	return c
}

func (x identity) position(w Want, k ledger.Claim, f ledger.Position) comparison {
	got := append([]ledger.Actor{f.Speaker}, inRoles(k.Actors, []string{ledger.RoleSpeaker})...)
	who := x.sets(w, "actors", w.Actors, got)
	if w.Editorial {
		who = Compared{Field: "actors", Degree: Differs, Want: "no named speaker", Got: actorNames(got)}
		if f.Speaker.ID == "" && (f.Speaker.Kind == ledger.KindGroup || f.Speaker.Name == "") {
			who.Degree = Agrees
		}
	}
	c := comparison{Fields: []Compared{who}}
	if w.Direct != nil {
		c.Fields = append(c.Fields, anyOf("direct", []string{fmt.Sprint(*w.Direct)}, fmt.Sprint(f.Direct)))
	}
	c.Same = who.Degree == Agrees || who.Degree == Half || !w.Editorial && aboutWords("topic", w.Words, f.Content.Quote+" "+f.Topic).Degree >= Half
	return c
}

func (x identity) office(w Want, f ledger.Office) comparison {
	who := x.sets(w, "actors", w.Actors, []ledger.Actor{f.Person})
	if who.Degree == Differs { // another state is an error of the field of, not of the person
		who = x.sets(w, "actors", stateless(w.Actors), []ledger.Actor{f.Person})
	}
	post := Compared{Field: "office", Degree: sameOffice(w.Office, f.Office), Want: w.Office, Got: f.Office}
	of := Compared{Field: "of", Want: w.Of, Got: cmp.Or(f.Of, f.Person.Of)}
	if w.Of != "" {
		of.Degree = Differs
		if s := x.side(w.Of, ""); s != "" && s == of.Got {
			of.Degree = Agrees
		}
	}
	same := who.Degree == Agrees || who.Degree == Half || post.Degree == Agrees && of.Degree == Agrees
	return comparison{Fields: []Compared{who, post, of}, Same: same}
}

// stateless returns refs without the states they belong to.
func stateless(refs []Ref) []Ref {
	out := slices.Clone(refs)
	for i := range out {
		out[i].Of = ""
	}
	return out
}

func agenda(w Want, k ledger.Claim, f ledger.Agenda) comparison {
	topic := aboutWords("topic", w.Words, f.Topic+" "+strings.Join(k.Topics, " "))
	band := anyOf("band", w.Band, f.Band)
	return comparison{Fields: []Compared{topic, band}, Same: topic.Degree >= Half}
}
