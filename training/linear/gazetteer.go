package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/lang/linear"
)

// gazetteer collects phrases for the name lists.
type gazetteer struct {
	phrases linear.Lexicon
	given   map[string]int
	surname map[string]int
}

// readGazetteer builds the word lists from the open rows of kb/: country names
// and demonyms (World Factbook, CC0; rigour, MIT), cities (GeoNames, CC BY),
// bodies (World Factbook; PETRARCH, MIT), names of office-holders (Wikidata, CC0).
func readGazetteer(d folder) (linear.Lexicon, error) {
	g := &gazetteer{linear.Lexicon{}, map[string]int{}, map[string]int{}}
	tables := []struct {
		file string
		row  func(cell func(string) string)
	}{
		{"kb/factbook/names.csv", g.country},
		{"kb/factbook/igo_participation.csv", g.body},
		{"kb/petrarch/international_actors.csv", g.actor},
		{"kb/geo/capitals_and_adm1_seats.csv", g.city},
		{"kb/geo/city_names_multilingual.csv", g.translated},
		{"kb/everypol-scrapers/holders21.csv", g.holder},
	}
	for _, t := range tables {
		if err := eachRow(d.path(t.file), t.row); err != nil {
			return nil, fmt.Errorf("read %s: %w", t.file, err)
		}
	}
	if err := g.territories(d.path("kb/countries/rigour_territories.jsonl")); err != nil {
		return nil, fmt.Errorf("read territories: %w", err)
	}
	g.people()
	return g.phrases, nil
}

func eachRow(path string, row func(cell func(string) string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := csv.NewReader(bufio.NewReader(f))
	in.FieldsPerRecord = -1
	in.LazyQuotes = true
	head, err := in.Read()
	if err != nil {
		return err
	}
	index := indexOf(head)
	for {
		cols, err := in.Read()
		if err != nil {
			return ignoreEOF(err)
		}
		row(func(name string) string {
			if i, ok := index[name]; ok && i < len(cols) {
				return strings.TrimSpace(cols[i])
			}
			return ""
		})
	}
}

func ignoreEOF(err error) error {
	if err.Error() == "EOF" {
		return nil
	}
	return err
}

// put adds phrase to list. Hyphens and clitics are cut off as tokens are.
func (g *gazetteer) put(phrase string, list linear.List) {
	phrase = strings.TrimSpace(phrase)
	if first, _ := utf8.DecodeRuneInString(phrase); !unicode.IsUpper(first) || !latin(phrase) {
		return
	}
	words := strings.Fields(strings.NewReplacer("-", " - ", "’s", " 's", "'s", " 's", ",", " , ", "(", " ( ", ")", " ) ").Replace(phrase))
	if len(words) == 0 || len(words) > 7 {
		return
	}
	g.phrases[linear.PhraseKey(words)] |= uint32(list)
}

func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

func (g *gazetteer) country(cell func(string) string) {
	short := cell("short")
	if i := strings.Index(short, ", The"); i > 0 {
		short = short[:i]
	}
	for _, name := range []string{short, cell("long"), cell("abbrev")} {
		if name != "none" {
			g.put(name, linear.Country)
		}
	}
	for _, column := range []string{cell("noun"), cell("adjective")} {
		for part := range strings.SplitSeq(strings.NewReplacer(" or ", ",", ";", ",", "(singular and plural)", "", "/", ",").Replace(column), ",") {
			part = strings.TrimSpace(part)
			g.put(strings.ReplaceAll(part, "(s)", ""), linear.Demonym)
			if strings.HasSuffix(part, "(s)") {
				g.put(strings.ReplaceAll(part, "(s)", "s"), linear.Demonym)
			}
		}
	}
	g.put(cell("capital"), linear.City)
}

func (g *gazetteer) body(cell func(string) string) {
	if org := cell("org"); len(org) > 1 && !strings.Contains(org, " ") {
		g.put(org, linear.Body)
	}
}

var bodyWords = []string{"ORGANIZATION", "ORGANISATION", "UNION", "COUNCIL", "COMMISSION", "AGENCY", "BANK", "FUND",
	"COMMITTEE", "ALLIANCE", "COURT", "LEAGUE", "ASSOCIATION", "COMMUNITY", "TREATY", "PROGRAMME", "NATIONS"}

func (g *gazetteer) actor(cell func(string) string) {
	if cell("op") != "" || !strings.HasPrefix(cell("code"), "IGO") && !strings.HasPrefix(cell("code"), "NGO") {
		return
	}
	head := strings.TrimPrefix(cell("head"), "THE ")
	for _, w := range bodyWords {
		if strings.Contains(head, w) {
			g.put(head, linear.Body)
			return
		}
	}
}

func (g *gazetteer) city(cell func(string) string) { g.put(cell("name"), linear.City) }

func (g *gazetteer) translated(cell func(string) string) {
	if cell("lang") == "en" {
		g.put(cell("translation"), linear.City)
	}
}

func (g *gazetteer) holder(cell func(string) string) {
	words := strings.Fields(cell("person"))
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || utf8.RuneCountInString(w) < 3 || !latin(w) {
			continue
		}
		if i+1 == len(words) {
			g.surname[w]++
		} else {
			g.given[w]++
		}
	}
}

// people adds the names borne more than once.
func (g *gazetteer) people() {
	for w, n := range g.given {
		if n > 1 {
			g.put(w, linear.Given)
		}
	}
	for w, n := range g.surname {
		if n > 1 {
			g.put(w, linear.Surname)
		}
	}
}

func (g *gazetteer) territories(path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(raw)) {
		var t struct {
			Name    string   `json:"name"`
			Full    string   `json:"full_name"`
			Strong  []string `json:"names_strong"`
			Country bool     `json:"is_country"`
		}
		if err := json.Unmarshal([]byte(line), &t); err != nil {
			return err
		}
		list := linear.City
		if t.Country {
			list = linear.Country
		}
		for _, name := range append([]string{t.Name, t.Full}, t.Strong...) {
			if len(name) > 2 || name == "UK" || name == "US" {
				g.put(name, list)
			}
		}
	}
	return nil
}
