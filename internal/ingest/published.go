package ingest

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"chancery/internal/text"
)

// clues are all that may tell when a page was published.
type clues struct {
	hint    string    // a day given with the page
	html    time.Time // the day the page's own metadata give; zero when none
	stamp   *stamp    // the dateline; nil when there is none
	address []string  // addresses and paths that may hold a day
	content string    // the blocks that carry content
}

// maxEvidence is how much of a text is searched for evidence of its date, in bytes.
const maxEvidence = 64 << 10

// basisMetadata is a basis of a date beyond those of the ledger's list.
const basisMetadata = "metadata"

// published decides when a page was published. It prefers what is given with
// the page, then a dateline with a year, then the page's metadata, then what
// can be inferred; it never takes the present year.
func published(c clues) text.Date {
	if d, ok := ParseDay(c.hint); ok {
		return single(d, basisMetadata, "given with the document")
	}
	if c.stamp != nil && c.stamp.date.year > 0 {
		return c.stamp.dated()
	}
	if !c.html.IsZero() {
		return single(c.html, basisMetadata, "given by the page's metadata or address")
	}
	for _, a := range c.address {
		if d, words, ok := addressDay(a); ok {
			return fromAddress(c.stamp, d, words)
		}
	}
	e := gather(prefix(c.content, maxEvidence))
	if c.stamp != nil {
		return e.completes(*c.stamp)
	}
	return e.window()
}

// ParseDay reads a day as metadata give it: ISO 8601 with or without a time of
// day, RFC 1123, or a date in words.
func ParseDay(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", time.RFC1123, time.RFC1123Z, "20060102"} {
		if t, err := time.Parse(layout, s); err == nil && plausible(t.Year()) {
			return day(t.Year(), int(t.Month()), t.Day()), true
		}
	}
	if found := mentions(s); len(found) == 1 && found[0].full() {
		d, _ := found[0].bounds()
		return d, true
	}
	return time.Time{}, false
}

func single(d time.Time, basis, reason string) text.Date {
	return text.Date{Start: iso(d), End: iso(d), Precision: "day", Basis: basis, Reason: reason}
}

func unknown(reason string, args ...any) text.Date {
	return text.Date{Precision: "unknown", Reason: fmt.Sprintf(reason, args...)}
}

// dated is the date of a dateline that has a year.
func (s stamp) dated() text.Date {
	first, last := s.date.bounds()
	out := text.Date{Start: iso(first), End: iso(last), Precision: "day", Basis: "dateline",
		Reason: fmt.Sprintf("the dateline %q", strings.TrimSpace(s.text))}
	switch {
	case s.date.month == 0:
		out.Precision = "year"
	case s.date.day == 0:
		out.Precision = "month"
	case s.date.weekday > 0 && int(first.Weekday())+1 != s.date.weekday:
		out.Reason += ", though that day was a " + first.Weekday().String()
	}
	return out
}

func fromAddress(s *stamp, d time.Time, words string) text.Date {
	if s == nil {
		return single(d, basisMetadata, fmt.Sprintf("the address or file name holds %s", words))
	}
	if s.date.month == int(d.Month()) && s.date.day == d.Day() {
		return single(d, "inferred", fmt.Sprintf("the dateline %q has no year; the address or file name holds %s", s.text, words))
	}
	y := d.Year()
	if own := day(y, s.date.month, s.date.day); own.Sub(d) > 30*24*time.Hour {
		y-- // the page went up early in the year after
	}
	return single(day(y, s.date.month, s.date.day), "inferred",
		fmt.Sprintf("the dateline %q has no year; the nearest day to %s, which the address or file name holds", s.text, words))
}

