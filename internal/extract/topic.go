package extract

import (
	"slices"
	"strings"

	"chancery/internal/resolve"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// topic is one item of what is talked about: its head and the tokens [first, end)
// that name it.
type topic struct{ head, first, end int }

// topicsOf parts the words that a rule found into the items of their list, in text
// order: "trade, visas and the situation in Mali" has three. Each token of the list
// names one item at most, also where a parser hangs the tail of one on another.
func (b *builder) topicsOf(found []int) []topic {
	heads, end := b.items(found)
	heads = b.unborrowed(heads)
	out := make([]topic, len(heads))
	cover := 0
	for i, w := range heads {
		out[i] = topic{w, b.left(w, 0), b.right(w)}
		if i > 0 {
			out[i].first = max(out[i].first, heads[i-1]+1)
			out[i-1].end = min(out[i-1].end, out[i].first)
		}
		cover = max(cover, out[i].end)
		out[i].end = cover
	}
	for i := range out {
		if i == len(out)-1 {
			out[i].end = max(out[i].end, end)
		}
		out[i] = b.trimmed(out[i])
	}
	return slices.DeleteFunc(out, func(t topic) bool { return t.first >= t.end || b.Is(t.head, "person") || b.timed(t.head) })
}

// timed reports whether w is part of a time: "on Thursday" is no topic.
func (b *builder) timed(w int) bool {
	return slices.ContainsFunc(b.in.Times, func(t timex.Timex) bool { return t.Span.Contains(b.tokenSpan(w)) })
}

// items returns the heads of the items that the words found stand for, and where
// the list ends.
func (b *builder) items(found []int) (heads []int, end int) {
	queue := slices.Clone(found)
	add := func(ws []int) {
		for _, w := range ws {
			if !slices.Contains(queue, w) {
				queue = append(queue, w)
			}
		}
	}
	for i := 0; i < len(queue); i++ {
		w := queue[i]
		end = max(end, b.right(w))
		add(b.alongside(w))
		inner, whole := b.announced(w)
		add(inner)
		if whole && (b.nominalWord(w) && b.UPOS(w) != "PRON" || b.verbal(w) || b.asking(w) >= 0) {
			heads = append(heads, w)
		}
	}
	slices.Sort(heads)
	return heads, end
}

// alongside returns the words on one list with w: joined to it, put behind a comma
// in a list, behind a semicolon, or behind "as well as" beside it.
func (b *builder) alongside(w int) []int {
	list := b.hasKid(w, "conj")
	var out []int
	if v := b.asking(w); v >= 0 { // "how to trade, visas and mail"
		for _, c := range b.kids(v, "conj") {
			if b.nominalWord(c) {
				out = append(out, c)
			}
		}
	}
	for _, c := range b.children[w] {
		switch rel := b.Deprel(c); {
		case rel == "conj":
			out = append(out, c)
		case c < w || !b.nominalWord(c):
		case rel == "appos" && (list || b.hasKid(c, "conj")) && b.behind(c, ",", ":"), b.behind(c, ";"):
			out = append(out, c)
		}
	}
	for h, n := b.doc.Tokens[w].Head, 0; h >= 0 && n < 2; h, n = b.doc.Tokens[h].Head, n+1 {
		for _, c := range b.children[h] {
			if rel := b.Deprel(c); c > w && (rel == "obl" || rel == "nmod" || rel == "obj") && b.nominalWord(c) && b.hasKid(c, "cc") {
				out = append(out, c)
			}
		}
		if !b.nominalWord(h) {
			break
		}
	}
	return out
}

// asking returns the verb of the clause that the question word w opens, or -1.
func (b *builder) asking(w int) int {
	if !b.rules.Holds(b.graph, w, "asking.word") {
		return -1
	}
	for _, c := range b.children[w] {
		if c > w && b.verbal(c) {
			return c
		}
	}
	return -1
}

// behind reports whether the phrase of w follows one of the marks.
func (b *builder) behind(w int, marks ...string) bool {
	at := b.left(w, 0) - 1
	for at >= 0 && (b.UPOS(at) == "CCONJ" || b.UPOS(at) == "ADP" || b.UPOS(at) == "DET") {
		at--
	}
	return at >= 0 && slices.Contains(marks, b.Word(at))
}

// announced returns the topics that w only announces, as in "issues of trade", "a range
// of questions: visas, ferries", "matters such as mail", and whether w is a topic
// by itself.
func (b *builder) announced(w int) (inner []int, whole bool) {
	bulk := b.rules.Holds(b.graph, w, "bulk.noun")
	if !b.nominalWord(w) || !bulk && !b.rules.Holds(b.graph, w, "topic.noun") {
		return nil, true
	}
	whole = true
	described := b.hasKid(w, "amod") || b.hasKid(w, "compound") || b.hasKid(w, "nmod:poss")
	for _, c := range b.children[w] {
		rel := b.Deprel(c)
		switch {
		case c < w:
		case rel == "nmod" && b.marked(c, []string{"of"}) && (!bulk || b.rules.Holds(b.graph, c, "topic.noun")):
			if bulk || !described || b.hasKid(c, "conj") {
				inner, whole = append(inner, c), false
			}
		case strings.HasPrefix(rel, "acl") && b.verbal(c) && b.marked(c, []string{"of"}):
			inner, whole = append(inner, c), false
			for _, o := range b.kids(c, "obj") {
				inner = append(inner, b.kids(o, "conj")...)
			}
		case rel == "nmod" && b.marked(c, []string{"including", "like", "such"}):
			inner, whole = append(inner, c), described
		case b.nominalWord(c) && b.behind(c, ":"):
			inner, whole = append(inner, c), false
		}
	}
	return inner, whole
}

// unborrowed drops the actors that belong to the item before them: of "ties with
// Peru and Chile" the second is no topic.
func (b *builder) unborrowed(heads []int) []int {
	var out []int
	for i, w := range heads {
		if i > 0 && b.Is(w, "any-actor") && !b.Is(heads[i-1], "any-actor") {
			if slices.ContainsFunc(b.refs.Mentions, func(m resolve.Mention) bool { return len(m.Actors) > 0 && m.First > heads[i-1] && m.End <= w }) {
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

// left is the first token of the phrase of w, without its clause.
func (b *builder) left(w, depth int) int {
	first := w
	if depth > deepest {
		return first
	}
	for _, c := range b.children[w] {
		if c > w || b.outside(w, c) {
			continue
		}
		first = min(first, b.left(c, depth+1))
	}
	return first
}

// right is the token behind the last of the phrase of w.
func (b *builder) right(w int) int {
	end := w + 1
	for _, c := range b.children[w] {
		if c < w || b.outside(w, c) {
			continue
		}
		_, e := b.subtree(c)
		end = max(end, e)
	}
	return end
}

// outside reports whether the dependent c of w is no part of the phrase of w but
// of the clause that w carries.
func (b *builder) outside(w, c int) bool {
	switch rel, _, _ := strings.Cut(b.Deprel(c), ":"); rel {
	case "cc", "punct", "parataxis":
		return true
	case "nsubj", "csubj", "cop", "aux", "expl", "mark", "obl", "advcl", "case", "discourse":
		return !b.verbal(w) && b.Deprel(c) != "advcl:relcl"
	}
	return false
}

// trimmed is t without the words at its ends that only join it to others.
func (b *builder) trimmed(t topic) topic {
	for t.first < t.head && b.joining(t.first) {
		t.first++
	}
	for t.end > t.head+1 && b.joining(t.end-1) {
		t.end--
	}
	return t
}

func (b *builder) joining(w int) bool {
	switch b.UPOS(w) {
	case "PUNCT", "CCONJ", "ADP", "DET", "SYM":
		return true
	}
	switch strings.ToLower(b.Word(w)) {
	case "as", "well", "also", "both", "of":
		return true
	}
	return false
}

// spanOf is the bytes that name t.
func (b *builder) spanOf(t topic) text.Span { return b.span(t.first, t.end) }
