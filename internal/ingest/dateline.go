package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	clockRE = regexp.MustCompile(`(?i)(?:\bat\s+)?\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?(?:\b(?:GMT|UTC|MSK|CET|CEST|EET|EST|EDT|ET|BST|IST)\b|МСК|мск)?(?:[+-]\d{1,2}(?::?\d{2})?)?\)?`)
	agency  = regexp.MustCompile(`/\s*([\p{L}\d][\p{L}\d .&-]{1,38})\s*/|\(\s*([\p{Lu}\d][\p{L}\d .&-]{1,38})\s*\)`)
	// bareAgency is a name between the date and the dash: "RIA Novosti -".
	bareAgency = regexp.MustCompile(`^([\p{Lu}][\p{L}\d.&-]*(?:\s[\p{Lu}\d][\p{L}\d.&-]*){0,3})\s*[-–—]\s`)
	// dashAgency is a name between the dash and the text: "— RIA Novosti."; it must be known.
	dashAgency = regexp.MustCompile(`^[-–—]+\s+((?:\p{Lu}[\p{L}-]*\s?){1,3})\.\s`)
	dashRE     = regexp.MustCompile(`^[-–—]+\s`)
)

// dateWords may stand in a dateline beside the date and the place.
var dateWords = index([]string{"published posted updated last date dated on at of the опубликовано обновлено дата от года год г year added created modified"})

// stamp is a dateline: its date and what stands with it.
type stamp struct {
	date   mention
	text   string // as written
	place  string
	agency string // "TASS" in "MOSCOW, February 13. /TASS/."
}

// wholeLine reads a line that is a dateline and nothing else: a date with, at
// most, a place, a weekday, a time of day and an agency.
func wholeLine(line string) (stamp, bool) {
	if utf8.RuneCountInString(line) > 90 {
		return stamp{}, false
	}
	found := mentions(line)
	if len(found) == 0 {
		return yearAlone(line)
	}
	out := stamp{date: found[0], text: line}
	rest := line
	for i := len(found) - 1; i >= 0; i-- {
		rest = rest[:found[i].span.Start] + " | " + rest[found[i].span.End:]
	}
	rest = clockRE.ReplaceAllString(rest, " ")
	if m := agency.FindStringSubmatch(rest); m != nil {
		out.agency = strings.TrimSpace(m[1] + m[2])
		rest = strings.Replace(rest, m[0], " ", 1)
	}
	place, words, bare := leftover(rest, &out.date)
	if words > 4 || words > 2 && bare {
		return stamp{}, false
	}
	out.place = place
	return out, words == 0 || placeLike(place)
}

func yearAlone(line string) (stamp, bool) {
	s := strings.TrimRight(strings.TrimSpace(line), ".")
	m := mention{}
	for _, y := range years(s) {
		if y.text == s {
			m.year = y.first
		}
	}
	return stamp{date: m, text: line}, m.year > 0
}

// leftover returns the words of s that are neither a weekday nor a word of
// dates; bare means that nothing sets them off from the date.
func leftover(s string, date *mention) (place string, words int, bare bool) {
	bare = !strings.ContainsAny(s, ",.;:()/–—-")
	var kept []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' && r != '\''
	}) {
		low := strings.ToLower(strings.Trim(w, "-"))
		if wd, ok := weekdays[low]; ok {
			if date.weekday == 0 {
				date.weekday = wd + 1
			}
			continue
		}
		if _, ok := dateWords[low]; ok || low == "" {
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " "), len(kept), bare
}

// placeLike reports whether every word of s starts with a capital letter, bar
// particles inside.
func placeLike(s string) bool {
	for i, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && (i == 0 || len(w) > 4) {
			return false
		}
	}
	return s != ""
}

// openingDate reads the dateline that opens a paragraph, as agencies write it:
// "MOSCOW, Feb 13 (Agency) -", "ДУШАНБЕ, 13 февраля. /ТАСС/.".
func openingDate(para string) (stamp, bool) {
	head := prefix(para, 160)
	for _, m := range mentions(head) {
		if m.span.Start > 70 || m.month == 0 {
			break
		}
		before := head[:m.span.Start]
		after := strings.TrimLeft(head[m.span.End:], " ,.;")
		after = strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(after, "года"), "г."), " ,.;")
		out := stamp{date: m, text: head[:m.span.End]}
		if g := agency.FindStringSubmatch(before); g != nil {
			out.agency = strings.TrimSpace(g[1] + g[2])
			before = strings.Replace(before, g[0], " ", 1)
		}
		place, words, _ := leftover(strings.Trim(before, " /(,"), &out.date)
		if words > 5 || words > 0 && !placeLike(place) {
			continue
		}
		out.place = place
		if name, ok := closesDateline(after); ok || out.agency != "" {
			if out.agency == "" {
				out.agency = name
			}
			return out, true
		}
	}
	return stamp{}, false
}

// closesDateline reports whether after, which follows the date, ends a dateline:
// by an agency, a name and a dash, or a dash.
func closesDateline(after string) (string, bool) {
	if at := agency.FindStringSubmatchIndex(after); at != nil && at[0] == 0 {
		g := agency.FindStringSubmatch(after)
		return strings.TrimSpace(g[1] + g[2]), true
	}
	if g := bareAgency.FindStringSubmatch(after); g != nil {
		return g[1], true
	}
	if g := dashAgency.FindStringSubmatch(after); g != nil {
		if name, ok := agencies[strings.ToLower(g[1])]; ok {
			return name, true
		}
	}
	return "", dashRE.MatchString(after)
}

// openingAgency reads an agency's opening without a date: "DUSHANBE (AP) -".
func openingAgency(para string) string {
	head := prefix(para, 80)
	at := agency.FindStringSubmatchIndex(head)
	if at == nil || !placeLike(strings.Trim(head[:at[0]], " ,.")) || len(strings.Fields(head[:at[0]])) > 4 {
		return ""
	}
	after := strings.TrimLeft(head[at[1]:], " .")
	slashed := head[at[0]] == '/'
	if !slashed && !dashRE.MatchString(after) {
		return ""
	}
	g := agency.FindStringSubmatch(head)
	return strings.TrimSpace(g[1] + g[2])
}

// prefix returns at most n bytes of s, cut before a rune.
func prefix(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
