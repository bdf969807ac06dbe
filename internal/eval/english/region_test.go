package english

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"
)

func TestPersonOf(t *testing.T) {
	tests := []struct {
		in, full, surname string
	}{
		{"President Ana María SOTO Vega (since 2024)", "Ana María Soto Vega", "Soto"},
		{"Ambassador (vacant); Chargé d’Affaires Jo McKAY (since May 2024)", "Jo McKay", "McKay"},
		{"Prime Minister LI Wen; note - and one more", "Li Wen", "Li"},
		{"Acting Prime Minister Omar al-SAID", "Omar al - Said", "al - Said"},
		{"Governor General Dame Lee O'NEILL-ROSS", "Lee O'Neill - Ross", "O'Neill - Ross"},
		{"King OLAV IX", "", ""},
		{"represented by Governor Jo KAY", "", ""},
		{"President of the Council Jo KAY", "", ""},
		{"President Jo Kay", "", ""},
		{"none", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		p, ok := personOf(tt.in)
		full, surname := strings.Join(p.full, " "), strings.Join(p.surname, " ")
		if ok != (tt.full != "") || ok && (full != tt.full || surname != tt.surname) {
			t.Errorf("personOf(%q) = %q, %q, %t; want %q, %q", tt.in, full, surname, ok, tt.full, tt.surname)
		}
	}
}

func TestFold(t *testing.T) {
	if got := fold("José-Ngô Ğül"); got != "jose ngo gul" {
		t.Errorf("fold = %q", got)
	}
}

func TestWith(t *testing.T) {
	c := site{
		tagged{strings.Fields("Soto met Ana Soto and Kay in Lima ."), []run{{0, 1, Person}, {2, 4, Person}, {5, 6, Person}, {7, 8, Place}}},
		[]int{0, 1, 2},
	}
	names := []someone{{[]string{"Jo", "van", "Dam"}, []string{"Van", "Dam"}}}
	got, put := c.with(names, pick("person", 0, 0))
	if want := "Van Dam met Jo van Dam and Van Dam in Lima ."; strings.Join(got.forms, " ") != want {
		t.Errorf("words %q, want %q", got.forms, want)
	}
	all := []run{{0, 2, Person}, {3, 6, Person}, {7, 9, Person}, {10, 11, Place}}
	if diff := cmp.Diff(all, got.names, cmp.AllowUnexported(run{})); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if !slices.Equal(put, all[:3]) {
		t.Errorf("put in %v, want %v", put, all[:3])
	}
	same, put := c.with(nil, pick("person", 0, 0))
	if !slices.Equal(same.forms, c.forms) || !slices.Equal(same.names, c.names) || len(put) != 3 {
		t.Errorf("without names the sentence becomes %v, %v", same, put)
	}
}

// gazetteer finds the names that it lists, of two words at most.
type gazetteer map[string]text.NameLabel

func (g gazetteer) Analyse(*text.Document) {}

func (g gazetteer) Annotate(doc *text.Document) {
	for i := range doc.Tokens {
		for end := i + 1; end <= min(i+2, len(doc.Tokens)); end++ {
			span := doc.Tokens[i].Span.Cover(doc.Tokens[end-1].Span)
			if l := g[doc.Quote(span)]; l != "" {
				doc.Names = append(doc.Names, text.Name{Label: l, Span: span, First: i, End: end})
			}
		}
	}
}

func TestScoreRegions(t *testing.T) {
	sentences := []tagged{
		{strings.Fields("Ana Soto left Lima ."), []run{{0, 2, Person}, {3, 4, Place}}},
		{strings.Fields("It rained on the Lima ."), []run{{4, 5, Place}}},
	}
	w := world{
		people: map[string][]someone{"africa": {{[]string{"Jo", "Kay"}, []string{"Kay"}}}, "east_asia": {{[]string{"Li", "Wen"}, []string{"Li"}}}},
		towns:  map[string][][]string{"africa": {{"Accra"}}},
		places: map[string]bool{"Lima": true},
	}
	got := scoreRegions(sentences, w, gazetteer{"Ana Soto": text.PER, "Jo Kay": text.PER, "Lima": text.GPE})
	of := func(region, key string) Fresh {
		i := slices.IndexFunc(got, func(s RegionScore) bool { return s.Region == region })
		return got[i].Scores[key]
	}
	tests := []struct {
		region, key string
		want        Fresh
	}{
		{"", "person", Fresh{0, overlap.Count{Gold: 1, Got: 0, Both: 1}, overlap.Count{Gold: 1, Got: 1, Both: 1}}},
		{"africa", "person", Fresh{1, overlap.Count{Gold: 2, Got: 0, Both: 2}, overlap.Count{Gold: 2, Got: 2, Both: 2}}},
		{"east_asia", "person", Fresh{1, overlap.Count{Gold: 2, Got: 0, Both: 0}, overlap.Count{Gold: 2, Got: 0, Both: 0}}},
		{"", "town", Fresh{0, overlap.Count{Gold: 1, Got: 0, Both: 1}, overlap.Count{Gold: 1, Got: 1, Both: 1}}},
		{"africa", "town", Fresh{1, overlap.Count{Gold: 1, Got: 0, Both: 0}, overlap.Count{Gold: 1, Got: 0, Both: 0}}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, of(tt.region, tt.key)); diff != "" {
			t.Errorf("%s of %q (-want +got):\n%s", tt.key, tt.region, diff)
		}
	}
	if low, high := span(got, "person"); low != 0 || high != 1 {
		t.Errorf("recall of persons from %g to %g, want 0 to 1", low, high)
	}
}

// shared returns the folder with the data, or skips the test.
func shared(t *testing.T) fs.FS {
	const dir = "../../../../shared"
	if _, err := os.Stat(dir + "/data"); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the data are not beside the repository")
	}
	return os.DirFS(dir)
}

func TestReadWorld(t *testing.T) {
	w, err := readWorld(shared(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range regions {
		if len(w.people[r.key]) < 30 || len(w.towns[r.key]) < 40 || len(w.longer[r.key]) < 3 {
			t.Errorf("%s has %d persons, %d and %d cities", r.key, len(w.people[r.key]), len(w.towns[r.key]), len(w.longer[r.key]))
		}
		for _, p := range w.people[r.key] {
			if len(p.full) == 0 || len(p.surname) == 0 || slices.Contains(slices.Concat(p.full, p.surname), "") {
				t.Errorf("%s has the person %q", r.key, p)
			}
		}
	}
}

func TestTables(t *testing.T) {
	r := Result{Raw: []TreeScore{{"EWT test", "ewt", Trees{Sentences: overlap.Count{Gold: 2, Got: 2, Both: 1}}}}, Regions: scoreRegions(nil, world{}, nil)}
	var b strings.Builder
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"EWT test       50.0", "Names by region", "Central Asia"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the tables lack %q:\n%s", want, b.String())
		}
	}
	if md := r.Markdown(); !strings.Contains(md, "| EWT test | 50.0 | 0.0 |") {
		t.Errorf("the Markdown lacks a row:\n%s", md)
	}
	names := FigureNames()
	for _, want := range []string{"raw_ewt_sentence_f1", "ewt_las", "uner_ewt_f1", "politics_person_f1", "fresh_person_gap", "fresh_town_africa_recall"} {
		if !slices.Contains(names, want) {
			t.Errorf("there is no figure %q in %q", want, names)
		}
	}
}
