package eval

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/ledger"
)

var update = flag.Bool("update", false, "write the generated parts of docs/format.md")

const formatFile = "../../docs/format.md"

// coast is the invented text that the examples of docs/format.md read.
const coast = `Foreign Minister Zoë Ruiz of Sudland will visit Norlund on 3 May 2031.
She is expected to raise fishing quotas.
The two states are to sign a fishing programme for 2031-2032 in June.
Sudland promised to open a port for Norlund by 2033.
Trade between them reached nearly $2 billion in 2030, Ruiz said.
"The sea is for all of us," she added.
Sudland chairs the Coastal Union this year.
`

func spot(quote string) *ledger.Evidence { e := on(coast, quote); return &e }

var (
	ruiz = ledger.Actor{Role: ledger.RoleActor, ID: "Q900001", Name: "Zoë Ruiz", Kind: ledger.KindPerson, Of: "XSU",
		Office: "Minister of Foreign Affairs", Mention: spot("Foreign Minister Zoë Ruiz of Sudland")}
	north = ledger.Actor{Role: ledger.RoleRecipient, ID: "XNO", Name: "Norlund", Kind: ledger.KindState, Of: "XNO", Mention: spot("Norlund")}
	south = ledger.Actor{Role: ledger.RoleActor, ID: "XSU", Name: "Sudland", Kind: ledger.KindState, Of: "XSU", Mention: spot("Sudland")}
)

func as(a ledger.Actor, role string) ledger.Actor { a.Role = role; return a }

// examples returns one claim of each kind on coast, in the order of the kinds.
func examples(t *testing.T) []ledger.Claim {
	speaker := as(ruiz, ledger.RoleSpeaker)
	union := ledger.Actor{ID: "Q900003", Name: "Coastal Union", Kind: ledger.KindIGO, Mention: spot("Coastal Union")}
	visit := example(t, "Foreign Minister Zoë Ruiz of Sudland will visit Norlund on 3 May 2031.", ledger.Claim{
		Status: ledger.Scheduled, Cue: spot("will visit"),
		Time:   &ledger.Time{Start: "2031-05-03", End: "2031-05-03", Precision: ledger.Day, Basis: ledger.Stated, Mention: spot("3 May 2031")},
		Actors: []ledger.Actor{ruiz, north}, Place: &ledger.Place{ID: "XNO", Name: "Norlund", Of: "XNO", Mention: spot("Norlund")},
		Fields: ledger.Event{Act: "visit", PLOVER: ledger.PLOVER{Event: "CONSULT", Mode: "visit"}}, Topics: []string{"fishing quotas"},
		Provenance: by("rule:consult.visit"), Confidence: 0.95,
	})
	return []ledger.Claim{
		visit,
		example(t, "She is expected to raise fishing quotas.", ledger.Claim{
			Status: ledger.Expected, Cue: spot("is expected to"), Actors: []ledger.Actor{ruiz},
			Fields: ledger.Agenda{Topic: "fishing quotas", Meeting: visit.ID, Band: ledger.BandExpected}, Topics: []string{"fishing quotas"},
			Provenance: by("rule:agenda.raise"), Confidence: 0.9,
		}),
		example(t, "The two states are to sign a fishing programme for 2031-2032 in June.", ledger.Claim{
			Status: ledger.Scheduled, Cue: spot("are to sign"),
			Time:   &ledger.Time{Start: "2031-06-01", End: "2031-06-30", Precision: ledger.Month, Basis: ledger.Dateline, Mention: spot("in June")},
			Actors: []ledger.Actor{as(south, ledger.RoleParty), as(north, ledger.RoleParty)},
			Fields: ledger.Agreement{Name: "fishing programme for 2031-2032", Instrument: "programme", AgreementStatus: ledger.ToBeSigned,
				Parties: []ledger.Actor{as(south, ledger.RoleParty), as(north, ledger.RoleParty)}, Period: "2031/2032", Series: "fishing programme"},
			Provenance: by("rule:instrument.sign"), Confidence: 0.9,
		}),
		example(t, "Sudland promised to open a port for Norlund by 2033.", ledger.Claim{
			Status: ledger.Expected, Cue: spot("promised"), Actors: []ledger.Actor{south},
			Fields:     ledger.Commitment{Actor: as(south, ""), What: "open a port for Norlund", Due: "2033", CommitmentStatus: ledger.Pledged},
			Provenance: by("rule:commit.promise"), Confidence: 0.85,
		}),
		example(t, "Trade between them reached nearly $2 billion in 2030, Ruiz said.", ledger.Claim{
			Status: ledger.Happened, Holder: ptr(as(ruiz, "")), Actors: []ledger.Actor{speaker},
			Time: &ledger.Time{Start: "2030-01-01", End: "2030-12-31", Precision: ledger.Year, Basis: ledger.Stated, Mention: spot("in 2030")},
			Fields: ledger.Figure{Indicator: "trade", Subject: "Sudland and Norlund", Low: 2e9, High: 2e9, Unit: "USD",
				Qualifier: ledger.Nearly, Period: "2030", Speaker: &speaker},
			Provenance: by("rule:figure"), Confidence: 0.8,
		}),
		example(t, `"The sea is for all of us," she added.`, ledger.Claim{
			Status: ledger.Happened, Cue: spot("added"), Actors: []ledger.Actor{speaker},
			Fields:     ledger.Position{Speaker: as(ruiz, ""), Direct: true, Content: on(coast, "The sea is for all of us"), Topic: "sea"},
			Provenance: by("rule:speech.add"), Confidence: 0.9,
		}),
		example(t, "Foreign Minister Zoë Ruiz of Sudland will visit Norlund on 3 May 2031.", ledger.Claim{
			Status: ledger.Happened, Actors: []ledger.Actor{as(ruiz, ledger.RolePerson)},
			Fields:     ledger.Office{Person: as(ruiz, ""), Office: "Minister of Foreign Affairs", Of: "XSU", Attested: "2031-05-01"},
			Provenance: by("rule:office.title"), Confidence: 0.9,
		}),
		example(t, "Sudland chairs the Coastal Union this year.", ledger.Claim{
			Status: ledger.Ongoing, Cue: spot("chairs"), Actors: []ledger.Actor{as(south, ledger.RoleMember)},
			Time:       &ledger.Time{Start: "2031-01-01", End: "2031-12-31", Precision: ledger.Year, Basis: ledger.Dateline, Mention: spot("this year")},
			Fields:     ledger.Membership{Member: as(south, ""), Body: union, Role: "chair"},
			Provenance: by("rule:membership.chair"), Confidence: 0.9,
		}),
	}
}

