package timex

import (
	"fmt"
	"strconv"

	"chancery/internal/ledger"
)

var hoursCode = [...]string{"", "TMO", "TAF", "TEV", "TNI"}

var seasonCode = [...]string{"", "SP", "SU", "FA", "WI"}

var unitCode = [...]string{
	uDay: "D", uWeek: "W", uMonth: "M", uYear: "Y", uHour: "H", uMinute: "M", uSecond: "S",
	uDecade: "DE", uCentury: "CE", uQuarter: "Q", uWeekend: "WE", uFortnight: "W", uTime: "X", uDate: "X",
}

// value is the TIMEX3 value of w, which came to a. A clock time or a part of a day
// whose day is not known stands alone: "T15:00", "TMO".
func value(w *want, a answer) string {
	v := dateValue(w, a)
	if w.shape == sInterval && a.ok && w.a.clock != 0 {
		return a.lo.String() + clockValue(w.a.clock) + "/" + a.hi.String() + clockValue(w.b.clock)
	}
	if w.clock == 0 && w.hours == 0 || w.shape == sInterval {
		return v
	}
	if len(v) != len("2006-01-02") || w.shape == sSet && w.wd == 0 {
		v = ""
	}
	switch {
	case w.till != 0:
		return v + clockValue(w.clock) + "/" + v + clockValue(w.till)
	case w.clock != 0:
		return v + clockValue(w.clock)
	}
	return v + hoursCode[w.hours]
}

// clockValue writes seconds after midnight, plus one.
func clockValue(clock int) string {
	sec := clock - 1
	v := fmt.Sprintf("T%02d:%02d", sec/3600, sec/60%60)
	if sec%60 != 0 {
		v += fmt.Sprintf(":%02d", sec%60)
	}
	return v
}

func dateValue(w *want, a answer) string {
	switch w.shape {
	case sDuration, sRun:
		return durationValue(w)
	case sSet:
		if w.wd != 0 {
			return fmt.Sprintf("XXXX-WXX-%d", w.wd)
		}
		if w.season != 0 {
			return "XXXX-" + seasonCode[w.season]
		}
		return durationValue(&want{n: w.n, unit: w.unit})
	case sWeek:
		if !a.ok {
			return fmt.Sprintf("XXXX-W%02d", w.n)
		}
		y, week := isoWeek(a.lo)
		return fmt.Sprintf("%04d-W%02d", y, week)
	case sRef:
		return refValue(w.sign)
	case sDecade:
		return strconv.Itoa(w.y / 10)
	case sCentury:
		return strconv.Itoa(w.n - 1)
	}
	if !a.ok {
		return bareValue(w)
	}
	y, month, _ := a.lo.date()
	switch {
	case w.shape == sSeason || w.season != 0:
		y = a.hi.year()
		if w.season == winter {
			y = a.lo.year()
		}
		return fmt.Sprintf("%04d-%s", y, seasonCode[w.season])
	case w.shape == sQuarter || w.shape == sRel && w.unit == uQuarter:
		return fmt.Sprintf("%04d-Q%d", y, (month+2)/3)
	case w.shape == sHalf || w.part == pFirstHalf || w.part == pSecondHalf:
		return fmt.Sprintf("%04d-H%d", y, (month+5)/6)
	case w.shape == sInterval:
		return a.lo.String() + "/" + a.hi.String()
	}
	return grainValue(w, a)
}

func grainValue(w *want, a answer) string {
	iso := a.lo.String()
	switch a.precision {
	case ledger.Month:
		return iso[:7]
	case ledger.Year:
		return iso[:4]
	case ledger.Day:
		return iso
	}
	switch w.unit {
	case uWeek, uWeekend:
		y, week := isoWeek(a.lo)
		v := fmt.Sprintf("%04d-W%02d", y, week)
		if w.unit == uWeekend {
			v += "-WE"
		}
		return v
	case uMonth:
		return iso[:7]
	case uYear:
		return iso[:4]
	case uDecade:
		return iso[:3]
	case uCentury:
		return iso[:2]
	}
	return a.lo.String() + "/" + a.hi.String()
}

// isoWeek is the ISO 8601 year and week of d.
func isoWeek(d day) (year, week int) {
	thursday := weekOf(d).lo + 3
	year = thursday.year()
	return year, int(thursday-civil(year, 1, 1))/7 + 1
}

// durationValue writes the units of w, the largest first.
func durationValue(w *want) string {
	var date, clock string
	for _, a := range append([]amount{{w.n, w.half, w.unit}}, w.also...) {
		n := "X"
		if a.n >= 0 {
			if a.unit == uFortnight {
				a.n, a.half = 2*a.n+int(2*a.half), 0
			}
			n = strconv.FormatFloat(float64(a.n)+a.half, 'f', -1, 64)
		}
		n += unitCode[a.unit]
		if a.unit == uHour || a.unit == uMinute || a.unit == uSecond {
			clock += n
		} else {
			date += n
		}
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + date + clock
}

func refValue(sign int) string {
	switch {
	case sign < 0:
		return "PAST_REF"
	case sign > 0:
		return "FUTURE_REF"
	}
	return "PRESENT_REF"
}

// bareValue is the value of an expression that stayed unresolved.
func bareValue(w *want) string {
	switch w.shape {
	case sDate:
		return openDate(w)
	case sSeason:
		return "XXXX-" + seasonCode[w.season]
	case sQuarter:
		return fmt.Sprintf("XXXX-Q%d", w.n)
	case sHalf:
		return fmt.Sprintf("XXXX-H%d", w.n)
	case sOffset:
		return refValue(w.sign)
	case sRel:
		if w.unit == uTime {
			return "" // "at that time" says no more than what was told
		}
		return refValue(steps(w.rel))
	case sDeictic:
		return "XXXX-XX-XX"
	case sDecade, sCentury:
		return "BC" + strconv.Itoa(w.y)
	}
	return ""
}

func openDate(w *want) string {
	y := "XXXX"
	if w.y != 0 {
		y = fmt.Sprintf("%04d", w.y)
	}
	if w.bc {
		y = "BC" + y
	}
	switch {
	case w.m == 0 && w.d != 0:
		return fmt.Sprintf("XXXX-XX-%02d", w.d)
	case w.m == 0 && w.wd != 0:
		return fmt.Sprintf("XXXX-WXX-%d", w.wd)
	case w.m == 0:
		return y
	case w.d == 0:
		return fmt.Sprintf("%s-%02d", y, w.m)
	}
	return fmt.Sprintf("%s-%02d-%02d", y, w.m, w.d)
}
