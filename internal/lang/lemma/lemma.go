// Package lemma finds the dictionary form of an English word from its tag and its
// ending, by a table that training/lemma makes.
package lemma

import (
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/internal/text"
)

// Script turns a form into its lemma: cut Cut runes off the end and add Add.
type Script struct {
	Cut int
	Add string
}

// Apply returns the lemma of form.
func (s Script) Apply(form string) string {
	at := len(form)
	for range s.Cut {
		_, n := utf8.DecodeLastRuneInString(form[:at])
		at -= n
	}
	return form[:at] + s.Add
}

// ScriptOf returns the script that makes lemma of form.
func ScriptOf(form, lemma string) Script {
	n := 0
	for n < len(form) && n < len(lemma) {
		r, size := utf8.DecodeRuneInString(form[n:])
		q, _ := utf8.DecodeRuneInString(lemma[n:])
		if r != q {
			break
		}
		n += size
	}
	return Script{utf8.RuneCountInString(form[n:]), lemma[n:]}
}

// maxEnding is the longest ending, in runes, that a lemmatiser looks at.
const maxEnding = 6

// Table finds lemmas: the script of the longest known ending of a form with a
// given tag, where the whole form counts as longest.
type Table struct {
	Scripts []Script
	Endings map[uint32]uint32 // key of tag and ending to an index into Scripts
}

// Tag is a part of speech with the features of form.
type Tag struct {
	UPOS  string
	Feats text.Feats
}

// key returns the hash of t: that of its fields, parted by bars.
func (t Tag) key() uint32 {
	f := &t.Feats
	h := hash(offset, t.UPOS)
	for _, s := range [...]string{f.Tense, f.Mood, f.Voice, f.Number, f.Person, f.VerbForm, f.Degree} {
		h = hash(hash(h, "|"), s)
	}
	return h
}

// keysOf is the number of keys of a form.
const keysOf = maxEnding + 2

// Keys returns the keys under which form with tag is looked up, the most specific
// first.
func Keys(tag Tag, form string) []uint32 {
	return keys(make([]uint32, 0, keysOf), tag, form)
}

func keys(to []uint32, tag Tag, form string) []uint32 {
	t := tag.key()
	first := len(to) + 1
	to = append(to, mix(mix(t, hash(offset, form)), 99))
	at := len(form)
	for k := 0; k < maxEnding && at > 0; k++ {
		_, n := utf8.DecodeLastRuneInString(form[:at])
		at -= n
		to = append(to, mix(t, hash(offset, form[at:])))
	}
	slices.Reverse(to[first:])
	return append(to, t)
}

// Lemma returns the lemma of form, which has the given tag. It is in lower case
// unless tag is that of a proper noun.
func (l *Table) Lemma(tag Tag, form string) string {
	form = strings.ReplaceAll(form, "’", "'")
	if tag.UPOS != "PROPN" {
		form = strings.ToLower(form)
	}
	var room [keysOf]uint32
	for _, k := range keys(room[:0], tag, form) {
		if i, ok := l.Endings[k]; ok && int(i) < len(l.Scripts) {
			return l.apply(l.Scripts[i], form)
		}
	}
	return form
}

func (l *Table) apply(s Script, form string) string {
	if s.Cut > utf8.RuneCountInString(form) {
		return form
	}
	if lemma := s.Apply(form); lemma != "" {
		return lemma
	}
	return form
}

// The constants of FNV-1a.
const (
	offset = 2166136261
	prime  = 16777619
)

// hash goes on with the hash h over the bytes of s.
func hash(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * prime
	}
	return h
}

// mix combines two hashes; it is not symmetric.
func mix(a, b uint32) uint32 {
	h := a*0x9E3779B1 + b
	h ^= h >> 15
	h *= 0x85EBCA6B
	return h ^ h>>13
}
