package joint

import "chancery/internal/model/encoder"

// heads are the layers that score tags, names and trees from the states.
type heads struct {
	path                encoder.Path
	width               int // of a state
	arcWidth, relWidth  int
	tag, name, mlp, arc *encoder.Matrix
	rel                 *encoder.Biaffine
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
	head []float32 // a vector as head, with a one at its end
	rels []float32 // scores of the relations of one word
	dots encoder.Dots

	rounded encoder.Rounded
}

// score gathers the states of the rows first and applies the heads to them.
func (h *heads) score(states []float32, firsts []int, s *scores) {
	n := len(firsts)
	s.word = s.word.fit(n, h.width)
	for i, at := range firsts {
		copy(s.word.row(i), states[at*h.width:])
	}
	s.tag = s.apply(h.tag, s.word, s.tag)
	s.name = s.apply(h.name, s.word, s.name)
	s.mlp = s.apply(h.mlp, s.word, s.mlp)
	for i, v := range s.mlp.cells {
		s.mlp.cells[i] = max(v, 0)
	}
	s.side = s.apply(h.arc, grid{take(&s.dep, s.mlp, 0, h.arcWidth), h.arcWidth}, s.side)
	s.want = s.apply(h.rel.Product(), grid{take(&s.dep, s.mlp, 2*h.arcWidth, h.relWidth), h.relWidth}, s.want)
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

// arcs returns the score of each of the n words of the sequence at row for each
// head: the root first, then the words.
func (h *heads) arcs(s *scores, row, n int) grid {
	dep := encoder.Vectors{Cells: s.side.cells[(row+1)*s.side.stride:], N: n, Stride: s.side.stride, Width: h.arcWidth}
	head := encoder.Vectors{Cells: s.mlp.cells[row*s.mlp.stride+h.arcWidth:], N: n + 1, Stride: s.mlp.stride, Width: h.arcWidth}
	cells, stride := s.dots.Of(h.path, dep, head)
	return grid{cells, stride}
}

// relations returns the score of each relation of the word at row dep to the head
// at row head. It lasts until the next call.
func (h *heads) relations(s *scores, dep, head int) []float32 {
	s.head = append(append(s.head[:0], s.mlp.row(head)[2*h.arcWidth+h.relWidth:][:h.relWidth]...), 1)
	s.rels = h.rel.Score(s.want.row(dep), s.head, s.rels)
	return s.rels
}
