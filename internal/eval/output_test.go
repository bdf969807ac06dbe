package eval

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"chancery/internal/eval/attribution"
	"chancery/internal/eval/factuality"
	"chancery/internal/eval/names"
	"chancery/internal/eval/pairs"
	"chancery/internal/eval/petrarch"
	"chancery/internal/ledger"
	"chancery/internal/text"
)

func TestUpdateTable(t *testing.T) {
	const doc = "# Scores\n\n<!-- eval dev begin -->\nold\n<!-- eval dev end -->\n\nend\n"
	got, err := UpdateTable(doc, "dev", "| new |\n")
	if want := "# Scores\n\n<!-- eval dev begin -->\n| new |\n<!-- eval dev end -->\n\nend\n"; err != nil || got != want {
		t.Errorf("UpdateTable = %q, %v; want %q", got, err, want)
	}
	again, err := UpdateTable(got, "dev", "| new |\n")
	if err != nil || again != got {
		t.Errorf("a second update changes the text: %q, %v", again, err)
	}
	for _, bad := range []string{"", "<!-- eval dev end --><!-- eval dev begin -->", doc + doc} {
		if _, err := UpdateTable(bad, "dev", "x"); err == nil {
			t.Errorf("UpdateTable(%q) reports no error", bad)
		}
	}
}

func TestFloors(t *testing.T) {
	f, err := LoadFloors()
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Check("dev", scored(visitRow)); len(got) != 1 || !strings.Contains(got[0], "must_have_recall_partly") {
		t.Errorf("an empty prediction violates %q, want the floor of recall", got)
	}
	if got := f.Check("nothing", scored(visitRow)); got != nil {
		t.Errorf("a bench without floors violates %q", got)
	}
	for _, bad := range []string{`{"dev":{"must_have_recal":0.4}}`, `{"deb":{}}`, `{"dev":0.4}`, `{`} {
		if _, err := ParseFloors([]byte(bad)); err == nil {
			t.Errorf("ParseFloors(%s) reports no error", bad)
		}
	}
	ceiling := Floors{"dev": {"wrong_as_fact_max": 0}}
	bad := claim("She will meet President Aksel Bråten in June.", ledger.Happened, ledger.Event{Act: "meet"}, muller, braten)
	if got := ceiling.Check("dev", scored(meetRow, bad)); len(got) != 1 {
		t.Errorf("one claim wrong as fact violates %q, want the ceiling", got)
	}
}

func TestWrite(t *testing.T) {
	bad := claim("She will meet President Aksel Bråten in June.", ledger.Happened, ledger.Event{Act: "meet"}, muller, braten)
	r := scored(meetRow, bad)
	var out strings.Builder
	if err := r.Write(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"events", "must-have", "wrong as fact: 1", string(bad.ID), "town.events-1", "lan en"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, out.String())
		}
	}
	out.Reset()
	if err := r.WriteRows(&out); err != nil || !strings.Contains(out.String(), "status differs: want scheduled, got happened") {
		t.Errorf("the rows do not say why (%v):\n%s", err, out.String())
	}
	if md := r.Markdown(); !strings.Contains(md, "| events | 1 | 0 | 1 | 0 |") {
		t.Errorf("the table lacks the row of events:\n%s", md)
	}
}

// silent is a program that reads nothing.
var silent = Program{
	Claims:       func([]GoldDoc) (Prediction, error) { return Prediction{}, nil },
	English:      mute{},
	Persons:      nobody{},
	Attributions: unsaid{},
	Facts:        mute{},
	Pairs:        uncoded{},
	Petrarch:     uncoded{},
}

type uncoded struct{}

func (uncoded) Code(cases, _ []pairs.Case) ([]string, error) { return make([]string, len(cases)), nil }
func (uncoded) Roles(texts, _ []pairs.Sentence) ([][]pairs.Mark, error) {
	return make([][]pairs.Mark, len(texts)), nil
}
func (uncoded) Classes(texts, _ []pairs.Sentence) ([]string, error) {
	return make([]string, len(texts)), nil
}
func (uncoded) Actors([]string) error                                { return nil }
func (uncoded) Events(string, []text.Span) ([]petrarch.Event, error) { return nil, nil }

type nobody struct{}

func (nobody) Person(ledger.ActorID) (names.Person, bool) { return names.Person{}, false }
func (nobody) Near(string, int) []names.Guess             { return nil }

type unsaid struct{}

func (unsaid) Attributions(string, string) ([]attribution.Attribution, error) { return nil, nil }

type mute struct{}

func (mute) Analyse(*text.Document)  {}
func (mute) Annotate(*text.Document) {}

// Score and Judge are sure of nothing.
func (mute) Score(_ *text.Document, words []int) []factuality.Verdict {
	return make([]factuality.Verdict, len(words))
}

func (m mute) Judge(doc *text.Document, words []int) []factuality.Verdict { return m.Score(doc, words) }

func TestBenches(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range Benches() {
		if seen[b.Name] || b.About == "" {
			t.Errorf("bench %q is named twice or says nothing of itself", b.Name)
		}
		seen[b.Name] = true
		r, err := b.Run(shared(t), silent)
		if err != nil {
			t.Errorf("bench %s: %v", b.Name, err)
			continue
		}
		got := r.Figures()
		if keys := slices.Sorted(maps.Keys(got)); !slices.Equal(keys, b.Figures()) {
			t.Errorf("bench %s has the figures %q, says %q", b.Name, keys, b.Figures())
		}
		for _, key := range []string{"recall_partly", "raw_ewt_token_f1", "uner_ewt_f1"} {
			if got[key] != 0 {
				t.Errorf("bench %s: %s of an empty reading is %g", b.Name, key, got[key])
			}
		}
	}
	if _, err := Named("nothing"); err == nil {
		t.Error("Named reports no error for a bench that does not exist")
	}
}
