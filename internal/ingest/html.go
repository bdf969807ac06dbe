package ingest

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/go-shiori/dom"
	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"chancery/internal/text"
)

// readHTML finds the article of a page. The library that finds it reads foreign
// bytes of every sort; should it panic, the page is reported as unreadable.
func readHTML(page string, h Hints) (src source, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("its HTML could not be taken apart (%v); save its text in a .txt file", r)
		}
	}()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return source{}, fmt.Errorf("its HTML could not be parsed: %w", err)
	}
	article, meta := extract(root, h)
	w := &writer{title: siteless(first(h.Title, meta.Title), meta.Sitename)}
	w.open()
	w.node(article)
	w.flush("")
	if len(w.lines) == 0 || wordless(w.text.String()) != nil {
		return source{}, errors.New("the page holds no article text; it may need a browser to show it: save its text in a .txt file")
	}
	return source{text: w.text.String(), lines: w.lines, title: w.title, publisher: first(meta.Sitename, meta.Hostname),
		lang: meta.Language, date: pageDate(root, h.URL)}, nil
}

// whole is the length in bytes of a page's text below which all of it, bar
// furniture, is the article: too short for its parts to be weighed.
const whole = 600

// extract returns the part of the page that is the article, without navigation,
// comments and other boilerplate. It leaves root as it is.
func extract(root *html.Node, h Hints) (*html.Node, trafilatura.Metadata) {
	opts := trafilatura.Options{EnableFallback: true, ExcludeComments: true, HtmlDateOverride: &htmldate.Result{}}
	if address, err := url.Parse(h.URL); err == nil && h.URL != "" {
		opts.OriginalURL = address
	}
	found, err := trafilatura.ExtractDocument(dom.Clone(root, true), opts)
	var meta trafilatura.Metadata
	if found != nil {
		meta = found.Metadata
	}
	if err != nil || found.ContentNode == nil || wordless(found.ContentText) != nil {
		return root, meta
	}
	all := &writer{}
	all.node(root)
	if all.flush(""); all.text.Len() < whole {
		return root, meta
	}
	return found.ContentNode, meta
}

// pageDate returns the day that the page's own metadata give, or zero. The
// finder completes a date without a year from a reference day, so it is asked
// with two of them, and an answer that depends on it is dropped.
func pageDate(root *html.Node, address string) time.Time {
	var found [2]time.Time
	for i, ref := range []time.Time{day(2001, 2, 3), day(2034, 11, 12)} {
		res, err := htmldate.FromDocument(dom.Clone(root, true), htmldate.Options{
			UseOriginalDate: true, SkipExtensiveSearch: true, DeferUrlExtractor: true, URL: address,
			MinDate: day(1990, 1, 1), MaxDate: day(2100, 12, 31),
			DateParserConfig: &dateparser.Configuration{CurrentTime: ref},
		})
		if err != nil || res.DateTime.IsZero() {
			return time.Time{}
		}
		found[i] = res.DateTime
	}
	y, m, d := found[0].Date()
	if !found[0].Equal(found[1]) || !plausible(y) {
		return time.Time{}
	}
	return day(y, int(m), d)
}

// siteless drops the name of the site from the end of a page's title.
func siteless(title, site string) string {
	title = strings.Join(strings.Fields(title), " ")
	for _, mark := range []string{" | ", " – ", " — ", " - ", " :: ", " » "} {
		if i := strings.LastIndex(title, mark); i > 0 && site != "" && strings.EqualFold(strings.TrimSpace(title[i+len(mark):]), site) {
			return title[:i]
		}
	}
	return title
}

// writer sets an article as plain text: the title, a blank line, then its parts
// in reading order, each on a line of its own with a blank line between.
type writer struct {
	title string
	text  strings.Builder
	lines []line

	run  strings.Builder // the line being written
	bold int             // bytes of run set in bold
}

func (w *writer) open() {
	if w.title != "" {
		w.run.WriteString(w.title)
		w.flush(text.Title)
	}
}

// flush ends the line being written. Its hint is kind, where that is not empty.
func (w *writer) flush(kind text.BlockKind) {
	s := strings.Join(strings.Fields(w.run.String()), " ")
	bold := 10*w.bold > 9*len(s)
	w.run.Reset()
	w.bold = 0
	if s == "" || w.repeats(s) {
		return
	}
	switch {
	case kind == "" && bold && asks(s):
		kind = text.Question
	case kind == text.Item:
		s = "- " + s
	}
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	start := w.text.Len()
	w.text.WriteString(s)
	w.lines = append(w.lines, line{span: text.Span{Start: start, End: w.text.Len()}, s: s, gap: true, hint: kind})
}

// repeats reports whether s is the title once more, near the top.
func (w *writer) repeats(s string) bool {
	return len(w.lines) > 0 && len(w.lines) < 4 && strings.EqualFold(s, w.title)
}

// node writes n and all under it.
func (w *writer) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.run.WriteString(n.Data)
		return
	case n.Type == html.ElementNode && furniture(n):
		return
	case n.Type == html.ElementNode && tag(n) == atom.Br:
		w.flush("")
		return
	}
	kind, block := blockOf(n)
	if block {
		w.flush("")
	}
	before := w.run.Len()
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	switch tag(n) {
	case atom.B, atom.Strong:
		w.bold += max(0, w.run.Len()-before)
	case atom.Td, atom.Th:
		w.run.WriteString(" ")
	}
	if block {
		w.flush(kind)
	}
}

// tag returns the name of an element. Elements that the extraction made have
// only their name as a string.
func tag(n *html.Node) atom.Atom {
	if n.Type != html.ElementNode {
		return 0
	}
	return atom.Lookup([]byte(n.Data))
}

// blockOf reports whether n stands on lines of its own, and what it then is.
func blockOf(n *html.Node) (text.BlockKind, bool) {
	switch tag(n) {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return text.Heading, true
	case atom.Li, atom.Dd, atom.Dt:
		return text.Item, true
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Blockquote, atom.Pre, atom.Ul, atom.Ol, atom.Dl,
		atom.Table, atom.Tr, atom.Body, atom.Html, atom.Hr, atom.Figcaption, atom.Figure, atom.Details, atom.Summary:
		return "", true
	}
	return "", false
}

// furniture reports whether n is no part of what a page says.
func furniture(n *html.Node) bool {
	switch tag(n) {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Iframe,
		atom.Svg, atom.Button, atom.Select, atom.Template, atom.Textarea, atom.Header:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" ||
			a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
			return true
		}
	}
	return false
}
