package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"chancery/internal/ledger"
)

// Dev reads the development articles under gold/dev of fsys. With a language it
// keeps the articles of that language alone; an empty one keeps them all.
func Dev(fsys fs.FS, lang string) (Gold, error) {
	g := Gold{Name: "dev", Must: devCategories}
	const dir = "gold/dev"
	index, err := fs.ReadFile(fsys, path.Join(dir, "index.jsonl"))
	if err != nil {
		return g, fmt.Errorf("read gold dev: %w", err)
	}
	for i, line := range bytes.Split(bytes.TrimSpace(index), []byte("\n")) {
		var d devDoc
		if err := json.Unmarshal(line, &d); err != nil {
			return g, fmt.Errorf("read gold dev index, line %d: %w", i+1, err)
		}
		if lang != "" && d.Lang != lang {
			continue
		}
		if err := g.addDev(fsys, dir, d); err != nil {
			return g, fmt.Errorf("read gold dev %s: %w", d.ID, err)
		}
	}
	return g, nil
}

// devCategories are the categories of the development articles, in print order.
var devCategories = []string{"events", "agreements", "commitments", "figures", "positions", "tenures"}

type devDoc struct {
	ID        string `json:"id"`
	Lang      string `json:"lang"`
	Published string `json:"published"`
	Genre     string `json:"genre"`
}

func (g *Gold) addDev(fsys fs.FS, dir string, d devDoc) error {
	file := path.Join(dir, "text", d.ID+".txt")
	raw, err := fs.ReadFile(fsys, file)
	if err != nil {
		return err
	}
	gold, err := fs.ReadFile(fsys, path.Join(dir, "gold", d.ID+".json"))
	if err != nil {
		return err
	}
	var rows devRows
	if err := json.Unmarshal(gold, &rows); err != nil {
		return err
	}
	doc := GoldDoc{ID: ledger.DocID(d.ID), Path: file, Text: string(raw), Published: d.Published, Lang: d.Lang, Genre: d.Genre}
	g.Docs = append(g.Docs, doc)
	from := len(g.Rows)
	g.addRows(doc, "events", rows.Events)
	g.addRows(doc, "agreements", rows.Agreements)
	g.addRows(doc, "commitments", rows.Commitments)
	g.addRows(doc, "figures", rows.Figures)
	g.addRows(doc, "positions", rows.Positions)
	g.addRows(doc, "tenures", rows.Tenures)
	who := rows.cast()
	for _, r := range g.Rows[from:] {
		who.complete(r.Want.Actors, doc.Published)
	}
	return nil
}

// addRows appends the rows of one category, numbered in the order of the file.
func (g *Gold) addRows(d GoldDoc, category string, rows []devRow) {
	for i, r := range rows {
		row := Row{
			ID: fmt.Sprintf("%s.%s-%d", d.ID, category, i+1), Category: category,
			Doc: d.ID, Phrase: r.Evidence, Want: r.want(category, d.Published),
		}
		row.Anchor, row.Located = locate(d.Text, r.Evidence)
		g.Rows = append(g.Rows, row)
	}
}

type devRows struct {
	Events      []devRow `json:"events"`
	Agreements  []devRow `json:"agreements"`
	Commitments []devRow `json:"commitments"`
	Figures     []devRow `json:"figures"`
	Positions   []devRow `json:"positions"`
	Tenures     []devRow `json:"tenures"`
}

// devRow is a row of any category: the union of their fields.
type devRow struct {
	Evidence   string          `json:"evidence"`
	Type       string          `json:"type"`
	Actors     []devActor      `json:"actors"`
	Recipients []devActor      `json:"recipients"`
	Date       json.RawMessage `json:"date"` // of events: start and end; of agreements: a string
	Status     string          `json:"status"`
	Topic      string          `json:"topic"`

	Parties   []string `json:"parties"`
	Name      string   `json:"name"`
	Actor     string   `json:"actor"`
	What      string   `json:"what"`
	Due       string   `json:"due"`
	Value     float64  `json:"value"`
	Unit      string   `json:"unit"`
	Qualifier string   `json:"qualifier"`
	Indicator string   `json:"indicator"`
	IsTarget  bool     `json:"is_target"`
	Speaker   string   `json:"speaker"`
	Quote     bool     `json:"quote"`
	Person    string   `json:"person"`
	Office    string   `json:"office"`
	Of        string   `json:"of"`
}

type devActor struct {
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	Of     string `json:"of"`
	Office string `json:"office"`
}

func (a devActor) ref(day string) Ref {
	return Ref{Name: a.Name, Kind: ledger.ActorKind(a.Kind), Of: a.Of, Office: a.Office, Day: day}
}

func refsOf(actors []devActor, day string) []Ref {
	var out []Ref
	for _, a := range actors {
		out = append(out, a.ref(day))
	}
	return out
}

// named makes references of a list of names separated by semicolons.
func named(list, day string) []Ref {
	var out []Ref
	for _, n := range strings.Split(list, ";") {
		if n = strings.TrimSpace(n); n != "" {
			out = append(out, Ref{Name: n, Day: day})
		}
	}
	return out
}
