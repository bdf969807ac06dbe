package resolve

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"slices"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// sourceNames holds names of office-holders as their governments print them,
// with the person meant.
const sourceNames = "../../../shared/data/names/officeholder_source_names.csv"

// Floors of the comparison with the printed names.
const (
	floorFirst   = 0.965 // of all spelled otherwise, the person stands first
	floorOfState = 0.975 // … first among persons of the state
	ceilingWrong = 0.02  // … another of the state is accepted when the person is taken out
)

func TestFuzzyOnPrintedNames(t *testing.T) {
	rows := readPrinted(t)
	b := load(t)
	var asked, first, firstOf, accepted, wrong float64
	for _, r := range rows {
		id, printed := ledger.ActorID(r[2]), r[3]
		e, ok := b.Entry(id)
		if !ok || name.Fold(printed) == name.Fold(r[4]) || name.Fold(printed) == name.Fold(e.Name) {
			continue
		}
		asked++
		found := b.Fuzzy(printed, 12)
		ofState := slices.DeleteFunc(slices.Clone(found), func(c Candidate) bool { x, _ := b.Entry(c.ID); return x.Of != e.Of })
		others := slices.DeleteFunc(slices.Clone(ofState), func(c Candidate) bool { return c.ID == id })
		if len(found) > 0 && found[0].ID == id {
			first++
		}
		if len(ofState) > 0 && ofState[0].ID == id {
			firstOf++
			if ofState[0].Score >= name.Accepted {
				accepted++
			}
		}
		if len(others) > 0 && others[0].Score >= name.Accepted {
			t.Logf("%s without %s: %v", printed, e.Name, others[0])
			wrong++
		}
	}
	t.Logf("%.0f names spelled otherwise: first %.3f, first of the state %.3f, of these accepted at %.2f %.3f, another accepted without the person %.3f",
		asked, first/asked, firstOf/asked, name.Accepted, accepted/asked, wrong/asked)
	if first/asked < floorFirst || firstOf/asked < floorOfState || wrong/asked > ceilingWrong {
		t.Errorf("below a floor: first %.3f, first of the state %.3f, wrong %.3f", first/asked, firstOf/asked, wrong/asked)
	}
}

func readPrinted(t *testing.T) [][]string {
	t.Helper()
	f, err := os.Open(sourceNames)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not here: the names to test on are not part of the project", sourceNames)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}
