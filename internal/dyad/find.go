package dyad

import (
	"slices"

	"chancery/internal/text"
)

// Found is an event between two of the sides that a text names.
type Found struct {
	Actor, Recipient int // indices into the sides
	Reading
}

// Find returns the events between sides, names in an analysed text, by the lexicon
// alone: for each side that does something, what it does to the side nearest below
// the words that say so, and to those named in one breath with it. Events in which
// the two act alike, as talks, are given from both sides. Where a side no more than
// speaks of another, the reading is without a root. A conflict that is denied is no
// event.
func (c *Coder) Find(doc *text.Document, sides []text.Span) []Found {
	f := newFinder(newTree(doc), c.words, sides)
	var out []Found
	for a := range sides {
		for _, b := range f.recipients(a) {
			l := c.look(Pair{doc, sides[a : a+1], sides[b : b+1]})
			switch {
			case f.heads[a] == f.heads[b] && !l.mutual():
			case l.sure && l.undone:
			case l.sure && !l.mentions():
				out = append(out, Found{a, b, l.reading()})
			case l.speaks():
				out = append(out, Found{Actor: a, Recipient: b})
			}
		}
	}
	return mirrored(out)
}

// mentions reports whether the actor no more than says what the recipient does, and
// that is no reproach.
func (l *look) mentions() bool {
	root, _ := l.found.best()
	for i, n := range l.nodes[:max(0, len(l.nodes)-1)] {
		if !n.own.none() || !slices.Contains(n.ops, "say") {
			return false
		}
		if l.rel(l.nodes[i+1].word) == "ccomp" {
			return l.has(l.nodes[len(l.nodes)-1].word, "nsubj") == l.way.recipient && !root.Conflict()
		}
	}
	return false
}

// mutual reports whether what is said on the way is done by two together.
func (l *look) mutual() bool {
	for _, n := range l.nodes {
		for _, r := range []Root{Consult, Agree, Cooperate} {
			if i := index(r); n.own[i] > 0 || n.side[i] > 0 {
				return true
			}
		}
	}
	return false
}

// speaks reports whether the words on the way are all words of saying.
func (l *look) speaks() bool {
	return slices.ContainsFunc(l.nodes, func(n node) bool { return slices.Contains(n.ops, "say") })
}

// finder looks for pairs of sides in one text.
type finder struct {
	*tree
	words lexicon
	names []int   // the words of the sides
	heads []int   // of the sides, at the top of their noun phrases
	spare []bool  // a side in the noun phrase of an earlier one
	acts  [][]int // the deeds of each side
}

func newFinder(t *tree, words lexicon, sides []text.Span) finder {
	f := finder{tree: t, words: words}
	for i, s := range sides {
		w := f.within(s)
		f.names, f.heads = append(f.names, w), append(f.heads, f.lift(w))
		f.acts = append(f.acts, f.deeds(f.heads[i]))
		f.spare = append(f.spare, i > 0 && (f.heads[i] == f.heads[i-1] && !f.coordinated(f.names[i-1], w) || f.beside(sides[i-1], s)))
	}
	return f
}

// eventful reports whether the noun w names an event.
func (f finder) eventful(w int) bool {
	return slices.ContainsFunc(f.words.senses(f.tree, w), func(s sense) bool { return s.part == noun })
}

// deeds are the words for what the side at head h does: the verb whose subject it is
// or that is done by it, the noun of an event that is its own, and the verbs that
// share the subject.
func (f finder) deeds(h int) []int {
	v := f.head(h)
	if v < 0 {
		return nil
	}
	var out []int
	switch rel := f.rel(h); {
	case rel == "nsubj" && !f.passive(v), rel == "obl:agent", f.mark(h) == "by", rel == "nsubj:pass" && f.subjectActs(v):
		out = []int{v}
	case (rel == "nmod:poss" || rel == "compound" || rel == "amod") && f.eventful(v):
		out = []int{v}
	default:
		return nil
	}
	if i := out[0] + 1; i < len(f.doc.Tokens) && f.lemma(i) == "to" && f.head(i) >= 0 && f.head(i) != out[0] && f.verbal(f.head(i)) {
		out = append(out, f.head(i)) // "is about to leave", wherever a parser hangs it
	}
	for i := 0; i < len(out) && i < deepest; i++ {
		for _, c := range f.kids[out[i]] {
			if f.verbal(c) && f.has(c, "nsubj", "nsubj:pass") < 0 && slices.Contains([]string{"conj", "xcomp", "advcl", "parataxis"}, f.base(c)) {
				out = append(out, c)
			}
		}
	}
	return out
}

