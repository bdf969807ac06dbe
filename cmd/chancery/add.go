package main

import (
	"fmt"
	"iter"
	"path/filepath"
	"strings"

	"chancery/internal/ingest"
	"chancery/internal/pipeline"
)

// addCommand reads inputs into the ledger.
type addCommand struct {
	Inputs []string `arg:"" name:"path|url" help:"Files (.txt .html .jsonl), folders, addresses, or - for standard input."`
}

func (c addCommand) Run(a *app) error {
	reader, err := a.newReading()
	if err != nil {
		return err
	}
	store, err := a.open()
	if err != nil {
		return err
	}
	defer store.Close()
	return a.add(store, reader, a.arrivals(c.Inputs))
}

// add runs the pipeline over arrivals and then over what is stale, and reports.
func (a *app) add(store pipeline.Store, reader *reading, arrivals iter.Seq[pipeline.Arrival]) error {
	p := &pipeline.Pipeline{
		Store: store, Reader: reader, Reopen: reopen, Lineage: ingest.NewFamilies(),
		Now: a.now, Workers: a.workers(),
	}
	m := a.newMeter("read", 0)
	tell := func(pr pipeline.Progress) {
		m.step()
		if pr.Err != nil {
			fmt.Fprintf(a.err, "not read: %v\n", pr.Err)
		}
		a.log.Debug("text", "origin", pr.Origin, "doc", pr.Doc, "claims", pr.Claims, "new", pr.New)
	}
	sum, err := p.Add(a.ctx, arrivals, tell)
	if err != nil {
		m.end()
		return err
	}
	again, err := p.Reread(a.ctx, tell)
	m.end()
	if err != nil {
		return err
	}
	fmt.Fprintf(a.err, "%d texts read, %d unchanged, %d failed; %d new claims", sum.Read, sum.Unchanged, sum.Failed, sum.Appended.Claims)
	if again.Read > 0 {
		fmt.Fprintf(a.err, "; %d read again under new rules: %d claims made, %d withdrawn", again.Read, again.Appended.Claims, again.Appended.Withdrawn)
	}
	fmt.Fprintln(a.err)
	if sum.Failed+again.Failed > 0 {
		return errPartial
	}
	return nil
}

// arrivals reads inputs one after the other.
func (a *app) arrivals(inputs []string) iter.Seq[pipeline.Arrival] {
	return func(yield func(pipeline.Arrival) bool) {
		opts := ingest.Options{Stdin: a.in, Log: a.log}
		for page, err := range ingest.Inputs(a.ctx, inputs, opts) {
			if !yield(arrival(page, err)) {
				return
			}
		}
	}
}

// arrival reads one page. Its origin is made absolute, so that the same file is
// known again from another folder.
func arrival(page ingest.Page, err error) pipeline.Arrival {
	out := pipeline.Arrival{Origin: page.Origin, Err: err}
	if err != nil {
		return out
	}
	got, err := ingest.Read(page)
	if err != nil {
		out.Err = err
		return out
	}
	out.Document, out.Text = got.Document, got.Text
	if !strings.Contains(page.Origin, "://") && page.Origin != "-" {
		if abs, err := filepath.Abs(page.Origin); err == nil {
			out.Document.Origin = abs
		}
	}
	return out
}
