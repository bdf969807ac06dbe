package ledgertest

import (
	"context"
	"testing"
	"time"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

// verdict is a judgement on the pair Q1, Q2.
func verdict(v ledger.Verdict, by string, at time.Time) ledger.Judgement {
	return judged(ledger.Judgement{Subjects: []string{"Q2", "Q1"}, Verdict: v, By: by, Reason: "names", RecordedAt: at})
}

// judgements records a verdict, its reversal and the reversal of that.
func judgements(t *testing.T, s ledger.Store) {
	correction := Meeting("a", 0, "TJK")
	all := []ledger.Judgement{
		verdict(ledger.Same, "person:a", Moment(1)),
		verdict(ledger.Different, "person:b", Moment(2)),
		verdict(ledger.Same, "person:a", Moment(3)),
		judged(ledger.Judgement{Subjects: []string{"c_1"}, Verdict: ledger.Correct, By: "person:a", Reason: "read <it> & see", Correction: &correction, RecordedAt: Moment(4)}),
	}
	for i, j := range all {
		mustAppend(t, s, ledger.Batch{At: Moment(1 + i), Judgements: []ledger.Judgement{j}}, ledger.Appended{Judgements: 1})
	}
	mustAppend(t, s, ledger.Batch{At: Moment(5), Judgements: all}, ledger.Appended{})
	for n := range len(all) + 1 {
		got := collect(t, s.Judgements(context.Background(), ledger.AsOf{Recorded: Moment(n)}))
		if diff := cmp.Diff(append([]ledger.Judgement(nil), all[:n]...), got); diff != "" {
			t.Errorf("judgements as of hour %d (-want +got):\n%s", n, diff)
		}
	}
}

// judgementRepeated has a rule say the same again, change its mind, and change it
// back.
func judgementRepeated(t *testing.T, s ledger.Store) {
	same, different := verdict(ledger.Same, "rule:name", time.Time{}), verdict(ledger.Different, "rule:name", time.Time{})
	for i, c := range []struct {
		j    ledger.Judgement
		want int
	}{{same, 1}, {same, 0}, {different, 1}, {same, 1}, {same, 0}} {
		mustAppend(t, s, ledger.Batch{At: Moment(1 + i), Judgements: []ledger.Judgement{c.j}}, ledger.Appended{Judgements: c.want})
	}
	got := collect(t, s.Judgements(context.Background(), ledger.AsOf{}))
	if len(got) != 3 || got[2].Verdict != ledger.Same || !got[2].RecordedAt.Equal(Moment(4)) {
		t.Errorf("judgements are %+v, want same, different, same at hours 1, 3, 4", got)
	}
}
