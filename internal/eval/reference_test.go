package eval

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/internal/ledger"
	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

// atlas knows two states of our own, and the persons of made texts by name.
type atlas struct{}

func (atlas) States(words string) []string {
	switch words {
	case "Norlund", "Norlandic":
		return []string{"NOR"}
	case "Sudland", "Sudlandic":
		return []string{"SUD"}
	}
	return nil
}

func (atlas) Names(id ledger.ActorID) []string { return nil }

func (atlas) Resolve(r Ref) (ledger.ActorID, bool) {
	if r.Kind == ledger.KindState && r.Of != "" {
		return ledger.ActorID(r.Of), true
	}
	of := atlas{}.States(r.Name)
	if r.Kind == ledger.KindState && len(of) == 1 {
		return ledger.ActorID(of[0]), true
	}
	return "", false
}

var sudland = ledger.Actor{ID: "SUD", Name: "Sudland", Kind: ledger.KindState, Of: "SUD"}

func TestStandIns(t *testing.T) {
	tests := []struct {
		sentence string
		want     []string
	}{
		{"He said that the Norlandic foreign minister agreed.", []string{"pronoun He", "office the Norlandic foreign minister"}},
		{"The president of Norlund thanked his counterpart.", []string{"office The president of Norlund", "counterpart his counterpart"}},
		{"The presidents of Norlund and Sudland met.", []string{"sides The presidents of Norlund and Sudland"}},
		{"The two sides put it off; both countries agree.", []string{"sides The two sides", "sides both countries"}},
		{"Foreign Minister Zoë Müller met President Bråten.", nil},
		{"Zoë Müller, the foreign minister, spoke.", nil},
		{"Norlund is the host.", nil},
		{"A minister came with some officials.", nil},
		{"We know our neighbours in the US.", []string{"first We", "sides our neighbours"}},
		{"Their foreign ministries signed; the ministry in Norlund said so.", []string{"sides Their foreign ministries", "organ the ministry"}},
		{"The country left the alliance.", []string{"state The country", "body the alliance"}},
	}
	for _, tt := range tests {
		var got []string
		for _, one := range newScanner(tt.sentence, text.Span{End: len(tt.sentence)}, atlas{}).standIns() {
			got = append(got, string(one.kind)+" "+one.Span.In(tt.sentence))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.sentence, diff)
		}
	}
}

// asking scores mentions of the text town against rows of the development format.
func asking(t *testing.T, rows string, mentions ...Mention) []string {
	t.Helper()
	g, err := Dev(fstest.MapFS{
		"gold/dev/index.jsonl":    {Data: []byte(`{"id":"town","lang":"en","published":"2031-05-01","genre":"preview"}`)},
		"gold/dev/text/town.txt":  {Data: []byte(town)},
		"gold/dev/gold/town.json": {Data: []byte(rows)},
	}, "en")
	if err != nil {
		t.Fatal(err)
	}
	pred := Prediction{Sentences: Spans{"town": sentencesOf(town)}, Resolver: atlas{}, Mentions: map[ledger.DocID][]Mention{"town": mentions}}
	var out []string
	for _, a := range References(g, pred) {
		verdict := "right"
		switch {
		case !a.Found:
			verdict = "missing"
		case !a.Right:
			verdict = "wrong"
		}
		out = append(out, verdict+" "+string(a.Kind)+" "+a.Phrase)
	}
	return out
}

func mention(words string, actors ...ledger.Actor) Mention {
	at := strings.Index(town, words)
	return Mention{Span: text.Span{Start: at, End: at + len(words)}, Actors: actors}
}

func TestReferences(t *testing.T) {
	const (
		person = `{"name":"Zoë Müller","kind":"person","of":"SUD","office":"Minister of Foreign Affairs"}`
		other  = `{"name":"Aksel Bråten","kind":"person","of":"NOR","office":"President"}`
		states = `{"name":"Norlund","kind":"state","of":"NOR"},{"name":"Sudland","kind":"state","of":"SUD"}`
	)
	meet := `{"events":[{"type":"meet","status":"scheduled","actors":[` + person + `,` + other + `],"evidence":"She will meet President Aksel Bråten"}]}`
	sign := `{"events":[{"type":"sign","status":"possible","actors":[` + states + `],"evidence":"may sign a fishing treaty"}]}`
	tests := []struct {
		name, rows string
		mentions   []Mention
		want       []string
	}{
		{"right", meet, []Mention{mention("She", muller)}, []string{"right pronoun She"}},
		{"somebody else", meet, []Mention{mention("She", braten)}, []string{"wrong pronoun She"}},
		{"nobody", meet, nil, []string{"missing pronoun She"}},
		{"two sides", sign, []Mention{mention("The two states", norlund, sudland)}, []string{"right sides The two states"}},
		{"one side too few", sign, []Mention{mention("The two states", norlund)}, []string{"wrong sides The two states"}},
		{"one side too many", sign, []Mention{mention("The two states", norlund, sudland, ledger.Actor{ID: "WES", Name: "Westland", Kind: ledger.KindState, Of: "WES"})}, []string{"wrong sides The two states"}},
		{"a named actor is not asked for", `{"positions":[{"speaker":"Zoë Müller","topic":"ships","evidence":"Müller said"}]}`, nil, nil},
		{"nothing stands for it", `{"events":[{"type":"meet","status":"happened","actors":[` + other + `],"evidence":"About 40 ships took part"}]}`, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, asking(t, tt.rows, tt.mentions...)); diff != "" {
				t.Errorf("answers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAliases(t *testing.T) {
	want := []Alias{{Words: "President Holm"}, {Words: "the leader of Norlund", Line: 39}, {Words: "She", Line: 29}}
	if diff := cmp.Diff(want, aliases("President Holm; the leader of Norlund (L39); She (L29)")); diff != "" {
		t.Errorf("aliases (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Alias{{Words: "ours", Line: 24}}, quotedAliases("WE is Norlund (also L24 'ours')")); diff != "" {
		t.Errorf("aliases of a remark (-want +got):\n%s", diff)
	}
	got := occurrences("She came.\nThen she left. Sheep stayed; She slept.\n", Alias{Words: "She", Line: 2})
	if diff := cmp.Diff([]text.Span{{Start: 39, End: 42}}, got); diff != "" {
		t.Errorf("occurrences (-want +got):\n%s", diff)
	}
}

func TestReferenceReport(t *testing.T) {
	r := ReferenceReport{{Name: "seeds", Answers: []Answer{
		{Asked: Asked{Row: "a", Kind: PronounWord, Phrase: "she", Context: "She\ncame."}, Right: true, Found: true, Want: "X", Got: "X"},
		{Asked: Asked{Row: "b", Kind: SidesWord, Phrase: "both"}, Want: "X; Y"},
	}}}
	if got := r.Figures(); got["seeds"] != 0.5 || got["seeds_asked"] != 2 {
		t.Errorf("figures are %v", got)
	}
	var b strings.Builder
	if err := r.WriteRows(&b); err != nil || !strings.Contains(b.String(), "missing  b sides \"both\": want X; Y") || !strings.Contains(b.String(), "She came.") {
		t.Errorf("rows (%v):\n%s", err, b.String())
	}
	if !strings.Contains(r.Markdown(), "| seeds sides | 1 | 0 | 0 | 1 | 0.0 |") {
		t.Errorf("the table lacks the sides:\n%s", r.Markdown())
	}
	if !slices.Contains(referenceFigures(), "dev-en_asked") {
		t.Errorf("the figures are %v", referenceFigures())
	}
}
