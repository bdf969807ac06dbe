package figure

import (
	"slices"
	"strings"
)

// superlative reads the superlative at token i with what is ranked, where, and of
// what it is said.
func (v *view) superlative(t tree, i int) (rank, bool) {
	r := rank{first: i, last: i, value: 1}
	head := i
	if h := t.head(i); t.rel(i) == "amod" && h > i && h <= i+6 {
		head = h
	}
	head, ok := v.order(t, &r, head)
	if !ok || t.plural(head) && !r.most && !t.owned(head) || t.is(t.child(head, "det"), "a", "an") {
		return r, false
	}
	if !v.scoped(t, &r, i, head) {
		return r, false
	}
	r.subject, r.told = t.said(head)
	r.open = t.open(head)
	return r, r.subject != "" && !t.is(r.first-2, "longer") && !t.is(r.first-1, "longer")
}

// order reads the number beside the superlative: "second-largest", "the three
// largest", "top five". It returns the noun that is ranked.
func (v *view) order(t tree, r *rank, head int) (int, bool) {
	i := r.first
	if t.is(i, "populous") {
		if !t.is(i-1, "most") {
			return head, false
		}
		r.first--
	}
	k := r.first - 1
	if t.is(k, "-") {
		k--
	}
	if value, is, ok := v.ordinal(t, k); ok {
		r.first, r.value, r.most = k, value, !is
	} else if value, is, ok := v.ordinal(t, i+1); ok && !is && t.is(i, "top") {
		r.value, r.most, r.last = value, true, i+1
		if h := t.head(i + 1); h > i {
			head = h
		}
	}
	return head, !r.most || r.value > 1 && t.chosen(r.first)
}

// chosen reports whether "one of" or "among" governs the phrase before token i.
func (t tree) chosen(i int) bool {
	for k := i - 1; k >= i-6; k-- {
		if t.is(k, "among", "amongst") || t.is(k, "of") && t.is(k-1, "one") || t.is(k, "in", "into") && t.is(i, "top") {
			return true
		}
		if t.tag(k) == "VERB" || t.tag(k) == "PUNCT" {
			return false
		}
	}
	return false
}

// plural reports whether token i is a plural noun.
func (t tree) plural(i int) bool {
	return t.doc.Tokens[i].Feats.Number == "Plur" || t.tag(i) == "NOUN" && strings.HasSuffix(t.low(i), "s") && !strings.HasSuffix(t.lemma(i), "s")
}

// scoped names what is ranked: the noun, or the superlative alone, with the order
// that it has a place in. It is false where the noun is nothing that is measured
// or the words give no order.
func (v *view) scoped(t tree, r *rank, i, head int) bool {
	if !t.rankable(r, i, head) {
		return false
	}
	role := roles[t.lemma(head)]
	owner, scope := t.child(head, "nmod:poss"), false
	r.end = head + 1
	if t.is(r.end, "ever", "worldwide", "globally") {
		r.end, scope = r.end+1, true
	}
	for _, c := range t.modifiers(head) {
		p := t.preposition(c)
		if role && (goods[p] || p == "with" && t.tag(c) == "PROPN") && !v.timed(t, c) || v.bounds(t, c) {
			r.end, scope = max(r.end, t.end(c)), true
		}
	}
	name := superlatives[t.low(i)] + " " + t.words(max(i, r.last)+1, r.end)
	if own := t.owner(owner); own != "" {
		name, scope = name+" of "+own, true
	}
	r.name, r.last = strings.TrimSpace(name), max(r.last, head)
	return scope || role && (owner >= 0 || t.national(head))
}

// modifiers are the phrases that may name the order that head has a place in: its
// own, those of "recipient of aid in Africa", and those of the verb that head stands
// behind.
func (t tree) modifiers(head int) []int {
	out := t.children(head, "nmod", "obl", "advcl")
	for _, h := range out {
		if goods[t.preposition(h)] {
			out = append(out, t.children(h, "nmod", "obl")...)
		}
	}
	if t.tells(head) {
		out = append(out, t.children(t.head(head), "obl", "advcl")...)
	}
	return slices.DeleteFunc(out, func(c int) bool { return c <= head || t.deprel(c) == "nmod:poss" })
}

// rankable reports whether the superlative at token i ranks head by something that
// is measured.
func (t tree) rankable(r *rank, i, head int) bool {
	lemma, leads := t.lemma(head), superlatives[t.low(i)] == leader
	switch {
	case head == i:
		return !leads && t.is(r.first-1, "the")
	case !leads:
		return roles[lemma] || measured[lemma]
	case lemma == "partner":
		for k := i + 1; k < head; k++ {
			if exchange[t.low(k)] {
				return true
			}
		}
		return false
	}
	return traders[lemma]
}

// owner is the possessor at token i, or "" for a pronoun and for no possessor.
func (t tree) owner(i int) string {
	if i < 0 || t.tag(i) == "PRON" {
		return ""
	}
	if t.tag(i) != "PROPN" && !regions[t.lemma(i)] {
		return ""
	}
	own := t.phrase(i)
	if t.tag(i) != "PROPN" {
		own = "the " + own
	}
	for _, mark := range []string{"'s", "’s", "'", "’"} {
		own = strings.TrimSpace(strings.TrimSuffix(own, mark))
	}
	return own
}

// national reports whether an adjective of nationality stands before head.
func (t tree) national(head int) bool {
	for _, c := range t.children(head, "amod") {
		if w := t.doc.Word(c); w != t.low(c) && c > t.from {
			return true
		}
	}
	return false
}

// bounds reports whether the phrase of token c bounds an order: "in Asia", "of the
// region", "since 2014", "in ten years".
func (v *view) bounds(t tree, c int) bool {
	p := t.preposition(c)
	switch {
	case p == "since" || t.is(t.child(c, "mark"), "since"):
		return true
	case !places[p]:
		return false
	case spans[t.lemma(c)]:
		return p == "in"
	}
	return (t.tag(c) == "PROPN" && !v.timed(t, c)) || regions[t.lemma(c)]
}
