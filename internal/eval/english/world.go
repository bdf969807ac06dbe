package english

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// The tables that names and regions are read from.
const (
	countriesFile = "data/kb/countries/datasets_country-codes.csv"
	holdersFile   = "data/kb/everypol-scrapers/holders21.csv"
	leadersFile   = "data/kb/factbook/leaders.csv"
	missionsFile  = "data/kb/factbook/us_missions.csv"
	membersFile   = "data/names/ep2015_pairs.csv"
	citiesFile    = "data/kb/geo/capitals_and_adm1_seats.csv"
)

// region is a part of the world, made of sub-regions of the United Nations
// (standard M49).
type region struct {
	key, title string
	parts      []string
}

// regions lists the parts of the world. The first two hold most of the
// English-speaking press.
var regions = []region{
	{"north_america", "North America, Australia, New Zealand", []string{"Northern America", "Australia and New Zealand"}},
	{"west_europe", "Europe, north, west and south", []string{"Northern Europe", "Western Europe", "Southern Europe"}},
	{"east_europe", "Europe, east", []string{"Eastern Europe"}},
	{"latin_america", "Latin America and the Caribbean", []string{"Latin America and the Caribbean"}},
	{"middle_east", "North Africa and West Asia", []string{"Northern Africa", "Western Asia"}},
	{"africa", "Africa south of the Sahara", []string{"Sub-Saharan Africa"}},
	{"central_asia", "Central Asia", []string{"Central Asia"}},
	{"south_asia", "South Asia", []string{"Southern Asia"}},
	{"east_asia", "East Asia", []string{"Eastern Asia"}},
	{"southeast_asia", "South-East Asia and the Pacific islands", []string{"South-eastern Asia", "Melanesia", "Micronesia", "Polynesia"}},
}

// someone is the name of a person: all its words, and the surname alone.
type someone struct{ full, surname []string }

// world is what the names of each region are, by its key. Names are in the order
// of their tables.
type world struct {
	people map[string][]someone
	towns  map[string][][]string // of one word
	longer map[string][][]string // of two words and more
	places map[string]bool       // the names of all states and cities, words joined by spaces
}

// atlas says to which region a state belongs, by two codes and by name.
type atlas struct{ byISO, byFIPS, byName map[string]string }

// readWorld reads the names of office-holders and cities by region.
func readWorld(fsys fs.FS) (world, error) {
	w := world{map[string][]someone{}, map[string][][]string{}, map[string][][]string{}, map[string]bool{}}
	at, err := w.readAtlas(fsys)
	if err != nil {
		return w, err
	}
	return w, errors.Join(w.readPeople(fsys, at), w.readTowns(fsys, at))
}

// readAtlas reads the states that are independent, and keeps their names.
func (w *world) readAtlas(fsys fs.FS) (atlas, error) {
	at := atlas{map[string]string{}, map[string]string{}, map[string]string{}}
	return at, eachRow(fsys, countriesFile, func(cell func(string) string) {
		if cell("is_independent") != "Yes" {
			return
		}
		i := slices.IndexFunc(regions, func(r region) bool { return slices.Contains(r.parts, cell("Sub-region Name")) })
		if i >= 0 {
			for _, column := range []string{"UNTERM English Short", "CLDR display name"} {
				name, _, _ := strings.Cut(cell(column), " (")
				w.places[name], at.byName[name] = true, regions[i].key
			}
			at.byISO[cell("ISO3166-1-Alpha-2")] = regions[i].key
			at.byFIPS[cell("FIPS")] = regions[i].key
		}
	})
}

// smallTown is the number of people below which a city is left out.
const smallTown = 50_000

// readTowns reads the names of capitals and seats of provinces, without accents, as
// the English press prints them.
func (w *world) readTowns(fsys fs.FS, at atlas) error {
	seen := map[string]bool{}
	return eachRow(fsys, citiesFile, func(cell func(string) string) {
		name, key := plain(cell("name")), at.byISO[cell("country")]
		words := tokens(name)
		w.places[cell("name")], w.places[strings.Join(words, " ")] = true, true
		if key == "" || seen[name] || !latin(name) || number(cell("population")) < smallTown {
			return
		}
		seen[name] = true
		if len(words) == 1 {
			w.towns[key] = append(w.towns[key], words)
		} else {
			w.longer[key] = append(w.longer[key], words)
		}
	})
}

// eachRow calls row for every row of a CSV file with a head; cell returns the
// value of a column, "" where there is none.
func eachRow(fsys fs.FS, path string, row func(cell func(string) string)) error {
	f, err := fsys.Open(path)
	if err != nil {
		return fmt.Errorf("read table: %w", err)
	}
	defer f.Close()
	in := csv.NewReader(f)
	in.FieldsPerRecord, in.LazyQuotes = -1, true
	head, err := in.Read()
	if err != nil {
		return fmt.Errorf("read table %s: %w", path, err)
	}
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read table %s: %w", path, err)
		}
		row(func(name string) string {
			if i := slices.Index(head, name); i >= 0 && i < len(cells) {
				return strings.TrimSpace(cells[i])
			}
			return ""
		})
	}
}
