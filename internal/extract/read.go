// Package extract turns an analysed text into claims: one file for each kind of
// claim, and modality and attribution, which every kind asks.
//
// Which words make an event, an agreement, a commitment, an item of an agenda or
// a membership is said by the rules in rules/; how far the thing has got, who
// says so and when it is, is worked out here from the tree around the words.
package extract

import (
	"slices"

	"chancery/internal/figure"
	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/resolve"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/internal/timex"
)

// Input is one text with all that the stages before have found in it.
type Input struct {
	Doc        *text.Document
	Refs       *resolve.Reading
	Times      []timex.Timex
	Quantities []quantity.Quantity
}

// Reader makes claims by a set of rules. It may be used by several goroutines
// at once.
type Reader struct {
	rules *rule.Set
	model string
}

// New returns a Reader. model is the name and digest of the analysis, which is
// stamped on every claim beside the version of the rules.
func New(rules *rule.Set, model string) *Reader {
	return &Reader{rules: rules, model: model}
}

// Read returns the claims of one text, in text order, each with its id. The
// same input gives the same claims.
func (r *Reader) Read(in Input) ([]ledger.Claim, error) {
	b := r.read(in)
	return b.finish()
}

func (r *Reader) read(in Input) *builder {
	return r.readWith(in, nil)
}

// readWith reads in and, where traces is not nil, writes down there what every
// rule made of every word it looked at.
func (r *Reader) readWith(in Input, traces *[]Trace) *builder {
	g := newGraph(in.Doc, in.Refs, r.rules)
	b := &builder{graph: g, in: in, reader: r, traces: traces}
	b.speeches = g.speeches()
	b.positions()
	for w := range in.Doc.Tokens {
		b.predicate(w)
	}
	b.carryTimes()
	b.figures(figure.Find(in.Doc, in.Quantities, in.Times))
	b.offices()
	b.listedTopics()
	b.linkAgenda()
	return b
}

// builder gathers the claims of one text.
type builder struct {
	*graph
	in       Input
	reader   *Reader
	speeches sayings
	claims   []ledger.Claim
	pacts    []pact   // the documents told of so far, in text order
	traces   *[]Trace // nil unless the reading is to be explained
}

// predicate lets every rule look at word w.
func (b *builder) predicate(w int) {
	s := b.doc.SentenceAt(b.tokenSpan(w).Start)
	if s < 0 || !b.doc.BlockOf(b.doc.Sentences[s]).Kind.Content() {
		return
	}
	hits, misses := b.rules.At(b.graph, w)
	b.traceMisses(misses)
	for _, hit := range hits {
		made, m := b.make(hit)
		if len(made) == 0 {
			b.traceHit(hit, nil, unmade[ledger.Kind(hit.Rule.Make["kind"])])
			continue
		}
		for _, c := range made {
			b.add(c)
			b.claims = append(b.claims, b.repeats(c)...)
			b.remember(c, hit)
			b.traceHit(hit, &c, m.Why)
		}
	}
}

// make returns the claims of a match: one, or one for each topic of an agenda.
func (b *builder) make(hit rule.Match) ([]ledger.Claim, modality) {
	if ledger.Kind(hit.Rule.Make["kind"]) == ledger.KindAgenda {
		return b.agenda(hit)
	}
	if c, m, ok := b.single(hit); ok {
		return []ledger.Claim{c}, m
	}
	return nil, modality{}
}

func (b *builder) single(hit rule.Match) (ledger.Claim, modality, bool) {
	switch ledger.Kind(hit.Rule.Make["kind"]) {
	case ledger.KindEvent:
		return b.event(hit)
	case ledger.KindAgreement:
		return b.agreement(hit)
	case ledger.KindCommitment:
		return b.commitment(hit)
	case ledger.KindMembership:
		return b.membership(hit)
	}
	return ledger.Claim{}, modality{}, false
}

func (b *builder) add(c ledger.Claim) { b.claims = append(b.claims, c) }

// finish gives each claim its id, drops doubles and puts them in text order.
func (b *builder) finish() ([]ledger.Claim, error) {
	out := make([]ledger.Claim, 0, len(b.claims))
	seen := map[ledger.ClaimID]bool{}
	for _, c := range b.claims {
		c, err := ledger.Identify(c)
		if err != nil {
			return nil, err
		}
		if !seen[c.ID] {
			seen[c.ID] = true
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(x, y ledger.Claim) int {
		if d := x.Evidence[0].Start - y.Evidence[0].Start; d != 0 {
			return d
		}
		return slices.Index(ledger.Kinds, x.Kind) - slices.Index(ledger.Kinds, y.Kind)
	})
	return out, nil
}

// Version counts the changes of this package that change claims. It is part of
// the key under which a text was read.
const Version = "3"
