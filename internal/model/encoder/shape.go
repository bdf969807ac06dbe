package encoder

import "unicode"

// Shapes is the number of shapes that [Shape] tells apart.
const Shapes = 8

// Shape returns how word is written: 0 without letter or digit, 1 in small
// letters, 2 capitalised, 3 in capitals, 4 one capital, 5 mixed, 6 digits, 7
// digits and letters.
func Shape(word string) uint8 {
	var letters, capitals int
	var digit, first bool
	for _, r := range word {
		switch {
		case '0' <= r && r <= '9':
			digit = true
		case isLetter(r):
			if isUpper(r) {
				capitals++
				first = first || letters == 0
			}
			letters++
		}
	}
	switch {
	case letters == 0 && !digit:
		return 0
	case letters == 0:
		return 6
	case digit:
		return 7
	case capitals == 0:
		return 1
	case capitals == letters && letters == 1:
		return 4
	case capitals == letters:
		return 3
	case first && capitals == 1:
		return 2
	}
	return 5
}

func isLetter(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r)
}

func isUpper(r rune) bool {
	if r < 0x80 {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}
