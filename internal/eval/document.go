package eval

import (
	"strings"

	"chancery/internal/ledger"
)

// document judges a row on what is known of a document beside its claims. Rows
// on structure and on defects of the text are not judged.
func (j *judge) document(row Row) RowResult {
	d, ok := j.pred.Documents[row.Doc]
	if !ok {
		return RowResult{Row: row, Verdict: Unjudged, Reason: "no metadata was given"}
	}
	got, right := "", false
	switch row.Want.Part {
	case "title":
		got, right = d.Title, hasWords(d.Title, row.Phrase)
	case "publisher", "republisher", "outlet":
		got = strings.TrimSpace(d.Publisher + " " + d.Derivation + " " + d.Origin)
		right = aboutWords("", row.Phrase, d.Publisher).Degree == Agrees || aboutWords("", row.Phrase, d.Derivation).Degree == Agrees
	case "derivation":
		got, right = d.Derivation, hasWords(row.Phrase, d.Derivation)
	case "date":
		got, right = d.Published.Start+" "+string(d.Published.Precision), published(row.Want, d.Published)
	case "credit":
		got, right = "no claim", true
		for _, k := range j.claims[row.Doc] {
			if nearness(k.Claim, row.Anchor) > 0 {
				got, right = "claim "+string(k.ID), false
			}
		}
	default:
		return RowResult{Row: row, Verdict: Unjudged, Reason: "no metadata can answer it"}
	}
	if !right {
		return RowResult{Row: row, Verdict: Missed, Reason: row.Want.Part + ": got " + orDash(got)}
	}
	return RowResult{Row: row, Verdict: Found, Reason: row.Want.Part + ": " + got}
}

// hasWords reports whether the words of part, at least one, all stand in whole.
func hasWords(whole, part string) bool {
	p := stems(part)
	return len(p) > 0 && shares(p, stems(whole)) == len(p)
}

// published reports whether p is the wanted date, and no more precise than it.
func published(w Want, p ledger.Published) bool {
	for _, start := range w.Start {
		if !strings.HasPrefix(p.Start, start) && p.Start != start {
			continue
		}
		if len(start) == len("2006-01-02") || p.Precision != ledger.Day {
			return true
		}
	}
	return false
}
