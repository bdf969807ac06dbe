package sqlite

import (
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/ncruces/go-sqlite3/ext/fts5"
)

func newTokenizer() *tokenizer {
	return &tokenizer{env: snowballstem.NewEnv(""), stems: map[string][]string{}}
}

func TestStem(t *testing.T) {
	tok := newTokenizer()
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"agreements", "Agreement", true},
		{"министра", "МИНИСТР", true},
		{"министрами", "министров", true},
		{"рынок", "рынка", true},
		{"посол", "послами", true},
		{"Алёна", "алена", true},
		{"Córdoba", "cordoba", true},
		{"Tajikistan’s", "Tajikistan", true},
		{"Tajikistan's", "Tajikistan’s", true},
		{"2025", "2025", true},
		{"договор", "договоры", true},
		{"министр", "министерство", false},
		{"край", "краи", true},
		{"мир", "мэр", false},
		{"trade", "treaty", false},
		{"2025", "2026", false},
	} {
		got := slices.ContainsFunc(tok.stem(c.a), func(s string) bool { return slices.Contains(tok.stem(c.b), s) })
		if got != c.same {
			t.Errorf("%s %v and %s %v share a stem: %t, want %t", c.a, tok.stem(c.a), c.b, tok.stem(c.b), got, c.same)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	f.Add("The Minister’s visit — министр прибыл в Душанбе 14-го.", false)
	f.Add("\xff'’''a'\xd0", true)
	f.Fuzz(func(t *testing.T, text string, prefix bool) {
		tok := newTokenizer()
		var flags fts5.TokenizeFlag
		if prefix {
			flags = fts5.TOKENIZE_QUERY | fts5.TOKENIZE_PREFIX
		}
		last := 0
		err := tok.Tokenize(flags, text, "", func(place fts5.TokenFlag, token string, start, end int) error {
			if place == fts5.TOKEN_COLOCATED {
				return nil
			}
			if token == "" || start < last || end <= start || end > len(text) {
				t.Errorf("token %q at [%d, %d) of %q after %d", token, start, end, text, last)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[start:end]) {
				t.Errorf("token %q cuts a character of %q", token, text)
			}
			last = end
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		matchOf(text)
	})
}
