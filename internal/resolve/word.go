package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// word is a token as the grammar of mentions sees it.
type word struct {
	text  string // as written, without a possessive ending
	low   string // text in lower case
	cap   bool   // begins with a capital letter
	upper bool   // has letters, two or more, and all of them are capitals
	poss  bool   // carries a possessive ending or is followed by one
	tail  bool   // is such an ending itself
	mute  bool   // stands in a block without content, or in a label
	glued bool   // no white space before it
}

// view makes the words of a document.
func view(d *text.Document) []word {
	out := make([]word, len(d.Tokens))
	for i, t := range d.Tokens {
		out[i] = wordOf(t.Span.In(d.Text))
		out[i].glued = i > 0 && d.Tokens[i-1].Span.End == t.Span.Start
		if out[i].tail && i > 0 {
			out[i-1].poss = true
		}
	}
	return out
}

func wordOf(s string) word {
	low := strings.ToLower(s)
	switch low {
	case "'s", "’s", "'", "’":
		return word{text: s, low: low, tail: true}
	}
	w := word{text: s, low: low}
	for _, end := range [...]string{"'s", "’s", "s’", "s'"} {
		if strings.HasSuffix(low, end) && len(low) > len(end)+1 {
			cut := len(s) - len(strings.TrimPrefix(end, "s"))
			w.text, w.low, w.poss = s[:cut], low[:cut], true
			break
		}
	}
	first, _ := utf8.DecodeRuneInString(w.text)
	w.cap = unicode.IsUpper(first)
	w.upper = w.cap && len(w.text) > 1 && w.low != w.text && strings.ToUpper(w.text) == w.text
	return w
}

// letters reports whether w is made of letters and of marks inside words.
func (w word) letters() bool {
	if w.tail || w.text == "" {
		return false
	}
	for _, r := range w.text {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && r != '-' && r != '\'' && r != '’' && r != '.' && r != '‘' && r != 'ʼ' {
			return false
		}
	}
	if head, rest, ok := strings.Cut(w.text, "."); ok && rest != "" && utf8.RuneCountInString(head) > 2 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsLetter(first)
}

// initial reports whether w is an initial of a name: "S" or "S.".
func (w word) initial() bool {
	return w.cap && utf8.RuneCountInString(strings.TrimSuffix(w.text, ".")) == 1 && w.letters()
}

// hyphen reports whether w is a hyphen or a dash.
func (w word) hyphen() bool {
	switch w.text {
	case "-", "–", "—", "‐", "‑":
		return true
	}
	return false
}
