package eval

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"chancery/internal/eval/attribution"
	"chancery/internal/eval/english"
	"chancery/internal/eval/factuality"
	"chancery/internal/eval/names"
	"chancery/internal/eval/pairs"
	"chancery/internal/eval/petrarch"
	"chancery/internal/eval/recognizers"
	"chancery/internal/eval/spotcheck"
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

// Program is what a bench measures.
type Program struct {
	Claims       Predict
	English      english.Analyser
	Persons      names.Persons
	Attributions attribution.Finder
	Facts        factuality.Program
	Pairs        pairs.Coder
	Petrarch     petrarch.Coder
}

// Bench is one measurement with its own data.
type Bench struct {
	Name  string // as named in floors.json and in the markers of the tables
	About string // one sentence
	// Run measures p on the data under fsys.
	Run func(fsys fs.FS, p Program) (Result, error)
	// Figures lists the figures that its results have.
	Figures func() []string
}

// Benches lists the benches in the order in which they are run.
func Benches() []Bench {
	return []Bench{
		{"seeds", "Claims against a careful reading of the seed articles.", claims(Seeds), claimFigures},
		{"dev", "Claims against a reading of articles from all over the world.", claims(all), claimFigures},
		{"dev-en", "The articles of dev in English.", claims(only("en")), claimFigures},
		{"dev-ru", "The articles of dev in Russian.", claims(only("ru")), claimFigures},
		{"reference", "Who is meant by pronouns, offices and sides, and by the names of bodies and places.", reference, referenceFigures},
		{"english", "The analysis of English: words, trees and names.", analysis, english.FigureNames},
		{"english-fast", "The same by the fast model.", analysis, english.FigureNames},
		{"names", "Names of persons and bodies across spellings and scripts.", comparisons, names.FigureNames},
		{"recognizers", "Times and numbers against the specifications of Recognizers-Text.", expressions, recognizers.FigureNames},
		{"attribution", "Who says, thinks and wants what, against PolNeAR.", attributions, attribution.FigureNames},
		{"factuality", "Whether a predicate happened, as readers of UDS-IH2 say.", predicates, factuality.FigureNames},
		{"pairs", "What one side does to another, both given, against PLV.", codings, pairs.FigureNames},
		{"petrarch2", "Events of fictional states against the unit tests of PETRARCH2.", unitTests, petrarch.FigureNames},
		{"reading", "Claims that were drawn and judged in every field by reading.", readings, spotcheck.FigureNames},
	}
}

func claimFigures() []string { return slices.Sorted(maps.Keys(Report{}.Figures())) }

// analysis is the run of a bench of the analysis of English.
func analysis(fsys fs.FS, p Program) (Result, error) { return english.Run(fsys, p.English) }

// expressions is the run of the bench of times and numbers.
func expressions(fsys fs.FS, p Program) (Result, error) { return recognizers.Run(fsys, p.English) }

// attributions is the run of the bench of attribution.
func attributions(fsys fs.FS, p Program) (Result, error) {
	return attribution.Run(fsys, p.Attributions)
}

// predicates is the run of the bench of factuality.
func predicates(fsys fs.FS, p Program) (Result, error) { return factuality.Run(fsys, p.Facts) }

// codings is the run of the bench of pairs.
func codings(fsys fs.FS, p Program) (Result, error) { return pairs.Run(fsys, p.Pairs) }

// unitTests is the run of the bench of PETRARCH2.
func unitTests(fsys fs.FS, p Program) (Result, error) { return petrarch.Run(fsys, p.Petrarch) }

// comparisons is the run of the bench of names.
func comparisons(fsys fs.FS, p Program) (Result, error) { return names.Run(fsys, p.Persons) }

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
func claims(load func(fs.FS) (Gold, error)) func(fs.FS, Program) (Result, error) {
	return func(fsys fs.FS, p Program) (Result, error) {
		g, pred, err := read(fsys, load, p)
		if err != nil {
			return nil, err
		}
		return Score(g, pred), nil
	}
}

// read loads a gold set and lets p read its texts.
func read(fsys fs.FS, load func(fs.FS) (Gold, error), p Program) (Gold, Prediction, error) {
	g, err := load(fsys)
	if err != nil {
		return g, Prediction{}, err
	}
	pred, err := p.Claims(g.Docs)
	if err != nil {
		return g, pred, fmt.Errorf("read the texts of %s: %w", g.Name, err)
	}
	return g, pred, nil
}
