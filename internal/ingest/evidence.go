package ingest

import (
	"regexp"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

	"chancery/internal/text"
)

// yearSpan is a year, or a run of years such as "2025-2026", as written.
type yearSpan struct {
	span        text.Span
	text        string
	first, last int
}

var (
	yearRE  = regexp.MustCompile(`((?:19|20)\d\d)(?:\s?[-–—/]\s?((?:19|20)?\d\d))?`)
	untilRE = regexp.MustCompile(`(?i)(?:\b(?:by|until|till|through|before|beyond|to|towards?)|(?:^|\s)(?:к|до))\s+(?:the\s+)?(?:end\s+of\s+|year\s+|концу\s+|конца\s+)?$`)
	forRE   = regexp.MustCompile(`(?i)(?:\bfor(?:\s+the)?(?:\s+years?|\s+period)?|(?:^|\s)на(?:\s+период)?(?:\s+годы?)?)\s+$`)
	labelRE = regexp.MustCompile(`(?i)(?:vision|agenda|strategy|expo|cup|concept|roadmap|programme|program|plan|стратеги\p{L}+|повестк\p{L}+|экспо|№|no\.)[\s"«“-]+$`)
	goalRE  = regexp.MustCompile(`(?i)^\s*(?:agenda|goals?|targets?|(?:world|asian)\s+cup|olympics|games)\b`)
	partRE  = regexp.MustCompile(`(?i)(early|mid|late|(?:at\s+)?the\s+end\s+of|end\s+of|начале|середине|конце|начала|конца)[\s-]+(?:in\s+)?$`)
	seasRE  = regexp.MustCompile(`(?i)(spring|summer|autumn|fall|весной|весны|летом|лета|осенью|осени)\s+(?:of\s+)?$`)
)

// years returns the years in s; a span of years is one.
func years(s string) []yearSpan {
	var out []yearSpan
	for _, g := range groups(yearRE, s) {
		y := yearSpan{span: g.span, text: s[g.span.Start:g.span.End], first: g.num(1), last: g.num(2)}
		if !edges(s, y.span) || strings.HasSuffix(s[:y.span.Start], "$") {
			continue
		}
		if y.last > 0 && y.last < 100 {
			y.last += y.first / 100 * 100
		}
		if y.last <= y.first || y.last > y.first+30 {
			y.last = y.first
		}
		out = append(out, y)
	}
	return out
}

// bound is one piece of evidence: the text is not earlier, or not later, than at.
type bound struct {
	first, last time.Time // the days the words may mean
	words       string    // the words it rests on
}

// evidence is what a text says of the time it was written at.
type evidence struct {
	after     *bound // the latest time it speaks of as past
	before    *bound // the earliest time it speaks of as still to come
	programme *bound // the years of the newest programme it speaks of as agreed
	months    []monthPast
	weekdays  []mention // days without a year whose weekday is given
}

// monthPast is a month without a year that the text speaks of as past.
type monthPast struct {
	month, day int // the earliest day by which the text can have been written
	words      string
}

// gather reads the evidence in the content of a text.
func gather(content string) evidence {
	var e evidence
	for _, s := range sentences(content) {
		t := tenseOf(s)
		dated := mentions(s)
		for _, m := range dated {
			switch {
			case m.year == 0 && m.weekday > 0:
				e.weekdays = append(e.weekdays, m)
			case m.year > 0 && m.month > 0:
				e.point(m, t, s)
			}
		}
		for _, y := range years(s) {
			if !within(dated, y.span) {
				e.year(y, t, s)
			}
		}
		if t.past && !t.ahead {
			e.monthsOf(s, dated)
		}
	}
	if e.after != nil && e.before != nil && e.before.last.Before(e.after.first) {
		e.before = nil // what was to come has since been overtaken
	}
	return e
}

// within reports whether one of the mentions, which are in order, overlaps s.
func within(dated []mention, s text.Span) bool {
	i := sort.Search(len(dated), func(i int) bool { return dated[i].span.End > s.Start })
	return i < len(dated) && dated[i].span.Overlaps(s)
}

// point notes a date of which the year and the month are given.
func (e *evidence) point(m mention, t tense, s string) {
	if untilRE.MatchString(suffix(s[:m.span.Start], 60)) {
		return
	}
	first, last := m.bounds()
	e.note(bound{first, last, s[m.span.Start:m.span.End]}, t)
}

// note keeps b if it says more than what is known.
func (e *evidence) note(b bound, t tense) {
	switch {
	case t.ahead:
		if e.before == nil || b.last.Before(e.before.last) {
			e.before = &b
		}
	case t.past && !t.vague:
		if e.after == nil || b.first.After(e.after.first) {
			e.after = &b
		}
	}
}

