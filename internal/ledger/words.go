package ledger

import (
	"slices"
	"strings"
	"unicode"
)

// wordSet is the set of words that carry a name or a topic: lower case, without
// grammar words, numbers and plural endings; sorted.
type wordSet []string

var grammar = strings.Fields(`a an the of on in at for to from by with and or between within into
under over as its their his her this that these those is are was were be been will would
new several some other including such both two
и в на о об по с со за до между для от из к`)

// spelled gives one spelling to words of treaties that have two.
var spelled = map[string]string{
	"program": "programme", "mfa": "ministry", "ministries": "ministry", "accord": "agreement",
	"pact": "treaty", "memo": "memorandum", "mou": "memorandum",
}

func words(s string) wordSet {
	var out wordSet
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if slices.Contains(grammar, w) {
			continue
		}
		if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && spelled[w] == "" {
			w = strings.TrimSuffix(w, "s")
		}
		if std := spelled[w]; std != "" {
			w = std
		}
		out = append(out, w)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// without returns w without the words of key.
func (w wordSet) without(key string) wordSet {
	drop := strings.Fields(key)
	return slices.DeleteFunc(slices.Clone(w), func(x string) bool { return slices.Contains(drop, x) })
}

func (w wordSet) key() string { return strings.Join(w, " ") }

// likeness is the share of the words of the smaller set that the other has; two
// empty sets are alike in nothing.
func (w wordSet) likeness(o wordSet) float64 {
	if len(w) > len(o) {
		w, o = o, w
	}
	if len(w) == 0 {
		return 0
	}
	shared := 0
	for _, x := range w {
		if slices.Contains(o, x) {
			shared++
		}
	}
	return float64(shared) / float64(len(w))
}

// overlap is the Jaccard index of w and o.
func (w wordSet) overlap(o wordSet) float64 {
	shared := 0
	for _, x := range w {
		if slices.Contains(o, x) {
			shared++
		}
	}
	if len(w)+len(o) == 0 {
		return 0
	}
	return float64(shared) / float64(len(w)+len(o)-shared)
}
