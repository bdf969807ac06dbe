package resolve

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
	"chancery/internal/text"
)

// gold is where the project's gold lies, beside the repository.
const gold = "../../../shared/gold"

type goldActor struct {
	Name, Kind, Of, Office string
}

type goldDocument struct {
	ID     string
	Events []struct {
		Actors, Recipients []goldActor
		Evidence           string
	}
	Tenures []struct{ Person, Office, Of, Evidence string }
}

type goldIndex struct{ ID, Lang, Published string }

// goldDocuments reads the development gold with its texts.
func goldDocuments(t *testing.T) (out []goldDocument, docs []*text.Document) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(gold, "dev", "index.jsonl"))
	if err != nil {
		t.Skip("the gold is not here: ", err)
	}
	for line := range strings.Lines(string(raw)) {
		var x goldIndex
		if err := json.Unmarshal([]byte(line), &x); err != nil {
			t.Fatal(err)
		}
		body, err1 := os.ReadFile(filepath.Join(gold, "dev", "text", x.ID+".txt"))
		marks, err2 := os.ReadFile(filepath.Join(gold, "dev", "gold", x.ID+".json"))
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		var g goldDocument
		if err := json.Unmarshal(marks, &g); err != nil {
			t.Fatal(err)
		}
		d := document(x.ID, string(body), x.Published)
		d.Lang = x.Lang
		out, docs = append(out, g), append(docs, d)
	}
	return out, docs
}

// samePerson reports whether a found person is the one that gold names.
func samePerson(b *Base, a ledger.Actor, want string) bool {
	if s, _ := name.Compare(a.Name, want); s >= 0.8 {
		return true
	}
	if e, ok := b.Entry(a.ID); ok {
		s, _ := bestName(e, want)
		return s >= 0.8
	}
	return false
}

var office = strings.NewReplacer("spokeswoman", "spokesperson", "spokesman", "spokesperson", "adviser", "advisor",
	"chairman", "chairperson", "the ", "", "of ", "", "external affairs", "foreign affairs")

func sameOffice(a, b string) bool {
	x, y := strings.Fields(office.Replace(strings.ToLower(a))), strings.Fields(office.Replace(strings.ToLower(b)))
	have := map[string]bool{}
	for _, w := range x {
		have[w] = true
	}
	n := 0
	for _, w := range y {
		if have[w] {
			n++
		}
	}
	return n*2 > len(y) && n*2 > len(x)-1
}

// TestGoldTenures holds the share of introduced persons whose office is read.
func TestGoldTenures(t *testing.T) {
	gs, docs := goldDocuments(t)
	b := base(t)
	count := map[string][4]int{}
	for i, g := range gs {
		r := Read(docs[i], b)
		for _, want := range g.Tenures {
			c := count[docs[i].Lang]
			c[0]++
			best := 0
			for _, a := range r.Attested {
				if !samePerson(b, a.Person, want.Person) {
					continue
				}
				level := 1
				if a.Of == want.Of || len(want.Of) == 0 {
					level = 2
					if sameOffice(a.Office, want.Office) {
						level = 3
					}
				}
				best = max(best, level)
			}
			for l := 1; l <= best; l++ {
				c[l]++
			}
			if best < 3 {
				t.Logf("%s level %d: %s | %s | %s | %q", g.ID, best, want.Person, want.Office, want.Of, want.Evidence)
			}
			count[docs[i].Lang] = c
		}
	}
	for l, c := range count {
		t.Logf("%s: tenures %d, person %d, and state %d, and office %d", l, c[0], c[1], c[2], c[3])
	}
	if c := count["en"]; c[3]*100 < tenureFloor*c[0] {
		t.Errorf("tenures read: %d of %d, below the floor of %d %%", c[3], c[0], tenureFloor)
	}
}

// Floors, in per cent, for English without syntax and name labels.
const (
	tenureFloor = 86
	actorFloor  = 70
	seedFloor   = 92
)

