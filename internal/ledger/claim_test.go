package ledger_test

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/ledger/ledgertest"

	"github.com/google/go-cmp/cmp"
)

func TestClaimRoundTrip(t *testing.T) {
	for _, want := range ledgertest.EveryKind("d") {
		raw, err := json.Marshal(want)
		if err != nil {
			t.Fatalf("%s: %v", want.Kind, err)
		}
		var got ledger.Claim
		if err := json.Unmarshal(raw, &got); err != nil {
			t.Fatalf("%s: %v", want.Kind, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s changed (-written +read):\n%s", want.Kind, diff)
		}
	}
}

func TestWriteLine(t *testing.T) {
	c := ledgertest.Meeting("d", 0, "TJK")
	c.Evidence[0].Quote = "<b> & «то»"
	c.Cue, c.Topics = nil, nil
	var out bytes.Buffer
	if err := ledger.WriteLine(&out, c); err != nil {
		t.Fatal(err)
	}
	line := out.String()
	if strings.Count(line, "\n") != 1 || !strings.HasSuffix(line, "\n") {
		t.Errorf("not one line: %q", line)
	}
	for _, want := range []string{`{"kind":"event","id":"c_`, `"quote":"<b> & «то»"`, `"cue":null`, `"topics":[]`, `"act":"meet"`} {
		if !strings.Contains(line, want) {
			t.Errorf("the line lacks %s:\n%s", want, line)
		}
	}
}

func TestReadForeignClaim(t *testing.T) {
	for _, raw := range []string{`{}`, `{"kind":"rumour"}`, `{"kind":"event","evidence":3}`, `[]`, `{"kind":"figure","low":"much"}`} {
		var c ledger.Claim
		if err := json.Unmarshal([]byte(raw), &c); err == nil {
			t.Errorf("%s was read as %+v", raw, c)
		}
	}
}

func FuzzClaim(f *testing.F) {
	for _, c := range ledgertest.EveryKind("d") {
		raw, err := c.MarshalJSON()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var c ledger.Claim
		if json.Unmarshal(raw, &c) != nil {
			return
		}
		ledger.LintClaim(c, "a stored text")
		again, err := ledger.Identify(c)
		if err != nil {
			t.Fatalf("a claim that was read cannot be identified: %v", err)
		}
		if twice, _ := ledger.Identify(again); twice.ID != again.ID {
			t.Errorf("identified as %s, then as %s", again.ID, twice.ID)
		}
	})
}

func TestIdentify(t *testing.T) {
	claim := ledgertest.Meeting("d", 0, "TJK")
	for _, c := range []struct {
		name   string
		change func(*ledger.Claim)
		same   bool
	}{
		{"nothing", func(*ledger.Claim) {}, true},
		{"id", func(c *ledger.Claim) { c.ID = "c_other" }, true},
		{"confidence", func(c *ledger.Claim) { c.Confidence = 0.1 }, true},
		{"provenance", func(c *ledger.Claim) { c.Provenance.Rules = "99" }, true},
		{"recorded", func(c *ledger.Claim) { c.RecordedAt = time.Now() }, true},
		{"empty list for none", func(c *ledger.Claim) { c.Topics = slices.Clone(c.Topics) }, true},
		{"document", func(c *ledger.Claim) { c.Doc = "e" }, false},
		{"status", func(c *ledger.Claim) { c.Status = ledger.Scheduled }, false},
		{"evidence", func(c *ledger.Claim) { c.Evidence = append(slices.Clone(c.Evidence), ledger.Evidence{}) }, false},
		{"time", func(c *ledger.Claim) { c.Time = nil }, false},
		{"actors", func(c *ledger.Claim) { c.Actors = nil }, false},
		{"holder", func(c *ledger.Claim) { c.Holder = &ledger.Actor{Name: "x"} }, false},
		{"fields", func(c *ledger.Claim) { c.Fields = ledger.Event{Act: "visit"} }, false},
	} {
		changed := claim
		c.change(&changed)
		changed, err := ledger.Identify(changed)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if (changed.ID == claim.ID) != c.same {
			t.Errorf("%s changed: same id is %t, want %t", c.name, !c.same, c.same)
		}
	}
	if len(claim.ID) != 22 || !strings.HasPrefix(string(claim.ID), "c_") {
		t.Errorf("id %q is not c_ and 20 letters", claim.ID)
	}
	for name, bad := range map[string]ledger.Claim{
		"no fields": {Doc: "d"}, "no number": {Fields: ledger.Figure{Low: math.NaN()}},
	} {
		if got, err := ledger.Identify(bad); err == nil {
			t.Errorf("%s: identified as %s", name, got.ID)
		}
	}
}

