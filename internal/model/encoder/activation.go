package encoder

import "math"

const (
	geluReach  = 8    // |x| beyond which GELU is x or 0
	geluSteps  = 512  // table steps in a unit
	expSteps   = 2048 // table steps in a factor of two
	log2e      = 1.442695041
	leastPower = -80   // what e is raised to at least, else zero
	tiny       = 1e-12 // keeps the deviation of a row above zero
)

// tables hold GELU over [-8, 8] and powers of two over [0, 1].
type tables struct {
	gelu [2*geluReach*geluSteps + 1]float32
	exp  [expSteps + 1]float32
}

func newTables() *tables {
	t := new(tables)
	for i := range t.gelu {
		x := float64(i-geluReach*geluSteps) / geluSteps
		t.gelu[i] = float32(0.5 * x * (1 + math.Erf(x/math.Sqrt2)))
	}
	for i := range t.exp {
		t.exp[i] = float32(math.Exp2(float64(i) / expSteps))
	}
	return t
}

// plainGELU replaces each element of x by x·Φ(x).
func (t *tables) plainGELU(x []float32) {
	for i, v := range x {
		u := float32(v*geluSteps) + geluReach*geluSteps
		k := int32(u)
		if uint32(k) >= uint32(len(t.gelu)-1) {
			x[i] = max(v, 0)
			continue
		}
		a := t.gelu[k]
		x[i] = a + float32((u-float32(k))*(t.gelu[k+1]-a))
	}
}

// plainPower replaces each element x of r, not above top, by e to the x-top.
func (t *tables) plainPower(r []float32, top float32) {
	for i, x := range r {
		x -= top
		if x < leastPower {
			r[i] = 0
			continue
		}
		u := float32(x * log2e)
		k := int32(u)
		if u < float32(k) {
			k--
		}
		f := float32((u - float32(k)) * expSteps)
		j := min(int32(f), expSteps-1)
		v := t.exp[j] + float32((f-float32(j))*(t.exp[j+1]-t.exp[j]))
		r[i] = v * math.Float32frombits(uint32(k+127)<<23)
	}
}

// softmax makes the first n elements of r shares that add up to one. The rest of
// r, whose length is a multiple of eight, is written over.
func (p Path) softmax(t *tables, r []float32, n int) {
	top := r[0]
	for _, v := range r[1:n] {
		top = max(top, v)
	}
	p.power(t, r, top)
	var sum float32
	for _, v := range r[:n] {
		sum += v
	}
	part := 1 / sum
	for i := range r[:n] {
		r[i] *= part
	}
}

// norm is a layer normalisation with its gain and bias.
type norm struct{ gain, bias []float32 }

// plainNorm adds y to x and normalises the sum in place. It adds in eight sums,
// as the kernel does.
func (n norm) plainNorm(x, y []float32) {
	y = y[:len(x)]
	var s [8]float32
	for i := range x {
		x[i] += y[i]
		s[i%8] += x[i]
	}
	count := float32(len(x))
	mean := together(s) / count
	s = [8]float32{}
	for i, v := range x {
		d := v - mean
		s[i%8] += float32(d * d)
	}
	scale := float32(1 / math.Sqrt(float64(together(s)/count)+tiny))
	gain, bias := n.gain[:len(x)], n.bias[:len(x)]
	for i, v := range x {
		x[i] = float32(float32((v-mean)*scale)*gain[i]) + bias[i]
	}
}

// together adds the eight sums.
func together(s [8]float32) float32 {
	return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
}
