package ledgertest

import (
	"context"
	"errors"
	"testing"
	"time"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

func revisions(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	first, second := Revision("a", "2025-01-10", "First text, with <b> & «кавычки»."), Revision("a", "2025-01-10", "Second text.")
	dated := second
	dated.Document.Published.Reason = "metadata"
	for i, r := range []ledger.Revision{first, second, dated} {
		mustAppend(t, s, ledger.Batch{At: Moment(1 + i), Revisions: []ledger.Revision{r}}, ledger.Appended{Revisions: 1})
	}
	for _, c := range []struct {
		at   time.Time
		want ledger.Revision
		hour int
	}{
		{Moment(1), first, 1}, {Moment(2).Add(-1), first, 1}, {Moment(2), second, 2}, {Moment(3), dated, 3}, {time.Time{}, dated, 3},
	} {
		a := ledger.AsOf{Recorded: c.at}
		c.want.RecordedAt = Moment(c.hour)
		got, err := s.Revision(ctx, "a", a)
		if err != nil {
			t.Fatalf("Revision as of %v: %v", c.at, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("Revision as of %v (-want +got):\n%s", c.at, diff)
		}
		if diff := cmp.Diff([]ledger.Revision{c.want}, collect(t, s.Revisions(ctx, a))); diff != "" {
			t.Errorf("Revisions as of %v (-want +got):\n%s", c.at, diff)
		}
	}
}

// revisionReturns changes a text and changes it back.
func revisionReturns(t *testing.T, s ledger.Store) {
	one, two := Revision("a", "", "One."), Revision("a", "", "Two.")
	for i, r := range []ledger.Revision{one, two, one} {
		mustAppend(t, s, ledger.Batch{At: Moment(1 + i), Revisions: []ledger.Revision{r}}, ledger.Appended{Revisions: 1})
	}
	got, err := s.Revision(context.Background(), "a", ledger.AsOf{})
	if err != nil || got.Text != one.Text {
		t.Errorf("the latest text is %q (%v), want %q", got.Text, err, one.Text)
	}
	both := ledger.Batch{At: Moment(9), Revisions: []ledger.Revision{two, one}}
	mustAppend(t, s, both, ledger.Appended{Revisions: 2})
	mustAppend(t, s, both, ledger.Appended{})
}

func notFound(t *testing.T, s ledger.Store) {
	ctx := context.Background()
	if _, err := s.Claim(ctx, "c_none"); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("Claim: %v, want %v", err, ledger.ErrNotFound)
	}
	if _, err := s.Revision(ctx, "none", ledger.AsOf{}); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("Revision: %v, want %v", err, ledger.ErrNotFound)
	}
	mustAppend(t, s, ledger.Batch{At: Moment(2), Revisions: []ledger.Revision{Revision("a", "", "x")}}, ledger.Appended{Revisions: 1})
	if _, err := s.Revision(ctx, "a", ledger.AsOf{Recorded: Moment(1)}); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("Revision before it was recorded: %v, want %v", err, ledger.ErrNotFound)
	}
}

func failures(t *testing.T, s ledger.Store) {
	empty, html := ledger.Failure{Origin: "file:x", Reason: "empty"}, ledger.Failure{Origin: "file:x", Reason: "not HTML"}
	mustAppend(t, s, ledger.Batch{At: Moment(1), Failures: []ledger.Failure{empty}}, ledger.Appended{Failures: 1})
	mustAppend(t, s, ledger.Batch{At: Moment(2), Failures: []ledger.Failure{html, empty}}, ledger.Appended{Failures: 1})
	empty.RecordedAt, html.RecordedAt = Moment(1), Moment(2)
	for hour, want := range [][]ledger.Failure{nil, {empty}, {empty, html}} {
		got := collect(t, s.Failures(context.Background(), ledger.AsOf{Recorded: Moment(hour)}))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("failures as of hour %d (-want +got):\n%s", hour, diff)
		}
	}
}

func cursors(t *testing.T, s ledger.Store) {
	for i, c := range []ledger.Cursor{
		{Stage: "extract", Revision: "r", Key: "1"}, {Stage: "extract", Revision: "r", Key: "2"},
		{Stage: "resolve", Revision: "r", Key: "9"}, {Stage: "extract", Revision: "r", Key: "1"},
	} {
		mustAppend(t, s, ledger.Batch{At: Moment(1 + i), Cursors: []ledger.Cursor{c}}, ledger.Appended{})
		if got, err := s.Cursor(context.Background(), c.Stage, "r"); err != nil || got != c.Key {
			t.Errorf("Cursor(%s) = %q, %v; want %q", c.Stage, got, err, c.Key)
		}
	}
	for _, c := range [][2]string{{"extract", "other"}, {"other", "r"}} {
		if got, err := s.Cursor(context.Background(), c[0], c[1]); err != nil || got != "" {
			t.Errorf("Cursor(%s, %s) = %q, %v; want none", c[0], c[1], got, err)
		}
	}
}
