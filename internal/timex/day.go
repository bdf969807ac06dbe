package timex

import "fmt"

// day counts the days since 1 January 1970 in the Gregorian calendar.
type day int

// period is a run of days, both ends included.
type period struct{ lo, hi day }

// civil returns the day of a date; the method is Howard Hinnant's
// days_from_civil (chrono-Compatible Low-Level Date Algorithms).
func civil(y, m, d int) day {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*((m+9)%12)+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return day(era*146097 + doe - 719468)
}

// date is the inverse of civil.
func (d day) date() (year, month, dom int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	dom = doy - (153*mp+2)/5 + 1
	month = mp + 3
	if month > 12 {
		month -= 12
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, dom
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func (d day) year() int { y, _, _ := d.date(); return y }

// weekday is 1 for Monday to 7 for Sunday.
func (d day) weekday() int { return (((int(d)+3)%7)+7)%7 + 1 }

// String is the ISO 8601 form of d.
func (d day) String() string {
	y, m, dom := d.date()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, dom)
}

// parseDay reads an ISO 8601 day.
func parseDay(iso string) (day, bool) {
	if len(iso) != 10 || iso[4] != '-' || iso[7] != '-' {
		return 0, false
	}
	n := 0
	for _, i := range []int{0, 1, 2, 3, 5, 6, 8, 9} {
		if iso[i] < '0' || iso[i] > '9' {
			return 0, false
		}
		n = n*10 + int(iso[i]-'0')
	}
	y, m, d := n/10000, n/100%100, n%100
	if !valid(y, m, d) {
		return 0, false
	}
	return civil(y, m, d), true
}

// valid reports whether the date exists.
func valid(y, m, d int) bool {
	return y >= 1 && y <= 9999 && m >= 1 && m <= 12 && d >= 1 && d <= monthDays(y, m)
}

func monthDays(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func monthOf(y, m int) period { return period{civil(y, m, 1), civil(y, m, monthDays(y, m))} }

func yearOf(y int) period { return period{civil(y, 1, 1), civil(y, 12, 31)} }

// addMonths moves a date by n months and keeps the day of the month where it exists.
func addMonths(d day, n int) day {
	y, m, dom := d.date()
	k := y*12 + m - 1 + n
	y, m = floorDiv(k, 12), k-floorDiv(k, 12)*12+1
	return civil(y, m, min(dom, monthDays(y, m)))
}

// weekOf is the Monday-to-Sunday week of d.
func weekOf(d day) period {
	monday := d - day(d.weekday()-1)
	return period{monday, monday + 6}
}

// The seasons, by whole months: winter is December to February and is named
// after the year of its January.
const (
	spring = 1 + iota
	summer
	autumn
	winter
)

func seasonOf(y, season int) period {
	if season == winter {
		return period{civil(y-1, 12, 1), civil(y, 2, monthDays(y, 2))}
	}
	first := season * 3
	return period{civil(y, first, 1), civil(y, first+2, monthDays(y, first+2))}
}
