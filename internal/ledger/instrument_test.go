package ledger

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func programme(name, period string, s AgreementStatus) Agreement {
	return Agreement{
		Name: name, Instrument: "programme", Period: period, AgreementStatus: s,
		Parties: []Actor{state("XNO"), state("XSU")},
	}
}

func TestSeriesWithGaps(t *testing.T) {
	w := newWorld("2025-02-13").doc("a", "2018-04-10", "").doc("b", "2022-09-05", "").doc("c", "2025-02-13", "")
	w.say("a", Happened, programme("cooperation program of the two foreign ministries", "2018", Signed))
	w.say("b", Scheduled, programme("programme of cooperation between the foreign ministries for 2022-2023", "2022/2023", ToBeSigned))
	w.say("c", Expected, programme("cooperation programme of the foreign ministries", "2025/2026", ToBeSigned))
	w.say("c", Happened, programme("economic cooperation programme of the two governments", "2024/2027", InForce))
	acc := Compute(w.v)
	if len(acc.Instruments) != 4 || len(acc.Series) != 1 {
		t.Fatalf("%d instruments in %d series, want 4 in 1", len(acc.Instruments), len(acc.Series))
	}
	var periods []string
	for _, i := range acc.Series[0].Instances {
		periods = append(periods, i.Period)
	}
	if diff := cmp.Diff([]string{"2018", "2022/2023", "2025/2026"}, periods); diff != "" {
		t.Errorf("instances (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Years{{2019, 2021}, {2024, 2024}}, acc.Series[0].Gaps); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
}

func TestAgreementStateNeedsAnAssertion(t *testing.T) {
	tests := []struct {
		claimed AgreementStatus
		status  Status
		want    AgreementStatus
	}{
		{Signed, Happened, Signed},
		{Signed, Scheduled, ToBeSigned},
		{Ratified, Possible, ToBeSigned},
		{InForce, Ongoing, InForce},
		{Signed, Denied, NoAgreementOnRecord},
		{Signed, Postponed, AgreementPostponed},
		{Negotiating, Expected, Negotiating},
	}
	for _, tt := range tests {
		c := Claim{Status: tt.status, Fields: Agreement{AgreementStatus: tt.claimed}}
		if got := c.AgreementState(); got != tt.want {
			t.Errorf("%s as %s: got %s, want %s", tt.claimed, tt.status, got, tt.want)
		}
	}
}

func TestOpenItemsAge(t *testing.T) {
	w := newWorld("2025-02-13").doc("a", "2018-04-10", "").doc("b", "2019-03-01", "")
	visa := Agreement{Name: "visa agreement", Instrument: "agreement", Parties: []Actor{state("XSU"), state("XNO")}}
	visa.AgreementStatus = Negotiating
	w.say("a", Ongoing, visa)
	visa.AgreementStatus = AgreementPostponed
	w.say("b", Postponed, visa)
	acc := Compute(w.v)
	if len(acc.Instruments) != 1 {
		t.Fatalf("%d instruments, want 1", len(acc.Instruments))
	}
	i := acc.Instruments[0]
	if !i.Open || i.Status != AgreementPostponed || i.AgeYears != 5 || i.LastMention != "2019-03-01" || len(i.History) != 2 {
		t.Errorf("open %t, status %s, %d years since %s, %d in history", i.Open, i.Status, i.AgeYears, i.LastMention, len(i.History))
	}
}

func TestCommitmentOverdue(t *testing.T) {
	tests := []struct {
		name string
		due  string
		said []CommitmentStatus
		asOf string
		want bool
	}{
		{"the year is over", "2020", []CommitmentStatus{Pledged}, "2021-01-01", true},
		{"the last day of the year", "2020", []CommitmentStatus{Pledged}, "2020-12-31", false},
		{"no date due", "", []CommitmentStatus{Pledged}, "2021-01-01", false},
		{"fulfilled", "2020", []CommitmentStatus{Pledged, Fulfilled}, "2021-01-01", false},
		{"refused", "2020-06", []CommitmentStatus{Refused}, "2021-01-01", false},
		{"no day asked for", "2020", []CommitmentStatus{Pledged}, "", false},
	}
	for _, tt := range tests {
		w := newWorld(tt.asOf).doc("a", "2019-01-01", "")
		for _, s := range tt.said {
			w.say("a", Happened, Commitment{Actor: state("XNO"), What: "open a consulate", Due: tt.due, CommitmentStatus: s})
		}
		got := Compute(w.v).Commitments
		if len(got) != 1 || got[0].Overdue != tt.want {
			t.Errorf("%s: %d commitments, overdue %t, want 1, %t", tt.name, len(got), got[0].Overdue, tt.want)
		}
	}
}

// TestBareName holds that "the programme" takes up the one named last before it in
// its text, and no other text's.
func TestBareName(t *testing.T) {
	w := newWorld("2025-02-13").doc("a", "2025-02-10", "").doc("b", "2025-02-11", "")
	w.say("a", Expected, programme("cooperation programme of the foreign ministries", "", ToBeSigned))
	w.say("a", Ongoing, programme("economic programme of the two governments", "", InForce))
	w.say("a", Ongoing, programme("programme", "", InForce))
	w.say("b", Ongoing, programme("programme", "", InForce))
	var got []string
	for _, i := range Compute(w.v).Instruments {
		line := string(i.Status)
		for _, c := range i.Claims {
			line += " " + string(c.ID)
		}
		got = append(got, line)
	}
	want := []string{"to_be_signed c_00", "in_force c_01 c_02", "in_force c_03"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("instruments (-want +got):\n%s", diff)
	}
}
