package resolve

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// reader holds what is known while one document is read.
type reader struct {
	doc   *text.Document
	kb    *Base
	words []word

	sentOf []int32 // token to sentence
	atoms  []atom
	atomAt []int32 // token to atom + 1
	taken  []bool  // token belongs to a phrase
	window []string

	phrases      []phrase
	organByEnd   map[int]int // end token to organ phrase
	organByFirst map[int]int
	nameAt       []text.NameLabel
	inner        map[string]bool // words capitalised inside sentences
	small        map[string]bool // words that stand in lower case somewhere
	cast         cast
	singles      map[string]bool // folded names of one word
	top          []string        // see topStates
	lastForm     string
	voice        *member                 // the interviewed person
	bodies       map[string]ledger.Actor // names the document defines, by their folded words
	quoted       []*phrase               // first persons outside the answers of an interview
	scene        scene
	out          Reading
}

// Read finds the mentions of actors in an analysed document and decides who is
// meant. It needs tokens and sentences; heads, parts of speech and names of the
// analysis support it where they are there. A mention that cannot be decided
// keeps its words and an empty id: nobody is invented. The same document and
// knowledge base give the same reading.
func Read(doc *text.Document, b *Base) *Reading {
	r := &reader{doc: doc, kb: b, words: view(doc), bodies: map[string]ledger.Actor{}}
	r.out.kb = b
	r.out.cover = make([]int32, len(doc.Tokens))
	r.sentOf = make([]int32, len(doc.Tokens))
	r.taken = make([]bool, len(doc.Tokens))
	for i, s := range doc.Sentences {
		for t := s.First; t < s.End; t++ {
			r.sentOf[t] = int32(i)
		}
	}
	r.labels()
	r.mute()
	r.findAtoms()
	r.define()
	r.findPhrases()
	r.gatherCast()
	r.resolveAll()
	r.settleQuoted()
	return &r.out
}

// mute marks the words from which no actor may be read.
func (r *reader) mute() {
	for _, s := range r.doc.Sentences {
		if s.Block < 0 || s.Block >= len(r.doc.Blocks) {
			continue
		}
		if !r.doc.Blocks[s.Block].Kind.Content() {
			for t := s.First; t < s.End; t++ {
				r.words[t].mute = true
			}
		}
		r.muteLabels(s)
	}
}

// bans are the words that open a legal label about a body.
var bans = wordSet(`banned outlawed prohibited designated recognized recognised forbidden blacklisted`)

// muteLabels marks what follows a word like "banned" up to the end of its
// parenthesis or clause: the label is the publisher's duty, not an act of an actor.
func (r *reader) muteLabels(s text.Sentence) {
	for i := s.First; i < s.End; i++ {
		if !bans[r.words[i].low] || !r.isLabel(i, s.End) {
			continue
		}
		first := i
		if open := r.openParen(i, s.First); open >= 0 && !r.hasComma(open, i) {
			first = open
		}
		for j := first; j < s.End && !closesLabel(r.words[j].text); j++ {
			r.words[j].mute = true
		}
	}
}

// verbsOfBeing make a participle behind them a statement, not a label.
var verbsOfBeing = wordSet(`is are was were be been being has have had not officially`)

// isLabel reports whether the participle at i begins a label such as "banned in
// Russia": it names a place soon, and is no statement outside a parenthesis.
func (r *reader) isLabel(i, end int) bool {
	if i == 0 {
		return false
	}
	for j := i + 1; j < min(i+8, end); j++ {
		if closesLabel(r.words[j].text) {
			break
		}
		if (r.words[j].low == "in" || r.words[j].low == "by") && j+1 < end {
			return !verbsOfBeing[r.words[i-1].low] || r.openParen(i, max(0, i-8)) >= 0
		}
	}
	return false
}

func closesLabel(s string) bool { return s == ")" || s == "," || s == ";" || s == "]" }

func (r *reader) openParen(i, floor int) int {
	for j := i; j >= floor; j-- {
		switch r.words[j].text {
		case "(", "[":
			return j
		case ")", "]":
			return -1
		}
	}
	return -1
}

func (r *reader) hasComma(first, end int) bool {
	for j := first; j < end; j++ {
		if r.words[j].text == "," {
			return true
		}
	}
	return false
}

// evidence is tokens [first, end) as evidence.
func (r *reader) evidence(first, end int) *ledger.Evidence {
	s := r.span(first, end)
	return &ledger.Evidence{Start: s.Start, End: s.End, Quote: s.In(r.doc.Text)}
}

// span is the bytes of tokens [first, end), without a possessive ending written
// onto the last of them.
func (r *reader) span(first, end int) text.Span {
	s := text.Span{Start: r.doc.Tokens[first].Span.Start, End: r.doc.Tokens[end-1].Span.End}
	last := r.doc.Tokens[end-1].Span
	if n := len(r.words[end-1].text); n < last.Len() {
		s.End = last.Start + n
	}
	return s
}

// sentence returns the tokens of the sentence that token i stands in.
func (r *reader) sentence(i int) (first, end int) {
	if int(r.sentOf[i]) >= len(r.doc.Sentences) {
		return i, i + 1
	}
	s := r.doc.Sentences[r.sentOf[i]]
	return s.First, s.End
}
