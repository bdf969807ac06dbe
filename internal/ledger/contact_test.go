package ledger

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestContactsAreClustered(t *testing.T) {
	meet, visit, call := Event{Act: "meet"}, Event{Act: "visit"}, Event{Act: "call"}
	day := at("2024-05-03", "2024-05-03")
	type said struct {
		doc    DocID
		status Status
		event  Event
		edits  []func(*Claim)
	}
	e := func(edits ...func(*Claim)) []func(*Claim) { return edits }
	tests := []struct {
		name string
		said []said
		want int
	}{
		{"a plan and its report", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"b", Happened, meet, e(with(north, south), day)}}, 1},
		{"a person and the state", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"b", Happened, meet, e(with(state("XNO"), state("XSU")), day)}}, 1},
		{"other persons", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"a", Expected, meet, e(with(north, chief), day)}}, 2},
		{"the state joins one, not both", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"a", Expected, meet, e(with(north, chief), day)}, {"b", Happened, meet, e(with(north, state("XSU")), day)}}, 2},
		{"a third side", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"b", Happened, meet, e(with(north, south, state("XEA")), day)}}, 2},
		{"other days", []said{{"a", Happened, meet, e(with(north, south), day)}, {"b", Happened, meet, e(with(north, south), at("2024-05-04", "2024-05-04"))}}, 2},
		{"a day in a month", []said{{"a", Happened, meet, e(with(north, south), day)}, {"b", Happened, meet, e(with(north, south), at("2024-05-01", "2024-05-31"))}}, 1},
		{"a day in a year", []said{{"a", Happened, meet, e(with(north, south), day)}, {"b", Happened, meet, e(with(north, south), at("2024-01-01", "2024-12-31"))}}, 2},
		{"a day in a year, same place", []said{{"a", Happened, meet, e(with(north, south), day, in("P", "XSU"))}, {"b", Happened, meet, e(with(north, south), at("2024-01-01", "2024-12-31"), in("P", "XSU"))}}, 1},
		{"other countries", []said{{"a", Scheduled, meet, e(with(north, south), day, in("P", "XSU"))}, {"b", Happened, meet, e(with(north, south), day, in("L", "XNO"))}}, 2},
		{"a call is no meeting", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"b", Happened, call, e(with(north, south), day)}}, 2},
		{"a visit is no meeting", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"a", Happened, visit, e(with(north), day, in("P", "XSU"))}}, 2},
		{"an undated report of another text", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"b", Happened, meet, e(with(north, south))}}, 2},
		{"an undated report in the preview", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"a", Happened, meet, e(with(north, south))}}, 2},
		{"an undated plan in the preview", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"a", Scheduled, meet, e(with(north, south))}}, 1},
		{"an undated postponement", []said{{"a", Scheduled, meet, e(with(north, south), at("2024-06-01", "2024-06-01"))}, {"b", Postponed, meet, e(with(north, south))}}, 1},
		{"a plan and a report in one text", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"a", Happened, meet, e(with(north, south), day)}}, 2},
		{"one side in the preview", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"a", Expected, meet, e(with(south), at("2024-05-02", ""))}}, 1},
		{"a wider circle in the preview", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"a", Expected, meet, e(with(north, south, state("XEA")), at("2024-05-02", ""))}}, 2},
		{"an open time of another text", []said{{"a", Scheduled, meet, e(with(north, south), day)}, {"b", Happened, meet, e(with(north, south), at("", "2024-05-10"))}}, 2},
		{"nobody named", []said{{"a", Happened, meet, e(day)}, {"b", Happened, meet, e(day)}}, 2},
	}
	for _, tt := range tests {
		w := newWorld("").doc("a", "2024-05-02", "").doc("b", "2024-05-10", "")
		for _, s := range tt.said {
			w.say(s.doc, s.status, s.event, s.edits...)
		}
		if got := len(Compute(w.v).Contacts); got != tt.want {
			t.Errorf("%s: %d contacts, want %d", tt.name, got, tt.want)
		}
	}
}

