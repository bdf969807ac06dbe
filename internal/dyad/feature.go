package dyad

import (
	"fmt"
	"math"
	"strings"

	"chancery/internal/dyad/linear"
)

// example is what the learner sees of e: the votes of the lexicon, the words and
// relations on the way, and the states of the encoder at the two sides, at the words
// on the way, and over all.
func (c *Coder) example(e Example) linear.Example {
	l := c.look(e.Pair())
	out := linear.Example{Names: l.features()}
	for _, v := range l.found {
		out.Dense = append(out.Dense, float32(v*lexiconShare))
	}
	for _, n := range l.ends() {
		for _, v := range n {
			out.Dense = append(out.Dense, float32(v*lexiconShare/2))
		}
	}
	if e.Width > 0 {
		out.Dense = append(out.Dense, l.states(e.Encoded)...)
	}
	return out
}

// lexiconShare and stateShare are how large the numbers of the lexicon and of a state
// are beside a feature that holds.
const (
	lexiconShare = 2.0
	stateShare   = 3.0
	// lexiconNumbers is how many numbers of an example are of the lexicon.
	lexiconNumbers = 4 * len(votes{})
)

// ends are the votes of the outermost and the innermost word of the way.
func (l *look) ends() [3]votes {
	var out [3]votes
	if n := len(l.nodes); n > 0 {
		out = [3]votes{l.nodes[0].own, l.nodes[0].side, l.nodes[n-1].own.plus(l.nodes[n-1].side)}
	}
	return out
}

// names collects the names of features, each once, in order of sight.
type names struct {
	seen map[string]bool
	list []string
}

func (n *names) add(format string, args ...any) {
	if s := fmt.Sprintf(format, args...); !n.seen[s] {
		n.seen[s] = true
		n.list = append(n.list, s)
	}
}

// features are the names of what holds of a pair: of the words on the way and beside
// it, of the two sides, and of the other words.
func (l *look) features() []string {
	out := &names{seen: map[string]bool{}}
	for i := range l.nodes {
		l.nodeFeatures(out, i)
	}
	l.sideFeatures(out)
	for i, t := range l.doc.Tokens {
		if !l.skip[i] && (l.verbal(i) || t.UPOS == "NOUN" || t.UPOS == "ADJ") {
			out.add("word %s", l.low(i))
		}
	}
	return out.list
}

// nodeFeatures adds what holds of the word at i of the way.
func (l *look) nodeFeatures(out *names, i int) {
	n := l.nodes[i]
	at := "mid"
	switch {
	case len(l.nodes) == 1:
		at = "only"
	case i == 0:
		at = "top"
	case i == len(l.nodes)-1:
		at = "last"
	}
	out.add("%s=%s", at, l.low(n.word))
	out.add("way=%s", l.low(n.word))
	for _, op := range n.ops {
		out.add("op %s at %s", op, at)
	}
	for _, k := range l.kids[n.word] {
		if l.skip[k] || l.rel(k) == "punct" {
			continue
		}
		out.add("%s of way=%s", l.base(k), l.low(k))
		for _, deeper := range l.kids[k] {
			if l.object(k) && l.object(deeper) && !l.skip[deeper] {
				out.add("beside=%s", l.low(deeper))
			}
		}
	}
}

// sideFeatures adds what holds of the two sides and of what lies above the actor.
func (l *look) sideFeatures(out *names) {
	for _, w := range l.way.rise {
		out.add("rise=%s", l.low(w))
	}
	for _, side := range []struct {
		name string
		word int
	}{{"actor", l.way.actor}, {"recipient", l.way.recipient}} {
		out.add("%s is %s", side.name, l.rel(side.word))
		out.add("%s head %s", side.name, l.low(side.word))
	}
	out.add("recipient behind %s", l.mark(l.way.recipient))
	if l.way.actor > l.way.recipient {
		out.add("recipient first")
	}
	if l.passive(l.way.top) {
		out.add("passive")
	}
}

// low is the lemma of w in lower case.
func (t *tree) low(w int) string { return strings.ToLower(t.lemma(w)) }

// states are the mean states of the words on the way, of the sides, and of all words,
// each scaled to the length of stateShare.
func (l *look) states(e Encoded) []float32 {
	var way []int
	for _, n := range l.nodes {
		way = append(way, n.word)
		for _, k := range l.kids[n.word] {
			if l.object(k) && !l.skip[k] {
				way = append(way, k)
			}
		}
	}
	all := make([]int, len(l.doc.Tokens))
	for i := range all {
		all[i] = i
	}
	var out []float32
	for _, words := range [][]int{way[:min(1, len(way))], way, {l.way.actor}, {l.way.recipient}, all} {
		out = append(out, meanOf(e, words)...)
	}
	return out
}

// meanOf is the mean of the states of words, scaled to one length.
func meanOf(e Encoded, words []int) []float32 {
	out := make([]float32, e.Width)
	for _, w := range words {
		for i, x := range e.States[w*e.Width : (w+1)*e.Width] {
			out[i] += x
		}
	}
	length := 0.0
	for _, x := range out {
		length += float64(x) * float64(x)
	}
	if length == 0 {
		return out
	}
	k := float32(stateShare / math.Sqrt(length))
	for i := range out {
		out[i] *= k
	}
	return out
}
