package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNamesHoldTheirFloors scores the comparison of names and the search for
// persons on the sets of names, and fails below a floor of internal/eval.
func TestNamesHoldTheirFloors(t *testing.T) {
	gold := filepath.Join("..", "..", "..", "shared")
	if _, err := os.Stat(filepath.Join(gold, "data", "names")); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the sets of names are not in %s", gold)
	}
	var out, errOut bytes.Buffer
	if code := run([]string{"eval", "--check", "--gold", gold, "names"}, strings.NewReader(""), &out, &errOut); code != exitOK {
		t.Errorf("exit code %d: %s%s", code, out.String(), errOut.String())
	}
	t.Log(out.String())
}
