package names

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"chancery/internal/ledger"

	"github.com/google/go-cmp/cmp"
)

// register is a knowledge base of two persons who are found by their first letter.
type register struct{}

func (register) Person(id ledger.ActorID) (Person, bool) {
	switch id {
	case "Q1":
		return Person{"Q1", "Zoe Ruiz", "XSU"}, true
	case "Q2", "Q3": // the set has her twice
		return Person{"Q2", "Zora Ruiz", "XSU"}, true
	}
	return Person{}, false
}

func (register) Near(fullname string, _ int) []Guess {
	if !strings.HasPrefix(fullname, "Z") {
		return nil
	}
	return []Guess{{"Q1", 0.9, "alike"}, {"Q2", 0.86, "alike"}}
}

var sets = fstest.MapFS{
	"data/names/officeholder_source_names.csv": {Data: []byte("repo,qid,name_in_source,wikidata_label\n" +
		"a,Q1,Zoé  Ruíz,Zoe Ruiz\na,Q1,Zoey Ruiz,Zoe Ruiz\na,Q1,ZOEY RUIZ,Zoe Ruiz\na,Q3,Orah Ruiz,Zora Ruiz\na,Q9,Someone,Else\n")},
	"data/names/nomenklatura/cases.csv": {Data: []byte("schema,name1,name2,is_match\n" +
		"Person,Zoe Ruiz,Zoé Ruiz,true\nPerson,Zoe Ruiz,Ivan Petrov,false\nCompany,Coast Lines Ltd,Coast Lines Limited,true\n")},
	"data/names/ep2015_pairs.csv":                  {Data: []byte("name1,name2,is_match,kind\nOlga Ivanova,Ольга Иванова,true,cross\n")},
	"data/names/ru-en-translit/wd_russian_80.head": {Data: []byte("ivanov\tи в а н о в\t1\nlena\tл е н а\t1\n")},
	"data/names/ru-en-translit/wd_russian_20":      {Data: []byte("petrov\tп е т р о в\t1\n")},
}

func TestRun(t *testing.T) {
	r, err := Run(sets, register{})
	if err != nil {
		t.Fatal(err)
	}
	h := r.Holders.Halves[Open].plus(r.Holders.Halves[Held])
	if diff := cmp.Diff(Holders{Asked: 2, First: 1, OfState: 1, Accepted: 1, Wrong: 1}, h); diff != "" {
		t.Errorf("office-holders: %s", diff)
	}
	for i, want := range []Confusion{{Right: 2, Refused: 1}, {Right: 1, Refused: 1}, {Right: 1}, {Right: 1}, {Right: 1}} {
		if diff := cmp.Diff(want, r.Pairs[i].All()); diff != "" {
			t.Errorf("%s: %s", r.Pairs[i].Key, diff)
		}
	}
	if diff := cmp.Diff(Words{Pairs: 2, Same: 2, Keyed: 2}, r.Words.Halves[Open]); diff != "" {
		t.Errorf("words: %s", diff)
	}
	if got := slices.Sorted(maps.Keys(r.Figures())); !slices.Equal(got, FigureNames()) {
		t.Errorf("figures %q, listed %q", got, FigureNames())
	}
	if md := r.Markdown(); !strings.Contains(md, "| name_bench | 3 | 100.0 | 100.0 | 100.0 |") {
		t.Errorf("the table lacks name_bench:\n%s", md)
	}
}

func TestRunRefuses(t *testing.T) {
	for file, data := range map[string]string{
		"data/names/officeholder_source_names.csv": "",
		"data/names/ru-en-translit/wd_russian_20":  "one word\n",
	} {
		broken := maps.Clone(sets)
		broken[file] = &fstest.MapFile{Data: []byte(data)}
		if _, err := Run(broken, register{}); err == nil {
			t.Errorf("no error of a broken %s", file)
		}
	}
}
