package extract

import (
	"regexp"
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// named is the phrase of the document of word doc: its noun phrase, what follows
// it behind "between", "for", "on" or "of", however a parser has hung that, and
// the years it covers; without the place and the day of its signing.
func (b *builder) named(doc int) text.Span {
	full := b.phrase(doc)
	w := doc + 1
	for w < len(b.doc.Tokens) && b.tokenSpan(w).End <= full.End {
		w++
	}
	if end := b.phraseEnd(doc, w); end > w {
		full.End = b.tokenSpan(end - 1).End
	}
	for w := doc + 1; w < len(b.doc.Tokens) && b.tokenSpan(w).End <= full.End; w++ {
		if b.leavesName(w) {
			return text.Span{Start: full.Start, End: b.tokenSpan(w - 1).End}
		}
	}
	return b.withYears(full)
}

// phraseEnd returns where the words end that still belong to the name of the
// document when reading on from w: runs of nouns behind a preposition.
func (b *builder) phraseEnd(doc, w int) int {
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(doc).Start)]
	end := w
	for w < sent.End && (b.nameJoint(w) || b.joinsName(doc, w)) && !b.leavesName(w) {
		w++
		from := w
		for w < sent.End && b.nameWord(w) && !b.leavesName(w) {
			w++
		}
		if w == from || w < sent.End && (b.UPOS(w) == "VERB" || b.UPOS(w) == "AUX") && !b.heads(w, doc) {
			return end
		}
		end = w
	}
	return end
}

func (b *builder) nameJoint(w int) bool {
	switch strings.ToLower(b.Word(w)) {
	case "between", "for", "of", "on", "with", "concerning", "regarding", "about":
		return true
	}
	return false
}

// joinsName reports whether w is the "and" between two words inside the name of
// the document: "between Kenya and Uganda".
func (b *builder) joinsName(doc, w int) bool {
	if b.UPOS(w) != "CCONJ" {
		return false
	}
	x := b.doc.Tokens[w].Head
	return x > w && b.Deprel(x) == "conj" && b.nominalWord(x) && b.doc.Tokens[x].Head > doc && b.doc.Tokens[x].Head < w
}

// heads reports whether the document hangs on the word w, so that nothing before w
// is a subject of its own.
func (b *builder) heads(w, doc int) bool {
	for at, n := doc, 0; at >= 0 && n < deepest; at, n = b.doc.Tokens[at].Head, n+1 {
		if at == w || b.UPOS(w) == "AUX" && b.doc.Tokens[w].Head == at && at != doc {
			return true
		}
	}
	return false
}

func (b *builder) nameWord(w int) bool {
	switch b.UPOS(w) {
	case "NOUN", "PROPN", "ADJ", "DET", "NUM":
		return true
	case "PRON":
		return b.Deprel(w) == "nmod:poss"
	case "CCONJ":
		return w+1 < len(b.doc.Tokens) && (b.UPOS(w+1) == "NOUN" || b.UPOS(w+1) == "PROPN" || b.UPOS(w+1) == "ADJ")
	}
	return b.Word(w) == "-" || b.Word(w) == "–" || b.Lemma(w) == "'s"
}

// leavesName reports whether the name of a document is over at w: its place,
// its day or its occasion follows.
func (b *builder) leavesName(w int) bool {
	switch strings.ToLower(b.Word(w)) {
	case "in", "at", "on":
		return w+1 < len(b.doc.Tokens) && (b.Is(w+1, "place") || b.timeAt(w+1) != nil)
	case "during", "after", "before", "following", "since", "until":
		return true
	}
	t := b.timeAt(w)
	return t != nil && t.Time.Precision == ledger.Day
}

// withYears is the phrase s with the years that follow it ("programme for
// 2025-2026"), and without a preposition that a parser left at its end.
func (b *builder) withYears(s text.Span) text.Span {
	rest := b.doc.Text[s.End:]
	if loc := yearsAfter.FindStringIndex(rest); loc != nil {
		return text.Span{Start: s.Start, End: s.End + loc[1]}
	}
	if loc := danglingWord.FindStringIndex(b.doc.Quote(s)); loc != nil {
		return text.Span{Start: s.Start, End: s.Start + loc[0]}
	}
	return s
}

var (
	yearsAfter   = regexp.MustCompile(`^(?:\s*(?:for|of))?\s*(?:19|20)\d\d(?:\s*(?:-|–|—|to)\s*(?:19|20)\d\d)?\b`)
	danglingWord = regexp.MustCompile(`\s+(?:for|of|in|on|to|with|at|and|the)$`)
)

// timeAt returns the time expression that begins at w, or nil.
func (b *builder) timeAt(w int) *timex.Timex {
	i := slices.IndexFunc(b.in.Times, func(t timex.Timex) bool { return t.Span.Start == b.tokenSpan(w).Start })
	if i < 0 {
		return nil
	}
	return &b.in.Times[i]
}

var yearRange = regexp.MustCompile(`\b((?:19|20)\d\d)\s*(?:-|–|—|/|to|through|until)\s*((?:19|20)\d\d)\b`)

// forYear is one year that a document covers. That of a "treaty of 1977" is the
// one in which it was made.
var forYear = regexp.MustCompile(`(?i)\bfor (?:the year )?((?:19|20)\d\d)\b`)

// years returns the years that a name covers, as "2025" or "2025/2026", or "".
func years(name string) string {
	if m := yearRange.FindStringSubmatch(name); m != nil {
		return m[1] + "/" + m[2]
	}
	if m := forYear.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return ""
}

var periodWords = regexp.MustCompile(`(?i)\s*\b(?:for|of|in|until|through)\s+$`)

// series is a name without the years it covers, or "" where it names none.
func series(name string) string {
	loc := yearRange.FindStringIndex(name)
	if loc == nil {
		loc = forYear.FindStringIndex(name)
	}
	if loc == nil {
		return ""
	}
	left := periodWords.ReplaceAllString(name[:loc[0]], "")
	return strings.Join(strings.Fields(left+" "+name[loc[1]:]), " ")
}
