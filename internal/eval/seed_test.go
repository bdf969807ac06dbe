package eval

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/ledger"
)

func TestDates(t *testing.T) {
	tests := map[string][]string{
		"Friday = 9 March 2029":                      {"2029-03-09"},
		"4 May 2029 (derived: the day before)":       {"2029-05-04"},
		"May [2029], day not given":                  {"2029-05"},
		"last month = July 2029":                     {"2029-07"},
		"spring 2029 (season)":                       {"2029-03", "2029-04", "2029-05"},
		"2029, day not stated":                       {"2029"},
		"earlier, not stated (elsewhere 3 May 2029)": nil,
		"during the visit, day not stated":           nil,
		"as of text":                                 nil,
		"none":                                       nil,
		"end of [2028]":                              {"2028"},
	}
	for phrase, want := range tests {
		if diff := cmp.Diff(want, dates(phrase)); diff != "" {
			t.Errorf("dates(%q) (-want +got):\n%s", phrase, diff)
		}
	}
}

func TestStatusWords(t *testing.T) {
	tests := []struct {
		phrase string
		want   ledger.Status
		hedged bool
	}{
		{"held; a paper was issued", ledger.Happened, false},
		{"scheduled (same week)", ledger.Scheduled, true},
		{"expected", ledger.Expected, true},
		{"under way at publication", ledger.Ongoing, false},
		{"presupposed; its date is open", ledger.Scheduled, true},
		{"reported, unconfirmed", ledger.Possible, true},
	}
	for _, tt := range tests {
		states, hedged := eventStatus(tt.phrase)
		if !slices.Contains(states, tt.want) || (hedged != "") != tt.hedged {
			t.Errorf("eventStatus(%q) = %v, %q; want %s, hedged %v", tt.phrase, states, hedged, tt.want, tt.hedged)
		}
	}
	agreements := map[string]ledger.AgreementStatus{
		"SIGNED at the second meeting":      ledger.Signed,
		"planned to be signed in autumn":    ledger.ToBeSigned,
		"not agreed; POSTPONED":             ledger.AgreementPostponed,
		"being implemented":                 ledger.InForce,
		"negotiation open since last year":  ledger.Negotiating,
		"'being considered' by the cabinet": ledger.AgreementProposed,
	}
	for phrase, want := range agreements {
		if got, _, _ := agreementStatus(phrase); !slices.Contains(got, want) {
			t.Errorf("agreementStatus(%q) = %v, want %s", phrase, got, want)
		}
	}
	bands := map[string]ledger.Band{
		"firm": ledger.Announced, "will discuss": ledger.Announced, "likely": ledger.BandExpected,
		"to be expected": ledger.BandExpected, "possible + may": ledger.BandPossible,
	}
	for phrase, want := range bands {
		if got := agendaBand(phrase); !slices.Contains(got, want) {
			t.Errorf("agendaBand(%q) = %v, want %s", phrase, got, want)
		}
	}
}

func TestRefs(t *testing.T) {
	cast := people{}
	cast.add(seedRow{Fields: map[string]string{
		"canon": "Ana Ruiz (formerly Soto)", "role": "Foreign Minister, Sudland", "variants": "Minister Ruiz (L3); the envoy of Sudland",
	}})
	ruiz := Ref{Name: "Ana Ruiz", Kind: ledger.KindPerson, Office: "Foreign Minister", Of: "Sudland"}
	tests := map[string][]Ref{
		"Ruiz":                  {ruiz},
		"Soto and Norlund":      {ruiz, {Name: "Norlund"}},
		"Ruiz (speaker)":        {ruiz},
		"Sudland; Norlund":      {{Name: "Sudland"}, {Name: "Norlund"}},
		"both parties":          {{Sides: 2}},
		"MFA of Norlund":        {{Name: "Ministry of Foreign Affairs of Norlund", Kind: ledger.KindGovernment, Of: "Norlund"}},
		"leaders of A and B":    {{Name: "A"}, {Name: "B"}},
		"FMs of A, B, and C":    {{Kind: ledger.KindPerson, Office: "Minister of Foreign Affairs", Of: "A"}, {Kind: ledger.KindPerson, Office: "Minister of Foreign Affairs", Of: "B"}, {Kind: ledger.KindPerson, Office: "Minister of Foreign Affairs", Of: "C"}},
		"Norlund's neighbours":  nil,
		"Norlund -> Sudland":    {{Name: "Norlund"}, {Name: "Sudland"}},
		"conference guests":     nil,
		"Fish and Ships Agency": {{Name: "Fish"}, {Name: "Ships Agency"}},
	}
	for list, want := range tests {
		if diff := cmp.Diff(want, cast.refs(list)); diff != "" {
			t.Errorf("refs(%q) (-want +got):\n%s", list, diff)
		}
	}
}

func TestRoles(t *testing.T) {
	tests := map[string][2]string{
		"Foreign Minister, Sudland":                  {"Foreign Minister", "Sudland"},
		"Ambassador of Sudland to Norlund":           {"Ambassador to Norlund", "Sudland"},
		"Defence Minister (country not named: Sud)":  {"Defence Minister", ""},
		"spokesperson, Russian MFA":                  {"spokesperson of the Ministry of Foreign Affairs", "Russia"},
		"interviewer":                                {"", ""},
		"not stated here (President)":                {"", ""},
		"Director, Centre for Sea Studies, Sudstate": {"Director, Centre for Sea Studies", "Sudstate"},
	}
	for role, want := range tests {
		if office, of := splitRole(role); office != want[0] || of != want[1] {
			t.Errorf("splitRole(%q) = %q, %q; want %q", role, office, of, want)
		}
	}
}

func TestSeedFigures(t *testing.T) {
	tests := []struct {
		value, unit, qual string
		low, high         float64
		class             string
	}{
		{"21.5", "%", "about", 21.5, 21.5, "percent"},
		{"2", "billion USD", "nearly", 2e9, 2e9, "USD"},
		{"3-3.5 (range)", "million persons", "about", 3e6, 3.5e6, "persons"},
		{"30", "years (anniversary)", "", 30, 30, "year"},
	}
	for _, tt := range tests {
		w := seedRow{Fields: map[string]string{"value": tt.value, "unit": tt.unit, "qual": tt.qual}}.figure()
		if !w.Figure.Numeric || w.Figure.Low != tt.low || w.Figure.High != tt.high || unitClass(w.Figure.Unit) != tt.class {
			t.Errorf("%s %s = %+v", tt.value, tt.unit, *w.Figure)
		}
	}
	for _, word := range []string{"2031-12", "record high"} {
		if _, _, ok := numbers(word); ok {
			t.Errorf("numbers(%q) reads a number", word)
		}
	}
}
