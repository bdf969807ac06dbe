package dyad_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"chancery/internal/dyad"
	"chancery/internal/lang"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/models"
	"chancery/rules"
)

// reader analyses sentences for the tests of the package.
var reader = sync.OnceValues(func() (*lang.Analyser, error) { return lang.New(models.FS, lang.Core) })

func coder(t *testing.T) *dyad.Coder {
	t.Helper()
	set, err := rule.Load(rules.FS, "en", "pairs")
	if err != nil {
		t.Fatal(err)
	}
	c, err := dyad.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// analysed reads a sentence in which [ ] marks spans.
func analysed(t *testing.T, marked string) (*text.Document, []text.Span) {
	t.Helper()
	a, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	var raw strings.Builder
	var spans []text.Span
	for _, part := range strings.SplitAfter(marked, "]") {
		before, words, ok := strings.Cut(part, "[")
		raw.WriteString(before)
		if ok {
			words = strings.TrimSuffix(words, "]")
			spans = append(spans, text.Span{Start: raw.Len(), End: raw.Len() + len(words)})
			raw.WriteString(words)
		}
	}
	doc := &text.Document{Lang: "en", Text: raw.String(), Blocks: []text.Block{{Kind: text.Paragraph, Span: text.Span{End: raw.Len()}}}}
	a.Analyse(doc)
	return doc, spans
}

// sentences are pairs with the root between the first and the second mark; < before a
// root says that the second mark is the actor, and an empty one that no word says
// anything.
var sentences = []struct{ text, root, mode string }{
	// one verb
	{"[Peru] and [Chile] agreed to open the border bridge.", "AGREE", ""},
	{"[Ghana] invited [Togo's president] to Accra.", "AGREE", "invite"},
	{"[Laos] held talks with [Vietnam].", "CONSULT", ""},
	{"[The Kenyan president] visited [Uganda].", "CONSULT", "visit"},
	{"[Norway] praised [Iceland] for its rescue work.", "SUPPORT", ""},
	{"[Malta] recognised [the new government of Fiji].", "SUPPORT", ""},
	{"[Oman] and [Qatar] share intelligence.", "COOPERATE", ""},
	{"[Japan] donated rice to [Nepal].", "AID", ""},
	{"[Spain] sent doctors to [Haiti].", "AID", ""},
	{"[Mali] released [the journalists].", "YIELD", ""},
	{"[Austria] apologised to [Hungary].", "YIELD", ""},
	{"[Brazil] urged [Bolivia] to hold elections.", "REQUEST", ""},
	{"[Botswana] condemned [Lesotho].", "ACCUSE", "disapprove"},
	{"[Greece] sued [the bank].", "ACCUSE", "allege"},
	{"[Prosecutors] are investigating [the minister].", "ACCUSE", "investigate"},
	{"[Guyana] rejected [Suriname's] claim.", "REJECT", ""},
	{"[Eritrea] threatened [Djibouti].", "THREATEN", ""},
	{"[Farmers] demonstrated against [the government].", "PROTEST", ""},
	{"[Canada] imposed sanctions on [Belarus].", "SANCTION", ""},
	{"[Police] arrested [two deputies].", "COERCE", "arrest"},
	{"[The junta] deployed tanks near [the palace].", "MOBILIZE", ""},
	{"[Rebels] shelled [the town].", "ASSAULT", "heavy-weapons"},
	{"[Gunmen] kidnapped [a teacher].", "ASSAULT", "abduct"},
	// passive and nominal
	{"[The town] was shelled by [rebels].", "<ASSAULT", "heavy-weapons"},
	{"[Lesotho] was condemned by [Botswana].", "<ACCUSE", "disapprove"},
	{"[Angola's] attack on [Zambia] lasted an hour.", "ASSAULT", ""},
	{"The talks between [Peru] and [Chile] went on.", "CONSULT", ""},
	// a verb that says little, with a noun that says it
	{"[The army] launched an attack on [the village].", "ASSAULT", ""},
	{"[Ireland] lodged a complaint against [Denmark].", "ACCUSE", ""},
	{"[Tonga] signed an agreement with [Samoa].", "SUPPORT", ""},
	// turned by the word above
	{"[Kenya] refused to send troops to [Somalia].", "REJECT", ""},
	{"[Poland] promised to send aid to [Moldova].", "AGREE", ""},
	{"[Chad] vowed to attack [Niger].", "THREATEN", ""},
	{"[Sweden] suspended aid to [Rwanda].", "SANCTION", ""},
	{"[Italy] lifted the sanctions on [Libya].", "YIELD", ""},
	{"[Panama] called for sanctions against [Nicaragua].", "ACCUSE", ""},
	{"[Cuba] agreed to release [the prisoners].", "AGREE", ""},
	{"[Egypt] threatened to arrest [the envoy].", "THREATEN", ""},
	// negation, future
	{"[Serbia] did not support [Montenegro].", "REJECT", ""},
	{"[Latvia] will help [Estonia].", "AGREE", ""},
	{"[Unions] will not end the strike against [the ministry].", "REJECT", ""},
	// the one who says and the one who does
	{"[Jordan] said that [Syria] had shelled its border post.", "ACCUSE", ""},
	// nothing is said
	{"[The river] lies behind [the hill].", "", ""},
}

func TestCoderRead(t *testing.T) {
	c := coder(t)
	wrong := 0
	for _, tt := range sentences {
		doc, spans := analysed(t, tt.text)
		p := dyad.Pair{Doc: doc, Actor: spans[:1], Recipient: spans[1:]}
		want, back := strings.CutPrefix(tt.root, "<")
		if back {
			p.Actor, p.Recipient = p.Recipient, p.Actor
		}
		got, err := c.Read(p)
		if err != nil {
			t.Errorf("%s: %v", tt.text, err)
			continue
		}
		if string(got.Root) != want || got.Mode != tt.mode {
			wrong++
			t.Errorf("%s: got %s %s, want %s %s; %+v", tt.text, got.Root, got.Mode, want, tt.mode, got.Reasons)
		}
		check(t, doc, got)
	}
}

// check holds what is true of every reading.
func check(t *testing.T, doc *text.Document, r dyad.Reading) {
	t.Helper()
	switch {
	case r.Score < 0 || r.Score > 1.000001:
		t.Errorf("%s: the score is %g", doc.Text, r.Score)
	case r.Root == "" && (!r.Cue.Empty() || r.Quad != dyad.NoQuad):
		t.Errorf("%s: no root, and yet %+v", doc.Text, r)
	case r.Root != "" && (r.Cue.Empty() || r.Cue.End > len(doc.Text) || len(r.Reasons) == 0):
		t.Errorf("%s: a root without cue or reason: %+v", doc.Text, r)
	}
	for i := 1; i < len(r.Reasons); i++ {
		if r.Reasons[i].Weight > r.Reasons[i-1].Weight {
			t.Errorf("%s: reasons out of order: %+v", doc.Text, r.Reasons)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	c := coder(t)
	doc, spans := analysed(t, "[Peru] met [Chile] .")
	outside := []text.Span{{Start: 0, End: 99}}
	for name, p := range map[string]dyad.Pair{
		"no side":    {Doc: doc},
		"outside":    {Doc: doc, Actor: spans[:1], Recipient: outside},
		"below zero": {Doc: doc, Actor: []text.Span{{Start: -1, End: 2}}},
		"empty":      {Doc: doc, Actor: []text.Span{{Start: 2, End: 2}}},
		"a blank":    {Doc: doc, Actor: []text.Span{{Start: 4, End: 5}}},
	} {
		if _, err := c.Read(p); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if r, err := c.Read(dyad.Pair{Doc: doc, Actor: spans[:1]}); err != nil || r.Root != dyad.Consult {
		t.Errorf("one side alone gives %+v, %v", r, err)
	}
}

func TestReasons(t *testing.T) {
	c := coder(t)
	for marked, want := range map[string]dyad.Reason{
		"[Kenya] promised wheat to [Somalia].":      {Seen: "promised turns AID", Root: dyad.Agree, Weight: 1},
		"[Latvia] will help [Estonia].":             {Seen: "will turns AID", Root: dyad.Agree, Weight: 1},
		"[Serbia] did not support [Montenegro].":    {Seen: "not turns SUPPORT", Root: dyad.Reject, Weight: 1},
		"[Botswana] condemned [Lesotho] on Monday.": {Seen: "condemned", Root: dyad.Accuse, Weight: 1},
	} {
		doc, spans := analysed(t, marked)
		got, err := c.Read(dyad.Pair{Doc: doc, Actor: spans[:1], Recipient: spans[1:]})
		if err != nil || !slices.Contains(got.Reasons, want) {
			t.Errorf("%s: %+v lacks %+v, %v", marked, got.Reasons, want, err)
		}
	}
}

// TestMalformed reads trees that no parser should make.
func TestMalformed(t *testing.T) {
	c := coder(t)
	for _, heads := range [][]int{{1, 0, 1, 2}, {0, 1, 2, 3}, {-1, -1, -1, -1}, {99, -5, 1, 1}, {3, 3, 3, 0}} {
		doc, spans := analysed(t, "[Peru] attacked [Chile].")
		for i := range doc.Tokens {
			doc.Tokens[i].Head = heads[i]
		}
		if r, err := c.Read(dyad.Pair{Doc: doc, Actor: spans[:1], Recipient: spans[1:]}); err != nil {
			t.Errorf("heads %v: %+v, %v", heads, r, err)
		}
		c.Find(doc, spans)
	}
}

func TestNew(t *testing.T) {
	for name, classes := range map[string]map[string]rule.Class{
		"no class": {"meet.verb": {Words: map[string]bool{"meet": true}}},
		"no root":  {"DANCE.verb": {Words: map[string]bool{"dance": true}}},
		"no part":  {"AID.adverb": {Words: map[string]bool{"kindly": true}}},
	} {
		if _, err := dyad.New(&rule.Set{Classes: classes}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestFind(t *testing.T) {
	c := coder(t)
	for _, tt := range []struct {
		text string
		want string // actor root recipient, by the names; several with a comma
	}{
		{"[Peru] condemned an attack by [Chile] on Monday.", "Peru ACCUSE Chile"},
		{"[Peru] and [Chile] met in Lima.", "Peru CONSULT Chile, Chile CONSULT Peru"},
		{"The ambassadors of [Peru] and [Chile] thanked [Cuba].", "Peru SUPPORT Cuba, Chile SUPPORT Cuba"},
		{"[Peru] praised [Chile] and threatened [Cuba].", "Peru SUPPORT Chile, Peru THREATEN Cuba"},
		{"[Peru] said [Chile] had a good harvest.", "Peru  Chile"},
		{"[Peru] did not attack [Chile].", ""},
		{"[Peru] visited [Chile] after [Cuba] had closed its embassy.", "Peru CONSULT Chile, Chile CONSULT Peru"},
		{"[Peru] said that it would send wheat to [Chile].", "Peru AGREE Chile"},
		{"[Peru] and [Chile] are countries.", ""},
		{"[Peru] lies west of [Brazil].", ""},
	} {
		doc, spans := analysed(t, tt.text)
		var got []string
		for _, f := range c.Find(doc, spans) {
			got = append(got, spans[f.Actor].In(doc.Text)+" "+string(f.Root)+" "+spans[f.Recipient].In(doc.Text))
		}
		if g := strings.Join(got, ", "); g != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, g, tt.want)
		}
	}
}

func TestSides(t *testing.T) {
	for marked, want := range map[string]int{
		"[Peru] President [Rojas] met [Chile].": 2,
		"[Peru] and [Chile] met.":               2,
	} {
		doc, spans := analysed(t, marked)
		if got := dyad.Sides(doc, spans); len(got) != want {
			t.Errorf("%s: %d sides, want %d", marked, len(got), want)
		}
	}
}

func TestPhrase(t *testing.T) {
	doc, spans := analysed(t, "The outgoing ambassador of [Chile] left for Peru.")
	if got := dyad.Phrase(doc, spans[0]).In(doc.Text); got != "outgoing ambassador of Chile" {
		t.Errorf("the phrase is %q", got)
	}
}
