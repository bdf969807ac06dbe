package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chancery/internal/ledger"
)

// agreementsOf tells the agreement claims of a text published on 15 May 2024 as
// "status: parties | name | signed | period".
func (s *stages) agreementsOf(t *testing.T, body string) []string {
	t.Helper()
	claims, err := s.reader.Read(s.input(body, "2024-05-15"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range claims {
		f, ok := c.Fields.(ledger.Agreement)
		if !ok {
			continue
		}
		out = append(out, fmt.Sprintf("%s: %s | %s | %s | %s", f.AgreementStatus, names(f.Parties), f.Name, f.Signed, f.Period))
	}
	return out
}

func names(actors []ledger.Actor) string {
	var out []string
	for _, a := range actors {
		out = append(out, a.Name)
	}
	return strings.Join(out, ", ")
}

// TestAgreements reads short texts that tell of a document, and asks for just the
// claims that follow from them. A plan, a draft and a condition are never signed
// or in force.
func TestAgreements(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the year of signing is no period", "Chile and Peru signed a fishing treaty in 1992.",
			[]string{"signed: Chile, Peru | fishing treaty |  | "}},
		{"the years it covers", "Kenya and Uganda are to sign a health programme for 2031-2035.",
			[]string{"to_be_signed: Kenya, Uganda | health programme for 2031-2035 |  | 2031/2035"}},
		{"a month of signing", "The Peruvian-Chilean Agreement on Border Trade was signed in Lima in March 2022.",
			[]string{"signed: Peru, Chile | Peruvian-Chilean Agreement on Border Trade | 2022-03 | "}},
		{"states are bound, not those who sign", "President Gabriel Boric signed an agreement with Peru on lithium.",
			[]string{"signed: Chile, Peru | agreement with Peru on lithium |  | "}},
		{"organs that the name names", "A memorandum between the Ministry of Health of Peru and the Ministry of Health of Chile was signed.",
			[]string{"signed: Ministry of Health of Peru, Ministry of Health of Chile | memorandum between the Ministry of Health of Peru and the Ministry of Health of Chile |  | "}},
		{"a parliament binds its state", "The Dutch parliament ratified the treaty with Canada.",
			[]string{"ratified: Netherlands, Canada | treaty with Canada |  | "}},
		{"at a visit", "The agreements signed during the visit of Narendra Modi to Ghana concern trade.",
			[]string{"signed: India, Ghana | agreements |  | "}},
		{"at a meeting told before", "Hakan Fidan met Sameh Shoukry in Ankara on Monday. Five documents were signed.",
			[]string{"signed: Türkiye, Egypt | Five documents |  | "}},
		{"the same document again", "The water accord between Kenya and Uganda was signed in May 2019. The accord covers two lakes.",
			[]string{"signed: Kenya, Uganda | water accord between Kenya and Uganda | 2019-05 | ", "in_force: Kenya, Uganda | accord |  | "}},
		{"another document", "The water accord between Kenya and Uganda was signed in May 2019. The transport accord covers two lakes.",
			[]string{"signed: Kenya, Uganda | water accord between Kenya and Uganda | 2019-05 | "}},
		{"a matter of both", "The border between Chad and Niger is long. Negotiations on its delimitation continue.",
			[]string{"negotiating: Chad, Niger | its delimitation |  | "}},
		{"a draft", "The draft treaty between Kenya and Uganda provides for a common market.",
			[]string{"proposed: Kenya, Uganda | draft treaty between Kenya and Uganda |  | "}},
		{"once signed", "The treaty, once signed, will benefit Peru.",
			[]string{"proposed:  | treaty |  | "}},
		{"any agreement", "Any agreement signed by Peru must be good.",
			[]string{"proposed: Peru | agreement |  | "}},
		{"wished for", "Peru hopes that a treaty signed by all parties will be ready next year.",
			[]string{"proposed: Peru | treaty |  | "}},
		{"taken for granted", "Eide said that the economic programme for 2024-2027, signed last October, would help.",
			[]string{"signed: Norway | economic programme for 2024-2027 | 2023-10 | 2024/2027"}},
		{"ends though it has not begun", "The treaty to be signed tomorrow will expire in 2031.",
			[]string{"to_be_signed:  | treaty |  | "}},
		{"the signing is put off", "The ministers of Kenya and Ethiopia failed to agree on Tuesday on a tariff for electricity and postponed the signing of a trade agreement until September.",
			[]string{"postponed: Kenya, Ethiopia | trade agreement |  | "}},
		{"it", "Vietnam denied that it had reached a secret deal with Indonesia.",
			[]string{"no_record: Vietnam, Indonesia | secret deal with Indonesia |  | "}},
		{"asked", "Has Peru signed the treaty?", nil},
		{"not kept is still not rejected", "The agreement between Serbia and Kosovo has not been implemented.", nil},
		{"not reached", "Vietnam and Laos have not yet reached an agreement on the border.",
			[]string{"no_record: Vietnam, Laos | agreement on the border |  | "}},
		{"would lapse", "The treaty between Peru and Chile would have expired in 2020.", nil},
		{"no document of states", "The television programme covers trade.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := s.agreementsOf(t, c.text); !slices.Equal(got, c.want) {
				t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

// TestValidity holds for how long a document is in force by the time told of it;
// the texts are of 15 May 2024.
func TestValidity(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct{ text, want string }{
		{"The pact between Japan and Australia entered into force on 11 August 2023.", "2023-08-11.."},
		{"The agreement between Kenya and Uganda expires in 2031.", "..2031-12-31"},
		{"The Franco-British treaty of 2010 remains in force.", "2024-05-15..2024-05-15"},
	} {
		claims, err := s.reader.Read(s.input(c.text, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range claims {
			if _, ok := k.Fields.(ledger.Agreement); !ok {
				continue
			}
			if got := k.Time.Start + ".." + k.Time.End; got != c.want {
				t.Errorf("%s: %s, want %s", c.text, got, c.want)
			}
		}
	}
}
