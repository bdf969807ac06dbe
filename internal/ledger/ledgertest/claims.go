package ledgertest

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

func claimRoundTrip(t *testing.T, s ledger.Store) {
	for _, c := range EveryKind("d") {
		mustAppend(t, s, ledger.Batch{At: Moment(1), Claims: []ledger.Claim{c}}, ledger.Appended{Claims: 1})
		want := c
		want.RecordedAt = Moment(1)
		got, err := s.Claim(context.Background(), c.ID)
		if err != nil {
			t.Fatalf("Claim: %v", err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s changed (-appended +read):\n%s", c.Kind, diff)
		}
	}
	if got := len(ids(t, s, ledger.ClaimFilter{})); got != len(ledger.Kinds) {
		t.Errorf("%d claims stand, want one of each of %d kinds", got, len(ledger.Kinds))
	}
}

func claimsInOrder(t *testing.T, s ledger.Store) {
	var claims []ledger.Claim
	for _, doc := range []ledger.DocID{"b", "a", "Z"} {
		claims = append(claims, Meeting(doc, 3, "TJK"), Meeting(doc, 0, "TJK"), Meeting(doc, 0, "RUS"), Meeting(doc, 1))
	}
	mustAppend(t, s, ledger.Batch{At: Moment(1), Claims: claims}, ledger.Appended{Claims: 12})
	slices.SortFunc(claims, func(a, b ledger.Claim) int {
		if c := strings.Compare(string(a.Doc), string(b.Doc)); c != 0 {
			return c
		}
		if c := a.Evidence[0].Start - b.Evidence[0].Start; c != 0 {
			return c
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	if diff := cmp.Diff(idsOf(claims), ids(t, s, ledger.ClaimFilter{})); diff != "" {
		t.Errorf("order by document, evidence and id (-want +got):\n%s", diff)
	}
}

func claimFilters(t *testing.T, s ledger.Store) {
	both, one, other := Meeting("a", 0, "TJK", "RUS"), Meeting("a", 1, "TJK"), Meeting("b", 0, "RUS", "UZB")
	agenda := Meeting("b", 1, "TJK")
	agenda.Fields = ledger.Agenda{Topic: "water", Band: ledger.Announced}
	agenda.Place = &ledger.Place{ID: "Q9361", Name: "Dushanbe", Of: "TJK"}
	agenda = Identified(agenda)
	mustAppend(t, s, ledger.Batch{At: Moment(1), Claims: []ledger.Claim{both, one, other, agenda}}, ledger.Appended{Claims: 4})
	for _, c := range []struct {
		name   string
		filter ledger.ClaimFilter
		want   []ledger.Claim
	}{
		{"everything", ledger.ClaimFilter{}, []ledger.Claim{both, one, other, agenda}},
		{"kind", ledger.ClaimFilter{Kinds: []ledger.Kind{ledger.KindAgenda}}, []ledger.Claim{agenda}},
		{"two kinds", ledger.ClaimFilter{Kinds: []ledger.Kind{ledger.KindAgenda, ledger.KindEvent}}, []ledger.Claim{both, one, other, agenda}},
		{"no such kind", ledger.ClaimFilter{Kinds: []ledger.Kind{ledger.KindOffice}}, nil},
		{"document", ledger.ClaimFilter{Doc: "a"}, []ledger.Claim{both, one}},
		{"state", ledger.ClaimFilter{States: []string{"TJK"}}, []ledger.Claim{both, one, agenda}},
		{"two states", ledger.ClaimFilter{States: []string{"RUS", "TJK"}}, []ledger.Claim{both}},
		{"states that never meet", ledger.ClaimFilter{States: []string{"UZB", "TJK"}}, nil},
		{"actor", ledger.ClaimFilter{Actor: "UZB"}, []ledger.Claim{other}},
		{"place", ledger.ClaimFilter{Actor: "Q9361"}, []ledger.Claim{agenda}},
		{"all at once", ledger.ClaimFilter{Doc: "b", Actor: "TJK", States: []string{"TJK"}, Kinds: []ledger.Kind{ledger.KindAgenda}}, []ledger.Claim{agenda}},
	} {
		if diff := cmp.Diff(idsOf(c.want), ids(t, s, c.filter)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func appendTwice(t *testing.T, s ledger.Store) {
	r := Revision("a", "2025-02-14", MeetingText(3))
	b := ledger.Batch{
		At: Moment(1), Revisions: []ledger.Revision{r}, Passages: Passages(r), Reread: []ledger.DocID{"a"},
		Claims:     []ledger.Claim{Meeting("a", 0, "TJK"), Meeting("a", 1, "TJK"), Meeting("a", 0, "TJK")},
		Judgements: []ledger.Judgement{judged(ledger.Judgement{Subjects: []string{"Q1", "Q2"}, Verdict: ledger.Same, By: "rule:name", Reason: "equal"})},
		Failures:   []ledger.Failure{{Origin: "file:x", Reason: "empty"}},
		Cursors:    []ledger.Cursor{{Stage: "extract", Revision: r.SHA256, Key: "1"}},
	}
	mustAppend(t, s, b, ledger.Appended{Revisions: 1, Claims: 2, Judgements: 1, Failures: 1})
	before := everything(t, s)
	mustAppend(t, s, b, ledger.Appended{})
	b.At = Moment(2)
	mustAppend(t, s, b, ledger.Appended{})
	if diff := cmp.Diff(before, everything(t, s)); diff != "" {
		t.Errorf("the same batch changed the ledger (-before +after):\n%s", diff)
	}
}

// everything is what a store shows of itself.
func everything(t *testing.T, s ledger.Store) []any {
	t.Helper()
	ctx := context.Background()
	hits, err := s.Search(ctx, ledger.Query{Words: "ministers"})
	if err != nil {
		t.Fatalf("Search: %v", err)
	}
	return []any{
		collect(t, s.Claims(ctx, ledger.ClaimFilter{Withdrawn: true})),
		collect(t, s.Revisions(ctx, ledger.AsOf{})),
		collect(t, s.Judgements(ctx, ledger.AsOf{})),
		collect(t, s.Failures(ctx, ledger.AsOf{})),
		hits,
	}
}

func appendAllOrNothing(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	bad := Revision("b", "", "text")
	bad.SHA256 = "0"
	lawless := Meeting("a", 1, "TJK")
	lawless.Fields = nil
	good := ledger.Batch{At: Moment(1), Revisions: []ledger.Revision{Revision("a", "", MeetingText(2))}, Claims: []ledger.Claim{Meeting("a", 0, "TJK")}}
	for name, spoil := range map[string]func(*ledger.Batch){
		"no moment":            func(b *ledger.Batch) { b.At = time.Time{} },
		"wrong hash":           func(b *ledger.Batch) { b.Revisions = append(slices.Clone(b.Revisions), bad) },
		"claim without fields": func(b *ledger.Batch) { b.Claims = append(slices.Clone(b.Claims), lawless) },
		"claim without id":     func(b *ledger.Batch) { b.Claims = append(slices.Clone(b.Claims), ledger.Claim{Fields: ledger.Event{}}) },
		"passage of nothing":   func(b *ledger.Batch) { b.Passages = []ledger.Passage{{Doc: "nowhere", End: 1, Text: "x"}} },
		"nameless judgement":   func(b *ledger.Batch) { b.Judgements = []ledger.Judgement{{Verdict: ledger.Same}} },
	} {
		b := good
		spoil(&b)
		if _, err := s.Append(ctx, b); err == nil {
			t.Errorf("%s: Append took it", name)
		}
	}
	if got := ids(t, s, ledger.ClaimFilter{Withdrawn: true}); len(got) > 0 {
		t.Errorf("refused batches left claims %v", got)
	}
	if _, err := s.Revision(ctx, "a", ledger.AsOf{}); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("refused batches left a revision: %v", err)
	}
	mustAppend(t, s, good, ledger.Appended{Revisions: 1, Claims: 1})
}
