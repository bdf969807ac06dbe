package eval

import (
	"cmp"
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// judge holds what is needed to judge the rows of a gold set.
type judge struct {
	gold   Gold
	pred   Prediction
	who    identity
	texts  map[ledger.DocID]string
	claims map[ledger.DocID][]numbered
	places [][]text.Span // of each row: the sentences its anchor touches
	rows   map[string]int
}

// numbered is a claim with its place in the prediction.
type numbered struct {
	ledger.Claim
	at int
}

func newJudge(g Gold, p Prediction) *judge {
	j := &judge{
		gold: g, pred: p, who: identity{p.Resolver},
		texts: map[ledger.DocID]string{}, claims: map[ledger.DocID][]numbered{}, rows: map[string]int{},
	}
	for _, d := range g.Docs {
		j.texts[d.ID] = d.Text
	}
	for i, k := range p.Claims {
		j.claims[k.Doc] = append(j.claims[k.Doc], numbered{k, i})
	}
	for i, r := range g.Rows {
		j.rows[r.ID] = i
		j.places = append(j.places, j.sentences(r.Doc, r.Anchor))
	}
	return j
}

// sentences returns the sentences that span touches; where there is none, as in
// a title, the line.
func (j *judge) sentences(doc ledger.DocID, span text.Span) []text.Span {
	var out []text.Span
	for at := span.Start; at < span.End; {
		s, ok := text.Span{}, false
		if j.pred.Sentences != nil {
			s, ok = j.pred.Sentences.Sentence(doc, at)
		}
		if ok {
			out = append(out, s)
			at = max(s.End, at+1)
			continue
		}
		at++
	}
	if len(out) == 0 && !span.Empty() {
		out = append(out, line(j.texts[doc], span))
	}
	return out
}

func line(doc string, span text.Span) text.Span {
	for span.Start > 0 && doc[span.Start-1] != '\n' {
		span.Start--
	}
	for span.End < len(doc) && doc[span.End] != '\n' {
		span.End++
	}
	return span
}

// within returns the claims of doc with evidence in one of the sentences.
func (j *judge) within(doc ledger.DocID, sentences []text.Span) []numbered {
	var out []numbered
	for _, k := range j.claims[doc] {
		if touches(k.Claim, sentences) {
			out = append(out, k)
		}
	}
	return out
}

func touches(k ledger.Claim, sentences []text.Span) bool {
	return slices.ContainsFunc(k.Evidence, func(e ledger.Evidence) bool {
		return slices.ContainsFunc(sentences, func(s text.Span) bool { return s.Overlaps(spanOf(e)) })
	})
}

func spanOf(e ledger.Evidence) text.Span { return text.Span{Start: e.Start, End: e.End} }

// candidate is a claim that is about the thing of a row.
type candidate struct {
	row   int
	claim numbered
	comparison
	near int // 1 when the claim's evidence touches the anchor itself
}

// candidates returns every pair of a claim-test row and a claim about its thing.
func (j *judge) candidates() []candidate {
	var out []candidate
	for i, r := range j.gold.Rows {
		if r.Want.Test != TestClaim {
			continue
		}
		for _, k := range j.within(r.Doc, j.places[i]) {
			if k.Fields.Kind() != r.Want.Kind {
				continue
			}
			if c := j.who.compare(r.Want, k.Claim); c.Same {
				out = append(out, candidate{i, k, c, nearness(k.Claim, r.Anchor)})
			}
		}
	}
	return out
}

func nearness(k ledger.Claim, anchor text.Span) int {
	if touches(k, []text.Span{anchor}) {
		return 1
	}
	return 0
}

// assign gives each row the claim that fits it best. Within one sentence a claim
// answers for one row of a category: the one where most agrees.
func (j *judge) assign(all []candidate) map[int]candidate {
	order := slices.Clone(all)
	slices.SortStableFunc(order, func(a, b candidate) int {
		return cmp.Or(
			-cmp.Compare(bit(a.found()), bit(b.found())), -cmp.Compare(a.score(true), b.score(true)),
			-cmp.Compare(a.Shared, b.Shared), -cmp.Compare(a.near, b.near), cmp.Compare(a.row, b.row), cmp.Compare(a.claim.at, b.claim.at),
		)
	})
	type use struct {
		claim    int
		sentence text.Span
	}
	taken, out := map[use]bool{}, map[int]candidate{}
	for _, c := range order {
		u := use{c.claim.at, j.places[c.row][0]}
		if _, done := out[c.row]; done || taken[u] {
			continue
		}
		taken[u], out[c.row] = true, c
	}
	return out
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
