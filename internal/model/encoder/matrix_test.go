package encoder

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// paths returns the paths that this machine has.
func paths() []Path {
	out := []Path{Plain}
	for p := AVX2; p <= Best(); p++ {
		out = append(out, p)
	}
	return out
}

func random(rng *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(rng.NormFloat64())
	}
	return out
}

func weights(rng *rand.Rand, rows, cols int) Weights {
	w := Weights{Rows: rows, Cols: cols, Scale: random(rng, cols), Bias: random(rng, cols)}
	for range rows * cols {
		w.Cells = append(w.Cells, byte(int8(rng.IntN(2*MostCell+1)-MostCell)))
	}
	return w
}

func TestMatrixPathsAgree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, size := range []struct{ n, rows, cols int }{
		{1, 16, 1}, {2, 32, 17}, {3, 48, 33}, {13, 96, 60}, {29, 384, 384}, {101, 1536, 64}, {200, 32, 96},
	} {
		x, w := random(rng, size.n*size.rows), weights(rng, size.rows, size.cols)
		var want []float32
		for _, p := range paths() {
			m := NewMatrix(p, w)
			y := make([]float32, size.n*m.Width())
			m.Apply(x, y, size.n, new(Rounded))
			if want == nil {
				want = y
				checkProduct(t, x, y, w)
			}
			if !slices.Equal(y, want) {
				t.Errorf("%v: %s differs from plain", size, p)
			}
		}
	}
}

// checkProduct compares y with the product of x and w: an input may be off by half
// a step.
func checkProduct(t *testing.T, x, y []float32, w Weights) {
	t.Helper()
	width := round(w.Cols, wall)
	for i := range len(x) / w.Rows {
		row := x[i*w.Rows : (i+1)*w.Rows]
		half := float64(plainLargest(row)) / reach / 2
		for j := range width {
			var want, most float64
			if j < w.Cols {
				for k, v := range row {
					cell := float64(int8(w.Cells[k*w.Cols+j])) * float64(w.Scale[j])
					want += float64(v) * cell
					most += math.Abs(half * cell)
				}
				want += float64(w.Bias[j])
			}
			if got := float64(y[i*width+j]); math.Abs(got-want) > most*1.001+1e-6 {
				t.Fatalf("row %d, column %d: have %v, want %v ± %v", i, j, got, want, most)
			}
		}
	}
}

// TestSumsDoNotOverflow takes the largest inputs and cells that there are.
func TestSumsDoNotOverflow(t *testing.T) {
	for _, sign := range []int{1, -1} {
		w := Weights{Rows: 1536, Cols: 1, Scale: []float32{1}, Bias: []float32{0}}
		x := make([]float32, w.Rows)
		for k := range x {
			x[k], w.Cells = 8, append(w.Cells, byte(sign*MostCell))
		}
		for _, p := range paths() {
			y := make([]float32, wall)
			NewMatrix(p, w).Apply(x, y, 1, new(Rounded))
			if want := float32(1536 * sign * MostCell * 8); math.Abs(float64(y[0]-want)) > 1 {
				t.Errorf("%s: have %v, want %v", p, y[0], want)
			}
		}
	}
}

func TestProductPathsAgree(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for _, size := range []struct{ rows, depth, cols int }{{1, 1, 32}, {7, 32, 64}, {50, 50, 32}} {
		a, b, bias := random(rng, size.rows*size.depth), random(rng, size.depth*size.cols), random(rng, size.cols)
		var want []float32
		for _, p := range paths() {
			c := make([]float32, size.rows*size.cols)
			multiply(p, product{a: a, aStride: size.depth, b: panels(b, p.columns(), size.depth, size.cols), bias: bias,
				c: c, cStride: size.cols, rows: size.rows, depth: size.depth, cols: size.cols})
			if want == nil {
				want = c
			}
			if !slices.Equal(c, want) {
				t.Errorf("%v: %s differs from plain", size, p)
			}
		}
	}
}

// panels packs b, of depth × cols, in panels of n columns.
func panels(b []float32, n, depth, cols int) []float32 {
	var out []float32
	for from := 0; from < cols; from += n {
		for k := range depth {
			out = append(out, b[k*cols+from:k*cols+from+n]...)
		}
	}
	return out
}

func BenchmarkMatrix(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	const n, rows, cols = 256, 384, 1536
	x, w := random(rng, n*rows), weights(rng, rows, cols)
	for _, p := range paths() {
		b.Run(p.String(), func(b *testing.B) {
			m, r := NewMatrix(p, w), new(Rounded)
			y := make([]float32, n*m.Width())
			for b.Loop() {
				m.Apply(x, y, n, r)
			}
			b.ReportMetric(2*n*rows*cols*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
		})
	}
}
