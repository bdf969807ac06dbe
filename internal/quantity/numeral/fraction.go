package numeral

import (
	"strings"

	"chancery/internal/timex/atom"
)

// glyphs are the fractions with a character of their own.
var glyphs = map[string]float64{"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "⅕": 0.2, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}

// marked reads a numeral that begins with a mark: "-5", ".08", "⅔".
func marked(as []atom.Atom, i int) (Numeral, bool) {
	if v, ok := glyphs[as[i].Low]; ok {
		return Numeral{First: i, Next: i + 1, Low: v, High: v, Fraction: true}, true
	}
	j := i + 1
	if j >= len(as) || as[j].Space || as[j].Kind != atom.Number || i > 0 && !as[i].Space {
		return Numeral{}, false
	}
	switch as[i].Low {
	case ".":
		if as[j].Digits == 0 || as[j].Digits > 15 {
			return Numeral{}, false
		}
		v := as[j].Value / pow10(int(as[j].Digits))
		return Numeral{First: i, Next: j + 1, Low: v, High: v}, true
	case "-", "−":
		if i > 0 && as[i-1].Kind == atom.Number {
			return Numeral{}, false
		}
		return negative(as, i, j)
	}
	return Numeral{}, false
}

// negative reads the numeral at j below zero; its sign stands at i.
func negative(as []atom.Atom, i, j int) (Numeral, bool) {
	if j >= len(as) || as[j].Is("minus") || as[j].Is("negative") {
		return Numeral{}, false
	}
	n, ok := At(as, j)
	if !ok || n.Ordinal || n.Vague || n.Low == 0 {
		return Numeral{}, false
	}
	n.First, n.Low, n.High = i, -n.Low, -n.High
	return n, true
}

// over reads the rest of "3/4" and of "10 1/2". Longer runs are dates and paths.
func (n *Numeral) over(as []atom.Atom) {
	i := n.First
	if n.Next != i+1 || as[i].Digits == 0 || as[i].Digits > 3 || i > 0 && !as[i].Space && as[i-1].Kind != atom.Mark {
		return
	}
	if v, end, ok := stroke(as, i); ok {
		n.Low, n.High, n.Next, n.Fraction = v, v, end, true
		return
	}
	if v, end, ok := stroke(as, i+1); ok && v < 1 {
		n.Low, n.High, n.Next = n.Low+v, n.Low+v, end
	}
}

// stroke reads "1/2" at i.
func stroke(as []atom.Atom, i int) (float64, int, bool) {
	if i+2 >= len(as) || as[i].Digits == 0 || as[i].Digits > 3 || !as[i+1].Is("/") || as[i+1].Space || as[i+2].Space || as[i+2].Digits == 0 || as[i+2].Digits > 3 {
		return 0, i, false
	}
	if i+3 < len(as) && !as[i+3].Space && (as[i+3].Kind != atom.Mark || as[i+3].Is("/")) || as[i+2].Value == 0 {
		return 0, i, false
	}
	return as[i].Value / as[i+2].Value, i + 3, true
}

// denominator reads the plural of an ordinal as the name of parts: "fifths",
// "hundredths".
func denominator(w string) (float64, bool) {
	if e, ok := lexicon[w]; ok && e.kind == part {
		return e.value, strings.HasSuffix(w, "s")
	}
	w, ok := strings.CutSuffix(w, "s")
	if e, known := lexicon[w]; ok && known && e.kind == ordinal && e.value >= 3 {
		return 1 / e.value, true
	}
	return 0, false
}

// compound reads the name of parts in two words: "twenty-fifth", "twenty-firsts".
func compound(as []atom.Atom, i int) (by float64, next int, ok bool) {
	k := i + 1
	if k < len(as) && as[k].Is("-") && !as[k].Space {
		k++
	}
	if k >= len(as) || as[k].Space && k > i+1 {
		return 0, i, false
	}
	tens, known := lexicon[as[i].Low]
	e, of := lexicon[strings.TrimSuffix(as[k].Low, "s")]
	if !known || tens.kind != ten || !of || e.kind != ordinal || e.value > 9 {
		return 0, i, false
	}
	return 1 / (tens.value + e.value), k + 1, true
}

// point reads the decimals of "two point five" and "zero point zero three".
func (n *Numeral) point(as []atom.Atom) {
	if n.Scaled && n.Factor != 100 || n.Next+1 >= len(as) || !as[n.Next].Is("point") {
		return
	}
	k, by := n.Next+1, 0.1
	for k < len(as) && by > 1e-9 {
		e, ok := lexicon[as[k].Low]
		if !ok || e.kind != unit || e.value > 9 {
			break
		}
		n.Low += e.value * by
		by /= 10
		k++
	}
	if k > n.Next+1 {
		n.Next = k
		n.scale(as)
	}
}

// dozens multiplies n by the dozen that follows: "three dozen".
func (n *Numeral) dozens(as []atom.Atom) {
	if n.Scaled || n.Next >= len(as) || !as[n.Next].Is("dozen") && !as[n.Next].Is("dozens") {
		return
	}
	n.times(12)
}

// further adds the smaller scales of "3 million 200 thousand".
func (n *Numeral) further(as []atom.Atom) {
	defer n.rest(as)
	for steps := 0; n.Scaled && n.Factor > 1000 && n.Next < len(as) && steps < 3; steps++ {
		k := n.Next
		if as[k].Is("and") {
			k++
		}
		if k >= len(as) || as[k].Kind != atom.Number {
			return
		}
		m := Numeral{First: k, Next: k + 1, Low: as[k].Value}
		m.scale(as)
		if !m.Scaled || m.Factor >= n.Factor || m.Low >= n.Factor {
			return
		}
		n.Low, n.Next, n.Factor = n.Low+m.Low, m.Next, m.Factor
	}
}

// rest adds the number below a hundred of "3 hundred and 21".
func (n *Numeral) rest(as []atom.Atom) {
	k := n.Next + 1
	if hundreds := k < len(as) && as[n.Next].Is("and") && as[n.Next-1].Is("hundred"); !hundreds || as[k].Digits != 1 && as[k].Digits != 2 {
		return
	}
	if k+1 < len(as) && (as[k+1].Is("%") || !as[k+1].Space && as[k+1].Kind != atom.Mark || scales(as[k+1].Low)) {
		return
	}
	n.Low, n.Next = n.Low+as[k].Value, k+1
}