func hasActor(b *Base, ms []Mention, want goldActor) bool {
	for _, m := range ms {
		for _, a := range m.Actors {
			switch want.Kind {
			case "person":
				if a.Kind == ledger.KindPerson && samePerson(b, a, want.Name) {
					return true
				}
			case "state":
				if a.Of == want.Of && m.Form != FormPlace && (a.Kind == ledger.KindState || a.Kind == ledger.KindGovernment) {
					return true
				}
			case "government":
				if a.Of == want.Of && (a.Kind == ledger.KindGovernment || a.Kind == ledger.KindPerson && strings.Contains(want.Name, a.Office)) {
					return true
				}
			default:
				if s, _ := name.Compare(a.Name, want.Name); s > 0.8 || a.Of == want.Of && want.Of != "" {
					return true
				}
			}
		}
	}
	return false
}

// TestGoldActors holds the share of events' actors that are found in the
// sentence that tells the event.
func TestGoldActors(t *testing.T) {
	gs, docs := goldDocuments(t)
	b := base(t)
	count := map[string]map[string][3]int{"en": {}, "ru": {}}
	for i, g := range gs {
		d := docs[i]
		r := Read(d, b)
		for _, e := range g.Events {
			at := strings.Index(d.Text, e.Evidence)
			s := d.SentenceAt(at)
			if at < 0 || s < 0 {
				continue
			}
			for _, want := range append(e.Actors, e.Recipients...) {
				c := count[d.Lang][want.Kind]
				c[0]++
				if hasActor(b, r.Within(d.Sentences[s].First, d.Sentences[s].End), want) {
					c[1]++
				}
				if hasActor(b, r.Mentions, want) {
					c[2]++
				}
				count[d.Lang][want.Kind] = c
			}
		}
	}
	all, found := 0, 0
	for l, kinds := range count {
		for k, c := range kinds {
			t.Logf("%s %s: %d, in the sentence %d, in the document %d", l, k, c[0], c[1], c[2])
			if l == "en" {
				all, found = all+c[0], found+c[1]
			}
		}
	}
	t.Logf("en: %d of %d", found, all)
	if found*100 < actorFloor*all {
		t.Errorf("actors found: %d of %d, below the floor of %d %%", found, all, actorFloor)
	}
}

// seedDays are the days or months of the seeds' publication, by number.
var seedDays = map[string]string{"000": "2023-06-06", "001": "2022-09-05", "002": "2025-02-13", "003": "2023", "004": "2018-04"}

type seedRow struct {
	ID, Seed, Category, Anchor string
	Start                      int `json:"char_start"`
	End                        int `json:"char_end"`
	Fields                     struct{ Canon string }
}

// TestSeedPersons holds the share of the seeds' persons who are found under
// their canonical name where gold points.
func TestSeedPersons(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(gold, "seeds", "seed_gold.jsonl"))
	if err != nil {
		t.Skip("the gold is not here: ", err)
	}
	b := base(t)
	docs, read := map[string]*text.Document{}, map[string]*Reading{}
	rows, found := 0, 0
	for line := range strings.Lines(string(raw)) {
		var x seedRow
		if json.Unmarshal([]byte(line), &x) != nil || x.Category != "PER" {
			continue
		}
		want, _, _ := strings.Cut(x.Fields.Canon, " (")
		if len(strings.Fields(want)) != 2 || strings.ToLower(want) == want || strings.Contains(want, "4 ") {
			continue
		}
		if docs[x.Seed] == nil {
			body, err := os.ReadFile(filepath.Join(gold, "..", "seeds", x.Seed))
			if err != nil {
				t.Fatal(err)
			}
			docs[x.Seed] = document(x.Seed, string(body), seedDays[x.Seed[:3]])
			read[x.Seed] = Read(docs[x.Seed], b)
		}
		d := docs[x.Seed]
		runes := []rune(d.Text)
		at := text.Span{Start: len(string(runes[:x.Start])), End: len(string(runes[:x.End]))}
		rows++
		if ok := personAt(b, read[x.Seed], at, want); ok {
			found++
		} else {
			t.Logf("%s: %s at %q", x.ID, want, at.In(d.Text))
		}
	}
	t.Logf("persons of the seeds: %d of %d", found, rows)
	if found*100 < seedFloor*rows {
		t.Errorf("persons of the seeds: %d of %d, below the floor of %d %%", found, rows, seedFloor)
	}
}

func personAt(b *Base, r *Reading, at text.Span, want string) bool {
	for _, m := range r.Mentions {
		if !m.Span.Overlaps(at) {
			continue
		}
		for _, a := range m.Actors {
			if a.Kind == ledger.KindPerson && samePerson(b, a, want) {
				return true
			}
		}
	}
	return false
}
