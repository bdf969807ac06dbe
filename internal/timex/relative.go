package timex

import "chancery/internal/ledger"

// anchor returns the day that w leans on and the basis that follows from it.
func (m moment) anchor(w *want, fine bool) (told, ledger.Basis, bool) {
	here := told{period: period{m.today, m.today}, ok: m.known, precision: ledger.Day}
	if !w.told && !m.narrative {
		return here, ledger.Dateline, m.known
	}
	t := m.last
	if fine {
		t = m.lastDay
		if m.last.ok && m.last.piece > t.piece && !m.narrative {
			t = told{}
		}
	}
	if m.near(t) {
		return t, ledger.Inferred, true
	}
	if m.narrative || forward(w) {
		return told{}, "", false
	}
	return here, ledger.Dateline, m.known
}

// forward reports whether w can lean on a date told before and on nothing else:
// "that day", "the following week", "two days later".
func forward(w *want) bool {
	return w.rel == dThat || w.rel == dFollowing || w.shape == sOffset && w.sign > 0
}

func (m moment) answer(p period, precision ledger.Precision, basis ledger.Basis) answer {
	return answer{period: p, ok: true, precision: precision, basis: basis, leans: basis == ledger.Dateline}
}

func fine(unit int) bool {
	return unit == uDay || unit == uWeek || unit == uFortnight || unit == uWeekend
}

// relative answers "last year", "this summer", "the following day".
func (m moment) relative(w *want) answer {
	if w.clock != 0 && w.unit == uTime {
		if t := m.lastDay; m.near(t) && (m.narrative || m.piece-t.piece <= 1) {
			return m.answer(t.period, ledger.Day, ledger.Inferred)
		}
	}
	if w.open || w.unit == uTime || w.unit == uHour || w.unit == uMinute {
		return unknown("")
	}
	at, basis, ok := m.anchor(w, fine(w.unit) || w.hours != 0 || w.wd != 0)
	if !ok {
		return unknown("")
	}
	step := steps(w.rel)
	switch {
	case w.wd != 0:
		return m.answer(weekdayStep(at.lo, w.wd, step, m.tense), ledger.Day, basis)
	case w.m != 0:
		return m.answer(monthStep(at.lo, w.m, step), ledger.Month, basis)
	case w.season != 0:
		return m.answer(seasonStep(at.lo, w.season, step), ledger.Season, basis)
	case w.hours != 0:
		d := at.lo + day(step)
		return m.answer(period{d, d}, ledger.Day, basis)
	}
	p, precision := m.unitStep(w, at, step)
	return m.answer(p, precision, basis)
}

func steps(rel int) int {
	switch rel {
	case dLast, dPrevious, dPast:
		return -1
	case dNext, dFollowing, dComing:
		return 1
	}
	return 0
}

// unitStep is the unit that holds the anchor, moved by step units.
func (m moment) unitStep(w *want, at told, step int) (period, ledger.Precision) {
	y, month, _ := at.hi.date()
	switch w.unit {
	case uDay, uDate:
		if w.unit == uDate || step == 0 {
			return at.period, at.precision
		}
		d := at.hi + day(step)
		if step < 0 {
			d = at.lo + day(step)
		}
		return period{d, d}, ledger.Day
	case uWeek:
		if w.rel == dPast {
			return period{at.lo - 7, at.lo}, ledger.Interval
		}
		return weekOf(at.lo + day(7*step)), ledger.Interval
	case uFortnight:
		return period{at.lo + day(min(0, 14*step)), at.hi + day(max(0, 14*step))}, ledger.Interval
	case uWeekend:
		return m.weekend(at.lo, step), ledger.Interval
	case uMonth:
		if w.rel == dPast {
			return period{addMonths(at.lo, -1), at.lo}, ledger.Interval
		}
		d := addMonths(civil(y, month, 1), step)
		y, month, _ = d.date()
		return monthOf(y, month), ledger.Month
	case uQuarter:
		q := (month-1)/3*3 + 1
		d := addMonths(civil(y, q, 1), 3*step)
		return period{d, addMonths(d, 3) - 1}, ledger.Interval
	case uDecade:
		d := floorDiv(y, 10)*10 + 10*step
		return period{civil(d, 1, 1), civil(d+9, 12, 31)}, ledger.Interval
	case uCentury:
		d := floorDiv(y-1, 100)*100 + 1 + 100*step
		return period{civil(d, 1, 1), civil(d+99, 12, 31)}, ledger.Interval
	}
	if w.rel == dPast {
		return period{addMonths(at.lo, -12), at.lo}, ledger.Interval
	}
	return yearOf(y + step), ledger.Year
}

