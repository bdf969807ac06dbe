package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// territory is a line of the rigour set.
type territory struct {
	Name       string   `json:"name"`
	FullName   string   `json:"full_name"`
	Alpha3     string   `json:"alpha3"`
	QID        string   `json:"qid"`
	OtherQIDs  []string `json:"other_qids"`
	Code       string   `json:"code"`
	Parent     string   `json:"parent"`
	Claims     []string `json:"claims"`
	Historical bool     `json:"is_historical"`
	Country    bool     `json:"is_country"`
	Strong     []string `json:"names_strong"`
}

// notActors are codes of the set that stand for no territory.
var notActors = map[string]bool{"zz": true, "ip": true, "un": true, "eu": true, "cq": true, "dg": true, "cp": true}

// entities act as states in texts and have no ISO 3166 code; their id is the
// Wikidata id. The kind says how texts speak of them, not who recognises them.
var entities = map[string]string{
	"az-nk": "Nagorno-Karabakh", "ge-ab": "Abkhazia", "x-so": "South Ossetia", "md-pmr": "Transnistria", "cy-trnc": "Northern Cyprus",
	"so-som": "Somaliland", "ua-dpr": "Donetsk People's Republic", "ua-lpr": "Luhansk People's Republic",
}

// oldQIDs maps ids that other sets use for a state.
var oldQIDs = map[string]string{"Q35": "DNK", "Q55": "NLD"}

func (b *builder) territories() ([]territory, error) {
	raw, err := os.ReadFile(filepath.Join(b.in.Data, "countries", "rigour_territories.jsonl"))
	if err != nil {
		return nil, err
	}
	var all []territory
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var t territory
		if err := json.Unmarshal(lines.Bytes(), &t); err != nil {
			return nil, fmt.Errorf("territories, line %d: %w", n, err)
		}
		t.Alpha3 = strings.ToUpper(t.Alpha3)
		if !notActors[t.Code] {
			all = append(all, t)
		}
	}
	return all, lines.Err()
}

// states declares every territory with an alpha-3 code and the entities that act
// as states, with their English names and names of the UN in Russian.
func (b *builder) states() error {
	all, err := b.territories()
	if err != nil {
		return err
	}
	for qid, id := range oldQIDs {
		b.iso3[qid] = id
	}
	for _, t := range all {
		id, printed := t.Alpha3, t.Name
		if e, ok := entities[t.Code]; ok {
			id, printed = t.QID, e
		}
		if id == "" {
			continue
		}
		b.addActor(id, actor{"state", id, printed, srcRigour})
		b.countries[id] = t.Country
		b.iso2[strings.ToUpper(t.Code)] = id
		for _, q := range append(t.OtherQIDs, t.QID) {
			b.iso3[q] = id
		}
		for _, n := range append(t.Strong, t.FullName, t.Name) {
			if n = bare(n); n != "" && (isLatin(n) || lang(n) == "ru") {
				b.addName(id, lang(n), nameRow{text: n, strong: !t.Historical && len([]rune(n)) > 3, source: srcRigour})
			}
		}
	}
	return b.codes()
}

// codes adds the names of the UN and the factbook's codes.
func (b *builder) codes() error {
	rows, err := b.data("countries/datasets_country-codes.csv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		id := b.iso2[r["ISO3166-1-Alpha-2"]]
		if id == "" {
			continue
		}
		for _, gec := range strings.Split(r["FIPS"], ",") {
			b.gec[strings.ToLower(strings.TrimSpace(gec))] = id
		}
		for _, column := range []string{
			"UNTERM English Short", "UNTERM English Formal", "official_name_en", "CLDR display name",
			"UNTERM Russian Short", "UNTERM Russian Formal", "official_name_ru",
		} {
			if n := bare(r[column]); n != "" {
				b.addName(id, cmp.Or(lang(n), "en"), nameRow{text: n, strong: len([]rune(n)) > 3, source: srcUNTERM})
			}
		}
	}
	return nil
}

// regions declares the parts of states that the rigour set knows, as places.
func (b *builder) regions() error {
	all, err := b.territories()
	if err != nil {
		return err
	}
	taken := b.takenNames()
	for _, t := range all {
		_, entity := entities[t.Code]
		parent, _, _ := strings.Cut(t.Code, "-")
		of := b.iso2[strings.ToUpper(parent)]
		if t.Alpha3 != "" || entity || of == "" || t.QID == "" {
			continue
		}
		printed := bare(t.Name)
		if taken[fold(printed)] {
			continue
		}
		b.addActor(t.QID, actor{"place", of, printed, srcRigour})
	}
	return nil
}

func (b *builder) takenNames() map[string]bool {
	taken := map[string]bool{}
	for _, a := range b.actors {
		taken[fold(a.name)] = true
	}
	for k := range b.names {
		taken[k.folded] = true
	}
	return taken
}

var (
	inBrackets = regexp.MustCompile(`\s*[(\[][^)\]]*[)\]]`)
	article    = regexp.MustCompile(`^(?i:the|la|le|les|l'|el|los)\s+`)
)

// bare is a name without what stands in brackets and without an article.
func bare(s string) string {
	return article.ReplaceAllString(strings.TrimSpace(inBrackets.ReplaceAllString(s, "")), "")
}

func isLatin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

// lang guesses the language of a state's own name from its script: names in
// Latin letters have none, since they may be in any.
func lang(s string) string {
	for _, r := range s {
		if unicode.Is(unicode.Cyrillic, r) {
			return "ru"
		}
	}
	return ""
}
