// Package encoder runs small text encoders in Go: a run of words becomes a run of
// states, by layers of attention (BERT; Devlin et al. 2019) and of windows over
// neighbouring states. A state stands for a word piece or for a whole word.
// Sequences of a batch lie one after another without padding; what a sequence
// gives does not depend on the others in its batch, nor on the machine.
//
// Besides its pieces and place, each state carries the shape of its word, how it
// is written, because the pieces themselves are in small letters.
package encoder

const (
	headWidth = 32
	places    = 512 // the longest sequence
)

// MaxStates is the most states that a sequence may have, its two ends included.
const MaxStates = places

// Design is the sizes of an encoder.
type Design struct {
	Width  int // of a state, a multiple of 32
	Layers []Layer
	Whole  bool // a state stands for a word, not for a piece
}

// Layer is the sizes of a layer: attention, if any, then two matrices with GELU
// between them.
type Layer struct {
	Attention bool
	Window    int // the states that the first matrix reads; odd, the middle one is the state itself
	Inner     int // the outputs of the first matrix, a multiple of 32
}

// Encoder holds the weights. It is immutable and safe for concurrent use.
type Encoder struct {
	path   Path
	design Design
	words  table     // a row for each piece
	place  []float32 // a row for each place in the sequence
	shape  []float32 // a row for each shape
	first  norm
	layers []layer
	tables *tables
}

type layer struct {
	qkv, out     *Matrix // nil without attention
	up, down     *Matrix
	norm1, norm2 norm // the first is that of attention
	window       int
}

// table is a matrix of whole numbers with a scale for each row.
type table struct {
	rows  []int8
	scale []float32
}

// Design returns the sizes of e.
func (e *Encoder) Design() Design { return e.design }

// Batch is a run of sequences, one after another. A sequence begins with
// [Start] and ends with [Stop]; each of them is a state of its own.
type Batch struct {
	Pieces []int32
	Stops  []int   // where the pieces of each state end; each has one at least
	Shapes []uint8 // of each state
	Ends   []int   // where each sequence ends in the states
}

// Reset empties b and keeps its memory.
func (b *Batch) Reset() {
	b.Pieces, b.Stops, b.Shapes, b.Ends = b.Pieces[:0], b.Stops[:0], b.Shapes[:0], b.Ends[:0]
}

// State ends a state of the given shape behind the pieces added last.
func (b *Batch) State(shape uint8) {
	b.Stops, b.Shapes = append(b.Stops, len(b.Pieces)), append(b.Shapes, shape)
}

// Work is the memory of one forward pass. It may be used again, by one caller at
// a time; it grows to the largest batch it has met.
type Work struct {
	x, qkv, mix, y, up []float32
	keys, values, grid []float32
	none               []float32
	rounded            Rounded
}

func (w *Work) fit(d Design, states, longest int) {
	w.x, w.mix, w.y = grow(w.x, states*d.Width), grow(w.mix, states*d.Width), grow(w.y, states*d.Width)
	w.qkv = grow(w.qkv, states*3*d.Width)
	for _, l := range d.Layers {
		w.up = grow(w.up, states*l.Inner)
	}
	padded := round(longest, wall)
	w.keys, w.values = grow(w.keys, padded*headWidth), grow(w.values, longest*headWidth)
	w.grid = grow(w.grid, longest*padded)
	w.none = grow(w.none, max(padded, headWidth))
}

// grow returns s with n elements; their values are those of any earlier use.
func grow(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}
