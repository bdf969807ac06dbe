package eval

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// cueTouches reports whether the cue of k is at the anchor.
func cueTouches(k ledger.Claim, anchor text.Span) bool {
	return k.Cue != nil && spanOf(*k.Cue).Overlaps(anchor)
}

// hedge judges a hedge by the claims that answer for its targets: each must have
// a status that does not assert, or the hedge as its cue, or, for a figure, a
// qualifier.
func (j *judge) hedge(row Row, best map[int]candidate) RowResult {
	out := RowResult{Row: row, Verdict: Missed, Reason: "the target was not found"}
	seen, visible := 0, 0
	for _, id := range row.Want.Targets {
		i, ok := j.rows[id]
		if !ok {
			continue
		}
		c, ok := best[i]
		if !ok {
			continue
		}
		seen++
		out.Claim = c.claim.ID
		if shows(c.claim.Claim, row) {
			visible++
		}
	}
	switch {
	case visible > 0 && visible == len(row.Want.Targets):
		out.Verdict, out.Reason = Found, "the hedge shows in the claim of its target"
	case visible > 0:
		out.Verdict, out.Reason = Partly, "the hedge shows in some of its targets"
	case seen > 0:
		out.Reason = "the claim of the target does not show it"
	}
	return out
}

func shows(k ledger.Claim, row Row) bool {
	if cueTouches(k, row.Anchor) {
		return true
	}
	if f, ok := k.Fields.(ledger.Figure); ok && f.Qualifier != ledger.Exact {
		return true
	}
	_, fact := toldAsFact(k)
	switch k.Fields.(type) {
	case ledger.Agreement, ledger.Commitment:
		return !fact
	}
	return !k.Status.Asserts() || k.Status == ledger.Ongoing && row.Want.Words == "in progress"
}
