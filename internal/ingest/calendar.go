package ingest

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"chancery/internal/text"
)

// monthNames gives, for each month, its names and their short forms in the
// languages datelines are read in: English, Russian, Ukrainian, German, French
// and Spanish, in the cases in which they stand in dates.
var monthNames = [12]string{
	"january jan январь января январе янв січень січня januar jänner janvier enero",
	"february feb февраль февраля феврале фев февр лютий лютого februar février fevrier febrero",
	"march mar март марта марте мар березень березня märz mars marzo",
	"april apr апрель апреля апреле апр квітень квітня avril abril",
	"may май мая мае травень травня mai mayo",
	"june jun июнь июня июне июн червень червня juni juin junio",
	"july jul июль июля июле июл липень липня juli juillet julio",
	"august aug август августа августе авг серпень серпня août aout agosto",
	"september sept sep сентябрь сентября сентябре сен сент вересень вересня septembre septiembre",
	"october oct октябрь октября октябре окт жовтень жовтня oktober octobre octubre",
	"november nov ноябрь ноября ноябре ноя нояб листопад листопада novembre noviembre",
	"december dec декабрь декабря декабре дек грудень грудня dezember décembre decembre diciembre",
}

var weekdayNames = [7]string{
	"sunday sun воскресенье воскресения воскресенья неділя sonntag dimanche domingo",
	"monday mon понедельник понеділок montag lundi lunes",
	"tuesday tue tues вторник вівторок dienstag mardi martes",
	"wednesday wed среда среду середа mittwoch mercredi miércoles",
	"thursday thu thur thurs четверг четвер donnerstag jeudi jueves",
	"friday fri пятница пятницу пʼятниця freitag vendredi viernes",
	"saturday sat суббота субботу субота samstag samedi sábado",
}

// index maps each word of a table of names to its row.
func index(rows []string) map[string]int {
	out := map[string]int{}
	for i, row := range rows {
		for _, w := range strings.Fields(row) {
			out[w] = i
		}
	}
	return out
}

var (
	months   = index(monthNames[:])
	weekdays = index(weekdayNames[:])

	monthRE = alternatives(months)
	weekRE  = alternatives(weekdays)

	// The weekday, where given, comes before. Go's \b knows ASCII only, so the
	// edges of words are checked by edges.
	dayFirst   = regexp.MustCompile(`(?i)(?:(` + weekRE + `)\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.|-го|-е|º)?\s+(?:of\s+|de\s+)?(` + monthRE + `)\.?(?:,?\s+(?:de\s+|del\s+)?(\d{4}))?`)
	monthFirst = regexp.MustCompile(`(?i)(?:(` + weekRE + `)\.?,?\s+)?(` + monthRE + `)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?`)
	monthYear  = regexp.MustCompile(`(?i)(` + monthRE + `)\.?,?\s+(?:of\s+|de\s+)?(\d{4})`)
	isoDay     = regexp.MustCompile(`(\d{4})-(\d{2})-(\d{2})`)
	numericDay = regexp.MustCompile(`(\d{1,2})([./])(\d{1,2})[./](\d{4})`)
)

func alternatives(table map[string]int) string {
	words := make([]string, 0, len(table))
	for w := range table {
		words = append(words, regexp.QuoteMeta(w))
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	return strings.Join(words, "|")
}

// mention is a calendar date as written; a part that is not given is zero.
type mention struct {
	span             text.Span
	year, month, day int
	weekday          int // 1 for Sunday to 7; 0 when not given
}

// mentions returns the calendar dates in s, in order and disjoint.
func mentions(s string) []mention {
	if strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return nil
	}
	var out []mention
	var taken []bool // which bytes of s a mention holds
	add := func(m mention) {
		if !m.lawful() || !edges(s, m.span) {
			return
		}
		if taken == nil {
			taken = make([]bool, len(s))
		}
		if slices.Contains(taken[m.span.Start:m.span.End], true) {
			return
		}
		for i := m.span.Start; i < m.span.End; i++ {
			taken[i] = true
		}
		out = append(out, m)
	}
	for _, g := range groups(isoDay, s) {
		add(mention{span: g.span, year: g.num(1), month: g.num(2), day: g.num(3)})
	}
	for _, g := range groups(numericDay, s) {
		add(numeric(g))
	}
	if namesMonth(s) {
		for _, g := range groups(dayFirst, s) {
			add(named(g, [4]int{1, 2, 3, 4}))
		}
		for _, g := range groups(monthFirst, s) {
			add(named(g, [4]int{1, 3, 2, 4}))
		}
		for _, g := range groups(monthYear, s) {
			add(named(g, [4]int{0, 0, 1, 2}))
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return a.span.Start - b.span.Start })
	return out
}

