package name

// distance is the edit distance of two spellings in sounds, with changes that
// romanisation and hearing make counted at less than one.
func distance(a, b string) float64 {
	prev := make([]float64, len(b)+1)
	for j := range b {
		prev[j+1] = prev[j] + gap(b[j])
	}
	row := make([]float64, len(b)+1)
	for i := range len(a) {
		row[0] = prev[0] + gap(a[i])
		for j := range len(b) {
			row[j+1] = min(prev[j]+swap(a[i], b[j]), prev[j+1]+gap(a[i]), row[j]+gap(b[j]))
		}
		prev, row = row, prev
	}
	return prev[len(b)]
}

// gap is the cost of a sound that one spelling lacks.
func gap(c byte) float64 {
	switch {
	case c == 'h', c == 'i':
		return 0.4
	case class[c] == 0:
		return 0.6
	}
	return 1
}

// swap is the cost of one sound for another.
func swap(x, y byte) float64 {
	switch {
	case x == y:
		return 0
	case class[x] == 0 && class[y] == 0:
		return 0.35
	case class[x] == class[y]:
		return 0.4
	case near(x, y):
		return 0.5
	}
	return 1
}

// near reports whether two sounds of different classes stand for each other in
// some romanisation.
func near(x, y byte) bool {
	if x > y {
		x, y = y, x
	}
	switch string([]byte{x, y}) {
	case "Ji", "hk", "gh", "bv", "uv", "bp", "dt", "Ct", "Ck", "CT", "Ss", "Jz", "Js", "Cs", "Tk", "Jg", "mn":
		return true
	}
	return false
}
