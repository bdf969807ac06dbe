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

// value is the TIMEX3 value of w, which came to a.
func value(w *want, a answer) string {
	v := dateValue(w, a)
	if w.hours != 0 && len(v) == len("2006-01-02") {
		v += hoursCode[w.hours]
	}
	if w.clock != 0 && len(v) == len("2006-01-02") {
		v += fmt.Sprintf("T%02d:%02d", (w.clock-1)/60, (w.clock-1)%60)
	}
	return v
}

func dateValue(w *want, a answer) string {
	switch w.shape {
	case sDuration, sRun:
		return durationValue(w)
	case sSet:
		return durationValue(&want{n: 1, unit: w.unit})
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

func durationValue(w *want) string {
	n := "X"
	if w.n >= 0 {
		count := w.n
		if w.unit == uFortnight {
			count *= 2
		}
		n = strconv.Itoa(count)
	}
	mark := "P"
	if w.unit == uHour || w.unit == uMinute || w.unit == uSecond {
		mark = "PT"
	}
	return mark + n + unitCode[w.unit]
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
	case w.m == 0 && w.wd != 0:
		return fmt.Sprintf("XXXX-WXX-%d", w.wd)
	case w.m == 0:
		return y
	case w.d == 0:
		return fmt.Sprintf("%s-%02d", y, w.m)
	}
	return fmt.Sprintf("%s-%02d-%02d", y, w.m, w.d)
}
