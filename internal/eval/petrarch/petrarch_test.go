package petrarch

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"

	"github.com/google/go-cmp/cmp"
)

const actors = `<!-- a comment -->
NARNIA [NAR]  # who
+CAIR_PARAVEL
CALORMEN_ [CAL]
ASLAN
	[LIO < 900101]
	[LIOGOV 19900101 - 19991231]
	[LIOELI > 20000101]
ARCHENLAND  [ARC/ANV]
NOBODY [---]
`

const agents = `!PERSON! = MAN, WOMAN
PRIME_MINISTER [~GOV] # x
GUARD {} [~MIL]
RELIEF BODY {RELIEF BODIES} [NGO~]
SPOKES!PERSON! [~GOV]
`

const tests = `{"id":"A-1","date":"19950101","category":"A","text":"Narnia's prime minister sued\nCalormen.","events":[{"sourcecode":"NARGOV","targetcode":"CAL","eventcode":"121"}]}
{"id":"A-2","date":"19950101","category":"A","text":"Narnia met Calormen.","events":[{"sourcecode":"NAR","targetcode":"CAL","eventcode":"901"},{"sourcecode":"---","targetcode":"CAL","eventcode":"031"}]}
{"id":"B-1","date":"19950101","category":"B","text":"Narnia saw golf in Calormen.","events":[{"noevents":"True"}]}
`

const plover = `{"12":[{"event":"REJECT"}],"121":[{"event":"REJECT"}],"03":[{"event":"AGREE"}],"08":[{"event":"CONCEDE"}],"99":[]}`

func set() fstest.MapFS {
	return fstest.MapFS{
		folder + "PETR.Validate.actors.txt":   {Data: []byte(actors)},
		folder + "PETR.Validate.agents.txt":   {Data: []byte(agents)},
		folder + "PETR.Validate.discards.txt": {Data: []byte("+GOLF_ # x\n# y\n")},
		folder + "unit_tests.jsonl":           {Data: []byte(tests)},
		ploverFile:                            {Data: []byte(plover)},
	}
}

// scripted says that the first name sues the second.
type scripted struct{ names []string }

func (s *scripted) Actors(names []string) error {
	s.names = names
	return nil
}

func (s *scripted) Events(doc string, known []text.Span) ([]Event, error) {
	if len(known) < 2 {
		return nil, nil
	}
	phrase := known[0]
	if i := strings.Index(doc, " sued"); i >= 0 {
		phrase.End = i
	}
	return []Event{{Side{known[0], phrase}, Side{known[1], known[1]}, "ACCUSE", "x"}}, nil
}

func TestRun(t *testing.T) {
	s := &scripted{}
	r, err := Run(set(), s)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Narnia", "Cair Paravel", "Calormen", "Aslan", "Archenland", "Nobody"}; !slices.Equal(s.names, want) {
		t.Errorf("names %q", s.names)
	}
	want := [measures]overlap.Count{
		triple:  {Gold: 1, Got: 1, Both: 1}, // 121 of WEIS; what lies beside the invented code is put aside
		byWEIS:  {Gold: 1, Got: 1, Both: 1},
		byCAMEO: {Gold: 1, Got: 1}, // 121 of CAMEO is another root
		strict:  {Gold: 3, Got: 2, Both: 1},
		pair:    {Gold: 2, Got: 2, Both: 2},
	}
	if diff := cmp.Diff(want, r.Measures); diff != "" {
		t.Error(diff)
	}
	if keys := slices.Sorted(maps.Keys(r.Figures())); !slices.Equal(keys, FigureNames()) {
		t.Errorf("figures %q, listed %q", keys, FigureNames())
	}
	if md := r.Markdown(); !strings.Contains(md, "| pair | 2 | 2 | 2 | 100.0 | 100.0 | 100.0 |") {
		t.Errorf("the table is\n%s", md)
	}
	var out bytes.Buffer
	if err := r.Write(&out); err != nil || !strings.Contains(out.String(), "3 tests") {
		t.Errorf("%v\n%s", err, out.String())
	}
	if err := r.WriteRows(&out); err != nil {
		t.Error(err)
	}
}

