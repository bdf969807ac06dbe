package numeral

type kind uint8

const (
	unit    kind = iota // one … nineteen, zero
	ten                 // twenty … ninety
	scale               // hundred, thousand, million …
	ordinal             // first … ninetieth
	vague               // dozens, hundreds, …: a plural scale
	part                // half, third(s), quarter(s): also ordinals in the singular
	dozen               // dozen, couple, score
)

type entry struct {
	kind  kind
	value float64
}

// lexicon is the closed list of English number words.
var lexicon = map[string]entry{
	"zero": {unit, 0}, "nought": {unit, 0}, "naught": {unit, 0}, "one": {unit, 1}, "two": {unit, 2}, "three": {unit, 3}, "four": {unit, 4},
	"five": {unit, 5}, "six": {unit, 6}, "seven": {unit, 7}, "eight": {unit, 8}, "nine": {unit, 9},
	"ten": {unit, 10}, "eleven": {unit, 11}, "twelve": {unit, 12}, "thirteen": {unit, 13},
	"fourteen": {unit, 14}, "fifteen": {unit, 15}, "sixteen": {unit, 16}, "seventeen": {unit, 17},
	"eighteen": {unit, 18}, "nineteen": {unit, 19},
	"twenty": {ten, 20}, "thirty": {ten, 30}, "forty": {ten, 40}, "fifty": {ten, 50},
	"sixty": {ten, 60}, "seventy": {ten, 70}, "eighty": {ten, 80}, "ninety": {ten, 90},
	"hundred": {scale, 1e2}, "thousand": {scale, 1e3}, "million": {scale, 1e6},
	"billion": {scale, 1e9}, "trillion": {scale, 1e12}, "lakh": {scale, 1e5}, "crore": {scale, 1e7},
	"lakhs": {scale, 1e5}, "crores": {scale, 1e7},
	"mln": {scale, 1e6}, "bln": {scale, 1e9}, "bn": {scale, 1e9}, "mn": {scale, 1e6}, "trln": {scale, 1e12}, "tln": {scale, 1e12}, "mil": {scale, 1e6},
	"first": {ordinal, 1}, "second": {ordinal, 2}, "third": {ordinal, 3}, "fourth": {ordinal, 4},
	"fifth": {ordinal, 5}, "sixth": {ordinal, 6}, "seventh": {ordinal, 7}, "eighth": {ordinal, 8},
	"ninth": {ordinal, 9}, "tenth": {ordinal, 10}, "eleventh": {ordinal, 11}, "twelfth": {ordinal, 12},
	"thirteenth": {ordinal, 13}, "fourteenth": {ordinal, 14}, "fifteenth": {ordinal, 15},
	"sixteenth": {ordinal, 16}, "seventeenth": {ordinal, 17}, "eighteenth": {ordinal, 18},
	"nineteenth": {ordinal, 19}, "twentieth": {ordinal, 20}, "thirtieth": {ordinal, 30},
	"fortieth": {ordinal, 40}, "fiftieth": {ordinal, 50}, "sixtieth": {ordinal, 60},
	"seventieth": {ordinal, 70}, "eightieth": {ordinal, 80}, "ninetieth": {ordinal, 90},
	"hundredth": {ordinal, 1e2}, "thousandth": {ordinal, 1e3}, "millionth": {ordinal, 1e6}, "billionth": {ordinal, 1e9}, "trillionth": {ordinal, 1e12},
	"tens": {vague, 1e1}, "dozens": {vague, 12}, "scores": {vague, 20}, "hundreds": {vague, 1e2},
	"thousands": {vague, 1e3}, "millions": {vague, 1e6}, "billions": {vague, 1e9}, "trillions": {vague, 1e12},
	"half": {part, 0.5}, "thirds": {part, 1.0 / 3}, "quarter": {part, 0.25}, "quarters": {part, 0.25},
	"fourths": {part, 0.25}, "fifths": {part, 0.2}, "sixths": {part, 1.0 / 6}, "sevenths": {part, 1.0 / 7},
	"eighths": {part, 0.125}, "ninths": {part, 1.0 / 9}, "tenths": {part, 0.1},
	"dozen": {dozen, 12}, "couple": {dozen, 2}, "pair": {dozen, 2},
}
