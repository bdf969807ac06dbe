package main

import (
	"math/rand/v2"
	"slices"

	"chancery/internal/lang/linear"
)

// tree is a projective gold tree in the numbering of linear.State: words from
// 1, heads 0 for the root.
type tree struct {
	heads  []int
	labels []string
}

// projective returns the tree of s with crossing arcs lifted to the head's
// head, the shortest first.
func projective(s sentence) tree {
	n := len(s.forms)
	t := tree{make([]int, n+1), make([]string, n+1)}
	for i, h := range s.heads {
		t.heads[i+1] = h + 1
		t.labels[i+1] = s.rels[i]
	}
	t.heads[0] = -1
	for {
		worst, length := 0, n+1
		for d := 1; d <= n; d++ {
			if l := abs(d - t.heads[d]); l < length && t.crossed(d) {
				worst, length = d, l
			}
		}
		if worst == 0 {
			return t
		}
		t.heads[worst] = t.heads[t.heads[worst]]
	}
}

// crossed reports whether a word between d and its head does not descend from it.
func (t tree) crossed(d int) bool {
	h := t.heads[d]
	for k := min(d, h) + 1; k < max(d, h); k++ {
		a := k
		for a > 0 && a != h {
			a = t.heads[a]
		}
		if a != h {
			return true
		}
	}
	return false
}

func abs(n int) int { return max(n, -n) }

func parseClasses(trees []tree) []string {
	seen := map[string]bool{}
	for _, t := range trees {
		for d := 1; d < len(t.heads); d++ {
			side := ">"
			if t.heads[d] > d {
				side = "<"
			}
			seen[side+t.labels[d]] = true
		}
	}
	var out []string
	for c := range seen {
		out = append(out, c)
	}
	slices.Sort(out)
	return append([]string{"shift", "left", "right"}, out...)
}

// cost returns how many gold arcs action makes unreachable (the dynamic oracle
// of Goldberg and Nivre 2013 for arc-hybrid).
func (t tree) cost(s *linear.State, action int) int {
	stack, next := s.Stack(), s.Next()
	n := 0
	if action == linear.Shift {
		for k, i := range stack {
			if t.heads[i] == next || t.heads[next] == i && k < len(stack)-1 {
				n++
			}
		}
		return n
	}
	top := stack[len(stack)-1]
	for b := next; b < len(t.heads); b++ {
		if t.heads[b] == top {
			n++
		}
	}
	h := t.heads[top]
	below := stack[len(stack)-2]
	if action == linear.Left && (h == below || h > next) || action == linear.Right && h >= next {
		n++
	}
	return n
}

// trainParser trains with exploration: after the first epoch it follows its
// own choices and learns from where they lead.
func trainParser(sents []sentence, words func(int, *rand.Rand) []linear.Word, set setting) (*linear.Parser, []byte, error) {
	trees := make([]tree, len(sents))
	for i, s := range sents {
		trees[i] = projective(s)
	}
	classes := parseClasses(trees)
	p := newPerceptron(classes)
	l := &parseLearner{p: p, parser: linear.NewParser(classes, p), index: indexOf(classes), scores: make([]int32, len(classes))}
	rng := rand.New(rand.NewPCG(set.seed, 2))
	for epoch := range set.epochs {
		l.explore = epoch > 0
		for _, k := range rng.Perm(len(sents)) {
			l.learn(words(k, rng), trees[k])
		}
		progress("parser epoch %d: %d features", epoch+1, p.used)
	}
	m, raw, err := p.average(set.scale, set.size)
	return linear.NewParser(classes, m), raw, err
}

type parseLearner struct {
	p       *perceptron
	parser  *linear.Parser
	index   map[string]int
	scores  []int32
	list    []uint32
	explore bool
}

func (l *parseLearner) learn(ws []linear.Word, t tree) {
	s := linear.NewState(len(ws))
	for !s.Done() {
		l.list = l.parser.Features(l.list, ws, s)
		clear(l.scores)
		l.p.Score(l.list, l.scores)
		l.p.clock++
		guess := linear.BestAction(s, l.scores)
		right := l.bestCorrect(s, t)
		if guess != right && t.cost(s, guess) > t.cost(s, right) {
			l.p.update(l.list, right, guess)
			if !l.explore {
				guess = right
			}
		}
		s.Do(guess, l.label(s, t, guess))
	}
}

// bestCorrect returns the best-scoring of the cheapest actions.
func (l *parseLearner) bestCorrect(s *linear.State, t tree) int {
	best, least := -1, 0
	for a := range linear.Actions {
		if !s.Can(a) {
			continue
		}
		c := t.cost(s, a)
		if best < 0 || c < least || c == least && l.scores[a] > l.scores[best] {
			best, least = a, c
		}
	}
	return best
}

// label returns the label the parser gives to the arc of action, after
// learning from it where the arc is right.
func (l *parseLearner) label(s *linear.State, t tree, action int) int {
	guess := l.parser.BestLabel(action, l.scores)
	if action == linear.Shift {
		return guess
	}
	stack := s.Stack()
	dep := stack[len(stack)-1]
	head, side := s.Next(), "<"
	if action == linear.Right {
		head, side = stack[len(stack)-2], ">"
	}
	if t.heads[dep] != head {
		return guess
	}
	if gold := l.index[side+t.labels[dep]]; gold != guess {
		l.p.update(l.list, gold, guess)
	}
	return guess
}
