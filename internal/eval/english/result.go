package english

import (
	"maps"
	"slices"

	"chancery/internal/eval/overlap"
)

// Result is what was measured.
type Result struct {
	Raw, Given []TreeScore
	Names      []NameScore
	Regions    []RegionScore
}

// TreeScore is the score on one treebank.
type TreeScore struct {
	Title, Key string
	Trees      Trees
}

// NameScore is the score on one corpus of names.
type NameScore struct {
	Title, Key string
	Names      Names
}

// measure is a column of the tables of trees.
type measure struct {
	key, title string
	of         func(Trees) overlap.Count
}

// cutting are the measures that only raw text has; trees the others.
var (
	cutting = []measure{
		{"sentence_f1", "sentences", func(t Trees) overlap.Count { return t.Sentences }},
		{"token_f1", "words", func(t Trees) overlap.Count { return t.Tokens }},
	}
	trees = []measure{
		{"upos", "UPOS", func(t Trees) overlap.Count { return t.UPOS }},
		{"uas", "UAS", func(t Trees) overlap.Count { return t.UAS }},
		{"las", "LAS", func(t Trees) overlap.Count { return t.LAS }},
		{"lemma", "lemmas", func(t Trees) overlap.Count { return t.Lemma }},
	}
)

// Figures are the numbers a floor can hold, as shares: "ewt_las" on given words,
// "raw_ewt_las" on raw text, "uner_ewt_f1" and "uner_ewt_person_f1" of names,
// "fresh_person_africa_recall" of names of a region, "fresh_person_gap" the
// distance of the region with the lowest recall to that with the highest.
func (r Result) Figures() map[string]float64 {
	out := map[string]float64{}
	for _, s := range r.Raw {
		for _, m := range slices.Concat(cutting, trees) {
			out["raw_"+s.Key+"_"+m.key] = m.of(s.Trees).F1()
		}
	}
	for _, s := range r.Given {
		for _, m := range trees {
			out[s.Key+"_"+m.key] = m.of(s.Trees).F1()
		}
	}
	for _, s := range r.Names {
		out[s.Key+"_f1"] = s.Names.All().F1()
		for _, c := range Classes {
			out[s.Key+"_"+string(c)+"_f1"] = s.Names[c].F1()
		}
	}
	for _, x := range exchanges {
		for _, s := range r.Regions {
			if s.Region != "" {
				out["fresh_"+x.key+"_"+s.Region+"_recall"] = s.Scores[x.key].Replaced.Recall()
			}
		}
		low, high := span(r.Regions, x.key)
		out["fresh_"+x.key+"_lowest"], out["fresh_"+x.key+"_gap"] = low, high-low
	}
	return out
}

// FigureNames lists the names of all figures, in order.
func FigureNames() []string {
	var r Result
	for _, c := range treebanks {
		r.Raw = append(r.Raw, TreeScore{Title: c.title, Key: c.key})
		r.Given = append(r.Given, TreeScore{Title: c.title, Key: c.key})
	}
	for _, c := range nameSets {
		r.Names = append(r.Names, NameScore{Title: c.title, Key: c.key})
	}
	r.Regions = scoreRegions(nil, world{}, nil)
	return slices.Sorted(maps.Keys(r.Figures()))
}