// subjectActs reports whether the subject of the passive verb v does what hangs on it:
// "was said to have attacked".
func (f finder) subjectActs(v int) bool { return f.has(v, "xcomp") >= 0 }

// recipients are the sides that the deeds of side a reach: for each deed those
// nearest to it.
func (f finder) recipients(a int) []int {
	if f.spare[a] {
		return nil
	}
	best := map[int]int{}
	far := make([]int, len(f.heads))
	under := make([]int, len(f.heads))
	for b, h := range f.heads {
		under[b] = -1
		if b == a || h == f.heads[a] || f.spare[b] {
			continue
		}
		deed, n := f.deedAbove(a, b)
		if deed < 0 {
			continue
		}
		under[b], far[b] = deed, n
		if old, seen := best[deed]; !seen || n < old {
			best[deed] = n
		}
	}
	var out []int
	for b, deed := range under {
		if deed >= 0 && far[b] == best[deed] {
			out = append(out, b)
		}
	}
	if len(out) == 0 {
		return f.partners(a)
	}
	return out
}

// deedAbove is the deed of side a above side b and how far it is; -1 where there is
// none, or where another does what is said there.
func (f finder) deedAbove(a, b int) (deed, far int) {
	h := f.heads[b]
	if slices.Contains(places, f.mark(f.names[b])) || slices.Contains(places, f.mark(h)) {
		far += 3
	}
	for x := h; x >= 0 && far < deepest; x = f.head(x) {
		if x != h && slices.Contains(f.acts[a], x) {
			if f.rel(h) == "nsubj" && f.head(h) == x {
				return -1, 0
			}
			return x, far
		}
		if x != h && f.another(a, h, x) {
			return -1, 0
		}
		far++
	}
	return -1, 0
}

// another reports whether what the word x says, which lies above the side at h, is done
// by another side than a, or tells when or why in a clause of its own.
func (f finder) another(a, h, x int) bool {
	s := f.has(x, "nsubj", "nsubj:pass")
	if s >= 0 && f.base(x) == "advcl" {
		return true
	}
	for i, deeds := range f.acts {
		if f.heads[i] != f.heads[a] && f.heads[i] != h && (slices.Contains(deeds, x) || f.heads[i] == s) {
			return true
		}
	}
	return false
}

// places are the prepositions of where a thing is done rather than to whom.
var places = []string{"in", "at", "near", "along", "inside", "on"}

// partners are the sides that stand with a in one subject or one possessor: "Chile and
// Peru signed", "talks between Chile and Peru". What another side does to them is not
// theirs.
func (f finder) partners(a int) []int {
	for x := f.head(f.heads[a]); x >= 0; x = f.head(x) {
		if s := f.has(x, "nsubj"); s >= 0 && s != f.heads[a] && slices.Contains(f.heads, s) {
			return nil
		}
	}
	var out []int
	for b, h := range f.heads {
		if b != a && h == f.heads[a] && !f.spare[b] {
			out = append(out, b)
		}
	}
	return out
}

// mirrored adds to talks the same event seen from the other side, and leaves out that
// somebody speaks of one who is found to act himself; each pair is given once.
func mirrored(in []Found) []Found {
	var out []Found
	has := func(a, b int) bool {
		return slices.ContainsFunc(out, func(x Found) bool { return x.Actor == a && x.Recipient == b })
	}
	for _, x := range in {
		told := x.Root == "" && slices.ContainsFunc(in, func(y Found) bool { return y.Actor == x.Recipient && y.Root != "" })
		if told || has(x.Actor, x.Recipient) {
			continue // what is said is that the recipient does something himself
		}
		out = append(out, x)
		if x.Root == Consult && !has(x.Recipient, x.Actor) {
			y := x
			y.Actor, y.Recipient = x.Recipient, x.Actor
			out = append(out, y)
		}
	}
	return out
}