func TestContactStatus(t *testing.T) {
	day := at("2024-05-03", "2024-05-03")
	type said struct {
		published string
		status    Status
	}
	tests := []struct {
		name   string
		said   []said
		want   Status
		silent bool
	}{
		{"planned, no word since", []said{{"2024-05-01", Scheduled}}, Scheduled, true},
		{"hedged, no word since", []said{{"2024-05-01", Possible}}, Possible, true},
		{"planned, then held", []said{{"2024-05-01", Scheduled}, {"2024-05-04", Happened}}, Happened, false},
		{"a plan printed late", []said{{"2024-05-04", Happened}, {"2024-05-06", Scheduled}}, Happened, false},
		{"planned, then put off", []said{{"2024-05-01", Scheduled}, {"2024-05-02", Postponed}}, Postponed, false},
		{"planned, then less firm", []said{{"2024-05-01", Scheduled}, {"2024-05-02", Possible}}, Possible, true},
		{"an undated report", []said{{"2024-05-01", Scheduled}, {"", Happened}}, Happened, false},
		{"an undated plan", []said{{"", Scheduled}, {"2024-05-02", Possible}}, Possible, true},
		{"unknown says nothing", []said{{"2024-05-01", Scheduled}, {"2024-05-02", Unknown}}, Scheduled, true},
	}
	for _, tt := range tests {
		w := newWorld("2024-06-01")
		for i, s := range tt.said {
			id := DocID(rune('a' + i))
			w.doc(id, s.published, "").say(id, s.status, Event{Act: "meet"}, with(north, south), day)
		}
		cs := Compute(w.v).Contacts
		if len(cs) != 1 || cs[0].Status != tt.want || cs[0].OutcomeNotReported != tt.silent {
			t.Errorf("%s: got %d contacts, status %s, silent %t; want 1, %s, %t",
				tt.name, len(cs), cs[0].Status, cs[0].OutcomeNotReported, tt.want, tt.silent)
		}
	}
}

func TestVisitHoldsItsMeetings(t *testing.T) {
	w := newWorld("2024-06-01").doc("a", "2024-05-02", "").doc("b", "2024-05-04", "")
	visit := w.say("a", Scheduled, Event{Act: "visit", Format: "official visit"}, with(north), in("Porthaven", "XSU"), at("2024-05-02", "2024-05-03"))
	w.say("a", Scheduled, Event{Act: "meet"}, with(north, chief), in("Porthaven", "XSU"), at("2024-05-03", "2024-05-03"))
	w.say("b", Happened, Event{Act: "meet"}, with(north, south), in("Porthaven", "XSU"), at("2024-05-03", "2024-05-03"))
	cs := Compute(w.v).Contacts
	if len(cs) != 3 {
		t.Fatalf("%d contacts, want 3", len(cs))
	}
	for _, c := range cs {
		if c.Act == "meet" && c.Within != visit {
			t.Errorf("the meeting %s is within %q, want %q", c.ID(), c.Within, visit)
		}
		if c.Act == "visit" && c.OutcomeNotReported {
			t.Error("a meeting was held during the visit, yet its outcome counts as missing")
		}
	}
}

func TestCopiesAreOneWitness(t *testing.T) {
	w := newWorld("").doc("a", "2024-05-02", "wire").doc("b", "2024-05-02", "wire").doc("c", "2024-05-02", "")
	for _, id := range []DocID{"a", "b", "c"} {
		w.say(id, Scheduled, Event{Act: "meet"}, with(north, south), at("2024-05-03", "2024-05-03"))
	}
	cs := Compute(w.v).Contacts
	if len(cs) != 1 || cs[0].Witnesses() != 2 || len(cs[0].Docs()) != 3 {
		t.Errorf("got %d contacts of %d witnesses and %d documents, want 1, 2, 3", len(cs), cs[0].Witnesses(), len(cs[0].Docs()))
	}
}

func TestPostponementOfAnUnreadPlanStandsAlone(t *testing.T) {
	w := newWorld("2024-06-01").doc("b", "2024-05-10", "")
	w.say("b", Postponed, Event{Act: "meet"}, with(north, south))
	c := Compute(w.v).Contacts[0]
	if diff := cmp.Diff([]string{"XNO", "XSU"}, c.Sides()); diff != "" || c.Status != Postponed {
		t.Errorf("status %s, sides (-want +got):\n%s", c.Status, diff)
	}
}
