package ledgertest

import (
	"context"
	"strings"
	"testing"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

// appendText records a document and its passages.
func appendText(t *testing.T, s ledger.Store, hour int, r ledger.Revision) {
	t.Helper()
	mustAppend(t, s, ledger.Batch{At: Moment(hour), Revisions: []ledger.Revision{r}, Passages: Passages(r)}, ledger.Appended{Revisions: 1})
}

func search(t *testing.T, s ledger.Store, q ledger.Query) []ledger.Hit {
	t.Helper()
	hits, err := s.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("Search(%q): %v", q.Words, err)
	}
	return hits
}

func snippets(hits []ledger.Hit) []string {
	out := []string{}
	for _, h := range hits {
		out = append(out, h.Snippet)
	}
	return out
}

func searchLanguages(t *testing.T, s ledger.Store) {
	r := Revision("a", "2025-02-14", "The Agreement was signed in Córdoba.\nМинистр встретился с послами.\nTajikistan’s water comes later.\nСерёжа и Алёна.\n")
	appendText(t, s, 1, r)
	for words, want := range map[string][]string{
		"agreements":         {"The «Agreement» was signed in Córdoba."},
		"AGREEMENT signing":  {"The «Agreement» was «signed» in Córdoba."},
		"cordoba":            {"The Agreement was signed in «Córdoba»."},
		"министра":           {"«Министр» встретился с послами."},
		"Министрами посол":   {"«Министр» встретился с «послами»."},
		"Tajikistan":         {"«Tajikistan’s» water comes later."},
		"сережа":             {"«Серёжа» и Алёна."},
		`"was signed"`:       {"The Agreement «was signed» in Córdoba."},
		`"signed was"`:       {},
		"agreement министр":  {},
		"tajik*":             {"«Tajikistan’s» water comes later."},
		"nothing":            {},
		"":                   {},
		" \t\n":              {},
		"agreement!":         {"The «Agreement» was signed in Córdoba."},
		"министр—встретился": {"«Министр встретился» с послами."},
	} {
		hits := search(t, s, ledger.Query{Words: words})
		if diff := cmp.Diff(want, snippets(hits)); diff != "" {
			t.Errorf("search for %q (-want +got):\n%s", words, diff)
		}
		for _, h := range hits {
			if r.Text[h.Start:h.End] != h.Text || strings.NewReplacer("«", "", "»", "").Replace(h.Snippet) != h.Text {
				t.Errorf("search for %q: the hit %+v does not read as its bytes", words, h)
			}
			if h.Title != r.Document.Title || h.Published != r.Document.Published {
				t.Errorf("search for %q: the hit %+v does not describe its document", words, h)
			}
		}
	}
}

func searchOrder(t *testing.T, s ledger.Store) {
	for i, r := range []ledger.Revision{
		Revision("middle", "2025-02-01", "Water one.\nWater two.\n"), Revision("unknown", "", "Water three.\n"),
		Revision("newest", "2025-03-01", "Water four.\n"), Revision("oldest", "2024-02-01", "Water five.\n"),
	} {
		appendText(t, s, 1+i, r)
	}
	want := []string{"«Water» four.", "«Water» one.", "«Water» two.", "«Water» five.", "«Water» three."}
	if diff := cmp.Diff(want, snippets(search(t, s, ledger.Query{Words: "water"}))); diff != "" {
		t.Errorf("newest first (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want[:2], snippets(search(t, s, ledger.Query{Words: "water", Limit: 2}))); diff != "" {
		t.Errorf("the newest two (-want +got):\n%s", diff)
	}
}

func searchAsOf(t *testing.T, s ledger.Store) {
	appendText(t, s, 1, Revision("a", "2025-01-10", "Water flows.\n"))
	appendText(t, s, 2, Revision("b", "2025-02-10", "Water falls.\n"))
	appendText(t, s, 3, Revision("a", "2025-01-10", "Water rises.\n"))
	for _, c := range []struct {
		asOf ledger.AsOf
		want []string
	}{
		{ledger.AsOf{}, []string{"«Water» falls.", "«Water» rises."}},
		{ledger.AsOf{Recorded: Moment(2)}, []string{"«Water» falls.", "«Water» flows."}},
		{ledger.AsOf{Recorded: Moment(1)}, []string{"«Water» flows."}},
		{ledger.AsOf{Recorded: Moment(0)}, []string{}},
		{ledger.AsOf{World: "2025-01-31"}, []string{"«Water» rises."}},
		{ledger.AsOf{World: "2025-01-31", Recorded: Moment(2)}, []string{"«Water» flows."}},
	} {
		if diff := cmp.Diff(c.want, snippets(search(t, s, ledger.Query{Words: "water", AsOf: c.asOf}))); diff != "" {
			t.Errorf("as of %+v (-want +got):\n%s", c.asOf, diff)
		}
	}
}

// searchForeignSyntax gives words that mean something to a query language.
func searchForeignSyntax(t *testing.T, s ledger.Store) {
	appendText(t, s, 1, Revision("a", "", "Water near the river.\n"))
	for _, words := range []string{
		`"`, `""`, `"water`, `water"`, `a"b"c`, `water NOT river`, `NEAR(water river)`, `text:water`, `^water`, `(water`, `*`, `"*`,
		`water -river`, `{text}: water`, "water\x00river", `'; DROP TABLE claim; --`, "\xff\xfe", `water + river`,
	} {
		search(t, s, ledger.Query{Words: words})
	}
	if got := search(t, s, ledger.Query{Words: "water near river"}); len(got) != 1 {
		t.Errorf("a word that is also an operator found %d sentences, want 1", len(got))
	}
}

// searchAfterRereading cuts one text into sentences anew.
func searchAfterRereading(t *testing.T, s ledger.Store) {
	r := Revision("a", "", "Water flows.\nRiver flows.\n")
	appendText(t, s, 1, r)
	whole := []ledger.Passage{{Doc: "a", Start: 0, End: len(r.Text) - 1, Text: r.Text[:len(r.Text)-1]}}
	b := ledger.Batch{At: Moment(2), Passages: whole, Reread: []ledger.DocID{"a"}}
	mustAppend(t, s, b, ledger.Appended{})
	if got := search(t, s, ledger.Query{Words: "flows"}); len(got) != 1 || got[0].End != len(r.Text)-1 {
		t.Errorf("after rereading: %+v, want the one new passage", got)
	}
	if got := search(t, s, ledger.Query{Words: "flows", AsOf: ledger.AsOf{Recorded: Moment(1)}}); len(got) != 2 {
		t.Errorf("before rereading: %+v, want the two old passages", got)
	}
}
