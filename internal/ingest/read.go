package ingest

import (
	"strings"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// Result is a document that was read.
type Result struct {
	// Document is what the ledger keeps of it. Its Lineage is left empty, as that
	// depends on the other documents; see [Group].
	Document ledger.Document
	// Text holds the stored text with its blocks; it is not yet analysed.
	Text *text.Document
	// Notes say what was done to the bytes or left out, for a reader.
	Notes []string
}

// source is a page after its format has been dealt with.
type source struct {
	text      string
	lines     []line
	title     string
	publisher string
	lang      string
	date      time.Time // as the page's metadata give it; zero when they do not
	notes     []string
}

// Read makes a document of a page. The stored text of a plain-text page is its
// bytes, unless they had to be converted to UTF-8; that of an HTML page is the
// text of the article, one paragraph a line. The error is an [*Error].
func Read(p Page) (Result, error) {
	if len(p.Raw) > MaxBytes {
		return Result{}, failed(p.Origin, "it is larger than %d MB; split it into documents", MaxBytes>>20)
	}
	s, note, err := decode(p.Raw, p.MediaType)
	if err != nil {
		return Result{}, failed(p.Origin, "%w", err)
	}
	if err := wordless(s); err != nil {
		return Result{}, failed(p.Origin, "%w", err)
	}
	src := source{text: s}
	if strings.HasPrefix(p.MediaType, "text/html") {
		if src, err = readHTML(s, p.Hints); err != nil {
			return Result{}, failed(p.Origin, "%w", err)
		}
	} else {
		src.lines = split(s)
	}
	if note != "" {
		src.notes = append(src.notes, note)
	}
	return assemble(p, src), nil
}

// assemble finds the blocks and the metadata of a text.
func assemble(p Page, src source) Result {
	h := p.Hints
	title := first(h.Title, src.title)
	l := lay(src.text, src.lines, title)
	doc := &text.Document{ID: p.ID, Text: src.text, Blocks: l.blocks(), Speaker: l.speaker()}
	content := contentOf(doc)
	doc.Lang = first(h.Lang, language(content), src.lang)
	doc.Published = published(clues{hint: h.Published, html: src.date, stamp: l.stamp,
		address: []string{h.URL, string(p.ID)}, content: content})
	agency := canonical(l.agency)
	d := ledger.Document{
		ID:         ledger.DocID(p.ID),
		Origin:     p.Origin,
		Title:      first(title, titleOf(doc)),
		Publisher:  first(h.Publisher, l.publisher, src.publisher, agency),
		Derivation: l.derivation,
		Lang:       doc.Lang,
		Published: ledger.Published{Start: doc.Published.Start, End: doc.Published.End,
			Precision: ledger.Precision(doc.Published.Precision), Basis: doc.Published.Basis, Reason: doc.Published.Reason},
	}
	if d.Derivation == "" && !strings.EqualFold(canonical(d.Publisher), agency) {
		d.Derivation = agency // another's page under the agency's dateline
	}
	return Result{Document: d, Text: doc, Notes: src.notes}
}

// contentOf joins the blocks of doc that carry content, one a line.
func contentOf(doc *text.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		if block.Kind.Content() {
			b.WriteString(doc.Quote(block.Span))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func titleOf(doc *text.Document) string {
	for _, b := range doc.Blocks {
		if b.Kind == text.Title {
			return doc.Quote(b.Span)
		}
	}
	return ""
}

// first returns the first of the strings that is not blank.
func first(ss ...string) string {
	for _, s := range ss {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
