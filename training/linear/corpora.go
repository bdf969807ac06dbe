package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"chancery/internal/lang/linear"
)

// named is a sentence with the names in it.
type named struct {
	forms []string
	spans []span
}

// span is a name over the words [first, end).
type span struct {
	label      string
	first, end int
}

// labelsOf maps the classes of the corpora to ours; what is missing is no name.
var labelsOf = map[string]string{
	"PER": "PER", "ORG": "ORG", "LOC": "LOC", "EVENT": "EVENT", "NORP": "NORP", "MISC": "MISC",
	"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG",
	"country": "LOC", "location": "LOC", "election": "EVENT", "event": "EVENT", "misc": "MISC",
}

// nameCorpora are what the namer is trained on.
var nameCorpora = []string{
	"ner/en-uner-ewt/train.bio", "ner/en-gum-open/train.bio", "ner/en-wikigold/en/test.conllu",
	"ner/en-multiner-gov/Final_English.txt",
	"ner/en-crossner-politics/train.txt", "ner/en-crossner-politics/dev.txt",
}

func readNames(d folder, gaz *linear.Gazetteer) ([]named, error) {
	var all []named
	for _, c := range nameCorpora {
		sents, err := readCorpus(d.path(c))
		if err != nil {
			return nil, fmt.Errorf("read names %s: %w", c, err)
		}
		for i := range sents {
			sents[i].spans = ours(sents[i], gaz)
		}
		all = append(all, sents...)
	}
	return all, nil
}

// readCorpus reads word and label columns; a third column in front is ignored.
func readCorpus(path string) ([]named, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []named
	var words, tags []string
	flush := func() {
		if len(words) > 0 {
			all = append(all, named{words, spansOf(tags)})
		}
		words, tags = nil, nil
	}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		cols := strings.Fields(in.Text())
		if len(cols) < 2 || strings.HasPrefix(cols[0], "-DOCSTART-") {
			flush()
			continue
		}
		if len(cols) > 2 {
			cols = cols[1:]
		}
		if cols[0] == "." && len(words) > 0 && strings.Contains(words[len(words)-1], ".") {
			words[len(words)-1] += "."
			continue
		}
		words, tags = append(words, cols[0]), append(tags, cols[len(cols)-1])
	}
	flush()
	return all, in.Err()
}

func spansOf(tags []string) []span {
	var out []span
	for i, t := range tags {
		if len(t) < 3 || t[1] != '-' {
			continue
		}
		label := labelsOf[t[2:]]
		if n := len(out); t[0] == 'I' && n > 0 && out[n-1].end == i && out[n-1].label == label {
			out[n-1].end++
			continue
		}
		out = append(out, span{label, i, i + 1})
	}
	return out
}

// ours brings the spans of s to our scheme: places are split into GPE, LOC and
// FAC, miscellaneous names sorted or dropped, demonyms added as NORP.
func ours(s named, gaz *linear.Gazetteer) []span {
	var out []span
	taken := make([]bool, len(s.forms))
	for _, n := range s.spans {
		words := s.forms[n.first:n.end]
		switch n.label {
		case "PER":
			n = withoutTitle(n, s.forms, gaz)
		case "LOC":
			n.label = placeLabel(words, gaz)
		case "MISC":
			n.label = otherLabel(words, gaz)
		}
		if n.label == "" || n.first >= n.end {
			continue
		}
		for k := n.first; k < n.end; k++ {
			taken[k] = true
		}
		out = append(out, n)
	}
	for i, w := range s.forms {
		if !taken[i] && isDemonym(w, gaz) {
			out = append(out, span{"NORP", i, i + 1})
		}
	}
	return out
}

// withoutTitle cuts the offices and honorifics off the front of a person's name.
func withoutTitle(n span, forms []string, gaz *linear.Gazetteer) span {
	for n.first < n.end && (titles[strings.ToLower(forms[n.first])] || n.end-n.first > 1 && isDemonym(forms[n.first], gaz)) {
		n.first++
	}
	return n
}

func isDemonym(w string, gaz *linear.Gazetteer) bool {
	return w[0] >= 'A' && w[0] <= 'Z' && gaz.Demonym(w)
}

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

var (
	titles = words(`president minister mr. mr prime foreign secretary dr. dr sir king queen general gen. senator
		sen. ambassador chancellor mrs. mrs ms. ms prince princess lord lady governor vice deputy prof. professor
		colonel col. captain capt. maj. major lt. rep. representative state defense defence the of and for`)
	nature = words(`river mountains mountain mount sea ocean gulf lake valley island islands peninsula desert
		strait bay coast canal cape forest africa asia europe antarctica arctic balkans caucasus mediterranean
		pacific atlantic hemisphere earth mars moon sun middle east west north south eurasia levant sahel plateau`)
	built = words(`airport street st avenue road bridge square building hall palace tower hotel base station
		stadium museum church mosque cathedral temple park center centre port house garden gardens hospital
		plant prison camp highway railway line gate theatre theater arena pipeline dam`)
	happening = words(`war cup olympics championship championships festival election elections battle games
		revolution conference summit tournament forum congress anniversary day crisis massacre genocide
		uprising referendum holocaust`)
	legal = words(`act treaty agreement constitution convention accord accords amendment protocol charter
		pact law resolution declaration code statute`)
)

func placeLabel(ws []string, gaz *linear.Gazetteer) string {
	if gaz.Lists(ws)&(linear.Country|linear.City) != 0 {
		return "GPE"
	}
	last := strings.ToLower(ws[len(ws)-1])
	switch {
	case built[last] && len(ws) > 1:
		return "FAC"
	case nature[last], nature[strings.ToLower(ws[0])] && len(ws) > 1 && ws[0] != "North" && ws[0] != "South" && ws[0] != "East" && ws[0] != "West":
		return "LOC"
	}
	return "GPE"
}

func otherLabel(ws []string, gaz *linear.Gazetteer) string {
	if len(ws) == 1 && isDemonym(ws[0], gaz) {
		return "NORP"
	}
	for _, w := range ws {
		switch low := strings.ToLower(w); {
		case happening[low]:
			return "EVENT"
		case legal[low]:
			return "LAW"
		}
	}
	return ""
}
