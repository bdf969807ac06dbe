package main

import (
	"bufio"

	"chancery/internal/export"
	"chancery/internal/ledger"
)

// exportCommand writes every claim that stands.
type exportCommand struct {
	Format string `enum:"jsonl,csv" default:"jsonl" help:"jsonl, the exchange format of docs/format.md, or csv."`
	moment
}

func (c exportCommand) Run(a *app) error {
	at, err := c.moment.asOf()
	if err != nil {
		return err
	}
	store, err := a.openReader()
	if err != nil {
		return err
	}
	defer store.Close()
	out := bufio.NewWriter(a.out)
	if err := export.Write(out, c.Format, store.Claims(a.ctx, ledger.ClaimFilter{AsOf: at})); err != nil {
		return err
	}
	return out.Flush()
}
