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
type topic struct {
	head, first, end int
	opens            bool // it only announces the items behind it
}

// topicsOf parts the words that a rule found into the items of their list, in text
// order: "trade, visas and the situation in Mali" has three. Each token of the list
// names one item at most, also where a parser hangs the tail of one on another.
func (b *builder) topicsOf(found []int) []topic {
	out, end := b.items(found)
	out = b.unborrowed(out)
	cover := 0
	for i := range out {
		t := &out[i]
		t.first, t.end = b.left(t.head, 0), b.right(t.head)
		if i > 0 {
			t.first = max(t.first, out[i-1].head+1)
			out[i-1].end = min(out[i-1].end, t.first)
		}
		cover = max(cover, t.end)
		t.end = cover
	}
	if n := len(out) - 1; n >= 0 {
		out[n].end = b.withArea(max(out[n].end, end))
	}
	for i := range out {
		out[i] = b.trimmed(out[i])
	}
	return slices.DeleteFunc(out, func(t topic) bool {
		return t.opens || t.first >= t.end || b.Is(t.head, "person") || b.inTime(t.head)
	})
}

// inTime reports whether w is part of a time: "on Thursday" is no topic.
func (b *builder) inTime(w int) bool {
	return slices.ContainsFunc(b.in.Times, func(t timex.Timex) bool { return t.Span.Contains(b.tokenSpan(w)) })
}

// withArea returns the end of a phrase that reads up to end together with "in the
// field of …" behind it, or the place of a situation or conflict, which a parser may
// hang on the verb.
func (b *builder) withArea(end int) int {
	if end >= len(b.doc.Tokens) || b.UPOS(end) != "ADP" {
		return end
	}
	if at := b.doc.Tokens[end].Head; at > end && b.rules.Holds(b.graph, end-1, "matter.noun") && b.Is(at, "any-actor") {
		_, e := b.subtree(at)
		return max(end, e)
	}
	for w := end; w < min(end+3, len(b.doc.Tokens)-1); w++ {
		if b.rules.Holds(b.graph, w, "area.noun") && strings.EqualFold(b.Word(w+1), "of") {
			_, e := b.subtree(w)
			return max(end, e)
		}
	}
	return end
}

// items returns the items that the words found stand for, in text order, with the
// words that only announce them, and where the list ends.
func (b *builder) items(found []int) (out []topic, end int) {
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
		if !whole || b.nominalWord(w) && b.UPOS(w) != "PRON" || b.verbal(w) || b.asking(w) >= 0 {
			out = append(out, topic{head: w, opens: !whole})
		}
	}
	slices.SortFunc(out, func(x, y topic) int { return x.head - y.head })
	return out, end
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
	return slices.Concat(out, b.parallel(w), b.aswell(w), b.listBefore(w))
}

// parallel returns the nouns that a parser joins to a word inside the phrase of w
// though they are built like w itself: "the return of captives and the course of
// the border", "for rice, as well as for tea".
func (b *builder) parallel(w int) []int {
	var out []int
	for n, depth := w, 0; depth < 3; depth++ {
		inner := b.kids(n, "nmod")
		if len(inner) == 0 {
			break
		}
		n = inner[len(inner)-1]
		for _, c := range b.kids(n, "conj") {
			if b.nominalWord(c) && b.like(c, w, n) {
				out = append(out, c)
			}
		}
	}
	return out
}

// like reports whether c, joined to n, is built like w rather than like n: by its
// article, its preposition, or "as well as" behind a comma.
func (b *builder) like(c, w, n int) bool {
	if b.hasKid(c, "det") == b.hasKid(w, "det") && b.hasKid(c, "det") != b.hasKid(n, "det") {
		return true
	}
	if b.hasKid(c, "case") {
		return b.sameCase(c, w) && !b.sameCase(c, n)
	}
	for _, cc := range b.kids(c, "cc") {
		if len(b.kids(cc, "fixed")) > 0 && b.Word(cc-1) == "," {
			return true
		}
	}
	return false
}

func (b *builder) sameCase(x, y int) bool {
	p, q := b.kids(x, "case"), b.kids(y, "case")
	return len(p) > 0 && len(q) > 0 && strings.EqualFold(b.Word(p[0]), b.Word(q[0]))
}

// aswell returns the nouns after w in its sentence that "as well as" joins to it by
// repeating its preposition, wherever a parser hangs them: "to trade during the
// talks as well as to visas".
func (b *builder) aswell(w int) []int {
	var out []int
	cases := b.kids(w, "case")
	if len(cases) == 0 {
		return nil
	}
	prep := strings.ToLower(b.Word(cases[0]))
	for c := w + 1; c < b.sentenceOf(w).End; c++ {
		if !b.nominalWord(c) {
			continue
		}
		for _, cc := range b.kids(c, "cc") {
			at := cc + len(b.kids(cc, "fixed"))
			if at > cc && (strings.EqualFold(b.Word(at), prep) || at+1 < c && strings.EqualFold(b.Word(at+1), prep)) {
				out = append(out, c)
			}
		}
	}
	return out
}

