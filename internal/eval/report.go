package eval

import (
	"chancery/internal/eval/overlap"
	"chancery/internal/ledger"
)

// Verdict is what became of a gold row.
type Verdict string

// The verdicts. Rows not judged count nowhere.
const (
	Found    Verdict = "found"
	Partly   Verdict = "partly"
	Missed   Verdict = "missed"
	Unjudged Verdict = "not judged"
)

// Report is the score of a prediction on a gold set.
type Report struct {
	Name string
	// Kinds has one score per category, in the order of the gold set.
	Kinds []Tally
	All   Tally // every row
	Must  Tally // the must-have categories
	// Slices are scores by document, genre and language.
	Slices []Slice
	// Rows has every gold row with its verdict, in the order of the gold set.
	Rows []RowResult
	// Wrong lists the claims that tell as fact what the gold does not.
	Wrong []WrongFact
	// Extra lists the claims in gold-covered sentences that match no row.
	Extra []ledger.Claim
	// Spurious lists the claims in texts that have no gold row: texts that are
	// there to be passed over.
	Spurious []ledger.Claim
}

// Slice is the score of a part of a gold set.
type Slice struct {
	By, Name  string // "genre", "preview"
	All, Must Tally
	Wrong     int
}

// RowResult is a gold row with what was made of it.
type RowResult struct {
	Row
	Verdict  Verdict
	Claim    ledger.ClaimID // the claim that answers for the row
	Compared []Compared
	Reason   string
}

// WrongFact is a claim that tells as fact what the gold row hedges.
type WrongFact struct {
	Row    string
	Claim  ledger.ClaimID
	Status string // what the claim says
	Gold   string // what the gold says
	Quote  string // the first evidence of the claim
}

// Tally counts verdicts on rows, and claims.
type Tally struct {
	Category string
	Rows     int // judged
	Found    int
	Partly   int
	Missed   int
	Unjudged int
	// Claims lie in gold-covered sentences; Matched of them match a row.
	Claims, Matched int
	// Status, Actors and Dates are judged on rows that are found or partly found.
	Status, Actors, Dates Share
}

// Share is a number of right answers out of those judged.
type Share struct{ Right, Of int }

// Value is the share as a number from 0 to 1; 0 when nothing was judged.
func (s Share) Value() float64 { return overlap.Share(s.Right, s.Of) }

// Recall is the share of rows that are found.
func (s Tally) Recall() float64 { return overlap.Share(s.Found, s.Rows) }

// RecallPartly is the share of rows that are found or partly found.
func (s Tally) RecallPartly() float64 { return overlap.Share(s.Found+s.Partly, s.Rows) }

// Precision is the share of claims in gold-covered sentences that match a row.
func (s Tally) Precision() float64 { return overlap.Share(s.Matched, s.Claims) }

// F1 is the harmonic mean of [Tally.Precision] and [Tally.RecallPartly], which
// count matches alike.
func (s Tally) F1() float64 {
	p, r := s.Precision(), s.RecallPartly()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Figures are the numbers of the report that a floor can hold.
func (r Report) Figures() map[string]float64 {
	return map[string]float64{
		"must_have_recall":        r.Must.Recall(),
		"must_have_recall_partly": r.Must.RecallPartly(),
		"recall":                  r.All.Recall(),
		"recall_partly":           r.All.RecallPartly(),
		"precision":               r.All.Precision(),
		"f1":                      r.All.F1(),
		"status":                  r.All.Status.Value(),
		"wrong_as_fact":           float64(len(r.Wrong)),
		"spurious":                float64(len(r.Spurious)),
	}
}

// Unplaced returns the rows whose anchor is nowhere in their text.
func (r Report) Unplaced() []RowResult {
	var out []RowResult
	for _, row := range r.Rows {
		if row.Located == Nowhere {
			out = append(out, row)
		}
	}
	return out
}

// add counts one row.
func (s *Tally) add(r RowResult) {
	switch r.Verdict {
	case Unjudged:
		s.Unjudged++
		return
	case Found:
		s.Found++
	case Partly:
		s.Partly++
	default:
		s.Missed++
	}
	s.Rows++
	if r.Verdict == Missed {
		return
	}
	for _, f := range r.Compared {
		switch f.Field {
		case "status", "agreement_status", "commitment_status", "band":
			s.Status.add(f.Degree)
		case "actors", "recipients":
			s.Actors.add(f.Degree)
		case "date", "due":
			s.Dates.add(f.Degree)
		}
	}
}

func (s *Share) add(d Degree) {
	if d == NotJudged {
		return
	}
	s.Of++
	if d == Agrees {
		s.Right++
	}
}
