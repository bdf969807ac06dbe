package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/ledger/sqlite"
)

// kills is how often `add` is killed, in how many runs at the most.
const kills, attempts = 20, 60

// TestKilled kills `add` at random moments with a signal that cannot be caught
// and runs it again, until the texts are all there; then it compares the ledger
// with that of an undisturbed run and begins with a new one.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("kills twenty processes")
	}
	inputs := filepath.Join("..", "..", "examples")
	dir := t.TempDir()
	calm := filepath.Join(dir, "calm.db")
	start := time.Now()
	runProgram(t, 0, "--db", calm, "add", inputs)
	whole, all := time.Since(start), stored(t, calm)
	want := output(t, "--db", calm, "export")

	random := rand.New(rand.NewPCG(7, 11))
	killed, halfway, ledgers := 0, 0, 0
	rough := filepath.Join(dir, "rough0.db")
	for range attempts {
		if killed == kills {
			break
		}
		after := time.Duration(float64(whole) * (0.1 + 0.9*random.Float64()))
		if runProgram(t, after, "--db", rough, "add", inputs) {
			killed++
		}
		switch n := stored(t, rough); {
		case n == all:
			compare(t, rough, inputs, want)
			ledgers++
			rough = filepath.Join(dir, fmt.Sprintf("rough%d.db", ledgers))
		case n > 0:
			halfway++
		}
	}
	compare(t, rough, inputs, want)
	t.Logf("an undisturbed run took %v; %d kills over %d ledgers, %d with a part of the %d texts stored", whole, killed, ledgers+1, halfway, all)
	if killed < kills || halfway == 0 {
		t.Errorf("%d runs were killed, %d of them halfway: the test tests too little", killed, halfway)
	}
}

// compare finishes the ledger at path and holds it against what an undisturbed
// run exports.
func compare(t *testing.T, path, inputs string, want []byte) {
	t.Helper()
	runProgram(t, 0, "--db", path, "add", inputs)
	runProgram(t, 0, "--db", path, "verify")
	if got := output(t, "--db", path, "export"); len(want) == 0 || !bytes.Equal(want, got) {
		t.Errorf("the export of a killed ledger has %d bytes and differs from the calm one of %d", len(got), len(want))
	}
}

// stored returns how many texts the ledger at path holds.
func stored(t *testing.T, path string) int {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		return 0 // killed before there was a ledger; a broken one fails in verify
	}
	defer s.Close()
	n := 0
	for _, err := range s.Revisions(t.Context(), ledger.AsOf{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}

// runProgram runs the program and kills it after a time, if that is not zero.
// It reports whether it was killed; any other failure ends the test.
func runProgram(t *testing.T, after time.Duration, args ...string) (killed bool) {
	t.Helper()
	ctx := context.Background()
	if after > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, after)
		defer cancel()
	}
	out, err := program(ctx, args...).CombinedOutput()
	if ctx.Err() != nil && err != nil {
		return true
	}
	if err != nil {
		t.Fatalf("chancery %v: %v\n%s", args, err, out)
	}
	return false
}

// program is the program as a process; the end of ctx kills it with SIGKILL.
func program(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0], args...)
	cmd.Env = append(os.Environ(), asMain+"=1")
	return cmd
}

func output(t *testing.T, args ...string) []byte {
	t.Helper()
	out, err := program(context.Background(), args...).Output()
	if err != nil {
		t.Fatalf("chancery %v: %v", args, err)
	}
	return out
}
