package eval

import (
	"cmp"
	"slices"

	"chancery/internal/ledger"
)

// wrongFacts returns the claims that tell as fact what the gold plans, hedges,
// makes conditional, has from second hand or denies. A claim is held against the
// row it fits best, whatever its status; of rows it fits equally well, against
// the one whose status it shares.
func (j *judge) wrongFacts(all []candidate) []WrongFact {
	byClaim := map[int]candidate{}
	var order []int
	for _, c := range all {
		old, ok := byClaim[c.claim.at]
		if !ok {
			order = append(order, c.claim.at)
		}
		if !ok || fitsBetter(c, old) {
			byClaim[c.claim.at] = c
		}
	}
	slices.Sort(order)
	var out []WrongFact
	for _, at := range order {
		c := byClaim[at]
		row := j.gold.Rows[c.row]
		status, told := toldAsFact(c.claim.Claim)
		why := cmp.Or(row.Want.Hedged, row.Want.Attributed)
		if !told || why == "" || row.Want.Hedged == "" && attributed(c.claim.Claim) {
			continue
		}
		out = append(out, WrongFact{Row: row.ID, Claim: c.claim.ID, Status: status, Gold: why, Quote: c.claim.Evidence[0].Quote})
	}
	return out
}

// attributed reports whether k says whose view it is.
func attributed(k ledger.Claim) bool {
	f, ok := k.Fields.(ledger.Figure)
	return k.Holder != nil || ok && f.Speaker != nil
}

func fitsBetter(a, b candidate) bool {
	return cmp.Or(
		cmp.Compare(a.score(false), b.score(false)),
		cmp.Compare(a.Shared, b.Shared),
		cmp.Compare(a.score(true), b.score(true)),
		cmp.Compare(a.near, b.near),
	) > 0
}

// toldAsFact reports whether k says that its thing happened, was signed, is in
// force or was kept, and in which word. Positions and offices are not asked: that
// somebody spoke or is named with a title is a fact whatever follows.
func toldAsFact(k ledger.Claim) (string, bool) {
	switch f := k.Fields.(type) {
	case ledger.Agreement:
		if slices.Contains([]ledger.AgreementStatus{ledger.Signed, ledger.Ratified, ledger.InForce}, f.AgreementStatus) {
			return string(f.AgreementStatus), true
		}
		return string(k.Status), k.Status == ledger.Happened && slices.Contains(unsigned, f.AgreementStatus) && f.AgreementStatus != ledger.Rejected
	case ledger.Commitment:
		if f.CommitmentStatus == ledger.Fulfilled {
			return string(f.CommitmentStatus), true
		}
	case ledger.Position:
		return "", false
	}
	return string(k.Status), k.Status == ledger.Happened
}
