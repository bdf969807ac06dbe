// Command build makes the tables of the knowledge base from openly licensed
// sets and from the hand-made tables in kb/additions:
//
//	go run ./kb/build -data DIR -out kb/
//
// DIR holds the sets as kb/LICENSES.md lists them. Equal input gives equal
// bytes. What could not be used, and which persons of different sets were taken
// for one, is reported on stderr with -v.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	data := flag.String("data", "", "folder of the source sets")
	additions := flag.String("additions", "", "folder of the hand-made tables (default: additions under -out)")
	out := flag.String("out", "kb", "folder to write the tables to")
	verbose := flag.Bool("v", false, "report what was linked and what was left out")
	flag.Parse()
	if *additions == "" {
		*additions = filepath.Join(*out, "additions")
	}
	report := io.Discard
	if *verbose {
		report = os.Stderr
	}
	if err := Build(Folders{Data: *data, Additions: *additions, Out: *out}, report); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

// Folders says where Build reads and writes.
type Folders struct{ Data, Additions, Out string }

// Build makes the tables. What it leaves out it reports, a line each.
func Build(f Folders, report io.Writer) error {
	b := newBuilder(f, report)
	steps := []struct {
		what string
		do   func() error
	}{
		{"states", b.states}, {"facts of states", b.factbook}, {"regions", b.regions},
		{"actors", b.addActors}, {"cities", b.cities}, {"subdivisions", b.subdivisions}, {"demonyms", b.demonymTable},
		{"memberships", b.memberships}, {"offices", b.officeTables},
		{"holders", b.holders}, {"titles", b.titles}, {"doubles", b.doubles}, {"additions", b.addHolders},
		{"names", b.addNames}, {"leaders", b.leaders}, {"missions", b.missions}, {"weak names", b.weaken},
	}
	for _, s := range steps {
		if err := s.do(); err != nil {
			return fmt.Errorf("%s: %w", s.what, err)
		}
	}
	return b.write()
}
