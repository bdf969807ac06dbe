package core

import "chancery/internal/model/encoder"

// heads are the layers that score tags, names and trees from the states.
type heads struct {
	arcWidth, relWidth, rels int
	tag, name, mlp, arc, rel *encoder.Matrix
}

// grid is a matrix of numbers by rows, each stride long.
type grid struct {
	cells  []float32
	stride int
}

func (g grid) row(i int) []float32 { return g.cells[i*g.stride : (i+1)*g.stride] }

// fit returns g with rows of stride cells; their values are those of any earlier
// use.
func (g grid) fit(rows, stride int) grid {
	if cap(g.cells) < rows*stride {
		return grid{make([]float32, rows*stride), stride}
	}
	return grid{g.cells[:rows*stride], stride}
}

// scores are what the heads say of the root and the words of each sequence, in
// one row each.
type scores struct {
	word grid // states of the root and the words
	tag  grid
	name grid
	mlp  grid // as dependent and as head, for arcs and for relations
	side grid // the dependents' half of the arc product
	want grid // the relation product of the dependents
	dep  []float32

	rounded encoder.Rounded
}

// score gathers the states of the rows first and applies the heads to them.
func (h *heads) score(states []float32, firsts []int, s *scores) {
	n := len(firsts)
	s.word = s.word.fit(n, encoder.Hidden)
	for i, at := range firsts {
		copy(s.word.row(i), states[at*encoder.Hidden:])
	}
	s.tag = s.apply(h.tag, s.word, s.tag)
	s.name = s.apply(h.name, s.word, s.name)
	s.mlp = s.apply(h.mlp, s.word, s.mlp)
	for i, v := range s.mlp.cells {
		s.mlp.cells[i] = max(v, 0)
	}
	s.side = s.apply(h.arc, grid{take(&s.dep, s.mlp, 0, h.arcWidth), h.arcWidth}, s.side)
	s.want = s.apply(h.rel, grid{take(&s.dep, s.mlp, 2*h.arcWidth, h.relWidth), h.relWidth}, s.want)
}

// apply returns the product of x with m in the memory of y.
func (s *scores) apply(m *encoder.Matrix, x, y grid) grid {
	n := len(x.cells) / x.stride
	y = y.fit(n, m.Width())
	m.Apply(x.cells, y.cells, n, &s.rounded)
	return y
}

// take copies width columns of g from column from on to *buf and returns it.
func take(buf *[]float32, g grid, from, width int) []float32 {
	out := (*buf)[:0]
	for i := 0; i < len(g.cells); i += g.stride {
		out = append(out, g.cells[i+from:i+from+width]...)
	}
	*buf = out
	return out
}

// arcs writes the score of each of the n words of the sequence at row for each
// head to out: the root first, then the words. The columns of a row are n+1.
func (h *heads) arcs(s *scores, row, n int, out []float32) {
	for i := range n {
		dep := s.side.row(row + 1 + i)[:h.arcWidth]
		for j := range n + 1 {
			out[i*(n+1)+j] = dot(dep, s.mlp.row(row + j)[h.arcWidth:2*h.arcWidth])
		}
	}
}

// relation returns the best relation that is ok of the word at row dep to the
// head at row head.
func (h *heads) relation(s *scores, dep, head int, ok func(rel int) bool) int {
	side := s.mlp.row(head)[2*h.arcWidth+h.relWidth:][:h.relWidth]
	want, step := s.want.row(dep), h.relWidth+1
	at, top := -1, float32(0)
	for r := range h.rels {
		if !ok(r) {
			continue
		}
		part := want[r*step : (r+1)*step]
		if v := dot(part[:h.relWidth], side) + part[h.relWidth]; at < 0 || v > top {
			at, top = r, v
		}
	}
	return max(at, 0)
}

// dot adds in four sums, in a fixed order.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+3 < len(a); i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	for ; i < len(a); i++ {
		s0 += float32(a[i] * b[i])
	}
	return (s0 + s1) + (s2 + s3)
}
