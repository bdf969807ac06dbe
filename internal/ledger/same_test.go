package ledger_test

import (
	"testing"
	"time"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

func TestSameAs(t *testing.T) {
	at := time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC)
	say := func(v ledger.Verdict, minute int, ids ...string) ledger.Judgement {
		j, err := ledger.IdentifyJudgement(ledger.Judgement{Subjects: ids, Verdict: v, By: "person:a", Reason: "r", RecordedAt: at.Add(time.Duration(minute) * time.Minute)})
		if err != nil {
			t.Fatal(err)
		}
		return j
	}
	v := ledger.View{Judgements: []ledger.Judgement{
		say(ledger.Same, 1, "Q1", "Q2"), say(ledger.Same, 2, "Q3", "Q2"), say(ledger.Same, 3, "Q4", "Q3"), say(ledger.Different, 4, "Q3", "Q4"),
	}}
	for id, want := range map[ledger.ActorID][]ledger.ActorID{"Q1": {"Q2", "Q3"}, "Q4": nil} {
		if diff := cmp.Diff(want, ledger.SameAs(v, id)); diff != "" {
			t.Errorf("SameAs(%s): %s", id, diff)
		}
	}
	v.AsOf.Recorded = at.Add(3 * time.Minute)
	if diff := cmp.Diff([]ledger.ActorID{"Q1", "Q2", "Q3"}, ledger.SameAs(v, "Q4")); diff != "" {
		t.Errorf("before it was taken back: %s", diff)
	}
}