func ptr[T any](v T) *T { return &v }

func by(rule string) ledger.Provenance {
	return ledger.Provenance{Stage: "extract", By: rule, Rules: "1", Model: "en@sha256:0f3a"}
}

func example(t *testing.T, sentence string, c ledger.Claim) ledger.Claim {
	t.Helper()
	c.Doc, c.Lang, c.Kind = "2031-05-01-coast", "en", c.Fields.Kind()
	c.Evidence = []ledger.Evidence{on(coast, sentence)}
	c, err := ledger.Identify(c)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestExamplesAreLawful(t *testing.T) {
	seen := map[ledger.Kind]bool{}
	for _, c := range examples(t) {
		seen[c.Kind] = true
		for _, p := range ledger.LintClaim(c, coast) {
			t.Error(p)
		}
	}
	for _, k := range ledger.Kinds {
		if !seen[k] {
			t.Errorf("no example of kind %s", k)
		}
	}
}

// The generated parts of docs/format.md follow from the ledger; -update writes them.
func TestFormatIsCurrent(t *testing.T) {
	raw, err := os.ReadFile(formatFile)
	if err != nil {
		t.Fatal(err)
	}
	want := string(raw)
	for name, part := range generated(t) {
		begin, end := "<!-- generated "+name+" begin -->", "<!-- generated "+name+" end -->"
		from, to := strings.Index(want, begin), strings.Index(want, end)
		if from < 0 || to < from {
			t.Fatalf("docs/format.md has no part %q", name)
		}
		want = want[:from+len(begin)] + "\n" + part + want[to:]
	}
	if *update {
		if err := os.WriteFile(formatFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(raw)); diff != "" {
		t.Errorf("docs/format.md is not current; run this test with -update (-want +got):\n%s", diff)
	}
}

// generated returns the generated parts of docs/format.md by name.
func generated(t *testing.T) map[string]string {
	out := map[string]string{"text": "```text\n" + coast + "```\n", "lists": lists()}
	for _, c := range examples(t) {
		var line bytes.Buffer
		if err := ledger.WriteLine(&line, c); err != nil {
			t.Fatal(err)
		}
		out[string(c.Kind)] = "```json\n" + line.String() + "```\n"
	}
	return out
}

func lists() string {
	var b strings.Builder
	b.WriteString("| list | values |\n|---|---|\n")
	for _, l := range closed() {
		fmt.Fprintf(&b, "| %s | `%s` |\n", l.name, strings.Join(l.values, "` `"))
	}
	return b.String()
}

// list is a closed list under its names in docs/format.md and in the schema.
type list struct {
	name, schema string
	values       []string
}

func closed() []list {
	return []list{
		{"`kind`", "kind", plain(ledger.Kinds)},
		{"`status`", "status", plain(ledger.Statuses)},
		{"`agreement_status`", "agreementStatus", plain(ledger.AgreementStatuses)},
		{"`commitment_status`", "commitmentStatus", plain(ledger.CommitmentStatuses)},
		{"`band`", "band", plain(ledger.Bands)},
		{"`qualifier`", "qualifier", plain(ledger.Qualifiers)},
		{"`precision`", "precision", plain(ledger.Precisions)},
		{"`basis`", "basis", plain(ledger.Bases)},
		{"`act`", "act", plain(ledger.Acts)},
		{"`plover.event`", "ploverRoot", ledger.PLOVERRoots},
		{"`role` of an actor", "role", ledger.Roles},
		{"`kind` of an actor", "actorKind", plain(ledger.ActorKinds)},
	}
}

func plain[S ~string](in []S) []string {
	out := make([]string, len(in))
	for i, s := range in {
		out[i] = string(s)
	}
	return out
}
