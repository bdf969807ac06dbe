package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// StandInKind is a kind of words that stand for an actor without a name.
type StandInKind string

// The kinds.
const (
	PronounWord     StandInKind = "pronoun"     // he, she, they
	OfficeWord      StandInKind = "office"      // the minister, the Norlandic foreign minister, the diplomat
	CounterpartWord StandInKind = "counterpart" // his counterpart
	SidesWord       StandInKind = "sides"       // the two sides, both countries, the ministers
	OrganWord       StandInKind = "organ"       // the ministry
	StateWord       StandInKind = "state"       // the country
	BodyWord        StandInKind = "body"        // the alliance
	FirstWord       StandInKind = "first"       // I, we, our
)

// standInKinds are all kinds, in print order.
var standInKinds = []StandInKind{PronounWord, OfficeWord, CounterpartWord, SidesWord, OrganWord, StateWord, BodyWord, FirstWord}

// sort is what one deciding word says.
type sort struct {
	kind StandInKind
	many bool // several actors
	bare bool // needs no article
}

// standInWords are the words that decide a kind. "It" is not among them: it
// stands for no actor more often than for one.
var standInWords = sorts{}.
	with(sort{PronounWord, false, true}, `he him his she her hers`).
	with(sort{PronounWord, true, true}, `they them their theirs`).
	with(sort{FirstWord, false, true}, `i me my mine`).
	with(sort{FirstWord, true, true}, `we us our ours`).
	with(sort{OfficeWord, false, false}, `minister president premier chancellor ambassador spokesperson spokesman spokeswoman envoy
		secretary chairman chairwoman chairperson chair leader diplomat official head chief representative king queen emir
		sultan governor general commander director speaker adviser advisor aide negotiator lawmaker politician expert
		analyst commissioner guest host visitor mediator`).
	with(sort{CounterpartWord, false, false}, `counterpart colleague`).
	with(sort{SidesWord, true, false}, `sides parties countries states nations republics neighbours neighbors governments capitals
		ministries delegations both two ministers presidents premiers leaders diplomats heads officials ambassadors counterparts
		colleagues`).
	with(sort{OrganWord, false, false}, `ministry government embassy presidency agency administration department`).
	with(sort{StateWord, false, false}, `country republic state nation kingdom side`).
	with(sort{BodyWord, false, false}, `organization organisation bloc union alliance group movement`)

type sorts map[string]sort

func (s sorts) with(x sort, words string) sorts {
	for _, w := range strings.Fields(words) {
		s[w] = x
	}
	return s
}

// personal are the plural nouns of persons among the words for sides.
var personal = set(`ministers presidents premiers leaders diplomats heads officials ambassadors counterparts colleagues`)

