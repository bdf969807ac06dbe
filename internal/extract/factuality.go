package extract

import (
	"cmp"
	"fmt"
	"io/fs"
	"math"
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/model"
	"chancery/internal/resolve"
	"chancery/internal/rule"
	"chancery/internal/text"
)

// FactClass is what a text says of a predicate, in three.
type FactClass string

// The classes of factuality. By the scale of seven they are what lies at or below
// −1.5, between, and at or above +1.5.
const (
	DidNot    FactClass = "did not happen"
	Uncertain FactClass = "uncertain"
	DidHappen FactClass = "happened"
)

// sure is where the outer classes begin.
const sure = 1.5

// ClassOf returns the class of a score on [−3, 3].
func ClassOf(score float64) FactClass {
	switch {
	case score <= -sure:
		return DidNot
	case score >= sure:
		return DidHappen
	}
	return Uncertain
}

// Factuality is how sure a text is that a predicate happened or holds.
type Factuality struct {
	Score float64 // −3, it certainly did not, to +3, it certainly did
	Class FactClass
	Why   []string // the features that speak most for and against, strongest first
}

// Scorer says how sure a text is of a predicate by weighing what the rules of
// modality see around it. It decides no status: the rules do.
type Scorer struct {
	rules   *rule.Set
	weights Weights
}

// FactModel is the name of the model that [LoadScorer] reads.
const FactModel = "en-factuality"

// weightsPart is the part of the model that holds the table.
const weightsPart = "weights"

// LoadScorer reads the weights from fsys.
func LoadScorer(fsys fs.FS, rules *rule.Set) (*Scorer, error) {
	m, err := model.Open(fsys, model.Ref{Name: FactModel})
	if err != nil {
		return nil, err
	}
	raw, err := m.Part(weightsPart)
	if err != nil {
		return nil, err
	}
	w, err := ReadWeights(raw)
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", FactModel, err)
	}
	return &Scorer{rules, w}, nil
}

// Score returns how sure doc is of each of the words, which are indices into its
// tokens. The score is the middle of what the weights hold possible.
func (s *Scorer) Score(doc *text.Document, words []int) []Factuality {
	out := make([]Factuality, len(words))
	for i, features := range FactFeatures(s.rules, doc, words) {
		p := s.weights.Bands(features)
		out[i] = Factuality{Score: s.middle(p), Class: s.class(p), Why: s.strongest(features)}
	}
	return out
}

// middle is the median of the bands.
func (s *Scorer) middle(p []float64) float64 {
	sum := 0.0
	for b, v := range p {
		if sum += v; sum >= 0.5 {
			return s.weights.Centres[b]
		}
	}
	return s.weights.Centres[len(p)-1]
}

// leaning is by how much a rare class may be less probable than a common one and
// still be chosen: set on the part of the corpus to develop on, for the mean of
// the F1 of the classes.
var leaning = map[FactClass]float64{DidNot: 1.1, Uncertain: 1.3, DidHappen: 1}

func (s *Scorer) class(p []float64) FactClass {
	sum := map[FactClass]float64{}
	for b, v := range p {
		c := ClassOf(s.weights.Centres[b])
		sum[c] += v * leaning[c]
	}
	best := DidNot
	for _, c := range []FactClass{Uncertain, DidHappen} {
		if sum[c] > sum[best] {
			best = c
		}
	}
	return best
}

// pull is by how much a feature draws the score up or down.
func (s *Scorer) pull(feature string) float64 {
	w, out := s.weights.Add[feature], 0.0
	for b, v := range w {
		out += v * s.weights.Centres[b] / float64(len(w))
	}
	return out
}

// strongest names the features that pull most.
func (s *Scorer) strongest(features []string) []string {
	const few = 4
	all := slices.Compact(slices.Sorted(slices.Values(features)))
	slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(math.Abs(s.pull(b)), math.Abs(s.pull(a))) })
	var out []string
	for _, f := range all[:min(few, len(all))] {
		out = append(out, fmt.Sprintf("%s %+.1f", f, s.pull(f)))
	}
	return out
}

// Judged returns the status that the rules alone give to each of the words of
// doc, without its actors, speakers and days.
func Judged(rules *rule.Set, doc *text.Document, words []int) []ledger.Status {
	g := newGraph(doc, &resolve.Reading{}, rules)
	out := make([]ledger.Status, len(words))
	for i, w := range words {
		out[i] = g.judge(w).Status
	}
	return out
}

// FactFeatures returns, for each of the words of doc, what a scorer of factuality
// sees of it. Training and scoring share it.
func FactFeatures(rules *rule.Set, doc *text.Document, words []int) [][]string {
	g := newGraph(doc, &resolve.Reading{}, rules)
	out := make([][]string, len(words))
	for i, w := range words {
		out[i] = g.factFeatures(w)
	}
	return out
}
