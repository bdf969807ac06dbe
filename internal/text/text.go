// Package text is a document as the code sees it: the stored bytes, the blocks
// a page is made of, and the sentences, tokens and names found in them.
//
// Every position is a byte offset into [Document.Text], and every [Span] is
// half-open. The package imports the standard library only.
package text

import (
	"sort"
	"strings"
)

// DocID names a document for as long as the ledger lives. For a file it is the
// base name without extension.
type DocID string

// Span is a half-open range of bytes, [Start, End).
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover returns the shortest span that holds both s and o.
func (s Span) Cover(o Span) Span {
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// In returns the bytes of doc that s points at.
func (s Span) In(doc string) string { return doc[s.Start:s.End] }

// Trim returns s without the white space at its two ends in doc.
func (s Span) Trim(doc string) Span {
	raw := s.In(doc)
	left := len(raw) - len(strings.TrimLeft(raw, " \t\r\n\u00a0\u2003\ufeff"))
	right := len(strings.TrimRight(raw, " \t\r\n\u00a0\u2003\ufeff"))
	if right < left {
		return Span{s.Start, s.Start}
	}
	return Span{s.Start + left, s.Start + right}
}

// BlockKind says what part of a page a block is.
type BlockKind string

// The kinds of block. Only title, heading, paragraph, question, answer and item
// carry content; claims are read from them alone.
const (
	Title       BlockKind = "title"
	Dateline    BlockKind = "dateline"
	Heading     BlockKind = "heading"
	Paragraph   BlockKind = "paragraph"
	Question    BlockKind = "question"   // an interviewer's turn
	Answer      BlockKind = "answer"     // the interviewed person's turn
	Item        BlockKind = "item"       // a line of a list
	Byline      BlockKind = "byline"     // the writer's name
	PublisherBy BlockKind = "publisher"  // the publisher's signature
	Credit      BlockKind = "credit"     // a photo or video credit
	Derivation  BlockKind = "derivation" // "Based on materials from …"
	Notice      BlockKind = "notice"     // legal notes, headers, navigation, calls to subscribe
)

// Content reports whether claims may be read from blocks of kind k.
func (k BlockKind) Content() bool {
	switch k {
	case Title, Heading, Paragraph, Question, Answer, Item:
		return true
	}
	return false
}

// Block is one visible part of a page. Blocks are disjoint and in text order.
type Block struct {
	Kind BlockKind
	Span Span
}

// Document is one text and what analysis has found in it.
type Document struct {
	ID     DocID
	Lang   string // ISO 639-1; empty when unknown
	Text   string // the stored text; UTF-8
	Blocks []Block

	// Published is what is known of the publication date; see [Date].
	Published Date
	// Speaker is the interviewed person where the text is an interview, as written.
	Speaker Span

	Tokens    []Token
	Sentences []Sentence
	Names     []Name
}

// Date is an interval of days with the reason it is believed. The zero Date is
// an unknown date.
type Date struct {
	Start, End string // ISO 8601 days, both included; empty when unbounded on that side
	Precision  string // day, month, season, year, interval, unknown
	Basis      string // stated, dateline, metadata, inferred
	Reason     string // why, in a few words, for a reader
}

// Known reports whether d is bounded on both sides.
func (d Date) Known() bool { return d.Start != "" && d.End != "" }

// Day returns the day if d is one single day, else "".
func (d Date) Day() string {
	if d.Known() && d.Start == d.End {
		return d.Start
	}
	return ""
}

// Sentence is a run of tokens, [First, End) in [Document.Tokens].
type Sentence struct {
	Span       Span
	First, End int
	Block      int // index into Document.Blocks
}

// Token is one word or mark with its analysis.
type Token struct {
	Span   Span
	Lemma  string // lower case, except proper nouns
	UPOS   string // Universal POS tag: NOUN, VERB, PROPN, …
	Feats  Feats
	Head   int    // index into Document.Tokens; -1 for the root of a sentence
	Deprel string // Universal Dependencies relation: nsubj, obj, obl, …
}

// Feats are the morphological features extraction asks for; each is the
// Universal Dependencies value or empty.
type Feats struct {
	Tense, Mood, Voice, Number, Person, VerbForm, Degree string
}

// NameLabel is the class of a name.
type NameLabel string

// The classes of name.
const (
	PER   NameLabel = "PER"
	ORG   NameLabel = "ORG"
	GPE   NameLabel = "GPE"  // states, cities, regions: places that can act
	LOC   NameLabel = "LOC"  // other places
	NORP  NameLabel = "NORP" // "Tajik", "Russians"
	FAC   NameLabel = "FAC"
	EVENT NameLabel = "EVENT"
	LAW   NameLabel = "LAW"
)

// Name is a run of tokens, [First, End), that names something.
type Name struct {
	Label      NameLabel
	Span       Span
	First, End int
}

// Word returns the bytes of token i as written.
func (d *Document) Word(i int) string { return d.Tokens[i].Span.In(d.Text) }

// Quote returns the bytes of s as written.
func (d *Document) Quote(s Span) string { return s.In(d.Text) }

// SentenceAt returns the index of the sentence that holds byte offset at, or -1.
func (d *Document) SentenceAt(at int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].Span.End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.Sentences) && d.Sentences[lo].Span.Start <= at {
		return lo
	}
	return -1
}

// TokenAt returns the index of the first token that ends behind byte offset at, the
// number of tokens where none does.
func (d *Document) TokenAt(at int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].Span.End > at })
}

// BlockOf returns the block that sentence s belongs to.
func (d *Document) BlockOf(s Sentence) Block { return d.Blocks[s.Block] }
