package numeral

import (
	"math"
	"testing"

	"chancery/internal/text"
	"chancery/internal/timex/atom"
)

func FuzzAt(f *testing.F) {
	f.Add("minus two hundred and fifty-four hundredths, 10 1/2 of 3 million 200 thousand, -.5, ⅔, one and a third")
	f.Add("million million million hundreds of thousands of three dozen half a \xff 1/0")
	f.Fuzz(func(t *testing.T, raw string) {
		as := atom.Split(nil, raw, text.Span{Start: 0, End: len(raw)})
		for i := range as {
			n, ok := At(as, i)
			if !ok {
				continue
			}
			if n.First != i || n.Next <= i || n.Next > len(as) || n.Low > n.High || math.IsNaN(n.Low) {
				t.Fatalf("%+v at %d of %q", n, i, raw)
			}
		}
	})
}
