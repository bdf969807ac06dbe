package encoder

import (
	"slices"
	"unsafe"
)

// wall is what the number of columns of every stored matrix is rounded up to.
const wall = 32

// Inputs are rounded to whole numbers up to reach and stored as bytes middle above
// their values.
const (
	reach  = 127
	middle = 128
)

// Matrix is a weight matrix of small integers with a scale and a bias for each
// column, packed for one path: panels of a few columns, each panel by groups of
// four rows.
type Matrix struct {
	path        Path
	rows        int // inputs
	cols        int // outputs
	packed      []int8
	start       []int32 // what takes middle out of the sums of the columns
	scale, bias []float32
}

// Width returns the number of columns of a product with m: the outputs rounded
// up to a multiple of 32. The columns beyond the outputs are zero.
func (m *Matrix) Width() int { return round(m.cols, wall) }

func round(n, to int) int { return (n + to - 1) / to * to }

// MostCell is the largest magnitude of a cell of [Weights]: so two products with
// bytes fit in sixteen bits.
const MostCell = 64

// Weights are the numbers of a matrix, by rows. Rows is a multiple of 16.
type Weights struct {
	Rows, Cols  int
	Cells       []byte // signed integers up to MostCell
	Scale, Bias []float32
}

// NewMatrix packs w for path.
func NewMatrix(path Path, w Weights) *Matrix {
	m := &Matrix{path: path, rows: w.Rows, cols: w.Cols}
	m.scale, m.bias = make([]float32, m.Width()), make([]float32, m.Width())
	copy(m.scale, w.Scale)
	copy(m.bias, w.Bias)
	m.packed, m.start = make([]int8, w.Rows*m.Width()), make([]int32, m.Width())
	n := path.columns()
	for from := 0; from < w.Cols; from += n {
		take := min(n, w.Cols-from)
		panel, start := m.packed[from*w.Rows:], m.start[from:from+take]
		for k := range w.Rows {
			row, out := w.Cells[k*w.Cols+from:][:take], panel[k/4*4*n+k%4:]
			for j, cell := range row {
				out[4*j] = int8(cell)
				start[j] -= middle * int32(int8(cell))
			}
		}
	}
	return m
}

// Rounded is memory for rows rounded to bytes.
type Rounded struct {
	cells []uint8
	scale []float32 // of the rows
	tops  []float32 // the largest magnitudes of rows that windows are made of
}

func (r *Rounded) fit(rows, cols int) {
	if cap(r.cells) < rows*cols {
		r.cells = make([]uint8, rows*cols)
	}
	r.cells, r.scale = r.cells[:rows*cols], grow(r.scale, rows)
}

// Apply writes the product of the first n rows of x with m, plus the bias, to y.
// Rows of x are as long as m has inputs, rows of y are m.Width() long. Each row
// of x is rounded to bytes, which r holds.
func (m *Matrix) Apply(x, y []float32, n int, r *Rounded) {
	if n > 0 {
		m.round(x, n, r)
		m.product(y, n, r)
	}
}

// ApplyWindows is [Matrix.Apply] for rows made of size rows of x: each row with its
// size-1 neighbours, from left to right, and zeros beyond the ends of its sequence.
// The sequences end at ends.
func (m *Matrix) ApplyWindows(x, y []float32, size int, ends []int, r *Rounded) {
	if len(ends) > 0 && ends[len(ends)-1] > 0 {
		m.roundWindows(x, size, ends, r)
		m.product(y, ends[len(ends)-1], r)
	}
}

// product multiplies the n rows of r with m.
func (m *Matrix) product(y []float32, n int, r *Rounded) {
	width, cols := m.Width(), m.path.columns()
	_, _ = r.cells[n*m.rows-1], y[n*width-1]
	t := tile{aStride: uintptr(m.rows), depth: uintptr(m.rows) / 4, cStride: uintptr(width) * 4}
	for from := 0; from < n; from += block {
		to := min(from+block, n)
		for col := 0; col < width; col += cols {
			t.b, t.start = unsafe.Pointer(&m.packed[col*m.rows]), unsafe.Pointer(&m.start[col])
			t.bias, t.scale = unsafe.Pointer(&m.bias[col]), unsafe.Pointer(&m.scale[col])
			for i := from; i < to; {
				t.a, t.c, t.rows = unsafe.Pointer(&r.cells[i*m.rows]), unsafe.Pointer(&y[i*width+col]), unsafe.Pointer(&r.scale[i])
				i += m.path.stepByte(&t, to-i)
			}
		}
	}
}

// least is the smallest magnitude that rows are scaled by.
const least = 1e-30

// round writes the first n rows of x to r.
func (m *Matrix) round(x []float32, n int, r *Rounded) {
	r.fit(n, m.rows)
	for i := range n {
		row := x[i*m.rows : (i+1)*m.rows]
		top := max(m.path.largest(row), least)
		m.path.round(row, reach/top, r.cells[i*m.rows:(i+1)*m.rows])
		r.scale[i] = top / reach
	}
}

// roundWindows writes the windows of x to r.
func (m *Matrix) roundWindows(x []float32, size int, ends []int, r *Rounded) {
	n, width, side := ends[len(ends)-1], m.rows/size, size/2
	r.fit(n, m.rows)
	r.tops = grow(r.tops, n)
	for i := range n {
		r.tops[i] = max(m.path.largest(x[i*width:(i+1)*width]), least)
	}
	from := 0
	for _, to := range ends {
		for i := from; i < to; i++ {
			row := r.cells[i*m.rows : (i+1)*m.rows]
			first, end := max(i-side, from), min(i+side+1, to)
			top := slices.Max(r.tops[first:end])
			at := (first - (i - side)) * width
			fill(row[:at], middle)
			for k := first; k < end; k++ {
				m.path.round(x[k*width:(k+1)*width], reach/top, row[at:at+width])
				at += width
			}
			fill(row[at:], middle)
			r.scale[i] = top / reach
		}
		from = to
	}
}

func fill(row []uint8, v uint8) {
	for i := range row {
		row[i] = v
	}
}

// product is one multiplication: rows × depth of a with depth × cols of the
// packed b into rows × cols of c, starting from bias. cols is a multiple of the
// panel width of the path; strides are in elements.
type product struct {
	a       []float32
	aStride int
	b       []float32
	bias    []float32
	c       []float32
	cStride int

	rows, depth, cols int
}

// block is the number of rows that meet all panels before the next rows do, so
// that they stay in the cache.
const block = 96

func multiply(path Path, p product) {
	if p.rows == 0 {
		return
	}
	_ = p.a[(p.rows-1)*p.aStride+p.depth-1]
	_ = p.b[p.depth*p.cols-1]
	_ = p.c[(p.rows-1)*p.cStride+p.cols-1]
	_ = p.bias[p.cols-1]
	n := path.columns()
	t := tile{aStride: uintptr(p.aStride) * 4, depth: uintptr(p.depth), cStride: uintptr(p.cStride) * 4}
	for from := 0; from < p.rows; from += block {
		to := min(from+block, p.rows)
		for col := 0; col < p.cols; col += n {
			t.b, t.bias = unsafe.Pointer(&p.b[col*p.depth]), unsafe.Pointer(&p.bias[col])
			for i := from; i < to; {
				t.a, t.c = unsafe.Pointer(&p.a[i*p.aStride]), unsafe.Pointer(&p.c[i*p.cStride+col])
				i += path.step(&t, to-i)
			}
		}
	}
}
