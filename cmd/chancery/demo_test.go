package main

import (
	"bytes"
	"strings"
	"testing"
)

// TestDemo does the main job: articles in, a cited brief out.
func TestDemo(t *testing.T) {
	var out, errOut bytes.Buffer
	if code := run([]string{"demo", "--listen", "none"}, strings.NewReader(""), &out, &errOut); code != exitOK {
		t.Fatalf("exit code %d\n%s", code, errOut.String())
	}
	for _, want := range []string{"Sergey Lavrov", "Citations", "[1]"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the brief does not hold %q", want)
		}
	}
	if !strings.Contains(errOut.String(), " 0 failed") {
		t.Errorf("some examples failed: %s", errOut.String())
	}
}
