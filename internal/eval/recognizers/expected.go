package recognizers

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"chancery/internal/text"
)

// Expected is an expression that a specification names.
type Expected struct {
	Kind  Kind
	Span  text.Span
	Value map[string]any // as in the file; nil where words alone are given
}

// alternative is one thing that an expression may come to. Both ends are
// included; an end that is open is empty.
type alternative struct{ from, to string }

// agrees reports whether f is what e says.
//
//   - The kinds must agree, where dates and ranges of dates are one, and clock
//     times, parts of a day and ranges of them are one.
//   - A date of which the year or the week is open has two values, one behind and
//     one before the reference day; either will do, since our reader chooses by
//     tense.
//   - A range in the file ends before its last day; ours ends with the day before
//     that. "Before", "after" and "since" open an end of ours.
//   - A range of two dates, and "until 2012", ends in the file where its last date
//     begins; ours holds that date to its end.
//   - Weeks, months and years counted from a day come to one day in the file, to a
//     week, month or year in ours, in which that day must lie.
//   - "The first week of May" is one of several in the file and the month in ours.
//   - "Now" is PRESENT_REF in both and has no hour.
//   - Where the file narrows "early March" or "mid-2016" to days that the words do
//     not give, and where it gives no days at all (seasons, parts of a day), the
//     symbol ("2016-03", "2016-SU", "2016-11-07TMO") is compared, in which X of the
//     file agrees with any digit.
//   - Durations and sets are compared in seconds and by symbol; numbers by value;
//     units by name or currency code (see units).
func (e Expected) agrees(f Found) bool {
	if f.Symbol == present && (e.Value == nil || slices.Contains(e.strings("Timex", "timex"), present)) {
		return true
	}
	if family(e.Kind) != family(f.Kind) {
		return false
	}
	if e.Value == nil {
		return true
	}
	switch e.Kind {
	case Duration:
		return f.Seconds > 0 && slices.ContainsFunc(e.strings("duration", "value"), func(s string) bool {
			n, err := strconv.ParseFloat(s, 64)
			return err == nil && math.Abs(n-f.Seconds) < 1
		})
	case Set:
		return slices.ContainsFunc(e.strings("Timex", "timex"), func(s string) bool { return symbol(s) == symbol(f.Symbol) })
	case Number, Ordinal, Percent, Currency, Dimension, Age, Temperature:
		return e.counts(f)
	case NumberRange:
		return slices.ContainsFunc(e.strings("value"), func(s string) bool { return rounded.Replace(s) == f.Range })
	}
	for _, a := range e.alternatives() {
		if a == (alternative{f.From, f.To}) || e.Kind == DateRange && e.twoEnds() && a.from == f.From && holds(f.To, a.to) || a.from == "" && f.From == "" && holds(f.To, a.to) || f.Coarse && e.narrows() && f.From <= a.from && a.to <= f.To {
			return true
		}
	}
	return e.loose() && slices.ContainsFunc(e.strings("Timex", "timex"), func(s string) bool { return matches(s, f.Symbol) })
}

// rounded puts aside whether a bound belongs to its range: ours do not say.
var rounded = strings.NewReplacer("[", "(", "]", ")")

// narrows reports whether e is a day, or a week of a longer period.
func (e Expected) narrows() bool {
	return e.Kind == Date || e.Kind == DateRange && slices.ContainsFunc(e.strings("Timex", "timex"), func(s string) bool { return weekOfPeriod.MatchString(s) })
}

var weekOfPeriod = regexp.MustCompile(`^[X\d]{4}(-[X\d]{2})?-W\d\d$`)

const present = "PRESENT_REF"

// twoEnds reports whether e is a range between two dates.
func (e Expected) twoEnds() bool {
	return slices.ContainsFunc(e.strings("Timex", "timex"), func(s string) bool { return strings.HasPrefix(s, "(") })
}

