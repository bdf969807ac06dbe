package export

import (
	"bytes"
	"encoding/csv"
	"errors"
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/brief/brieftest"
	"chancery/internal/ledger"
)

func seq(claims []ledger.Claim, last error) iter.Seq2[ledger.Claim, error] {
	return func(yield func(ledger.Claim, error) bool) {
		for _, c := range claims {
			if !yield(c, nil) {
				return
			}
		}
		if last != nil {
			yield(ledger.Claim{}, last)
		}
	}
}

func TestLinesReadBack(t *testing.T) {
	claims := brieftest.New().Claims
	var out bytes.Buffer
	if err := Write(&out, "jsonl", seq(claims, nil)); err != nil {
		t.Fatal(err)
	}
	var got []ledger.ClaimID
	for line := range strings.Lines(out.String()) {
		var c ledger.Claim
		if err := c.UnmarshalJSON([]byte(line)); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		again, err := ledger.Identify(c)
		if err != nil || again.ID != c.ID {
			t.Errorf("%s reads back as %s (%v)", c.ID, again.ID, err)
		}
		got = append(got, c.ID)
	}
	var want []ledger.ClaimID
	for _, c := range claims {
		want = append(want, c.ID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestCSV(t *testing.T) {
	claims := brieftest.New().Claims
	claims[0].Evidence[0].Quote = "=1+1, \"so\"\nthey said"
	var out bytes.Buffer
	if err := Write(&out, "csv", seq(claims, nil)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(claims)+1 {
		t.Errorf("%d rows, want %d", len(rows), len(claims)+1)
	}
	if got, want := rows[1][6], "'=1+1, \"so\"\nthey said"; got != want {
		t.Errorf("quote is %q, want %q", got, want)
	}
	if diff := cmp.Diff(csvHeader, rows[0]); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
}

func TestErrors(t *testing.T) {
	broken := errors.New("broken")
	for _, name := range Names() {
		if err := Write(&bytes.Buffer{}, name, seq(nil, broken)); !errors.Is(err, broken) {
			t.Errorf("%s: got %v, want the error of the claims", name, err)
		}
	}
	if err := Write(&bytes.Buffer{}, "xls", seq(nil, nil)); err == nil || !strings.Contains(err.Error(), "jsonl") {
		t.Errorf("an unknown format gives %v, want the names of the known ones", err)
	}
}
