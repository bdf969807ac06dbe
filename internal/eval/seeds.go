package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// Seeds reads the gold of the seed articles under gold/seeds of fsys, and the
// articles themselves under seeds.
func Seeds(fsys fs.FS) (Gold, error) {
	g := Gold{Name: "seeds", Must: []string{"MTG", "AGR", "COM", "FIG", "POS", "PER"}}
	raw, err := fs.ReadFile(fsys, "gold/seeds/seed_gold.jsonl")
	if err != nil {
		return g, fmt.Errorf("read gold seeds: %w", err)
	}
	var rows []seedRow
	for i, line := range bytes.Split(bytes.TrimSpace(raw), []byte("\n")) {
		var r seedRow
		if err := json.Unmarshal(line, &r); err != nil {
			return g, fmt.Errorf("read gold seeds, line %d: %w", i+1, err)
		}
		rows = append(rows, r)
	}
	if err := g.addSeeds(fsys, rows); err != nil {
		return g, fmt.Errorf("read seed texts: %w", err)
	}
	people := peopleOf(rows)
	for _, r := range rows {
		d, _ := g.doc(r.doc())
		row := Row{ID: r.ID, Category: r.Category, Doc: d.ID, Phrase: r.Anchor, Want: r.want(people[d.ID]), Aliases: r.aliases()}
		row.Anchor, row.Located = r.place(d.Text)
		g.Rows = append(g.Rows, row)
	}
	g.dateRefs()
	return g, nil
}

// dateRefs gives the references of each seed the date that its own row on the
// dateline gives.
func (g *Gold) dateRefs() {
	days := map[ledger.DocID]string{}
	for _, r := range g.Rows {
		if r.Want.Part == "date" && len(r.Want.Start) > 0 {
			days[r.Doc] = r.Want.Start[0]
		}
	}
	for _, r := range g.Rows {
		for i := range r.Want.Actors {
			r.Want.Actors[i].Day = days[r.Doc]
		}
	}
}

// seedRow is a line of the seed gold. Offsets are in characters.
type seedRow struct {
	ID       string            `json:"id"`
	Seed     string            `json:"seed"`
	Category string            `json:"category"`
	Anchor   string            `json:"anchor"`
	Start    int               `json:"char_start"`
	End      int               `json:"char_end"`
	Fields   map[string]string `json:"fields"`
}

func (r seedRow) doc() ledger.DocID {
	return ledger.DocID(strings.TrimSuffix(r.Seed, path.Ext(r.Seed)))
}

// sibling is the id of another row of the same seed: "S000.MTG-2" for "MTG-2".
func (r seedRow) sibling(short string) string {
	seed, _, _ := strings.Cut(r.ID, ".")
	return seed + "." + short
}

// place turns the offsets into bytes. Where the bytes do not read as the anchor,
// the anchor is looked for.
func (r seedRow) place(doc string) (text.Span, Located) {
	span, ok := characterSpan(doc, r.Start, r.End)
	if ok && squeeze(span.In(doc)) == squeeze(r.Anchor) {
		return span, ByOffsets
	}
	return locate(doc, r.Anchor)
}

// squeeze makes one space of each run of white space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// addSeeds reads the texts of rows, each once, in the order of the rows.
func (g *Gold) addSeeds(fsys fs.FS, rows []seedRow) error {
	genres, err := seedGenres(fsys)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if _, done := g.doc(r.doc()); done {
			continue
		}
		file := path.Join("seeds", r.Seed)
		raw, err := fs.ReadFile(fsys, file)
		if err != nil {
			return err
		}
		number, _, _ := strings.Cut(r.Seed, "_")
		g.Docs = append(g.Docs, GoldDoc{ID: r.doc(), Path: file, Text: string(raw), Lang: "en", Genre: genres[number]})
	}
	return nil
}

var genreWord = regexp.MustCompile(`^[a-z]+(?:[ -][a-z]+)*`)

// seedGenres reads the genre of each seed from the first table of the inventory.
// Without an inventory there are no genres.
func seedGenres(fsys fs.FS) (map[string]string, error) {
	raw, err := fs.ReadFile(fsys, "gold/seeds/INVENTORY.md")
	if err != nil {
		return nil, fmt.Errorf("read inventory: %w", err)
	}
	out := map[string]string{}
	for _, line := range strings.Split(string(raw), "\n") {
		cells := strings.Split(line, "|")
		if len(cells) < 7 || !threeDigits.MatchString(strings.TrimSpace(cells[1])) {
			continue
		}
		seed := strings.TrimSpace(cells[1])
		if genre := genreWord.FindString(strings.TrimSpace(cells[5])); out[seed] == "" && genre != "" {
			out[seed] = genre
		}
	}
	return out, nil
}

var threeDigits = regexp.MustCompile(`^\d{3}$`)
