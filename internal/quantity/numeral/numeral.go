// Package numeral reads numerals, in digits and in words, from atoms.
package numeral

import "chancery/internal/timex/atom"

// Numeral is a number as it is written. It covers the atoms [First, Next).
type Numeral struct {
	First, Next int
	Low, High   float64 // equal unless Vague
	Vague       bool    // "dozens", "several hundred": Low and High bound it loosely
	Ordinal     bool    // "30th", "third"
	Fraction    bool    // "two thirds", "a quarter", "half"
	Words       bool    // at least one part is a word other than a scale
	Scaled      bool    // a scale word such as "million" was read
	Factor      float64 // the product of the scale words; 0 without one
}

// mostScales is how many scale words a numeral may have in a row.
const mostScales = 4

func (n *Numeral) scaleBy(f float64) {
	if n.Factor == 0 {
		n.Factor = 1
	}
	n.Factor *= f
	n.Low *= f
	n.Scaled = true
}

// At reads the longest numeral that begins at atom i.
func At(as []atom.Atom, i int) (Numeral, bool) {
	if i >= len(as) {
		return Numeral{}, false
	}
	switch as[i].Kind {
	case atom.Number:
		return digits(as, i)
	case atom.Mark:
		return marked(as, i)
	case atom.Word:
		if as[i].Is("minus") || as[i].Is("negative") {
			return negative(as, i, i+1)
		}
		if !begins(as[i].Low) {
			return Numeral{}, false
		}
		return words(as, i)
	}
	return Numeral{}, false
}

// begins reports whether a numeral can begin with w; it keeps the common case
// of an ordinary word cheap.
func begins(w string) bool {
	if w == "a" || w == "an" || w == "several" {
		return true
	}
	_, ok := lexicon[w]
	return ok
}

func digits(as []atom.Atom, i int) (Numeral, bool) {
	n := Numeral{First: i, Next: i + 1, Low: as[i].Value}
	if s, ok := ordinalSuffix(as, i); ok && s {
		n.Next, n.Ordinal, n.High = i+2, true, n.Low
		return n, true
	}
	n.half(as)
	n.scale(as)
	n.dozens(as)
	n.andHalf(as)
	n.further(as)
	n.High = n.Low
	n.decimalComma(as)
	n.power(as)
	n.over(as)
	return n, true
}

// half reads the fraction of "2 1/2" or "2½".
func (n *Numeral) half(as []atom.Atom) {
	if n.Next >= len(as) || as[n.Next].Space {
		return
	}
	if v, ok := glyphs[as[n.Next].Low]; ok {
		n.Low, n.Next = n.Low+v, n.Next+1
	}
}

// decimalComma reads "2,5 million", where the comma is a decimal mark.
func (n *Numeral) decimalComma(as []atom.Atom) {
	i := n.First
	if n.Next != i+1 || i+2 >= len(as) || as[i].Digits == 0 || as[i].Digits > 3 {
		return
	}
	f := as[i+2]
	if !as[i+1].Is(",") || as[i+1].Space || f.Kind != atom.Number || f.Space || f.Digits == 0 || f.Digits > 2 {
		return
	}
	m := Numeral{First: i, Next: i + 3, Low: as[i].Value + f.Value/pow10(int(f.Digits))}
	m.scale(as)
	percent := m.Next < len(as) && (as[m.Next].Is("%") || as[m.Next].Is("percent"))
	if !m.Scaled && !percent {
		return
	}
	m.High = m.Low
	*n = m
}

func pow10(n int) float64 {
	v := 1.0
	for range n {
		v *= 10
	}
	return v
}

// power reads the scale words that follow, as in "3 hundred thousand", and the
// attached letters of "500m" and "2bn".
func (n *Numeral) power(as []atom.Atom) {
	if n.Next >= len(as) || as[n.Next].Space || n.Scaled {
		return
	}
	if as[n.Next].Is("m") && as[n.Next].Upper {
		n.times(1e6)
		return
	}
	switch as[n.Next].Low {
	case "bn", "b":
		n.times(1e9)
	case "mn", "mln", "mio":
		n.times(1e6)
	case "tn", "trn":
		n.times(1e12)
	case "k":
		n.times(1e3)
	}
}

// Attached reads the "m" of "€500m", which means metres after a bare number.
func (n *Numeral) Attached(as []atom.Atom) {
	if n.Next < len(as) && !as[n.Next].Space && (as[n.Next].Is("m") || as[n.Next].Is("mm")) && !n.Scaled {
		n.times(1e6)
	}
}

func (n *Numeral) times(f float64) {
	n.scaleBy(f)
	n.High = n.Low
	n.Next++
}

// scale multiplies n by the scale words at n.Next.
func (n *Numeral) scale(as []atom.Atom) {
	for steps := 0; steps < mostScales && n.Next < len(as); steps++ {
		j := n.Next
		if as[j].Is("-") && j+1 < len(as) && !as[j].Space {
			j++
		}
		e, ok := lexicon[as[j].Low]
		if !ok || e.kind != scale || as[j].Kind != atom.Word {
			return
		}
		n.scaleBy(e.value)
		n.Next = j + 1
		if j+1 < len(as) && as[j+1].Is(".") && abbreviated(as[j].Low) && !as[j+1].Space {
			if j+2 < len(as) && !as[j+2].Upper {
				n.Next = j + 2
			}
		}
	}
}

func abbreviated(w string) bool { return w == "mln" || w == "bln" || w == "mn" || w == "bn" }

// ordinalSuffix reports whether the number at i carries st, nd, rd or th.
func ordinalSuffix(as []atom.Atom, i int) (bool, bool) {
	if i+1 >= len(as) || as[i+1].Space {
		return false, false
	}
	switch as[i+1].Low {
	case "st", "nd", "rd", "th":
		return true, true
	}
	return false, false
}
