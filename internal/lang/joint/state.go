package joint

import "chancery/internal/text"

// States returns the state of each token of doc, width numbers each, as the encoder
// leaves it after the given number of its layers: the mean of the states of the
// token's pieces. Sentences and spans of tokens must be given. What it says of a
// sentence depends on that sentence alone.
func (m *Model) States(doc *text.Document, layers int) (states []float32, width int) {
	width = m.encoder.Design().Width
	states = make([]float32, len(doc.Tokens)*width)
	w := m.spare.Get().(*work)
	defer m.spare.Put(w)
	for _, chunks := range groupsOf(doc) {
		m.fill(doc, chunks, w)
		all := m.encoder.ForwardTo(w.batch, &w.states, layers)
		row := 0
		for _, k := range chunks {
			for i := k.first; i < k.end; i++ {
				row++
				first, end := w.firsts[row], len(w.batch.Stops)
				if row+1 < len(w.firsts) {
					end = w.firsts[row+1]
				}
				if i+1 == k.end { // behind the last word the sequence ends, and the next one starts
					end = sequenceEnd(w.batch.Ends, first) - 1
				}
				mean(states[i*width:(i+1)*width], all[first*width:end*width])
			}
			row++
		}
	}
	return states, width
}

// sequenceEnd returns the end of the sequence that holds state at.
func sequenceEnd(ends []int, at int) int {
	for _, e := range ends {
		if at < e {
			return e
		}
	}
	return at
}

// mean writes the mean of the rows to x.
func mean(x, rows []float32) {
	n := len(rows) / len(x)
	for i, v := range rows {
		x[i%len(x)] += v
	}
	for i := range x {
		x[i] /= float32(n)
	}
}
