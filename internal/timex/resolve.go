package timex

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// answer is what an expression comes to. It is bounded when ok.
type answer struct {
	period
	ok        bool
	precision ledger.Precision
	basis     ledger.Basis
	value     string
	leans     bool // on the dateline
}

// told is the last date that the text told.
type told struct {
	period
	ok        bool
	precision ledger.Precision
	piece     int
	block     int
	stated    bool
}

// context is what the expressions of a document are resolved against.
type context struct {
	known     bool // the dateline is
	from, to  day  // the first and the last day it may be
	narrative bool // the text tells history: dates lean on each other
	piece     int
	block     int
	tense     Tense
	lead      bool // the expression opens its sentence
	last      told // the last date of any grain
	lastDay   told // the last date of one day
	frame     told // without a dateline: the first season or month that the text states
}

func newContext(d text.Date) *context {
	c := &context{}
	from, okFrom := parseDay(d.Start)
	to, okTo := parseDay(d.End)
	if okFrom && okTo && from <= to {
		c.known, c.from, c.to = true, from, to
	}
	return c
}

// A text is a narrative when it states at least narrativeYears years, of which
// two of three lie more than two years before the dateline, and when it uses the
// words of news ("on Tuesday", "yesterday", "last month") far less often. Without
// a dateline it must not use them at all.
const narrativeYears = 5

func narrative(raws []raw, c *context) bool {
	total, old, news := 0, 0, 0
	for i := range raws {
		w := &raws[i].want
		if w.news() {
			news++
		}
		if w.shape != sDate || w.y == 0 {
			continue
		}
		total++
		if !c.known || w.bc || w.y < c.from.year()-2 {
			old++
		}
	}
	if !c.known {
		return total > narrativeYears && news == 0
	}
	return total >= narrativeYears && old*3 >= total*2 && news*3 <= total
}

// news reports whether w is an expression that leans on a dateline.
func (w *want) news() bool {
	switch w.shape {
	case sDate:
		return w.wd != 0 && w.d == 0
	case sDeictic:
		return true
	case sRel:
		return !w.told && w.rel != dThis && (w.unit != 0 || w.wd != 0)
	}
	return false
}

func (c *context) enter(r *raw, block int) {
	c.piece, c.block, c.tense, c.lead = r.piece, block, r.tense, r.lead
}

// tell remembers what was told, for the expressions that lean on it.
func (c *context) tell(w *want, a answer) {
	if w.bc {
		c.last, c.lastDay = told{}, told{}
	}
	if !a.ok || w.shape == sDuration || w.shape == sRun || w.shape == sRef {
		return
	}
	if w.shape == sSeason && w.y == 0 && w.b == nil && c.narrative {
		return // a season lies across two years, and is often told of in general
	}
	if w.shape == sCentury || w.shape == sDecade || w.shape == sInterval && a.hi-a.lo > 366 {
		return
	}
	t := told{a.period, true, a.precision, c.piece, c.block, a.basis == ledger.Stated}
	if c.narrative && c.aside(t) {
		return
	}
	if !c.known && !c.frame.ok && t.stated && a.lo < a.hi && a.hi-a.lo <= longestSeason {
		c.frame = t
	}
	c.last = t
	if a.lo == a.hi {
		c.lastDay = t
	}
}

// longestSeason is how many days lie between the ends of three months.
const longestSeason = 92

// aside reports whether t is a bare year far from what is being told, named in
// passing: the story goes on where it was.
func (c *context) aside(t told) bool {
	if !c.last.ok || c.lead || t.precision != ledger.Year {
		return false
	}
	far := t.lo.year() - c.last.lo.year()
	return far > 3 || far < -3
}

// near reports whether t was told close enough to be leaned on: anywhere before
// in a narrative, else in the same block or in the two sentences before.
func (c *context) near(t told) bool {
	return t.ok && (c.narrative || t.block == c.block || c.piece-t.piece <= 2)
}

// resolve answers w. With a dateline of several days an answer counts only if
// all of them agree, or if it is an interval that the two ends bound. A weekday
// by itself is taken to lie in the month of the dateline.
func (c *context) resolve(w *want) answer {
	if !c.known {
		return c.at(w, 0, false)
	}
	a := c.at(w, c.from, true)
	if c.from == c.to || !a.leans {
		return a
	}
	b := c.at(w, c.to, true)
	if a.period == b.period && a.ok && b.ok {
		return a
	}
	if a.ok && b.ok && steady(w) {
		a.lo, a.hi = min(a.lo, b.lo), max(a.hi, b.hi)
		a.precision, a.value = ledger.Interval, "XXXX"
		return a
	}
	if a.ok && b.ok && w.bareWeekday() && c.from.inMonthOf(c.to) && c.to-c.from >= shortestMonth {
		return answer{period: period{c.from, c.to}, ok: true, precision: ledger.Month, basis: ledger.Inferred, value: a.value}
	}
	return unknown(a.value)
}

// shortestMonth is how many days lie between the ends of a February.
const shortestMonth = 27

// inMonthOf reports whether d and o lie in one month.
func (d day) inMonthOf(o day) bool {
	y, m, _ := d.date()
	oy, om, _ := o.date()
	return y == oy && m == om
}

// bareWeekday reports whether w is a weekday without a date or a week.
func (w *want) bareWeekday() bool {
	return w.shape == sDate && w.wd != 0 && w.y == 0 && w.m == 0 && w.d == 0 && w.b == nil
}

// steady reports whether w moves evenly with the dateline, so that the answers
// for its two ends bound the true one.
func steady(w *want) bool {
	switch w.shape {
	case sDeictic, sOffset, sRun, sDuration:
		return true
	case sRel:
		return w.unit != 0 || w.hours != 0
	}
	return false
}

func unknown(value string) answer {
	return answer{precision: ledger.UnknownPrecision, basis: ledger.Inferred, value: value}
}

// at answers w for one publication day, if there is one.
func (c *context) at(w *want, today day, known bool) answer {
	if w.event || w.bc {
		return unknown(bareValue(w))
	}
	m := moment{c, today, known}
	var a answer
	switch w.shape {
	case sDate:
		a = m.date(w)
	case sSeason, sQuarter, sHalf, sWeek:
		a = m.portion(w)
	case sDecade:
		a = stated(period{civil(w.y, 1, 1), civil(w.y+9, 12, 31)}, ledger.Interval)
	case sCentury:
		a = stated(period{civil((w.n-1)*100+1, 1, 1), civil(w.n*100, 12, 31)}, ledger.Interval)
	case sRel:
		a = m.relative(w)
	case sOffset:
		a = m.offset(w)
	case sRun:
		a = m.run(w)
	case sDuration:
		a = m.due(w)
	case sDeictic:
		a = m.deictic(w)
	case sInterval:
		a = m.interval(w)
	default:
		a = unknown("")
	}
	if a.ok {
		a = m.trim(w, a)
	}
	a.value = value(w, a)
	if a.ok && w.loose {
		a = a.loosened(w)
	}
	return a
}

// loosened widens a by a unit to each side, as "about ten days ago" asks for.
func (a answer) loosened(w *want) answer {
	lo, ok := shift(a.lo, w.unit, -1)
	hi, _ := shift(a.hi, w.unit, 1)
	if ok && w.shape == sOffset {
		a.lo, a.hi, a.precision = lo, hi, ledger.Interval
	}
	return a
}

func stated(p period, precision ledger.Precision) answer {
	return answer{period: p, ok: true, precision: precision, basis: ledger.Stated}
}
