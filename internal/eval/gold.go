// Package eval scores what the program reads against gold: what a careful
// reader found in the same texts.
//
// A gold [Row] is found when a claim of its kind has evidence in the sentence of
// the row's anchor and every key field agrees; partly when the claim is about
// the same thing but a key field is wrong or missing; missed otherwise. The key
// fields are, for events, act, actors and recipients (in any order for meetings
// and agreements), status and first day; for agreements parties and state; for
// commitments actor and due date; for figures values, unit and qualifier; for
// positions speaker and directness; for offices person, office and body.
//
// Within one sentence a claim answers for one row of its kind, so that one claim
// never counts twice. A row whose anchor could not be located is missed and listed.
package eval

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// Gold is a set of texts and what there is to find in them.
type Gold struct {
	Name string // "seeds", "dev"
	// Must lists the categories that count as must-have.
	Must []string
	Docs []GoldDoc
	Rows []Row
}

// GoldDoc is one text of a gold set.
type GoldDoc struct {
	ID   ledger.DocID
	Path string // in the file system the gold was read from
	Text string
	// Published is a day, a month or a year where the set gives it beside the
	// text; empty where the text itself is all there is.
	Published string
	Lang      string // ISO 639-1
	Genre     string
}

// Row is one thing that a careful reader found.
type Row struct {
	ID       string
	Category string
	Doc      ledger.DocID
	Phrase   string    // the anchor as the gold file gives it
	Anchor   text.Span // bytes of the text; empty when the phrase was not located
	Located  Located
	Want     Want
	// Aliases are what the text also calls the actors of the row.
	Aliases []Alias
}

// Located says how an anchor was found in its text.
type Located string

// The ways in which an anchor is found.
const (
	Exactly   Located = "exact"
	ByWords   Located = "words"   // the longest run of the phrase's words that the text has
	ByOffsets Located = "offsets" // given by the gold file, and the words there are the phrase
	Nowhere   Located = "nowhere"
)

// Prediction is what the program under test made of the texts of a gold set.
type Prediction struct {
	Claims    []ledger.Claim
	Sentences Sentences
	// Mentions are the words taken to mean actors, in text order.
	Mentions map[ledger.DocID][]Mention
	// Documents is what is known of each text beside its claims; rows on
	// metadata are not judged for texts it lacks.
	Documents map[ledger.DocID]ledger.Document
	// Resolver says who is meant by the names of the gold; nil compares names alone.
	Resolver Resolver
}

// Sentences finds the sentence of a document that holds a byte offset.
type Sentences interface {
	Sentence(doc ledger.DocID, at int) (text.Span, bool)
}

// Resolver says which actor of the knowledge base a gold reference means.
type Resolver interface {
	Resolve(r Ref) (ledger.ActorID, bool)
}

// Spans holds the sentences of documents, each list in text order, as [Sentences].
type Spans map[ledger.DocID][]text.Span

// Sentence returns the sentence of doc that holds byte offset at.
func (s Spans) Sentence(doc ledger.DocID, at int) (text.Span, bool) {
	for _, span := range s[doc] {
		if span.Start <= at && at < span.End {
			return span, true
		}
	}
	return text.Span{}, false
}

// doc returns the text id, or false.
func (g Gold) doc(id ledger.DocID) (GoldDoc, bool) {
	for _, d := range g.Docs {
		if d.ID == id {
			return d, true
		}
	}
	return GoldDoc{}, false
}
