package extract

import (
	"strings"
	"testing"

	"chancery/internal/ledger"
)

// TestStatus gives, for one event of each sentence, its status and the words
// that decide it. The sentences were published on 15 May 2024, a Wednesday.
func TestStatus(t *testing.T) {
	s := mustLoad(t)
	for _, c := range []struct {
		text string
		act  ledger.Act
		want ledger.Status
		cue  string // empty is not compared
	}{
		{"Kenya and Uganda signed a treaty on Monday.", "sign", ledger.Happened, ""},
		{"The president of Kenya will visit Uganda in June.", "visit", ledger.Scheduled, "will visit"},
		{"The president of Kenya is to visit Uganda in June.", "visit", ledger.Scheduled, ""},
		{"The president of Kenya is expected to visit Uganda.", "visit", ledger.Expected, "expected"},
		{"The president of Kenya may visit Uganda.", "visit", ledger.Possible, "may visit"},
		{"The president of Kenya did not visit Uganda.", "visit", ledger.Denied, ""},
		{"The president of Kenya never visited Uganda.", "visit", ledger.Denied, ""},
		{"Kenya's president planned to visit Uganda.", "visit", ledger.Scheduled, "planned"},
		{"The president of Kenya refused to meet the president of Uganda.", "meet", ledger.Denied, "refused"},
		{"Kenya proposed to hold talks with Uganda.", "negotiate", ledger.Proposed, "proposed"},
		{"Kenya postponed the talks with Uganda.", "negotiate", ledger.Postponed, "postponed"},
		{"Kenya cancelled the talks with Uganda.", "negotiate", ledger.Cancelled, "cancelled"},
		{"The talks between Kenya and Uganda will not take place.", "negotiate", ledger.Cancelled, ""},
		{"The talks between Kenya and Uganda lasted two hours.", "negotiate", ledger.Happened, ""},
		{"The forthcoming talks between Kenya and Uganda matter to traders.", "negotiate", ledger.Scheduled, "forthcoming"},
		{"It is possible that Kenya will host the ministers of Uganda.", "host", ledger.Possible, ""},
		{"If Kenya invites Uganda, the road will open.", "invite", ledger.Possible, ""},
		{"Kenya reportedly held talks with Uganda.", "negotiate", ledger.Unknown, "reportedly"},
		{"It was reported that Kenya held talks with Uganda.", "negotiate", ledger.Unknown, ""},
		{"Did Kenya hold talks with Uganda?", "negotiate", ledger.Unknown, ""},
		{"Kenya denied that it had held talks with Uganda.", "deny", ledger.Happened, ""},
		{"Kenya and Uganda are holding talks in Nairobi.", "negotiate", ledger.Ongoing, ""},
		{"Kenya drew up a list before the talks with Uganda.", "negotiate", ledger.Scheduled, "before"},
	} {
		claims, err := s.reader.Read(s.input(c.text, "2024-05-15"))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, k := range claims {
			e, ok := k.Fields.(ledger.Event)
			if !ok || e.Act != c.act {
				continue
			}
			found = true
			if k.Status != c.want {
				t.Errorf("%q: %s is %s, want %s", c.text, c.act, k.Status, c.want)
			}
			if c.cue != "" && (k.Cue == nil || k.Cue.Quote != c.cue) {
				t.Errorf("%q: cue %v, want %q", c.text, k.Cue, c.cue)
			}
		}
		if !found {
			t.Errorf("%q: no %s", c.text, c.act)
		}
	}
}

// FuzzRead reads arbitrary bytes as a paragraph: no claim may break a law, and no
// attribution lies outside of the text.
func FuzzRead(f *testing.F) {
	s := mustLoad(f)
	f.Add("Kenya and Uganda will sign a treaty, the minister said.")
	f.Add("“We met”, said X. – Why? \xff\xfe")
	f.Add("According to")
	f.Add("He said:\n“One.” “Two, he added")
	f.Fuzz(func(t *testing.T, body string) {
		body = strings.ToValidUTF8(body, "?") // as ingest gives it
		in := s.input(body, "2024-05-15")
		claims, err := s.reader.Read(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range s.reader.Attributions(in.Doc) {
			for _, span := range append(a.Content, a.Cue, a.Speaker) {
				if span.Start < 0 || span.Start > span.End || span.End > len(body) {
					t.Errorf("%s: %v is no span of the text", a.By, span)
				}
			}
		}
		for _, c := range claims {
			for _, p := range ledger.LintClaim(c, body) {
				t.Errorf("%s: %s", p.Law, p.Detail)
			}
		}
	})
}
