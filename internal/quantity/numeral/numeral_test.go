package numeral

import (
	"testing"

	"chancery/internal/text"
	"chancery/internal/timex/atom"
)

func TestAt(t *testing.T) {
	for _, c := range []struct {
		in        string
		low, high float64
		next      int
	}{
		{"five", 5, 5, 1},
		{"twenty-five", 25, 25, 3},
		{"two hundred and fifty thousand men", 250000, 250000, 5},
		{"two million three hundred thousand", 2.3e6, 2.3e6, 5},
		{"one and a half million", 1.5e6, 1.5e6, 5},
		{"three million and a half", 3.5e6, 3.5e6, 5},
		{"forty-two and two thirds", 42 + 2.0/3, 42 + 2.0/3, 6},
		{"three twenty-fifths", 3.0 / 25, 3.0 / 25, 4},
		{"3 hundred and 21 men", 321, 321, 4},
		{"3 hundred and 21 million", 300, 300, 2},
		{"one million and a quarter of them", 1e6, 1e6, 2},
		{"half a million", 5e5, 5e5, 3},
		{"a quarter of a million", 250000, 250000, 5},
		{"a hundred", 100, 100, 2},
		{"1.6 billion", 1.6e9, 1.6e9, 2},
		{"2,5 million", 2.5e6, 2.5e6, 4},
		{"1 500 000", 1.5e6, 1.5e6, 1},
		{"12,345.67", 12345.67, 12345.67, 1},
		{"500bn", 5e11, 5e11, 2},
		{"3½", 3.5, 3.5, 2},
		{"hundreds of thousands", 1e5, 1e6, 3},
		{"dozens of ships", 24, 100, 1},
		{"several hundred", 200, 900, 2},
		{"a couple of thousand", 2000, 2000, 4},
		{"two-thirds", 2.0 / 3, 2.0 / 3, 3},
		{"500 crore", 5e9, 5e9, 2},
		{"30th", 30, 30, 2},
		{"twenty-first", 21, 21, 3},
		{"a ship", 0, 0, 0},
		{"million", 0, 0, 0},
	} {
		as := atom.Split(nil, c.in, text.Span{Start: 0, End: len(c.in)})
		n, ok := At(as, 0)
		if ok != (c.next > 0) || ok && (n.Low != c.low || n.High != c.high || n.Next != c.next) {
			t.Errorf("At(%q) = %+v, %v; want %g..%g and %d atoms", c.in, n, ok, c.low, c.high, c.next)
		}
	}
}
