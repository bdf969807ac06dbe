package quantity

import (
	"sort"

	"chancery/internal/ledger"
	"chancery/internal/quantity/numeral"
	"chancery/internal/text"
	"chancery/internal/timex"
	"chancery/internal/timex/atom"
)

// finder holds what one call of Find works on.
type finder struct {
	doc   *text.Document
	times []timex.Timex
	as    []atom.Atom
	out   []Quantity
	steps int // how many atoms were tried or looked back at, which tests hold against the length
}

// reading is a quantity on its way: the atoms [first, next) it covers so far.
type reading struct {
	q           Quantity
	n           numeral.Numeral
	first, next int
	number      int // the atom where the numeral ends
	currency    string
	rangeOf     bool
}

func (f *finder) read(piece text.Span) {
	f.as = atom.Split(f.as[:0], f.doc.Text, piece)
	for i := 0; i < len(f.as); {
		if next, ok := f.dated(i); ok {
			i = next
			continue
		}
		r, ok := f.quantity(i)
		if ok {
			f.out = append(f.out, r.q)
		}
		i = max(i+1, r.next)
	}
}

// dated returns the end of the date that atom i begins or lies in.
func (f *finder) dated(i int) (int, bool) {
	at := f.as[i].Span.Start
	for len(f.times) > 0 && f.times[0].Span.End <= at {
		f.times = f.times[1:]
	}
	if len(f.times) == 0 || f.times[0].Span.Start > at || f.times[0].Type == timex.Duration {
		return i, false
	}
	end := f.times[0].Span.End
	for i < len(f.as) && f.as[i].Span.Start < end {
		i++
	}
	return i, true
}

// inDate reports whether atom i lies in a date.
func (f *finder) inDate(i int) bool {
	for _, t := range f.times {
		if t.Span.Start > f.as[i].Span.Start {
			return false
		}
		if t.Span.End > f.as[i].Span.Start {
			return t.Type != timex.Duration
		}
	}
	return false
}

// quantity reads the quantity whose numeral, or whose currency sign before the
// numeral, begins at atom i. When it reads none, next says where to go on.
func (f *finder) quantity(i int) (reading, bool) {
	f.steps++
	r := reading{first: i, next: i + 1}
	if q, ok := f.multiple(i); ok {
		return q, true
	}
	currency, at := f.prefix(i)
	n, ok := numeral.At(f.as, at)
	if !ok || f.inDate(at) {
		return r, false
	}
	r.currency, r.n, r.next, r.number = currency, n, n.Next, n.Next
	if currency != "" {
		r.n.Attached(f.as)
		r.next, r.number = r.n.Next, r.n.Next
	}
	if n.Ordinal {
		return f.anniversary(r)
	}
	if f.named(at, r) {
		return r, false
	}
	f.second(&r)
	if !f.unit(&r) {
		return r, false
	}
	f.qualify(&r)
	f.change(&r)
	return f.finish(r), true
}

// finish fills the spans and the head of the reading.
func (f *finder) finish(r reading) reading {
	q := &r.q
	q.Span = text.Span{Start: f.as[r.first].Span.Start, End: f.as[r.next-1].Span.End}
	q.Number = text.Span{Start: f.as[r.n.First].Span.Start, End: f.as[r.number-1].Span.End}
	if q.Qualifier == "" {
		q.Qualifier = ledger.Exact
		if r.rangeOf {
			q.Qualifier = ledger.Range
		} else if r.n.Vague {
			q.Qualifier = ledger.About
		}
	}
	return r
}

// token returns the token that holds atom i, or -1.
func (f *finder) token(i int) int {
	at := f.as[i].Span.Start
	ts := f.doc.Tokens
	k := sort.Search(len(ts), func(j int) bool { return ts[j].Span.End > at })
	if k < len(ts) && ts[k].Span.Start <= at {
		return k
	}
	return -1
}

// is reports whether atom i is one of words.
func (f *finder) is(i int, words ...string) bool {
	if i < 0 || i >= len(f.as) {
		return false
	}
	for _, w := range words {
		if f.as[i].Low == w {
			return true
		}
	}
	return false
}

// word reports whether atom i is a word.
func (f *finder) word(i int) bool { return i >= 0 && i < len(f.as) && f.as[i].Kind == atom.Word }

// tight reports whether atom i follows without white space.
func (f *finder) tight(i int) bool { return i > 0 && i < len(f.as) && !f.as[i].Space }

// prefix reads the currency before a numeral at atom i and returns where the
// numeral begins.
func (f *finder) prefix(i int) (currency string, at int) {
	a := f.as[i]
	code, ok := symbols[a.Low]
	switch {
	case a.Kind == atom.Word && f.is(i+1, "$") && (f.tight(i+1) && a.Upper || a.Span.Len() > 1):
		if c, ok := dollars[a.Low]; ok {
			return c, i + 2
		}
	case a.Is("u") && f.is(i+1, ".") && f.is(i+2, "s") && (f.is(i+3, "$") || f.is(i+3, ".") && f.is(i+4, "$")):
		if f.is(i+3, ".") {
			i++
		}
		return "USD", i + 4
	case ok && (a.Kind == atom.Mark || a.Upper && (a.Span.Len() == 3 || a.Is("rs"))):
		next := i + 1
		if f.is(next, ".") && a.Is("rs") {
			next++
		}
		if next < len(f.as) && f.as[next].Kind == atom.Number {
			return code, next
		}
	}
	return "", i
}

// second reads the other end of a range: "1-1.5 million", "between 5 and 7".
func (f *finder) second(r *reading) {
	k := r.next
	between := f.is(r.first-1, "between") || f.is(r.first-2, "between")
	dash := f.is(k, "-", "–", "—", "~") && (f.tight(k) == f.tight(k+1))
	switch {
	case dash, f.is(k, "through"), f.is(k, "to") && !f.grows(r.first), f.is(k, "or"), f.is(k, "and") && between:
	default:
		return
	}
	at := k + 1
	if currency, after := f.prefixAt(at); currency != "" {
		if r.currency != currency {
			return
		}
		at = after
	}
	m, ok := numeral.At(f.as, at)
	if !ok || m.Ordinal || m.Fraction || m.Vague || f.inDate(at) {
		return
	}
	if r.currency != "" {
		m.Attached(f.as)
	}
	low := r.n.Low
	if !r.n.Scaled && m.Scaled && m.Factor > 0 && low < m.Low {
		low *= m.Factor
	}
	if low >= m.Low || r.n.Vague || low == 1 && r.n.Words {
		return
	}
	r.n.Low, r.n.High, r.n.Scaled = low, m.High, m.Scaled
	r.next, r.number, r.rangeOf = m.Next, m.Next, true
}

func (f *finder) prefixAt(i int) (string, int) {
	if i >= len(f.as) {
		return "", i
	}
	return f.prefix(i)
}
