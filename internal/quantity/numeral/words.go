package numeral

import "chancery/internal/timex/atom"

// words reads a numeral that begins with a word.
func words(as []atom.Atom, i int) (Numeral, bool) {
	if as[i].Is("a") || as[i].Is("an") {
		return article(as, i)
	}
	if as[i].Is("several") {
		return few(as, i, i+1)
	}
	switch e := lexicon[as[i].Low]; e.kind {
	case vague:
		return plural(as, i, e)
	case part:
		return portion(as, i, i, 1)
	case ordinal:
		return Numeral{First: i, Next: i + 1, Low: e.value, High: e.value, Ordinal: true, Words: true}, true
	case dozen, scale:
		return Numeral{}, false
	}
	return cardinal(as, i)
}

// article reads what may follow "a" or "an": "a hundred", "a dozen", "a third",
// "a few hundred", "an eighth", "a half million".
func article(as []atom.Atom, i int) (Numeral, bool) {
	j := i + 1
	if j >= len(as) || as[j].Kind != atom.Word {
		return Numeral{}, false
	}
	if as[j].Is("few") {
		return few(as, i, j+1)
	}
	e, ok := lexicon[as[j].Low]
	if !ok {
		return Numeral{}, false
	}
	switch e.kind {
	case scale:
		n := Numeral{First: i, Next: i + 1, Low: 1, Words: true}
		n.scale(as)
		n.High = n.Low
		return n, true
	case dozen:
		n := Numeral{First: i, Next: j + 1, Low: e.value, Words: true}
		if e.value == 2 {
			n.of(as)
		}
		n.scale(as)
		n.High = n.Low
		n.Vague = e.value == 2
		return n, true
	case part, ordinal:
		return portion(as, i, j, 1)
	}
	return Numeral{}, false
}

// few reads the scale after "several" or "a few"; without one there is no number.
func few(as []atom.Atom, i, j int) (Numeral, bool) {
	n := Numeral{First: i, Next: j, Low: 1, Words: true}
	if j < len(as) && as[j].Is("dozen") {
		return Numeral{First: i, Next: j + 1, Low: 24, High: 108, Vague: true, Words: true}, true
	}
	n.scale(as)
	if !n.Scaled {
		return Numeral{}, false
	}
	n.Low, n.High, n.Vague = n.Low*2, n.Low*9, true
	return n, true
}

// plural reads "hundreds of thousands", "tens of millions", "dozens".
func plural(as []atom.Atom, i int, e entry) (Numeral, bool) {
	n := Numeral{First: i, Next: i + 1, Low: e.value, High: e.value * 10, Vague: true, Words: true}
	switch e.value {
	case 12:
		n.Low, n.High = 24, 100
	case 20:
		n.Low, n.High = 40, 100
	}
	for steps := 0; steps < mostScales && n.Next+1 < len(as) && as[n.Next].Is("of"); steps++ {
		f, ok := lexicon[as[n.Next+1].Low]
		if !ok || f.kind != vague || f.value < 100 {
			break
		}
		n.Low, n.High, n.Next = n.Low*f.value, n.High*f.value, n.Next+2
	}
	return n, true
}

func (n *Numeral) of(as []atom.Atom) {
	if n.Next+1 < len(as) && as[n.Next].Is("of") {
		if e, ok := lexicon[as[n.Next+1].Low]; ok && e.kind == scale {
			n.Next++
		}
	}
}

// portion reads the part of a whole whose name stands at j, count times: "a
// third", "two thirds", "half a million", "a quarter of a billion".
func portion(as []atom.Atom, i, j int, count float64) (Numeral, bool) {
	e := lexicon[as[j].Low]
	v := e.value
	if e.kind == ordinal {
		if v < 3 {
			return Numeral{}, false
		}
		v = 1 / v
	}
	n := Numeral{First: i, Next: j + 1, Low: v * count, Fraction: true, Words: true}
	k := n.Next
	if k < len(as) && as[k].Is("of") {
		k++
	}
	article := k < len(as) && (as[k].Is("a") || as[k].Is("one"))
	if article {
		k++
	}
	if article || k == n.Next {
		m := n
		m.Next = k
		m.scale(as)
		if m.Scaled {
			m.Fraction = false
			n = m
		} else if k < len(as) && as[k].Is("dozen") && article {
			n.Low, n.Next, n.Fraction = n.Low*12, k+1, false
		}
	}
	n.High = n.Low
	return n, true
}