// holds reports whether to is the last day of the day, month or year after the day
// before.
func holds(to, before string) bool {
	b, err := time.Parse(time.DateOnly, before)
	if err != nil {
		return false
	}
	begin := b.AddDate(0, 0, 1)
	ends := []time.Time{begin}
	if begin.Day() == 1 {
		ends = append(ends, begin.AddDate(0, 1, -1))
	}
	if begin.YearDay() == 1 {
		ends = append(ends, begin.AddDate(1, 0, -1))
	}
	return slices.ContainsFunc(ends, func(t time.Time) bool { return t.Format(time.DateOnly) == to })
}

// loose reports whether the symbol of e is compared and not its ends.
func (e Expected) loose() bool {
	if len(e.alternatives()) == 0 {
		return true
	}
	for _, m := range e.strings("Mod") {
		if m == "start" || m == "mid" || m == "end" {
			return true
		}
	}
	for _, s := range e.strings("Timex", "timex") {
		if i := strings.LastIndexByte(s, 'T'); s == "PRESENT_REF" || i >= 0 && i+2 < len(s) && s[i+1] >= 'A' && !strings.ContainsAny(s, "(,") {
			return true
		}
	}
	return false
}

// matches compares symbols; X in want stands for any digit, and XXXX-WXX-2 for any
// Tuesday.
func matches(want, got string) bool {
	if rest, ok := strings.CutPrefix(want, "XXXX-WXX-"); ok && len(rest) > 1 && len(got) > len(time.DateOnly) {
		d, err := time.Parse(time.DateOnly, got[:len(time.DateOnly)])
		return err == nil && int(rest[0]-'0')%7 == int(d.Weekday()) && rest[1:] == got[len(time.DateOnly):]
	}
	if len(want) != len(got) || want == "" {
		return false
	}
	for i := range len(want) {
		if want[i] != got[i] && (want[i] != 'X' || got[i] != 'X' && (got[i] < '0' || got[i] > '9')) {
			return false
		}
	}
	return true
}

func family(k Kind) Kind {
	switch k {
	case DateRange:
		return Date
	case TimeRange, DateTime, DateTimeRange:
		return Time
	}
	return k
}

// strings are the values of the named fields, wherever in e they stand.
func (e Expected) strings(names ...string) []string {
	var out []string
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, k := range slices.Sorted(maps.Keys(v)) {
				if s, ok := v[k].(string); ok && slices.Contains(names, k) {
					out = append(out, s)
				} else {
					walk(v[k])
				}
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(map[string]any(e.Value))
	return out
}

// alternatives are what e may come to.
func (e Expected) alternatives() []alternative {
	var out []alternative
	for _, m := range e.resolutions() {
		var a alternative
		for k, v := range m {
			s, ok := v.(string)
			if !ok {
				continue
			}
			s = strings.ReplaceAll(s, "T", " ")
			switch k {
			case "date", "time", "dateTime", "value":
				a = alternative{s, s}
			case "startDate", "startTime", "startDateTime", "start":
				a.from = s
			case "endDate", "endTime", "endDateTime", "end":
				a.to = s
				if e.Kind == DateRange {
					a.to = dayBefore(s)
				}
			}
		}
		if a != (alternative{}) {
			out = append(out, a)
		}
	}
	return out
}

// resolutions are the maps of e that hold a value.
func (e Expected) resolutions() []map[string]any {
	var out []map[string]any
	for _, k := range []string{"FutureResolution", "PastResolution"} {
		if m, ok := e.Value[k].(map[string]any); ok {
			out = append(out, m)
		}
	}
	values, _ := e.Value["values"].([]any)
	for _, v := range values {
		if m, ok := v.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}

func dayBefore(s string) string {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return d.AddDate(0, 0, -1).Format(time.DateOnly)
}

// describe writes what e may come to.
func (e Expected) describe() string {
	if alts := e.alternatives(); len(alts) > 0 && !e.loose() {
		return fmt.Sprint(alts)
	}
	return strings.Join(e.strings("Timex", "timex", "value", "unit", "isoCurrency"), " ")
}
