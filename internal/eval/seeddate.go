package eval

import (
	"fmt"
	"regexp"
	"strings"
)

var monthNames = strings.Fields("January February March April May June July August September October November December")

var seasons = map[string][]string{
	"spring": {"03", "04", "05"}, "summer": {"06", "07", "08"}, "autumn": {"09", "10", "11"}, "winter": {"12", "01", "02"},
}

var (
	months   = strings.Join(monthNames, "|")
	dayDate  = regexp.MustCompile(`(\d{1,2}) (` + months + `) (\d{4})`)
	monDate  = regexp.MustCompile(`(` + months + `|Aug|Feb) (\d{4})`)
	seaDate  = regexp.MustCompile(`(?i)(spring|summer|autumn|winter)(?: of)? (\d{4})`)
	yearDate = regexp.MustCompile(`\b(\d{4})(-\d{2})?\b`)
	isoDate  = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)
	asides   = regexp.MustCompile(`\([^)]*\)`)
	dayless  = regexp.MustCompile(`,? ?day not (?:stated|given)`)
)

// dates reads an annotator's date as prefixes of an ISO 8601 day, of which any
// is right: "Friday = 9 March 2029", "May [2029], day not given", "spring 2029
// (season)". It returns nil where the date is not stated.
func dates(phrase string) []string {
	s := asides.ReplaceAllString(phrase, "")
	s = strings.NewReplacer("[", "", "]", "").Replace(dayless.ReplaceAllString(s, ""))
	if strings.Contains(s, "not stated") || strings.Contains(s, "as of") || strings.HasPrefix(s, "until") {
		return nil
	}
	if _, after, ok := strings.Cut(s, "= "); ok {
		s = after
	}
	if m := dayDate.FindStringSubmatch(s); m != nil {
		return []string{fmt.Sprintf("%s-%s-%02s", m[3], monthNumber(m[2]), m[1])}
	}
	if m := monDate.FindStringSubmatch(s); m != nil {
		return []string{m[2] + "-" + monthNumber(m[1])}
	}
	if m := seaDate.FindStringSubmatch(s); m != nil {
		var out []string
		for _, month := range seasons[strings.ToLower(m[1])] {
			out = append(out, m[2]+"-"+month)
		}
		return out
	}
	if m := yearDate.FindString(s); m != "" {
		return []string{m}
	}
	return nil
}

func monthNumber(word string) string {
	for i, m := range monthNames {
		if strings.HasPrefix(m, word) {
			return fmt.Sprintf("%02d", i+1)
		}
	}
	return ""
}

// documentDates reads the publication date that a document row asks for: an ISO
// 8601 day in the note, else the date of the anchor, else a year or season.
func documentDates(anchor, note string) []string {
	if iso := isoDate.FindString(note); iso != "" {
		return []string{iso}
	}
	if d := dates(anchor); d != nil {
		return d
	}
	return dates(note)
}
