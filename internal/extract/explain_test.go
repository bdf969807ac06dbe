package extract

import (
	"slices"
	"strings"
	"testing"

	"chancery/internal/ledger"
)

// TestExplain reads sentences of every kind of claim: each claim has a reason for
// its status, and is the one that a reading without reasons makes.
func TestExplain(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		text string
		kind ledger.Kind
		why  string // a part of the reason
	}{
		{"The president of Kenya may visit Uganda.", ledger.KindEvent, "a modal of possibility"},
		{"Oman and Yemen will discuss fishing.", ledger.KindAgenda, "future"},
		{"Chile and Peru are to sign a treaty on water.", ledger.KindAgreement, "still to be signed"},
		{"Jordan pledged to repair the bridge if Iraq sends steel.", ledger.KindCommitment, "on a condition"},
		{"Trade between Ghana and Togo reached $2 billion in 2023.", ledger.KindFigure, "stated plainly"},
		{"Trade between Ghana and Togo is expected to reach $2 billion.", ledger.KindFigure, "not yet reached"},
		{"The Cuban foreign minister said that the sanctions were illegal.", ledger.KindPosition, "a verb of saying"},
		{"According to the Cuban foreign minister, the sanctions are illegal.", ledger.KindPosition, "according to"},
		{"Former Chilean president Michelle Bachelet smiled.", ledger.KindOffice, "a former holder"},
		{"Kazakhstan will take over the chairmanship of the OSCE.", ledger.KindMembership, "future"},
	} {
		in := s.input(c.text, "2024-05-15")
		got, err := s.reader.Explain(in)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := s.reader.Read(in)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(got.Claims, plain, func(a Reasoned, b ledger.Claim) bool { return a.ID == b.ID }) {
			t.Errorf("%q: explained are other claims than read", c.text)
		}
		found := false
		for _, k := range got.Claims {
			if k.Why == "" {
				t.Errorf("%q: a %s of %s has no reason", c.text, k.Kind, k.Provenance.By)
			}
			found = found || k.Fields.Kind() == c.kind && strings.Contains(k.Why, c.why)
		}
		if !found {
			t.Errorf("%q: no %s because of %q: %+v", c.text, c.kind, c.why, got.Claims)
		}
	}
}

// TestUnread lists the words that no rule looks at, and what a failed rule found.
func TestUnread(t *testing.T) {
	s := mustLoad(t)
	const body = "Tourists met an old sailor in Lima."
	got, err := s.reader.Explain(s.input(body, "2024-05-15"))
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, u := range got.Unread {
		words = append(words, u.In(body))
	}
	if want := []string{"Tourists", "old", "sailor"}; !slices.Equal(words, want) {
		t.Errorf("unread are %q, want %q", words, want)
	}
	i := slices.IndexFunc(got.Traces, func(t Trace) bool { return t.Rule == "contact.meet" })
	if i < 0 || got.Traces[i].Verdict != Fails || !strings.Contains(got.Traces[i].Found, `agent leads to "Tourists", not is=actor`) {
		t.Errorf("contact.meet: %+v", got.Traces)
	}
}
