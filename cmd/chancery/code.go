package main

import (
	"bufio"
	"fmt"

	"chancery/internal/ledger"
	"chancery/internal/pipeline"
)

// codeCommand reads texts and prints their claims.
type codeCommand struct {
	Format string   `enum:"jsonl" default:"jsonl" help:"Form of the output: jsonl, the exchange format of docs/format.md."`
	Inputs []string `arg:"" name:"path|url" help:"Files (.txt .html .jsonl), folders, addresses, or - for standard input."`
}

func (c codeCommand) Run(a *app) error {
	reader, err := a.newReading()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.out)
	defer out.Flush()
	failed := 0
	for got := range pipeline.Code(a.ctx, reader, a.workers(), a.arrivals(c.Inputs)) {
		if got.Err != nil {
			failed++
			fmt.Fprintf(a.err, "not read: %v\n", got.Err)
			continue
		}
		for _, claim := range got.Claims {
			if err := ledger.WriteLine(out, claim); err != nil {
				return err
			}
		}
		if err := out.Flush(); err != nil { // a pipeline sees each text as it is done
			return err
		}
	}
	if failed > 0 {
		return errPartial
	}
	return a.ctx.Err()
}
