package brief

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/brief/brieftest"
	"chancery/internal/ledger"
)

var update = flag.Bool("update", false, "write the golden files anew")

func sampleBrief(t *testing.T, day string) Brief {
	t.Helper()
	s := brieftest.New()
	return Write(ledger.Compute(s.View(day)), Question{A: "XNO", B: "XSU", Line: s.Line})
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestGolden(t *testing.T) {
	b := sampleBrief(t, "2025-02-13")
	golden(t, "brief.txt", b.Text(90))
	golden(t, "brief.md", b.Markdown())
	raw, err := b.JSON()
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "brief.json", string(raw))
	s := brieftest.New()
	d := Dossier(ledger.Compute(s.View("2025-02-13")), Question{A: "XNO", B: "XSU", Line: s.Line})
	golden(t, "dossier.txt", d.Text(90))
}

func TestEverySentenceIsCited(t *testing.T) {
	texts := map[ledger.DocID]string{}
	for _, r := range brieftest.New().Revisions {
		texts[r.Doc] = r.Text
	}
	for _, day := range []string{"", "2017-01-01", "2022-09-01", "2025-02-13", "2030-01-01"} {
		for _, s := range sampleBrief(t, day).Sections {
			if len(s.Sentences) == 0 {
				t.Errorf("as of %q: section %q is empty", day, s.Title)
			}
			for _, x := range s.Sentences {
				if len(x.Citations()) == 0 && x.Searched() == nil {
					t.Errorf("as of %q: %q rests on nothing", day, x.Text())
				}
				for _, c := range x.Citations() {
					if c.Quote != texts[c.Doc][c.Start:c.End] {
						t.Errorf("as of %q: %q is not what %s holds", day, c.Quote, c.Doc)
					}
				}
			}
		}
	}
}

// A plan must be told as a plan, on the day and for ever after.
func TestNoPlanIsToldAsDone(t *testing.T) {
	tests := []struct{ day, want, not string }{
		{"2025-02-13", "is to meet Ivo Marin", "Berg (Minister of Foreign Affairs, Norland) met Ivo Marin (Minister of Foreign Affairs, Sudria) in Lowfield"},
		{"2025-02-13", "(2025-2026): expected to be signed (“are expected to”)", "(2025-2026): signed"},
		{"2025-02-13", "5 billion USD; period: 2030; said by Per Dahl (Ambassador, Norland), published 13 February 2025; a target, not reached", "reached 5 billion"},
		{"2026-02-13", "was to meet Ivo Marin", "met Ivo Marin (Minister of Foreign Affairs, Sudria) in Lowfield"},
		{"2026-02-13", "The outcome of the contact planned on 5 September 2022 is not in the ledger", "held talks"},
	}
	for _, tt := range tests {
		var out strings.Builder
		for _, s := range sampleBrief(t, tt.day).Sections {
			for _, x := range s.Sentences {
				out.WriteString(x.Text() + "\n")
			}
		}
		if !strings.Contains(out.String(), tt.want) {
			t.Errorf("as of %s: %q is missing in\n%s", tt.day, tt.want, &out)
		}
		if strings.Contains(out.String(), tt.not) {
			t.Errorf("as of %s: says %q", tt.day, tt.not)
		}
	}
}

func TestVerbFollowsStatus(t *testing.T) {
	tests := []struct {
		status ledger.Status
		want   string
	}{
		{ledger.Happened, "A met B in Town."},
		{ledger.Scheduled, "A is to meet B in Town (“W”)."},
		{ledger.Expected, "A is expected to meet B in Town (“W”)."},
		{ledger.Possible, "A may meet B in Town (“W”)."},
		{ledger.Proposed, "A meeting of A and B in Town: proposed (“W”)."},
		{ledger.Postponed, "A meeting of A and B in Town: postponed (“W”)."},
		{ledger.Cancelled, "A meeting of A and B in Town: cancelled (“W”)."},
		{ledger.Denied, "A meeting of A and B in Town: denied (“W”)."},
		{ledger.Ongoing, "A meeting of A and B in Town: under way when this was published (“W”)."},
		{ledger.Unknown, "A meeting of A and B in Town: mentioned; whether it took place is not clear (“W”)."},
	}
	for _, tt := range tests {
		c := ledger.Claim{
			ID: "c_1", Doc: "d", Status: tt.status, Cue: &ledger.Evidence{Quote: "W"},
			Evidence: []ledger.Evidence{{Quote: "W"}}, Place: &ledger.Place{Name: "Town"},
			Actors: []ledger.Actor{
				{Role: ledger.RoleActor, ID: "XNO", Name: "A", Kind: ledger.KindState},
				{Role: ledger.RoleRecipient, ID: "XSU", Name: "B", Kind: ledger.KindState},
			},
			Fields: ledger.Event{Act: "meet"},
		}
		acc := ledger.Compute(ledger.View{Documents: map[ledger.DocID]ledger.Document{"d": {ID: "d"}}, Claims: []ledger.Claim{c}})
		w := newWriter(acc, Question{A: "XNO", B: "XSU"})
		want := strings.TrimSuffix(tt.want, ".") + "; no day on record (undated document)."
		if got := w.contactSentence(acc.Contacts[0]).Text(); got != want {
			t.Errorf("%s: got %q, want %q", tt.status, got, want)
		}
	}
}

func TestAnEmptyLedgerIsSilentNotWrong(t *testing.T) {
	b := Write(ledger.Compute(ledger.View{}), Question{A: "XNO", B: "XSU"})
	for _, s := range b.Sections {
		for _, x := range s.Sentences {
			if x.Searched() == nil {
				t.Errorf("%q is said of nothing", x.Text())
			}
		}
	}
}

func TestTextKeepsToItsWidth(t *testing.T) {
	for line := range strings.Lines(sampleBrief(t, "2025-02-13").Text(80)) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 80 {
			t.Errorf("%d columns: %q", n, line)
		}
	}
}

func TestJSONReads(t *testing.T) {
	raw, err := sampleBrief(t, "2025-02-13").JSON()
	if err != nil {
		t.Fatal(err)
	}
	var any map[string]any
	if err := json.Unmarshal(raw, &any); err != nil {
		t.Error(err)
	}
}
