package recognizers

import (
	"math"
	"strconv"
	"strings"
)

// counts reports whether f has the number and the unit of e.
func (e Expected) counts(f Found) bool {
	values := e.strings("value")
	if len(values) == 0 {
		return false
	}
	want, err := strconv.ParseFloat(strings.TrimSuffix(values[0], "%"), 64)
	if err != nil || math.Abs(want-f.Number) > 1e-9*math.Max(1, math.Abs(want)) {
		return false
	}
	for _, u := range e.strings("unit") {
		if !sameUnit(u, f.Unit, e.strings("isoCurrency")) {
			return false
		}
	}
	return true
}

// units are our names of the units of the specifications. A unit that is not
// here has the same name, in the plural or in another case.
var units = map[string]string{
	"square kilometer": "km2", "square meter": "m2", "kilometer": "km", "meter": "m", "kilogram": "kg", "ton": "tonnes", "metric ton": "tonnes",
	"cubic meter": "m3", "foot": "feet", "dollar": "usd", "euro": "eur", "pound": "gbp", "barrel": "barrels", "liter": "litres", "c": "celsius", "f": "fahrenheit", "degree": "degrees",
	"square foot": "feet2", "square mile": "miles2", "centimeter": "cm", "millimeter": "mm", "gram": "g", "inch": "inches", "kilometer per hour": "km/h",
	"finnish markka": "fim", "peseta": "esp", "bitcoin": "btc", "mile per hour": "miles/h", "milliliter": "ml", "penny": "pence",
	"cubic foot": "feet3", "milligram": "mg", "microgram": "ug",
}

// sameUnit compares a unit of the specifications, or the code of its currency,
// with ours.
func sameUnit(want, ours string, codes []string) bool {
	want, ours = strings.ToLower(want), strings.ToLower(ours)
	for _, c := range codes {
		if strings.ToLower(c) == ours {
			return true
		}
	}
	if u, ok := units[want]; ok && u == ours {
		return true
	}
	return strings.TrimSuffix(ours, "s") == strings.TrimSuffix(want, "s")
}

// seconds is the length of an ISO 8601 duration by the years of 365 and months of
// 30 days that the specifications count with; 0 when v is none.
func seconds(v string) float64 {
	rest, ok := strings.CutPrefix(v, "P")
	if !ok {
		return 0
	}
	total, clock, digits := 0.0, false, ""
	for i := 0; i < len(rest); i++ {
		c := rest[i]
		switch {
		case c >= '0' && c <= '9' || c == '.':
			digits += string(c)
			continue
		case c == 'T':
			clock = true
			continue
		}
		if c == 'D' && i+1 < len(rest) && rest[i+1] == 'E' {
			c, i = 'E', i+1
		} else if c == 'C' && i+1 < len(rest) && rest[i+1] == 'E' {
			i++
		}
		n, err := strconv.ParseFloat(digits, 64)
		by, known := lengths[unitMark{c, clock}]
		if err != nil || !known {
			return 0
		}
		total, digits = total+n*by, ""
	}
	return total
}

type unitMark struct {
	letter byte
	clock  bool
}

const day = 86400.0

var lengths = map[unitMark]float64{
	{'Y', false}: 365 * day, {'M', false}: 30 * day, {'W', false}: 7 * day, {'D', false}: day, {'E', false}: 3650 * day, {'C', false}: 36500 * day, {'Q', false}: 90 * day,
	{'H', true}: 3600, {'M', true}: 60, {'S', true}: 1,
}

// symbol is the one form of a set's symbol: three months are a quarter, and a full
// hour has no minutes.
func symbol(s string) string {
	return strings.TrimSuffix(strings.ReplaceAll(s, "P1Q", "P3M"), ":00")
}