// weekend is the Saturday and Sunday that step and tense ask for.
func (m moment) weekend(at day, step int) period {
	saturday := weekOf(at).lo + 5
	switch {
	case step < 0 || step == 0 && m.tense == Past && at < saturday:
		saturday -= 7
	case step > 0 && at >= saturday:
		saturday += 7
	}
	return period{saturday, saturday + 1}
}

func weekdayStep(at day, wd, step int, tense Tense) period {
	d := at + day((wd-at.weekday()+7)%7)
	switch {
	case step < 0:
		d -= 7
	case step > 0 && d == at:
		d += 7
	case step == 0 && tense < Future && d != at && (tense == Past || wd < at.weekday()):
		d -= 7
	}
	return period{d, d}
}

func monthStep(at day, month, step int) period {
	y, now, _ := at.date()
	switch {
	case step < 0 && month >= now:
		y--
	case step > 0 && month <= now:
		y++
	}
	return monthOf(y, month)
}

func seasonStep(at day, season, step int) period {
	y := at.year()
	p := seasonOf(y, season)
	switch {
	case step < 0 && p.hi >= at:
		p = seasonOf(y-1, season)
	case step > 0 && p.lo <= at:
		p = seasonOf(y+1, season)
	case step == 0 && season == winter && at > p.hi+30:
		p = seasonOf(y+1, season)
	}
	return p
}

// deictic answers "yesterday".
func (m moment) deictic(w *want) answer {
	if !m.known || m.narrative {
		return unknown("")
	}
	d := m.today + day(w.n)
	return m.leaning(period{d, d}, ledger.Day)
}

// longAgo is the number of years from which on a number of years no longer names
// a year: "5,000 years ago" is round.
const longAgo = 250

// offset answers "three days ago" and "two weeks later" at the grain of the unit,
// or of the smallest one where there are several.
func (m moment) offset(w *want) answer {
	at, basis, ok := m.origin(w)
	if !ok {
		return unknown("")
	}
	return m.counted(w, at, basis)
}

// counted answers w counted from at.
func (m moment) counted(w *want, at told, basis ledger.Basis) answer {
	if w.n < 0 || w.n > 10000 || w.half != 0 {
		return unknown("")
	}
	n, unit := w.n*w.sign, w.unit
	for _, a := range w.also {
		d, ok := shift(at.lo, unit, n)
		if !ok || a.n > 10000 || a.half != 0 {
			return unknown("")
		}
		at.lo, at.hi, n, unit = d, d, a.n*w.sign, a.unit
	}
	switch unit {
	case uDay:
		if at.lo != at.hi {
			return unknown("")
		}
		d := at.lo + day(n)
		return m.answer(period{d, d}, ledger.Day, basis)
	case uWeek, uFortnight:
		if unit == uFortnight {
			n *= 2
		}
		return m.answer(weekOf(at.lo+day(7*n)), ledger.Interval, basis)
	case uMonth:
		y, month, _ := addMonths(at.lo, n).date()
		return m.answer(monthOf(y, month), ledger.Month, basis)
	case uYear:
		if n < -longAgo || n > longAgo {
			return unknown("")
		}
		return m.answer(yearOf(at.lo.year()+n), ledger.Year, basis)
	}
	return unknown("")
}

