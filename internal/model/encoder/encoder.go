// Package encoder runs a small BERT encoder in Go: words become pieces, and a
// run of pieces becomes one state for each piece. Sequences of a batch lie one
// after another without padding; what a sequence gives does not depend on the
// others in its batch, nor on the machine.
//
// Besides its number and place, each piece carries the shape of its word, how it
// is written, because the pieces themselves are in small letters.
package encoder

// Hidden is the width of a state.
const Hidden = 384

const (
	heads     = 12
	headWidth = Hidden / heads
	inner     = 4 * Hidden
	places    = 512 // the longest sequence
)

// MaxPieces is the most pieces that a sequence may have, its two ends included.
const MaxPieces = places

// Encoder holds the weights. It is immutable and safe for concurrent use.
type Encoder struct {
	path   Path
	words  table     // a row for each piece
	place  []float32 // a row for each place in the sequence
	shape  []float32 // a row for each shape
	first  norm
	layers []layer
	tables *tables
}

type layer struct {
	qkv, out, up, down *Matrix
	norm1, norm2       norm
}

// table is a matrix of whole numbers with a scale for each row.
type table struct {
	rows  []int8
	scale []float32
}

// Path returns how e multiplies.
func (e *Encoder) Path() Path { return e.path }

// Batch is a run of sequences, one after another. A sequence begins with
// [Start] and ends with [Stop].
type Batch struct {
	Pieces []int32
	Shapes []uint8
	Ends   []int // where each sequence ends in Pieces
}

// Work is the memory of one forward pass. It may be used again, by one caller at
// a time; it grows to the largest batch it has met.
type Work struct {
	x, qkv, mix, y, up        []float32
	query, keys, values, grid []float32
	none                      []float32
	rounded                   Rounded
}

func (w *Work) fit(pieces, longest int) {
	w.x, w.mix, w.y = grow(w.x, pieces*Hidden), grow(w.mix, pieces*Hidden), grow(w.y, pieces*Hidden)
	w.qkv, w.up = grow(w.qkv, pieces*3*Hidden), grow(w.up, pieces*inner)
	wide := round(longest, wall)
	w.query, w.values = grow(w.query, longest*headWidth), grow(w.values, longest*headWidth)
	w.keys, w.grid = grow(w.keys, wide*headWidth), grow(w.grid, longest*wide)
	w.none = grow(w.none, max(wide, headWidth))
}

// grow returns s with n elements; their values are those of any earlier use.
func grow(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}
