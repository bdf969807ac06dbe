package main

import (
	"strings"

	"chancery/internal/eval/factuality"
	"chancery/internal/extract"
	"chancery/internal/lang"
	"chancery/internal/ledger"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/models"
)

// facts says for the bench of factuality how sure a text is of its predicates.
type facts struct {
	*lang.Analyser
	rules  *rule.Set
	scorer *extract.Scorer
}

// facts loads the weights from the binary.
func (r *reading) facts() (facts, error) {
	s, err := extract.LoadScorer(models.FS, r.rules)
	return facts{r.analyser, r.rules, s}, err
}

// Score implements factuality.Program.
func (f facts) Score(doc *text.Document, words []int) []factuality.Verdict {
	var out []factuality.Verdict
	for _, v := range f.scorer.Score(doc, words) {
		class := factuality.Uncertain
		switch v.Class {
		case extract.DidNot:
			class = factuality.DidNot
		case extract.DidHappen:
			class = factuality.Happened
		}
		out = append(out, factuality.Verdict{Score: v.Score, Class: class, Why: strings.Join(v.Why, "; ")})
	}
	return out
}

// Judge implements factuality.Program: a status that asserts is +3, a denial −3,
// and what is neither 0.
func (f facts) Judge(doc *text.Document, words []int) []factuality.Verdict {
	var out []factuality.Verdict
	for _, st := range extract.Judged(f.rules, doc, words) {
		v := factuality.Verdict{Class: factuality.Uncertain, Why: string(st)}
		switch {
		case st.Asserts():
			v.Score, v.Class = 3, factuality.Happened
		case st == ledger.Denied || st == ledger.Cancelled:
			v.Score, v.Class = -3, factuality.DidNot
		}
		out = append(out, v)
	}
	return out
}
