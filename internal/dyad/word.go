package dyad

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

// own is what the word w says by itself. A word in classes of several roots gives
// a part of its vote to each.
func (l *look) own(w int) (votes, []string, bool) {
	n, known := l.said[w]
	if !known {
		n.own, n.ops, n.weak = l.says(w)
		l.said[w] = n
	}
	return n.own, n.ops, n.weak
}

func (l *look) says(w int) (v votes, ops []string, weak bool) {
	want := noun
	if l.verbal(w) {
		want = verb
	}
	all := l.words.senses(l.tree, w)
	for _, s := range all {
		switch {
		case s.part == operator:
			ops = append(ops, s.op)
		case s.part == want || s.part == adjective:
			l.vote(&v, s, 1)
		}
		weak = weak || s.weak && s.part == want
	}
	if v.none() {
		for _, s := range all {
			if s.part != operator {
				l.vote(&v, s, 0.6)
			}
		}
	}
	if most := v.sum(); most > 1 {
		v = v.times(1 / most)
	}
	if !v.none() {
		r, x := v.best()
		l.reasons = append(l.reasons, Reason{strings.ToLower(l.word(w)), r, x})
		if l.cue < 0 || l.verbal(w) {
			l.cue = w
		}
	}
	return v, ops, weak
}

func (l *look) vote(v *votes, s sense, weight float64) {
	if s.weak {
		weight *= 0.5
	}
	at := index(s.root)
	v[at] = max(v[at], weight)
	if s.mode != "" {
		l.mode[s.root] = s.mode
	}
}

// aside is the votes of the words from the actor up to the top.
func (l *look) aside(words []int) votes {
	var out votes
	for _, w := range words {
		own, _, _ := l.own(w)
		out = out.plus(own)
	}
	return out
}

// nearest is the votes of the words of the sentence, those near the chain first.
func (l *look) nearest(chain []int) votes {
	var out votes
	for w := range l.doc.Tokens {
		if l.skip[w] {
			continue
		}
		own, _, _ := l.own(w)
		far := 1.0
		for _, x := range append(slices.Clone(chain), l.way.actor, l.way.recipient) {
			far = min(far, float64(max(w-x, x-w))/float64(len(l.doc.Tokens)))
		}
		out = out.plus(own.times(1.01 - far))
	}
	return out
}

// cueOf is the word on the way that speaks most for r, else any that speaks at all.
func (l *look) cueOf(r Root) text.Span {
	at, most := l.cue, 0.0
	for _, n := range l.nodes {
		for _, w := range append([]int{n.word}, l.kids[n.word]...) {
			v, _, _ := l.own(w)
			if x := v[index(r)]; x > most {
				at, most = w, x
			}
		}
	}
	return l.doc.Tokens[at].Span
}
