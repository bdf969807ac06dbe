package name

// Costs are counted in twentieths of a sound.
const (
	whole       = 20 // a consonant that one spelling lacks, or another consonant
	vowelGap    = 12 // a vowel that one spelling lacks
	weakGap     = 8  // an h or an i that one spelling lacks
	vowelSwap   = 7  // one vowel for another
	classSwap   = 8  // a consonant of the same class
	nearSwap    = 10 // a consonant that stands for the other in some romanisation
	exchange    = 16 // two neighbours in the other order
	longestWord = 48 // sounds; longer words are compared by their beginning
)

// distance is the edit distance of two spellings in sounds, with changes that
// romanisation and hearing make counted at less than one. It stops, and returns
// more than most, when the distance is more than most.
func distance(a, b string, most float64) float64 {
	a, b = a[:min(len(a), longestWord)], b[:min(len(b), longestWord)]
	var rows [3][longestWord + 1]int
	before, prev, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) {
		prev[j+1] = prev[j] + gapCost[b[j]]
	}
	limit := int(most*whole) + 1
	for i := range len(a) {
		row[0] = prev[0] + gapCost[a[i]]
		least := row[0]
		for j := range len(b) {
			cost := min(prev[j]+swapCost[a[i]&127][b[j]&127], prev[j+1]+gapCost[a[i]], row[j]+gapCost[b[j]])
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				cost = min(cost, before[j-1]+exchange)
			}
			row[j+1] = cost
			least = min(least, cost)
		}
		if least > limit {
			return most + 1
		}
		before, prev, row = prev, row, before
	}
	return float64(prev[len(b)]) / whole
}

// gapCost is the cost of a sound that one spelling lacks.
var gapCost = func() (t [256]int) {
	for c := range t {
		switch {
		case c == 'h', c == 'i':
			t[c] = weakGap
		case class[c] == 0:
			t[c] = vowelGap
		default:
			t[c] = whole
		}
	}
	return t
}()

// swapCost is the cost of one sound for another.
var swapCost = func() (t [128][128]int) {
	for x := range t {
		for y := range t[x] {
			t[x][y] = swap(byte(x), byte(y))
		}
	}
	return t
}()

func swap(x, y byte) int {
	switch {
	case x == y:
		return 0
	case class[x] == 0 && class[y] == 0:
		return vowelSwap
	case class[x] == class[y]:
		return classSwap
	case near(x, y):
		return nearSwap
	}
	return whole
}

// near reports whether two sounds of different classes stand for each other in
// some romanisation.
func near(x, y byte) bool {
	if x > y {
		x, y = y, x
	}
	switch string([]byte{x, y}) {
	case "Ji", "hk", "gh", "bv", "uv", "bp", "dt", "Ct", "Ck", "CT", "Ss", "Jz", "Js", "Cs", "Tk", "Jg", "mn", "Ch", "Jh", "Jk":
		return true
	}
	return false
}
