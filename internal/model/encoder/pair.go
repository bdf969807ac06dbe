package encoder

// Biaffine scores classes for pairs of vectors (Dozat and Manning 2017): for each
// class a matrix between the two, whose last column stands for a right vector
// that ends in one.
type Biaffine struct {
	path    Path
	product *Matrix // left vectors to packed panels: depth × classes for each
	classes int
	depth   int // of a right vector, the one included
	none    []float32
}

// Biaffine reads the scorer of so many classes for left vectors of rows numbers
// and right ones of depth numbers. The columns of its matrix are class by class.
func (r *Reader) Biaffine(name string, rows, classes, depth int) *Biaffine {
	w := r.weights(name, rows, classes*depth)
	if w.Cells == nil {
		return nil
	}
	cols := r.path.columns()
	wide := round(classes, cols)
	packed := Weights{
		Rows: rows, Cols: wide * depth, Cells: make([]byte, rows*wide*depth),
		Scale: make([]float32, wide*depth), Bias: make([]float32, wide*depth),
	}
	for c := range classes {
		for d := range depth {
			from, to := c*depth+d, c/cols*cols*depth+d*cols+c%cols
			packed.Scale[to], packed.Bias[to] = w.Scale[from], w.Bias[from]
			for k := range rows {
				packed.Cells[k*packed.Cols+to] = w.Cells[k*w.Cols+from]
			}
		}
	}
	return &Biaffine{path: r.path, product: NewMatrix(r.path, packed), classes: classes, depth: depth, none: make([]float32, wide)}
}

// Product returns the matrix that is applied to the left vectors; [Biaffine.Score]
// takes a row of what it gives.
func (b *Biaffine) Product() *Matrix { return b.product }

// Score writes the scores of the classes to out and returns them. left is the
// product of the left vector, right the right one with a one at its end. out is
// made longer if need be.
func (b *Biaffine) Score(left, right, out []float32) []float32 {
	wide := len(b.none)
	out = grow(out, wide)
	multiply(b.path, product{a: right[:b.depth], aStride: b.depth, b: left[:wide*b.depth], bias: b.none,
		c: out, cStride: wide, rows: 1, depth: b.depth, cols: wide})
	return out[:b.classes]
}

// Vectors are rows of numbers, n of them, each stride after the last; width
// numbers of each count.
type Vectors struct {
	Cells            []float32
	N, Stride, Width int
}

// Dots is memory for the products of rows with rows.
type Dots struct {
	packed, none, cells []float32
}

// Of returns the scalar product of each row of a with each row of b, and the
// stride of its rows. The result lasts until the next use of d.
func (d *Dots) Of(path Path, a, b Vectors) ([]float32, int) {
	cols := path.columns()
	wide := round(b.N, cols)
	d.packed, d.none, d.cells = grow(d.packed, wide*b.Width), grow(d.none, wide), grow(d.cells, a.N*wide)
	for j := range b.N {
		panel := d.packed[j/cols*cols*b.Width+j%cols:]
		for k, v := range b.Cells[j*b.Stride:][:b.Width] {
			panel[k*cols] = v
		}
	}
	multiply(path, product{a: a.Cells, aStride: a.Stride, b: d.packed, bias: d.none,
		c: d.cells, cStride: wide, rows: a.N, depth: a.Width, cols: wide})
	return d.cells, wide
}
