package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"chancery/internal/ledger"
)

// showCommand shows a claim or a document.
type showCommand struct {
	ID string `arg:"" help:"Id of a claim (c_...) or of a document."`
	moment
}

func (c showCommand) Run(a *app) error {
	at, err := c.moment.asOf()
	if err != nil {
		return err
	}
	store, err := a.openReader()
	if err != nil {
		return err
	}
	defer store.Close()
	if strings.HasPrefix(c.ID, "c_") {
		return a.showClaim(store, ledger.ClaimID(c.ID), at)
	}
	return a.showDocument(store, ledger.DocID(c.ID), at)
}

func (a *app) showClaim(store ledger.Store, id ledger.ClaimID, at ledger.AsOf) error {
	claim, err := store.Claim(a.ctx, id)
	if errors.Is(err, ledger.ErrNotFound) {
		return fmt.Errorf("claim %s is not in %s; chancery search and chancery export list what is", id, a.line.DB)
	}
	if err != nil {
		return err
	}
	raw, err := json.MarshalIndent(claim, "", "  ")
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s\n", raw)
	fmt.Fprintf(a.out, "recorded %s\n", claim.RecordedAt.Format("2006-01-02 15:04:05 MST"))
	if !claim.WithdrawnAt.IsZero() {
		fmt.Fprintf(a.out, "withdrawn %s: a later reading no longer makes this claim\n", claim.WithdrawnAt.Format("2006-01-02 15:04:05 MST"))
	}
	rev, err := store.Revision(a.ctx, claim.Doc, at)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "\n%s (%s)\n", rev.Document.Title, published(rev.Document.Published))
	for _, e := range claim.Evidence {
		fmt.Fprintf(a.out, "%s:%d  «%s»\n", claim.Doc, strings.Count(rev.Text[:e.Start], "\n")+1, strings.Join(strings.Fields(e.Quote), " "))
	}
	return nil
}

func (a *app) showDocument(store ledger.Store, id ledger.DocID, at ledger.AsOf) error {
	rev, err := store.Revision(a.ctx, id, at)
	if errors.Is(err, ledger.ErrNotFound) {
		return fmt.Errorf("document %s is not in %s", id, a.line.DB)
	}
	if err != nil {
		return err
	}
	d := rev.Document
	fmt.Fprintf(a.out, "document    %s\ntitle       %s\norigin      %s\npublisher   %s\nbased on    %s\nlineage     %s\nlanguage    %s\npublished   %s\nsha-256     %s\n\n",
		d.ID, orNone(d.Title), d.Origin, orNone(d.Publisher), orNone(d.Derivation), d.Lineage, orNone(d.Lang), published(d.Published), rev.SHA256)
	for c, err := range store.Claims(a.ctx, ledger.ClaimFilter{Doc: id, AsOf: at}) {
		if err != nil {
			return err
		}
		line := strings.Count(rev.Text[:c.Evidence[0].Start], "\n") + 1
		fmt.Fprintf(a.out, "%s  line %-3d %-10s %-10s %s\n", c.ID, line, c.Kind, c.Status, strings.Join(strings.Fields(c.Evidence[0].Quote), " "))
	}
	return nil
}

func orNone(s string) string {
	if s == "" {
		return "not stated"
	}
	return s
}

// published is a publication date in words, with why it is believed.
func published(p ledger.Published) string {
	var day string
	switch {
	case p.Start == "" && p.End == "":
		day = "not known"
	case p.Start == p.End:
		day = p.Start
	case p.End == "":
		day = "not before " + p.Start
	case p.Start == "":
		day = "not after " + p.End
	default:
		day = p.Start + " to " + p.End
	}
	if p.Reason != "" {
		day += " (" + p.Reason + ")"
	}
	return day
}
