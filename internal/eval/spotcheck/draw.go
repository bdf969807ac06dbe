package spotcheck

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"

	"chancery/internal/ledger"
)

// least is how many claims of a kind are drawn where there are as many.
const least = 8

// Sample is how claims are drawn.
type Sample struct {
	Size int
	Seed uint64
}

// stratum is the claims of a kind in the texts of an origin.
type stratum struct {
	kind   ledger.Kind
	origin Origin
}

// Draw draws a sample of all: of each kind in proportion to its claims, but at
// least eight where there are as many, and half from each origin as far as its
// claims go. Within a stratum the claims are put in an order that the seed and the
// claim alone decide, so that the same seed draws the same rows, and a claim that
// was drawn before is drawn again while it stays as it was. The rows come in the
// order of all.
func (s Sample) Draw(all []Found) []Row {
	have := map[stratum]int{}
	for _, f := range all {
		have[stratum{f.Row.Kind, f.Origin}]++
	}
	want := s.shares(have)
	order := slices.Clone(all)
	keys := map[Row]string{}
	for _, f := range all {
		keys[f.Row] = s.key(f.Row)
	}
	slices.SortFunc(order, func(a, b Found) int { return cmp.Compare(keys[a.Row], keys[b.Row]) })
	drawn := map[Row]bool{}
	for _, f := range order {
		k := stratum{f.Row.Kind, f.Origin}
		if want[k] > 0 {
			want[k]--
			drawn[f.Row] = true
		}
	}
	var out []Row
	for _, f := range all {
		if drawn[f.Row] {
			out = append(out, f.Row)
		}
	}
	return out
}

// key is where r stands among the claims of its stratum.
func (s Sample) key(r Row) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d\x00%s\x00%s\x00%d\x00%s", s.Seed, r.Doc, r.Kind, r.Start, r.Fields))
	return string(sum[:])
}

// Known returns rows with the verdicts and faults that judged gives to the same
// claims, so that nobody judges a claim twice.
func Known(rows, judged []Row) []Row {
	by := map[Row]Row{}
	for _, r := range judged {
		by[r.claim()] = r
	}
	out := slices.Clone(rows)
	for i, r := range out {
		out[i].Verdict, out[i].Fault = by[r.claim()].Verdict, by[r.claim()].Fault
	}
	return out
}

// shares says how many claims to draw of each stratum.
func (s Sample) shares(have map[stratum]int) map[stratum]int {
	out := map[stratum]int{}
	var total [origins]int
	for kind, n := range s.kinds(have) {
		example, fresh := stratum{kind, Example}, stratum{kind, Fresh}
		out[fresh] = max(min(n/2, have[fresh]), n-have[example])
		out[example] = n - out[fresh]
	}
	for k, n := range out {
		total[k.origin] += n
	}
	for total[Example]-total[Fresh] > 1 || total[Fresh]-total[Example] > 1 {
		from := Example
		if total[Fresh] > total[Example] {
			from = Fresh
		}
		kind, ok := movable(have, out, from)
		if !ok {
			break
		}
		out[stratum{kind, from}]--
		out[stratum{kind, 1 - from}]++
		total[from]--
		total[1-from]++
	}
	return out
}

// movable returns the kind with the most claims drawn from an origin, of those of
// which the other origin has claims to spare.
func movable(have, drawn map[stratum]int, from Origin) (best ledger.Kind, ok bool) {
	most := 0
	for _, kind := range ledger.Kinds {
		other := stratum{kind, 1 - from}
		if n := drawn[stratum{kind, from}]; n > most && have[other] > drawn[other] {
			most, best = n, kind
		}
	}
	return best, most > 0
}

// kinds says how many claims to draw of each kind. Each gets its least; what is
// left goes, one by one, to the kind that is furthest behind its proportion.
func (s Sample) kinds(have map[stratum]int) map[ledger.Kind]int {
	of := map[ledger.Kind]int{}
	all := 0
	for k, n := range have {
		of[k.kind] += n
		all += n
	}
	out := map[ledger.Kind]int{}
	left := min(s.Size, all)
	for round := 0; round < least; round++ {
		for _, kind := range ledger.Kinds {
			if left > 0 && out[kind] < of[kind] {
				out[kind]++
				left--
			}
		}
	}
	behind := func(k ledger.Kind) float64 { return float64(s.Size)*float64(of[k])/float64(all) - float64(out[k]) }
	for ; left > 0; left-- {
		open := slices.DeleteFunc(slices.Sorted(maps.Keys(of)), func(k ledger.Kind) bool { return out[k] == of[k] })
		out[slices.MaxFunc(open, func(a, b ledger.Kind) int { return cmp.Compare(behind(a), behind(b)) })]++
	}
	return out
}
