package encoder

import "math"

// Forward returns the states of all pieces of b, row by row. They lie in w and
// last until its next use.
func (e *Encoder) Forward(b Batch, w *Work) []float32 {
	n, longest, from := len(b.Pieces), 0, 0
	for _, to := range b.Ends {
		longest, from = max(longest, to-from), to
	}
	w.fit(n, longest)
	e.embed(b, w)
	for i := range e.layers {
		l := &e.layers[i]
		l.qkv.Apply(w.x, w.qkv, n, &w.rounded)
		from = 0
		for _, to := range b.Ends {
			e.attend(w, from, to)
			from = to
		}
		l.out.Apply(w.mix, w.y, n, &w.rounded)
		e.normalise(l.norm1, w)
		l.up.Apply(w.x, w.up, n, &w.rounded)
		e.path.gelu(e.tables, w.up)
		l.down.Apply(w.up, w.y, n, &w.rounded)
		e.normalise(l.norm2, w)
	}
	return w.x
}

// normalise adds the rows of w.y to those of w.x and normalises the sums.
func (e *Encoder) normalise(n norm, w *Work) {
	for i := 0; i < len(w.x); i += Hidden {
		e.path.norm(n, w.x[i:i+Hidden], w.y[i:i+Hidden])
	}
}

// embed writes the sum of the vectors of piece, place and shape to w.x.
func (e *Encoder) embed(b Batch, w *Work) {
	from := 0
	for _, to := range b.Ends {
		for i := from; i < to; i++ {
			piece, place, shape := int(b.Pieces[i]), i-from, int(b.Shapes[i])
			x, y := w.x[i*Hidden:(i+1)*Hidden], w.y[:Hidden]
			row, scale := e.words.rows[piece*Hidden:(piece+1)*Hidden], e.words.scale[piece]
			at, as := e.place[place*Hidden:(place+1)*Hidden], e.shape[shape*Hidden:(shape+1)*Hidden]
			for k := range x {
				x[k] = float32(float32(row[k]) * scale)
				y[k] = at[k] + as[k]
			}
			e.path.norm(e.first, x, y)
		}
		from = to
	}
}

// attend mixes the values of the sequence [from, to) by its attention, head by
// head, into w.mix.
func (e *Encoder) attend(w *Work, from, to int) {
	n, cols := to-from, e.path.columns()
	wide := round(n, cols)
	scale := float32(1 / math.Sqrt(headWidth))
	for h := range heads {
		for i := range n {
			row := w.qkv[(from+i)*3*Hidden+h*headWidth:]
			query, key, value := row[:headWidth], row[Hidden:Hidden+headWidth], row[2*Hidden:2*Hidden+headWidth]
			for d, v := range query {
				w.query[i*headWidth+d] = v * scale
			}
			panel := w.keys[i/cols*cols*headWidth+i%cols:]
			for d, v := range key {
				panel[d*cols] = v
			}
			for c := 0; c < headWidth; c += cols {
				copy(w.values[c*n+i*cols:c*n+(i+1)*cols], value[c:c+cols])
			}
		}
		multiply(e.path, product{a: w.query, aStride: headWidth, b: w.keys, bias: w.none,
			c: w.grid, cStride: wide, rows: n, depth: headWidth, cols: wide})
		for i := range n {
			e.path.softmax(e.tables, w.grid[i*wide:(i+1)*wide], n)
		}
		multiply(e.path, product{a: w.grid, aStride: wide, b: w.values, bias: w.none,
			c: w.mix[from*Hidden+h*headWidth:], cStride: Hidden, rows: n, depth: n, cols: headWidth})
	}
}
