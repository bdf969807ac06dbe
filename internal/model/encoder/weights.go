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

// Read reads the encoder of so many layers and shapes from the parts of a model
// and packs its matrices for path.
func Read(from Parts, path Path, layers, shapes int) (*Encoder, error) {
	r := &Reader{parts: from, path: path}
	e := &Encoder{path: path, tables: newTables()}
	e.words = r.table("words", Hidden)
	e.place, e.shape = r.Floats("place", places*Hidden), r.Floats("shape", shapes*Hidden)
	e.first = r.norm("norm")
	for i := range layers {
		p := fmt.Sprintf("layer%d.", i)
		e.layers = append(e.layers, layer{
			qkv: r.Matrix(p+"qkv", Hidden, 3*Hidden), out: r.Matrix(p+"out", Hidden, Hidden),
			up: r.Matrix(p+"up", Hidden, inner), down: r.Matrix(p+"down", inner, Hidden),
			norm1: r.norm(p + "norm1"), norm2: r.norm(p + "norm2"),
		})
	}
	return e, r.err
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
	raw := r.part(name, rows*cols+8*cols)
	if raw == nil {
		return nil
	}
	return NewMatrix(r.path, Weights{
		Rows: rows, Cols: cols, Cells: raw[:rows*cols],
		Scale: floats(raw[rows*cols : rows*cols+4*cols]), Bias: floats(raw[rows*cols+4*cols:]),
	})
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

func (r *Reader) norm(name string) norm {
	v := r.Floats(name, 2*Hidden)
	if v == nil {
		return norm{}
	}
	return norm{v[:Hidden], v[Hidden:]}
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
