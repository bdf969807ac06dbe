package main

import (
	"fmt"
	"regexp"
	"strings"

	"chancery/internal/resolve/name"
)

// holders reads the office-holders of Wikidata as every-politician-scrapers
// asked for them. Each open tenure is attested at the day of its snapshot.
func (b *builder) holders() error {
	codes, err := b.snapshots()
	if err != nil {
		return err
	}
	rows, err := b.data("everypol-scrapers/holders21.csv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		of, office := b.iso3[r["country_qid"]], b.office(r["position"])
		if r["country_qid"] == "" {
			of, office = b.worldOffice(r["position"])
		}
		if of == "" || office == "" || !strings.HasPrefix(r["person_qid"], "Q") || r["person"] == "" {
			b.reportf("holders: left out %s, %s, %s", r["person"], r["position"], r["country"])
			continue
		}
		if n := min(len(r["start"]), len(r["end"])); r["end"] != "" && r["end"][:n] < r["start"][:n] {
			b.reportf("holders: left out %s, %s, which ends before it starts", r["person"], r["position"])
			continue
		}
		b.people.declare(r["person_qid"], actor{of: b.serves(of), name: inLatin(r["person"]), source: "wikidata"})
		if label := r["person"]; label != inLatin(label) {
			b.addName(r["person_qid"], lang(label), nameRow{text: label, strong: true, source: "wikidata"})
		}
		t := tenure{r["person_qid"], office, of, r["start"], r["end"], codes[r["repo"]]}
		b.people.hold(t, false)
	}
	return nil
}

// inLatin prints a label in Latin letters: "Мальгинов, Олег Сергеевич" becomes
// "Oleg Malginov".
func inLatin(label string) string {
	if isLatin(label) {
		return label
	}
	if last, first, ok := strings.Cut(label, ", "); ok {
		first, _, _ = strings.Cut(first, " ")
		label = first + " " + last
	}
	return name.Transliterate(label)
}

// serves is the state of a person who holds a post of a state, of an organ or of
// a group; an international body has none.
func (b *builder) serves(of string) string {
	if a := b.actors[of]; a != nil && a.kind != "state" {
		return a.of
	}
	return of
}

// snapshots gives each repository a source code with the day of its snapshot.
func (b *builder) snapshots() (map[string]string, error) {
	rows, err := b.data("everypol-scrapers/sources.csv")
	if err != nil {
		return nil, err
	}
	codes := map[string]string{}
	b.sources["wikidata"] = [2]string{"Wikidata, through every-politician-scrapers", "CC0-1.0"}
	for _, r := range rows {
		day, _, _ := strings.Cut(r["commit"], " ")
		code := "wd-" + day
		codes[r["repo"]] = code
		b.sources[code] = [2]string{"Wikidata as of " + day + ", through every-politician-scrapers", "CC0-1.0"}
	}
	return codes, nil
}

// worldOffices are the posts of international bodies in the set.
var worldOffices = map[string][2]string{
	"Secretary-General of the United Nations":                          {"Q1065", "Secretary-General"},
	"Deputy Secretary-General of the United Nations":                   {"Q1065", "Deputy Secretary-General"},
	"Under-Secretary-General of the United Nations":                    {"Q1065", "Under-Secretary-General"},
	"President of the United Nations General Assembly":                 {"Q47423", "President"},
	"Director-General of the World Trade Organization":                 {"Q7825", "Director-General"},
	"president of the Parliamentary Assembly of the Council of Europe": {"Q8908", "President of the Parliamentary Assembly"},
	"OSCE High Commissioner on National Minorities":                    {"Q81299", "High Commissioner on National Minorities"},
	"Judge of the International Court of Justice":                      {"Q7801", "Judge"},
	"President of the International Court of Justice":                  {"Q7801", "President"},
}

func (b *builder) worldOffice(position string) (of, office string) {
	o := worldOffices[position]
	return o[0], o[1]
}

var ambassador = regexp.MustCompile(`^(?i:ambassador) to (?:the )?(.+)$`)

// office brings a title to standard words; what the tables of offices do not
// know stays as it is.
func (b *builder) office(title string) string {
	if s, ok := b.standard[fold(title)]; ok {
		return s
	}
	if m := ambassador.FindStringSubmatch(title); m != nil {
		return "Ambassador to " + b.printedName(m[1])
	}
	if rest, ok := strings.CutPrefix(title, "Minister for "); ok {
		title = "Minister of " + rest
		if s, ok := b.standard[fold(title)]; ok {
			return s
		}
	}
	return title
}

// printedName is the printed name of the state or body with a name.
func (b *builder) printedName(text string) string {
	want := fold(bare(text))
	best := ""
	for id, a := range b.actors {
		if (a.kind == "state" || a.kind == "igo") && fold(a.name) == want && (best == "" || id < best) {
			best = id
		}
	}
	if best != "" {
		return b.actors[best].name
	}
	for k := range b.names {
		if a := b.actors[k.id]; (a.kind == "state" || a.kind == "igo") && k.folded == want && (best == "" || k.id < best) {
			best = k.id
		}
	}
	if best == "" {
		return text
	}
	return b.actors[best].name
}

// officeTables copies the hand-made tables of offices and organs.
func (b *builder) officeTables() error {
	offices, err := b.addition("offices.tsv")
	if err != nil {
		return err
	}
	for _, r := range offices {
		for _, w := range append(strings.Split(r["words"], ","), r["standard"]) {
			w = strings.TrimSpace(w)
			if w == "" {
				continue
			}
			if old, ok := b.standard[fold(w)]; ok && old != r["standard"] {
				return fmt.Errorf("offices: %q is %q and %q", w, old, r["standard"])
			}
			b.standard[fold(w)] = r["standard"]
			b.offices.add(r["standard"], w, r["of"])
		}
	}
	peers, err := b.addition("peers.tsv")
	if err != nil {
		return err
	}
	for _, r := range peers {
		for _, of := range strings.Fields(r["of"]) {
			b.peers.add(r["office"], of, r["class"])
		}
	}
	return b.organTable()
}

func (b *builder) organTable() error {
	organs, err := b.addition("organs.tsv")
	if err != nil {
		return err
	}
	for _, r := range organs {
		for _, w := range append(strings.Split(r["words"], ","), r["standard"]) {
			if w = strings.TrimSpace(w); w != "" && (r["of"] == "" || w != r["standard"]) {
				b.organs.add(r["suffix"], r["standard"], w, r["of"])
			}
		}
		if r["of"] == "" || r["words"] == "" {
			continue
		}
		id := r["of"] + "." + r["suffix"]
		first, rest, _ := strings.Cut(r["words"], ",")
		b.addActor(id, actor{"government", r["of"], first, srcOwn})
		for _, w := range strings.Split(rest, ",") {
			b.addName(id, "en", nameRow{text: strings.TrimSpace(w), strong: true, source: srcOwn})
		}
	}
	return nil
}
