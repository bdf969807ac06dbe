package linear

import (
	"encoding/binary"
	"errors"
	"slices"
)

// errLexicon is returned for bytes that are not what the encoder wrote.
var errLexicon = errors.New("not an encoded word table")

// Lexicon maps the hash of a word in lower case to its ambiguity class: the
// set of parts of speech it had in training.
type Lexicon map[uint32]uint32

func (l Lexicon) class(low uint32) uint32 { return l[low] }

// Encode returns the stored form of l: sorted pairs of little-endian numbers.
func (l Lexicon) Encode() []byte {
	keys := make([]uint32, 0, len(l))
	for k := range l {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var out []byte
	for _, k := range keys {
		out = binary.LittleEndian.AppendUint32(out, k)
		out = binary.LittleEndian.AppendUint32(out, l[k])
	}
	return out
}

// DecodeLexicon reads what [Lexicon.Encode] returned.
func DecodeLexicon(raw []byte) (Lexicon, error) {
	if len(raw)%8 != 0 {
		return nil, errLexicon
	}
	l := make(Lexicon, len(raw)/8)
	for ; len(raw) > 0; raw = raw[8:] {
		l[binary.LittleEndian.Uint32(raw)] = binary.LittleEndian.Uint32(raw[4:])
	}
	return l, nil
}
