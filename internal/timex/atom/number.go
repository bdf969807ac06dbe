package atom

import (
	"strconv"
	"strings"

	"chancery/internal/text"
)

// unmarked takes the grouping marks out of a number.
var unmarked = strings.NewReplacer(",", "", "\u00a0", "", "\u202f", "", "\u2009", "", " ", "")

// number reads the number that begins at at: plain digits, digits grouped by
// commas or narrow spaces, and one decimal fraction. Dates such as 06.06.2023
// stay apart.
func number(doc string, at int) Atom {
	end := digits(doc, at)
	plain := end - at
	whole := groups(doc, end, plain)
	grouped := whole != end
	end = fraction(doc, whole, grouped)
	a := Atom{Span: text.Span{Start: at, End: end}, Kind: Number, Low: doc[at:end]}
	if end == at+plain {
		a.Digits = int8(min(plain, 100))
	}
	a.Value = value(a.Low)
	return a
}

// value is the number that raw writes. More digits than a float64 can count are
// rounded, as strconv does.
func value(raw string) float64 {
	if !allDigits(raw) {
		raw = unmarked.Replace(raw)
	}
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return 0
	}
	return v
}

func allDigits(raw string) bool {
	for i := 0; i < len(raw); i++ {
		if raw[i] < '0' || raw[i] > '9' {
			return false
		}
	}
	return true
}

func digits(doc string, at int) int {
	for at < len(doc) && doc[at] >= '0' && doc[at] <= '9' {
		at++
	}
	return at
}

// groups returns the end of the groups of three digits that follow a first
// group which ends at end and has lead digits.
func groups(doc string, end, lead int) int {
	if lead > 3 {
		return end
	}
	for _, mark := range []string{",", "\u00a0", "\u202f", "\u2009"} {
		if e := run(doc, end, mark); e != end {
			return e
		}
	}
	if e := run(doc, end, " "); e >= end+8 {
		return e
	}
	return end
}

func run(doc string, end int, mark string) int {
	for strings.HasPrefix(doc[end:], mark) {
		from := end + len(mark)
		if digits(doc, from) != from+3 {
			return end
		}
		end = from + 3
	}
	return end
}

// fraction returns the end of the number whose whole part ends at end.
func fraction(doc string, end int, grouped bool) int {
	if end+1 >= len(doc) || doc[end] != '.' {
		return end
	}
	to := digits(doc, end+1)
	if to == end+1 {
		return end
	}
	if !grouped && to+1 < len(doc) && doc[to] == '.' && digits(doc, to+1) != to+1 {
		return end
	}
	if begin := end - 1; !grouped && begin > 0 && dotted(doc, begin) {
		return end
	}
	return to
}

// dotted reports whether the digits that end at last follow a dot that follows
// a digit, as the second part of 06.06.2023 does.
func dotted(doc string, last int) bool {
	for last >= 0 && doc[last] >= '0' && doc[last] <= '9' {
		last--
	}
	return last > 0 && doc[last] == '.' && doc[last-1] >= '0' && doc[last-1] <= '9'
}
