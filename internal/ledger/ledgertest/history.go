package ledgertest

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

// withdrawAndRestand rereads a document so that a claim goes and comes back, and
// checks what stood at each moment.
func withdrawAndRestand(t *testing.T, s ledger.Store) {
	kept, lost, other := Meeting("a", 0, "TJK"), Meeting("a", 1, "TJK"), Meeting("b", 0, "TJK")
	again := lost
	again.Provenance.Rules = "2"
	reread := []ledger.DocID{"a"}
	mustAppend(t, s, ledger.Batch{At: Moment(1), Claims: []ledger.Claim{kept, lost, other}}, ledger.Appended{Claims: 3})
	mustAppend(t, s, ledger.Batch{At: Moment(2), Claims: []ledger.Claim{kept}, Reread: reread}, ledger.Appended{Withdrawn: 1})
	mustAppend(t, s, ledger.Batch{At: Moment(3), Claims: []ledger.Claim{kept}, Reread: reread}, ledger.Appended{})
	mustAppend(t, s, ledger.Batch{At: Moment(4), Claims: []ledger.Claim{kept, again}, Reread: reread}, ledger.Appended{Claims: 1})
	mustAppend(t, s, ledger.Batch{At: Moment(5), Reread: reread}, ledger.Appended{Withdrawn: 2})

	for _, c := range []struct {
		at   time.Time
		want []ledger.Claim
	}{
		{Moment(0), nil},
		{Moment(1), []ledger.Claim{kept, lost, other}},
		{Moment(2).Add(-1), []ledger.Claim{kept, lost, other}},
		{Moment(2), []ledger.Claim{kept, other}},
		{Moment(3), []ledger.Claim{kept, other}},
		{Moment(4), []ledger.Claim{kept, lost, other}},
		{Moment(5), []ledger.Claim{other}},
		{time.Time{}, []ledger.Claim{other}},
	} {
		got := ids(t, s, ledger.ClaimFilter{AsOf: ledger.AsOf{Recorded: c.at}})
		if diff := cmp.Diff(idsOf(c.want), got); diff != "" {
			t.Errorf("as of %v (-want +got):\n%s", c.at, diff)
		}
	}
	withdrawnClaims(t, s, lost.ID)
}

// withdrawnClaims checks how a claim that was recorded at the hours 1 and 4, and
// withdrawn at 2 and 5, is shown.
func withdrawnClaims(t *testing.T, s ledger.Store, id ledger.ClaimID) {
	got, err := s.Claim(context.Background(), id)
	if err != nil {
		t.Fatalf("Claim of a withdrawn claim: %v", err)
	}
	if !got.RecordedAt.Equal(Moment(4)) || !got.WithdrawnAt.Equal(Moment(5)) {
		t.Errorf("recorded %v, withdrawn %v; want hours 4 and 5", got.RecordedAt, got.WithdrawnAt)
	}
	if got.Provenance.Rules != "2" {
		t.Errorf("a claim made again has rules %q, want those that made it again", got.Provenance.Rules)
	}
	for hour, want := range map[int][2]time.Time{
		1: {Moment(1), {}}, 2: {Moment(1), Moment(2)}, 3: {Moment(1), Moment(2)}, 4: {Moment(4), {}}, 5: {Moment(4), Moment(5)},
	} {
		f := ledger.ClaimFilter{Withdrawn: true, Doc: "a", AsOf: ledger.AsOf{Recorded: Moment(hour)}}
		claims := collect(t, s.Claims(context.Background(), f))
		i := slices.IndexFunc(claims, func(c ledger.Claim) bool { return c.ID == id })
		if i < 0 {
			t.Errorf("hour %d: the claim is not among those once made", hour)
			continue
		}
		if got := [2]time.Time{claims[i].RecordedAt, claims[i].WithdrawnAt}; got != want {
			t.Errorf("hour %d: recorded and withdrawn at %v, want %v", hour, got, want)
		}
	}
}

// earlierMoment appends a batch dated before one that the ledger already holds.
func earlierMoment(t *testing.T, s ledger.Store) {
	first, late := Meeting("a", 0, "TJK"), Meeting("b", 0, "TJK")
	mustAppend(t, s, ledger.Batch{At: Moment(2), Claims: []ledger.Claim{first}}, ledger.Appended{Claims: 1})
	mustAppend(t, s, ledger.Batch{At: Moment(1), Claims: []ledger.Claim{late}}, ledger.Appended{Claims: 1})
	if got := ids(t, s, ledger.ClaimFilter{AsOf: ledger.AsOf{Recorded: Moment(1)}}); len(got) > 0 {
		t.Errorf("a moment that has passed now shows %v", got)
	}
	if got := ids(t, s, ledger.ClaimFilter{AsOf: ledger.AsOf{Recorded: Moment(2)}}); len(got) != 2 {
		t.Errorf("the latest moment shows %v, want both claims", got)
	}
}

func asOfWorld(t *testing.T, s ledger.Store) {
	old, now, unknown := Revision("a", "2025-01-10", MeetingText(1)), Revision("b", "2025-02-10", MeetingText(1)), Revision("c", "", MeetingText(1))
	claims := []ledger.Claim{Meeting("a", 0, "TJK"), Meeting("b", 0, "TJK"), Meeting("c", 0, "TJK"), Meeting("d", 0, "TJK")}
	mustAppend(t, s, ledger.Batch{At: Moment(1), Revisions: []ledger.Revision{old, now, unknown}, Claims: claims},
		ledger.Appended{Revisions: 3, Claims: 4})
	for _, c := range []struct {
		world string
		want  []ledger.DocID
	}{
		{"", []ledger.DocID{"a", "b", "c"}},
		{"2025-02-10", []ledger.DocID{"a", "b", "c"}},
		{"2025-02-09", []ledger.DocID{"a", "c"}},
		{"2024-12-31", []ledger.DocID{"c"}},
	} {
		a := ledger.AsOf{World: c.world}
		var got []ledger.DocID
		for _, r := range collect(t, s.Revisions(context.Background(), a)) {
			got = append(got, r.Doc)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("revisions as of %q (-want +got):\n%s", c.world, diff)
		}
		got = nil
		for _, c := range collect(t, s.Claims(context.Background(), ledger.ClaimFilter{AsOf: a})) {
			got = append(got, c.Doc)
		}
		if diff := cmp.Diff(append(c.want, "d"), got); diff != "" {
			t.Errorf("claims as of %q (-want +got):\n%s", c.world, diff)
		}
	}
	if _, err := s.Revision(context.Background(), "b", ledger.AsOf{World: "2025-01-31"}); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("a document of the future: %v, want %v", err, ledger.ErrNotFound)
	}
}
