package english

import (
	"errors"
	"io/fs"
	"strings"
	"unicode"
)

// mostOfState is how many members of one parliament are read, so that no state
// outweighs its region.
const mostOfState = 40

// people collects names by region.
type people struct {
	at    atlas
	known map[[2]string]bool // the first and last word of each name that is not to be read again
	out   map[string][]someone
	taken map[string]int // members by state
}

// readPeople reads the names of leaders, ambassadors and members of parliaments
// that no list of the training holds: those whose first word and surname nobody
// has in the list of office-holders.
func (w *world) readPeople(fsys fs.FS, at atlas) error {
	p := people{at, map[[2]string]bool{}, w.people, map[string]int{}}
	var err error
	for _, t := range []struct {
		file string
		row  func(cell func(string) string)
	}{{holdersFile, p.holder}, {leadersFile, p.leader}, {missionsFile, p.envoy}, {membersFile, p.member}} {
		err = errors.Join(err, eachRow(fsys, t.file, t.row))
	}
	return err
}

// holder marks a name of the training as known, by any two of its words.
func (p *people) holder(cell func(string) string) {
	words := strings.Fields(fold(cell("person")))
	for i, a := range words {
		for _, b := range words[i+1:] {
			p.known[[2]string{a, b}], p.known[[2]string{b, a}] = true, true
		}
	}
}

func (p *people) leader(cell func(string) string) {
	p.titled(p.at.byFIPS[strings.ToUpper(cell("gec"))], cell("holder"))
}

func (p *people) envoy(cell func(string) string) {
	key := p.at.byFIPS[strings.ToUpper(cell("gec"))]
	if strings.HasSuffix(cell("direction"), "from the US") {
		key = p.at.byISO["US"]
	}
	p.titled(key, cell("chief"))
}

func (p *people) titled(region, title string) {
	if s, ok := personOf(title); ok && region != "" {
		p.keep(region, s)
	}
}

// member reads a name whose surname is in capitals, or the last word where no word
// is; in East Asia, where the surname comes first, only the former.
func (p *people) member(cell func(string) string) {
	state := strings.ReplaceAll(cell("country"), "_", " ")
	region := p.at.byName[state]
	words := strings.Fields(strings.ReplaceAll(cell("name1"), "’", "'"))
	if region == "" || p.taken[state] == mostOfState || len(words) < 2 || len(words) > 4 || !latin(strings.Join(words, "")) {
		return
	}
	s, ok := spelled(words)
	if !ok && (len(s.surname) > 0 || region == "east_asia") {
		return
	}
	if !ok {
		s.surname = tokens(words[len(words)-1])
	}
	if p.keep(region, s) {
		p.taken[state]++
	}
}

// keep adds a name that is not known yet, and reports whether it did.
func (p *people) keep(region string, s someone) bool {
	a, b := s.ends()
	if p.known[[2]string{a, b}] || !unicode.IsUpper([]rune(s.full[0])[0]) {
		return false
	}
	p.known[[2]string{a, b}] = true
	p.out[region] = append(p.out[region], s)
	return true
}
