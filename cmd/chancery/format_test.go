package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"chancery/internal/ledger"
)

// seeds is the folder of the seed articles, which users do not have.
var seeds = filepath.Join("..", "..", "..", "shared", "seeds")

// texts returns the folders of texts that tests read: the examples, and the
// seeds where they are at hand.
func texts(t *testing.T) []string {
	t.Helper()
	out := []string{filepath.Join("..", "..", "examples")}
	if _, err := os.Stat(seeds); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the seed articles are not at %s", seeds)
	}
	return append(out, seeds)
}

// TestCodeConforms checks every line that `code` prints against the schema and
// every quote against the bytes of its file, and that a second run, with another
// number of workers, gives the same bytes.
func TestCodeConforms(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "docs", "claim.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	inputs := texts(t)
	first := coded(t, append([]string{"--workers", "1", "code"}, inputs...))
	if second := coded(t, append([]string{"--workers", "3", "code"}, inputs...)); !bytes.Equal(first, second) {
		t.Error("two runs give different bytes")
	}
	lines := 0
	for line := range strings.Lines(string(first)) {
		lines++
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s\n%v", line, err)
		}
		checkQuotes(t, inputs, line)
	}
	if lines < 500 {
		t.Errorf("only %d claims", lines)
	}
}

// checkQuotes compares every quote of a claim with the bytes of its file.
func checkQuotes(t *testing.T, folders []string, line string) {
	t.Helper()
	var c ledger.Claim
	if err := json.Unmarshal([]byte(line), &c); err != nil {
		t.Fatal(err)
	}
	for _, dir := range folders {
		raw, err := os.ReadFile(filepath.Join(dir, string(c.Doc)+".txt"))
		if err != nil {
			continue
		}
		for _, p := range ledger.LintClaim(c, string(raw)) {
			t.Errorf("%s %s: %s: %s", c.Doc, c.ID, p.Law, p.Detail)
		}
		return
	}
	t.Errorf("claim %s is of a document %q that is no input", c.ID, c.Doc)
}

func coded(t *testing.T, args []string) []byte {
	t.Helper()
	var out, errOut bytes.Buffer
	if code := run(args, strings.NewReader(""), &out, &errOut); code != exitOK {
		t.Fatalf("exit code %d: %s", code, errOut.String())
	}
	return out.Bytes()
}
