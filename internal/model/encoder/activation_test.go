package encoder

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestActivationPathsAgree(t *testing.T) {
	rng, tab := rand.New(rand.NewPCG(9, 9)), newTables()
	x, y := random(rng, 384), random(rng, 384)
	for i := range x {
		x[i] *= 6
	}
	copy(x, []float32{-9, 9, 8, -8, 7.999, -7.999, 1e3, -1e9, 0, 1e-20})
	n := norm{random(rng, 384), random(rng, 384)}
	top := slices.Max(x)
	for name, do := range map[string]func(p Path, x []float32){
		"gelu":    func(p Path, x []float32) { p.gelu(tab, x) },
		"power":   func(p Path, x []float32) { p.power(tab, x, top) },
		"softmax": func(p Path, x []float32) { p.softmax(tab, x[:24], 17); clear(x[17:24]) },
		"norm":    func(p Path, x []float32) { p.norm(n, x, y) },
	} {
		want := slices.Clone(x)
		do(Plain, want)
		for _, p := range paths()[1:] {
			got := slices.Clone(x)
			do(p, got)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %s differs from plain", name, p)
			}
		}
	}
}

func TestActivationsAreClose(t *testing.T) {
	tab := newTables()
	for x := -10.0; x < 10; x += 0.013 {
		row := []float32{float32(x), 0, 0, 0, 0, 0, 0, 0}
		Best().gelu(tab, row)
		if want := x * 0.5 * (1 + math.Erf(x/math.Sqrt2)); math.Abs(float64(row[0])-want) > 2e-6 {
			t.Fatalf("gelu(%v) is %v, want %v", x, row[0], want)
		}
		row = []float32{float32(x - 10), 0, 0, 0, 0, 0, 0, 0}
		Best().power(tab, row, 0)
		if want := math.Exp(float64(float32(x - 10))); math.Abs(float64(row[0])-want) > 1e-6 {
			t.Fatalf("power(%v) is %v, want %v", x-10, row[0], want)
		}
	}
}
