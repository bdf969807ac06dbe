package main

import (
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"chancery/examples"
	"chancery/internal/brief"
	"chancery/internal/ingest"
	"chancery/internal/ledger"
	"chancery/internal/ledger/sqlite"
	"chancery/internal/pipeline"
	"chancery/internal/text"
)

// demoCommand does the main job once, on the texts of examples/.
type demoCommand struct {
	Listen string `default:"127.0.0.1:8321" help:"Address to serve the pages on; 'none' ends after the brief."`
	Keep   string `placeholder:"FILE" help:"Keep the ledger in this file; else it goes when the demo ends."`
}

// The brief that the demo prints: the day before a meeting of which the
// examples hold the preview and, later, the outcome.
const (
	demoA, demoB = "RUS", "TJK"
	demoDay      = "2025-02-13"
)

func (c demoCommand) Run(a *app) error {
	start := time.Now()
	path := c.Keep
	if path == "" {
		dir, err := os.MkdirTemp("", "chancery-demo-")
		if err != nil {
			return fmt.Errorf("make a folder for the demo's ledger: %w", err)
		}
		defer os.RemoveAll(dir)
		path = filepath.Join(dir, "demo.db")
	}
	reader, err := a.newReading()
	if err != nil {
		return err
	}
	store, err := sqlite.Open(a.ctx, path, sqlite.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	if err := a.add(store, reader, exampleArrivals()); err != nil {
		return err
	}
	at := ledger.AsOf{World: demoDay}
	b, err := brief.Ask(a.ctx, store, at, brief.Question{A: demoA, B: demoB, Names: (&states{reader.base}).names()})
	if err != nil {
		return err
	}
	fmt.Fprint(a.out, b.Text(a.line.Brief.Width))
	fmt.Fprintf(a.err, "\nthe brief above is as of %s; all this took %.1f s\n", demoDay, time.Since(start).Seconds())
	if c.Listen == "none" {
		return nil
	}
	return a.serve(store, c.Listen)
}

// exampleArrivals reads the built-in examples in order of name.
func exampleArrivals() iter.Seq[pipeline.Arrival] {
	return func(yield func(pipeline.Arrival) bool) {
		names, err := fs.Glob(examples.FS, "*.txt")
		if err != nil {
			yield(pipeline.Arrival{Origin: "examples", Err: err})
			return
		}
		for _, name := range names {
			raw, err := fs.ReadFile(examples.FS, name)
			page := ingest.Page{
				Origin: "examples/" + name, Raw: raw, MediaType: "text/plain",
				ID: text.DocID(strings.TrimSuffix(name, ".txt")),
			}
			if !yield(exampleArrival(page, err)) {
				return
			}
		}
	}
}

func exampleArrival(page ingest.Page, err error) pipeline.Arrival {
	out := pipeline.Arrival{Origin: page.Origin, Err: err}
	if err != nil {
		return out
	}
	got, err := ingest.Read(page)
	out.Document, out.Text, out.Err = got.Document, got.Text, err
	return out
}
