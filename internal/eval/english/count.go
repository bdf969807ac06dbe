package english

// Count compares two sets of things: how many the gold has, how many were got,
// and how many are in both.
type Count struct{ Gold, Got, Both int }

// Precision is the share of what was got that is in the gold, 0 to 1.
func (c Count) Precision() float64 { return share(c.Both, c.Got) }

// Recall is the share of the gold that was got, 0 to 1.
func (c Count) Recall() float64 { return share(c.Both, c.Gold) }

// F1 is the harmonic mean of precision and recall, 0 to 1.
func (c Count) F1() float64 { return share(2*c.Both, c.Gold+c.Got) }

func (c *Count) add(o Count) {
	c.Gold += o.Gold
	c.Got += o.Got
	c.Both += o.Both
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
