package main

import (
	"fmt"

	"chancery/internal/lang"
	"chancery/models"
)

// analyseCommand prints sentences, tokens, trees and names.
type analyseCommand struct {
	Inputs []string `arg:"" name:"path|url" help:"Files (.txt .html .jsonl), folders, addresses, or - for standard input."`
}

func (c analyseCommand) Run(a *app) error {
	analyser, err := lang.New(models.FS, lang.Model(a.line.Model))
	if err != nil {
		return err
	}
	failed := 0
	for got := range a.arrivals(c.Inputs) {
		if got.Err != nil {
			failed++
			fmt.Fprintf(a.err, "not read: %v\n", got.Err)
			continue
		}
		analyser.Analyse(got.Text)
		if err := lang.WriteCoNLLU(a.out, got.Text); err != nil {
			return err
		}
	}
	if failed > 0 {
		return errPartial
	}
	return a.ctx.Err()
}
