package linear

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf8"
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

// Lemmatiser finds lemmas: the script of the longest known ending of a form
// with a given tag, where the whole form counts as longest.
type Lemmatiser struct {
	Scripts []Script
	Endings Lexicon // key of tag and ending to an index into Scripts
}

// EndingKeys returns the keys under which form with tag is looked up, the most
// specific first.
func EndingKeys(tag, form string) []uint32 {
	t := hashString(tag)
	keys := []uint32{mix(mix(t, hashString(form)), 99)}
	ends := []int{}
	at := len(form)
	for k := 0; k < maxEnding && at > 0; k++ {
		_, n := utf8.DecodeLastRuneInString(form[:at])
		at -= n
		ends = append(ends, at)
	}
	for k := len(ends) - 1; k >= 0; k-- {
		keys = append(keys, mix(t, hashString(form[ends[k]:])))
	}
	return append(keys, t)
}

// Lemma returns the lemma of form, which has the tag written tag. It is in
// lower case unless tag is that of a proper noun.
func (l *Lemmatiser) Lemma(tag, form string) string {
	form = strings.ReplaceAll(form, "’", "'")
	if !strings.HasPrefix(tag, "PROPN") {
		form = strings.ToLower(form)
	}
	for _, k := range EndingKeys(tag, form) {
		if i, ok := l.Endings[k]; ok && int(i) < len(l.Scripts) {
			return l.apply(l.Scripts[i], form)
		}
	}
	return form
}

func (l *Lemmatiser) apply(s Script, form string) string {
	if s.Cut > utf8.RuneCountInString(form) {
		return form
	}
	if lemma := s.Apply(form); lemma != "" {
		return lemma
	}
	return form
}

// Encode returns the stored form of l.
func (l *Lemmatiser) Encode() []byte {
	var buf bytes.Buffer
	for _, s := range l.Scripts {
		buf.WriteByte(byte(s.Cut))
		buf.WriteString(s.Add)
		buf.WriteByte('\n')
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(buf.Len()))
	out = append(out, buf.Bytes()...)
	return append(out, l.Endings.Encode()...)
}

// DecodeLemmatiser reads what [Lemmatiser.Encode] returned.
func DecodeLemmatiser(raw []byte) (*Lemmatiser, error) {
	if len(raw) < 4 || uint64(binary.LittleEndian.Uint32(raw)) > uint64(len(raw)-4) {
		return nil, errLexicon
	}
	n := int(binary.LittleEndian.Uint32(raw))
	l := &Lemmatiser{}
	for line := range strings.Lines(string(raw[4 : 4+n])) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" {
			return nil, errLexicon
		}
		l.Scripts = append(l.Scripts, Script{int(line[0]), line[1:]})
	}
	var err error
	l.Endings, err = DecodeLexicon(raw[4+n:])
	return l, err
}
