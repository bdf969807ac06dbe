package encoder

import (
	"math"
	"unsafe"
)

// tile is what a kernel works on: a few rows of a, one panel of b. The fields
// are read by the assembly in this order; strides are in bytes.
type tile struct {
	a       unsafe.Pointer
	aStride uintptr
	b       unsafe.Pointer
	depth   uintptr
	c       unsafe.Pointer
	cStride uintptr
	bias    unsafe.Pointer
	scale   unsafe.Pointer // of the columns; integer kernels only
	rows    unsafe.Pointer // scales of the rows; integer kernels only
}

// Path is a way to multiply matrices. All paths give the same numbers: sums of
// integers are exact, and sums of floats add the same products in the same order
// with one rounding each.
type Path uint8

// The paths, the slowest first.
const (
	Plain  Path = iota // Go
	AVX2               // AVX2 with FMA
	AVX512             // AVX-512 with BW, VL and VNNI
)

// String names p.
func (p Path) String() string { return [...]string{"plain", "avx2", "avx512"}[p] }

// columns returns the width of the panels that b is packed in.
func (p Path) columns() int {
	if p == AVX512 {
		return 32
	}
	return 16
}

// plain multiplies one row of a by a panel of 16 columns.
func plain(t *tile) {
	a := unsafe.Slice((*float32)(t.a), t.depth)
	b := unsafe.Slice((*[16]float32)(t.b), t.depth)
	acc := *(*[16]float32)(t.bias)
	for k, x := range a {
		wide, row := float64(x), &b[k]
		for j := range acc {
			acc[j] = float32(wide*float64(row[j]) + float64(acc[j]))
		}
	}
	*(*[16]float32)(t.c) = acc
}

// plainPair multiplies one row of pairs of integers by a panel of 16 columns.
func plainPair(t *tile) {
	a := unsafe.Slice((*[2]int16)(t.a), t.depth)
	b := unsafe.Slice((*[16][2]int16)(t.b), t.depth)
	var acc [16]int32
	for k, x := range a {
		x0, x1, row := int32(x[0]), int32(x[1]), &b[k]
		for j := range acc {
			acc[j] += x0*int32(row[j][0]) + x1*int32(row[j][1])
		}
	}
	c, bias, scale, by := (*[16]float32)(t.c), (*[16]float32)(t.bias), (*[16]float32)(t.scale), *(*float32)(t.rows)
	for j, v := range acc {
		c[j] = float32(float32(float32(v)*scale[j])*by) + bias[j]
	}
}

// plainLargest returns the largest magnitude in x.
func plainLargest(x []float32) float32 {
	var top float32
	for _, v := range x {
		top = max(top, v, -v)
	}
	return top
}

// plainRound writes the elements of x, times by, to to as integers, halves to
// even.
func plainRound(x []float32, by float32, to []int16) {
	for i, v := range x {
		to[i] = int16(math.RoundToEven(float64(v * by)))
	}
}
