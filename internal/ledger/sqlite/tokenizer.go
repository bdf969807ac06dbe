package sqlite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/ext/fts5"
	"golang.org/x/text/unicode/norm"
)

// register gives a connection FTS5 with the tokenizer named chancery.
func register(c *sqlite3.Conn) error {
	return fts5.RegisterCustom(c, func(a *fts5.API) error {
		return a.CreateTokenizer("chancery", func([]string) (fts5.Tokenizer, error) {
			return &tokenizer{env: snowballstem.NewEnv(""), stems: map[string][]string{}}, nil
		})
	})
}

// knownStems bounds the memory of a tokenizer.
const knownStems = 1 << 16

// tokenizer cuts a text into words and reduces them to stems. It belongs to one
// connection and is used by one goroutine at a time.
type tokenizer struct {
	env   *snowballstem.Env
	stems map[string][]string // by word as written
}

// Tokenize implements [fts5.Tokenizer]. A word with two stems is two tokens in one
// place. The last word of a prefix query is not stemmed, since it may be less than
// a word.
func (t *tokenizer) Tokenize(flags fts5.TokenizeFlag, text, _ string, emit fts5.TokenCallback) error {
	prefix := flags&fts5.TOKENIZE_PREFIX != 0
	for first, end := nextWord(text, 0); first < end; first, end = nextWord(text, end) {
		word := text[first:end]
		if prefix && end == len(text) {
			return emit(0, fold(word), first, end)
		}
		var place fts5.TokenFlag
		for _, stem := range t.stem(word) {
			if err := emit(place, stem, first, end); err != nil {
				return err
			}
			place = fts5.TOKEN_COLOCATED
		}
	}
	return nil
}

// nextWord returns the next run of letters and digits in text from byte at on;
// an empty range at the end of the text. An apostrophe between letters is part of
// the word.
func nextWord(text string, at int) (start, end int) {
	start = at
	for start < len(text) {
		r, size := utf8.DecodeRuneInString(text[start:])
		if inWord(r) {
			break
		}
		start += size
	}
	end = start
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !inWord(r) && !(isApostrophe(r) && end > start && followsLetter(text[end+size:])) {
			break
		}
		end += size
	}
	return start, end
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func followsLetter(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(r)
}

// stem returns the stems of word: words in Latin letters by the English Snowball
// rules, words in Cyrillic letters by the Russian ones.
func (t *tokenizer) stem(word string) []string {
	if known, ok := t.stems[word]; ok {
		return known
	}
	folded := fold(word)
	t.env.SetCurrent(folded)
	r, _ := utf8.DecodeRuneInString(folded)
	var stems []string
	switch {
	case unicode.Is(unicode.Latin, r):
		english.Stem(t.env)
		stems = []string{t.env.Current()}
	case unicode.Is(unicode.Cyrillic, r):
		russian.Stem(t.env)
		stems = []string{t.env.Current()}
		if short, ok := withoutFleeting(t.env.Current()); ok && t.env.Current() == folded {
			stems = append(stems, short)
		}
	default:
		stems = []string{folded}
	}
	if len(t.stems) >= knownStems {
		clear(t.stems)
	}
	t.stems[strings.Clone(word)] = stems
	return stems
}

// withoutFleeting drops the last vowel of a Russian word without an ending, where
// it may be one that other forms of the word lack: рынок is рынк in рынка.
func withoutFleeting(word string) (string, bool) {
	r := []rune(word)
	n := len(r)
	if n < 4 || r[n-2] != 'о' && r[n-2] != 'е' || isVowel(r[n-1]) || isVowel(r[n-3]) {
		return "", false
	}
	return string(r[:n-2]) + string(r[n-1]), true
}

func isVowel(r rune) bool { return strings.ContainsRune("аеиоуыэюяйьъ", r) }

// fold returns word in lower case, with one kind of apostrophe, with е for ё and
// without the accents of Latin letters.
func fold(word string) string {
	word = strings.ToLower(word)
	if isASCII(word) {
		return word
	}
	var b strings.Builder
	latin := false
	for _, r := range norm.NFD.String(word) {
		switch {
		case unicode.Is(unicode.Mn, r):
			if latin || r == 0x301 || r == 0x308 { // accents, the stress mark, and the dots of ё
				continue
			}
		case r == '’':
			r = '\''
		default:
			latin = unicode.Is(unicode.Latin, r)
		}
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
