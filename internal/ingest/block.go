package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// layout is what the lines of a text turn out to be. A line without a kind yet
// has the empty one.
type layout struct {
	doc   string
	lines []line
	kinds []text.BlockKind
	marks []int // bytes of a mark at the start of the line that are not content

	first, last int    // the first and last line of the body; first is len(lines) when there is none
	stamp       *stamp // the dateline, on a line of its own or in the first paragraph
	agency      string // the agency whose dateline opens the first paragraph
	derivation  string
	publisher   string
	labels      []label // of the turns of an interview, one for each line; nil when they are not labelled
	label       int     // the line whose label names the interviewed person; -1 when none
	known       string  // the title, where it is known from elsewhere
}

// lay finds the kind of every line. title is the title where it is known from
// elsewhere.
func lay(doc string, lines []line, title string) *layout {
	l := &layout{doc: doc, lines: lines, label: -1, known: strings.TrimSpace(title),
		kinds: make([]text.BlockKind, len(lines)), marks: make([]int, len(lines))}
	l.fixed()
	l.labels = l.findLabels()
	l.bounds()
	l.head()
	l.tail()
	l.turns()
	l.body()
	l.opening()
	return l
}

// fixed marks the lines that their own words decide.
func (l *layout) fixed() {
	for i, ln := range l.lines {
		if ln.hint == text.Heading || ln.hint == text.Title || ln.s == l.known {
			continue
		}
		kind, ok := fixed(ln.s)
		if !ok {
			continue
		}
		l.kinds[i] = kind
		if name, ok := derivation(ln.s); ok && l.derivation == "" {
			l.derivation = name
			if p, ok := publisherOf(ln.s); ok {
				l.publisher = p
			}
		}
	}
}

// bounds finds the body: from the first to the last line that reads as a
// paragraph, a turn or an item.
func (l *layout) bounds() {
	l.first, l.last = len(l.lines), -1
	title := true
	for i, ln := range l.lines {
		if l.kinds[i] != "" {
			continue
		}
		if _, ok := wholeLine(ln.s); ok {
			continue
		}
		if l.labels != nil && l.labels[i].size > 0 {
			l.first, l.last, title = min(l.first, i), i, false
			continue
		}
		asTitle := title && (titleLike(ln.s) && i+1 < len(l.lines) || ln.s == l.known || ln.hint == text.Title || l.stopped(i))
		title = false
		if asTitle || ln.hint == text.Heading || !paragraphLike(ln) || signedOff(ln.s) {
			continue
		}
		l.first = min(l.first, i)
		l.last = i
	}
	if l.last < 0 {
		l.bare()
	}
}

// stopped reports whether line i is a title that ends in a full stop: one short
// sentence with the dateline right after it.
func (l *layout) stopped(i int) bool {
	if i+1 >= len(l.lines) || l.lines[i].runes() > 120 || sentenceBreak(l.lines[i].s) {
		return false
	}
	_, ok := wholeLine(l.lines[i+1].s)
	return ok
}

// bare sets the body of a text without a paragraph: all that is neither fixed
// nor a dateline, except a title when more follows it.
func (l *layout) bare() {
	var free []int
	for i, ln := range l.lines {
		if _, ok := wholeLine(ln.s); l.kinds[i] == "" && !ok {
			free = append(free, i)
		}
	}
	switch len(free) {
	case 0:
	case 1:
		l.first, l.last = free[0], free[0]
	default:
		l.first, l.last = free[1], free[len(free)-1]
	}
}

// head finds the title and the dateline before the body.
func (l *layout) head() {
	var titles []int
	end := min(l.first, len(l.lines))
	for i := 0; i < end; i++ {
		if l.kinds[i] != "" {
			continue
		}
		if s, ok := wholeLine(l.lines[i].s); ok {
			l.kinds[i] = text.Dateline
			if l.stamp == nil {
				l.stamp = &s
			}
			continue
		}
		if bullet(l.lines[i].s) == 0 {
			titles = append(titles, i)
		}
	}
	if len(titles) > 1 && words(l.lines[titles[0]].s) <= 2 && words(l.lines[titles[1]].s) >= 4 {
		l.kinds[titles[0]] = text.Notice // the name of a section
		titles = titles[1:]
	}
	dated := l.lastDated(end)
	for n, i := range titles {
		switch {
		case n == 0 || i < dated:
			l.kinds[i] = text.Title
		case !asks(l.lines[i].s): // a question may be a turn
			l.kinds[i] = text.Heading
		}
	}
}

// lastDated is the last line before end that is a dateline, or -1.
func (l *layout) lastDated(end int) int {
	for i := end - 1; i >= 0; i-- {
		if l.kinds[i] == text.Dateline {
			return i
		}
	}
	return -1
}

// tail finds the signature, the date and the writer after the body.
func (l *layout) tail() {
	for i := l.last + 1; i < len(l.lines) && l.last >= 0; i++ {
		s := l.lines[i].s
		if l.kinds[i] != "" {
			continue
		}
		if p, ok := publisherOf(s); ok {
			l.kinds[i] = text.PublisherBy
			l.publisher = first(l.publisher, p)
			continue
		}
		if st, ok := wholeLine(s); ok && st.date.month > 0 {
			l.kinds[i] = text.Dateline
			if l.stamp == nil {
				l.stamp = &st
			}
			continue
		}
		switch {
		case placed(s):
			l.kinds[i] = text.Byline
		case signature(s):
			l.kinds[i] = text.PublisherBy
			l.publisher = first(l.publisher, strings.Trim(s, "\"“”«»"))
		}
	}
}

