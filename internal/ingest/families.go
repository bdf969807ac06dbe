package ingest

import (
	"encoding/binary"

	"chancery/internal/ledger"
)

// Families gives documents their lineage one after the other, in the order in
// which a ledger learns of them. It is for one goroutine.
//
// A lineage is named after the agency that a text says it is based on; else
// after the earlier text that it copies; else after its publisher, who is no
// second witness of himself; else after the document.
type Families struct {
	docs   []Signed
	names  []string
	byBand map[string][]int
}

// NewFamilies returns Families that know no document yet.
func NewFamilies() *Families { return &Families{byBand: map[string][]int{}} }

// bandRows is how many minima in a row make two documents candidates: of 42
// bands, a copy (CopyAt) misses all with probability 0.004.
const bandRows = 3

// Join returns the lineage of d, whose stored text is text, and remembers it.
func (f *Families) Join(d ledger.Document, text string) string {
	s := SignDocument(d, text)
	name := first(canonical(d.Derivation), f.copied(s), d.Publisher, string(d.ID))
	f.docs, f.names = append(f.docs, s), append(f.names, name)
	for _, key := range bandKeys(s.Signature) {
		f.byBand[key] = append(f.byBand[key], len(f.docs)-1)
	}
	return name
}

// copied returns the lineage of the earliest text that s copies, or "".
func (f *Families) copied(s Signed) string {
	best := -1
	for _, key := range bandKeys(s.Signature) {
		for _, i := range f.byBand[key] {
			if f.docs[i].ID != s.ID && (best < 0 || i < best) && Resemblance(f.docs[i].Signature, s.Signature) >= CopyAt {
				best = i
			}
		}
	}
	if best < 0 {
		return ""
	}
	return f.names[best]
}

// bandKeys returns the bands of a signature, none for a text without words.
func bandKeys(s Signature) []string {
	if s == (Signature{}) {
		return nil
	}
	var out []string
	for at := 0; at+bandRows <= Permutations; at += bandRows {
		key := []byte{byte(at)}
		for _, v := range s[at : at+bandRows] {
			key = binary.LittleEndian.AppendUint32(key, v)
		}
		out = append(out, string(key))
	}
	return out
}
