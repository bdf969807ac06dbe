package eval

import (
	"regexp"
	"strconv"
	"strings"

	"chancery/internal/ledger"
)

var (
	numeral = regexp.MustCompile(`^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(?: \(range\))?$`)
	// vagueNumber is a number by its order alone: it lies between that and the next.
	vagueNumber = regexp.MustCompile(`^(tens|hundreds) of (thousand|million|billion)s$`)
	// superlative is the first of an order, in words.
	superlative = regexp.MustCompile(`^(?:largest|biggest|highest|lowest|smallest|longest|record (?:high|low))\b`)
	scaleOf     = map[string]float64{"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
	spelledQ    = map[string]ledger.Qualifier{
		"about": ledger.About, "more than": ledger.MoreThan, "less than": ledger.LessThan,
		"nearly": ledger.Nearly, "up to": ledger.UpTo, "at least": ledger.MoreThan,
	}
)

// figure reads a number, its unit with its scale, and its qualifier.
func (r seedRow) figure() Want {
	f := &FigureWant{}
	unit := strings.TrimSpace(remarks.ReplaceAllString(r.Fields["unit"], ""))
	scale := 1.0
	if word, rest, ok := strings.Cut(unit, " "); ok && scaleOf[word] > 0 {
		scale, unit = scaleOf[word], rest
	}
	f.Unit = unit
	if low, high, ok := numbers(r.Fields["value"]); ok {
		f.Numeric, f.Low, f.High = true, low*scale, high*scale
	} else if superlative.MatchString(r.Fields["value"]) && unit == "" {
		f.Numeric, f.Low, f.High, f.Unit = true, 1, 1, "rank"
	}
	w := Want{Test: TestClaim, Kind: ledger.KindFigure, Figure: f, Words: r.Fields["ind"] + " " + r.Anchor}
	qual, _, _ := strings.Cut(r.Fields["qual"], ";")
	f.Qualifiers = qualifiers(qual, f)
	switch {
	case qual == "planned":
		f.Target, w.Hedged = true, "planned: a target"
	case qual == "could":
		w.Hedged = "hedged: could"
	case strings.HasPrefix(r.Fields["by"], "reported"):
		w.Attributed = "second-hand: reported"
	}
	return w
}

// numbers reads "120" and "3-3.5 (range)". A month such as "2031-12" is no number.
func numbers(s string) (low, high float64, ok bool) {
	if m := vagueNumber.FindStringSubmatch(s); m != nil {
		low = map[string]float64{"tens": 10, "hundreds": 100}[m[1]] * scaleOf[m[2]]
		return low, 10 * low, true
	}
	m := numeral.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, false
	}
	low, errLow := strconv.ParseFloat(m[1], 64)
	if m[2] == "" {
		return low, low, errLow == nil
	}
	high, errHigh := strconv.ParseFloat(m[2], 64)
	return low, high, errLow == nil && errHigh == nil && high > low
}

// qualifiers are those that are right: a range may be told as a range or as
// about; words that are none of the ledger's qualifiers are not judged.
func qualifiers(word string, f *FigureWant) []ledger.Qualifier {
	q, known := spelledQ[word]
	switch {
	case word == "vague":
		return nil
	case f.Low != f.High:
		return []ledger.Qualifier{ledger.Range, ledger.About}
	case known:
		return []ledger.Qualifier{q}
	case word == "" || word == "total":
		return []ledger.Qualifier{ledger.Exact}
	}
	return nil
}
