package main

import (
	"fmt"
	"strings"

	"chancery/internal/ledger"
)

// searchCommand finds sentences.
type searchCommand struct {
	Words []string `arg:"" help:"Words that the sentence must hold, in any of their forms."`
	Limit int      `default:"20" help:"The most sentences to show."`
	moment
}

func (c searchCommand) Run(a *app) error {
	at, err := c.moment.asOf()
	if err != nil {
		return err
	}
	store, err := a.openReader()
	if err != nil {
		return err
	}
	defer store.Close()
	hits, err := store.Search(a.ctx, ledger.Query{Words: strings.Join(c.Words, " "), AsOf: at, Limit: c.Limit})
	if err != nil {
		return err
	}
	for _, h := range hits {
		fmt.Fprintf(a.out, "%s  %s  %s\n    %s\n", h.Doc, published(ledger.Published{Start: h.Published.Start, End: h.Published.End}), h.Title, strings.Join(strings.Fields(h.Snippet), " "))
	}
	if len(hits) == 0 {
		fmt.Fprintln(a.err, "no sentence holds these words")
	}
	return nil
}
