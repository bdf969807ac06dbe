package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"chancery/internal/ingest"
	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/text"
)

// TestTraps reads the texts of testdata/traps.txt as `add` would, from their bytes
// to their claims, and asks of each what its lines ask.
func TestTraps(t *testing.T) {
	traps := readTraps(t, "traps.txt")
	texts := map[string]int{}
	for _, tr := range traps {
		texts[tr.id] += len(tr.texts)
		tr.run(t, readOwn)
	}
	for id, n := range texts {
		if n < 3 {
			t.Errorf("%s has %d texts, want 3", id, n)
		}
	}
	if len(texts) < 25 {
		t.Errorf("%d kinds of trap, want 25", len(texts))
	}
}

// TestSeedTraps asks the same of the passages in which the traps were first seen.
// testdata/seedtraps.txt names them by the ids of the rows of the gold.
func TestSeedTraps(t *testing.T) {
	if _, err := os.Stat(seeds); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the seed articles are not at %s", seeds)
	}
	open := readAnchored(readAnchors(t))
	for _, tr := range readTraps(t, "seedtraps.txt") {
		tr.run(t, open)
	}
}

// run reads the texts of a trap in order and checks what is asked of each.
func (tr trap) run(t *testing.T, open opener) {
	t.Run(tr.id+" "+tr.name, func(t *testing.T) {
		families, witnesses := ingest.NewFamilies(), map[string]bool{}
		for i, x := range tr.texts {
			r, near := open(t, x, i)
			witnesses[families.Join(r.Document, r.Text.Text)] = true
			found := []item{documentItem(r.Result, len(witnesses))}
			for _, c := range r.claims {
				if s := (text.Span{Start: c.Evidence[0].Start, End: c.Evidence[0].End}); near.Empty() || s.Overlaps(near) {
					found = append(found, claimItem(c))
				}
			}
			for _, m := range r.refs.Mentions {
				if near.Empty() || m.Span.Overlaps(near) {
					found = append(found, mentionItem(r.Text, m))
				}
			}
			x.check(t, found)
		}
	})
}

// trapped is a text read from its bytes to its claims.
type trapped struct {
	ingest.Result
	refs   *resolve.Reading
	claims []ledger.Claim
}

// opener reads the nth text of a trap. The span, where it is not empty, is the
// passage that is asked about.
type opener func(t *testing.T, x trapText, n int) (trapped, text.Span)

func readOwn(t *testing.T, x trapText, n int) (trapped, text.Span) {
	return readPage(t, x.page(n)), text.Span{}
}

func readPage(t *testing.T, p ingest.Page) trapped {
	t.Helper()
	got, err := ingest.Read(p)
	if err != nil {
		t.Fatal(err)
	}
	reader := trapReader(t)
	in := reader.analyse(got.Text)
	claims, err := reader.claimsOf(in)
	if err != nil {
		t.Fatal(err)
	}
	return trapped{got, in.Refs, claims}
}

// check reports every line of x that found does not bear out, and every known
// failure that is none any more.
func (x trapText) check(t *testing.T, found []item) {
	for _, a := range x.asks {
		i := slices.IndexFunc(found, a.meets)
		ok := (i >= 0) == a.want
		switch {
		case ok && a.known:
			t.Errorf("passes; it is no known failure any more: %s", a.line)
		case !ok && !a.known && a.want:
			t.Errorf("%s\n\tnothing says: %s\n\tfound:%s", x.label(), a.line, a.listed(found))
		case !ok && !a.known:
			t.Errorf("%s\n\tmust not be: %s\n\tbut is: %s", x.label(), a.line, found[i])
		}
	}
}

// anchor is where a row of the gold stands: a file, and bytes of it.
type anchor struct {
	file string
	span text.Span
}

// readAnchors returns the rows of the seeds' gold by id. Its offsets count
// characters; the anchors returned count bytes.
func readAnchors(t *testing.T) map[string]anchor {
	t.Helper()
	f, err := os.Open(filepath.Join(seeds, "..", "gold", "seeds", "seed_gold.jsonl"))
	if err != nil {
		t.Skipf("the rows of the seeds are not at hand: %v", err)
	}
	defer f.Close()
	out, bodies := map[string]anchor{}, map[string][]rune{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var row struct {
			ID, Seed  string
			CharStart int `json:"char_start"`
			CharEnd   int `json:"char_end"`
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		if bodies[row.Seed] == nil {
			raw, err := os.ReadFile(filepath.Join(seeds, row.Seed))
			if err != nil {
				t.Fatal(err)
			}
			bodies[row.Seed] = []rune(string(raw))
		}
		start := len(string(bodies[row.Seed][:row.CharStart]))
		out[row.ID] = anchor{row.Seed, text.Span{Start: start, End: start + len(string(bodies[row.Seed][row.CharStart:row.CharEnd]))}}
	}
	return out
}

// readAnchored returns an opener of passages. A row's id without its number
// ("S001.DOC") means the whole text. Each file is read once.
func readAnchored(at map[string]anchor) opener {
	read := map[string]trapped{}
	return func(t *testing.T, x trapText, _ int) (trapped, text.Span) {
		a, ok := at[x.anchor]
		if !ok {
			a.file = at[x.anchor+"-1"].file
		}
		if _, ok := read[a.file]; !ok {
			raw, err := os.ReadFile(filepath.Join(seeds, a.file))
			if err != nil {
				t.Fatalf("%s is no row: %v", x.anchor, err)
			}
			read[a.file] = readPage(t, ingest.Page{Origin: a.file, Raw: raw, MediaType: "text/plain",
				ID: text.DocID(strings.TrimSuffix(a.file, ".txt"))})
		}
		return read[a.file], a.span
	}
}

// page gives the text as a page that came in, the nth of its trap.
func (x trapText) page(n int) ingest.Page {
	return ingest.Page{Origin: "trap", Raw: []byte(x.body), MediaType: "text/plain", ID: text.DocID("trap" + strconv.Itoa(n)),
		Hints: ingest.Hints{Published: x.published}}
}

var trapReading = sync.OnceValues(func() (*reading, error) {
	return (&app{line: &commandLine{Model: "core"}}).newReading()
})

// trapReader returns the writing wing, loaded once for all traps.
func trapReader(t *testing.T) *reading {
	t.Helper()
	r, err := trapReading()
	if err != nil {
		t.Fatal(err)
	}
	return r
}
