package ledger

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"time"
)

// vague is the number of days from which on a time is too wide to tell two
// things apart by itself.
const vague = 31

// Bounds returns the first and last day of t, with an open side closed by the
// other one. It reports false when t says nothing.
func (t *Time) Bounds() (first, last string, known bool) {
	if t == nil || t.Start == "" && t.End == "" {
		return "", "", false
	}
	first, last = t.Start, t.End
	if first == "" {
		first = last
	}
	if last == "" {
		last = first
	}
	return day(first, false), day(last, true), true
}

// Bounded reports whether t has a first and a last day. A time open on one side
// ("after the text was published") is not bounded.
func (t *Time) Bounded() bool { return t != nil && t.Start != "" && t.End != "" }

// excludes reports whether t and o cannot be one time. An open side excludes nothing.
func (t *Time) excludes(o *Time) bool {
	if t == nil || o == nil {
		return false
	}
	before := func(a, b *Time) bool { return a.End != "" && b.Start != "" && day(a.End, true) < day(b.Start, false) }
	return before(t, o) || before(o, t)
}

// width is how many days t leaves open; more than any for one that is not bounded.
func (t *Time) width() int {
	if !t.Bounded() {
		return 1 << 30
	}
	return days(day(t.Start, false), day(t.End, true))
}

// days returns the number of days from first to last, both included; at least 1.
func days(first, last string) int {
	a, errA := time.Parse(time.DateOnly, first)
	b, errB := time.Parse(time.DateOnly, last)
	if errA != nil || errB != nil || b.Before(a) {
		return 1
	}
	return int(b.Sub(a).Hours()/24) + 1
}

// day completes an ISO 8601 year or month to its first or last day.
func day(s string, last bool) string {
	layout := map[int]string{4: "2006", 7: "2006-01"}[len(s)]
	if layout == "" {
		return s
	}
	t, err := time.Parse(layout, s)
	if err != nil {
		return s
	}
	if last && len(s) == 4 {
		t = t.AddDate(1, 0, -1)
	} else if last {
		t = t.AddDate(0, 1, -1)
	}
	return t.Format(time.DateOnly)
}

// after returns the ISO 8601 day n days after d, or "" when d is not a day.
func after(d string, n int) string {
	t, err := time.Parse(time.DateOnly, d)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}

// years lists the years from first to last, both ISO 8601 days; at most a hundred.
func years(first, last string) []string {
	a, errA := time.Parse(time.DateOnly, first)
	b, errB := time.Parse(time.DateOnly, last)
	if errA != nil || errB != nil {
		return nil
	}
	var out []string
	for y := a.Year(); y <= b.Year() && len(out) < 100; y++ {
		out = append(out, strconv.Itoa(y))
	}
	return out
}

// LastDay returns the last day of an ISO 8601 day, month, year or interval
// ("2025-02-13", "2025-02", "2025", "2025/2026"), or "" when s is none of them.
func LastDay(s string) string {
	if i := len(s) - 1; i > 0 {
		for ; i > 0; i-- {
			if s[i] == '/' {
				s = s[i+1:]
				break
			}
		}
	}
	d := day(s, true)
	if _, err := time.Parse(time.DateOnly, d); err != nil {
		return ""
	}
	return d
}

// AgeYears returns the full years from the day since to the day as of, and false
// when either is not a day or as of comes first.
func AgeYears(since, asOf string) (int, bool) {
	a, errA := time.Parse(time.DateOnly, since)
	b, errB := time.Parse(time.DateOnly, asOf)
	if errA != nil || errB != nil || b.Before(a) {
		return 0, false
	}
	years := b.Year() - a.Year()
	if a.AddDate(years, 0, 0).After(b) {
		years--
	}
	return years, true
}

// Years is a run of calendar years, both included.
type Years struct{ From, To int }

// String writes y as "2018" or "2022-2023".
func (y Years) String() string {
	if y.From == y.To {
		return strconv.Itoa(y.From)
	}
	return fmt.Sprintf("%d-%d", y.From, y.To)
}

var yearWord = regexp.MustCompile(`\b(1[89]|20|21)\d\d\b`)

// parseYears reads the years named in a period.
func parseYears(period string) (Years, bool) {
	found := yearWord.FindAllString(period, -1)
	if len(found) == 0 {
		return Years{}, false
	}
	first, _ := strconv.Atoi(found[0])
	last, _ := strconv.Atoi(found[len(found)-1])
	return Years{min(first, last), max(first, last)}, true
}

// gaps returns the years between the first and the last of covered that none of
// covered holds.
func gaps(covered []Years) []Years {
	sorted := slices.Clone(covered)
	slices.SortFunc(sorted, func(a, b Years) int { return a.From - b.From })
	var out []Years
	for i, y := range sorted {
		if i == 0 {
			continue
		}
		reached := sorted[0].To
		for _, z := range sorted[:i] {
			reached = max(reached, z.To)
		}
		if y.From > reached+1 {
			out = append(out, Years{reached + 1, y.From - 1})
		}
	}
	return out
}
