package extract

import (
	"os"
	"slices"
	"strings"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// told is a line of testdata/status.txt.
type told struct {
	kind                              text.BlockKind
	want                              []ledger.Status
	word, cue, holder, sentence, line string
	known                             bool // a failure that is known
}

func readTold(t *testing.T) []told {
	t.Helper()
	raw, err := os.ReadFile("testdata/status.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []told
	kind := text.Paragraph
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		if of, ok := strings.CutPrefix(line, "> "); ok {
			kind = text.BlockKind(of)
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		bare, known := strings.CutPrefix(line, "known: ")
		f := strings.Split(bare, " | ")
		if len(f) != 5 {
			t.Fatalf("%q has %d fields, want 5", line, len(f))
		}
		c := told{kind: kind, word: f[1], cue: f[2], holder: f[3], sentence: f[4], line: line, known: known}
		for s := range strings.SplitSeq(f[0], "/") {
			c.want = append(c.want, ledger.Status(s))
		}
		out = append(out, c)
	}
	return out
}

// TestTold reads each sentence of testdata/status.txt. None may tell as a fact
// what the sentence does not, and at least 95 % must be right in every field.
func TestTold(t *testing.T) {
	s := mustLoad(t)
	all := readTold(t)
	right := 0
	for _, c := range all {
		got, why := s.tell(t, c)
		fault := c.fault(got)
		asserted := got.Status.Asserts() && !slices.ContainsFunc(c.want, ledger.Status.Asserts)
		switch {
		case fault == "":
			right++
			if c.known {
				t.Errorf("%s: passes; it is no known failure any more", c.line)
			}
		case asserted:
			t.Errorf("WRONG AS FACT: %s\n\t%s (%s)", c.line, fault, why)
		case !c.known:
			t.Errorf("%s\n\t%s (%s)", c.line, fault, why)
		}
	}
	t.Logf("%d of %d are right", right, len(all))
	if len(all) < 300 || right*100 < len(all)*95 {
		t.Errorf("%d of %d are right, want 95 %% of at least 300", right, len(all))
	}
}

// tell returns what a claim about the word of c would say, and why.
func (s *stages) tell(t *testing.T, c told) (ledger.Claim, string) {
	t.Helper()
	b := s.reader.read(s.inputOf(c.kind, c.sentence, "2024-05-15"))
	for w := range b.doc.Tokens {
		if strings.EqualFold(b.Word(w), c.word) {
			claim, m := b.start(w, "test")
			return claim, m.Why
		}
	}
	t.Errorf("%s: there is no such word", c.line)
	return ledger.Claim{}, ""
}

// fault says in which fields got differs from what is wanted, or nothing.
func (c told) fault(got ledger.Claim) string {
	var out []string
	if !slices.Contains(c.want, got.Status) {
		out = append(out, "status "+string(got.Status))
	}
	cue := "-"
	if got.Cue != nil {
		cue = got.Cue.Quote
	}
	if !shares(cue, c.cue) {
		out = append(out, "cue "+cue)
	}
	holder := "-"
	if got.Holder != nil {
		holder = got.Holder.Name
	}
	if c.holder != "*" && !strings.Contains(holder, c.holder) {
		out = append(out, "holder "+holder)
	}
	return strings.Join(out, ", ")
}

// shares reports whether got holds one of the wanted words, or one holds got, in
// any case.
func shares(got, want string) bool {
	got = strings.ToLower(got)
	for w := range strings.SplitSeq(strings.ToLower(want), "/") {
		if w == "*" || got == w || w != "-" && got != "-" && (strings.Contains(got, w) || strings.Contains(w, got)) {
			return true
		}
	}
	return false
}