// Words before a noun that make it mean somebody in particular, and words that a
// phrase does not run across.
var (
	definite = set(`the his her their its this these both our my two`)
	breaking = set(`of in to for with by and or that on at as from is are was were has have had will would said after before
		between which who a an no some any each every`)
	leading     = set(`that and but or by while as if because when where which than then`)
	predicative = set(`is was are were be been became become remains as`)
	calendar    = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
		august september october november december earlier meanwhile`)
)

// standIn is words of a text that may stand for an actor of a row.
type standIn struct {
	Span text.Span
	Head text.Span // the word that decides the kind
	Word string    // that word in lower case
	// Acts says that the words can be a subject: they begin a clause, or "by" leads
	// to them.
	Acts bool
	sort
	Of []string // codes of the states that the words themselves name
}

// scanner looks for stand-ins in the words of one sentence.
type scanner struct {
	doc   string
	words []text.Span
	atlas Atlas
}

func newScanner(doc string, sentence text.Span, a Atlas) scanner {
	s := scanner{doc: doc, atlas: a}
	for _, w := range wordSpans(sentence.In(doc)) {
		s.words = append(s.words, text.Span{Start: w.Start + sentence.Start, End: w.End + sentence.Start})
	}
	return s
}

// standIns lists what may stand for an actor, in text order.
func (s scanner) standIns() []standIn {
	var out []standIn
	for i := range s.words {
		x, ok := standInWords[s.low(i)]
		if !ok {
			continue
		}
		if one, ok := s.phrase(i, x); ok {
			out = append(out, one)
		}
	}
	return out
}

// phrase reads the phrase that word i decides. A noun must be made definite by a
// word before it or by a state, and must not be the title or the apposition of a name.
func (s scanner) phrase(i int, x sort) (standIn, bool) {
	out := standIn{Span: s.words[i], Head: s.words[i], Word: s.low(i), sort: x}
	if x.bare {
		return out, s.word(i) != "US" && !s.owns(i)
	}
	first, ok := s.leftEdge(i)
	if !ok || s.titles(i) || s.apposed(first) || first > 0 && predicative[s.low(first-1)] {
		return out, false
	}
	last := s.rightEdge(i)
	out.Span = s.words[first].Cover(s.words[last])
	out.Acts = first == 0 || !s.joined(first-1) || leading[s.low(first-1)]
	if x.kind == OfficeWord && i > 0 && s.low(i-1) == "prime" {
		out.Word = "premier"
	}
	for j := first; j <= last; j++ {
		out.Of = append(out.Of, s.statesAt(j)...)
	}
	return out, true
}

// owns reports whether word i belongs to a noun that stands for an actor itself:
// "his counterpart", "their foreign ministries", "both countries".
func (s scanner) owns(i int) bool {
	for j := i + 1; definite[s.low(i)] && j < min(i+5, len(s.words)) && s.joined(j-1) && !breaking[s.low(j)]; j++ {
		if x, ok := standInWords[s.low(j)]; ok && !x.bare {
			return true
		}
	}
	return false
}

// leftEdge finds the definite word or the state with which the phrase of noun i
// begins, at most five words before it.
func (s scanner) leftEdge(i int) (int, bool) {
	found, ok := i, false
	if w := s.low(i); w == "both" || w == "two" {
		return i, !s.owns(i) && (w == "both" || i > 0 && s.low(i-1) == "the")
	}
	for j := i - 1; j >= max(0, i-5) && s.joined(j) && !breaking[s.low(j)]; j-- {
		if definite[s.low(j)] || s.low(j) == "s" {
			found, ok = j, true
			if s.low(j) != "s" && s.low(j) != "two" {
				break
			}
		}
		if len(s.statesAt(j)) > 0 {
			found, ok = j, true
		}
	}
	return found, ok
}

// rightEdge takes in "of Norlund" and "of Norlund, Sudland and Westland" behind
// noun i.
func (s scanner) rightEdge(i int) int {
	last := i
	if i+1 >= len(s.words) || s.low(i+1) != "of" {
		return i
	}
	for j := i + 2; j < len(s.words) && j <= last+3; j++ {
		if len(s.statesAt(j)) > 0 {
			last = j
		}
	}
	return last
}

// titles reports whether a name of somebody follows noun i at once.
func (s scanner) titles(i int) bool {
	if i+1 >= len(s.words) || !s.joined(i) {
		return false
	}
	return s.capital(i+1) && len(s.statesAt(i+1)) == 0 && !calendar[s.low(i+1)]
}

// apposed reports whether the phrase that begins with word i is set off by a comma
// from a name before it.
func (s scanner) apposed(i int) bool {
	if i < 2 || strings.TrimSpace(s.doc[s.words[i-1].End:s.words[i].Start]) != "," {
		return false
	}
	return s.capital(i-1) && s.capital(i-2) && len(s.statesAt(i-1)) == 0 && !calendar[s.low(i-1)]
}

// joined reports whether only space, a hyphen or an apostrophe parts word i from
// the next.
func (s scanner) joined(i int) bool {
	if i+1 >= len(s.words) {
		return false
	}
	return strings.Trim(s.doc[s.words[i].End:s.words[i+1].Start], " -'’\n\u00a0") == ""
}

func (s scanner) word(i int) string { return s.words[i].In(s.doc) }
func (s scanner) low(i int) string  { return strings.ToLower(s.word(i)) }

func (s scanner) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.word(i))
	return unicode.IsUpper(r)
}

// statesAt lists the states that the capitalised words from i on name: at most
// three words, the longest name first.
func (s scanner) statesAt(i int) []string {
	if s.atlas == nil || !s.capital(i) {
		return nil
	}
	for n := 3; n > 0; n-- {
		if i+n > len(s.words) || !s.capital(i+n-1) {
			continue
		}
		if of := s.atlas.States(s.words[i].Cover(s.words[i+n-1]).In(s.doc)); len(of) > 0 {
			return of
		}
	}
	return nil
}
