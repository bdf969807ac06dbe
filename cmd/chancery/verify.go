package main

import (
	"fmt"

	"chancery/internal/ledger"
)

// verifyCommand checks the laws of the ledger.
type verifyCommand struct{}

func (verifyCommand) Run(a *app) error {
	store, err := a.openReader()
	if err != nil {
		return err
	}
	defer store.Close()
	found := 0
	for p, err := range ledger.Lint(a.ctx, store) {
		if err != nil {
			return err
		}
		found++
		fmt.Fprintf(a.out, "%s %s %s: %s\n", p.Doc, p.Claim, p.Law, p.Detail)
	}
	docs, claims := 0, 0
	for _, err := range store.Revisions(a.ctx, ledger.AsOf{}) {
		if err != nil {
			return err
		}
		docs++
	}
	for _, err := range store.Claims(a.ctx, ledger.ClaimFilter{}) {
		if err != nil {
			return err
		}
		claims++
	}
	fmt.Fprintf(a.err, "%d documents and %d claims checked, %d problems\n", docs, claims, found)
	if found > 0 {
		return errCheck
	}
	return nil
}
