package ledger

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Problem is a law that something in the ledger breaks.
type Problem struct {
	Claim  ClaimID // empty where no claim is at fault
	Doc    DocID   // empty where no document is
	Law    string  // the id of a [Law]
	Detail string  // what is wrong, for a reader
}

// String returns p in one line.
func (p Problem) String() string {
	out := p.Law + ": " + p.Detail
	if p.Claim != "" {
		out = string(p.Claim) + ": " + out
	}
	if p.Doc != "" {
		out = string(p.Doc) + ": " + out
	}
	return out
}

// LintClaim returns the laws of a single claim that c breaks, where stored is the
// text that it points into. A lawful claim has none.
func LintClaim(c Claim, stored string) []Problem {
	var out []Problem
	for _, l := range claimLaws {
		for _, detail := range l.broken(c, stored) {
			out = append(out, Problem{c.ID, c.Doc, l.ID, detail})
		}
	}
	return out
}

// lintRevision returns the laws of documents and revisions that r breaks.
func lintRevision(r Revision) []Problem {
	var out []Problem
	add := func(law Law, details ...string) {
		for _, d := range details {
			out = append(out, Problem{Doc: r.Doc, Law: law.ID, Detail: d})
		}
	}
	if got := HashText(r.Text); got != r.SHA256 {
		add(lawHash, fmt.Sprintf("recorded as %s, hashes to %s", r.SHA256, got))
	}
	if !utf8.ValidString(r.Text) {
		add(lawUTF8, "the text is not UTF-8")
	}
	p := r.Document.Published
	add(lawDated, notDay("start", p.Start)...)
	add(lawDated, notDay("end", p.End)...)
	if p.Known() {
		add(lawDated, backwards(p.Start, p.End)...)
		add(lawDated, outside("precision", p.Precision, Precisions)...)
		add(lawDated, outside("basis", p.Basis, []string{"stated", "dateline", "metadata", "inferred"})...)
	}
	return out
}

// lintJudgement returns the laws that j breaks, where kinds holds every claim of
// the ledger.
func lintJudgement(j Judgement, kinds map[ClaimID]Kind) []Problem {
	var out []Problem
	add := func(law Law, details ...string) {
		for _, d := range details {
			out = append(out, Problem{Law: law.ID, Detail: fmt.Sprintf("judgement %s: %s", j.ID, d)})
		}
	}
	if want, err := IdentifyJudgement(j); err != nil {
		add(lawJudged, err.Error())
	} else if want.ID != j.ID || !slices.Equal(want.Subjects, j.Subjects) {
		add(lawJudged, fmt.Sprintf("its content makes it %s on %v", want.ID, want.Subjects))
	}
	add(lawVerdict, outside("verdict", j.Verdict, Verdicts)...)
	want := 1
	if slices.Contains([]Verdict{Same, Different, Unsure}, j.Verdict) {
		want = 2
	}
	if len(j.Subjects) != want {
		add(lawVerdict, fmt.Sprintf("%s about %d subjects", j.Verdict, len(j.Subjects)))
	}
	if (j.Verdict == Correct) != (j.Correction != nil) {
		add(lawVerdict, fmt.Sprintf("%s, correction present: %t", j.Verdict, j.Correction != nil))
	}
	add(lawReasoned, append(missing("author", j.By), missing("reason", j.Reason)...)...)
	for _, s := range j.Subjects {
		if _, ok := kinds[ClaimID(s)]; strings.HasPrefix(s, "c_") && !ok {
			add(lawSubjects, s+" is not in the ledger")
		}
	}
	return out
}
