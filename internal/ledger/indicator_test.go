package ledger

import "testing"

func TestFiguresConflict(t *testing.T) {
	f := func(v float64, q Qualifier, period string) Figure {
		return Figure{Indicator: "trade", Subject: "XNO", Low: v, High: v, Unit: "USD", Qualifier: q, Period: period}
	}
	target := f(5e9, Exact, "2024")
	target.IsTarget = true
	tests := []struct {
		name string
		a, b Figure
		want int
	}{
		{"other values", f(2e9, Exact, "2024"), f(1.5e9, Exact, "2024"), 1},
		{"other periods", f(2e9, Exact, "2024"), f(1.5e9, Exact, "2023"), 0},
		{"about the same", f(2e9, Exact, "2024"), f(1.9e9, About, "2024"), 0},
		{"nearly", f(1.95e9, Exact, "2024"), f(2e9, Nearly, "2024"), 0},
		{"more than less", f(2e9, MoreThan, "2024"), f(1e9, Exact, "2024"), 1},
		{"more than", f(2e9, MoreThan, "2024"), f(3e9, Exact, "2024"), 0},
		{"a target is no value", f(2e9, Exact, "2024"), target, 0},
		{"no period, one year", f(2e9, Exact, ""), f(1e9, Exact, ""), 1},
	}
	for _, tt := range tests {
		w := newWorld("").doc("a", "2024-05-02", "").doc("b", "2024-08-02", "")
		w.say("a", Happened, tt.a)
		w.say("b", Happened, tt.b)
		got := Compute(w.v).Indicators
		if len(got) != 1 || len(got[0].Conflicts) != tt.want {
			t.Errorf("%s: %d series, %d conflicts; want 1, %d", tt.name, len(got), len(got[0].Conflicts), tt.want)
		}
	}
}

func TestTwoHoldersOfOneOfficeAreAQuestion(t *testing.T) {
	minister := func(id, day string) Office {
		return Office{Person: person(id, "XNO", ""), Office: "Minister of Foreign Affairs", Of: "XNO", Attested: day}
	}
	tests := []struct {
		name string
		said []Office
		want int
	}{
		{"one after the other", []Office{minister("Berg", "2020-01-01"), minister("Dahl", "2021-01-01")}, 0},
		{"on one day", []Office{minister("Berg", "2020-01-01"), minister("Dahl", "2020-01-01")}, 1},
		{"one between", []Office{minister("Berg", "2020-01-01"), minister("Dahl", "2020-06-01"), minister("Berg", "2021-01-01")}, 1},
		{"many may hold it", []Office{
			{Person: person("Berg", "XNO", ""), Office: "Deputy Minister", Of: "XNO", Attested: "2020-01-01"},
			{Person: person("Dahl", "XNO", ""), Office: "Deputy Minister", Of: "XNO", Attested: "2020-01-01"},
		}, 0},
	}
	for _, tt := range tests {
		w := newWorld("").doc("a", "2022-01-01", "")
		for _, o := range tt.said {
			w.say("a", Happened, o)
		}
		if got := len(Compute(w.v).Questions); got != tt.want {
			t.Errorf("%s: %d questions, want %d", tt.name, got, tt.want)
		}
	}
}

func TestPositionsStandSideBySide(t *testing.T) {
	w := newWorld("").doc("a", "2022-01-01", "")
	w.say("a", Happened, Position{Speaker: north, Topic: "Migration"})
	w.say("a", Happened, Position{Speaker: south, Topic: "migration"})
	w.say("a", Happened, Position{Speaker: south})
	got := Compute(w.v).Positions
	if len(got) != 2 || got[0].Topic != "" || len(got[1].Sides) != 2 {
		t.Errorf("got %+v", got)
	}
}

func TestMembershipsAreKeptByStart(t *testing.T) {
	w := newWorld("").doc("a", "2022-01-01", "").doc("b", "2023-01-01", "")
	union := Actor{ID: "UNION", Name: "Union", Kind: KindIGO}
	w.say("a", Scheduled, Membership{Member: state("XNO"), Body: union, Role: "chair", From: "2023"})
	w.say("b", Happened, Membership{Member: state("XNO"), Body: union, Role: "chair", From: "2023"})
	got := Compute(w.v).Memberships
	if len(got) != 1 || got[0].Status != Happened || len(got[0].History) != 2 {
		t.Errorf("got %+v", got)
	}
}
