package figure

import (
	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/quantity/numeral"
	"chancery/internal/text"
)

// Rank is the unit of a place in an order: 1 is the first.
const Rank = "rank"

// rank is a place in an order that the words say of something.
type rank struct {
	first, last int // the tokens that say it
	value       float64
	most        bool   // the place is this or a better one: "among the five largest"
	name        string // what is ranked and where: "largest supplier of Chile"
	subject     string
	end         int  // the token after the words that name the order; 0 for none
	open        bool // an infinitive says it: without a word of plan or wish it is no figure
	told        bool // a predicate says it, and its tense is that of the figure
}

// ranks returns the places in an order that the sentence states: superlatives
// with a scope, "ranks third among", records. Each is said of something: a rank
// that is only a description of an unnamed thing is none.
func (v *view) ranks() []Found {
	t, ok := v.tree()
	if !ok {
		return nil
	}
	var out []Found
	for i := t.from; i < t.to; i++ {
		r, ok := v.rank(t, i)
		if !ok {
			continue
		}
		if f := v.ranked(t, r); !r.open || f.Cue != nil {
			out = append(out, f)
			i = max(i, r.last)
		}
	}
	return out
}

// rank reads the rank that token i names.
func (v *view) rank(t tree, i int) (rank, bool) {
	low := t.low(i)
	switch {
	case superlatives[low] != "":
		return v.superlative(t, i)
	case low == "rank" || low == "ranks" || low == "ranked" || low == "ranking":
		return v.verb(t, i)
	case low == "place" || low == "position" || low == "spot":
		return v.placed(t, i)
	case low == "record" || low == "high" || low == "low" || low == "peak":
		return v.record(t, i)
	}
	return rank{}, false
}

// ranked makes the figure of r.
func (v *view) ranked(t tree, r rank) Found {
	number := text.Span{Start: t.doc.Tokens[r.first].Span.Start, End: t.doc.Tokens[r.last].Span.End}
	f := Found{Evidence: v.piece, Number: number, Status: ledger.Ongoing}
	f.Indicator, f.Subject, f.Unit = r.name, r.subject, Rank
	f.Low, f.High, f.Qualifier = r.value, r.value, ledger.Exact
	if r.most {
		f.Qualifier = ledger.UpTo
	}
	f.whole = number
	if r.end > r.last {
		f.whole.End = t.doc.Tokens[r.end-1].Span.End // "since 2014" is a bound and no period
	}
	if r.told {
		first, _ := v.atoms(number)
		q := quantity.Quantity{Span: f.whole, Number: number}
		v.status(&f, &q, first)
		v.period(&f, &q)
	}
	return f
}

// ordinal reads the number that token i writes: its value, and whether it is an
// ordinal.
func (v *view) ordinal(t tree, i int) (value float64, is, ok bool) {
	if !t.in(i) {
		return 0, false, false
	}
	first, _ := v.atoms(t.doc.Tokens[i].Span)
	n, ok := numeral.At(v.as, first)
	if !ok || n.Scaled || n.Fraction || n.Vague || n.Low < 1 || n.Low > 250 {
		return 0, false, false
	}
	return n.Low, n.Ordinal, true
}

// verb reads "ranks third among investors" at the verb i.
func (v *view) verb(t tree, i int) (rank, bool) {
	if t.tag(i) != "VERB" {
		return rank{}, false
	}
	k := i + 1
	for k < i+4 && t.is(k, "only", "now", "just", "currently", "number", "no", "no.", ".", "as") {
		k++
	}
	value, is, ok := v.ordinal(t, k)
	if !ok || !is && !t.is(k-1, "number", "no", "no.", ".") {
		return rank{}, false
	}
	doer := t.doer(i)
	scope, ok := v.among(t, i, k)
	if doer < 0 || !ok {
		return rank{}, false
	}
	return rank{first: i, last: k, value: value, name: "rank " + scope, subject: t.phrase(doer), told: true}, true
}

// placed reads "took third place among donors" at the noun i.
func (v *view) placed(t tree, i int) (rank, bool) {
	value, is, ok := v.ordinal(t, i-1)
	verb := t.head(i)
	if !ok || !is || verb < 0 || t.rel(i) != "obj" && t.rel(i) != "obl" || !holding[t.lemma(verb)] {
		return rank{}, false
	}
	doer := t.doer(verb)
	scope, ok := v.among(t, verb, i)
	if doer < 0 || !ok {
		return rank{}, false
	}
	return rank{first: i - 1, last: i, value: value, name: "rank " + scope, subject: t.phrase(doer), told: true}, true
}

// among returns the words that name the order, which hang on one of heads.
func (v *view) among(t tree, heads ...int) (string, bool) {
	for _, h := range heads {
		for _, c := range t.children(h, "obl", "nmod") {
			if p := t.preposition(c); c > h && orders[p] && !v.timed(t, c) {
				return t.words(t.child(c, "case"), t.end(c)), true
			}
		}
		if a := t.child(h, "advmod"); t.is(a, "globally", "worldwide") {
			return t.low(a), true
		}
	}
	return "", false
}

// timed reports whether token i lies in an expression of time.
func (v *view) timed(t tree, i int) bool {
	first, _ := v.atoms(t.doc.Tokens[i].Span)
	return v.dated(first)
}