// completes gives the year to a dateline that has none, as far as the text
// decides it.
func (e evidence) completes(s stamp) text.Date {
	m := s.date
	if m.day == 0 {
		return unknown("the dateline %q gives no day", s.text)
	}
	lo, hi := e.limits()
	if lo.IsZero() {
		return unknown("the dateline %q has no year, and the text speaks of no year as past or to come%s", s.text, e.fitting(m))
	}
	days := e.candidates(m, lo, hi)
	because := e.because()
	switch {
	case len(days) == 0:
		return unknown("the dateline %q has no year, and no year agrees with the text (%s)", s.text, because)
	case len(days) == 1 && !e.open():
		return single(days[0], "inferred", fmt.Sprintf("the dateline %q has no year; the text %s", s.text, because))
	}
	if d, why := e.turn(days); why != "" {
		return single(d, "inferred", fmt.Sprintf("the dateline %q has no year; the text %s; %s", s.text, because, why))
	}
	out := text.Date{Start: iso(days[0]), Precision: "interval", Basis: "inferred",
		Reason: fmt.Sprintf("the dateline %q has no year; the text %s%s", s.text, because, e.fitting(m))}
	if !e.open() {
		out.End = iso(days[len(days)-1])
	}
	return out
}

// limits returns the first and last day the text can be of; first is zero when
// nothing is known. Without an upper limit, last is six years on.
func (e evidence) limits() (first, last time.Time) {
	if e.newer() {
		first, last = e.programme.first, e.programme.last
	} else if e.after != nil {
		first, last = e.after.first, e.after.first.AddDate(6, 0, 0)
	}
	if e.before != nil {
		last = e.before.last
		if first.IsZero() {
			first = day(last.Year()-1, 1, 1)
		}
	}
	return first, last
}

// newer reports whether the newest programme says more than the past years.
func (e evidence) newer() bool {
	return e.programme != nil && (e.after == nil || e.programme.first.After(e.after.first))
}

// open reports whether nothing limits how late the text can be.
func (e evidence) open() bool { return e.before == nil && !e.newer() }

// candidates are the days from first to last that m can be.
func (e evidence) candidates(m mention, first, last time.Time) []time.Time {
	var out []time.Time
	for y := first.Year(); y <= last.Year(); y++ {
		if !(mention{year: y, month: m.month, day: m.day}).lawful() {
			continue
		}
		d := day(y, m.month, m.day)
		if d.Before(first) || d.After(last) {
			continue
		}
		if m.weekday > 0 && int(d.Weekday())+1 != m.weekday || !e.weekdaysAgree(m, y) {
			continue
		}
		out = append(out, d)
	}
	return out
}

// weekdaysAgree reports whether the days near the dateline that the text gives
// with their weekday have it in year y.
func (e evidence) weekdaysAgree(m mention, y int) bool {
	for _, w := range e.weekdays {
		gap := (w.month - m.month + 12) % 12
		if gap > 1 && gap < 11 {
			continue
		}
		wy := y
		switch {
		case w.month == 12 && m.month == 1:
			wy--
		case w.month == 1 && m.month == 12:
			wy++
		}
		if int(day(wy, w.month, w.day).Weekday())+1 != w.weekday {
			return false
		}
	}
	return true
}

// fitting names the years of the last decades in which the weekdays of the text
// are right, for a reader who knows more.
func (e evidence) fitting(m mention) string {
	if m.weekday == 0 && len(e.weekdays) == 0 {
		return ""
	}
	var fit []string
	for _, d := range e.candidates(m, day(2000, 1, 1), day(2030, 12, 31)) {
		fit = append(fit, strconv.Itoa(d.Year()))
	}
	return "; its weekdays fit " + strings.Join(fit, ", ")
}

// turn decides between the year that is spoken of as past and the next, spoken
// of as to come: in the first half of a year its own number is rarely past, in
// the last quarter rarely still to come.
func (e evidence) turn(days []time.Time) (time.Time, string) {
	if e.after == nil || e.before == nil || len(days) != 2 || days[1].Year() != days[0].Year()+1 {
		return time.Time{}, ""
	}
	switch m := days[0].Month(); {
	case m <= time.June:
		return days[1], "so early in a year, the year spoken of as past is the one before"
	case m >= time.October:
		return days[0], "so late in a year, the year spoken of as to come is the next"
	}
	return time.Time{}, ""
}

// because says what the text speaks of.
func (e evidence) because() string {
	var parts []string
	switch {
	case e.newer():
		parts = append(parts, fmt.Sprintf("speaks of a document for %s as agreed", e.programme.words))
	case e.after != nil:
		parts = append(parts, fmt.Sprintf("speaks of %q as past", e.after.words))
	}
	if e.before != nil {
		parts = append(parts, fmt.Sprintf("speaks of %q as to come", e.before.words))
	}
	return strings.Join(parts, " and ")
}
