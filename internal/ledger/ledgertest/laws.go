package ledgertest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

// LedgerLaws are the ids of the laws that [Run] has a store's content break. The
// store refuses content that breaks revision.hash, which a damaged file can break
// all the same.
var LedgerLaws = []string{
	"claim.held", "claim.past", "claim.links", "revision.hash", "revision.utf8", "document.dates",
	"judgement.id", "judgement.verdict", "judgement.reason", "judgement.subjects",
}

// lint fills a lawful ledger, with a claim that was withdrawn because its text
// changed, and expects no problem.
func lint(t *testing.T, s ledger.Store) {
	changed := Revision("a", "2025-02-14", "Nothing.\n")
	correction := Meeting("a", 1, "TJK")
	mustAppend(t, s, ledger.Batch{At: Moment(1), Revisions: []ledger.Revision{Revision("a", "2025-02-14", MeetingText(2))}, Claims: []ledger.Claim{Meeting("a", 0, "TJK")}},
		ledger.Appended{Revisions: 1, Claims: 1})
	mustAppend(t, s, ledger.Batch{
		At: Moment(2), Revisions: []ledger.Revision{changed, Revision("b", "", MeetingText(2))}, Claims: []ledger.Claim{Meeting("b", 1, "TJK")},
		Reread: []ledger.DocID{"a"},
		Judgements: []ledger.Judgement{
			verdict(ledger.Same, "rule:name", Moment(2)),
			judged(ledger.Judgement{Subjects: []string{string(Meeting("b", 1, "TJK").ID)}, Verdict: ledger.Correct, By: "person:a", Reason: "r", Correction: &correction, RecordedAt: Moment(2)}),
		},
	}, ledger.Appended{Revisions: 2, Claims: 1, Withdrawn: 1, Judgements: 2})
	for _, p := range collect(t, ledger.Lint(context.Background(), s)) {
		t.Errorf("a lawful ledger: %v", p)
	}
}

// lintLawless breaks each law about more than one claim.
func lintLawless(t *testing.T, s ledger.Store) {
	late := Revision("past", "2025-02-01", MeetingText(1))
	badDate := Revision("dates", "2025-02-31", "x")
	linked := Meeting("links", 0, "TJK")
	linked.Fields = ledger.Agenda{Topic: "water", Meeting: "c_none", Band: ledger.Announced}
	mustAppend(t, s, ledger.Batch{
		At:        Moment(1),
		Revisions: []ledger.Revision{late, badDate, Revision("links", "", MeetingText(1)), Revision("utf8", "", "\xff")},
		Claims:    []ledger.Claim{Meeting("held", 0, "TJK"), Meeting("past", 0, "TJK"), Identified(linked)},
		Judgements: []ledger.Judgement{
			{ID: "j_0", Subjects: []string{"Q1", "Q2"}, Verdict: ledger.Same, By: "rule:a", Reason: "r"},
			judged(ledger.Judgement{Subjects: []string{"Q1"}, Verdict: ledger.Same, By: "rule:a", Reason: "r"}),
			judged(ledger.Judgement{Subjects: []string{"Q1"}, Verdict: ledger.Correct, By: "rule:a", Reason: "r"}),
			judged(ledger.Judgement{Subjects: []string{"Q1"}, Verdict: ledger.Accept, By: "rule:a"}),
			judged(ledger.Judgement{Subjects: []string{"c_none"}, Verdict: ledger.Accept, By: "rule:a", Reason: "r"}),
		},
	}, ledger.Appended{Revisions: 4, Claims: 3, Judgements: 5})
	var got []string
	for _, p := range collect(t, ledger.Lint(context.Background(), s)) {
		got = append(got, string(p.Doc)+" "+p.Law)
	}
	slices.Sort(got)
	want := []string{
		" judgement.id", " judgement.reason", " judgement.subjects", " judgement.verdict", " judgement.verdict",
		"dates document.dates", "dates document.dates", "held claim.held", "links claim.links", "past claim.past", "utf8 revision.utf8",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	for _, err := range ledger.Lint(context.Background(), s) {
		if err != nil {
			t.Errorf("a reader that stops at the first problem gets %v", err)
		}
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var last error
	for _, last = range ledger.Lint(ctx, s) {
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("Lint of a cancelled reader ended with %v", last)
	}
}
