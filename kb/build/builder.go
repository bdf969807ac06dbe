package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"

	"chancery/internal/resolve/name"
)

// Codes of the sources that every row may name; [builder.source] adds more.
const (
	srcRigour   = "rigour"
	srcUNTERM   = "codes"
	srcFactbook = "factbook"
	srcGeoNames = "geonames"
	srcCLDR     = "cldr"
	srcOwn      = "own"
)

// builder gathers rows until write.
type builder struct {
	in     Folders
	report io.Writer

	sources   map[string][2]string // code to title and licence
	actors    map[string]*actor
	names     map[nameKey]nameRow
	tenures   []tenure
	iso3      map[string]string // QID of a state to its code
	iso2      map[string]string // ISO 3166 alpha-2 to alpha-3
	countries map[string]bool   // the states that are no territories
	gec       map[string]string // the factbook's code of a state to alpha-3
	minor     map[string]bool   // the places whose names are all weak

	demonyms, places, members, offices, organs, peers, same table
	standard                                                map[string]string // folded wording of an office to its standard words
	people                                                  *people
}

type actor struct{ kind, of, name, source string }

type nameKey struct{ id, folded, lang, from string }

type nameRow struct {
	text, from, to, source string
	strong                 bool
}

type tenure struct{ person, office, of, from, to, source string }

func newBuilder(f Folders, report io.Writer) *builder {
	b := &builder{
		in: f, report: report,
		actors: map[string]*actor{}, names: map[nameKey]nameRow{},
		iso3: map[string]string{}, iso2: map[string]string{}, gec: map[string]string{}, countries: map[string]bool{}, minor: map[string]bool{},
		standard: map[string]string{},
		sources: map[string][2]string{
			srcRigour:   {"opensanctions/rigour 8f4044d, territories", "MIT"},
			srcUNTERM:   {"datasets/country-codes caa72d1 (UNTERM names)", "PDDL-1.0"},
			srcFactbook: {"The World Factbook, state of February 2026 (factbook.json 8662a8b)", "CC0-1.0"},
			srcGeoNames: {"GeoNames", "CC-BY-4.0"},
			srcCLDR:     {"Unicode CLDR 41, names of subdivisions", "Unicode-DFS-2016"},
			srcOwn:      {"compiled by hand from public knowledge", "same as the project"},
		},
		demonyms: table{header: "word\tstate\tsource"},
		places:   table{header: "place\tcapital_of\tpopulation\tfrom\tto"},
		members:  table{header: "body\tmember\trole\tsource"},
		offices:  table{header: "standard\twords\tof"},
		organs:   table{header: "suffix\tstandard\twords\tof"},
		peers:    table{header: "office\tof\tclass"},
		same:     table{header: "id\tkept\tsource"},
	}
	b.people = newPeople(b)
	return b
}

// data and addition read an input table.
func (b *builder) data(path string) ([]row, error) { return readTable(filepath.Join(b.in.Data, path)) }

func (b *builder) addition(path string) ([]row, error) {
	return readTable(filepath.Join(b.in.Additions, path))
}

func (b *builder) reportf(format string, args ...any) { fmt.Fprintf(b.report, format+"\n", args...) }

// addActor declares an actor, the first time it is met.
func (b *builder) addActor(id string, a actor) {
	if _, ok := b.actors[id]; !ok && id != "" && a.name != "" {
		b.actors[id] = &a
	}
}

// addName gives an actor a further name. A strong reading of a name wins over a
// weak one; the printed name of the actor is left out, since its row has it.
func (b *builder) addName(id, lang string, n nameRow) {
	a, ok := b.actors[id]
	folded := name.Fold(n.text)
	if !ok || folded == "" || (folded == name.Fold(a.name) && n.from == "" && n.to == "") {
		return
	}
	k := nameKey{id, folded, lang, n.from}
	if old, ok := b.names[k]; !ok || n.strong && !old.strong {
		b.names[k] = n
	}
}

func (b *builder) write() error {
	b.dropDuplicates()
	tables := map[string]*table{
		"sources.tsv": {header: "code\ttitle\tlicence"}, "actors.tsv.gz": {header: "id\tkind\tof\tname\tsource"},
		"names.tsv.gz": {header: "id\tname\tlang\tstrength\tfrom\tto\tsource"}, "tenures.tsv.gz": {header: "person\tfrom\tto\toffice\tof\tsource"},
		"demonyms.tsv": &b.demonyms, "places.tsv": &b.places, "members.tsv": &b.members,
		"offices.tsv": &b.offices, "organs.tsv": &b.organs, "peers.tsv": &b.peers, "same.tsv": &b.same,
	}
	for code, s := range b.sources {
		tables["sources.tsv"].add(code, s[0], s[1])
	}
	for id, a := range b.actors {
		tables["actors.tsv.gz"].add(id, a.kind, a.of, a.name, a.source)
	}
	for k, n := range b.names {
		tables["names.tsv.gz"].add(k.id, n.text, k.lang, strength(n.strong), n.from, n.to, n.source)
	}
	for _, t := range b.tenures {
		tables["tenures.tsv.gz"].add(t.person, t.from, t.to, t.office, t.of, t.source)
	}
	for _, file := range slices.Sorted(maps.Keys(tables)) {
		if err := writeTable(filepath.Join(b.in.Out, file), tables[file]); err != nil {
			return fmt.Errorf("write %s: %w", file, err)
		}
		b.reportf("%s: %d rows", file, len(tables[file].rows))
	}
	return nil
}

func strength(strong bool) string {
	if strong {
		return "s"
	}
	return "w"
}

// dropDuplicates drops tenures that one set states twice.
func (b *builder) dropDuplicates() {
	seen := map[tenure]bool{}
	b.tenures = slices.DeleteFunc(b.tenures, func(t tenure) bool {
		t.source = ""
		dup := seen[t]
		seen[t] = true
		return dup
	})
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
