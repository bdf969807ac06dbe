package eval

import (
	"cmp"
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// covered returns the sentences of a document that hold an anchor of a row that
// claims can answer.
func (j *judge) covered(doc ledger.DocID) []text.Span {
	var out []text.Span
	for i, r := range j.gold.Rows {
		if r.Doc == doc && (r.Want.Test == TestClaim || r.Want.Test == TestStanding) {
			out = append(out, j.places[i]...)
		}
	}
	return out
}

func (j *judge) hasRows(doc ledger.DocID) bool {
	return slices.ContainsFunc(j.gold.Rows, func(r Row) bool { return r.Doc == doc })
}

// board adds rows and claims to all the scores they belong to.
type board struct {
	report *Report
	must   []string
}

func (b *board) row(r RowResult, d GoldDoc) {
	must := slices.Contains(b.must, r.Category)
	b.category(r.Category).add(r)
	b.report.All.add(r)
	if must {
		b.report.Must.add(r)
	}
	b.slices(d, func(s *Slice) {
		s.All.add(r)
		if must {
			s.Must.add(r)
		}
	})
}

// claim counts a claim of a covered sentence: for its kind, and for the whole.
func (b *board) claim(k ledger.Claim, matched bool, d GoldDoc) {
	count := func(s *Tally) {
		s.Claims++
		s.Matched += bit(matched)
	}
	count(&b.report.All)
	must := false
	for _, c := range categoriesOf(k.Fields.Kind()) {
		if i := b.find(c); i >= 0 {
			count(&b.report.Kinds[i])
			must = slices.Contains(b.must, c)
			break
		}
	}
	if must {
		count(&b.report.Must)
	}
	b.slices(d, func(s *Slice) {
		count(&s.All)
		if must {
			count(&s.Must)
		}
	})
}

// categoriesOf names the category under which claims of a kind are counted, in
// each of the gold sets. Incidents are counted with contacts.
func categoriesOf(k ledger.Kind) []string {
	switch k {
	case ledger.KindEvent:
		return []string{"MTG", "events"}
	case ledger.KindAgenda:
		return []string{"AGD"}
	case ledger.KindAgreement:
		return []string{"AGR", "agreements"}
	case ledger.KindCommitment:
		return []string{"COM", "commitments"}
	case ledger.KindFigure:
		return []string{"FIG", "figures"}
	case ledger.KindPosition:
		return []string{"POS", "positions"}
	case ledger.KindOffice:
		return []string{"PER", "tenures"}
	}
	return []string{"INS"}
}

func (b *board) find(category string) int {
	return slices.IndexFunc(b.report.Kinds, func(s Tally) bool { return s.Category == category })
}

func (b *board) category(name string) *Tally {
	i := b.find(name)
	if i < 0 {
		b.report.Kinds = append(b.report.Kinds, Tally{Category: name})
		i = len(b.report.Kinds) - 1
	}
	return &b.report.Kinds[i]
}

// slices calls add for each slice that d belongs to.
func (b *board) slices(d GoldDoc, add func(*Slice)) {
	for _, key := range [][2]string{{"document", string(d.ID)}, {"genre", d.Genre}, {"language", d.Lang}} {
		if key[1] == "" {
			continue
		}
		i := slices.IndexFunc(b.report.Slices, func(s Slice) bool { return s.By == key[0] && s.Name == key[1] })
		if i < 0 {
			b.report.Slices = append(b.report.Slices, Slice{By: key[0], Name: key[1]})
			i = len(b.report.Slices) - 1
		}
		add(&b.report.Slices[i])
	}
}

// finish counts wrong facts by slice and puts categories and slices in order.
func (b *board) finish(g Gold) {
	rows := map[string]GoldDoc{}
	for _, r := range g.Rows {
		rows[r.ID], _ = g.doc(r.Doc)
	}
	for _, w := range b.report.Wrong {
		b.slices(rows[w.Row], func(s *Slice) { s.Wrong++ })
	}
	rank := func(s Tally) int { return slices.Index(categoryOrder, s.Category) }
	slices.SortStableFunc(b.report.Kinds, func(x, y Tally) int { return cmp.Compare(rank(x), rank(y)) })
	slices.SortStableFunc(b.report.Slices, func(x, y Slice) int {
		return cmp.Or(cmp.Compare(x.By, y.By), cmp.Compare(x.Name, y.Name))
	})
}

// categoryOrder is the order in which categories are printed.
var categoryOrder = append([]string{"MTG", "AGR", "COM", "FIG", "POS", "PER", "AGD", "INC", "INS", "HDG", "ORG", "PLC", "DOC"}, devCategories...)
