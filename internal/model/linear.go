package model

import (
	"bytes"
	"cmp"
	"fmt"
	"math/bits"
	"slices"
)

// Linear scores classes by adding up the weights of hashed features. It is
// immutable and safe for concurrent use.
type Linear struct {
	// Classes names what is scored; a score's index is the class's.
	Classes []string

	slots   []slot // open addressing; a power of two long
	shift   uint
	weights []weight
}

// slot maps a spread feature to its run of weights. A zero count marks an empty
// slot.
type slot struct {
	key   uint32
	first uint32 // 25 bits of index into weights, then 7 bits of count
}

// weight is what one feature says about one class.
type weight struct {
	class uint16
	value int16
}

// maxClasses is what the count of a slot can hold.
const maxClasses = 127

// Row is one feature's weights as a trainer hands them over.
type Row struct {
	Key     uint32
	Classes []int
	Values  []int16
}

// Score adds the weights of features to scores, which is as long as Classes. It
// looks all features up before it adds, so that the look-ups overlap in memory.
func (l *Linear) Score(features []uint32, scores []int32) {
	var runs [256]uint32
	for len(features) > 0 {
		n := min(len(features), len(runs))
		found := l.look(features[:n], runs[:0])
		features = features[n:]
		for _, run := range found {
			from := run >> 7
			for _, w := range l.weights[from : from+run&maxClasses] {
				scores[w.class] += int32(w.value)
			}
		}
	}
}

// look appends to runs the run of each feature that has one.
func (l *Linear) look(features, runs []uint32) []uint32 {
	mask := uint32(len(l.slots) - 1)
	for _, f := range features {
		key := f * hashing
		for at := key >> l.shift; ; at++ {
			s := l.slots[at&mask]
			if s.first&maxClasses == 0 {
				break
			}
			if s.key == key {
				runs = append(runs, s.first)
				break
			}
		}
	}
	return runs
}

// hashing spreads keys over the slots (Knuth's multiplicative hashing). It is
// odd, so distinct keys stay distinct.
const hashing = 2654435761

// EncodeLinear returns the stored form of a linear scorer. Rows are sorted in
// place by spread key, so that reading fills the table from front to back; keys
// must be distinct, and a row may not be empty.
func EncodeLinear(classes []string, rows []Row) []byte {
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Compare(a.Key*hashing, b.Key*hashing)
	})
	var buf bytes.Buffer
	writeUint(&buf, uint64(len(classes)))
	for _, c := range classes {
		writeString(&buf, c)
	}
	writeUint(&buf, uint64(len(rows)))
	total := 0
	for _, r := range rows {
		total += len(r.Classes)
	}
	writeUint(&buf, uint64(total))
	last := uint32(0)
	for _, r := range rows {
		writeUint(&buf, uint64(r.Key*hashing-last))
		last = r.Key * hashing
		buf.WriteByte(byte(len(r.Classes)))
		for i, c := range r.Classes {
			buf.WriteByte(byte(c))
			writeUint(&buf, zigzag(r.Values[i]))
		}
	}
	return buf.Bytes()
}

// ReadLinear reads what [EncodeLinear] wrote.
func ReadLinear(raw []byte) (*Linear, error) {
	r := &reader{rest: raw}
	l := &Linear{}
	for n := r.uint(); n > 0 && !r.failed; n-- {
		l.Classes = append(l.Classes, string(r.bytes()))
	}
	rows, total := r.uint(), r.uint()
	size := uint64(len(raw))
	if r.failed || len(l.Classes) > maxClasses || rows > size || total > size || total >= 1<<25 {
		return nil, fmt.Errorf("head of linear scorer: %w", ErrFormat)
	}
	l.allocate(int(rows), int(total))
	key := uint32(0)
	for range rows {
		key += uint32(r.uint())
		if err := l.readRow(r, key); err != nil {
			return nil, err
		}
	}
	if r.failed || len(r.rest) > 0 || uint64(len(l.weights)) != total {
		return nil, fmt.Errorf("rows of linear scorer: %w", ErrFormat)
	}
	return l, nil
}

// allocate makes room for rows at a load of at most two thirds.
func (l *Linear) allocate(rows, total int) {
	size := bits.Len(uint(rows*3/2 + 1))
	l.slots = make([]slot, 1<<size)
	l.shift = uint(32 - size)
	l.weights = make([]weight, 0, total)
}

func (l *Linear) readRow(r *reader, key uint32) error {
	if len(r.rest) == 0 || r.rest[0] == 0 || int(r.rest[0]) > maxClasses {
		return fmt.Errorf("row of linear scorer: %w", ErrFormat)
	}
	count := uint32(r.rest[0])
	r.rest = r.rest[1:]
	first := uint32(len(l.weights))
	for range count {
		if len(r.rest) < 2 || int(r.rest[0]) >= len(l.Classes) || len(l.weights) == cap(l.weights) {
			return fmt.Errorf("weight of linear scorer: %w", ErrFormat)
		}
		class := r.rest[0]
		r.rest = r.rest[1:]
		l.weights = append(l.weights, weight{uint16(class), unzigzag(r.uint())})
	}
	mask := uint32(len(l.slots) - 1)
	at := key >> l.shift
	for l.slots[at&mask].first&maxClasses != 0 {
		at++
	}
	l.slots[at&mask] = slot{key, first<<7 | count}
	return nil
}

func zigzag(v int16) uint64 { return uint64(uint16(v<<1) ^ uint16(v>>15)) }

func unzigzag(n uint64) int16 { return int16(uint16(n)>>1) ^ -int16(uint16(n)&1) }
