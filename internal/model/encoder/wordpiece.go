package encoder

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	canon "golang.org/x/text/unicode/norm"
)

// ErrVocabulary is returned for a list of pieces that lacks the special ones.
var ErrVocabulary = errors.New("vocabulary lacks [UNK], [CLS] or [SEP]")

const (
	longestRun = 100 // runes of a run of letters beyond which it is unknown
	mostPieces = 16  // pieces kept of one word
)

// Vocabulary splits words into pieces as BERT's uncased WordPiece does (Devlin et
// al. 2019): text is cleaned, stripped of accents and put in small letters, cut at
// space, marks and Han characters, and each run is cut into the longest known
// pieces from the left.
type Vocabulary struct {
	begin, inside        map[string]int32 // pieces that begin a run, or go on with it
	longest              int              // bytes of the longest piece
	Unknown, Start, Stop int32
}

// NewVocabulary reads pieces, one a line; the number of its line is a piece's
// number.
func NewVocabulary(lines string) (*Vocabulary, error) {
	v := &Vocabulary{begin: map[string]int32{}, inside: map[string]int32{}, Unknown: -1, Start: -1, Stop: -1}
	var n int32
	for line := range strings.SplitSeq(lines, "\n") {
		switch rest, ok := strings.CutPrefix(line, "##"); {
		case line == "[UNK]":
			v.Unknown = n
		case line == "[CLS]":
			v.Start = n
		case line == "[SEP]":
			v.Stop = n
		case ok && rest != "":
			v.inside[rest] = n
		default:
			v.begin[line] = n
		}
		v.longest = max(v.longest, len(line))
		n++
	}
	if v.Unknown < 0 || v.Start < 0 || v.Stop < 0 {
		return nil, ErrVocabulary
	}
	return v, nil
}

// Append appends the pieces of word to to: at least one, at most sixteen.
func (v *Vocabulary) Append(to []int32, word string) []int32 {
	var buf [64]byte
	text, from := normal(buf[:0], word), len(to)
	for len(text) > 0 {
		n, sort := nextRun(text)
		if sort == letters {
			to = v.appendRun(to, text[:n])
		} else if sort == mark {
			to = append(to, v.whole(text[:n]))
		}
		text = text[n:]
	}
	switch {
	case len(to) == from:
		return append(to, v.Unknown)
	case len(to) > from+mostPieces:
		return to[:from+mostPieces]
	}
	return to
}

func (v *Vocabulary) whole(b []byte) int32 {
	if n, ok := v.begin[string(b)]; ok {
		return n
	}
	return v.Unknown
}

// appendRun appends the pieces of a run of letters, or the unknown piece if a
// part of the run is not known.
func (v *Vocabulary) appendRun(to []int32, run []byte) []int32 {
	if len(run) > longestRun && utf8.RuneCount(run) > longestRun {
		return append(to, v.Unknown)
	}
	from, known := len(to), v.begin
	for len(run) > 0 {
		n := min(len(run), v.longest)
		for n > 0 {
			if id, ok := known[string(run[:n])]; ok {
				to = append(to, id)
				break
			}
			for n--; n > 0 && n < len(run) && !utf8.RuneStart(run[n]); n-- {
			}
		}
		if n == 0 {
			return append(to[:from], v.Unknown)
		}
		run, known = run[n:], v.inside
	}
	return to
}

// sorts of run
const (
	space = iota
	letters
	mark
)

// nextRun returns the length in bytes and the sort of the first run of text.
func nextRun(text []byte) (int, int) {
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(text[i:])
		}
		sort := letters
		switch {
		case isSpace(r):
			sort = space
		case isMark(r), isHan(r):
			sort = mark
		}
		if sort != letters {
			if i > 0 {
				return i, letters
			}
			return n, sort
		}
		i += n
	}
	return len(text), letters
}

// normal appends word, cleaned, without accents and in small letters, to to.
func normal(to []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return accents(to[:0], word)
		}
		switch {
		case 'A' <= c && c <= 'Z':
			to = append(to, c+'a'-'A')
		case c == '\t' || c == '\n' || c == '\r':
			to = append(to, ' ')
		case c >= ' ' && c != 0x7f:
			to = append(to, c)
		}
	}
	return to
}

// accents is [normal] for words that are not ASCII.
func accents(to []byte, word string) []byte {
	var buf [128]byte
	clean := buf[:0]
	for _, r := range word {
		switch {
		case isSpace(r):
			clean = append(clean, ' ')
		case r != utf8.RuneError && !isControl(r):
			clean = utf8.AppendRune(clean, r)
		}
	}
	for _, r := range string(canon.NFD.Append(nil, clean...)) {
		if !unicode.Is(unicode.Mn, r) {
			to = utf8.AppendRune(to, unicode.ToLower(r))
		}
	}
	return to
}

func isSpace(r rune) bool { return r == ' ' || unicode.IsSpace(r) }

// isControl reports whether r has no form of its own: control and format
// characters, and those of private use or not assigned.
func isControl(r rune) bool {
	return unicode.Is(unicode.C, r) || !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z)
}

func isMark(r rune) bool {
	if r < utf8.RuneSelf {
		return '!' <= r && r <= '/' || ':' <= r && r <= '@' || '[' <= r && r <= '`' || '{' <= r && r <= '~'
	}
	return unicode.IsPunct(r)
}

// isHan reports whether r is a Han character, which is a run of its own.
func isHan(r rune) bool {
	switch {
	case r < 0x3400:
		return false
	case r <= 0x4DBF, 0x4E00 <= r && r <= 0x9FFF, 0xF900 <= r && r <= 0xFAFF:
		return true
	}
	return 0x20000 <= r && r <= 0x2CEAF && r != 0x2A6E0 || 0x2F800 <= r && r <= 0x2FA1F
}