// body gives the lines that are left a kind.
func (l *layout) body() {
	for i, ln := range l.lines {
		if l.kinds[i] != "" {
			continue
		}
		switch {
		case ln.hint != "":
			l.kinds[i] = ln.hint
			if ln.hint == text.Item {
				l.marks[i] = bullet(ln.s)
			}
		case l.item(i):
			l.kinds[i], l.marks[i] = text.Item, max(bullet(ln.s), dash(ln.s))
		case l.heading(i):
			l.kinds[i] = text.Heading
		default:
			l.kinds[i] = text.Paragraph
		}
	}
}

// item reports whether line i belongs to a list. A long dash opens an item only
// in company; alone it opens direct speech.
func (l *layout) item(i int) bool {
	s := l.lines[i].s
	if bullet(s) > 0 {
		return true
	}
	if dash(s) == 0 {
		return false
	}
	before := i > 0 && (dash(l.lines[i-1].s) > 0 || strings.HasSuffix(l.lines[i-1].s, ":"))
	after := i+1 < len(l.lines) && dash(l.lines[i+1].s) > 0
	return before || after
}

// heading reports whether line i stands over the paragraphs that follow it.
func (l *layout) heading(i int) bool {
	ln := l.lines[i]
	if i <= 0 || i >= l.last || !shortLine(ln) || strings.HasSuffix(ln.s, ".") {
		return false
	}
	for j := i + 1; j < len(l.lines); j++ {
		switch l.kinds[j] {
		case "", text.Paragraph, text.Answer, text.Question, text.Item:
			return bullet(l.lines[j].s) > 0 || l.lines[j].runes() > ln.runes()
		case text.Credit, text.Notice:
			continue
		}
		return false
	}
	return false
}

// opening reads the dateline inside the first paragraph.
func (l *layout) opening() {
	for i, kind := range l.kinds {
		if kind != text.Paragraph {
			continue
		}
		s, ok := openingDate(l.lines[i].s)
		if ok && (l.stamp == nil || l.stamp.date.year == 0 && s.date.year > 0) {
			l.stamp = &s
		}
		if l.agency = s.agency; l.agency == "" {
			l.agency = openingAgency(l.lines[i].s)
		}
		return
	}
}

// blocks returns the blocks of the text, in order and disjoint.
func (l *layout) blocks() []text.Block {
	out := make([]text.Block, 0, len(l.lines))
	for i, ln := range l.lines {
		span := text.Span{Start: ln.span.Start + l.marks[i], End: ln.span.End}.Trim(l.doc)
		if !span.Empty() {
			out = append(out, text.Block{Kind: l.kinds[i], Span: span})
		}
	}
	return out
}

var breakRE = regexp.MustCompile(`([\p{L}\d.]*)[.!?…]["”»’)]*\s+["“«„(]?\p{Lu}`)

// sentenceBreak reports whether a sentence ends inside s. A full stop after an
// abbreviation or an initial does not end one.
func sentenceBreak(s string) bool {
	for _, m := range breakRE.FindAllStringSubmatch(s, -1) {
		if w := m[1]; utf8.RuneCountInString(w) > 3 && !strings.Contains(w, ".") || strings.ContainsAny(m[0], "!?…") {
			return true
		}
	}
	return false
}

// titleLike reports whether s reads as a title: one line of a few words,
// without a full stop.
func titleLike(s string) bool {
	if utf8.RuneCountInString(s) > 200 || words(s) > 30 || sentenceBreak(s) || labelled(s) || bullet(s) > 0 || dash(s) > 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“«„‘'(["))
	return !strings.ContainsAny(lastRune(s), ".;:,…") && (unicode.IsUpper(r) || unicode.IsDigit(r) || !unicode.IsLower(r) && unicode.IsLetter(r))
}

// paragraphLike reports whether a line reads as running text.
func paragraphLike(l line) bool {
	if l.hint == text.Paragraph || l.hint == text.Item || dash(l.s) > 0 || bullet(l.s) > 0 {
		return true
	}
	return l.runes() > 200 || sentenceBreak(l.s) || ended(l.s) && words(l.s) >= 5 || strings.HasSuffix(l.s, ":") || labelled(l.s)
}

func shortLine(l line) bool {
	return l.runes() <= 110 && words(l.s) <= 14 && !sentenceBreak(l.s) && !strings.ContainsAny(lastRune(l.s), ".,;:…")
}

func words(s string) int { return len(strings.Fields(s)) }

// lastRune returns the last rune of s that is not a closing quotation mark.
func lastRune(s string) string {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " \"”»’)]"))
	return string(r)
}

var (
	placedRE    = regexp.MustCompile(`^\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}’'-]+){1,2},\s\p{Lu}[\p{L} ’'-]{2,40}$`)
	signatureRE = regexp.MustCompile(`^["“«]?[\p{Lu}\d][\p{L}\d.&+’'-]*(?:\s(?:of|the|and|for|de|и|[-–—]|["“«]?[\p{Lu}\d][\p{L}\d.&+’'-]*["”»]?)){0,6}["”»]?$`)
)

// placed reports whether s is a person's name and a place, as writers sign.
func placed(s string) bool { return placedRE.MatchString(s) }

// signature reports whether s, which ends a text, is a name in capitals and
// nothing more, as publishers sign.
func signature(s string) bool {
	return utf8.RuneCountInString(s) <= 60 && signatureRE.MatchString(s) && strings.IndexFunc(s, unicode.IsLetter) >= 0
}
