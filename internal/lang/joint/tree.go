package joint

import (
	"math"

	"chancery/internal/text"
)

// rootRelation is the relation of the word without a head, and of no other.
const rootRelation = "root"

// tree is the memory of tree decoding.
type tree struct {
	arcs  grid  // for each word the score of each head: the root, then the words
	heads []int // of each word: 0 the root, k the word k-1
	seen  []int
}

// parse gives the words of k, whose rows begin at row, their heads and relations.
func (m *Model) parse(doc *text.Document, k chunk, row int, w *work) {
	t := &w.tree
	t.arcs = m.heads.arcs(&w.scores, row, k.end-k.first)
	t.decode(k.end - k.first)
	for i, h := range t.heads {
		tok := &doc.Tokens[k.first+i]
		if h == 0 {
			tok.Head, tok.Deprel = -1, rootRelation
			continue
		}
		scores := m.heads.relations(&w.scores, row+1+i, row+h)
		scores[m.root] = float32(math.Inf(-1))
		tok.Head, tok.Deprel = k.first+h-1, m.rels[best(scores)]
	}
}

// decode finds the best tree with one root over t.arcs for n words.
func (t *tree) decode(n int) {
	t.heads = t.heads[:0]
	roots := 0
	for i := range n {
		r := t.arcs.row(i)[:n+1]
		r[i+1] = float32(math.Inf(-1))
		h := best(r)
		if h == 0 {
			roots++
		}
		t.heads = append(t.heads, h)
	}
	if roots == 1 && !t.cyclic() {
		return
	}
	full := newSquare(n + 1)
	for i := range n {
		row := full.row(i + 1)
		for j, v := range t.arcs.row(i)[:n+1] {
			row[j] = float64(v)
		}
		row[0] -= dear
	}
	for i, h := range spanning(full)[1:] {
		t.heads[i] = h
	}
}

// square is a matrix of scores: row i, column j is that of node j as the head of
// node i. Node 0 is the root.
type square struct {
	n     int
	cells []float64
}

func newSquare(n int) square { return square{n, make([]float64, n*n)} }

func (s square) row(i int) []float64 { return s.cells[i*s.n : (i+1)*s.n] }

func (s square) at(i, j int) float64 { return s.cells[i*s.n+j] }

// dear is the price of an arc from the root, above any sum of scores: the best
// tree then has one such arc.
const dear = 1e6

// cyclic reports whether following the heads leads from some word back to it.
func (t *tree) cyclic() bool {
	if cap(t.seen) < len(t.heads)+1 {
		t.seen = make([]int, len(t.heads)+1)
	}
	t.seen = t.seen[:len(t.heads)+1]
	clear(t.seen)
	return cycle(func(i int) int { return t.heads[i-1] }, t.seen) > 0
}

// cycle returns a node that lies on a cycle of heads, or 0. Node 0 is the root.
// seen holds a zero for each node and is written to.
func cycle(head func(int) int, seen []int) int {
	for i := 1; i < len(seen); i++ {
		j := i
		for ; j > 0 && seen[j] == 0; j = head(j) {
			seen[j] = i
		}
		if j > 0 && seen[j] == i {
			return j
		}
	}
	return 0
}

// spanning returns the heads of the best tree by the algorithm of Chu, Liu and
// Edmonds.
func spanning(s square) []int {
	heads := make([]int, s.n)
	for i := 1; i < s.n; i++ {
		heads[i] = -1
		for j, v := range s.row(i) {
			if j != i && (heads[i] < 0 || v > s.at(i, heads[i])) {
				heads[i] = j
			}
		}
	}
	at := cycle(func(i int) int { return heads[i] }, make([]int, s.n))
	if at == 0 {
		return heads
	}
	return contract(s, heads, at)
}

// contract makes one node of the cycle of heads through at, finds the best tree
// of what results, and opens the node again.
func contract(s square, heads []int, at int) []int {
	outer, ring := part(heads, at)
	m := len(outer)
	small := newSquare(m + 1)
	enter, leave := make([]int, m), make([]int, m)
	gain := func(r, i int) float64 { return s.at(r, i) - s.at(r, heads[r]) }
	for a, i := range outer {
		for b, j := range outer {
			small.row(a)[b] = s.at(i, j)
		}
		enter[a], leave[a] = ring[0], ring[0]
		for _, r := range ring[1:] {
			if gain(r, i) > gain(enter[a], i) {
				enter[a] = r
			}
			if s.at(i, r) > s.at(i, leave[a]) {
				leave[a] = r
			}
		}
		small.row(a)[m] = s.at(i, leave[a])
		small.row(m)[a] = gain(enter[a], i)
	}
	got := spanning(small)
	for a, h := range got[1:m] {
		heads[outer[a+1]] = leave[a+1]
		if h < m {
			heads[outer[a+1]] = outer[h]
		}
	}
	heads[enter[got[m]]] = outer[got[m]]
	return heads
}

// part returns the nodes off and on the cycle of heads through at.
func part(heads []int, at int) (outer, ring []int) {
	inside := make([]bool, len(heads))
	for j := at; !inside[j]; j = heads[j] {
		inside[j] = true
		ring = append(ring, j)
	}
	for i, in := range inside {
		if !in {
			outer = append(outer, i)
		}
	}
	return outer, ring
}
