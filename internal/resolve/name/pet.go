package name

import "strings"

// Letters that a short form of a first name has at least.
const (
	shortestPet  = 4 // "Niyi" of "Adeniyi"
	shortestStem = 3 // before the ending that a short form has of its own
	leastCutOff  = 3 // of a name whose short form has so short a stem
)

// petEnds are the endings of short forms: "Charlie", "Freddy", "Fredo".
var petEnds = []string{"ie", "i", "y", "o"}

// pet reports whether one of two first names is a short form of the other: its
// latter half, or its beginning, with an ending of its own.
func pet(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) >= shortestPet && len(x) <= len(y)-2 && 2*len(x) >= len(y) && strings.HasSuffix(y, x) {
		return true
	}
	for _, end := range petEnds {
		stem, ok := strings.CutSuffix(x, end)
		if ok && len(stem) >= shortestStem && strings.HasPrefix(y, stem) && long(stem, y) {
			return true
		}
	}
	return false
}

// long reports whether a name is so much longer than its stem that the stem with an
// ending is a short form of it, and not another name: "Sami" is none of "Samir".
func long(stem, whole string) bool {
	return len(stem) > shortestStem && len(whole) > len(stem)+1 || len(whole) >= len(stem)+leastCutOff
}
