package eval

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Result is what a bench measured.
type Result interface {
	// Figures are the numbers that a floor can hold, by name.
	Figures() map[string]float64
	// Write prints the result for a terminal.
	Write(w io.Writer) error
	// Markdown returns the table for docs/evaluation.md.
	Markdown() string
}

// Predict reads the texts of a gold set with the program under test.
type Predict func(docs []GoldDoc) (Prediction, error)

// Bench is one measurement with its own data.
type Bench struct {
	Name  string // as named in floors.json and in the markers of the tables
	About string // one sentence
	// Run measures on the data under fsys.
	Run func(fsys fs.FS, p Predict) (Result, error)
}

// Benches lists the benches in the order in which they are run.
func Benches() []Bench {
	return []Bench{
		{"seeds", "Claims against a careful reading of the seed articles.", claims(Seeds)},
		{"dev", "Claims against a reading of articles from all over the world.", claims(all)},
		{"dev-en", "The articles of dev in English.", claims(only("en"))},
		{"dev-ru", "The articles of dev in Russian.", claims(only("ru"))},
	}
}

// Named returns the bench called name.
func Named(name string) (Bench, error) {
	var names []string
	for _, b := range Benches() {
		if b.Name == name {
			return b, nil
		}
		names = append(names, b.Name)
	}
	return Bench{}, fmt.Errorf("no bench %q; there are %s", name, strings.Join(names, ", "))
}

func all(fsys fs.FS) (Gold, error) { return Dev(fsys, "") }

func only(lang string) func(fs.FS) (Gold, error) {
	return func(fsys fs.FS) (Gold, error) {
		g, err := Dev(fsys, lang)
		g.Name = "dev-" + lang
		return g, err
	}
}

// claims makes the run of a bench on a gold set of claims.
func claims(load func(fs.FS) (Gold, error)) func(fs.FS, Predict) (Result, error) {
	return func(fsys fs.FS, p Predict) (Result, error) {
		g, err := load(fsys)
		if err != nil {
			return nil, err
		}
		pred, err := p(g.Docs)
		if err != nil {
			return nil, fmt.Errorf("read the texts of %s: %w", g.Name, err)
		}
		return Score(g, pred), nil
	}
}
