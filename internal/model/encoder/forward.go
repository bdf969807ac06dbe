package encoder

// Forward returns all states of b, row by row. They lie in w and last until its
// next use.
func (e *Encoder) Forward(b Batch, w *Work) []float32 { return e.ForwardTo(b, w, len(e.layers)) }

// ForwardTo is [Encoder.Forward] through the first layers alone; none gives the
// vectors of the pieces in their places.
func (e *Encoder) ForwardTo(b Batch, w *Work, layers int) []float32 {
	n, longest, from := len(b.Stops), 0, 0
	for _, to := range b.Ends {
		longest, from = max(longest, to-from), to
	}
	w.fit(e.design, n, longest)
	e.embed(b, w)
	for i := range min(layers, len(e.layers)) {
		l := &e.layers[i]
		if l.qkv != nil {
			l.qkv.Apply(w.x, w.qkv, n, &w.rounded)
			from = 0
			for _, to := range b.Ends {
				e.attend(w, from, to)
				from = to
			}
			l.out.Apply(w.mix, w.y, n, &w.rounded)
			e.normalise(l.norm1, w)
		}
		l.up.ApplyWindows(w.x, w.up, l.window, b.Ends, &w.rounded)
		e.path.gelu(e.tables, w.up[:n*l.up.Width()])
		l.down.Apply(w.up, w.y, n, &w.rounded)
		e.normalise(l.norm2, w)
	}
	return w.x
}

// normalise adds the rows of w.y to those of w.x and normalises the sums.
func (e *Encoder) normalise(n norm, w *Work) {
	width := e.design.Width
	for i := 0; i < len(w.x); i += width {
		e.path.norm(n, w.x[i:i+width], w.y[i:i+width])
	}
}

// embed writes the sum of the vectors of pieces, place and shape to w.x; the
// vectors of several pieces count by their mean.
func (e *Encoder) embed(b Batch, w *Work) {
	width, from, piece := e.design.Width, 0, 0
	for _, to := range b.Ends {
		for i := from; i < to; i++ {
			place, shape := i-from, int(b.Shapes[i])
			x, y := w.x[i*width:(i+1)*width], w.y[:width]
			e.mean(x, b.Pieces[piece:b.Stops[i]])
			piece = b.Stops[i]
			at, as := e.place[place*width:(place+1)*width], e.shape[shape*width:(shape+1)*width]
			for k := range x {
				y[k] = at[k] + as[k]
			}
			e.path.norm(e.first, x, y)
		}
		from = to
	}
}

// mean writes the mean of the vectors of pieces to x.
func (e *Encoder) mean(x []float32, pieces []int32) {
	by := 1 / float32(len(pieces))
	for n, p := range pieces {
		row, scale := e.words.rows[int(p)*len(x):(int(p)+1)*len(x)], float32(e.words.scale[p]*by)
		for k, v := range row {
			if n == 0 {
				x[k] = 0
			}
			x[k] += float32(float32(v) * scale)
		}
	}
}

// attend mixes the values of the sequence [from, to) by its attention, head by
// head, into w.mix.
func (e *Encoder) attend(w *Work, from, to int) {
	n, cols, width := to-from, e.path.columns(), e.design.Width
	wide := round(n, cols)
	for h := range width / headWidth {
		for i := range n {
			row := w.qkv[(from+i)*3*width+h*headWidth:]
			key, value := row[width:width+headWidth], row[2*width:2*width+headWidth]
			panel := w.keys[i/cols*cols*headWidth+i%cols:]
			for d, v := range key {
				panel[d*cols] = v
			}
			for c := 0; c < headWidth; c += cols {
				pack(w.values[c*n+i*cols:c*n+(i+1)*cols], value[c:c+cols])
			}
		}
		multiply(e.path, product{a: w.qkv[from*3*width+h*headWidth:], aStride: 3 * width, b: w.keys, bias: w.none,
			c: w.grid, cStride: wide, rows: n, depth: headWidth, cols: wide})
		for i := range n {
			e.path.softmax(e.tables, w.grid[i*wide:(i+1)*wide], n)
		}
		multiply(e.path, product{a: w.grid, aStride: wide, b: w.values, bias: w.none,
			c: w.mix[from*width+h*headWidth:], cStride: width, rows: n, depth: n, cols: headWidth})
	}
}

// pack copies from to to, 16 numbers or 32.
func pack(to, from []float32) {
	for len(to) >= 16 && len(from) >= 16 {
		*(*[16]float32)(to) = *(*[16]float32)(from)
		to, from = to[16:], from[16:]
	}
}
