package dyad

import (
	"slices"
	"strings"
)

// node is a word on the way with what it says by itself and with all below it.
type node struct {
	word int
	own  votes
	ops  []string
	weak bool
	// against says that the recipient suffers what is named below the word.
	against bool
	side    votes // of its objects that lie beside the way
}

// fold joins the words of a chain from the innermost outwards, up to the last of verbs
// in a row: "praised Peru and threatened Chile" says of Chile the second.
func (l *look) fold(chain []int) votes {
	var cur votes
	l.nodes = make([]node, len(chain))
	first := l.latest(chain)
	for i := len(chain) - 1; i >= 0; i-- {
		l.nodes[i] = l.node(chain[i], chain)
		if i >= first {
			cur = l.outward(chain, i, cur)
		}
	}
	return cur
}

// latest is the place in a chain of the last of verbs in a row, 0 where there are none.
func (l *look) latest(chain []int) int {
	for i := len(chain) - 1; i > 0; i-- {
		if l.base(chain[i]) == "conj" && l.verbal(chain[i]) && l.verbal(chain[i-1]) {
			return i
		}
	}
	return 0
}

// outward is what the word at i of the chain makes of the votes below it.
func (l *look) outward(chain []int, i int, below votes) votes {
	n := &l.nodes[i]
	switch {
	case below.none():
		below = n.side
	case !n.side.none():
		below = below.mix(0.7, n.side)
	}
	n.against = i < len(chain)-1
	out := l.modal(n.word, l.join(*n, below))
	if i > 0 && l.agentIsRecipient(chain, i) {
		out = out.turn(reproached)
	}
	return out
}

// join is what the word n makes of the votes of what is named below it.
func (l *look) join(n node, below votes) votes {
	if below.none() {
		return n.own
	}
	var turned votes
	for _, op := range n.ops {
		if (op == "say" || op == "undergo") && !n.own.none() {
			continue // a word that judges does more than say
		}
		if op == "demand" && n.against {
			turned = turned.plus(below.turn(wantedAgainst))
			continue
		}
		turned = turned.plus(below.turn(turns[op]))
	}
	switch {
	case !turned.none():
		l.because(n.word, below, turned)
		return turned.mix(0.75, n.own)
	case n.weak:
		return below.mix(0.85, n.own)
	}
	return n.own.mix(0.8, below)
}

// because notes that the word w turns one event into another.
func (l *look) because(w int, from, to votes) {
	was, _ := from.best()
	is, _ := to.best()
	if was != is {
		l.reasons = append(l.reasons, Reason{strings.ToLower(l.word(w)) + " turns " + string(was), is, 1})
	}
}

// node reads the word w.
func (l *look) node(w int, chain []int) node {
	n := node{word: w}
	n.own, n.ops, n.weak = l.own(w)
	for _, c := range l.kids[w] {
		if slices.Contains(chain, c) || l.skip[c] || !l.object(c) {
			continue
		}
		own, ops, _ := l.own(c)
		inner := l.below(c)
		if len(ops) > 0 && !inner.none() {
			own = l.join(node{own: own, ops: ops}, inner)
		} else {
			own = own.mix(0.8, inner)
		}
		n.side = n.side.plus(own)
	}
	return n
}

// object reports whether c is something that its head does, undergoes or uses.
func (l *look) object(c int) bool {
	switch l.base(c) {
	case "obj", "xcomp", "obl", "nmod", "ccomp", "acl", "compound", "amod", "conj", "nsubj", "advcl":
		return true
	}
	return false
}

// below is the votes of the objects of c.
func (l *look) below(c int) votes {
	var out votes
	for _, k := range l.kids[c] {
		if l.skip[k] {
			continue
		}
		switch l.base(k) {
		case "obj", "xcomp", "nmod", "compound", "amod", "acl":
			own, _, _ := l.own(k)
			out = out.plus(own)
		}
	}
	return out
}

// modal turns the votes of w by its negation and then by its auxiliaries.
func (l *look) modal(w int, v votes) votes {
	future := false
	for _, c := range l.kids[w] {
		switch base := l.base(c); {
		case base == "advmod" || base == "det" || base == "aux":
			if slices.Contains(negations, l.lemma(c)) {
				l.because(c, v, v.turn(undone))
				v = v.turn(undone)
				r, _ := v.best()
				l.undone = l.undone || r.Quad() == MaterialClash
			}
			if base == "aux" && slices.Contains(futures, l.lemma(c)) {
				l.because(c, v, v.turn(promised))
				future = true
			}
		}
	}
	if future {
		v = v.turn(promised).mix(0.6, v)
	}
	return v
}

// The words that deny what they hang on, and those that put it in the future.
var (
	negations = []string{"not", "n't", "never", "no"}
	futures   = []string{"will", "shall", "would", "wo", "'ll"}
)

// agentIsRecipient reports whether what the word at i of the chain names is done by
// the recipient, or by something of his.
func (l *look) agentIsRecipient(chain []int, i int) bool {
	below := l.way.recipient
	if i+1 < len(chain) {
		below = chain[i+1]
	}
	return l.verbal(chain[i]) && l.rel(below) == "nsubj" && l.head(below) == chain[i]
}
