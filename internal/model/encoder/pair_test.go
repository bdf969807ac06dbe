package encoder

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"testing"
)

// TestDots compares with plain sums.
func TestDots(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, size := range [][3]int{{1, 2, 32}, {5, 17, 96}, {30, 31, 8}} {
		a := Vectors{Cells: random(rng, size[0]*(size[2]+3)), N: size[0], Stride: size[2] + 3, Width: size[2]}
		b := Vectors{Cells: random(rng, size[1]*(size[2]+5)), N: size[1], Stride: size[2] + 5, Width: size[2]}
		for _, p := range paths() {
			var d Dots
			have, stride := d.Of(p, a, b)
			for i := range a.N {
				for j := range b.N {
					var want float64
					for k := range a.Width {
						want += float64(a.Cells[i*a.Stride+k]) * float64(b.Cells[j*b.Stride+k])
					}
					if math.Abs(want-float64(have[i*stride+j])) > 1e-4 {
						t.Fatalf("%s: row %d with row %d: have %g, want %g", p, i, j, have[i*stride+j], want)
					}
				}
			}
		}
	}
}

// fixed is one part of a model.
type fixed []byte

func (f fixed) Part(string) ([]byte, error) { return f, nil }

// TestBiaffine compares the scores with the sums over the stored matrix.
func TestBiaffine(t *testing.T) {
	const rows, classes, depth = 32, 45, 33
	rng := rand.New(rand.NewPCG(3, 4))
	cells := make([]byte, rows*classes*depth)
	for i := range cells {
		cells[i] = byte(rng.IntN(2*MostCell+1) - MostCell)
	}
	scale, bias := random(rng, classes*depth), random(rng, classes*depth)
	raw := cells
	for _, v := range append(scale, bias...) {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	left, right := random(rng, rows), append(random(rng, depth-1), 1)
	for _, p := range paths() {
		b := NewReader(fixed(raw), p).Biaffine("rel", rows, classes, depth)
		product := make([]float32, b.Product().Width())
		b.Product().Apply(left, product, 1, new(Rounded))
		have := b.Score(product, right, nil)
		if len(have) != classes {
			t.Fatalf("%s: %d scores, want %d", p, len(have), classes)
		}
		half := float64(plainLargest(left)) / reach / 2
		for c, v := range have {
			var want, most float64
			for d := range depth {
				at := c*depth + d
				sum, off := float64(bias[at]), 0.0
				for k := range rows {
					cell := float64(int8(cells[k*classes*depth+at])) * float64(scale[at])
					sum += float64(left[k]) * cell
					off += math.Abs(half * cell)
				}
				want += sum * float64(right[d])
				most += off * math.Abs(float64(right[d]))
			}
			if math.Abs(want-float64(v)) > most {
				t.Errorf("%s: class %d: have %g, want %g ± %g", p, c, v, want, most)
			}
		}
	}
}
