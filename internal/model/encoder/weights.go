package encoder

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// ErrWeights is returned for parts that do not hold the weights they should.
var ErrWeights = errors.New("weights do not have the stated shape")

// Parts gives the named parts of a model file.
type Parts interface {
	Part(name string) ([]byte, error)
}

// Read reads the encoder of design d with so many shapes from the parts of a model
// and packs its matrices for path.
func Read(from Parts, path Path, d Design, shapes int) (*Encoder, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	r := &Reader{parts: from, path: path}
	e := &Encoder{path: path, design: d, tables: newTables()}
	e.words = r.table("words", d.Width)
	e.place, e.shape = r.Floats("place", places*d.Width), r.Floats("shape", shapes*d.Width)
	e.first = r.norm("norm", d.Width)
	for i, l := range d.Layers {
		e.layers = append(e.layers, r.layer(fmt.Sprintf("layer%d.", i), d.Width, l))
	}
	return e, r.err
}

// check reports sizes that the kernels cannot work with.
func (d Design) check() error {
	ok := d.Width > 0 && d.Width%wall == 0 && len(d.Layers) > 0
	for _, l := range d.Layers {
		ok = ok && l.Window > 0 && l.Window%2 == 1 && l.Inner > 0 && l.Inner%wall == 0
	}
	if !ok {
		return fmt.Errorf("design %+v: %w", d, ErrWeights)
	}
	return nil
}

// Reader reads weights from the parts of a model. After the first error it reads
// nothing; Err returns that error.
type Reader struct {
	parts Parts
	path  Path
	err   error
}

// NewReader returns a reader of parts that packs matrices for path.
func NewReader(parts Parts, path Path) *Reader { return &Reader{parts: parts, path: path} }

// Err returns the first error.
func (r *Reader) Err() error { return r.err }

// part returns part name, which must be size bytes long; nil after an error.
func (r *Reader) part(name string, size int) []byte {
	if r.err != nil {
		return nil
	}
	raw, err := r.parts.Part(name)
	switch {
	case err != nil:
		r.err = err
	case size >= 0 && len(raw) != size:
		r.err = fmt.Errorf("part %s has %d bytes, not %d: %w", name, len(raw), size, ErrWeights)
	default:
		return raw
	}
	return nil
}

// Matrix reads a matrix of whole numbers with a scale and a bias for each column.
func (r *Reader) Matrix(name string, rows, cols int) *Matrix {
	w := r.weights(name, rows, cols)
	if w.Cells == nil {
		return nil
	}
	return NewMatrix(r.path, w)
}

// weights reads the numbers of a matrix; its cells are nil after an error.
func (r *Reader) weights(name string, rows, cols int) Weights {
	raw := r.part(name, rows*cols+8*cols)
	if raw == nil {
		return Weights{}
	}
	for _, b := range raw[:rows*cols] {
		if v := int8(b); v > MostCell || v < -MostCell {
			r.err = fmt.Errorf("part %s has a cell of %d: %w", name, v, ErrWeights)
			return Weights{}
		}
	}
	return Weights{
		Rows: rows, Cols: cols, Cells: raw[:rows*cols],
		Scale: floats(raw[rows*cols : rows*cols+4*cols]), Bias: floats(raw[rows*cols+4*cols:]),
	}
}

func (r *Reader) table(name string, width int) table {
	raw := r.part(name, -1)
	n := len(raw) / (width + 4)
	if raw == nil || len(raw) != n*(width+4) {
		if r.err == nil {
			r.err = fmt.Errorf("part %s: %w", name, ErrWeights)
		}
		return table{}
	}
	t := table{rows: make([]int8, n*width), scale: floats(raw[n*width:])}
	for i, b := range raw[:n*width] {
		t.rows[i] = int8(b)
	}
	return t
}

func (r *Reader) norm(name string, width int) norm {
	v := r.Floats(name, 2*width)
	if v == nil {
		return norm{}
	}
	return norm{v[:width], v[width:]}
}

// attention reads the matrix of queries, keys and values. What scales the products
// of queries with keys goes into the queries.
func (r *Reader) attention(name string, width int) *Matrix {
	w := r.weights(name, width, 3*width)
	if w.Cells == nil {
		return nil
	}
	by := float32(1 / math.Sqrt(headWidth))
	for i := range width {
		w.Scale[i] *= by
		w.Bias[i] *= by
	}
	return NewMatrix(r.path, w)
}

// layer reads a layer of sizes l, whose parts begin with prefix.
func (r *Reader) layer(prefix string, width int, l Layer) layer {
	out := layer{window: l.Window}
	if l.Attention {
		out.qkv, out.out = r.attention(prefix+"qkv", width), r.Matrix(prefix+"out", width, width)
		out.norm1 = r.norm(prefix+"norm1", width)
	}
	out.up, out.down = r.Matrix(prefix+"up", l.Window*width, l.Inner), r.Matrix(prefix+"down", l.Inner, width)
	out.norm2 = r.norm(prefix+"norm2", width)
	return out
}

// Floats reads n numbers.
func (r *Reader) Floats(name string, n int) []float32 {
	raw := r.part(name, 4*n)
	if raw == nil {
		return nil
	}
	return floats(raw)
}

func floats(raw []byte) []float32 {
	out := make([]float32, len(raw)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
	}
	return out
}
