package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"chancery/internal/ledger"
)

// csvHeader names the columns: the common fields of a claim, and in "what" the
// chief field of its kind.
var csvHeader = []string{
	"id", "kind", "doc", "lang", "start", "end", "quote", "status", "cue", "holder",
	"time_start", "time_end", "precision", "basis", "actors", "states", "place", "what", "by", "confidence",
}

// writeCSV writes one row a claim, in UTF-8 with a header. Lists are joined with
// "; ". A cell that a spreadsheet would take for a formula gets a leading
// apostrophe. The format leaves fields out; jsonl is the full one.
func writeCSV(w io.Writer, claims iter.Seq2[ledger.Claim, error]) error {
	out := csv.NewWriter(w)
	if err := out.Write(csvHeader); err != nil {
		return fmt.Errorf("export csv: %w", err)
	}
	for c, err := range claims {
		if err != nil {
			return fmt.Errorf("export csv: %w", err)
		}
		if err := out.Write(record(c)); err != nil {
			return fmt.Errorf("export csv: %s: %w", c.ID, err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("export csv: %w", err)
	}
	return nil
}

func record(c ledger.Claim) []string {
	var e ledger.Evidence
	if len(c.Evidence) > 0 {
		e = c.Evidence[0]
	}
	var t ledger.Time
	if c.Time != nil {
		t = *c.Time
	}
	cue, holder, place := "", "", ""
	if c.Cue != nil {
		cue = c.Cue.Quote
	}
	if c.Holder != nil {
		holder = c.Holder.Name
	}
	if c.Place != nil {
		place = c.Place.Name
	}
	cells := []string{
		string(c.ID), string(c.Kind), string(c.Doc), c.Lang, strconv.Itoa(e.Start), strconv.Itoa(e.End), e.Quote,
		string(c.Status), cue, holder, t.Start, t.End, string(t.Precision), string(t.Basis),
		names(c.Actors), strings.Join(c.States(), "; "), place, What(c),
		c.Provenance.By, strconv.FormatFloat(c.Confidence, 'f', -1, 64),
	}
	for i, cell := range cells {
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			cells[i] = "'" + cell
		}
	}
	return cells
}

func names(actors []ledger.Actor) string {
	var out []string
	for _, a := range actors {
		name := a.Name
		if a.Role != "" {
			name = a.Role + ": " + name
		}
		out = append(out, name)
	}
	return strings.Join(out, "; ")
}

// What is the chief field of a claim's kind in a few words.
func What(c ledger.Claim) string {
	switch f := c.Fields.(type) {
	case ledger.Event:
		return string(f.Act)
	case ledger.Agenda:
		return string(f.Band) + ": " + f.Topic
	case ledger.Agreement:
		return strings.TrimSpace(f.Name+" "+f.Period) + ": " + string(f.AgreementStatus)
	case ledger.Commitment:
		return f.Actor.Name + ": " + f.What
	case ledger.Figure:
		return fmt.Sprintf("%s: %s %s %s", f.Indicator, f.Qualifier, strconv.FormatFloat(f.Low, 'f', -1, 64), f.Unit)
	case ledger.Position:
		return f.Speaker.Name + ": " + f.Topic
	case ledger.Office:
		return f.Person.Name + ": " + f.Office
	case ledger.Membership:
		return fmt.Sprintf("%s: %s of %s", f.Member.Name, f.Role, f.Body.Name)
	}
	return ""
}
