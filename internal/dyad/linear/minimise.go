package linear

import (
	"math"
	"sync"
)

// task is the loss of a model on its examples.
type task struct {
	model   *Model
	rows    []row
	penalty float64
}

// loss returns the loss at w and writes its gradient: the mean negative logarithm of
// the likelihood, and half the squared weights times the penalty. The bias goes free.
// The rows are read in shares on several cores; the shares, and so the sums, do not
// depend on how many there are.
func (t task) loss(w, grad []float64) float64 {
	totals := make([]float64, shares)
	grads := make([][]float64, shares)
	var wg sync.WaitGroup
	for s := range shares {
		grads[s] = make([]float64, len(w))
		wg.Go(func() {
			totals[s] = t.share(w, grads[s], t.rows[s*len(t.rows)/shares:(s+1)*len(t.rows)/shares])
		})
	}
	wg.Wait()
	clear(grad)
	total := 0.0
	for s := range shares {
		total += totals[s]
		add(grad, 1, grads[s])
	}
	free := len(w) - t.model.labels
	for i, x := range w[:free] {
		total += t.penalty * x * x / 2
		grad[i] += t.penalty * x
	}
	return total
}

// shares is into how many parts the rows are cut.
const shares = 4

// share is the loss of some of the rows, whose gradient it adds to grad.
func (t task) share(w, grad []float64, rows []row) float64 {
	n := float64(len(t.rows))
	p := make([]float64, t.model.labels)
	total := 0.0
	for _, r := range rows {
		t.model.scores(w, r, p)
		own := p[r.label]
		total += (normalise(p) - own) / n
		p[r.label]--
		for j := range p {
			p[j] /= n
		}
		t.model.spread(r, p, grad)
	}
	return total
}

// spread adds p to the gradient of each weight that r uses.
func (m *Model) spread(r row, p, grad []float64) {
	k := m.labels
	for _, n := range r.names {
		for j, x := range p {
			grad[n*k+j] += x
		}
	}
	at := len(m.names) * k
	for _, v := range r.dense {
		f := float64(v)
		g := grad[at : at+k]
		for j, x := range p {
			g[j] += f * x
		}
		at += k
	}
	bias := grad[(m.rows()-1)*k:]
	for j, x := range p {
		bias[j] += x
	}
}

// memory is how many steps back the curvature is taken from.
const memory = 8

// change is a step of the weights and what it did to the gradient.
type change struct {
	step, grad []float64
	rho        float64
}

// minimise moves w to the least loss of t, in at most so many steps.
func minimise(t task, w []float64, steps int) {
	grad, next, nextGrad := make([]float64, len(w)), make([]float64, len(w)), make([]float64, len(w))
	loss := t.loss(w, grad)
	var past []change
	for range steps {
		dir := direction(grad, past)
		slope := dot(dir, grad)
		if slope >= 0 || norm(grad) < 1e-5 {
			return
		}
		size := 1.0
		if len(past) == 0 {
			size = min(1, 1/norm(grad))
		}
		nextLoss := 0.0
		for try := 0; ; try++ {
			for i := range w {
				next[i] = w[i] + size*dir[i]
			}
			nextLoss = t.loss(next, nextGrad)
			if nextLoss <= loss+1e-4*size*slope {
				break
			}
			if size /= 2; try > 20 {
				return
			}
		}
		past = remember(past, w, next, grad, nextGrad)
		done := loss-nextLoss < 1e-7*math.Abs(loss)
		copy(w, next)
		copy(grad, nextGrad)
		loss = nextLoss
		if done {
			return
		}
	}
}

// remember adds a step to the past, if it bends the right way.
func remember(past []change, w, next, grad, nextGrad []float64) []change {
	c := change{step: make([]float64, len(w)), grad: make([]float64, len(w))}
	for i := range w {
		c.step[i], c.grad[i] = next[i]-w[i], nextGrad[i]-grad[i]
	}
	bend := dot(c.step, c.grad)
	if bend <= 1e-12 {
		return past
	}
	c.rho = 1 / bend
	past = append(past, c)
	return past[max(0, len(past)-memory):]
}

// direction is the way down from grad, bent by the past steps.
func direction(grad []float64, past []change) []float64 {
	q := make([]float64, len(grad))
	for i, g := range grad {
		q[i] = -g
	}
	alpha := make([]float64, len(past))
	for i := len(past) - 1; i >= 0; i-- {
		alpha[i] = past[i].rho * dot(past[i].step, q)
		add(q, -alpha[i], past[i].grad)
	}
	if n := len(past); n > 0 {
		last := past[n-1]
		scale := 1 / (last.rho * dot(last.grad, last.grad))
		for i := range q {
			q[i] *= scale
		}
	}
	for i, c := range past {
		add(q, alpha[i]-c.rho*dot(c.grad, q), c.step)
	}
	return q
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func norm(a []float64) float64 { return math.Sqrt(dot(a, a)) }

func add(to []float64, k float64, from []float64) {
	for i, x := range from {
		to[i] += k * x
	}
}
