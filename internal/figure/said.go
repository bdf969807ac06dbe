package figure

// said returns what the phrase of head is said of, and whether a predicate says
// so; else an apposition does.
func (t tree) said(head int) (subject string, told bool) {
	if one := t.head(head); t.is(one, "one") && t.rel(head) == "nmod" {
		head = one
	}
	h := t.head(head)
	switch {
	case t.child(head, "cop") >= 0:
		if s := t.doer(head); s >= 0 {
			return t.phrase(s), true
		}
	case t.rel(head) == "appos" && !t.named(h):
		if s := t.doer(t.head(h)); s >= 0 {
			return t.phrase(s), true
		}
	case t.rel(head) == "appos":
		return t.phrase(t.apposed(head, h)), false
	case t.owned(head), t.tells(head), (t.rel(head) == "xcomp" || t.rel(head) == "obj") && becoming[t.lemma(h)]:
		if s := t.doer(h); s >= 0 {
			return t.phrase(s), true
		}
	case t.rel(head) == "nsubj" && t.tag(h) == "PROPN" && t.child(h, "cop") >= 0:
		return t.phrase(h), !t.is(t.child(h, "cop"), "is", "are")
	}
	if c := t.child(head, "appos"); c > head && t.tag(c) == "PROPN" {
		return t.phrase(c), false
	}
	return "", false
}

// owned reports whether head is what somebody is said to have: "has the largest
// reserves in the world".
func (t tree) owned(head int) bool { return t.rel(head) == "obj" && owning[t.lemma(t.head(head))] }

// tells reports whether a verb of reaching leads to head, a level: "fell to its
// lowest level since 2014".
func (t tree) tells(head int) bool {
	return (t.rel(head) == "obl" || t.rel(head) == "obj") && reaching[t.lemma(t.head(head))] && levels[t.low(head)]
}

// open reports whether an infinitive says the rank of head, which alone is no more
// than a wish: "to become the largest producer".
func (t tree) open(head int) bool {
	h := head
	if t.child(h, "cop") < 0 && (t.rel(h) == "xcomp" || t.rel(h) == "obj") {
		h = t.head(h)
	}
	return t.is(t.child(h, "mark"), "to")
}

// apposed returns the noun that the apposition head explains. A superlative alone
// explains the thing, not the place where it stands.
func (t tree) apposed(head, h int) int {
	if up := t.head(h); t.tag(head) == "ADJ" && t.rel(h) == "nmod" && places[t.preposition(h)] && up >= 0 {
		return up
	}
	return h
}
