package resolve

import (
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"chancery/internal/text"
	"chancery/kb"
)

// token cuts words the way Universal Dependencies does for English: possessive
// endings, hyphens and marks stand alone, initials keep their full stop.
var token = regexp.MustCompile(`\b(?:[A-Z]\.)+|[\p{L}\p{M}\d]+(?:[.,]\d+|\.[a-z]{2,3}\b)*(?:['’][\p{L}]{3,})?|['’][a-z]+|\S`)

var (
	ends    = regexp.MustCompile(`[.!?]["”’)]*\s+["“‘(–]*\s*[\p{Lu}\d]`)
	noBreak = regexp.MustCompile(`(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|St|vs|No))\.$`)
)

// document cuts text into blocks at blank lines, and into sentences and tokens,
// with no further analysis.
func document(id, s, published string) *text.Document {
	d := &text.Document{ID: text.DocID(id), Lang: "en", Text: s}
	d.Published = text.Date{Start: published, End: published, Precision: "day", Basis: "stated"}
	if len(published) < 10 {
		d.Published = interval(published)
	}
	at := 0
	for _, part := range strings.SplitAfter(s, "\n") {
		span := text.Span{Start: at, End: at + len(part)}.Trim(s)
		at += len(part)
		if span.Empty() {
			continue
		}
		d.Blocks = append(d.Blocks, text.Block{Kind: kindOf(span.In(s), len(d.Blocks)), Span: span})
		sentences(d, len(d.Blocks)-1)
	}
	return d
}

// interval is the days of a month, a year or nothing.
func interval(s string) text.Date {
	switch len(s) {
	case 7:
		first, err := time.Parse("2006-01", s)
		if err != nil {
			return text.Date{}
		}
		last := first.AddDate(0, 1, -1)
		return text.Date{Start: first.Format("2006-01-02"), End: last.Format("2006-01-02"), Precision: "month"}
	case 4:
		return text.Date{Start: s + "-01-01", End: s + "-12-31", Precision: "year"}
	}
	return text.Date{}
}

var dated = regexp.MustCompile(`^(?:\p{L}+, )?(?:\p{L}+ )?\d{0,2} ?\p{L}+ ?(?:19|20)?\d*$`)

func kindOf(s string, n int) text.BlockKind {
	switch {
	case strings.HasPrefix(s, "Photo"):
		return text.Credit
	case strings.HasPrefix(s, "Based on"):
		return text.Derivation
	case strings.HasPrefix(s, "GSV") || strings.HasPrefix(s, "Source"):
		return text.PublisherBy
	case len(s) < 45 && dated.MatchString(s) && strings.ContainsAny(s, "0123456789"):
		return text.Dateline
	case n == 0 && !strings.HasSuffix(s, "."):
		return text.Title
	case len(s) < 80 && !strings.ContainsAny(s[len(s)-1:], ".?!”\""):
		return text.Heading
	case strings.HasPrefix(s, "– ") && strings.HasSuffix(s, "?"):
		return text.Question
	}
	return text.Paragraph
}

func sentences(d *text.Document, block int) {
	b := d.Blocks[block].Span
	start := b.Start
	cut := func(end int) {
		span := text.Span{Start: start, End: end}.Trim(d.Text)
		start = end
		if span.Empty() {
			return
		}
		first := len(d.Tokens)
		for _, m := range token.FindAllStringIndex(span.In(d.Text), -1) {
			t := text.Span{Start: span.Start + m[0], End: span.Start + m[1]}
			d.Tokens = append(d.Tokens, text.Token{Span: t, Head: -1})
		}
		d.Sentences = append(d.Sentences, text.Sentence{Span: span, First: first, End: len(d.Tokens), Block: block})
	}
	raw := b.In(d.Text)
	for _, m := range ends.FindAllStringIndex(raw, -1) {
		head := raw[:m[0]+1]
		if noBreak.MatchString(head) {
			continue
		}
		stop := m[0] + 1
		for stop < len(raw) && strings.ContainsRune("\"”’)", rune(raw[stop])) {
			stop++
		}
		cut(b.Start + stop)
	}
	cut(b.End)
}

var shipped = sync.OnceValues(func() (*Base, error) { return Load(kb.FS) })

// base is the knowledge base the program ships.
func base(tb testing.TB) *Base {
	tb.Helper()
	b, err := shipped()
	if err != nil {
		tb.Fatal(err)
	}
	return b
}
