package rule

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const sample = `
version 7

# People who meet.
class meet.verb
  meet, sit down,
  confer

class more.verb
  @meet.verb, gather

rule contact.meet
  trigger   lemma=@meet.verb upos=VERB
  need      actor   agent is=actor | nsubj is=actor
  may       other   obl(with|to) is=actor
  bar       thing   obj lemma=need
  make      kind=event act=meet
  yes       "A met B." -> status=happened actor="A a"
  no        "The harvest met needs." -> nobody meets
`

func load(t *testing.T, src string) (*Set, error) {
	t.Helper()
	return Load(fstest.MapFS{"en/x.rules": {Data: []byte(src)}}, "en")
}

func TestParse(t *testing.T) {
	s, err := load(t, sample)
	if err != nil {
		t.Fatal(err)
	}
	if s.Version != "7" || len(s.Rules) != 1 {
		t.Fatalf("version %q with %d rules, want 7 with 1", s.Version, len(s.Rules))
	}
	want := Class{Name: "more.verb", Words: map[string]bool{"meet": true, "confer": true, "gather": true}, Phrases: [][]string{{"sit", "down"}}}
	if d := cmp.Diff(want, s.Classes["more.verb"]); d != "" {
		t.Errorf("class more.verb (-want +got):\n%s", d)
	}
	r := s.Rules[0]
	if got := pathsString(r.Roles[0].Paths); got != "agent is=actor or nsubj is=actor" {
		t.Errorf("paths of actor: %s", got)
	}
	if d := cmp.Diff(map[string]string{"status": "happened", "actor": "A a"}, r.Examples[0].Want); d != "" {
		t.Errorf("first example (-want +got):\n%s", d)
	}
}

func TestParseMistakes(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"stray indent", "  trigger lemma=x", "en/x.rules:1: an indented line"},
		{"unknown head", "rules x", "want `version N`"},
		{"open string", "rule a\n  yes \"x -> y", "is not closed"},
		{"no trigger", "rule a\n  make kind=event\n  yes \"a b\" -> x=y\n  no \"a\" -> z", "has no trigger"},
		{"no example", "rule a\n  trigger lemma=x\n  make kind=event", "at least one yes and one no"},
		{"class missing", "rule a\n  trigger lemma=@gone\n  make k=v\n  yes \"a\" -> x=y\n  no \"a\" -> z", "class @gone is not defined"},
		{"bad key", "rule a\n  trigger colour=red", "not a condition"},
		{"bad step", "rule a\n  need x obl(with", "is not a step"},
		{"twice", sample + "\nclass meet.verb\n  meet", "is there already"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := load(t, c.src)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}

// sentence is a tree for tests: word, lemma, part of speech, head, relation.
type sentence []struct {
	word, upos, dep string
	head            int
	actor           bool
}

func (s sentence) Lemma(w int) string  { return strings.TrimSuffix(strings.ToLower(s[w].word), "s") }
func (s sentence) UPOS(w int) string   { return s[w].upos }
func (s sentence) Word(w int) string   { return s[w].word }
func (s sentence) Deprel(w int) string { return s[w].dep }
func (s sentence) Is(w int, tag string) bool {
	return tag == "actor" && s[w].actor
}
func (s sentence) Phrase(w int, lemmas []string) bool {
	for i, l := range lemmas {
		if w+i >= len(s) || s.Lemma(w+i) != l {
			return false
		}
	}
	return true
}
func (s sentence) Narrow(_ int, _ Step, found []int) []int { return found }
func (s sentence) Follow(w int, step Step) []int {
	var out []int
	for i := range s {
		if step.Rel == ".." && i == s[w].head || s[i].head == w && i != w && s[i].dep == step.Rel {
			out = append(out, i)
		}
	}
	return out
}

func TestMatch(t *testing.T) {
	s, err := load(t, sample)
	if err != nil {
		t.Fatal(err)
	}
	met := sentence{{"Ann", "PROPN", "nsubj", 1, true}, {"meets", "VERB", "root", -1, false}}
	hits, _ := s.At(met, 1)
	if len(hits) != 1 || hits[0].Bound["actor"][0] != 0 {
		t.Fatalf("Ann meets: %+v", hits)
	}
	barred := sentence{{"Ann", "PROPN", "nsubj", 1, true}, {"meets", "VERB", "root", -1, false}, {"needs", "NOUN", "obj", 1, false}}
	hits, misses := s.At(barred, 1)
	if len(hits) != 0 || len(misses) != 1 || misses[0].Role != "thing" {
		t.Errorf("Ann meets needs: hits %v, misses %+v", hits, misses)
	}
	nobody := sentence{{"Harvest", "NOUN", "nsubj", 1, false}, {"meets", "VERB", "root", -1, false}}
	hits, misses = s.At(nobody, 1)
	if len(hits) != 0 || misses[0].Why() != "nothing by agent is=actor or nsubj is=actor" {
		t.Errorf("Harvest meets: hits %v, misses %+v", hits, misses)
	}
}

func TestFound(t *testing.T) {
	s, err := load(t, sample)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		in   sentence
		want string
	}{
		{"a subject that is no actor", sentence{{"Harvest", "NOUN", "nsubj", 1, false}, {"meets", "VERB", "root", -1, false}}, `nsubj leads to "Harvest", not is=actor`},
		{"nobody", sentence{{"It", "PRON", "expl", 1, false}, {"meets", "VERB", "root", -1, false}}, ""},
		{"a noun", sentence{{"the", "DET", "det", 1, false}, {"meets", "NOUN", "root", -1, false}}, "it has upos=NOUN"},
	} {
		_, misses := s.At(c.in, 1)
		if len(misses) != 1 {
			t.Errorf("%s: failures %+v", c.name, misses)
			continue
		}
		if got := s.Found(c.in, misses[0]); got != c.want {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(sample)
	f.Add("class a\n  b, c\nrule x\n trigger lemma=@a")
	f.Fuzz(func(t *testing.T, src string) {
		s, err := Load(fstest.MapFS{"en/x.rules": {Data: []byte(src)}}, "en")
		if err == nil && s == nil {
			t.Error("neither rules nor an error")
		}
	})
}
