package eval

import (
	"regexp"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// people are the persons of one seed by each of their names, as its PER rows
// give them, so that other rows may use a surname alone.
type people map[string]Ref

// peopleOf gathers the persons of each seed.
func peopleOf(rows []seedRow) map[ledger.DocID]people {
	out := map[ledger.DocID]people{}
	for _, r := range rows {
		if out[r.doc()] == nil {
			out[r.doc()] = people{}
		}
		if r.Category == "PER" && !isUnnamed(r.Fields["canon"]) {
			out[r.doc()].add(r)
		}
	}
	return out
}

var formerly = regexp.MustCompile(`\(formerly ([^)]+)\)`)

func (p people) add(r seedRow) {
	ref := person(r)
	names := append(strings.Split(remarks.ReplaceAllString(r.Fields["variants"], ""), ";"), ref.Name)
	if m := formerly.FindStringSubmatch(r.Fields["canon"]); m != nil {
		names = append(names, m[1])
	}
	for _, n := range names {
		n = strings.TrimSpace(n)
		if n == "" {
			continue
		}
		p.name(n, ref)
		if words := strings.Fields(n); isTitled(words) {
			p.name(words[len(words)-1], ref)
		}
	}
}

// isTitled reports whether every word begins with a capital, as in a name.
func isTitled(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return w == strings.ToLower(w) })
}

// name records a name unless somebody has it already.
func (p people) name(n string, r Ref) {
	if _, taken := p[fold(n)]; !taken {
		p[fold(n)] = r
	}
}

// remarks are what an annotator adds to a value: brackets, and what follows an
// equals sign or a capital warning.
var remarks = regexp.MustCompile(`\s*\([^)]*\)`)

// person makes a reference of a PER row.
func person(r seedRow) Ref {
	office, of := splitRole(r.Fields["role"])
	return Ref{Name: strings.TrimSpace(remarks.ReplaceAllString(r.Fields["canon"], "")), Kind: ledger.KindPerson, Office: office, Of: of}
}

var roleOf = regexp.MustCompile(`^(.+?)(?:, | of )([A-Z][a-z]+ MFA|[A-Z][A-Za-z]+)(?: (to [A-Z][a-z]+))?$`)

// splitRole cuts "Foreign Minister, Sudland" and "Ambassador of Sudland to
// Norlund" into the office and the state whose office it is. Roles that are
// no office ("interviewer") give "".
func splitRole(role string) (office, of string) {
	role = strings.TrimSpace(remarks.ReplaceAllString(role, ""))
	if role == "" || strings.HasPrefix(role, "not stated") || ledger.Rank(role) < 2 && !strings.Contains(strings.ToLower(role), "director") {
		return "", ""
	}
	m := roleOf.FindStringSubmatch(role)
	if m == nil {
		return role, ""
	}
	office, of = m[1], m[2]
	if strings.HasSuffix(of, "MFA") {
		return office + " of the Ministry of Foreign Affairs", stateOf(strings.TrimSpace(strings.TrimSuffix(of, "MFA")))
	}
	if m[3] != "" {
		office += " " + m[3]
	}
	return office, of
}

// isUnnamed reports whether the gold speaks of people without a name.
func isUnnamed(canon string) bool {
	c := strings.ToLower(canon)
	return strings.Contains(c, "unnamed") || strings.Contains(c, "office-holders")
}
