// Package atom splits text into runs of letters, numbers and single marks, the
// pieces that expressions of time and quantity are read from. It does not
// depend on how a tokeniser treats "2022-2023", "mid-May" or "€500m": those
// always come apart in the same way.
package atom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// Kind is the kind of an atom.
type Kind uint8

// The kinds of atom.
const (
	Mark   Kind = iota // one rune that is neither letter nor digit nor white space
	Word               // a run of letters, with inner apostrophes left out
	Number             // digits with their grouping and decimal marks
)

// Atom is a piece of text that is not divided further.
type Atom struct {
	Span   text.Span
	Kind   Kind
	Space  bool    // white space comes before it
	Line   bool    // a line break comes before it
	Upper  bool    // a Word that begins with a capital
	Digits int8    // of a Number: how many digits it has when it has neither grouping nor fraction, else 0
	Low    string  // a Word in lower case; a Number or Mark as written
	Value  float64 // of a Number
}

// Is reports whether a reads low, in lower case.
func (a Atom) Is(low string) bool { return a.Low == low }

// Split appends to buf the atoms of doc inside s, in order, and returns it.
// Bytes that are not UTF-8 become marks.
func Split(buf []Atom, doc string, s text.Span) []Atom {
	space, line := true, false
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(doc[at:s.End])
		if r == '\ufeff' || unicode.IsSpace(r) {
			space, line = true, line || r == '\n'
			at += size
			continue
		}
		a := next(doc[:s.End], at, r, size)
		a.Space, a.Line = space, line
		buf = append(buf, a)
		space, line = false, false
		at = a.Span.End
	}
	return buf
}

func next(doc string, at int, r rune, size int) Atom {
	switch {
	case r >= '0' && r <= '9':
		return number(doc, at)
	case unicode.IsLetter(r):
		end := wordEnd(doc, at)
		raw := doc[at:end]
		return Atom{Span: text.Span{Start: at, End: end}, Kind: Word, Upper: unicode.IsUpper(r), Low: lower(raw)}
	}
	end := at + size
	return Atom{Span: text.Span{Start: at, End: end}, Kind: Mark, Low: doc[at:end]}
}

func lower(raw string) string {
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(raw)
		}
	}
	return raw
}

func wordEnd(doc string, at int) int {
	for at < len(doc) {
		if c := doc[at]; c < utf8.RuneSelf {
			if 'a' <= c|0x20 && c|0x20 <= 'z' {
				at++
				continue
			}
			break
		}
		r, size := utf8.DecodeRuneInString(doc[at:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		at += size
	}
	return at
}
