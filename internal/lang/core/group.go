package core

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
func (c *Core) group(doc *text.Document, chunks []chunk, w *work) []text.Name {
	c.fill(doc, chunks, w)
	states := c.encoder.Forward(w.batch, &w.states)
	c.heads.score(states, w.firsts, &w.scores)
	var names []text.Name
	row := 0
	for _, k := range chunks {
		n := k.end - k.first
		c.tag(doc, k, row, w)
		c.parse(doc, k, row, w)
		names = c.name(doc, k, row, w, names)
		row += n + 1
	}
	return names
}

// fill writes the pieces of the chunks to w. A word whose pieces no longer fit
// its sequence is read as one unknown piece, or if there is no room even for that
// as the last piece.
func (c *Core) fill(doc *text.Document, chunks []chunk, w *work) {
	b := &w.batch
	b.Pieces, b.Shapes, b.Ends, w.firsts = b.Pieces[:0], b.Shapes[:0], b.Ends[:0], w.firsts[:0]
	for _, k := range chunks {
		start := len(b.Pieces)
		w.firsts = append(w.firsts, start)
		b.Pieces, b.Shapes = append(b.Pieces, c.pieces.Start), append(b.Shapes, 0)
		for i := k.first; i < k.end; i++ {
			word, from := doc.Word(i), len(b.Pieces)
			b.Pieces = c.pieces.Append(b.Pieces, word)
			if left := k.end - i; len(b.Pieces)-start+left > encoder.MaxPieces {
				b.Pieces = b.Pieces[:from+1]
			}
			shape := encoder.Shape(word)
			for range len(b.Pieces) - from {
				b.Shapes = append(b.Shapes, shape)
			}
			w.firsts = append(w.firsts, from)
		}
		b.Pieces, b.Shapes = append(b.Pieces, c.pieces.Stop), append(b.Shapes, 0)
		b.Ends = append(b.Ends, len(b.Pieces))
	}
}

func (c *Core) tag(doc *text.Document, k chunk, row int, w *work) {
	for i := k.first; i < k.end; i++ {
		row++
		t := c.tags[best(w.scores.tag.row(row)[:len(c.tags)])]
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
