package eval

import (
	"fmt"
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// Score judges a prediction on a gold set. It is a pure function of its two
// arguments, as far as the resolver is.
func Score(g Gold, p Prediction) Report {
	j := newJudge(g, p)
	all := j.candidates()
	best := j.assign(all)
	r := Report{Name: g.Name}
	for i, row := range g.Rows {
		r.Rows = append(r.Rows, j.verdict(i, row, best))
	}
	for i, row := range g.Rows {
		if row.Want.Test == TestHedge {
			r.Rows[i] = j.hedge(row, best)
		}
	}
	r.Wrong = j.wrongFacts(all)
	j.tally(&r, j.matched(all, r.Rows))
	return r
}

// matched returns the places in the prediction of the claims that match a row:
// also where another claim fits that row better, and also a claim that holds a
// row which asks for no kind.
func (j *judge) matched(all []candidate, rows []RowResult) map[int]bool {
	out := map[int]bool{}
	for _, c := range all {
		out[c.claim.at] = true
	}
	holds := map[ledger.ClaimID]bool{}
	for _, r := range rows {
		loose := r.Want.Test == TestStanding || r.Want.Editorial
		if loose && r.Claim != "" && r.Verdict != Missed {
			holds[r.Claim] = true
		}
	}
	for i, k := range j.pred.Claims {
		if holds[k.ID] {
			out[i] = true
		}
	}
	return out
}

func (j *judge) verdict(i int, row Row, best map[int]candidate) RowResult {
	if row.Located == Nowhere {
		return RowResult{Row: row, Verdict: Missed, Reason: "the anchor is nowhere in the text"}
	}
	switch row.Want.Test {
	case TestClaim:
		return j.claimVerdict(i, row, best)
	case TestStanding:
		return j.standing(i, row)
	case TestReference:
		return j.reference(row)
	case TestUnnamed:
		return j.unnamed(i, row)
	case TestDocument:
		return j.document(row)
	}
	return RowResult{Row: row, Verdict: Unjudged, Reason: "no claim can answer it"}
}

func (j *judge) claimVerdict(i int, row Row, best map[int]candidate) RowResult {
	out := RowResult{Row: row, Verdict: Missed}
	c, ok := best[i]
	if !ok {
		if row.Want.Editorial {
			return j.editorial(i, row)
		}
		out.Reason = j.absence(i, row)
		return out
	}
	out.Claim = c.claim.ID
	out.Compared = slices.Concat(c.Fields, c.Extra)
	out.Verdict, out.Reason = Found, "every key field agrees"
	if !c.found() {
		out.Verdict, out.Reason = Partly, disagreement(c.Fields)
	}
	return out
}

func disagreement(fields []Compared) string {
	var out []string
	for _, f := range fields {
		if f.Degree == Half || f.Degree == Differs {
			out = append(out, f.String())
		}
	}
	return strings.Join(out, "; ")
}

// absence says why no claim answers for row i.
func (j *judge) absence(i int, row Row) string {
	var kinds []string
	for _, k := range j.within(row.Doc, j.places[i]) {
		if k.Fields.Kind() != row.Want.Kind {
			kinds = append(kinds, string(k.Fields.Kind()))
			continue
		}
		c := j.who.compare(row.Want, k.Claim)
		if c.Same {
			return fmt.Sprintf("the claim %s of this sentence answers for another row", k.ID)
		}
		return fmt.Sprintf("the claim %s of this sentence is about something else: %s", k.ID, disagreement(c.Fields))
	}
	if len(kinds) > 0 {
		slices.Sort(kinds)
		return "only claims of other kinds in the sentence: " + strings.Join(slices.Compact(kinds), ", ")
	}
	return "no claim in the sentence"
}

// editorial judges a view of the publisher without a position claim of its own: a
// claim in the publisher's own voice at the anchor holds it by half.
func (j *judge) editorial(i int, row Row) RowResult {
	out := RowResult{Row: row, Verdict: Missed, Reason: "no claim in the sentence"}
	for _, k := range j.within(row.Doc, j.places[i]) {
		if f, ok := k.Fields.(ledger.Position); ok {
			out.Reason = "the view is given to " + f.Speaker.Name
			continue
		}
		if k.Holder == nil && nearness(k.Claim, row.Anchor) > 0 {
			return RowResult{Row: row, Verdict: Partly, Claim: k.ID, Reason: "told in the publisher's own voice, not as a position"}
		}
	}
	return out
}

// tally fills the scores of r. matched are the claims that match a row.
func (j *judge) tally(r *Report, matched map[int]bool) {
	b := board{report: r, must: j.gold.Must}
	for _, row := range r.Rows {
		d, _ := j.gold.doc(row.Doc)
		b.row(row, d)
	}
	for _, doc := range j.gold.Docs {
		covered := j.covered(doc.ID)
		if !j.hasRows(doc.ID) {
			for _, k := range j.claims[doc.ID] {
				r.Spurious = append(r.Spurious, k.Claim)
			}
		}
		for _, k := range j.claims[doc.ID] {
			if !touches(k.Claim, covered) {
				continue
			}
			b.claim(k.Claim, matched[k.at], doc)
			if !matched[k.at] {
				r.Extra = append(r.Extra, k.Claim)
			}
		}
	}
	b.finish(j.gold)
}
