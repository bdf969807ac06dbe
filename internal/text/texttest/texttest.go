// Package texttest makes documents for the tests of packages that read words but need
// no analysis of them.
package texttest

import (
	"regexp"
	"sort"

	"chancery/internal/text"
)

var (
	sentenceEnd = regexp.MustCompile(`[.!?]["”)]*\s+[A-Z“"]|\n+`)
	wordOrMark  = regexp.MustCompile(`[\p{L}\p{N}]+(?:[.,'’:-][\p{L}\p{N}]+)*|[^\s]`)
)

// Plain cuts raw into sentences and tokens without any analysis. It is one paragraph.
func Plain(raw string) *text.Document {
	doc := &text.Document{Text: raw, Blocks: []text.Block{{Kind: text.Paragraph, Span: text.Span{Start: 0, End: len(raw)}}}}
	for _, m := range wordOrMark.FindAllStringIndex(raw, -1) {
		doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: m[0], End: m[1]}, Head: -1})
	}
	at := 0
	add := func(end int) {
		s := text.Span{Start: at, End: end}.Trim(raw)
		if !s.Empty() {
			first, last := covered(doc, s)
			doc.Sentences = append(doc.Sentences, text.Sentence{Span: s, First: first, End: last})
		}
		at = end
	}
	for _, m := range sentenceEnd.FindAllStringIndex(raw, -1) {
		end := m[0] + 1
		if raw[m[0]] == '.' && abbreviation(raw[:m[0]]) {
			continue
		}
		add(end)
	}
	add(len(raw))
	return doc
}

var shortForm = regexp.MustCompile(`\b(?:Mr|Mrs|Gen|Col|Sept?|Jan|Feb|Aug|Oct|Nov|Dec|U\.S|[A-Z])$`)

func abbreviation(before string) bool { return shortForm.MatchString(before[max(0, len(before)-12):]) }

// covered returns the tokens that overlap s.
func covered(doc *text.Document, s text.Span) (first, end int) {
	first = sort.Search(len(doc.Tokens), func(i int) bool { return doc.Tokens[i].Span.End > s.Start })
	end = first
	for end < len(doc.Tokens) && doc.Tokens[end].Span.Start < s.End {
		end++
	}
	return first, end
}