func TestIdentifyJudgement(t *testing.T) {
	rule := ledger.Judgement{Subjects: []string{"Q2", "Q1"}, Verdict: ledger.Same, By: "rule:name", Reason: "equal"}
	person := rule
	person.By, person.RecordedAt = "person:a", ledgertest.Moment(1)
	id := func(j ledger.Judgement) ledger.JudgementID {
		t.Helper()
		j, err := ledger.IdentifyJudgement(j)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.IsSorted(j.Subjects) {
			t.Errorf("subjects %v are not sorted", j.Subjects)
		}
		return j.ID
	}
	later := func(j ledger.Judgement) ledger.Judgement {
		j.RecordedAt = ledgertest.Moment(2)
		return j
	}
	other := rule
	other.Verdict = ledger.Different
	turned := rule
	turned.Subjects = []string{"Q1", "Q2"}
	switch {
	case id(rule) != id(later(rule)):
		t.Error("a rule that is run again makes another judgement")
	case id(rule) != id(turned):
		t.Error("the order of subjects matters")
	case id(person) == id(later(person)):
		t.Error("a person's second judgement has the id of the first")
	case id(rule) == id(other):
		t.Error("another verdict has the same id")
	}
	if _, err := ledger.IdentifyJudgement(ledger.Judgement{By: "rule:x"}); err == nil {
		t.Error("a judgement about nothing has an id")
	}
	if _, err := ledger.IdentifyJudgement(ledger.Judgement{By: "person:a", Subjects: []string{"c_1"}}); err == nil {
		t.Error("a person's judgement without a moment has an id")
	}
}

func TestClosedLists(t *testing.T) {
	check := func(name string, list []string, n int) {
		t.Helper()
		sorted := slices.Compact(slices.Sorted(slices.Values(list)))
		if len(sorted) != n || slices.Contains(sorted, "") {
			t.Errorf("%s has %d different words, want %d and none empty", name, len(sorted), n)
		}
	}
	check("kinds", words(ledger.Kinds), 8)
	check("statuses", words(ledger.Statuses), 10)
	check("agreement statuses", words(ledger.AgreementStatuses), 12)
	check("commitment statuses", words(ledger.CommitmentStatuses), 6)
	check("bands", words(ledger.Bands), 3)
	check("qualifiers", words(ledger.Qualifiers), 7)
	check("precisions", words(ledger.Precisions), 6)
	check("bases", words(ledger.Bases), 3)
	check("acts", words(ledger.Acts), 33)
	check("PLOVER roots", ledger.PLOVERRoots, 16)
	check("verdicts", words(ledger.Verdicts), 6)
	check("roles", ledger.Roles, 8)
	check("actor kinds", words(ledger.ActorKinds), 9)
	for _, a := range ledger.Contacts {
		if !slices.Contains(ledger.Acts, a) || !a.IsContact() {
			t.Errorf("contact %q is not an act", a)
		}
	}
	for _, s := range ledger.Statuses {
		if want := s == ledger.Happened || s == ledger.Ongoing; s.Asserts() != want {
			t.Errorf("%s asserts: %t, want %t", s, s.Asserts(), want)
		}
	}
}

func words[S ~string](in []S) []string {
	var out []string
	for _, s := range in {
		out = append(out, string(s))
	}
	return out
}

func TestStates(t *testing.T) {
	c := ledgertest.Meeting("d", 0, "TJK")
	c.Actors = append(c.Actors,
		ledger.Actor{Name: "ministry", Kind: ledger.KindGovernment, ID: "UZB.MFA"},
		ledger.Actor{Name: "staff", Kind: ledger.KindPerson, Of: "Q7825"},
		ledger.Actor{Name: "unknown", Kind: ledger.KindGroup})
	c.Holder = &ledger.Actor{Name: "ministry", Kind: ledger.KindGovernment, Of: "RUS"}
	c.Place = &ledger.Place{ID: "Q1", Name: "Geneva", Of: "CHE"}
	if diff := cmp.Diff([]string{"CHE", "RUS", "TJK", "UZB"}, c.States()); diff != "" {
		t.Errorf("states (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]ledger.ActorID{"Q1", "TJK", "UZB.MFA"}, c.ActorIDs()); diff != "" {
		t.Errorf("actors (-want +got):\n%s", diff)
	}
	named := map[ledger.Kind]int{"agreement": 4, "commitment": 3, "figure": 3, "position": 4, "office": 3, "membership": 4, "event": 2, "agenda": 2}
	for _, c := range ledgertest.EveryKind("d") {
		if got := len(c.Named()); got != named[c.Kind] {
			t.Errorf("%s names %d actors, want %d", c.Kind, got, named[c.Kind])
		}
	}
}
