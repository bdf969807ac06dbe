package eval

import (
	"encoding/json"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// want puts a row of a category into the ledger's words. day is the publication
// date of the text, as far as known.
func (r devRow) want(category, day string) Want {
	switch category {
	case "events":
		return r.event(day)
	case "agreements":
		return r.agreement(day)
	case "commitments":
		return r.commitment(day)
	case "figures":
		return r.figure()
	case "positions":
		return Want{Test: TestClaim, Kind: ledger.KindPosition, Actors: named(r.Speaker, day), Direct: &r.Quote, Words: r.Topic}
	}
	office, note := splitOffice(r.Office)
	w := Want{Test: TestClaim, Kind: ledger.KindOffice, Actors: []Ref{{Name: r.Person, Kind: ledger.KindPerson, Of: r.Of, Office: office, Day: day}}, Office: office, Of: r.Of}
	if note == "elected" || note == "elect" || note == "designate" {
		w.Hedged = "planned: " + note
	}
	return w
}

func (r devRow) event(day string) Want {
	w := Want{
		Test: TestClaim, Kind: ledger.KindEvent, Acts: []ledger.Act{ledger.Act(r.Type)},
		Actors: refsOf(r.Actors, day), Recipients: refsOf(r.Recipients, day),
		Statuses: []ledger.Status{ledger.Status(r.Status)},
	}
	var date struct{ Start string }
	if json.Unmarshal(r.Date, &date) == nil && date.Start != "" {
		w.Start = []string{date.Start}
	}
	if !slices.Contains([]string{"happened", "ongoing"}, r.Status) {
		w.Hedged = r.Status
	}
	return w
}

func (r devRow) agreement(day string) Want {
	w := Want{Test: TestClaim, Kind: ledger.KindAgreement, Words: r.Name, AgreementStatuses: []ledger.AgreementStatus{ledger.AgreementStatus(r.Status)}}
	w.Actors = named(strings.Join(r.Parties, ";"), day)
	if slices.Contains(unsigned, ledger.AgreementStatus(r.Status)) {
		w.Hedged = r.Status
	}
	return w
}

// unsigned are the states in which an agreement must not be told as signed or in force.
var unsigned = []ledger.AgreementStatus{
	ledger.AgreementProposed, ledger.Negotiating, ledger.ToBeSigned,
	ledger.AgreementPostponed, ledger.Rejected, ledger.NoAgreementOnRecord,
}

func (r devRow) commitment(day string) Want {
	w := Want{
		Test: TestClaim, Kind: ledger.KindCommitment, Actors: named(r.Actor, day), Due: &r.Due, Words: r.What,
		CommitmentStatuses: []ledger.CommitmentStatus{ledger.CommitmentStatus(r.Status)},
	}
	if r.Status != "fulfilled" {
		w.Hedged = r.Status
	}
	return w
}

func (r devRow) figure() Want {
	f := &FigureWant{
		Low: r.Value, High: r.Value, Numeric: true, Unit: r.Unit, Target: r.IsTarget,
		Qualifiers: []ledger.Qualifier{ledger.Qualifier(r.Qualifier)},
	}
	w := Want{Test: TestClaim, Kind: ledger.KindFigure, Figure: f, Words: r.Indicator + " " + r.Evidence}
	if r.IsTarget {
		w.Hedged = "planned: a target"
	}
	return w
}
