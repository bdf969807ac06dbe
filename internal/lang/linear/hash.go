package linear

// The constants of FNV-1a.
const (
	offset32 = 2166136261
	prime32  = 16777619
)

// HashOf returns the hash under which a word list keys s.
func HashOf(s string) uint32 { return hashString(s) }

func hashString(s string) uint32 {
	h := uint32(offset32)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * prime32
	}
	return h
}

// mix combines two hashes; it is not symmetric.
func mix(a, b uint32) uint32 {
	h := a*0x9E3779B1 + b
	h ^= h >> 15
	h *= 0x85EBCA6B
	return h ^ h>>13
}

// features collects the hashed features of one decision. The template number is
// part of each hash, so equal values in different templates stay apart.
type features struct {
	list     []uint32
	template uint32
}

func (f *features) reset(list []uint32) {
	f.list, f.template = list[:0], 0
}

func (f *features) add(a uint32) {
	f.template++
	f.list = append(f.list, mix(f.template, a))
}

func (f *features) add2(a, b uint32) {
	f.template++
	f.list = append(f.list, mix(mix(f.template, a), b))
}

func (f *features) add3(a, b, c uint32) {
	f.template++
	f.list = append(f.list, mix(mix(mix(f.template, a), b), c))
}

func (f *features) add4(a, b, c, d uint32) {
	f.template++
	f.list = append(f.list, mix(mix(mix(mix(f.template, a), b), c), d))
}
