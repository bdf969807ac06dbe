package own

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/resolve"

	"github.com/google/go-cmp/cmp"
)

const entities = `{"id":"U:1","schema":"Person","properties":{"name":["Zoe Ruiz"],"alias":["Зоя Руис"],"weakAlias":["Ruiz"],"nationality":["kg"]}}

{"id":"U:2","schema":"Position","properties":{"name":["Minister of Energy"],"country":["kg"]}}
{"id":"U:3","schema":"Occupancy","properties":{"holder":["U:1"],"post":["U:2"],"startDate":["2030-02"]},"added_by":"a","added_at":"2031-05-01T00:00:00Z","source":"a list"}
{"id":"U:4","schema":"Organization","properties":{"name":["Coast Union"],"topics":["chancery.kind.igo"]}}
`

func TestAdditions(t *testing.T) {
	lines, err := Read(strings.NewReader(entities))
	if err != nil {
		t.Fatal(err)
	}
	got, err := Additions(lines)
	if err != nil {
		t.Fatal(err)
	}
	want := resolve.Additions{
		Entries: []resolve.Entry{
			{ID: "U:1", Name: "Zoe Ruiz", Kind: ledger.KindPerson, Of: "KGZ", Names: []resolve.Name{
				{Text: "Zoe Ruiz", Lang: "en", Strong: true, Source: "added"},
				{Text: "Зоя Руис", Lang: "ru", Strong: true, Source: "added"},
				{Text: "Ruiz", Lang: "en", Source: "added"},
			}},
			{ID: "U:4", Name: "Coast Union", Kind: ledger.KindIGO, Names: []resolve.Name{{Text: "Coast Union", Lang: "en", Strong: true, Source: "added"}}},
		},
		Tenures: []resolve.Tenure{{Person: "U:1", Office: "Minister of Energy", Of: "KGZ", From: "2030-02", Source: "added by a on 2031-05-01, from a list"}},
		Digest:  got.Digest,
	}
	if diff := cmp.Diff(want, got); diff != "" || len(got.Digest) != 64 {
		t.Errorf("digest %q, %s", got.Digest, diff)
	}
}

func TestAdditionsRefuses(t *testing.T) {
	for line, want := range map[string]string{
		`{"id":"U:1","schema":"Vessel","properties":{"name":["Snow"]}}`:                         "the schema Vessel is none of",
		`{"id":"U:1","schema":"Person","properties":{}}`:                                        "it has no name",
		`{"id":"U:1","schema":"Person","properties":{"name":["--"]}}`:                           "is no name",
		`{"id":"U:1","schema":"Person","properties":{"name":["A B"],"country":["qq"]}}`:         "is no state",
		`{"id":"U:1","schema":"Occupancy","properties":{"post":["Envoy"]}}`:                     "has a holder",
		`{"id":"U:1","schema":"Occupancy","properties":{"holder":["U:2"],"post":["Envoy"]}}`:    "is of a state",
		`{"id":"U:1","schema":"Person","properties":{"name":["A B"]},"names_from":"yesterday"}`: "no day, month or year",
	} {
		lines, err := Read(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Additions(lines); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", line, err, want)
		}
	}
}

func TestAppendKeepsWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.jsonl")
	line := func(id string) Line {
		return Line{Entity: Entity{ID: id, Schema: "Person", Properties: map[string][]string{"name": {id}}}, By: "a", At: time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC)}
	}
	var want []Line
	for _, id := range []string{"U:1", "U:2"} {
		if err := Append(path, []Line{line(id)}); err != nil {
			t.Fatal(err)
		}
		want = append(want, line(id))
	}
	got, err := Open(path)
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v, %s", err, diff)
	}
	if err := os.WriteFile(path, []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("of a broken file: %v", err)
	}
	if got, err := Open(filepath.Join(t.TempDir(), "none")); got != nil || err != nil {
		t.Errorf("of no file: %v, %v", got, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(entities)
	f.Fuzz(func(t *testing.T, s string) {
		lines, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		got, err := Additions(lines)
		if err != nil {
			return
		}
		for _, e := range got.Entries {
			if e.ID == "" || e.Name == "" || len(e.Names) == 0 {
				t.Errorf("entry %+v", e)
			}
		}
	})
}
