package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/ledger"
	"chancery/internal/ledger/sqlite"
	"chancery/internal/text"
)

// words is a reader that makes one claim of each word that begins with a
// capital, under a version.
type words struct{ version string }

func (w words) Key() string { return "words " + w.version }

func (w words) Read(doc *text.Document) ([]ledger.Claim, error) {
	if strings.Contains(doc.Text, "PANIC") {
		panic("a broken reader")
	}
	doc.Sentences = []text.Sentence{{Span: doc.Blocks[0].Span}}
	var out []ledger.Claim
	at := 0
	for word := range strings.FieldsSeq(doc.Text) {
		start := at + strings.Index(doc.Text[at:], word)
		at = start + len(word)
		if word[0] < 'A' || word[0] > 'Z' || w.version == "2" && word == "Alpha" {
			continue
		}
		actor := ledger.Actor{Role: ledger.RoleActor, Name: word, Kind: ledger.KindOrg}
		c, err := ledger.Identify(ledger.Claim{
			Doc: ledger.DocID(doc.ID), Lang: "en", Status: ledger.Happened,
			Evidence:   []ledger.Evidence{{Start: start, End: at, Quote: word}},
			Actors:     []ledger.Actor{actor},
			Fields:     ledger.Event{Act: "other", PLOVER: ledger.PLOVER{Event: "CONSULT"}},
			Provenance: ledger.Provenance{Stage: "extract", By: "rule:word", Rules: w.version},
			Confidence: 0.5,
		})
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// alone gives every document a lineage of its own.
type alone struct{}

func (alone) Join(d ledger.Document, _ string) string { return string(d.ID) }

func document(id, body string) *text.Document {
	return &text.Document{ID: text.DocID(id), Lang: "en", Text: body, Blocks: []text.Block{{Kind: text.Paragraph, Span: text.Span{End: len(body)}}}}
}

func arrive(id, origin, body string) Arrival {
	return Arrival{Document: ledger.Document{ID: ledger.DocID(id), Origin: origin}, Text: document(id, body), Origin: origin}
}

// bench is a pipeline on a fresh ledger with a clock that ticks.
func bench(t *testing.T, version string) (*Pipeline, *sqlite.Store) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "l.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	now := time.Date(2025, 2, 13, 8, 0, 0, 0, time.UTC)
	return &Pipeline{
		Store: s, Reader: words{version}, Lineage: alone{}, Workers: 3,
		Now: func() time.Time { now = now.Add(time.Second); return now },
		Reopen: func(r ledger.Revision) (*text.Document, error) {
			return document(string(r.Doc), r.Text), nil
		},
	}, s
}

func add(t *testing.T, p *Pipeline, as ...Arrival) Summary {
	t.Helper()
	sum, err := p.Add(t.Context(), slices.Values(as), func(Progress) {})
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func standing(t *testing.T, s ledger.Store) []string {
	t.Helper()
	var out []string
	for c, err := range s.Claims(t.Context(), ledger.ClaimFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, fmt.Sprintf("%s %s", c.Doc, c.Evidence[0].Quote))
	}
	return out
}

func TestAddTwiceChangesNothing(t *testing.T) {
	p, s := bench(t, "1")
	texts := []Arrival{arrive("a", "/a.txt", "Alpha and Beta"), arrive("b", "/b.txt", "only Gamma")}
	if sum := add(t, p, texts...); sum.Read != 2 || sum.Appended.Claims != 3 {
		t.Errorf("first run: %+v", sum)
	}
	again := []Arrival{arrive("a", "/a.txt", "Alpha and Beta"), arrive("b", "/b.txt", "only Gamma")}
	if sum := add(t, p, again...); sum.Unchanged != 2 || sum.Appended != (ledger.Appended{}) {
		t.Errorf("second run: %+v", sum)
	}
	if d := cmp.Diff([]string{"a Alpha", "a Beta", "b Gamma"}, standing(t, s)); d != "" {
		t.Errorf("claims (-want +got):\n%s", d)
	}
}

func TestChangedTextIsANewRevision(t *testing.T) {
	p, s := bench(t, "1")
	add(t, p, arrive("a", "/a.txt", "Alpha and Beta"))
	sum := add(t, p, arrive("a", "/a.txt", "Alpha and Delta"))
	if sum.Appended.Revisions != 1 || sum.Appended.Withdrawn != 1 || sum.Appended.Claims != 1 {
		t.Errorf("%+v, want one revision, Delta made and Beta withdrawn", sum)
	}
	if d := cmp.Diff([]string{"a Alpha", "a Delta"}, standing(t, s)); d != "" {
		t.Errorf("claims (-want +got):\n%s", d)
	}
}

func TestOneNameFromTwoOrigins(t *testing.T) {
	p, s := bench(t, "1")
	add(t, p, arrive("a", "/x/a.txt", "Alpha"), arrive("a", "/y/a.txt", "Beta"))
	got := standing(t, s)
	if len(got) != 2 || !strings.HasPrefix(got[1], "a-") {
		t.Errorf("claims %v, want two documents of different ids", got)
	}
}

func TestFaultsOfInputStopNothing(t *testing.T) {
	p, s := bench(t, "1")
	sum := add(t, p,
		Arrival{Origin: "/bad.bin", Err: errors.New("it is no text")},
		arrive("c", "/c.txt", "PANIC"),
		arrive("a", "/a.txt", "Alpha"))
	if sum.Failed != 2 || sum.Read != 1 {
		t.Errorf("%+v, want two failures and one text", sum)
	}
	var reasons []string
	for f, err := range s.Failures(t.Context(), ledger.AsOf{}) {
		if err != nil {
			t.Fatal(err)
		}
		reasons = append(reasons, f.Origin+": "+f.Reason)
	}
	if len(reasons) != 2 || !strings.Contains(reasons[1], "broke on this text") {
		t.Errorf("failures %v", reasons)
	}
}

func TestNewRulesReadAgain(t *testing.T) {
	p, s := bench(t, "1")
	add(t, p, arrive("a", "/a.txt", "Alpha and Beta"))
	p.Reader = words{"2"}
	sum, err := p.Reread(t.Context(), func(Progress) {})
	if err != nil || sum.Read != 1 || sum.Appended.Withdrawn != 1 {
		t.Errorf("%+v, %v; want one text read again and one claim withdrawn", sum, err)
	}
	if d := cmp.Diff([]string{"a Beta"}, standing(t, s)); d != "" {
		t.Errorf("claims (-want +got):\n%s", d)
	}
	if sum, _ := p.Reread(t.Context(), func(Progress) {}); sum.Read != 0 {
		t.Errorf("a second reading under the same rules read %d texts", sum.Read)
	}
}

func TestCodeKeepsOrder(t *testing.T) {
	var as []Arrival
	for i := range 40 {
		as = append(as, arrive(fmt.Sprintf("d%02d", i), "o", strings.Repeat("word ", 40-i)+"End"))
	}
	i := 0
	for c := range Code(t.Context(), words{"1"}, 8, slices.Values(as)) {
		if want := fmt.Sprintf("d%02d", i); string(c.Document.ID) != want || len(c.Claims) != 1 {
			t.Errorf("text %d is %s with %d claims", i, c.Document.ID, len(c.Claims))
		}
		i++
	}
	if i != 40 {
		t.Errorf("%d texts of 40", i)
	}
}

func TestCancelEndsTheRun(t *testing.T) {
	p, _ := bench(t, "1")
	ctx, cancel := context.WithCancel(t.Context())
	var endless iter.Seq[Arrival] = func(yield func(Arrival) bool) {
		for i := 0; ; i++ {
			if i == 5 {
				cancel()
			}
			if !yield(arrive(fmt.Sprint("d", i), fmt.Sprint("/", i), fmt.Sprint("Text ", i))) {
				return
			}
		}
	}
	if _, err := p.Add(ctx, endless, func(Progress) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want a cancellation", err)
	}
}
