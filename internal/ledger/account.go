package ledger

import (
	"cmp"
	"slices"
)

// View is what accounts are computed from: everything the ledger holds as of a
// moment. The order of Claims and Judgements does not matter.
type View struct {
	AsOf       AsOf
	Documents  map[DocID]Document
	Claims     []Claim
	Judgements []Judgement
}

// Accounts is the ledger's view of the world as of a moment. Every slice has an
// order that depends on the view's content alone.
type Accounts struct {
	AsOf AsOf
	// Documents are those that count as of AsOf, also those without a claim.
	Documents map[DocID]Document
	// Claims are the claims that stand: not withdrawn, not rejected, corrected
	// where a judgement corrects them; in document order.
	Claims []Claim

	Contacts    []Contact
	Incidents   []Incident
	Agenda      []AgendaItem
	Instruments []Instrument
	Series      []Series
	Commitments []CommitmentAccount
	Indicators  []Indicator
	Positions   []Thread
	Tenures     []Tenure
	Memberships []MembershipAccount
	Questions   []Doubt
}

// Doubt is a question the ledger cannot answer by itself: two claims that cannot
// both hold, or two judgements that contradict each other.
type Doubt struct {
	Text     string
	Subjects []string // actor ids, offices or claim ids
	Claims   []ClaimID
}

// Record is what every account rests on. Claims are in document order, oldest
// first; Lineages are the distinct lineages of their documents, sorted.
type Record struct {
	Claims   []Claim
	Lineages []string
}

// Witnesses returns the number of independent lineages behind the account.
// Copies of one original are one witness.
func (r Record) Witnesses() int { return len(r.Lineages) }

// Has reports whether the account rests on the claim id.
func (r Record) Has(id ClaimID) bool {
	return slices.ContainsFunc(r.Claims, func(c Claim) bool { return c.ID == id })
}

// ID names the account by its smallest claim id. Any claim id of an account
// finds it; this one is the one to print.
func (r Record) ID() ClaimID {
	least := r.Claims[0].ID
	for _, c := range r.Claims[1:] {
		least = min(least, c.ID)
	}
	return least
}

// Docs returns the documents the account rests on, in document order.
func (r Record) Docs() []DocID {
	var out []DocID
	for _, c := range r.Claims {
		if !slices.Contains(out, c.Doc) {
			out = append(out, c.Doc)
		}
	}
	return out
}

// Claim returns the claim id of the account, or false.
func (r Record) Claim(id ClaimID) (Claim, bool) {
	for _, c := range r.Claims {
		if c.ID == id {
			return c, true
		}
	}
	return Claim{}, false
}

// Compute returns the accounts that follow from v. It is a pure function: the
// same claims, documents and judgements in any order give the same accounts.
// With no AsOf.World nothing is overdue and no outcome counts as missing.
func Compute(v View) Accounts {
	r := read(v)
	a := Accounts{AsOf: v.AsOf, Documents: r.docs, Claims: r.claims, Questions: r.doubts}
	a.Contacts = r.contacts()
	a.Incidents = r.incidents()
	a.Agenda = r.agenda(a.Contacts)
	a.Instruments = r.instruments()
	a.Series = groupSeries(a.Instruments)
	a.Commitments = r.commitments()
	a.Indicators = r.indicators()
	a.Positions = r.threads()
	a.Tenures = r.tenures()
	a.Memberships = r.memberships()
	a.Questions = append(a.Questions, tenureDoubts(a.Tenures)...)
	return a
}

// record makes the common part of an account of claims.
func (r *reading) record(claims []Claim) Record {
	sorted := slices.Clone(claims)
	slices.SortFunc(sorted, r.compare)
	var lines []string
	for _, c := range sorted {
		lines = append(lines, r.lineage(c.Doc))
	}
	slices.Sort(lines)
	return Record{Claims: sorted, Lineages: slices.Compact(lines)}
}

// lineage is the lineage of a document; one without a lineage is its own.
func (r *reading) lineage(id DocID) string {
	return cmp.Or(r.docs[id].Lineage, string(id))
}

// of returns the claims of kind k that stand, in document order.
func (r *reading) of(k Kind) []Claim {
	var out []Claim
	for _, c := range r.claims {
		if c.Fields.Kind() == k {
			out = append(out, c)
		}
	}
	return out
}

// compare orders claims by the day of their document, then by document, place
// in the text and id. Documents without a date come first.
func (r *reading) compare(a, b Claim) int {
	return cmp.Or(
		cmp.Compare(r.day(a.Doc), r.day(b.Doc)),
		cmp.Compare(a.Doc, b.Doc),
		cmp.Compare(a.offset(), b.offset()),
		cmp.Compare(a.ID, b.ID),
	)
}

// day is the last day on which a document can have been published, or "".
func (r *reading) day(id DocID) string {
	p := r.docs[id].Published
	return cmp.Or(p.End, p.Start)
}

func (c Claim) offset() int {
	if len(c.Evidence) == 0 {
		return 0
	}
	return c.Evidence[0].Start
}
