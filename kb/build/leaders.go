package main

import (
	"regexp"
	"strings"
	"time"
)

// leaders reads the heads of state and of government of the factbook. They are
// attested at its last state; a tenure that another set has is left as it is.
func (b *builder) leaders() error {
	rows, err := b.data("factbook/leaders.csv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		of := b.gec[r["gec"]]
		title, full, surname := leader(r["holder"])
		if of == "" || title == "" || !b.sovereign(r) {
			b.reportf("leaders: left out %s, %s", r["country"], r["holder"])
			continue
		}
		b.attest(attested{full: full, surname: surname, office: b.office(title), of: of, home: of, from: day(r["since"])})
	}
	return nil
}

// sovereign tells states from territories, whose head of state is another's.
func (b *builder) sovereign(r row) bool {
	if r["role"] != "chief of state" {
		return true
	}
	return b.countries[b.gec[r["gec"]]] && (!strings.Contains(r["holder"], "CHARLES III") || r["country"] == "United Kingdom")
}

// attested is a post-holder as the factbook prints one.
type attested struct{ full, surname, office, of, home, from string }

func (b *builder) attest(a attested) {
	id := b.people.find(a.full, a.home, samePrinted)
	if id == "" {
		if b.ofAnotherState(a) {
			b.reportf("leaders: left out %s of %s, who is another's", a.full, a.of)
			return
		}
		id = b.people.ownID(a.ordered(), a.home)
		b.reportf("new: %s %s (%s, %s)", id, a.full, a.office, a.of)
		b.people.declare(id, actor{of: a.home, name: a.full, source: srcFactbook})
	}
	b.people.hold(tenure{id, a.office, a.of, a.from, "", srcFactbook}, false)
}

// ordered is the name with the surname where [people.ownID] looks for it.
func (a attested) ordered() string {
	if familyFirst[a.home] {
		return a.full
	}
	return strings.TrimSpace(strings.Replace(a.full, a.surname, "", 1)) + " " + strings.ReplaceAll(a.surname, " ", "-")
}

// ofAnotherState reports whether a head of state is already known under the same
// name as that of another state, of which this one is a part.
func (b *builder) ofAnotherState(a attested) bool {
	full, _, _ := strings.Cut(a.full, " of ")
	for id := range b.people.byName[fold(full)] {
		for key := range b.people.held[id] {
			if strings.HasPrefix(key, a.office+"/") {
				return true
			}
		}
	}
	return false
}

var titled = regexp.MustCompile(`^(?:Interim |Transitional |Transition |Acting |GNU Interim )?(?:Crown Prince and )?(President|Prime Minister|Premier|King|Queen|Sultan|Amir|Emir|Chancellor|Grand Duke|Emperor|Pope|Taoiseach|State President)(?: of the Swiss Confederation| and (?:Prime Minister|Co-Vice President|Foreign Minister|Defense Minister|Minister of [A-Z][a-z]+))? ([^,(]+)`)

// leader cuts "President Abdelmadjid TEBBOUNE" into title, name and surname.
// Anything else has no title.
func leader(holder string) (title, full, surname string) {
	m := titled.FindStringSubmatch(strings.TrimSpace(holder))
	if m != nil {
		m[2] = strings.Trim(m[2], " \"")
	}
	if m == nil || strings.Contains(m[2], " and ") || strings.Contains(m[2], "represented") || strings.HasPrefix(m[2], "of ") {
		return "", "", ""
	}
	title = m[1]
	full = military.ReplaceAllString(strings.TrimSpace(m[2]), "")
	full, surname = lowerCapitals(full)
	return title, full, surname
}

var military = regexp.MustCompile(`^(?:(?:Col\.|Dr\.|Sr\.|Gen\.|General|Sheikh|Crown Prince|Sultan|Sir) )+`)

// lowerCapitals turns "Felix TSHISEKEDI" into "Felix Tshisekedi" and returns the
// words that stood in capitals.
func lowerCapitals(s string) (full, surname string) {
	words := strings.Fields(s)
	var capitals []string
	for i, w := range words {
		letters := strings.Trim(w, "'’.-\"")
		_, tail, _ := strings.Cut(letters, "-")
		shouted := strings.ToUpper(w) == w || len([]rune(tail)) > 2 && strings.ToUpper(tail) == tail
		if len([]rune(letters)) > 1 && shouted && !roman[w] {
			words[i] = titleCase(w)
			capitals = append(capitals, words[i])
		}
	}
	if len(capitals) == 0 && len(words) > 0 {
		capitals = words[len(words)-1:]
	}
	return strings.Join(words, " "), strings.Join(capitals, " ")
}

var roman = map[string]bool{"II": true, "III": true, "IV": true, "VI": true, "XIV": true, "XVI": true}

// titleCase lowers all but the first letter of each part of a word.
func titleCase(w string) string {
	up := true
	return strings.Map(func(r rune) rune {
		out := r
		if !up {
			out = []rune(strings.ToLower(string(r)))[0]
		}
		up = r == '-' || r == '\'' || r == '’' || r == ' '
		return out
	}, w)
}

var (
	mission = regexp.MustCompile(`^Ambassador ([^(;]+?)\s*\((?:since )?([^)]+)\)`)
	vacant  = regexp.MustCompile(`(?i)vacant`)
)

// missions reads the ambassadors to and of the United States.
func (b *builder) missions() error {
	rows, err := b.data("factbook/us_missions.csv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		state := b.gec[r["gec"]]
		m := mission.FindStringSubmatch(r["chief"])
		if m == nil || state == "" || vacant.MatchString(r["chief"][:20]) {
			continue
		}
		full, surname := lowerCapitals(m[1])
		a := attested{full: full, surname: surname, from: day(m[2]), of: "USA", home: "USA", office: "Ambassador to " + b.actors[state].name}
		if strings.Contains(r["direction"], "in the US") {
			a.of, a.home, a.office = state, state, "Ambassador to United States"
		}
		b.attest(a)
	}
	return nil
}

// day reads the factbook's dates: "12 December 2019", "April 2018", "1997".
func day(s string) string {
	s = strings.TrimSpace(strings.TrimPrefix(s, "since "))
	for _, f := range [][2]string{{"2 January 2006", "2006-01-02"}, {"January 2006", "2006-01"}, {"2006", "2006"}} {
		if t, err := time.Parse(f[0], s); err == nil {
			return t.Format(f[1])
		}
	}
	return ""
}
