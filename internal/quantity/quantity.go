// Package quantity finds the quantities of a document: numbers in digits and
// words, with what they count or measure and how firmly they are stated.
//
// Dates, clock times, the numbers in names ("Article 5", "COVID-19") and ranks
// are not quantities.
package quantity

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// The classes of unit.
const (
	Money    = "money"
	Persons  = "persons"
	Items    = "items" // things that are counted one by one
	Share    = "percent"
	Length   = "length"
	Area     = "area"
	Mass     = "mass"
	Volume   = "volume"
	Energy   = "energy"
	Duration = "duration"
	Factor   = "times"
	Speed    = "speed"
	Age      = "age" // "17 years old"; the unit is that of the time
	Heat     = "temperature"
	Other    = "other" // degrees, magnitude, points
)

// Quantity is a number with its qualifier and its unit.
type Quantity struct {
	Span      text.Span // the number with its qualifier and unit
	Number    text.Span // the numeral alone, with its scale; of a range, both numerals
	Low, High float64   // scaled: "1.6 billion" is 1.6e9; equal unless the quantity is a range
	Unit      string    // "km", "USD", "percent", "times", "years", or the counted noun in lower case: "soldiers"; "" for a bare number
	Class     string    // the class of Unit; "" for a bare number
	Qualifier ledger.Qualifier
	Head      int       // the token of the counted noun or of the unit; -1 for none
	Phrase    text.Span // the noun phrase after the number, from its first adjective; empty for none
	Ordinal   bool      // "30th anniversary"
	Rule      Rule      // what read it
	Change    string    // "up", "down", "factor" where the number is a change, "to" where it is what a change reached; "" for a level
}

// The values of Change.
const (
	Up      = "up"
	Down    = "down"
	By      = "factor"
	Reached = "to"
)

// Anniversary is the unit of "30th anniversary"; its class is Duration.
const Anniversary = "years"

// Find returns the quantities of doc in text order. They are disjoint.
func Find(doc *text.Document) []Quantity { return Outside(doc, timex.Find(doc)) }

// Outside is [Find] for a caller that has the time expressions of doc.
func Outside(doc *text.Document, ts []timex.Timex) []Quantity {
	f := finder{doc: doc, times: ts}
	for _, s := range timex.Pieces(doc) {
		f.read(s)
	}
	return f.out
}
