package timex

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
	"chancery/internal/timex/atom"
)

// raw is an expression that was matched and not yet resolved.
type raw struct {
	piece       int
	span        text.Span
	want        want
	tense       Tense
	preposition string
	lead        bool // it opens its sentence
}

// finder holds what one call of Find works on.
type finder struct {
	doc    *text.Document
	pieces []text.Span
	block  []int // the block of each piece
	raws   []raw
	scan   scan
}

func newFinder(doc *text.Document) *finder {
	f := &finder{doc: doc}
	for i := range doc.Sentences {
		f.add(doc.Sentences[i].Span, doc.Sentences[i].Block)
	}
	if len(doc.Sentences) == 0 {
		for i, b := range doc.Blocks {
			f.add(b.Span, i)
		}
	}
	if len(doc.Sentences) == 0 && len(doc.Blocks) == 0 {
		f.add(text.Span{Start: 0, End: len(doc.Text)}, 0)
	}
	return f
}

func (f *finder) add(s text.Span, block int) {
	if s.Start >= 0 && s.End <= len(f.doc.Text) && s.Start < s.End {
		f.pieces, f.block = append(f.pieces, s), append(f.block, block)
	}
}

// Pieces returns the runs of text that expressions are looked for in: the
// sentences of doc, or its blocks where it has none, or else the whole text.
func Pieces(doc *text.Document) []text.Span { return newFinder(doc).pieces }

// read matches the expressions of piece i, left to right, the longest first.
func (f *finder) read(i int, piece text.Span) {
	s := &f.scan
	s.load(f.doc, piece)
	for at := 0; at < len(s.as); {
		w, from, next, ok := s.expression(at)
		if !ok || next <= at {
			at++
			continue
		}
		from = s.approximate(&w, from)
		s.hence(&w, from, next)
		r := raw{piece: i, span: text.Span{Start: s.as[from].Span.Start, End: s.as[next-1].Span.End}, want: w}
		r.preposition = s.preposition(from)
		r.lead = from <= 1
		if w.shape == sDuration && w.n > 0 && r.preposition == "within" && !s.apart {
			r.want.due = s.tense(from, next) != Past
		}
		if w.lacksYear() || w.shape == sRel {
			r.tense = s.tense(from, next)
		}
		if r.tense == Past && w.m != 0 && r.preposition != "since" && s.announced(from) {
			r.tense = NoTense
		}
		f.raws = append(f.raws, r)
		at = next
	}
}

// hence makes a date of "in two weeks" where it is told of the future, and of "in
// two weeks' time" anywhere. "In three days" alone is left as it is: so long may it
// take.
func (s *scan) hence(w *want, from, next int) {
	if w.shape != sDuration || w.n < 1 || w.half != 0 || !s.is(from-1, "in") || s.apart {
		return
	}
	owned := s.is(next, "'", "’") && s.is(next+1, "time") || s.is(next+1, "s") && s.is(next+2, "time")
	if owned || w.unit != uDay && s.tense(from, next) == Future && !s.is(next, "of") {
		w.shape, w.sign, w.rule = sOffset, 1, ruleOffset
	}
}

// approximate takes the words before a number of units that loosen it, such as
// "almost" and "more than", and returns where the expression then begins.
func (s *scan) approximate(w *want, from int) int {
	if w.shape != sDuration && w.shape != sOffset && w.shape != sSet {
		return from
	}
	switch {
	case w.shape == sSet && s.is(from-1, "once", "twice") && s.is(from, "a", "an", "per", "every", "each"):
		return from - 1
	case w.shape == sSet:
		return from
	case s.is(from-1, "only", "just"):
		return from - 1
	case s.is(from-1, "almost", "nearly", "about", "roughly", "approximately", "over", "around", "some"):
		w.loose = true
		return from - 1
	case s.is(from-1, "than") && s.is(from-2, "more", "less"), s.is(from-1, "least", "most") && s.is(from-2, "at"), s.is(from-1, "to") && s.is(from-2, "up"):
		w.loose = true
		return from - 2
	}
	return from
}

// resolve turns what was matched into values, in text order.
func (f *finder) resolve() []Timex {
	c := newContext(f.doc.Published)
	c.narrative = narrative(f.raws, c)
	out := make([]Timex, 0, len(f.raws))
	for i := range f.raws {
		r := &f.raws[i]
		c.enter(r, f.block[r.piece])
		got := c.resolve(&r.want)
		c.tell(&r.want, got)
		out = append(out, f.timex(r, got))
	}
	return out
}

func (f *finder) timex(r *raw, got answer) Timex {
	t := Timex{Span: r.span, Type: r.want.kind(), Value: got.value, Tense: r.tense, Rule: r.want.rule, part: r.want.part, Preposition: r.preposition}
	t.First, t.End = tokens(f.doc, r.span)
	t.Time = ledger.Time{
		Precision: got.precision, Basis: got.basis,
		Mention: &ledger.Evidence{Start: r.span.Start, End: r.span.End, Quote: r.span.In(f.doc.Text)},
	}
	if got.ok {
		t.Time.Start, t.Time.End = got.lo.String(), got.hi.String()
	}
	if r.want.event && r.want.shape == sOffset {
		t.count = &r.want
	}
	if r.want.shape == sDuration {
		t.length = &r.want
	}
	return t
}

// tokens returns the tokens of doc that overlap s, as a half-open range.
func tokens(doc *text.Document, s text.Span) (first, end int) {
	first = doc.TokenAt(s.Start)
	end = first
	for end < len(doc.Tokens) && doc.Tokens[end].Span.Start < s.End {
		end++
	}
	return first, end
}

// scan is one piece of text, split.
type scan struct {
	doc *text.Document
	as  []atom.Atom
	lx  []lex
	// apart keeps the two ends of an interval as expressions of their own.
	apart bool
	depth int // how many parts of a date enclose what is read
	steps int // how often an expression was tried, which tests hold against the length
}

// nesting is how deep the parts of a date may go: "early in the first half of
// the year".
const nesting = 4

func (s *scan) load(doc *text.Document, piece text.Span) {
	s.doc = doc
	s.as = atom.Split(s.as[:0], doc.Text, piece)
	s.lx = s.lx[:0]
	for i := range s.as {
		var l lex
		if s.as[i].Kind == atom.Word {
			l = lexicon[s.as[i].Low]
		}
		s.lx = append(s.lx, l)
	}
}

// is reports whether atom i is one of words.
func (s *scan) is(i int, words ...string) bool {
	if i < 0 || i >= len(s.as) {
		return false
	}
	for _, w := range words {
		if s.as[i].Low == w {
			return true
		}
	}
	return false
}

// class returns the class of atom i, or none outside the piece.
func (s *scan) class(i int) class {
	if i < 0 || i >= len(s.lx) {
		return none
	}
	return s.lx[i].class
}

// digits returns how many digits atom i has, when it is a plain number.
func (s *scan) digits(i int) int {
	if i < 0 || i >= len(s.as) {
		return 0
	}
	return int(s.as[i].Digits)
}

func (s *scan) value(i int) int { return int(s.as[i].Value) }

// tight reports whether no white space stands before atom i.
func (s *scan) tight(i int) bool { return i < len(s.as) && !s.as[i].Space }

func (s *scan) dash(i int) bool { return s.is(i, "-", "–", "—", "−") }
