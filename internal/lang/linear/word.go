// Package linear reads a sentence with averaged-perceptron models: it tags
// words, finds names, builds the dependency tree and gives lemmas. Its decoders
// are greedy and use hashed features only, so that the trainer and the analyser
// run exactly the same code.
package linear

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Scorer adds the weights of features to scores, one score for each class.
type Scorer interface {
	Score(features []uint32, scores []int32)
}

// Word is what the feature templates see of one token.
type Word struct {
	Form string
	Low  string

	form, low  uint32
	suffix     [5]uint32 // the last 1 to 5 runes of Low
	prefix     [4]uint32 // the first 1 to 4 runes of Low
	shape      uint32
	casing     uint32 // how the word is written, with the sentence's casing
	ambiguity  uint32 // the tags the word had in training
	lists      uint32 // the word lists the word stands in; bits of List
	fine, upos uint32 // hashes of the assigned tag
	tag        int
}

// Words prepares forms for the decoders. lex and gaz may be empty.
func Words(forms []string, lex Lexicon, gaz *Gazetteer) []Word {
	ws := make([]Word, len(forms))
	mode := casingOf(forms)
	for i, f := range forms {
		ws[i] = newWord(f, mode)
		ws[i].ambiguity = lex.class(ws[i].low)
	}
	gaz.mark(ws)
	return ws
}

func newWord(form string, mode uint32) Word {
	low := strings.ToLower(strings.ReplaceAll(form, "’", "'"))
	w := Word{Form: form, Low: low, form: hashString(form), low: hashString(low)}
	at := len(low)
	for k := range w.suffix {
		if at == 0 {
			break
		}
		_, n := utf8.DecodeLastRuneInString(low[:at])
		at -= n
		w.suffix[k] = hashString(low[at:]) + uint32(k) + 1
	}
	at = 0
	for k := range w.prefix {
		if at == len(low) {
			break
		}
		_, n := utf8.DecodeRuneInString(low[at:])
		at += n
		w.prefix[k] = hashString(low[:at]) + uint32(k) + 1
	}
	w.shape = shapeOf(form)
	w.casing = mix(caseOf(form), mode)
	return w
}

// The ways a sentence or a word is written.
const (
	plainCase uint32 = iota
	titleCase
	upperCase
	lowerCase
	noLetters
	mixedCase
)

// casingOf says how a whole sentence is written: headlines in title case and in
// capitals say less about names than plain text does.
func casingOf(forms []string) uint32 {
	var long, capital, upper, lower int
	for _, f := range forms {
		switch caseOf(f) {
		case titleCase:
			capital++
		case upperCase:
			if len(f) > 1 {
				upper++
			}
		case lowerCase:
			if len(f) > 3 {
				long++
			}
			lower++
		}
	}
	switch {
	case upper > 2 && upper > 2*(lower+capital):
		return upperCase
	case capital+upper > 2 && capital+upper > 3*long:
		return titleCase
	case capital+upper == 0 && lower > 2:
		return lowerCase
	}
	return plainCase
}

// Headline reports whether forms are written in title case, in capitals, or
// without any capital.
func Headline(forms []string) bool { return casingOf(forms) != plainCase }

func caseOf(form string) uint32 {
	first, n := utf8.DecodeRuneInString(form)
	if !unicode.IsLetter(first) {
		return noLetters
	}
	var upper, lower bool
	for _, r := range form[n:] {
		upper = upper || unicode.IsUpper(r)
		lower = lower || unicode.IsLower(r)
	}
	switch {
	case unicode.IsUpper(first) && lower && !upper:
		return titleCase
	case unicode.IsUpper(first) && !lower:
		return upperCase
	case !unicode.IsUpper(first) && !upper:
		return lowerCase
	}
	return mixedCase
}

// shapeOf hashes form with letters and digits replaced by their kind, and runs
// longer than two cut to two.
func shapeOf(form string) uint32 {
	h, last, run := uint32(offset32), rune(0), 0
	for _, r := range form {
		c := r
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case unicode.IsLetter(r):
			c = 'l'
		}
		if c != last {
			run = 0
		}
		last = c
		if run++; run <= 2 {
			h = (h ^ uint32(c)) * prime32
		}
	}
	return h
}
