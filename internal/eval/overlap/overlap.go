// Package overlap counts what two sets have in common, and gives the usual shares
// of it.
package overlap

import "fmt"

// Count compares two sets of things: how many the gold has, how many were got,
// and how many are in both.
type Count struct{ Gold, Got, Both int }

// Precision is the share of what was got that is in the gold, 0 to 1.
func (c Count) Precision() float64 { return Share(c.Both, c.Got) }

// Recall is the share of the gold that was got, 0 to 1.
func (c Count) Recall() float64 { return Share(c.Both, c.Gold) }

// F1 is the harmonic mean of precision and recall, 0 to 1.
func (c Count) F1() float64 { return Share(2*c.Both, c.Gold+c.Got) }

// Add adds o to c.
func (c *Count) Add(o Count) {
	c.Gold += o.Gold
	c.Got += o.Got
	c.Both += o.Both
}

// Share is n of so many, 0 to 1; 0 of none.
func Share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// Percent writes a share, 0 to 1, with one decimal place.
func Percent(share float64) string { return fmt.Sprintf("%.1f", 100*share) }
