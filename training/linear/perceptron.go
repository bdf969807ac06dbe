package main

import (
	"math"

	"chancery/internal/model"
)

// perceptron is an averaged perceptron over hashed features. A feature gets a
// row of cells only once it has taken part in an error.
type perceptron struct {
	classes []string
	slots   []slot // open addressing; a power of two long
	used    int
	cells   []cell
	clock   int64
}

// slot maps a feature to its row, size cells from first on, with room for more.
// A slot without room is empty.
type slot struct {
	key, first uint32
	size, room uint16
}

// cell is the weight of one class; sum weighs its changes by when they came.
type cell struct {
	class  int32
	weight int32
	sum    int64
}

func newPerceptron(classes []string) *perceptron {
	return &perceptron{classes: classes, slots: make([]slot, 1<<16), clock: 1}
}

// find returns the slot of key, or the empty slot where it belongs.
func (p *perceptron) find(key uint32) *slot {
	mask := uint32(len(p.slots) - 1)
	at := key * 2654435761
	at = (at ^ at>>15) & mask
	for p.slots[at].room != 0 && p.slots[at].key != key {
		at = (at + 1) & mask
	}
	return &p.slots[at]
}

// Score implements linear.Scorer.
func (p *perceptron) Score(features []uint32, scores []int32) {
	for _, f := range features {
		s := p.find(f)
		for _, c := range p.cells[s.first : s.first+uint32(s.size)] {
			scores[c.class] += c.weight
		}
	}
}

// update moves weight from class wrong to class right.
func (p *perceptron) update(features []uint32, right, wrong int) {
	for _, f := range features {
		p.bump(f, right, 1)
		p.bump(f, wrong, -1)
	}
}

func (p *perceptron) bump(key uint32, class int, by int32) {
	s := p.find(key)
	row := p.cells[s.first : s.first+uint32(s.size)]
	for i := range row {
		if row[i].class == int32(class) {
			row[i].weight += by
			row[i].sum += int64(by) * p.clock
			return
		}
	}
	if s.size == s.room {
		p.widen(s, key)
	}
	p.cells[s.first+uint32(s.size)] = cell{int32(class), by, int64(by) * p.clock}
	s.size++
	if p.used*3 > len(p.slots)*2 {
		p.grow()
	}
}

// widen moves the row of s to the end of the cells, with twice the room.
func (p *perceptron) widen(s *slot, key uint32) {
	if s.room == 0 {
		p.used++
	}
	old := p.cells[s.first : s.first+uint32(s.size)]
	s.key, s.first, s.room = key, uint32(len(p.cells)), max(2, 2*s.room)
	p.cells = append(p.cells, old...)
	for range int(s.room) - len(old) {
		p.cells = append(p.cells, cell{})
	}
}

func (p *perceptron) grow() {
	old := p.slots
	p.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.room != 0 {
			*p.find(s.key) = s
		}
	}
}

// quantised returns the averaged weight of c in units of 1/scale, or 0 if it
// is smaller than floor.
func (p *perceptron) quantised(c cell, scale, floor float64) int16 {
	mean := float64(c.weight) - float64(c.sum)/float64(p.clock)
	if math.Abs(mean) < floor {
		return 0
	}
	return int16(max(math.MinInt16, min(math.MaxInt16, math.Round(mean*scale))))
}

// encode returns the stored form of the averaged weights.
func (p *perceptron) encode(scale, floor float64) []byte {
	rows := make([]model.Row, 0, p.used)
	for _, s := range p.slots {
		r := model.Row{Key: s.key}
		for _, c := range p.cells[s.first : s.first+uint32(s.size)] {
			if v := p.quantised(c, scale, floor); v != 0 {
				r.Classes = append(r.Classes, int(c.class))
				r.Values = append(r.Values, v)
			}
		}
		if len(r.Classes) > 0 {
			rows = append(rows, r)
		}
	}
	return model.EncodeLinear(p.classes, rows)
}

// estimate returns about how many bytes encode would return.
func (p *perceptron) estimate(scale, floor float64) int {
	size := 0
	for _, s := range p.slots {
		row := 0
		for _, c := range p.cells[s.first : s.first+uint32(s.size)] {
			switch v := p.quantised(c, scale, floor); {
			case v == 0:
			case v >= 64 || v < -64:
				row += 3
			default:
				row += 2
			}
		}
		if row > 0 {
			size += row + 3
		}
	}
	return size
}

// average returns the finished scorer, its smallest weights left out until its
// stored form takes about size bytes.
func (p *perceptron) average(scale float64, size int) (*model.Linear, []byte, error) {
	floor := 0.05
	for p.estimate(scale, floor) > size {
		floor *= 1.15
	}
	progress("weights below %.2f left out", floor)
	raw := p.encode(scale, floor)
	l, err := model.ReadLinear(raw)
	return l, raw, err
}
