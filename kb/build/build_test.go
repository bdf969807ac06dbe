package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sets is where the source sets lie beside the repository.
const sets = "../../../shared/data/kb"

func TestTablesAreRegenerated(t *testing.T) {
	if _, err := os.Stat(sets); err != nil {
		t.Skipf("the source sets are not at %s: the tables cannot be made again", sets)
	}
	out := t.TempDir()
	if err := Build(Folders{Data: sets, Additions: "../additions", Out: out}, io.Discard); err != nil {
		t.Fatal(err)
	}
	made, err := filepath.Glob(filepath.Join(out, "*"))
	if err != nil || len(made) < 10 {
		t.Fatalf("made %d tables, %v", len(made), err)
	}
	for _, path := range made {
		file := filepath.Base(path)
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join("..", file))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs from kb/%s: run go run ./kb/build -data DIR -out kb/", file, file)
		}
	}
}

// TestLicences holds the table of licences to the sources that the tables name.
func TestLicences(t *testing.T) {
	rows, err := readTable("../sources.tsv")
	if err != nil {
		t.Fatal(err)
	}
	licences, err := os.ReadFile("../LICENSES.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		code := r["code"]
		if strings.HasPrefix(code, "wd-") {
			code = "wd-DATE"
		}
		if r["licence"] == "" || !strings.Contains(string(licences), "`"+code+"`") {
			t.Errorf("source %s has no licence, or no row in LICENSES.md", r["code"])
		}
	}
}

func TestDemonyms(t *testing.T) {
	for in, want := range map[string][]string{
		"Algerian(s)":                              {"Algerian", "Algerians"},
		"Motswana (singular), Batswana (plural)":   {"Motswana", "Batswana"},
		"Beninese (singular and plural)":           {"Beninese"},
		"Lao(s) or Laotian(s)":                     {"Lao", "Laos", "Laotian", "Laotians"},
		"Frenchman(men), Frenchwoman(women)":       {"Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen"},
		"Swati; note - former term, Swazi(s), too": {"Swati"},
	} {
		if diff := cmp.Diff(want, demonyms(in)); diff != "" {
			t.Errorf("demonyms(%q): %s", in, diff)
		}
	}
}

func TestLeader(t *testing.T) {
	for in, want := range map[string]string{
		"President Felix TSHISEKEDI":                        "President|Felix Tshisekedi|Tshisekedi",
		"Transition Prime Minister Abdoulaye MAIGA":         "Prime Minister|Abdoulaye Maiga|Maiga",
		"King MOHAMMED VI":                                  "King|Mohammed VI|Mohammed",
		"President of the Swiss Confederation Guy PARMELIN": "President|Guy Parmelin|Parmelin",
		"represented by Governor Julia CROUCH":              "||",
	} {
		title, full, surname := leader(in)
		if got := strings.Join([]string{title, full, surname}, "|"); got != want {
			t.Errorf("leader(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestDoubles makes one of persons who are surely one, and not of a successor in the
// same post or of relatives.
func TestDoubles(t *testing.T) {
	b := newBuilder(Folders{}, io.Discard)
	for _, r := range []struct {
		id, name, office, from, to string
	}{
		{"Q1", "Mariya Zorina", "Minister of Health", "2001", "2003"},
		{"Q2", "Maria Zorina", "Minister of Health", "2001-05-01", "2003-02-01"},
		{"Q3", "Zorina Mariya", "Minister of Labour", "2003-02-02", ""},
		{"Q4", "Ivan Belov", "Minister of Culture", "2010-01-01", "2011-01-01"},
		{"Q5", "Ivan Bilov", "Minister of Culture", "2011-01-01", ""},
		{"Q6", "Ivan Belov Petrescu", "Minister of Labour", "2011-01-01", ""},
	} {
		b.people.declare(r.id, actor{of: "XSU", name: r.name, source: "wikidata"})
		b.people.hold(tenure{r.id, r.office, "XSU", r.from, r.to, "wikidata"}, false)
	}
	if err := b.doubles(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Q2\tQ1\twikidata", "Q3\tQ1\twikidata"}, b.same.rows); diff != "" {
		t.Error(diff)
	}
	want := []tenure{{"Q1", "Minister of Health", "XSU", "2001-05-01", "2003-02-01", "wikidata"}, {"Q1", "Minister of Labour", "XSU", "2003-02-02", "", "wikidata"}}
	if diff := cmp.Diff(want, slices.DeleteFunc(b.tenures, func(x tenure) bool { return x.person != "Q1" }), cmp.AllowUnexported(tenure{})); diff != "" {
		t.Error(diff)
	}
}

func TestBareTitle(t *testing.T) {
	for in, want := range map[string]string{
		"Zoe Ruiz": "Zoe Ruiz", "Zoe Ruiz (politician, born 1970)": "Zoe Ruiz", "Zoe Ruiz, 1st Baroness Ruiz": "Zoe Ruiz", "": "",
	} {
		if got := bareTitle(in); got != want {
			t.Errorf("bareTitle(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"12 December 2019": "2019-12-12", "since April 2018": "2018-04", "1997": "1997", "(vacant)": "",
	} {
		if got := day(in); got != want {
			t.Errorf("day(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		a, b tenure
		want bool
	}{
		{tenure{from: "2013-11-29"}, tenure{from: "2020"}, true},
		{tenure{from: "2013-11-29", to: "2018-05-01"}, tenure{from: "2018-05-01"}, false},
		{tenure{from: "2013", to: "2018"}, tenure{from: "2018-05"}, true},
		{tenure{from: "2013", to: "2017"}, tenure{from: "2018-05"}, false},
	} {
		if got := overlap(c.a, c.b); got != c.want {
			t.Errorf("overlap(%v, %v) = %v", c.a, c.b, got)
		}
	}
}
