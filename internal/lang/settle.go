package lang

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// settleNames makes the names of doc agree with one another: what a longer name
// or a bracketed acronym has settled holds for the short form wherever it
// stands, and an acronym takes the class of the name it shortens.
func settleNames(doc *text.Document) {
	known := shortForms(doc)
	covered := make([]bool, len(doc.Tokens))
	for i, n := range doc.Names {
		if label, ok := known[doc.Quote(n.Span)]; ok && n.End-n.First == 1 && n.Label != text.NORP {
			doc.Names[i].Label = label
		}
		for k := n.First; k < n.End; k++ {
			covered[k] = true
		}
	}
	for i, t := range doc.Tokens {
		if label, ok := known[t.Span.In(doc.Text)]; ok && !covered[i] {
			doc.Names = append(doc.Names, text.Name{Label: label, Span: t.Span, First: i, End: i + 1})
		}
	}
	slices.SortFunc(doc.Names, func(a, b text.Name) int { return cmp.Compare(a.First, b.First) })
}

// shortForms returns the surnames of the persons named in full, and the
// acronyms that stand in brackets behind the name of an organisation.
func shortForms(doc *text.Document) map[string]text.NameLabel {
	known := map[string]text.NameLabel{}
	for _, n := range doc.Names {
		switch {
		case n.Label == text.PER && n.End-n.First > 1:
			if last := doc.Word(n.End - 1); len(last) > 3 && capital(last) {
				known[last] = text.PER
			}
		case n.Label == text.ORG:
			if acronym := bracketed(doc, n.End); acronym != "" {
				known[acronym] = text.ORG
			}
		}
	}
	for _, n := range doc.Names {
		if word := doc.Word(n.First); n.Label == text.GPE && n.End-n.First == 1 && known[word] == text.PER && n.First > 0 && place[strings.ToLower(doc.Word(n.First-1))] {
			delete(known, word)
		}
	}
	return known
}

// place are the words before a name that make it a place rather than a person.
var place = set(`in at near into`)

// bracketed returns the acronym in brackets at token i, or "".
func bracketed(doc *text.Document, i int) string {
	if i+2 >= len(doc.Tokens) || doc.Word(i) != "(" || doc.Word(i+2) != ")" {
		return ""
	}
	if w := doc.Word(i + 1); len(w) > 1 && strings.ToUpper(w) == w && capital(w) {
		return w
	}
	return ""
}

// capital reports whether w begins with a capital letter.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
