package eval

import (
	"chancery/internal/ledger"
)

// Test is how a row is compared.
type Test string

// The tests. A claim test looks for a claim of one kind; the others look at what
// claims refer to, at hedges and at what is known of the document.
const (
	TestClaim     Test = "claim"
	TestStanding  Test = "standing"  // a membership, or another claim that holds the standing fact
	TestHedge     Test = "hedge"     // the target row's claim is not told as fact, or its cue is the anchor
	TestReference Test = "reference" // a claim refers to the actors at the anchor
	TestUnnamed   Test = "unnamed"   // a claim refers to people without inventing a name
	TestDocument  Test = "document"  // the document's metadata
	TestNone      Test = "none"      // nothing in a claim can answer it; never counted
)

// Want is what a row asks for, in the ledger's own words. An empty list or
// string is not judged, unless said otherwise.
type Want struct {
	Test Test
	Kind ledger.Kind
	// Hedged says why a claim that tells the row as fact would be wrong; empty
	// where the gold itself tells a fact.
	Hedged string
	// Attributed is like Hedged for a view of somebody: a claim that names its
	// holder may tell it as fact.
	Attributed string

	Acts       []ledger.Act // any of them is right
	Actors     []Ref        // also parties, speakers, persons: who the kind is about
	Recipients []Ref
	Open       bool            // states and organs beyond Actors are no error
	Partial    bool            // Actors is no full list: nobody beyond it is an error
	Either     bool            // one of Actors is enough
	Label      bool            // the words must stay a label: they mean nobody in particular
	Statuses   []ledger.Status // any of them is right
	Start      []string        // prefixes of the first day, any of them is right

	AgreementStatuses  []ledger.AgreementStatus
	CommitmentStatuses []ledger.CommitmentStatus
	Due                *string // a prefix; "" wants no due date; nil is not judged

	Figure *FigureWant
	Direct *bool
	// Editorial is a view of the publisher or of an unnamed voice.
	Editorial bool
	Office    string
	Of        string // ISO 3166 alpha-3, or the name of a state or body

	Band  []ledger.Band
	Words string // what the row is about, compared by its words

	Targets []string // ids of the rows a hedge bears on
	Part    string   // what part of the document a document row names
	Note    string
}

// FigureWant is a number with its unit. Low and High are scaled and equal unless
// it is a range.
type FigureWant struct {
	Low, High  float64
	Numeric    bool // false where the gold gives words: "record high"
	Unit       string
	Qualifiers []ledger.Qualifier
	Target     bool // aimed at, not reached
}

// Ref is an actor as the gold names it.
type Ref struct {
	Name   string
	Kind   ledger.ActorKind // empty when the gold does not say
	Of     string           // ISO 3166 alpha-3 or a name; empty when the gold does not say
	Office string
	Day    string // ISO 8601 day, month or year of the document, when known
	// Sides, when above zero, stands for that many sides without names: "both parties".
	Sides int
}
