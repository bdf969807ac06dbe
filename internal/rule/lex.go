package rule

import (
	"fmt"
	"strings"
	"unicode"
)

// token is one word of a rule file. Quoted is set for a "…" string.
type token struct {
	text   string
	quoted bool
}

// line is one logical line: its words, how far it is indented, and where it is.
type line struct {
	words  []token
	indent bool
	pos    string
}

// lex splits a rule file into logical lines. A # outside quotes starts a
// comment; a line that ends in a comma goes on in the next one.
func lex(name, src string) ([]line, error) {
	var out []line
	goingOn := false
	for i, raw := range strings.Split(src, "\n") {
		pos := fmt.Sprintf("%s:%d", name, i+1)
		words, err := lexLine(raw)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", pos, err)
		}
		if len(words) == 0 {
			continue
		}
		if goingOn {
			last := &out[len(out)-1]
			last.words = append(last.words, words...)
		} else {
			indent := unicode.IsSpace(rune(raw[0]))
			out = append(out, line{words: words, indent: indent, pos: pos})
		}
		tail := words[len(words)-1]
		goingOn = !tail.quoted && strings.HasSuffix(tail.text, ",")
	}
	return out, nil
}

func lexLine(raw string) ([]token, error) {
	var out []token
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case c == '#':
			return out, nil
		case unicode.IsSpace(rune(c)):
			i++
		case c == '"':
			n := strings.IndexByte(raw[i+1:], '"')
			if n < 0 {
				return nil, fmt.Errorf("a string opens at column %d and is not closed", i+1)
			}
			out = append(out, token{raw[i+1 : i+1+n], true})
			i += n + 2
			if i < len(raw) && raw[i] == ',' {
				out = append(out, token{",", false})
				i++
			}
		default:
			n := strings.IndexAny(raw[i:], " \t\r\"#")
			if n < 0 {
				n = len(raw) - i
			}
			if n == 0 {
				n = 1
			}
			out = append(out, token{raw[i : i+n], false})
			i += n
		}
	}
	return out, nil
}
