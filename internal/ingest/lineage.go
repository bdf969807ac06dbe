package ingest

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"github.com/zeebo/xxh3"

	"chancery/internal/ledger"
)

// Permutations is the number of hash functions of a [Signature].
const Permutations = 128

// The share of word triples that two texts must have in common to descend from
// one original: on their own, and when both name the same agency.
const (
	CopyAt    = 0.5
	DerivedAt = 0.3
)

// Signature is the MinHash of the word triples of a text (Broder, 1997). The
// zero Signature is that of a text without words and resembles nothing.
type Signature [Permutations]uint32

// Signed is a document with what decides its lineage.
type Signed struct {
	ID         ledger.DocID
	Signature  Signature
	Derivation string // the agency the text says it is based on
	Publisher  string
}

// SignDocument returns what decides the lineage of d, whose stored text is text.
func SignDocument(d ledger.Document, text string) Signed {
	return Signed{ID: d.ID, Signature: Sign(text), Derivation: d.Derivation, Publisher: d.Publisher}
}

// related reports whether s and o name the same agency: both are based on it,
// or one is based on what the other publishes.
func (s Signed) related(o Signed) bool {
	same := func(a, b string) bool { return a != "" && strings.EqualFold(canonical(a), canonical(b)) }
	return same(s.Derivation, o.Derivation) || same(s.Derivation, o.Publisher) || same(s.Publisher, o.Derivation)
}

// Sign returns the signature of text. Case, marks and white space do not count.
func Sign(text string) Signature {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if len(words) == 0 {
		return Signature{}
	}
	var s Signature
	for i := range s {
		s[i] = math.MaxUint32
	}
	last := max(0, len(words)-3)
	for i := 0; i <= last; i++ {
		s.add(xxh3.HashString(strings.Join(words[i:min(i+3, len(words))], " ")))
	}
	return s
}

// add lowers every minimum to the hash of one triple under its permutation,
// which is h times an odd constant of its own.
func (s *Signature) add(h uint64) {
	for i := range s {
		k := (uint64(i)*2+1)*0x9e3779b97f4a7c15 ^ bits.RotateLeft64(0x94d049bb133111eb, i)
		x := (h ^ k) * 0xbf58476d1ce4e5b9
		x ^= x >> 29
		x *= 0x94d049bb133111eb
		s[i] = min(s[i], uint32(x>>32))
	}
}

// Resemblance estimates the share of word triples that a and b have in common
// (their Jaccard index), from 0 to 1, with a standard error of at most 0.045.
func Resemblance(a, b Signature) float64 {
	if a == (Signature{}) || b == (Signature{}) {
		return 0
	}
	same := 0
	for i := range a {
		if a[i] == b[i] {
			same++
		}
	}
	return float64(same) / Permutations
}

// Group returns the lineage of each document: the smallest id among the
// documents that descend from one original. Two documents are of one lineage
// when they resemble each other by CopyAt, or by DerivedAt and name the same
// agency, or through others that do. The order of docs does not matter.
func Group(docs []Signed) map[ledger.DocID]string {
	docs = slices.Clone(docs)
	slices.SortFunc(docs, func(a, b Signed) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Derivation, b.Derivation), slices.Compare(a.Signature[:], b.Signature[:]))
	})
	g := newForest(len(docs))
	g.equal(docs)
	for _, pair := range candidates(docs, g) {
		a, b := docs[pair[0]], docs[pair[1]]
		at := CopyAt
		if a.related(b) {
			at = DerivedAt
		}
		if Resemblance(a.Signature, b.Signature) >= at {
			g.join(pair[0], pair[1])
		}
	}
	out := make(map[ledger.DocID]string, len(docs))
	for i, d := range docs {
		out[d.ID] = string(docs[g.root(i)].ID)
	}
	return out
}

// equal joins the documents of one id and those whose signature, derivation and
// publisher are equal, so that a story copied a thousand times is compared once.
func (f forest) equal(docs []Signed) {
	firsts := map[Signed]int{}
	for i, d := range docs {
		if i > 0 && docs[i-1].ID == d.ID {
			f.join(i-1, i)
		}
		d.ID = ""
		if first, ok := firsts[d]; ok && d.Signature != (Signature{}) {
			f.join(first, i)
			continue
		}
		firsts[d] = i
	}
}

// candidates returns the pairs of documents that share three minima in a row
// (locality-sensitive hashing with 42 bands): a pair that resembles by 0.3 is
// among them with probability 0.68, by 0.5 with 0.996. In sets of up to
// exhaustive documents those that name an agency are compared pair by pair.
func candidates(docs []Signed, f forest) [][2]int {
	const rows, exhaustive = 3, 2000
	pairs := map[[2]int]bool{}
	meet := func(group []int) {
		for i, a := range group {
			for _, b := range group[i+1:] {
				pairs[[2]int{a, b}] = true
			}
		}
	}
	var single, named []int // one for each set of equal documents
	for i, d := range docs {
		if f[i] != i || d.Signature == (Signature{}) {
			continue
		}
		single = append(single, i)
		if d.Derivation != "" || d.Publisher != "" {
			named = append(named, i)
		}
	}
	for at := 0; at+rows <= Permutations; at += rows {
		for _, group := range bands(docs, single, at, rows) {
			meet(group)
		}
	}
	if len(named) <= exhaustive {
		meet(named)
	}
	out := make([][2]int, 0, len(pairs))
	for p := range pairs {
		if p[0] > p[1] {
			p[0], p[1] = p[1], p[0]
		}
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	return out
}

// bands groups the documents of list by their minima from at on.
func bands(docs []Signed, list []int, at, rows int) map[string][]int {
	groups := map[string][]int{}
	key := make([]byte, 0, 4*rows)
	for _, i := range list {
		key = key[:0]
		for _, v := range docs[i].Signature[at : at+rows] {
			key = binary.LittleEndian.AppendUint32(key, v)
		}
		groups[string(key)] = append(groups[string(key)], i)
	}
	return groups
}

// forest is a set of disjoint groups; the root of a group is its smallest member.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) root(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(a, b int) {
	a, b = f.root(a), f.root(b)
	f[max(a, b)] = min(a, b)
}
