package figure

import "strings"

// record reads a record of all time at token i: "record high volumes", "an
// all-time low", "a ten-year high". Where a number says how high, the number is the
// figure and the record none.
func (v *view) record(t tree, i int) (rank, bool) {
	r := rank{first: i, last: i, value: 1, told: true}
	word, span := "high", false
	switch {
	case t.is(i, "record"):
		if t.is(i-1, "track", "world", "on", "off", "public", "criminal", "voting", "safety", "written", "official") {
			return r, false
		}
		if t.is(i+1, "-") && t.is(i+2, "high", "low") {
			r.last++
		}
		if t.is(r.last+1, "high", "low") {
			r.last, word = r.last+1, t.low(r.last+1)
		}
		if levels[t.low(r.last+1)] || t.flow(r.last+1) {
			r.last++
		}
	case t.is(i-1, "time") && t.is(i-2, "-", "all"), t.is(i-1, "all-time", "historic", "historical"):
		word = t.low(i)
		r.first--
	case t.is(i-1, "year", "decade", "month") && t.is(i-2, "-"):
		r.first, span = i-3, true
	}
	if r.first == r.last || !t.in(r.first) || v.numbered(t, r) {
		return r, false
	}
	what := t.measured(r.last)
	if what == "" {
		return r, false
	}
	r.name = what + ", record " + word
	if span {
		r.name = what + ", " + t.words(r.first, r.last+1)
	}
	first, next := v.atoms(t.doc.Tokens[r.last].Span)
	if r.subject = v.subject(first, next); strings.HasPrefix(strings.ToLower(what), strings.ToLower(r.subject)) {
		r.subject = ""
	}
	return r, true
}

// numbered reports whether a number follows the record.
func (v *view) numbered(t tree, r rank) bool {
	for k := r.last + 1; k <= r.last+4; k++ {
		if t.tag(k) == "NUM" || t.tag(k) == "SYM" || t.is(k, "$", "€", "£") {
			return !v.timed(t, k)
		}
	}
	return false
}

// flow reports whether token i names something of which the amount is meant.
func (t tree) flow(i int) bool {
	return t.in(i) && (t.tag(i) == "NOUN" || t.tag(i) == "PROPN") && flows[t.lemma(i)]
}

// measured names what the record at token i is one of: "exports", "volumes of
// trade", or the subject of the verb that tells of it.
func (t tree) measured(i int) string {
	if t.flow(i) {
		return t.words(i, t.end(i))
	}
	for _, c := range t.children(i, "nmod") {
		if p := t.preposition(c); c > i && (p == "of" || p == "for" || p == "in") && t.tag(c) == "NOUN" {
			return t.words(t.child(c, "case")+1, t.end(c))
		}
	}
	k := i
	if t.child(k, "cop") < 0 && t.child(k, "nsubj") < 0 {
		if rel := t.rel(k); rel != "obj" && rel != "obl" && rel != "xcomp" {
			return ""
		}
		if k = t.head(k); k < 0 || !reaching[t.lemma(k)] {
			return ""
		}
	}
	s := t.doer(k)
	if s < 0 || t.tag(s) == "PROPN" {
		return ""
	}
	return t.phrase(s)
}
