package numeral

import "chancery/internal/timex/atom"

// cardinal reads "twenty-five", "two hundred and fifty thousand", "one and a
// half million", "two-thirds", "twenty-first".
func cardinal(as []atom.Atom, i int) (Numeral, bool) {
	c := counter{as: as, at: i}
	c.read()
	n := Numeral{First: i, Next: c.at, Low: c.total + c.group, Words: true, Scaled: c.scaled, Ordinal: c.ordinal, Factor: c.factor}
	n.High = n.Low
	if n.Ordinal {
		return n, true
	}
	if m, ok := c.fraction(n); ok {
		return m, true
	}
	n.dozens(as)
	n.point(as)
	n.andHalf(as)
	n.High = n.Low
	return n, true
}

// counter adds up number words.
type counter struct {
	as           []atom.Atom
	at           int
	total, group float64
	seen         bool
	last         kind
	lastValue    float64
	scaled       bool
	ordinal      bool
	factor       float64 // of the last scale word
}

// mostWords is how many words a numeral may have.
const mostWords = 24

func (c *counter) read() {
	for n := 0; n < mostWords && c.at < len(c.as); n++ {
		j := c.at
		if c.seen && c.as[j].Is("-") && !c.as[j].Space {
			j++
		} else if c.seen && c.as[j].Is("and") && c.last == scale {
			j++
			if c.portionAt(j) {
				return
			}
		}
		if j >= len(c.as) || c.as[j].Kind != atom.Word {
			return
		}
		e, ok := lexicon[c.as[j].Low]
		if !ok || !c.add(e) {
			return
		}
		c.seen, c.last, c.lastValue, c.at = true, e.kind, e.value, j+1
		if c.ordinal {
			return
		}
	}
}

// portionAt reports whether a fraction stands at atom j: "two thirds".
func (c *counter) portionAt(j int) bool {
	if j+1 >= len(c.as) {
		return false
	}
	_, ok := denominator(c.as[j+1].Low)
	return ok
}

// add takes one more word, or says that it does not continue the number.
func (c *counter) add(e entry) bool {
	switch e.kind {
	case unit:
		if c.seen && (c.last == unit || c.last == ten && e.value >= 10) {
			return false
		}
		c.group += e.value
	case ten:
		if c.seen && c.last != scale {
			return false
		}
		c.group += e.value
	case scale:
		c.scaled, c.factor = true, e.value
		if e.value == 100 {
			c.group *= 100
			return true
		}
		c.total, c.group = c.group*e.value+c.kept(e.value), 0
	case ordinal:
		if e.value >= 100 && c.seen {
			c.total, c.group, c.ordinal = c.group*e.value+c.kept(e.value), 0, true
			return true
		}
		if !c.seen || c.last == unit || c.last == ten && e.value >= 10 {
			return false
		}
		c.group += e.value
		c.ordinal = true
	default:
		return false
	}
	return true
}

// kept is the part of the total that stands above a further scale: in "two
// million three hundred thousand" the two million stay as they are.
func (c *counter) kept(by float64) float64 {
	if c.total >= by {
		return c.total
	}
	return c.total * by
}

// fraction reads "two-thirds" and "three quarters" after the count n.
func (c *counter) fraction(n Numeral) (Numeral, bool) {
	j := n.Next
	if j < len(c.as) && c.as[j].Is("-") && !c.as[j].Space {
		j++
	}
	if j >= len(c.as) || n.Low < 1 {
		return n, false
	}
	if by, next, ok := compound(c.as, j); ok && n.Low <= 9 {
		v := n.Low * by
		return Numeral{First: n.First, Next: next, Low: v, High: v, Fraction: true, Words: true}, true
	}
	if by, ok := denominator(c.as[j].Low); ok && n.Low > 9 && (!n.Scaled || c.last == unit) && by != 0.25 && by != 0.5 {
		v := n.Low * by
		return Numeral{First: n.First, Next: j + 1, Low: v, High: v, Fraction: true, Words: true}, true
	}
	if n.Low > 9 || n.Scaled {
		return n, false
	}
	e, ok := lexicon[c.as[j].Low]
	if !ok {
		return n, false
	}
	singular := e.kind == ordinal && e.value >= 3 && n.Low == 1
	if e.kind == part || singular {
		return portion(c.as, n.First, j, n.Low)
	}
	return n, false
}

// andHalf reads "one and a half million", "forty-two and two thirds" and "three million
// and a half", of which the part is one of the scale.
func (n *Numeral) andHalf(as []atom.Atom) {
	j := n.Next
	if j+2 >= len(as) || !as[j].Is("and") || n.Low != float64(int(n.Low)) {
		return
	}
	v, ok := parts(as[j+1].Low, as[j+2].Low)
	if !ok {
		return
	}
	if n.Factor >= 1e6 {
		if j+3 < len(as) && (as[j+3].Is("of") || as[j+3].Is("a") || scales(as[j+3].Low)) {
			return
		}
		v *= n.Factor
	}
	n.Low, n.Next = n.Low+v, j+3
	if !n.Scaled {
		n.scale(as)
	}
	n.High = n.Low
}

// parts reads "a half", "one third", "three quarters".
func parts(count, of string) (float64, bool) {
	c := lexicon[count]
	single := count == "a" || count == "an" || count == "one"
	e, ok := lexicon[of]
	switch {
	case single && ok && e.kind == part && e.value != 1:
		return e.value, true
	case single && ok && e.kind == ordinal && e.value >= 3:
		return 1 / e.value, true
	case single || c.kind != unit || c.value < 2 || c.value > 9:
		return 0, false
	}
	by, ok := denominator(of)
	return c.value * by, ok
}

// scales reports whether w is a word of scale.
func scales(w string) bool { e, ok := lexicon[w]; return ok && e.kind == scale }
