package timex

import "chancery/internal/ledger"

// moment is the context on one publication day.
type moment struct {
	*context
	today day
	known bool
}

// date answers a date of the calendar.
func (m moment) date(w *want) answer {
	switch {
	case w.nth != 0:
		return m.nth(w)
	case w.b != nil && w.m == 0 && (w.d != 0 || w.wd != 0):
		return m.within(w)
	case w.y != 0 && w.m != 0 && w.d > monthDays(w.y, w.m):
		return unknown("")
	case w.y != 0:
		return stated(calendar(w.y, w.m, w.d), grain(w.m, w.d)).academic(w)
	case w.b != nil:
		return m.ofYear(w, func(y int) period { return calendar(y, w.m, w.d) }, grain(w.m, w.d))
	case w.m != 0:
		return m.yearless(w, func(y int) period { return calendar(y, w.m, w.d) }, grain(w.m, w.d))
	case w.wd != 0 && w.d != 0:
		return m.weekdayOfMonth(w)
	case w.wd != 0:
		return m.weekday(w.wd)
	case w.d != 0:
		return m.dayOfMonth(w.d)
	}
	return unknown("")
}

func (a answer) academic(w *want) answer {
	if w.academic {
		a.hi, a.precision = civil(w.y+1, 12, 31), ledger.Interval
	}
	return a
}

// calendar is the period of a date of which month and day may be 0. It is empty
// for a day that the year lacks.
func calendar(y, month, d int) period {
	switch {
	case month == 0:
		return yearOf(y)
	case d == 0:
		return monthOf(y, month)
	}
	if d > monthDays(y, month) {
		return period{0, -1}
	}
	at := civil(y, month, d)
	return period{at, at}
}

func grain(month, d int) ledger.Precision {
	switch {
	case month == 0:
		return ledger.Year
	case d == 0:
		return ledger.Month
	}
	return ledger.Day
}

// yearless answers a part of the year of which the year is not given: in a
// narrative it belongs to the year told last; otherwise the tense chooses the
// last or the next one from the dateline, and without a tense the nearest.
func (m moment) yearless(w *want, in func(int) period, precision ledger.Precision) answer {
	if y, ok := m.yearTold(); ok {
		if m.narrative && m.last.precision != ledger.Year && in(y).hi < m.last.lo-200 {
			y++
		}
		return answer{period: in(y), ok: in(y).lo <= in(y).hi, precision: precision, basis: ledger.Inferred}.sound()
	}
	if a, ok := m.framed(in, precision); ok {
		return a
	}
	if !m.known || m.narrative {
		return unknown("")
	}
	y := m.today.year()
	if w.wd != 0 && w.d != 0 && w.m != 0 {
		for _, k := range []int{y, y - 1, y + 1} {
			if in(k).lo.weekday() == w.wd {
				return m.leaning(in(k), precision)
			}
		}
	}
	var candidates []period
	for k := y - yearReach; k <= y+yearReach; k++ {
		if p := in(k); p.lo <= p.hi && (k >= y-1 && k <= y+1 || w.m == 2 && w.d == 29) {
			candidates = append(candidates, p)
		}
	}
	if len(candidates) == 0 {
		return unknown("")
	}
	return m.leaning(m.choose(candidates), precision)
}

// framed answers a part of the year in a text without a dateline that lies in the
// season or month that the text has stated: "in March" after "the spring of 2023".
func (m moment) framed(in func(int) period, precision ledger.Precision) (answer, bool) {
	f := m.frame
	if m.known || !f.ok {
		return answer{}, false
	}
	p := in(f.lo.year())
	ok := p.lo <= p.hi && f.lo <= p.lo && p.hi <= f.hi
	return answer{period: p, ok: ok, precision: precision, basis: ledger.Inferred}, ok
}

// yearReach is how many years from the dateline hold each day of the calendar.
const yearReach = 4

// sound is a, or an unknown answer where a is not bounded.
func (a answer) sound() answer {
	if !a.ok {
		return unknown("")
	}
	return a
}

// ofYear answers "October of that year".
func (m moment) ofYear(w *want, in func(int) period, precision ledger.Precision) answer {
	a := m.bound(w.b)
	if !a.ok {
		return a
	}
	a.period, a.precision = in(a.lo.year()), precision
	a.ok = a.lo <= a.hi
	return a.sound()
}

// yearTold is the year that a date without one belongs to by what was told
// before: anywhere before in a narrative, else in the same sentence.
func (m moment) yearTold() (int, bool) {
	t := m.last
	if !t.ok || !m.narrative && (t.piece != m.piece || t.precision == ledger.Interval || !t.stated) {
		return 0, false
	}
	if t.precision == ledger.Interval && t.hi-t.lo > 400 {
		return t.hi.year(), m.narrative
	}
	return t.hi.year(), true
}

// choose picks from candidates in time order by tense.
func (m moment) choose(ps []period) period {
	switch m.tense {
	case Past:
		for i := len(ps) - 1; i >= 0; i-- {
			if ps[i].lo <= m.today {
				return ps[i]
			}
		}
	case Future:
		for _, p := range ps {
			if p.hi >= m.today {
				return p
			}
		}
	}
	best := ps[0]
	for _, p := range ps[1:] {
		if distance(p, m.today) < distance(best, m.today) {
			best = p
		}
	}
	return best
}

func distance(p period, d day) day {
	switch {
	case d < p.lo:
		return p.lo - d
	case d > p.hi:
		return d - p.hi
	}
	return 0
}

func (m moment) leaning(p period, precision ledger.Precision) answer {
	return answer{period: p, ok: true, precision: precision, basis: ledger.Dateline, leans: true}
}

// weekday answers a bare weekday: the day itself when it is the dateline's.
func (m moment) weekday(wd int) answer {
	if m.narrative {
		if !m.lastDay.ok {
			return unknown("")
		}
		at := m.lastDay.lo + day((wd-m.lastDay.lo.weekday()+7)%7)
		return answer{period: period{at, at}, ok: true, precision: ledger.Day, basis: ledger.Inferred}
	}
	if !m.known {
		return unknown("")
	}
	next := m.today + day((wd-m.today.weekday()+7)%7)
	if next == m.today {
		return m.leaning(period{next, next}, ledger.Day)
	}
	return m.leaning(m.choose([]period{{next - 7, next - 7}, {next, next}}), ledger.Day)
}

// portion answers a season, a quarter or a half of a year.
func (m moment) portion(w *want) answer {
	in, precision := portionOf(w)
	if w.b != nil {
		return m.ofYear(w, in, precision)
	}
	if w.y != 0 {
		return stated(in(w.y), precision)
	}
	return m.yearless(w, in, precision)
}

func portionOf(w *want) (func(int) period, ledger.Precision) {
	switch w.shape {
	case sQuarter:
		return func(y int) period { return period{monthOf(y, w.n*3-2).lo, monthOf(y, w.n*3).hi} }, ledger.Interval
	case sWeek:
		return func(y int) period { return weekOf(civil(y, 1, 4) + day(7*(w.n-1))) }, ledger.Interval
	case sHalf:
		return func(y int) period { return period{monthOf(y, w.n*6-5).lo, monthOf(y, w.n*6).hi} }, ledger.Interval
	}
	if w.season == winter && w.academic {
		return func(y int) period { return seasonOf(y+1, winter) }, ledger.Season
	}
	return func(y int) period { return seasonOf(y, w.season) }, ledger.Season
}
