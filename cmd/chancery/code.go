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
	Pairs  string   `placeholder:"FILE" help:"Instead of texts, read JSON lines with a text and its source and target, and print the event between them; - for standard input. See docs/format.md."`
	Learn  string   `placeholder:"FILE" help:"With --pairs: learn first from lines that also have the event."`
	Inputs []string `arg:"" optional:"" name:"path|url" help:"Files (.txt .html .jsonl), folders, addresses, or - for standard input."`
}

func (c codeCommand) Run(a *app) error {
	switch {
	case c.Pairs != "" && len(c.Inputs) > 0:
		return fmt.Errorf("%w: --pairs takes no other inputs", errUsage)
	case c.Pairs != "":
		return c.runPairs(a)
	case c.Learn != "":
		return fmt.Errorf("%w: --learn goes with --pairs", errUsage)
	case len(c.Inputs) == 0:
		return fmt.Errorf("%w: name a file, a folder or an address", errUsage)
	}
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
