package joint

import (
	"chancery/internal/model/encoder"
	"chancery/internal/text"
)

// groupTokens is about how many tokens are read in one forward pass.
const groupTokens = 192

// chunk is a run of tokens, [first, end), that is read as one sequence: a
// sentence, or a part of one that is too long.
type chunk struct{ first, end int }

// groupsOf cuts the sentences of doc into groups for one pass each.
func groupsOf(doc *text.Document) [][]chunk {
	var out [][]chunk
	var cur []chunk
	size := 0
	for _, s := range doc.Sentences {
		for first := s.First; first < s.End; first += mostWords {
			c := chunk{first, min(first+mostWords, s.End)}
			if size > 0 && size+c.end-c.first > groupTokens {
				out, cur, size = append(out, cur), nil, 0
			}
			cur, size = append(cur, c), size+c.end-c.first
		}
	}
	if size > 0 {
		out = append(out, cur)
	}
	return out
}

// mostWords is the most words read as one sequence.
const mostWords = 200

// joinParts hangs the further parts of sentences that were read in parts on the
// root of the first.
func joinParts(doc *text.Document) {
	for _, s := range doc.Sentences {
		if s.End-s.First <= mostWords {
			continue
		}
		root := -1
		for i := s.First; i < s.End; i++ {
			tok := &doc.Tokens[i]
			if tok.Head >= 0 {
				continue
			}
			if root < 0 {
				root = i
				continue
			}
			tok.Head, tok.Deprel = root, "parataxis"
		}
	}
}

// work is the memory of one worker.
type work struct {
	batch  encoder.Batch
	firsts []int // for each chunk its start, then the first piece of each word
	states encoder.Work
	scores scores
	tree   tree
	path   []int8
}

// group analyses the chunks and returns their names.
func (m *Model) group(doc *text.Document, chunks []chunk, w *work) []text.Name {
	m.fill(doc, chunks, w)
	states := m.encoder.Forward(w.batch, &w.states)
	m.heads.score(states, w.firsts, &w.scores)
	var names []text.Name
	row := 0
	for _, k := range chunks {
		n := k.end - k.first
		m.tag(doc, k, row, w)
		m.parse(doc, k, row, w)
		names = m.name(doc, k, row, w, names)
		row += n + 1
	}
	return names
}

// fill writes the pieces of the chunks to w. Where states are pieces, a word whose
// pieces no longer fit its sequence is read as its first piece.
func (m *Model) fill(doc *text.Document, chunks []chunk, w *work) {
	b, whole := &w.batch, m.encoder.Design().Whole
	b.Reset()
	w.firsts = w.firsts[:0]
	for _, k := range chunks {
		start := len(b.Stops)
		w.firsts = append(w.firsts, start)
		m.end(b, m.pieces.Start)
		for i := k.first; i < k.end; i++ {
			word, from := doc.Word(i), len(b.Pieces)
			b.Pieces = m.pieces.Append(b.Pieces, word)
			w.firsts = append(w.firsts, len(b.Stops))
			shape := encoder.Shape(word)
			if whole {
				b.Pieces = b.Pieces[:min(len(b.Pieces), from+wholePieces)]
				b.State(shape)
				continue
			}
			if left := k.end - i; len(b.Stops)-start+len(b.Pieces)-from+left > encoder.MaxStates {
				b.Pieces = b.Pieces[:from+1]
			}
			for at := from + 1; at <= len(b.Pieces); at++ {
				b.Stops, b.Shapes = append(b.Stops, at), append(b.Shapes, shape)
			}
		}
		m.end(b, m.pieces.Stop)
		b.Ends = append(b.Ends, len(b.Stops))
	}
}

// wholePieces is the most pieces of a word that a state is made of.
const wholePieces = 8

// end adds one of the two ends of a sequence to b.
func (m *Model) end(b *encoder.Batch, piece int32) {
	b.Pieces = append(b.Pieces, piece)
	b.State(0)
}

func (m *Model) tag(doc *text.Document, k chunk, row int, w *work) {
	for i := k.first; i < k.end; i++ {
		row++
		t := m.tags[best(w.scores.tag.row(row)[:len(m.tags)])]
		doc.Tokens[i].UPOS, doc.Tokens[i].Feats = t.upos, t.feats
	}
}

// best returns the index of the highest number, the first of equals.
func best(s []float32) int {
	at := 0
	for i, v := range s {
		if v > s[at] {
			at = i
		}
	}
	return at
}