// origin returns the day that an offset counts from: the one that w names, or else
// its anchor.
func (m moment) origin(w *want) (told, ledger.Basis, bool) {
	if w.b == nil {
		return m.anchor(w, fine(w.unit))
	}
	a := m.bound(w.b)
	basis := a.basis
	if basis == ledger.Stated {
		basis = ledger.Inferred
	}
	return told{period: a.period, ok: a.ok, precision: a.precision}, basis, a.ok
}

// run answers "the past two years": the days between then and the anchor. The next
// two begin with the day after it.
func (m moment) run(w *want) answer {
	at, basis, ok := m.anchor(w, false)
	if !ok || w.n < 0 || w.n > 10000 {
		return unknown("")
	}
	d, ok := shift(at.lo, w.unit, w.n*w.sign)
	if !ok {
		return unknown("")
	}
	if lo := at.lo + 1; w.sign > 0 && lo <= d {
		return m.answer(period{lo, d}, ledger.Interval, basis)
	}
	return m.answer(period{min(d, at.lo), max(d, at.lo)}, ledger.Interval, basis)
}

// due answers "within ten days" of what is still ahead: the days from the dateline
// to the last on which it may be. Other durations have no bounds.
func (m moment) due(w *want) answer {
	if !w.due || !m.known || m.narrative {
		return unknown("")
	}
	end, ok := w.after(m.today)
	if !ok {
		return unknown("")
	}
	return m.answer(period{m.today, end}, ledger.Interval, ledger.Dateline)
}

// after is the day on which a duration ends that begins on day d; ok is false for one
// that is not so many whole units of the calendar.
func (w *want) after(d day) (end day, ok bool) {
	if w.n <= 0 || w.half != 0 {
		return d, false
	}
	for _, a := range append([]amount{{n: w.n, unit: w.unit}}, w.also...) {
		if d, ok = shift(d, a.unit, a.n); !ok || a.n > 10000 {
			return d, false
		}
	}
	return d, true
}

func shift(d day, unit, n int) (day, bool) {
	switch unit {
	case uDay:
		return d + day(n), true
	case uWeek:
		return d + day(7*n), true
	case uFortnight:
		return d + day(14*n), true
	case uMonth:
		return addMonths(d, n), true
	case uQuarter:
		return addMonths(d, 3*n), true
	case uYear:
		return addMonths(d, 12*n), true
	case uDecade:
		return addMonths(d, 120*n), true
	}
	return d, false
}

// trim narrows a to the part of it that w names where that part has bounds:
// "earlier this week" ends with the dateline, a half is six months. "Late
// February" has none and stays a month.
func (m moment) trim(w *want, a answer) answer {
	if w.edge.n > 0 {
		return edged(w, a)
	}
	switch w.part {
	case pFirstHalf, pSecondHalf:
		if a.precision != ledger.Year {
			return a
		}
		y := a.lo.year()
		a.precision = ledger.Interval
		if w.part == pFirstHalf {
			a.hi = civil(y, 6, 30)
		} else {
			a.lo = civil(y, 7, 1)
		}
	case pEarlier:
		if a.leans && a.lo <= m.today && m.today < a.hi {
			a.hi, a.precision = m.today, ledger.Interval
		}
	case pLater:
		if a.leans && a.lo < m.today && m.today <= a.hi {
			a.lo, a.precision = m.today, ledger.Interval
		}
	}
	return a
}

// edged narrows a to its first or last units: "the first six months of 2023".
func edged(w *want, a answer) answer {
	lo, ok := shift(a.lo, w.edge.unit, w.edge.n)
	hi, _ := shift(a.hi+1, w.edge.unit, -w.edge.n)
	if !ok || lo > a.hi+1 {
		return a
	}
	a.precision = ledger.Interval
	if w.part == pEnd {
		a.lo = hi
	} else {
		a.hi = lo - 1
	}
	return a
}