// year notes a bare year or a span of years.
func (e *evidence) year(y yearSpan, t tense, s string) {
	left, right := suffix(s[:y.span.Start], 60), prefix(s[y.span.End:], 60)
	switch {
	case labelRE.MatchString(left), goalRE.MatchString(right), untilRE.MatchString(left):
		return
	case forRE.MatchString(left) || y.last > y.first:
		e.period(y, t, s)
		return
	}
	first, last := day(y.first, 1, 1), day(y.first, 12, 31)
	words := y.text
	if g := seasRE.FindStringIndex(left); g != nil {
		first, last = season(strings.Fields(left[g[0]:])[0], y.first)
		words = left[g[0]:] + y.text
	} else if g := partRE.FindStringIndex(left); g != nil {
		first = partOfYear(left[g[0]:], y.first)
		words = left[g[0]:] + y.text
	}
	e.note(bound{first, last, words}, t)
}

// period notes the years that a programme covers. One that is still to be
// agreed is not for years gone by; one that has been agreed was so in the last
// months before its first year or later.
func (e *evidence) period(y yearSpan, t tense, s string) {
	b := bound{day(y.first, 1, 1), day(y.first, 12, 31), y.text}
	switch {
	case t.ahead && forRE.MatchString(suffix(s[:y.span.Start], 60)):
		e.note(b, t)
	case t.past && !t.ahead && y.last == y.first:
		b.first = day(y.first-1, 9, 1)
		if e.programme == nil || b.first.After(e.programme.first) {
			e.programme = &b
		}
	}
}

// suffix returns at most the last n bytes of s, cut before a rune. The patterns
// that look back from a date need no more.
func suffix(s string, n int) string {
	at := max(0, len(s)-n)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}

func season(name string, year int) (first, last time.Time) {
	switch strings.ToLower(name) {
	case "spring", "весной", "весны":
		return day(year, 3, 1), day(year, 5, 31)
	case "summer", "летом", "лета":
		return day(year, 6, 1), day(year, 8, 31)
	}
	return day(year, 9, 1), day(year, 11, 30)
}

func partOfYear(part string, year int) time.Time {
	switch part = strings.ToLower(part); {
	case strings.Contains(part, "end"), strings.Contains(part, "late"), strings.Contains(part, "кон"):
		return day(year, 10, 1)
	case strings.Contains(part, "mid"), strings.Contains(part, "серед"):
		return day(year, 5, 1)
	}
	return day(year, 1, 1)
}

var barePast = regexp.MustCompile(`(?i)(early|mid|late|end\s+of|начале|середине|конце)?[\s-]*(` + monthRE + `)`)

// monthsOf notes the months of a sentence about the past that has no year.
func (e *evidence) monthsOf(s string, dated []mention) {
	if !namesMonth(s) || len(years(s)) > 0 {
		return
	}
	for _, g := range groups(barePast, s) {
		name := g.str(2)
		at := text.Span{Start: g.at[4], End: g.at[5]}
		if len(name) < 4 || strings.ToLower(name) == name && name[0] < 0x80 || !edges(s, at) || within(dated, at) {
			continue // English names of months have a capital
		}
		month := months[strings.ToLower(name)] + 1
		d := 1
		switch part := strings.ToLower(g.str(1)); {
		case strings.HasPrefix(part, "end"), part == "конце":
			d = day(2001, month+1, 0).Day()
		case part == "late":
			d = 21
		case part == "mid", part == "середине":
			d = 15
		}
		e.months = append(e.months, monthPast{month, d, strings.TrimSpace(s[g.span.Start:g.span.End])})
	}
	for _, m := range dated {
		if m.year == 0 && m.day > 0 {
			e.months = append(e.months, monthPast{m.month, m.day, s[m.span.Start:m.span.End]})
		}
	}
}

// addressDay returns the day that an address or a file name holds, and how it
// is written there.
func addressDay(address string) (time.Time, string, bool) {
	for _, re := range []*regexp.Regexp{parted, packed} {
		for _, g := range groups(re, address) {
			m := mention{year: g.num(1), month: g.num(2), day: g.num(3)}
			if m.full() && m.lawful() {
				d, _ := m.bounds()
				return d, address[g.at[2]:g.at[7]], true
			}
		}
	}
	return time.Time{}, "", false
}

var (
	parted = regexp.MustCompile(`(?:^|[^0-9A-Za-z])((?:19|20)\d\d)[-_/.](\d{1,2})[-_/.](\d{1,2})(?:[^0-9A-Za-z]|$)`)
	packed = regexp.MustCompile(`(?:^|[^0-9A-Za-z])((?:19|20)\d\d)(\d\d)(\d\d)(?:[^0-9A-Za-z]|$)`)
)
