package layers

import (
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "chancery/"

// rules says, for each package of the module, which others it may import and
// which libraries. A package that is not in the table fails the test: the table
// is the picture of the house. "std" allows the standard library alone.
var rules = map[string]struct{ ours, libraries []string }{
	// ground
	"internal/text":          {},
	"internal/text/texttest": {ours: []string{"internal/text"}},
	"internal/ledger":        {},
	"internal/model":         {},
	"internal/model/encoder": {ours: []string{"internal/model"}, libraries: []string{"golang.org/x/sys/cpu", "golang.org/x/text/unicode/norm"}},
	// the writing wing
	"internal/ingest":           {ours: []string{"internal/text", "internal/ledger"}, libraries: []string{"github.com/markusmobius/", "golang.org/x/net/html", "golang.org/x/text/", "github.com/abadojack/whatlanggo", "github.com/zeebo/xxh3", "code.dny.dev/ssrf", "github.com/go-shiori/dom"}},
	"internal/lang":             {ours: []string{"internal/text", "internal/model", "internal/lang/joint", "internal/lang/lemma"}, libraries: []string{"github.com/clipperhouse/uax29/"}},
	"internal/lang/joint":       {ours: []string{"internal/text", "internal/model", "internal/model/encoder"}},
	"internal/lang/lemma":       {ours: []string{"internal/text", "internal/model"}},
	"internal/rule":             {},
	"internal/timex/atom":       {ours: []string{"internal/text"}},
	"internal/quantity/numeral": {ours: []string{"internal/timex/atom"}},
	"internal/timex":            {ours: []string{"internal/text", "internal/ledger", "internal/timex/atom", "internal/quantity/numeral"}},
	"internal/quantity":         {ours: []string{"internal/text", "internal/ledger", "internal/timex", "internal/timex/atom", "internal/quantity/numeral"}},
	"internal/figure":           {ours: []string{"internal/text", "internal/ledger", "internal/timex", "internal/timex/atom", "internal/quantity", "internal/quantity/numeral"}},
	"internal/resolve/name":     {libraries: []string{"golang.org/x/text/"}},
	"internal/resolve":          {ours: []string{"internal/text", "internal/ledger", "internal/resolve/name"}},
	"internal/resolve/own":      {ours: []string{"internal/ledger", "internal/resolve", "internal/resolve/name"}, libraries: []string{"golang.org/x/text/language"}},
	"internal/extract":          {ours: []string{"internal/text", "internal/ledger", "internal/model", "internal/rule", "internal/resolve", "internal/timex", "internal/quantity", "internal/figure"}},
	"internal/dyad/linear":      {},
	"internal/dyad":             {ours: []string{"internal/text", "internal/rule", "internal/dyad/linear"}},
	// the waist
	"internal/ledger/sqlite":     {ours: []string{"internal/ledger"}, libraries: []string{"github.com/ncruces/go-sqlite3", "github.com/pressly/goose/v3", "github.com/blevesearch/snowballstem", "golang.org/x/text/unicode/norm"}},
	"internal/ledger/ledgertest": {ours: []string{"internal/ledger"}, libraries: []string{"github.com/google/go-cmp/"}},
	// the reading wing
	"internal/brief":           {ours: []string{"internal/ledger"}},
	"internal/brief/brieftest": {ours: []string{"internal/ledger"}},
	"internal/export":          {ours: []string{"internal/ledger"}},
	"internal/web":             {ours: []string{"internal/ledger", "internal/brief"}},
	// across
	"internal/pipeline":         {ours: []string{"internal/text", "internal/ledger"}},
	"internal/eval":             {ours: []string{"internal/text", "internal/ledger", "internal/resolve/name", "internal/eval/english", "internal/eval/recognizers", "internal/eval/names", "internal/eval/attribution", "internal/eval/factuality", "internal/eval/overlap", "internal/eval/pairs", "internal/eval/petrarch", "internal/eval/spotcheck", "internal/eval/table"}},
	"internal/eval/overlap":     {},
	"internal/eval/table":       {},
	"internal/eval/petrarch":    {ours: []string{"internal/text", "internal/eval/overlap", "internal/eval/table"}},
	"internal/eval/pairs":       {ours: []string{"internal/text", "internal/eval/overlap", "internal/eval/table"}},
	"internal/eval/attribution": {ours: []string{"internal/text", "internal/eval/overlap", "internal/eval/table"}},
	"internal/eval/names":       {ours: []string{"internal/eval/overlap", "internal/ledger", "internal/resolve/name", "internal/eval/table"}},
	"internal/eval/factuality":  {ours: []string{"internal/text", "internal/eval/overlap", "internal/eval/table"}},
	"internal/eval/spotcheck":   {ours: []string{"examples", "internal/text", "internal/ledger", "internal/eval/overlap", "internal/eval/table"}},
	"internal/eval/recognizers": {ours: []string{"internal/text", "internal/ledger", "internal/timex", "internal/timex/atom", "internal/quantity", "internal/quantity/numeral", "internal/eval/table"}},
	"internal/eval/english":     {ours: []string{"internal/text", "internal/eval/overlap"}, libraries: []string{"golang.org/x/text/unicode/norm"}},
	"internal/layers":           {},
}

// free are the packages that may import anything: the binary, the programs that
// make tables and weights, and the comparison with peers.
var free = []string{"bench/", "cmd/", "kb/build", "training/"}

// embedded are the folders that only carry files.
var embedded = []string{"rules", "models", "kb", "examples"}

func TestImports(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		name := d.Name()
		if path != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "vendor") {
			return fs.SkipDir
		}
		p, err := build.Default.ImportDir(path, 0)
		if err != nil || len(p.GoFiles) == 0 {
			return nil // a folder without Go code, or with tests alone
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		seen[rel] = true
		check(t, rel, p.Imports)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for p := range rules {
		if !seen[p] {
			t.Errorf("%s is in the table and not in the house", p)
		}
	}
}

func check(t *testing.T, pkg string, imports []string) {
	t.Helper()
	if slices.ContainsFunc(free, func(f string) bool { return strings.HasPrefix(pkg+"/", f) || strings.HasPrefix(pkg, f) }) {
		return
	}
	r, ok := rules[pkg]
	if !ok && !slices.Contains(embedded, pkg) {
		t.Errorf("package %s is not in the table of layers_test.go: give it a place in the house", pkg)
		return
	}
	for _, imp := range imports {
		ours, isOurs := strings.CutPrefix(imp, module)
		switch {
		case isOurs && !slices.Contains(r.ours, ours):
			t.Errorf("%s may not import %s", pkg, ours)
		case !isOurs && strings.Contains(strings.Split(imp, "/")[0], ".") && !slices.ContainsFunc(r.libraries, func(l string) bool { return strings.HasPrefix(imp, l) }):
			t.Errorf("%s may not import the library %s", pkg, imp)
		}
	}
}
