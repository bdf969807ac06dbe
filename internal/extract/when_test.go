package extract

import (
	"testing"

	"chancery/internal/ledger"
)

// TestTimesOfPlans gives the status and the time of the first event of an act, as
// "start..end". The texts were published on 15 May 2024, a Wednesday.
func TestTimesOfPlans(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		name, text string
		act        ledger.Act
		want       string
	}{
		{"the day of the agreement is not that of the talks", "Chile and Peru agreed on Monday to hold talks.",
			"negotiate", "scheduled 2024-05-13.."},
		{"of two days the nearer one is that of the plan", "Chile told of its losses on 2 May, and on 9 May Peru urged Chile to hold talks.",
			"negotiate", "proposed 2024-05-09.."},
		{"a day behind for is that of the event", "In February the president of Ghana announced a visit to Togo for April.",
			"visit", "scheduled 2024-04-01..2024-04-30"},
		{"a day beside the event is its own", "The president of Ghana announced a visit to Togo on 20 June.",
			"visit", "scheduled 2024-06-20..2024-06-20"},
		{"an infinitive of planning looks ahead", "The president of Ghana has agreed to visit Togo on 9 June.",
			"visit", "scheduled 2024-06-09..2024-06-09"},
		{"what is counted from a day is not on it", "The president of Ghana will make his first visit to Togo since February.",
			"visit", "scheduled 2024-05-15.."},
		{"and to the next such day", "The president of Ghana agreed to visit Togo on Monday.",
			"visit", "scheduled 2024-05-20..2024-05-20"},
		{"what was accepted is ahead, the accepting is not", "The president of Ghana had accepted an invitation to attend the parade in Togo on 9 June.",
			"agree", "happened ..2024-05-15"},
		{"a plan beside a promise does not date it", "Games are to be held in Togo in October, and Ghana promised every assistance.",
			"promise", "happened ..2024-05-15"},
		{"a weighed trip has its day ahead", "The president of Ghana is considering a trip to Togo on 20 June, say unnamed officials.",
			"visit", "possible 2024-06-20..2024-06-20"},
	} {
		t.Run(c.name, func(t *testing.T) {
			claims, err := s.reader.Read(s.input(c.text, "2024-05-15"))
			if err != nil {
				t.Fatal(err)
			}
			for _, k := range claims {
				if e, ok := k.Fields.(ledger.Event); ok && e.Act == c.act {
					got := string(k.Status)
					if k.Time != nil {
						got += " " + k.Time.Start + ".." + k.Time.End
					}
					if got != c.want {
						t.Errorf("have %q, want %q", got, c.want)
					}
					return
				}
			}
			t.Errorf("no %s in %+v", c.act, claims)
		})
	}
}

// TestSpokenOf reads who travels: not those who only speak of a visit.
func TestSpokenOf(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct{ text, want string }{
		{"The foreign minister of Ghana announced a visit to Togo.", "Ghana"},
		{"The foreign minister of Ghana announced the visit to Togo.", ""},
		{"The foreign minister of Ghana discussed the trip in Togo.", ""},
		{"The foreign minister of Ghana announced his visit to Togo.", "Ghana"},
	} {
		claims, err := s.reader.Read(s.input(c.text, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, k := range claims {
			if e, ok := k.Fields.(ledger.Event); ok && e.Act == "visit" {
				for _, a := range k.Actors {
					if a.Role == ledger.RoleActor {
						got += a.Of
					}
				}
			}
		}
		if want := map[string]string{"Ghana": "GHA"}[c.want]; got != want {
			t.Errorf("%s: %q travels, want %q", c.text, got, want)
		}
	}
}
