package main

import (
	"fmt"
	"runtime"

	"chancery/internal/extract"
	"chancery/internal/ingest"
	"chancery/internal/lang"
	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/resolve"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/internal/timex"
	"chancery/models"
	"chancery/rules"
)

// reading is the writing wing from a text to its claims.
type reading struct {
	analyser *lang.Analyser
	base     *resolve.Base
	rules    *rule.Set
	claims   *extract.Reader
}

// newReading loads models, knowledge base and rules from the binary.
func (a *app) newReading() (*reading, error) {
	analyser, err := lang.New(models.FS, lang.Model(a.line.Model))
	if err != nil {
		return nil, err
	}
	base, err := a.base()
	if err != nil {
		return nil, err
	}
	set, err := rule.Load(rules.FS, "en")
	if err != nil {
		return nil, err
	}
	return &reading{analyser, base, set, extract.New(set, analyser.ID())}, nil
}

// Key names the versions that decide what is read.
func (r *reading) Key() string {
	return fmt.Sprintf("rules %s, model %s, kb %s, reader %s", r.rules.Version, r.analyser.ID(), r.base.ID(), extract.Version)
}

// analyse fills doc and returns what extraction needs.
func (r *reading) analyse(doc *text.Document) extract.Input {
	r.analyser.Analyse(doc)
	times := timex.Find(doc)
	return extract.Input{
		Doc:        doc,
		Refs:       resolve.Read(doc, r.base),
		Times:      times,
		Quantities: quantity.Outside(doc, times),
	}
}

// Read implements pipeline.Reader. Only English texts yield claims as yet; the
// others are kept and can be searched.
func (r *reading) Read(doc *text.Document) ([]ledger.Claim, error) {
	return r.claimsOf(r.analyse(doc))
}

func (r *reading) claimsOf(in extract.Input) ([]ledger.Claim, error) {
	if in.Doc.Lang != "en" {
		return nil, nil
	}
	claims, err := r.claims.Read(in)
	for i := range claims {
		claims[i].Provenance.KB = r.base.ID()
	}
	return claims, err
}

// reopen makes the blocks of a stored text again.
func reopen(r ledger.Revision) (*text.Document, error) {
	got, err := ingest.Reopen(r.Document, r.Text)
	if err != nil {
		return nil, err
	}
	return got, nil
}

func (a *app) workers() int {
	if a.line.Workers > 0 {
		return a.line.Workers
	}
	return runtime.GOMAXPROCS(0)
}