func TestRunRefuses(t *testing.T) {
	for name := range set() {
		fsys := set()
		delete(fsys, name)
		if _, err := Run(fsys, &scripted{}); err == nil {
			t.Errorf("no error without %s", name)
		}
	}
	for _, name := range []string{folder + "unit_tests.jsonl", ploverFile} {
		fsys := set()
		fsys[name] = &fstest.MapFile{Data: []byte("[")}
		if _, err := Run(fsys, &scripted{}); err == nil {
			t.Errorf("no error of a broken %s", name)
		}
	}
}

func TestCodes(t *testing.T) {
	s, err := readSuite(set())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		doc, name, phrase, date string
		want                    []string
	}{
		{"Narnia", "Narnia", "Narnia", "19950101", []string{"NAR"}},
		{"the guards of Cair Paravel", "Cair Paravel", "guards of Cair Paravel", "19950101", []string{"NARMIL"}},
		{"a spokeswoman of Narnia", "Narnia", "spokeswoman of Narnia", "19950101", []string{"NARGOV"}},
		{"relief bodies in Calormen", "Calormen", "relief bodies in Calormen", "19950101", []string{"NGOCAL"}},
		{"Archenland", "Archenland", "Archenland", "19950101", []string{"ARC", "ANV"}},
		{"Aslan", "Aslan", "Aslan", "19891231", []string{"LIO"}},
		{"prime minister Aslan", "Aslan", "prime minister Aslan", "19950101", []string{"LIOGOV"}},
		{"Aslan", "Aslan", "Aslan", "20100101", []string{"LIOELI"}},
		{"Nobody", "Nobody", "Nobody", "19950101", nil},
		{"Rabadash", "Rabadash", "Rabadash", "19950101", nil},
	} {
		at := func(words string) text.Span {
			i := strings.Index(tt.doc, words)
			return text.Span{Start: i, End: i + len(words)}
		}
		got := s.codes(test{Text: tt.doc, Date: tt.date}, Side{at(tt.name), at(tt.phrase)})
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s on %s: %q, want %q", tt.doc, tt.date, got, tt.want)
		}
	}
}

func TestFind(t *testing.T) {
	d := readActors(actors)
	for doc, want := range map[string]string{
		"Cair Paravel and the Calormenian guard": "Cair Paravel|Calormenian",
		"NARNIA'S hosts left Calormens alone":    "NARNIA|Calormens",
		"Narniad":                                "",
		"":                                       "",
	} {
		var got []string
		for _, s := range d.find(doc) {
			got = append(got, s.In(doc))
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: found %q, want %q", doc, g, want)
		}
	}
}

func TestRoots(t *testing.T) {
	s := suite{plover: map[string]string{"17": "COERCE", "04": "CONSULT", "064": "COOPERATE"}}
	for _, tt := range []struct {
		measure int
		code    string
		want    []string
	}{
		{triple, "064", []string{"SUPPORT", "COOPERATE"}},
		{byWEIS, "064", []string{"SUPPORT"}},
		{byCAMEO, "064", []string{"COOPERATE"}},
		{byWEIS, "1717", []string{"COERCE"}},
		{triple, "023", []string{Comment}},
		{triple, "904", nil},
		{byWEIS, "066", []string{"YIELD"}},
		{pair, "904", []string{anyRoot}},
	} {
		if got := s.rootsBy(tt.measure, tt.code); !slices.Equal(got, tt.want) {
			t.Errorf("%s by %s: %q, want %q", tt.code, measureNames[tt.measure], got, tt.want)
		}
	}
}

// FuzzDictionary holds that every file is read, and that what is found lies in the text.
func FuzzDictionary(f *testing.F) {
	f.Add(actors, "Narnia met Aslan.")
	f.Add(agents, "prime ministers")
	f.Add("A [", "a")
	f.Fuzz(func(t *testing.T, raw, doc string) {
		for _, d := range []dictionary{readActors(raw), readAgents(raw)} {
			for _, s := range d.find(doc) {
				_ = s.In(doc)
			}
			d.names()
			for _, e := range d {
				e.on("19950101")
			}
		}
	})
}
