package petrarch

import (
	"slices"
	"strings"
	"unicode"

	"chancery/internal/text"
)

// coded is a code that holds within days, written as 20060102; empty is open.
type coded struct{ code, from, to string }

// entry is a word of a dictionary with its codes, in the order of the file.
type entry struct {
	words []string // in lower case
	codes []coded
}

// dictionary is the entries of a file.
type dictionary []entry

// readActors reads a dictionary of actors: a name with its codes in brackets, in the
// same line or in those below; a line that begins with + is another name of the same.
func readActors(raw string) dictionary {
	var out dictionary
	first := 0 // of the entries that share the codes to come
	for line := range strings.Lines(raw) {
		line, _, _ = strings.Cut(line, "#")
		if strings.Contains(line, "<!") || strings.TrimSpace(line) == "" {
			continue
		}
		name, codes := split(line)
		if name != "" {
			if !strings.HasPrefix(name, "+") {
				first = len(out)
			}
			e := entry{words: wordsOf(name)}
			if first < len(out) {
				e.codes = slices.Clone(out[first].codes)
			}
			out = append(out, e)
		}
		for i := first; i < len(out); i++ {
			out[i].codes = append(out[i].codes, codes...)
		}
	}
	return slices.DeleteFunc(out, func(e entry) bool { return len(e.words) == 0 })
}

// split cuts a line into its name and the codes in brackets.
func split(line string) (name string, codes []coded) {
	name = line
	for {
		before, rest, ok := strings.Cut(line, "[")
		if !ok {
			break
		}
		if len(codes) == 0 {
			name = before
		}
		inside, after, closed := strings.Cut(rest, "]")
		if !closed {
			break
		}
		codes = append(codes, dated(inside))
		line = after
	}
	return strings.TrimSpace(name), codes
}

// dated reads "HOB < 950601", "HOBGOV 19950601 - 19990815", "HOBREB > 990816".
func dated(s string) coded {
	code, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	c := coded{code: code}
	rest = strings.ReplaceAll(rest, " ", "")
	switch {
	case strings.HasPrefix(rest, "<"):
		c.to = day(rest[1:])
	case strings.HasPrefix(rest, ">"):
		c.from = day(rest[1:])
	case strings.Contains(rest, "-"):
		from, to, _ := strings.Cut(rest, "-")
		c.from, c.to = day(from), day(to)
	}
	return c
}

// day writes a day of six digits with its century.
func day(s string) string {
	if len(s) == 6 {
		return "19" + s
	}
	return s
}

// on returns the code that holds on a day: the last dated one that does, else the
// first without a date.
func (e entry) on(date string) string {
	plain, within := "", ""
	for _, c := range e.codes {
		switch {
		case c.from == "" && c.to == "":
			if plain == "" {
				plain = c.code
			}
		case (c.from == "" || date >= c.from) && (c.to == "" || date <= c.to):
			within = c.code
		}
	}
	if within != "" {
		return within
	}
	return plain
}

// wordsOf are the words of a name, in lower case; "_" joins words.
func wordsOf(s string) []string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "+")
	var out []string
	for _, t := range tokens(strings.NewReplacer("_", " ").Replace(s)) {
		out = append(out, t.word)
	}
	return out
}

// token is a word of a text in lower case with its place.
type token struct {
	word string
	at   text.Span
}

// tokens are the words of s: letters and digits with the dots, hyphens and
// ampersands between them.
func tokens(s string) []token {
	var out []token
	start := -1
	end := func(i int) {
		if start >= 0 {
			at := text.Span{Start: start, End: i}
			out = append(out, token{strings.ToLower(strings.TrimSuffix(at.In(s), ".")), at})
			start = -1
		}
	}
	for i, r := range s {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && (r == '.' || r == '-')
		switch {
		case inside && start < 0:
			start = i
		case !inside:
			end(i)
		}
	}
	end(len(s))
	return out
}

// names are those of d as they are written, each once.
func (d dictionary) names() []string {
	var out []string
	for _, e := range d {
		words := slices.Clone(e.words)
		for i, w := range words {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
		if n := strings.Join(words, " "); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// find returns where names of d stand in doc, the longest at each place.
func (d dictionary) find(doc string) []text.Span {
	var out []text.Span
	toks := tokens(doc)
	for i := 0; i < len(toks); i++ {
		if e, n := d.at(toks[i:]); n > 0 {
			if e.codes != nil {
				out = append(out, toks[i].at.Cover(toks[i+n-1].at))
			}
			i += n - 1
		}
	}
	return out
}

// at returns the longest entry of d with which toks begin, and its number of words.
// A plural of the last word is the same name.
func (d dictionary) at(toks []token) (entry, int) {
	var best entry
	for _, e := range d {
		if len(e.words) > len(toks) || len(e.words) <= len(best.words) {
			continue
		}
		fits := true
		for i, w := range e.words {
			got := toks[i].word
			fits = fits && (got == w || i == len(e.words)-1 && (got == w+"s" || got == w+"n" || got == w+"ian" || strings.TrimSuffix(w, "y")+"ies" == got))
		}
		if fits {
			best = e
		}
	}
	return best, len(best.words)
}
