package timex

import "chancery/internal/ledger"

// dayOfMonth answers "the 14th" in the month told before, or else in the month
// that the tense chooses from the dateline.
func (m moment) dayOfMonth(d int) answer {
	t := m.last
	if m.near(t) && (t.precision == ledger.Month || t.precision == ledger.Day) {
		y, month, _ := t.lo.date()
		if d > monthDays(y, month) {
			return unknown("")
		}
		at := civil(y, month, d)
		return answer{period: period{at, at}, ok: true, precision: ledger.Day, basis: ledger.Inferred}
	}
	if !m.known || m.narrative {
		return unknown("")
	}
	var days []period
	for k := -2; k <= 2; k++ {
		y, month, _ := addMonths(civil(m.today.year(), monthNumber(m.today), 1), k).date()
		if d <= monthDays(y, month) {
			at := civil(y, month, d)
			days = append(days, period{at, at})
		}
	}
	return m.leaning(m.choose(days), ledger.Day)
}

func monthNumber(d day) int { _, month, _ := d.date(); return month }

// weekdayOfMonth answers "Friday the 15th": the nearest day that is both.
func (m moment) weekdayOfMonth(w *want) answer {
	if !m.known || m.narrative {
		return unknown("")
	}
	for _, k := range []int{0, 1, -1, 2, -2, 3, -3, 4, -4} {
		y, month, _ := addMonths(civil(m.today.year(), monthNumber(m.today), 1), k).date()
		if w.d > monthDays(y, month) {
			continue
		}
		if at := civil(y, month, w.d); at.weekday() == w.wd {
			return m.leaning(period{at, at}, ledger.Day)
		}
	}
	return unknown("")
}

// within answers "the 20th of next month" and "Friday next week".
func (m moment) within(w *want) answer {
	a := m.bound(w.b)
	if !a.ok {
		return a
	}
	at := a.lo + day(w.d-1)
	if w.wd != 0 {
		at = a.lo + day((w.wd-a.lo.weekday()+7)%7)
	}
	if at > a.hi {
		return unknown("")
	}
	a.period, a.precision = period{at, at}, ledger.Day
	return a
}

// nth answers "the second Monday of May".
func (m moment) nth(w *want) answer {
	in := *w
	in.nth, in.wd = 0, 0
	var a answer
	if w.m == 0 && w.b != nil {
		a = m.bound(w.b)
	} else {
		a = m.date(&in)
	}
	if !a.ok {
		return a
	}
	at := a.lo + day((w.wd-a.lo.weekday()+7)%7+7*(w.nth-1))
	if w.nth < 0 {
		at = a.hi - day((a.hi.weekday()-w.wd+7)%7)
	}
	if at > a.hi {
		return unknown("")
	}
	a.period, a.precision = period{at, at}, ledger.Day
	return a
}
