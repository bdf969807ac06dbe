package figure

import (
	"sort"
	"strings"

	"chancery/internal/text"
	"chancery/internal/timex/atom"
)

// nameReach is how many atoms before a number its name is looked for.
const nameReach = 60

// subject returns, as written, the thing or the pair that is measured: "Russia
// and Tajikistan" after "between", else the name that the words around the
// number attach it to, else the name nearest before it. It is empty when the
// sentence names nothing.
func (v *view) subject(first, next int) string {
	if v.pair != "" {
		return v.pair
	}
	for k := next; k < len(v.as) && k < next+6; k++ {
		if v.is(k, "of", "in", "from", "to", "for") {
			if s, ok := v.name(k + 1); ok && !v.dated(k+1) {
				return s
			}
		}
	}
	for k := first - 1; k >= 0 && k >= first-nameReach; k-- {
		if v.as[k].Kind != atom.Word || !v.as[k].Upper || v.dated(k) || k == 0 && small[v.as[k].Low] {
			continue
		}
		from := k
		for from > 0 && v.part(from-1) && !(from == 1 && small[v.as[0].Low]) {
			from--
		}
		return v.text(from, k+1)
	}
	return ""
}

// between reads the pair of names in "between A and B", or returns "".
func (v *view) between() string {
	for k := range v.as {
		if !v.is(k, "between") {
			continue
		}
		a := v.run(k + 1)
		if a <= k+1 || !v.is(a, "and") {
			continue
		}
		if b := v.run(a + 1); b > a+1 && !v.dated(k+1) {
			return v.text(k+1, b)
		}
	}
	return ""
}

// name reads the capitalised run at atom k, after an article.
func (v *view) name(k int) (string, bool) {
	if v.is(k, "the") {
		k++
	}
	end := v.run(k)
	if end <= k {
		return "", false
	}
	return v.text(k, end), true
}

// run returns the end of the capitalised words at atom k.
func (v *view) run(k int) int {
	if v.is(k, "the") && v.part(k+1) {
		k++
	}
	for v.part(k) {
		k++
	}
	return k
}

// part reports whether atom k is a word of a name.
func (v *view) part(k int) bool {
	return k >= 0 && k < len(v.as) && v.as[k].Kind == atom.Word && v.as[k].Upper && !v.dated(k)
}

// dated reports whether atom k lies in an expression of time.
func (v *view) dated(k int) bool {
	if k >= len(v.as) {
		return false
	}
	at := v.as[k].Span
	i := sort.Search(len(v.times), func(i int) bool { return v.times[i].Span.End > at.Start })
	return i < len(v.times) && v.times[i].Span.Overlaps(at)
}

func (v *view) text(first, next int) string {
	s := text.Span{Start: v.as[first].Span.Start, End: v.as[next-1].Span.End}
	return strings.Join(strings.Fields(s.In(v.doc.Text)), " ")
}

// small are words that open a sentence with a capital and name nothing.
var small = words("the a an in on at by for from of to and but or as it he she they we i this that these those there his her its their our according about over more some " +
	"nearly almost at least up with during after before since between however also meanwhile then if when while although today last next earlier")