// namesMonth reports whether a word of s is the name of a month. It spares most
// sentences the patterns, which are slow.
func namesMonth(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if _, ok := months[strings.ToLower(w)]; ok {
			return true
		}
	}
	return false
}

// named reads a match whose weekday, day, month and year are the groups at; zero
// is a part the pattern does not have.
func named(g group, at [4]int) mention {
	m := mention{span: g.span, day: g.num(at[1]), year: g.num(at[3])}
	name := g.str(at[2])
	if name == "may" || name == "mar" || name == "sun" {
		return mention{} // the verb; English months have a capital
	}
	i, ok := months[strings.ToLower(name)]
	if !ok {
		return mention{}
	}
	m.month = i + 1
	if wd, ok := weekdays[strings.ToLower(g.str(at[0]))]; ok && at[0] > 0 {
		m.weekday = wd + 1
	}
	if at[1] > 0 && m.day == 0 {
		return mention{}
	}
	return m
}

// numeric reads 13.02.2025 and 13/02/2025; with strokes, where day and month
// could be exchanged, only the year is taken.
func numeric(g group) mention {
	m := mention{span: g.span, year: g.num(4), day: g.num(1), month: g.num(3)}
	if g.str(2) == "/" && m.day != m.month {
		switch {
		case m.month > 12:
			m.day, m.month = m.month, m.day
		case m.day <= 12:
			m.day, m.month = 0, 0
		}
	}
	return m
}

// lawful reports whether m can be a date of our time.
func (m mention) lawful() bool {
	if m.year != 0 && !plausible(m.year) || m.month < 0 || m.month > 12 || m.day > 31 || m.year+m.month == 0 {
		return false
	}
	year := m.year
	if year == 0 {
		year = 2000
	}
	return m.day == 0 || day(year, m.month, m.day).Day() == m.day
}

// full reports whether m gives day, month and year.
func (m mention) full() bool { return m.year > 0 && m.month > 0 && m.day > 0 }

// bounds returns the first and last day that m may mean; m has a year.
func (m mention) bounds() (first, last time.Time) {
	switch {
	case m.month == 0:
		return day(m.year, 1, 1), day(m.year, 12, 31)
	case m.day == 0:
		return day(m.year, m.month, 1), day(m.year, m.month+1, 0)
	}
	d := day(m.year, m.month, m.day)
	return d, d
}

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func iso(t time.Time) string { return t.Format(time.DateOnly) }

func plausible(year int) bool { return year >= 1900 && year <= 2100 }

// edges reports whether span is not part of a longer word or number in s.
func edges(s string, span text.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:span.Start])
	after, _ := utf8.DecodeRuneInString(s[span.End:])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return !word(before) && !word(after)
}

// group is one match of a pattern.
type group struct {
	s    string
	span text.Span
	at   []int
}

func groups(re *regexp.Regexp, s string) []group {
	var out []group
	for _, at := range re.FindAllStringSubmatchIndex(s, -1) {
		out = append(out, group{s, text.Span{Start: at[0], End: at[1]}, at})
	}
	return out
}

func (g group) str(i int) string {
	if g.at[2*i] < 0 {
		return ""
	}
	return g.s[g.at[2*i]:g.at[2*i+1]]
}

func (g group) num(i int) int {
	if i == 0 {
		return 0
	}
	n, err := strconv.Atoi(g.str(i))
	if err != nil {
		return 0 // the group is absent
	}
	return n
}
