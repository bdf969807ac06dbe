package ingest

import (
	"fmt"
	"time"

	"chancery/internal/text"
)

// window bounds the date of a text without a dateline by what it speaks of.
func (e evidence) window() text.Date {
	out := text.Date{Precision: "interval", Basis: "inferred"}
	switch {
	case e.newer():
		return e.agreed()
	case e.after != nil:
		start, words := e.refined()
		out.Start = iso(start)
		out.Reason = fmt.Sprintf("no dateline; the text speaks of %q as past", words)
		if e.before != nil {
			out.End = iso(e.before.last)
			out.Reason += fmt.Sprintf(" and of %q as to come", e.before.words)
		}
		return out
	case e.before != nil:
		out.End = iso(e.before.last)
		out.Reason = fmt.Sprintf("no dateline; the text speaks of %q as to come", e.before.words)
		return out
	}
	return unknown("no dateline, and no year that the text speaks of as past or to come")
}

// refined is the latest day spoken of as past: a month without a year counts
// when it lies in the season or month that is given with its year.
func (e evidence) refined() (time.Time, string) {
	start, words := e.after.first, e.after.words
	if e.after.last.Sub(e.after.first) > 100*24*time.Hour {
		return start, words // a whole year says too little about a month
	}
	for _, m := range e.months {
		d := day(e.after.first.Year(), m.month, m.day)
		if d.After(start) && !d.After(e.after.last) {
			start, words = d, e.after.words+" … "+m.words
		}
	}
	return start, words
}

// agreed is the window of a text that speaks of a document for one year as
// agreed: from the months before that year to its end, and after the latest
// month without a year it speaks of as past.
func (e evidence) agreed() text.Date {
	out := text.Date{Precision: "interval", Basis: "inferred",
		Start: iso(e.programme.first), End: iso(e.programme.last),
		Reason: fmt.Sprintf("no dateline; the text speaks of a document for %s as agreed", e.programme.words)}
	if last, ok := e.latestMonth(); ok {
		d := day(e.programme.first.Year(), last.month, last.day)
		if d.Before(e.programme.first) {
			d = day(d.Year()+1, last.month, last.day)
		}
		out.Start = iso(d)
		out.Reason += fmt.Sprintf(" and of %q as past", last.words)
	}
	return out
}

// latestMonth is the latest of the months without a year. When they lie more
// than half a year apart their order is not known.
func (e evidence) latestMonth() (monthPast, bool) {
	if len(e.months) == 0 {
		return monthPast{}, false
	}
	first, last := e.months[0], e.months[0]
	for _, m := range e.months {
		if m.month*31+m.day > last.month*31+last.day {
			last = m
		}
		if m.month < first.month {
			first = m
		}
	}
	return last, last.month-first.month <= 6
}
