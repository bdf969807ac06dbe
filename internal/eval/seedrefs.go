package eval

import (
	"regexp"
	"strings"

	"chancery/internal/ledger"
)

var (
	ministersOf = regexp.MustCompile(`(?i)^(?:the )?(?:foreign ministers|FMs) of (.+)$`)
	organsOf    = regexp.MustCompile(`(?i)^(?:the )?(?:leaders|governments|presidents) of (.+)$`)
	ministry    = regexp.MustCompile(`(?i)^(?:the )?(?:MFA(?: of)? (\w+)|(\w+) MFA|(\w+) foreign ministry)$`)
	listMark    = regexp.MustCompile(`\s*(?:;|,|->|\+| / )\s*`)
	allOf       = regexp.MustCompile(`(?i)\bboth\b|\bleaders of both\b|^same$|\bboth parties\b`)
	tails       = regexp.MustCompile(`(?i)\s+(?:members|member states|foreign ministers|delegation|business)$`)
	andName     = regexp.MustCompile(`,? and ([A-Z])`)
)

// states are the annotator's other words for the states of the seeds.
var states = map[string]string{"Russian": "Russia", "Tajik": "Tajikistan", "Moscow": "Russia", "Dushanbe": "Tajikistan"}

// stateOf is the state that an adjective or a capital stands for, else name.
func stateOf(name string) string {
	if s := states[name]; s != "" {
		return s
	}
	return name
}

// refs makes references of an annotator's list of actors: "Ruiz; Holm",
// "foreign ministers of A, B, and C (joint)", "both parties".
func (p people) refs(list string) []Ref {
	list = strings.TrimSpace(remarks.ReplaceAllString(list, ""))
	list = strings.TrimSuffix(list, " and others")
	if list == "" {
		return nil
	}
	if allOf.MatchString(list) {
		return []Ref{{Sides: 2}}
	}
	if m := ministersOf.FindStringSubmatch(list); m != nil {
		return eachOf(m[1], Ref{Kind: ledger.KindPerson, Office: "Minister of Foreign Affairs"})
	}
	if m := organsOf.FindStringSubmatch(list); m != nil {
		return p.refs(m[1])
	}
	var out []Ref
	for _, part := range listMark.Split(andName.ReplaceAllString(list, "; $1"), -1) {
		if r, ok := p.ref(part); ok {
			out = append(out, r)
		}
	}
	return out
}

// sides is refs for a list of those who act, where a capital is its government.
func (p people) sides(list string) []Ref {
	out := p.refs(list)
	for i, r := range out {
		if states[r.Name] != "" {
			out[i] = Ref{Name: states[r.Name], Kind: ledger.KindState}
		}
	}
	return out
}

// eachOf makes a reference like r for each state of a list.
func eachOf(list string, r Ref) []Ref {
	var out []Ref
	for _, state := range listMark.Split(andName.ReplaceAllString(list, "; $1"), -1) {
		if state = strings.TrimSpace(state); state != "" {
			r.Of = state
			out = append(out, r)
		}
	}
	return out
}

// ref makes a reference of one name.
func (p people) ref(name string) (Ref, bool) {
	name = strings.TrimSpace(tails.ReplaceAllString(strings.TrimSpace(name), ""))
	name = strings.Trim(name, `'" `)
	if name == "" || name == strings.ToLower(name) || descriptive.MatchString(name) {
		return Ref{}, false
	}
	if r, ok := p[fold(name)]; ok {
		return r, true
	}
	if m := ministry.FindStringSubmatch(name); m != nil {
		state := stateOf(m[1] + m[2] + m[3])
		return Ref{Name: "Ministry of Foreign Affairs of " + state, Kind: ledger.KindGovernment, Of: state}, true
	}
	if m := service.FindStringSubmatch(name); m != nil {
		of := "Ministry of " + ministries[m[1]] + " of " + m[2]
		return Ref{Name: m[3] + " of the " + of, Kind: ledger.KindGovernment, Of: m[2]}, true
	}
	return Ref{Name: name}, true
}

// service is a part of a ministry: "MVD of Norlund coastguard in Norhaven".
var service = regexp.MustCompile(`^(M[A-Z]{2}) of (\w+) (\p{Ll}.*?)(?: in \p{Lu}\w+)?$`)

// ministries are the ministries that the annotator gives by three letters.
var ministries = map[string]string{"MFA": "Foreign Affairs", "MVD": "Internal Affairs", "MOD": "Defence"}

// descriptive phrases name nobody whom a claim could name alike.
var descriptive = regexp.MustCompile(`'s? [a-z]|^leaders/|^near `)

// isOpen reports whether an annotator's list says that it is not complete.
func isOpen(list string) bool {
	l := strings.ToLower(list)
	for _, mark := range []string{"others", "not given", "(speaker", "neighbours", "participants", "members'", "(and "} {
		if strings.Contains(l, mark) {
			return true
		}
	}
	return false
}
