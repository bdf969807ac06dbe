package ledger

import "time"

// Document is a text the ledger knows, whatever its revisions.
type Document struct {
	ID         DocID
	Origin     string // the address or path it was read from
	Title      string
	Publisher  string
	Derivation string // "TASS" where the text says it is based on TASS
	// Lineage names the set of texts that descend from one original. Two
	// documents of one lineage are one witness.
	Lineage   string
	Lang      string
	Published Published
}

// Published is what is known of a publication date.
type Published struct {
	Start, End string // ISO 8601 days, both included; empty when unbounded
	Precision  Precision
	Basis      string // stated, dateline, metadata, inferred; empty when nothing is known
	Reason     string // why, for a reader
}

// Known reports whether p is bounded on both sides.
func (p Published) Known() bool { return p.Start != "" && p.End != "" }

// Revision is one hashed text of a document. It is never edited.
type Revision struct {
	Doc        DocID
	SHA256     string // of Text, in hex
	Text       string // UTF-8; claims point into these bytes
	Document   Document
	RecordedAt time.Time
}

// Failure is an input that could not become a revision. It is kept so that
// nothing is passed over in silence.
type Failure struct {
	Origin     string
	Reason     string // what is wrong with it and where
	RecordedAt time.Time
}

// Verdict is what a judgement says.
type Verdict string

// The verdicts. The first three are about two actors or two claims, the others
// about one claim.
const (
	Same      Verdict = "same"
	Different Verdict = "different"
	Unsure    Verdict = "unsure"
	Accept    Verdict = "accept"
	Reject    Verdict = "reject"
	Correct   Verdict = "correct"
)

// Verdicts is the closed list of [Verdict].
var Verdicts = []Verdict{Same, Different, Unsure, Accept, Reject, Correct}

// Judgement is a later word, by a rule or by a person, on one claim or on two
// things that may be one. It is reversed by a further judgement on the same
// subjects: the latest one counts.
type Judgement struct {
	ID         JudgementID `json:"id"`
	Subjects   []string    `json:"subjects"` // claim ids or actor ids, sorted
	Verdict    Verdict     `json:"verdict"`
	By         string      `json:"by"` // "rule:…" or "person:…"
	Reason     string      `json:"reason"`
	Correction *Claim      `json:"correction,omitempty"` // what Correct puts in its place
	RecordedAt time.Time   `json:"recorded_at"`
}

// AsOf is a moment on both axes of time. The zero AsOf is now and everything.
type AsOf struct {
	// World is an ISO 8601 day. Documents known to be published after it do not
	// count, and what is due is reckoned from it.
	World string
	// Recorded hides what the ledger learned after it.
	Recorded time.Time
}
