package extract

import (
	"testing"

	"chancery/internal/ledger"
)

// TestCarriedTimes gives, for the last event of an act in each text, the first day
// of its time. The texts were published on 15 May 2024, a Wednesday.
func TestCarriedTimes(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		name, text string
		act        ledger.Act
		start      string // empty where no day may be given
	}{
		{"taken up again", "The president of Ghana met the president of Togo in Accra on 3 May. The meeting between Ghana and Togo lasted an hour.",
			"meet", "2024-05-03"},
		{"done there", "The president of Ghana met the president of Togo in Accra on 3 May. Ghana and Togo signed a treaty there.",
			"sign", "2024-05-03"},
		{"one more step", "The foreign minister of Chile met the foreign minister of Peru on Monday. The foreign minister of Chile also invited the foreign minister of Peru.",
			"invite", "2024-05-13"},
		{"so long after", "The foreign ministers of Nepal and India met on Friday, two days after India attacked Nepal.",
			"attack", "2024-05-08"},
		{"put off until", "Brazil postponed the visit to Bolivia until June.",
			"visit", "2024-06-01"},
		{"done at it", "The foreign ministers of Chile and Peru held talks in Lima on Monday. The hall was full. Traders were calm. Prices were low. The night was mild. At the talks Chile and Peru signed a treaty.",
			"sign", "2024-05-13"},
		{"part of a visit", "The president of Ghana will visit Togo on 3 June. The hall was full. Traders were calm. Prices were low. The night was mild. The president of Ghana will meet the president of Togo.",
			"meet", "2024-06-03"},
		{"told by the next sentence", "The visit of the president of Ghana to Togo was cancelled. It had been planned for 3 June.",
			"visit", "2024-06-03"},
		{"host of it", "The presidents of Chile and Bolivia held talks in Lima on Monday. Peru hosted the talks.",
			"host", "2024-05-13"},
		{"its sentence names another time", "The president of Ghana will visit Togo on 3 June. The visit of the defence minister of Ghana, who spoke in April, will also likely be postponed.",
			"visit", ""},
		{"its own month behind for", "The president of Ghana will visit Togo on 3 June. The visit of the defence minister of Ghana, planned for late July, will also likely be postponed.",
			"visit", "2024-07-01"},
		{"told before", "The foreign minister of Chile met the foreign minister of Peru on Monday. The foreign minister of Chile had visited Peru.",
			"visit", ""},
		{"of other parties", "The president of Ghana met the president of Togo in Accra on 3 May. The talks between Norway and Sweden went well.",
			"negotiate", ""},
		{"a plan after what is done", "The foreign minister of Chile met the foreign minister of Peru on Monday. The foreign minister of Chile will also visit Peru.",
			"visit", "2024-05-15"},
		{"another of its kind", "Ghana and Togo held talks on 3 May. The previous talks between Ghana and Togo had failed.",
			"negotiate", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			claims, err := s.reader.Read(s.input(c.text, "2024-05-15"))
			if err != nil {
				t.Fatal(err)
			}
			var last *ledger.Claim
			for i, k := range claims {
				if e, ok := k.Fields.(ledger.Event); ok && e.Act == c.act && (last == nil || k.Evidence[0].Start >= last.Evidence[0].Start) {
					last = &claims[i]
				}
			}
			if last == nil {
				t.Fatalf("no %s in %+v", c.act, claims)
			}
			start := ""
			if last.Time != nil {
				start = last.Time.Start
			}
			if start != c.start {
				t.Errorf("have %q (%+v), want %q", start, last.Time, c.start)
			}
			if start != "" && last.Time.Basis == ledger.Inferred && last.Time.Precision != ledger.Interval && last.Time.Mention == nil {
				t.Error("no words are pointed at for a day that was carried over")
			}
		})
	}
}

// TestSharpenedTime reads a week of which the next sentence names the day.
func TestSharpenedTime(t *testing.T) {
	s := mustLoad(t)
	claims, err := s.reader.Read(s.input("The president of Ghana will visit Togo next week. The president of Ghana will visit Togo on Thursday 23 May.", "2024-05-15"))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range claims {
		if e, ok := k.Fields.(ledger.Event); ok && e.Act == "visit" && k.Time.Start != "2024-05-23" {
			t.Errorf("%q begins on %s, want 2024-05-23", k.Evidence[0].Quote, k.Time.Start)
		}
	}
}
