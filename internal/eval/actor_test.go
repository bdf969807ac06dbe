package eval

import (
	"testing"

	"chancery/internal/ledger"
)

// fixed resolves the names it lists.
type fixed map[string]ledger.ActorID

func (f fixed) Resolve(r Ref) (ledger.ActorID, bool) {
	id, ok := f[r.Name]
	return id, ok
}

func TestSame(t *testing.T) {
	x := identity{fixed{"Norlund": "NOR", "Sudland": "SUD", "Old Name": "Q900001", "Fleet": "SUD.NAVY"}}
	minister := muller
	state := ledger.Actor{ID: "SUD", Name: "Sudland", Kind: ledger.KindState, Of: "SUD"}
	organ := ledger.Actor{ID: "SUD.MFA", Name: "Ministry of Foreign Affairs of Sudland", Kind: ledger.KindGovernment, Of: "SUD"}
	body := ledger.Actor{ID: "Q900007", Name: "ACT", Kind: ledger.KindIGO}
	tests := []struct {
		name string
		ref  Ref
		a    ledger.Actor
		want Degree
	}{
		{"same id", Ref{Name: "Old Name", Kind: ledger.KindPerson}, minister, Agrees},
		{"diacritics", Ref{Name: "Zoe Muller", Kind: ledger.KindPerson, Of: "SUD"}, minister, Agrees},
		{"surname alone", Ref{Name: "Müller", Of: "SUD"}, minister, Agrees},
		{"former", Ref{Name: "former Zoe Muller", Kind: ledger.KindPerson}, minister, Agrees},
		{"namesake of another state", Ref{Name: "Zoe Muller", Kind: ledger.KindPerson, Of: "NOR"}, minister, Differs},
		{"other given name", Ref{Name: "Gerd Muller", Kind: ledger.KindPerson, Of: "SUD"}, minister, Differs},
		{"two persons of one state", Ref{Name: "Jan Holm", Kind: ledger.KindPerson, Of: "SUD"}, minister, Differs},
		{"state and its organ", Ref{Name: "Sudland", Kind: ledger.KindState, Of: "SUD"}, organ, Agrees},
		{"organ and its state", Ref{Name: "Foreign office", Kind: ledger.KindGovernment, Of: "SUD"}, state, Agrees},
		{"two organs of a state", Ref{Name: "Fleet", Kind: ledger.KindGovernment, Of: "SUD"}, organ, Half},
		{"state and its minister", Ref{Name: "Sudland", Kind: ledger.KindState, Of: "SUD"}, minister, Half},
		{"two states", Ref{Name: "Norlund", Kind: ledger.KindState, Of: "NOR"}, state, Differs},
		{"state by name alone", Ref{Name: "Sudland"}, state, Agrees},
		{"holder of an office", Ref{Name: "President of Norlund", Kind: ledger.KindGovernment, Of: "NOR"}, ledger.Actor{Name: "President", Kind: ledger.KindPerson, Of: "NOR", Office: "President of Norlund"}, Agrees},
		{"named holder of an office", Ref{Name: "President of Norlund", Kind: ledger.KindGovernment, Of: "NOR"}, braten, Agrees},
		{"holder of another office", Ref{Name: "Prime Minister of Norlund", Kind: ledger.KindGovernment, Of: "NOR"}, braten, Half},
		{"organ by its full name", Ref{Name: "Presidency of the Norlund"}, ledger.Actor{ID: "NOR.PRE", Name: "Presidency of N.", Kind: ledger.KindGovernment, Of: "NOR"}, Agrees},
		{"organ by name and its state", Ref{Name: "Military government of Norlund"}, norlund, Agrees},
		{"short name of a body", Ref{Name: "Alliance of Coastal Towns"}, body, Agrees},
		{"another body", Ref{Name: "Alliance of Mountain Towns"}, body, Differs},
	}
	for _, tt := range tests {
		if got := x.same(tt.ref, tt.a); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestSameOffice(t *testing.T) {
	tests := []struct {
		a, b string
		want Degree
	}{
		{"Minister of Foreign Affairs", "Foreign Minister", Agrees},
		{"Minister of External Affairs", "Minister of Foreign Affairs", Agrees},
		{"Defense Minister", "Minister of Defence", Agrees},
		{"Spokeswoman of the Ministry of Foreign Affairs", "Spokesperson of the Foreign Ministry", Agrees},
		{"Ambassador to Norlund", "Ambassador", Half},
		{"President", "Prime Minister", Differs},
		{"", "President", NotJudged},
	}
	for _, tt := range tests {
		if got := sameOffice(tt.a, tt.b); got != tt.want {
			t.Errorf("sameOffice(%q, %q) = %s, want %s", tt.a, tt.b, got, tt.want)
		}
	}
	for in, want := range map[string][2]string{
		"Chairperson of the Board (elected)": {"Chairperson of the Board", "elected"},
		"former Minister of Fish":            {"Minister of Fish", "former"},
		"President-elect":                    {"President", "elect"},
		"President":                          {"President", ""},
	} {
		if office, note := splitOffice(in); office != want[0] || note != want[1] {
			t.Errorf("splitOffice(%q) = %q, %q; want %q", in, office, note, want)
		}
	}
}

func TestSameUnit(t *testing.T) {
	tests := []struct {
		want, got, words string
		degree           Degree
	}{
		{"%", "percent", "", Agrees},
		{"km", "kilometres", "", Agrees},
		{"soldiers", "persons", "", Agrees},
		{"specialties", "majors", "in six majors", Agrees},
		{"USD", "EUR", "", Differs},
		{"fraction", "percent", "", Agrees},
		{"km", "", "", Differs},
		{"", "km", "", NotJudged},
	}
	for _, tt := range tests {
		if got := sameUnit(tt.want, tt.got, tt.words); got != tt.degree {
			t.Errorf("sameUnit(%q, %q) = %s, want %s", tt.want, tt.got, got, tt.degree)
		}
	}
}
