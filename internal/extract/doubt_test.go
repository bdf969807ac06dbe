package extract

import (
	"testing"

	"chancery/internal/ledger"
)

// TestDoubt reads events that a word above or beside them leaves open or limits.
func TestDoubt(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		body   string
		status ledger.Status
		cue    string // "" for none
	}{
		{"It is far from certain that Chad will sign the treaty with Niger.", ledger.Possible, "far from certain"},
		{"It is not certain that Laos will sign the treaty with Nepal.", ledger.Possible, "not certain"},
		{"It is by no means clear that Laos signed the treaty with Nepal.", ledger.Unknown, "no means clear"},
		{"It is anything but certain that Laos recalled its ambassador from Nepal.", ledger.Unknown, "anything but certain"},
		{"The minister is not sure that Laos signed the treaty with Nepal.", ledger.Unknown, "not sure"},
		{"The ministry did not confirm that Laos signed the treaty with Nepal.", ledger.Unknown, "not confirm"},
		{"There is no certainty that Laos will sign the treaty with Nepal.", ledger.Possible, "no certainty"},
		{"There is no evidence that Laos signed the treaty with Nepal.", ledger.Unknown, "no evidence"},
		{"It is not impossible that Fiji will sign the treaty with Tonga.", ledger.Possible, "not impossible"},
		{"It is not improbable that Fiji recalled its ambassador from Tonga.", ledger.Possible, "not improbable"},
		{"Fiji may or may not sign the treaty with Tonga.", ledger.Possible, "may or may not sign"},
		{"Word is that Fiji recalled its ambassador from Tonga.", ledger.Unknown, "Word"},
		{"Fiji and Tonga will in all likelihood sign the treaty in June.", ledger.Expected, "likelihood"},
		{"So far, Cuba and Haiti have signed two treaties.", ledger.Happened, "So far"},
		{"Cuba and Haiti tentatively signed the treaty.", ledger.Happened, "tentatively"},
		// Words that leave nothing open.
		{"It is certain that Cuba signed the treaty with Haiti.", ledger.Happened, ""},
		{"The ministry confirmed that Cuba signed the treaty with Haiti.", ledger.Happened, ""},
		{"It was not known that Cuba had signed the treaty with Haiti.", ledger.Happened, ""},
		{"Cuba and Haiti signed the treaty on the far coast.", ledger.Happened, ""},
	} {
		claims, err := s.reader.Read(s.input(c.body, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, k := range claims {
			f, ok := k.Fields.(ledger.Event)
			if !ok || f.Act != "sign" && f.Act != "recall" && f.Act != "expel" && f.Act != "withdraw" {
				continue
			}
			found = true
			cue := ""
			if k.Cue != nil {
				cue = k.Cue.Quote
			}
			if k.Status != c.status || cue != c.cue {
				t.Errorf("%s: %s because of %q, want %s because of %q", c.body, k.Status, cue, c.status, c.cue)
			}
		}
		if !found {
			t.Errorf("%s: no event", c.body)
		}
	}
}
