package ledgertest

import (
	"fmt"
	"strings"
	"time"

	"chancery/internal/ledger"
)

// Moment returns the n-th hour of the suite's day, in UTC.
func Moment(n int) time.Time {
	return time.Date(2025, 3, 1, n, 0, 0, 0, time.UTC)
}

// Revision returns a revision of a document published on a day; "" for a day that
// is not known.
func Revision(doc ledger.DocID, day, text string) ledger.Revision {
	r := ledger.Revision{Doc: doc, Text: text, SHA256: ledger.HashText(text), Document: ledger.Document{
		ID: doc, Origin: "file:" + string(doc), Title: "Title of " + string(doc), Publisher: "example.org", Lang: "en",
	}}
	if day != "" {
		r.Document.Published = ledger.Published{Start: day, End: day, Precision: ledger.Day, Basis: "stated", Reason: "dateline"}
	}
	return r
}

// Passages cuts the text of r into passages, one a line.
func Passages(r ledger.Revision) []ledger.Passage {
	var out []ledger.Passage
	at := 0
	for line := range strings.SplitAfterSeq(r.Text, "\n") {
		if text := strings.TrimSuffix(line, "\n"); text != "" {
			out = append(out, ledger.Passage{Doc: r.Doc, Start: at, End: at + len(text), Text: text, Lang: r.Document.Lang})
		}
		at += len(line)
	}
	return out
}

// Meeting returns a lawful claim that two states met, said by the n-th line of
// [MeetingText].
func Meeting(doc ledger.DocID, n int, states ...string) ledger.Claim {
	line := meetingLine(n)
	start := n * len(line)
	c := ledger.Claim{
		Doc: doc, Lang: "en", Status: ledger.Happened,
		Evidence: []ledger.Evidence{{Start: start, End: start + len(line) - 1, Quote: line[:len(line)-1]}},
		Time:     &ledger.Time{Start: "2025-02-13", End: "2025-02-13", Precision: ledger.Day, Basis: ledger.Stated},
		Fields:   ledger.Event{Act: "meet", PLOVER: ledger.PLOVER{Event: "CONSULT", Mode: "visit"}},
		Topics:   []string{"trade"},
		Provenance: ledger.Provenance{
			Stage: "extract", By: "rule:consult.meet", Rules: "1", Model: "en@sha256:0",
		},
		Confidence: 0.9,
	}
	for _, state := range states {
		c.Actors = append(c.Actors, ledger.Actor{
			Role: ledger.RoleActor, ID: ledger.ActorID(state), Name: state, Kind: ledger.KindState, Of: state,
		})
	}
	return Identified(c)
}

// MeetingText is the stored text of a document with n meetings.
func MeetingText(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(meetingLine(i))
	}
	return b.String()
}

func meetingLine(n int) string { return fmt.Sprintf("The ministers met for round %06d.\n", n) }

// Identified returns c with its id. It panics for a claim without fields, which
// is a mistake in a test.
func Identified(c ledger.Claim) ledger.Claim {
	c, err := ledger.Identify(c)
	if err != nil {
		panic(err)
	}
	return c
}

// judged returns j with its id.
func judged(j ledger.Judgement) ledger.Judgement {
	j, err := ledger.IdentifyJudgement(j)
	if err != nil {
		panic(err)
	}
	return j
}
