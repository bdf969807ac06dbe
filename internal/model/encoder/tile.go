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
	start   unsafe.Pointer // first sums of the columns; integer kernels only
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

// plainByte multiplies one row of bytes by a panel of 16 columns.
func plainByte(t *tile) {
	a := unsafe.Slice((*[4]uint8)(t.a), t.depth)
	b := unsafe.Slice((*[16][4]int8)(t.b), t.depth)
	acc := *(*[16]int32)(t.start)
	for k, x := range a {
		x0, x1, x2, x3, row := int32(x[0]), int32(x[1]), int32(x[2]), int32(x[3]), &b[k]
		for j, y := range row {
			acc[j] += x0*int32(y[0]) + x1*int32(y[1]) + x2*int32(y[2]) + x3*int32(y[3])
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

// plainRound writes the elements of x, times by, to to, rounded, halves to even,
// and middle above their values.
func plainRound(x []float32, by float32, to []uint8) {
	for i, v := range x {
		to[i] = uint8(math.RoundToEven(float64(v*by)) + middle)
	}
}
