package petrarch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"chancery/internal/text"
)

const (
	folder     = "data/events/petrarch2/"
	ploverFile = "data/events/plover/cameo2plover.json"
)

// test is a sentence with its events.
type test struct {
	ID       string `json:"id"`
	Date     string `json:"date"`
	Category string `json:"category"`
	Text     string `json:"text"`
	Events   []gold `json:"events"`
}

// gold is an event that a test must give; a code of "---" is an unnamed side.
type gold struct {
	Source string `json:"sourcecode"`
	Target string `json:"targetcode"`
	Code   string `json:"eventcode"`
}

// suite is the tests with their dictionaries.
type suite struct {
	tests          []test
	actors, agents dictionary
	discards       []string
	plover         map[string]string // CAMEO code to root
}

func readSuite(fsys fs.FS) (suite, error) {
	var s suite
	raw := map[string]string{}
	for _, name := range []string{"PETR.Validate.actors.txt", "PETR.Validate.agents.txt", "PETR.Validate.discards.txt", "unit_tests.jsonl"} {
		b, err := fs.ReadFile(fsys, folder+name)
		if err != nil {
			return s, fmt.Errorf("read the unit tests: %w", err)
		}
		raw[name] = string(b)
	}
	s.actors = readActors(raw["PETR.Validate.actors.txt"])
	s.agents = readAgents(raw["PETR.Validate.agents.txt"])
	for line := range strings.Lines(raw["PETR.Validate.discards.txt"]) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.ToLower(strings.Trim(line, "+ \t\r\n_")); line != "" {
			s.discards = append(s.discards, strings.ReplaceAll(line, "_", " "))
		}
	}
	var err error
	if s.tests, err = readTests([]byte(raw["unit_tests.jsonl"])); err != nil {
		return s, err
	}
	s.plover, err = readPlover(fsys)
	return s, err
}

func readTests(raw []byte) ([]test, error) {
	var out []test
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var t test
		if err := json.Unmarshal(lines.Bytes(), &t); err != nil {
			return nil, fmt.Errorf("read %sunit_tests.jsonl: line %d: %w", folder, n, err)
		}
		t.Events = slices.DeleteFunc(t.Events, func(g gold) bool { return g.Code == "" })
		t.Text = strings.ReplaceAll(t.Text, "\n", " ")
		out = append(out, t)
	}
	return out, lines.Err()
}

// readPlover reads the map from CAMEO to PLOVER; of a code that has several events
// the first counts.
func readPlover(fsys fs.FS) (map[string]string, error) {
	raw, err := fs.ReadFile(fsys, ploverFile)
	if err != nil {
		return nil, fmt.Errorf("read the map to PLOVER: %w", err)
	}
	var rows map[string][]struct {
		Event string `json:"event"`
	}
	if err := json.Unmarshal(raw, &rows); err != nil {
		return nil, fmt.Errorf("read %s: %w", ploverFile, err)
	}
	out := map[string]string{}
	for code, events := range rows {
		if len(events) > 0 {
			out[code] = merged(events[0].Event)
		}
	}
	return out, nil
}

// merged gives the roots of the newer PLOVER the older name that takes in both.
func merged(root string) string {
	if root == "CONCEDE" || root == "RETREAT" {
		return "YIELD"
	}
	return root
}

var group = regexp.MustCompile(`!\w+!`)

// readAgents reads the dictionary of agents: "WORDS {PLURAL} [~CODE]". A word in
// exclamation marks stands for any of a list; ~ is the code of the actor.
func readAgents(raw string) dictionary {
	var out dictionary
	lists := map[string][]string{}
	for line := range strings.Lines(raw) {
		line, _, _ = strings.Cut(line, "#")
		if strings.Contains(line, "<!") {
			continue
		}
		if name, words, ok := strings.Cut(line, "="); ok && strings.HasPrefix(name, "!") {
			for _, w := range strings.Split(words, ",") {
				lists[strings.TrimSpace(name)] = append(lists[strings.TrimSpace(name)], strings.TrimSpace(w))
			}
			continue
		}
		name, codes := split(line)
		if name == "" || len(codes) == 0 {
			continue
		}
		name, plural, _ := strings.Cut(name, "{")
		for _, n := range []string{name, strings.TrimSuffix(strings.TrimSpace(plural), "}")} {
			for _, full := range expand(n, lists) {
				if w := wordsOf(full); len(w) > 0 {
					out = append(out, entry{w, codes})
				}
			}
		}
	}
	return out
}

// expand writes a name once for each word of the list that it mentions.
func expand(name string, lists map[string][]string) []string {
	mark := group.FindString(name)
	if mark == "" {
		return []string{name}
	}
	var out []string
	for _, w := range lists[mark] {
		out = append(out, strings.Replace(name, mark, w, 1))
	}
	return out
}

// discarded reports whether doc has a word by which PETRARCH leaves a text aside.
func (s suite) discarded(doc string) bool {
	low := strings.ToLower(strings.Join(strings.Fields(doc), " "))
	return slices.ContainsFunc(s.discards, func(d string) bool { return strings.Contains(low, d) })
}

// codes are the codes of a side on the day of t: those of the name, each with the
// code of the agent in its noun phrase.
func (s suite) codes(t test, side Side) []string {
	e, n := s.actors.at(tokens(side.Name.In(t.Text)))
	if n == 0 {
		return nil
	}
	agent := s.agent(t.Text, side)
	var out []string
	for _, code := range strings.Split(e.on(t.Date), "/") {
		if strings.Trim(code, "-+#") == "" {
			continue // no actor at this time
		}
		switch {
		case strings.HasSuffix(agent, "~"):
			code = strings.TrimSuffix(agent, "~") + code
		case !strings.Contains(code[min(3, len(code)):], strings.TrimPrefix(agent, "~")):
			code += strings.TrimPrefix(agent, "~")
		}
		out = append(out, code)
	}
	return out
}

// agent is the code of the longest agent in the phrase of a side, empty for none.
func (s suite) agent(doc string, side Side) string {
	code, most := "", 0
	toks := tokens(side.Phrase.In(doc))
	for i := range toks {
		if at := toks[i].at; side.Name.Contains(shift(at, side.Phrase.Start)) {
			continue
		}
		if e, n := s.agents.at(toks[i:]); n > most {
			code, most = strings.TrimSpace(e.codes[0].code), n
		}
	}
	return code
}

func shift(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }
