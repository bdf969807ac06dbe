package sqlite

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"chancery/internal/ledger"
	"chancery/internal/ledger/ledgertest"
)

// killedPath names the ledger of a test process that is there to be killed.
const killedPath = "CHANCERY_TEST_KILLED_LEDGER"

func TestMain(m *testing.M) {
	if path := os.Getenv(killedPath); path != "" {
		appendForever(path)
		return
	}
	os.Exit(m.Run())
}

// killedClaims is how many claims each document of the killed process has.
const killedClaims = 40

// appendForever appends one document a batch to a ledger, counting on from those
// it holds, and prints the number of each once Append has returned.
func appendForever(path string) {
	ctx := context.Background()
	s, err := Open(ctx, path, Options{})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	n := 0
	for range s.Revisions(ctx, ledger.AsOf{}) {
		n++
	}
	for ; ; n++ {
		if _, err := s.Append(ctx, killedBatch(n)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(n)
	}
}

func killedBatch(n int) ledger.Batch {
	doc := ledger.DocID(fmt.Sprintf("d%06d", n))
	r := ledgertest.Revision(doc, "2025-02-14", ledgertest.MeetingText(killedClaims))
	b := ledger.Batch{At: ledgertest.Moment(1), Revisions: []ledger.Revision{r}, Passages: ledgertest.Passages(r)}
	for i := range killedClaims {
		b.Claims = append(b.Claims, ledgertest.Meeting(doc, i, "TJK"))
	}
	return b
}

// TestKill kills a writing process at random moments. What it had acknowledged
// must be there, and what is there must be whole batches.
func TestKill(t *testing.T) {
	rounds := 12
	if testing.Short() {
		rounds = 3
	}
	path := filepath.Join(t.TempDir(), "ledger.db")
	for round := range rounds {
		acknowledged := killAppend(t, path, time.Duration(20+rand.IntN(130))*time.Millisecond)
		checkKilled(t, path, acknowledged)
		if t.Failed() {
			t.Fatalf("after kill %d", round)
		}
	}
}

// killAppend runs appendForever for a while and returns the number of documents
// that it is known to have appended.
func killAppend(t *testing.T, path string, after time.Duration) int {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killedPath+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
	defer timer.Stop()
	acknowledged := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if n, err := strconv.Atoi(lines.Text()); err == nil {
			acknowledged = n + 1
		}
	}
	cmd.Wait()
	return acknowledged
}

func checkKilled(t *testing.T, path string, acknowledged int) {
	t.Helper()
	ctx := context.Background()
	s := mustOpen(t, path)
	defer s.Close()
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
	n := 0
	for r, err := range s.Revisions(ctx, ledger.AsOf{}) {
		if err != nil {
			t.Fatal(err)
		}
		claims := 0
		for range s.Claims(ctx, ledger.ClaimFilter{Doc: r.Doc}) {
			claims++
		}
		if want := fmt.Sprintf("d%06d", n); string(r.Doc) != want || claims != killedClaims {
			t.Errorf("document %s with %d claims, want %s with %d", r.Doc, claims, want, killedClaims)
		}
		n++
	}
	if n < acknowledged {
		t.Errorf("%d documents are left of %d acknowledged", n, acknowledged)
	}
	hits, err := s.Search(ctx, ledger.Query{Words: "ministers", Limit: 1 << 30})
	if err != nil || len(hits) != n*killedClaims {
		t.Errorf("%d sentences are found (%v), want %d", len(hits), err, n*killedClaims)
	}
}

// TestTwoProcesses appends from this process and from another at once.
func TestTwoProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	s := mustOpen(t, path)
	defer s.Close()
	const together = 3 * time.Second // the other process takes a while to start
	ctx, cancel := context.WithTimeout(context.Background(), together)
	defer cancel()
	done := make(chan int)
	go func() { done <- killAppend(t, path, together) }()
	mine := 0
	for ; ctx.Err() == nil; mine++ {
		doc := ledger.DocID(fmt.Sprint("mine", mine))
		b := ledger.Batch{At: ledgertest.Moment(1), Claims: []ledger.Claim{ledgertest.Meeting(doc, 0, "TJK")}}
		if _, err := s.Append(context.Background(), b); err != nil {
			t.Fatal(err)
		}
	}
	theirs := <-done
	n := 0
	for c, err := range s.Claims(context.Background(), ledger.ClaimFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if c.Doc[0] == 'm' {
			n++
		}
	}
	if n != mine || theirs == 0 {
		t.Errorf("%d of my %d claims are there beside %d documents of the other process", n, mine, theirs)
	}
	t.Logf("%d batches of this process beside %d of the other", mine, theirs)
}
