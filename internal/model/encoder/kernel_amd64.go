package encoder

import "golang.org/x/sys/cpu"

//go:generate go run kernelgen.go

//go:noescape
func z12(t *tile)

//go:noescape
func z8(t *tile)

//go:noescape
func z4(t *tile)

//go:noescape
func z2(t *tile)

//go:noescape
func z1(t *tile)

//go:noescape
func y6(t *tile)

//go:noescape
func y4(t *tile)

//go:noescape
func y2(t *tile)

//go:noescape
func y1(t *tile)

//go:noescape
func zByte12(t *tile)

//go:noescape
func zByte8(t *tile)

//go:noescape
func zByte4(t *tile)

//go:noescape
func zByte2(t *tile)

//go:noescape
func zByte1(t *tile)

//go:noescape
func yByte6(t *tile)

//go:noescape
func yByte4(t *tile)

//go:noescape
func yByte2(t *tile)

//go:noescape
func yByte1(t *tile)

//go:noescape
func yLargest(x *float32, n int) float32

//go:noescape
func yRound(x *float32, n int, by float32, to *uint8)

//go:noescape
func yGELU(x *float32, n int, table *float32, steps, middle float32, last int32)

//go:noescape
func yPower(x *float32, n int, table *float32, top, log2e, steps, least float32, last, bias int32)

//go:noescape
func yNorm(x, y, gain, bias *float32, n int, count float32, tiny, one float64)

// Best returns the fastest path of this machine.
func Best() Path {
	x := &cpu.X86
	switch {
	case !x.HasAVX2 || !x.HasFMA:
		return Plain
	case x.HasAVX512F && x.HasAVX512BW && x.HasAVX512VL && x.HasAVX512VNNI:
		return AVX512
	}
	return AVX2
}

// step multiplies as many of the next rows as one kernel takes, and returns
// their number.
func (p Path) step(t *tile, rows int) int {
	switch p {
	case AVX512:
		return wide(t, rows)
	case AVX2:
		return narrow(t, rows)
	}
	plain(t)
	return 1
}

// stepByte is [Path.step] for bytes.
func (p Path) stepByte(t *tile, rows int) int {
	switch p {
	case AVX512:
		return wideByte(t, rows)
	case AVX2:
		return narrowByte(t, rows)
	}
	plainByte(t)
	return 1
}

// largest returns the largest magnitude in x, whose length is a multiple of 16.
func (p Path) largest(x []float32) float32 {
	if p == Plain {
		return plainLargest(x)
	}
	return yLargest(&x[0], len(x)/8)
}

// round writes the elements of x, times by, to to, rounded, halves to even, and
// 128 above their values. The length of x is a multiple of 16.
func (p Path) round(x []float32, by float32, to []uint8) {
	if p == Plain {
		plainRound(x, by, to)
		return
	}
	_ = to[len(x)-1]
	yRound(&x[0], len(x)/16, by, &to[0])
}

// gelu replaces each element of x, whose length is a multiple of 8, by x·Φ(x).
func (p Path) gelu(t *tables, x []float32) {
	if p == Plain {
		t.plainGELU(x)
		return
	}
	yGELU(&x[0], len(x)/8, &t.gelu[0], geluSteps, geluReach*geluSteps, int32(len(t.gelu)-2))
}

// power replaces each element x of r, whose length is a multiple of 8, by e to
// the x-top. Elements above top give any number.
func (p Path) power(t *tables, r []float32, top float32) {
	if p == Plain {
		t.plainPower(r, top)
		return
	}
	yPower(&r[0], len(r)/8, &t.exp[0], top, log2e, expSteps, leastPower, expSteps-1, 127)
}

// norm adds y to x, whose length is a multiple of 8, and normalises the sum.
func (p Path) norm(n norm, x, y []float32) {
	if p == Plain {
		n.plainNorm(x, y)
		return
	}
	_, _, _ = y[len(x)-1], n.gain[len(x)-1], n.bias[len(x)-1]
	yNorm(&x[0], &y[0], &n.gain[0], &n.bias[0], len(x)/8, float32(len(x)), tiny, 1)
}

func wide(t *tile, rows int) int {
	switch {
	case rows >= 12:
		z12(t)
		return 12
	case rows >= 8:
		z8(t)
		return 8
	case rows >= 4:
		z4(t)
		return 4
	case rows >= 2:
		z2(t)
		return 2
	}
	z1(t)
	return 1
}

func narrow(t *tile, rows int) int {
	switch {
	case rows >= 6:
		y6(t)
		return 6
	case rows >= 4:
		y4(t)
		return 4
	case rows >= 2:
		y2(t)
		return 2
	}
	y1(t)
	return 1
}

func wideByte(t *tile, rows int) int {
	switch {
	case rows >= 12:
		zByte12(t)
		return 12
	case rows >= 8:
		zByte8(t)
		return 8
	case rows >= 4:
		zByte4(t)
		return 4
	case rows >= 2:
		zByte2(t)
		return 2
	}
	zByte1(t)
	return 1
}

func narrowByte(t *tile, rows int) int {
	switch {
	case rows >= 6:
		yByte6(t)
		return 6
	case rows >= 4:
		yByte4(t)
		return 4
	case rows >= 2:
		yByte2(t)
		return 2
	}
	yByte1(t)
	return 1
}
