package quantity

import "chancery/internal/quantity/numeral"

// degrees reads a temperature: "20 degrees Celsius", "-5 °C", "98 degrees F". Degrees
// without a scale are a temperature where the words before say so.
func (f *finder) degrees(r *reading, k int) bool {
	at := k
	named := f.is(k, "degrees", "degree", "°", "deg")
	if named {
		if k++; f.is(k, ".") && f.is(k-1, "deg") {
			k++
		}
	}
	scale := scales[f.low(k)]
	if f.is(k, "c", "f") && (!named || !f.as[k].Upper && f.is(k+1, ".", "'")) {
		scale = ""
	}
	switch {
	case scale != "":
		f.set(r, measure{scale, Heat, 1}, k)
	case named && f.warm(at):
		f.set(r, measure{"degrees", Heat, 1}, k-1)
	default:
		return false
	}
	r.q.Rule = ruleHeat
	return true
}

// scales are the scales of temperature by name.
var scales = map[string]string{
	"celsius": "celsius", "celcius": "celsius", "centigrade": "celsius", "c": "celsius", "fahrenheit": "fahrenheit", "farenheit": "fahrenheit", "f": "fahrenheit", "kelvin": "kelvin",
}

// heatReach is how many atoms before degrees the word is looked for that makes
// them a temperature.
const heatReach = 8

func (f *finder) warm(k int) bool {
	for j := k - 1; j >= 0 && j >= k-heatReach; j-- {
		if f.is(j, "temperature", "temperatures", "heat", "cold", "warming", "weather", "thermometer") {
			return true
		}
	}
	return false
}

func (f *finder) low(k int) string {
	if k < 0 || k >= len(f.as) {
		return ""
	}
	return f.as[k].Low
}

// age reads "17 years old", "a six-year-old", "three months of age".
func (f *finder) age(r *reading, k int) bool {
	m, ok := measures[f.low(k)]
	if !ok || m.class != Duration || m.factor != 1 {
		return false
	}
	end := k + 1
	switch {
	case f.is(end, "-") && f.is(end+1, "old", "olds"):
		end += 2
	case f.is(end, "old", "olds"):
		end++
	case f.is(end, "of") && f.is(end+1, "age"):
		end += 2
	default:
		return false
	}
	f.set(r, measure{m.unit, Age, 1}, k)
	r.next, r.q.Rule = end, ruleAge
	return true
}

// speed reads "per hour" and "an hour" after a unit of length at atom k.
func (f *finder) speed(r *reading, m measure, k int) bool {
	if !(f.is(k+1, "per", "an") && f.is(k+2, "hour") || f.is(k+1, "/") && f.tight(k+1) && f.is(k+2, "h", "hr")) {
		return false
	}
	f.set(r, measure{m.unit + "/h", Speed, m.factor}, k)
	r.next, r.q.Rule = k+3, ruleSpeed
	return true
}

// scaleAfter reads the scale of "75 USD million".
func (f *finder) scaleAfter(r *reading) {
	by, ok := map[string]float64{"million": 1e6, "billion": 1e9, "trillion": 1e12, "mln": 1e6, "bln": 1e9}[f.low(r.next)]
	if !ok || r.n.Scaled || r.next == r.number {
		return
	}
	r.q.Low, r.q.High, r.next = r.q.Low*by, r.q.High*by, r.next+1
}

// hundredths reads the cents of "13 dollars and 45 cents".
func (f *finder) hundredths(r *reading) {
	k := r.next
	if k == r.number || r.q.Low != r.q.High {
		return
	}
	if f.is(k, "and") {
		k++
	}
	n, ok := numeral.At(f.as, k)
	if !ok || n.Low >= 100 || n.Ordinal || n.Fraction || n.Vague || !f.is(n.Next, "cents", "cent", "pence", "kopecks") {
		return
	}
	r.q.Low += n.Low / 100
	r.q.High, r.next = r.q.Low, n.Next+1
}