// listBefore returns the word that announces the list whose last item is w, where a
// parser has torn the two apart: "the issues of trade, as well as w, will …".
func (b *builder) listBefore(w int) []int {
	at := b.left(w, 0) - 1
	if first := b.sentenceOf(w).First; at <= first {
		return nil
	}
	if !strings.EqualFold(b.Word(at), "and") && !b.Phrase(at, []string{"as", "well", "as"}) {
		return nil
	}
	for ; at >= b.sentenceOf(w).First && !b.verbal(at) && b.UPOS(at) != "AUX"; at-- {
		if b.rules.Holds(b.graph, at, "topic.noun") && strings.EqualFold(b.Word(at+1), "of") {
			return []int{at}
		}
	}
	return nil
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
func (b *builder) unborrowed(in []topic) []topic {
	var out []topic
	for _, t := range in {
		if n := len(out) - 1; n >= 0 && b.Is(t.head, "any-actor") && !b.Is(out[n].head, "any-actor") && b.actorWithin(out[n].head+1, t.head) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// actorWithin reports whether an actor is named in tokens [from, to).
func (b *builder) actorWithin(from, to int) bool {
	return slices.ContainsFunc(b.refs.Mentions, func(m resolve.Mention) bool {
		return len(m.Actors) > 0 && m.First >= from && m.End <= to
	})
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

// right is the token behind the last of the phrase of w, up to the first word that
// does not hang on w.
func (b *builder) right(w int) int {
	in := map[int]bool{}
	for _, c := range b.children[w] {
		if c < w || b.outside(w, c) {
			continue
		}
		first, end := b.subtree(c)
		for x := first; x < end; x++ {
			in[x] = in[x] || b.hangsOn(x, c)
		}
	}
	end := w + 1
	for x := end; x < len(b.doc.Tokens) && (in[x] || b.UPOS(x) == "PUNCT"); x++ {
		if in[x] {
			end = x + 1
		}
	}
	return end
}

// hangsOn reports whether x is w or hangs on it.
func (g *graph) hangsOn(x, w int) bool {
	for n := 0; x >= 0 && n < len(g.doc.Tokens); x, n = g.doc.Tokens[x].Head, n+1 {
		if x == w {
			return true
		}
	}
	return false
}

// outside reports whether the dependent c of w is no part of the phrase of w but
// of the clause that w carries.
func (b *builder) outside(w, c int) bool {
	switch rel, _, _ := strings.Cut(b.Deprel(c), ":"); rel {
	case "cc", "punct", "parataxis":
		return true
	case "nmod":
		return b.marked(c, []string{"during"})
	case "acl", "appos":
		return b.aside(w, c)
	case "nsubj", "csubj", "cop", "aux", "expl", "mark", "obl", "advcl", "case", "discourse":
		return !b.verbal(w) && b.Deprel(c) != "advcl:relcl"
	}
	return false
}

// aside reports whether the clause or apposition c of w is set off by a comma and
// is no item of a list: "Libya, which …".
func (b *builder) aside(w, c int) bool {
	first, _ := b.subtree(c)
	return first > w && (b.Word(first) == "," || b.Word(first-1) == ",") && !slices.Contains(b.alongside(w), c)
}

// trimmed is t without the words at its ends that only join it to others.
func (b *builder) trimmed(t topic) topic {
	for t.first < t.head && b.joining(t.first) {
		t.first++
	}
	for t.end > t.head+1 && b.joining(t.end-1) && !b.closes(t.first, t.end-1) {
		t.end--
	}
	return t
}

// closes reports whether the token w closes a bracket opened behind first.
func (b *builder) closes(first, w int) bool {
	if b.Word(w) != ")" {
		return false
	}
	for w--; w >= first; w-- {
		if b.Word(w) == "(" {
			return true
		}
	}
	return false
}

func (b *builder) joining(w int) bool {
	switch b.UPOS(w) {
	case "PUNCT", "CCONJ", "ADP", "DET", "SYM":
		return true
	}
	switch strings.ToLower(b.Word(w)) {
	case "as", "well", "also", "both", "of", "particular", "especially", "notably", "primarily", "mainly":
		return true
	}
	return false
}

// spanOf is the bytes that name t.
func (b *builder) spanOf(t topic) text.Span { return b.span(t.first, t.end) }
