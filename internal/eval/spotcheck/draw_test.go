package spotcheck

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/ledger"
)

// many makes n claims of a kind in the texts of an origin.
func many(kind ledger.Kind, origin Origin, n int) []Found {
	var out []Found
	for i := range n {
		doc := ledger.DocID(fmt.Sprintf("text-%d-%d", origin, i%3))
		out = append(out, Found{Origin: origin, Row: Row{Doc: doc, Kind: kind, Start: i, Fields: "status=happened"}})
	}
	return out
}

// pool has many events, few agreements, one membership, and positions in examples alone.
func pool() (out []Found) {
	for _, part := range [][]Found{
		many(ledger.KindEvent, Example, 120), many(ledger.KindEvent, Fresh, 60),
		many(ledger.KindAgreement, Example, 7), many(ledger.KindAgreement, Fresh, 3),
		many(ledger.KindMembership, Fresh, 1), many(ledger.KindPosition, Example, 40),
	} {
		out = append(out, part...)
	}
	return out
}

func TestDrawTwice(t *testing.T) {
	s := Sample{Size: 60, Seed: 7}
	if diff := cmp.Diff(s.Draw(pool()), s.Draw(pool())); diff != "" {
		t.Errorf("the same seed draws other claims (-first +second):\n%s", diff)
	}
	if cmp.Equal(s.Draw(pool()), Sample{Size: 60, Seed: 8}.Draw(pool())) {
		t.Error("another seed draws the same claims")
	}
}

func TestDrawAgain(t *testing.T) {
	s := Sample{Size: 60, Seed: 7}
	before := s.Draw(pool())
	changed := pool()
	changed[0].Row.Fields = "status=denied"
	after := map[Row]bool{}
	for _, r := range s.Draw(changed) {
		after[r] = true
	}
	kept := 0
	for _, r := range before {
		if after[r] {
			kept++
		}
	}
	if kept < len(before)-1 {
		t.Errorf("one claim changed, and only %d of %d rows are drawn again", kept, len(before))
	}
}

func TestStrata(t *testing.T) {
	for _, c := range []struct {
		size  int
		kinds map[ledger.Kind]int
		fresh int
	}{
		{60, map[ledger.Kind]int{ledger.KindEvent: 43, ledger.KindAgreement: 8, ledger.KindPosition: 8, ledger.KindMembership: 1}, 30},
		{25, map[ledger.Kind]int{ledger.KindEvent: 8, ledger.KindAgreement: 8, ledger.KindPosition: 8, ledger.KindMembership: 1}, 12},
		{1000, map[ledger.Kind]int{ledger.KindEvent: 180, ledger.KindAgreement: 10, ledger.KindPosition: 40, ledger.KindMembership: 1}, 64},
	} {
		kinds, fresh := map[ledger.Kind]int{}, 0
		origin := map[Row]Origin{}
		for _, f := range pool() {
			origin[f.Row] = f.Origin
		}
		for _, r := range (Sample{Size: c.size, Seed: 1}).Draw(pool()) {
			kinds[r.Kind]++
			fresh += int(origin[r])
		}
		if diff := cmp.Diff(c.kinds, kinds); diff != "" {
			t.Errorf("%d claims by kind (-want +got):\n%s", c.size, diff)
		}
		if fresh < c.fresh || fresh > c.fresh+1 {
			t.Errorf("%d claims: %d are of the fresh texts, want %d", c.size, fresh, c.fresh)
		}
	}
}

func TestDrawNothing(t *testing.T) {
	if got := (Sample{Size: 10}).Draw(nil); len(got) != 0 {
		t.Errorf("drew %v of no claims", got)
	}
}

func TestKnown(t *testing.T) {
	rows := Sample{Size: 3, Seed: 1}.Draw(many(ledger.KindEvent, Fresh, 3))
	before := rows[1]
	before.Verdict, before.Fault, before.Sentence = Wrong, "time", "They met."
	want := []Row{rows[0], rows[1], rows[2]}
	want[1].Verdict, want[1].Fault = Wrong, "time"
	if diff := cmp.Diff(want, Known(rows, []Row{before})); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}
