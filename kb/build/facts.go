package main

import (
	"regexp"
	"strings"
)

// factbook adds the long and short names of states.
func (b *builder) factbook() error {
	rows, err := b.data("factbook/names.csv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		id := b.stateOf(r)
		if id == "" {
			b.reportf("factbook: no state for %s %s", r["gec"], r["short"])
			continue
		}
		b.gec[r["gec"]] = id
		for _, column := range []string{"short", "long"} {
			if n := bare(r[column]); n != "" && n != "none" && !strings.Contains(n, ";") {
				b.addName(id, "en", nameRow{text: n, strong: true, source: srcFactbook})
			}
		}
		for _, n := range strings.Split(bare(r["former"]), ",") {
			if n = strings.TrimSpace(n); n != "" && len(n) < 50 && !b.takenByOther(n, id) {
				b.addName(id, "en", nameRow{text: n, source: srcFactbook})
			}
		}
	}
	return nil
}

// takenByOther reports whether another state has the name.
func (b *builder) takenByOther(text, id string) bool {
	for other, a := range b.actors {
		if other != id && fold(a.name) == fold(text) {
			return true
		}
	}
	return strings.Contains(text, ";") || strings.Contains(text, "along with")
}

// stateOf finds the state of a factbook row, by name, then by code.
func (b *builder) stateOf(r row) string {
	want := fold(bare(r["short"] + r["country"]))
	best := ""
	for id, a := range b.actors {
		if a.kind == "state" && fold(a.name) == want && (best == "" || id < best) {
			best = id
		}
	}
	if best != "" {
		return best
	}
	for k := range b.names {
		if k.folded == want && (best == "" || k.id < best) {
			best = k.id
		}
	}
	if best == "" {
		best = b.gec[r["gec"]]
	}
	return best
}

var bracketed = regexp.MustCompile(`\([^)]*\)`)

// demonymTable makes the adjectives and the nouns for peoples.
func (b *builder) demonymTable() error {
	rows, err := b.data("factbook/names.csv")
	if err != nil {
		return err
	}
	own, err := b.addition("demonyms.tsv")
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, r := range own {
		for _, word := range strings.Split(r["words"], ",") {
			word = strings.TrimSpace(word)
			taken[fold(word)] = true
			if r["state"] != "-" {
				b.demonyms.add(word, r["state"], srcOwn)
			}
		}
	}
	for _, r := range rows {
		id := b.gec[r["gec"]]
		for _, word := range append(demonyms(r["noun"]), demonyms(r["adjective"])...) {
			if id != "" && !taken[fold(word)] {
				b.demonyms.add(word, id, srcFactbook)
			}
		}
	}
	return nil
}

// demonyms cuts the factbook's wording: "Algerian(s)", "Lao(s) or Laotian(s)",
// "Motswana (singular), Batswana (plural)", "Frenchman(men)".
func demonyms(s string) (words []string) {
	s, _, _ = strings.Cut(s, "; note")
	s, _, _ = strings.Cut(s, "note:")
	for _, part := range regexp.MustCompile(`,|;| or |/`).Split(s, -1) {
		word := strings.TrimSpace(bracketed.ReplaceAllString(part, ""))
		word = strings.TrimPrefix(word, "or ")
		if word == "" || word == "none" || len(word) > 30 {
			continue
		}
		words = append(words, word)
		switch {
		case strings.Contains(part, "(s)"):
			words = append(words, word+"s")
		case strings.Contains(part, "(es)"):
			words = append(words, word+"es")
		case strings.HasSuffix(word, "man"):
			words = append(words, strings.TrimSuffix(word, "an")+"en")
		}
	}
	return words
}

// memberships reads who belongs to which body; a body must have been declared
// with the factbook's abbreviation among its names.
func (b *builder) memberships() error {
	rows, err := b.data("factbook/igo_participation.csv")
	if err != nil {
		return err
	}
	own, err := b.addition("members.tsv")
	if err != nil {
		return err
	}
	full := map[string]bool{} // bodies that the hand-made table gives in full
	for _, r := range own {
		full[r["body"]] = true
		for _, m := range strings.Fields(r["members"]) {
			b.members.add(r["body"], m, r["role"], srcOwn)
		}
	}
	bodies := b.bodyNames()
	for _, r := range rows {
		body, state := bodies[fold(r["org"])], b.gec[r["gec"]]
		if body == "" || state == "" || full[body] {
			continue
		}
		b.members.add(body, state, memberRole(r["status"]), srcFactbook)
	}
	return nil
}

func (b *builder) bodyNames() map[string]string {
	names := map[string]string{}
	for id, a := range b.actors {
		if a.kind == "igo" {
			names[fold(a.name)] = id
		}
	}
	for k := range b.names {
		if old := names[k.folded]; b.actors[k.id].kind == "igo" && (old == "" || k.id < old) {
			names[k.folded] = k.id
		}
	}
	return names
}

// memberRole brings the factbook's status to the words of a membership.
func memberRole(status string) string {
	switch {
	case status == "", strings.HasPrefix(status, "nonregional"), status == "regional", status == "permanent", status == "temporary",
		strings.HasPrefix(status, "associate member, has not ratified"):
		return "member"
	case strings.Contains(status, "observer"):
		return "observer"
	case strings.Contains(status, "candidate"):
		return "candidate"
	}
	return "partner"
}
