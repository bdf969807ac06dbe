package timex

import "chancery/internal/ledger"

// interval answers "a to b"; a takes from b what it lacks when it is parsed.
func (m moment) interval(w *want) answer {
	a, b := m.bound(w.a), m.bound(w.b)
	if !a.ok || !b.ok {
		return unknown("")
	}
	if b.lo < a.lo && w.a.wd != 0 && w.b.wd != 0 && w.b.m == 0 {
		b.lo, b.hi = b.lo+7, b.hi+7
	}
	if w.yearless() {
		a, b = m.inOrder(w, a, b)
	}
	if b.hi < a.lo || a.lo > a.hi || b.lo > b.hi {
		return unknown("")
	}
	out := a
	out.hi, out.precision = b.hi, ledger.Interval
	out.leans = a.leans || b.leans
	if b.basis != ledger.Stated {
		out.basis = b.basis
	}
	return out
}

// yearless reports whether both ends of w are months, or days of months, without a
// year.
func (w *want) yearless() bool {
	return w.a.shape == sDate && w.b.shape == sDate && w.a.y == 0 && w.b.y == 0 && w.a.m != 0 && w.b.m != 0 && w.a.b == nil && w.b.b == nil && w.a.nth == 0 && w.b.nth == 0
}

// inOrder gives two dates without a year years in which the second is the next one
// after the first. In a text of the past the year of the first decides, else that of
// the second: what began may not have ended.
func (m moment) inOrder(w *want, a, b answer) (answer, answer) {
	if m.tense == Past {
		y := a.lo.year()
		if b.period = calendar(y, w.b.m, w.b.d); b.hi < a.lo {
			b.period = calendar(y+1, w.b.m, w.b.d)
		}
	} else {
		y := b.lo.year()
		if a.period = calendar(y, w.a.m, w.a.d); a.lo > b.hi {
			a.period = calendar(y-1, w.a.m, w.a.d)
		}
	}
	return a, b
}

func (m moment) bound(w *want) answer {
	return m.context.at(w, m.today, m.known)
}
