package pairs

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/internal/eval/overlap"
	"chancery/internal/text"
)

const cameoFile = "data/events/cameo/cameo_train.jsonl"

// Sentence is a text whose sides and class are marked.
type Sentence struct {
	Text  string
	Marks []Mark
	Class string // 0 to 4; empty where none is given
}

// Mark is a span of bytes with its role: S for source, T for target, R for those who
// act alike.
type Mark struct {
	Role string
	Span text.Span
}

// cameoRow is a line of CAMEO. The spans of roles count its tokens.
type cameoRow struct {
	Text   string              `json:"text"`
	Penta  *int                `json:"penta"`
	Tokens []string            `json:"tokens"`
	Roles  [][]json.RawMessage `json:"roles"`
}

func readCAMEO(fsys fs.FS) ([]Sentence, error) {
	raw, err := fs.ReadFile(fsys, cameoFile)
	if err != nil {
		return nil, fmt.Errorf("read the roles: %w", err)
	}
	var out []Sentence
	err = lines(raw, func(line []byte) error {
		var r cameoRow
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		s, err := r.sentence()
		out = append(out, s)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", cameoFile, err)
	}
	return out, nil
}

func (r cameoRow) sentence() (Sentence, error) {
	s := Sentence{Text: r.Text}
	if r.Penta != nil {
		s.Class = fmt.Sprint(*r.Penta)
	}
	places, err := align(r.Text, r.Tokens)
	if err != nil {
		return s, err
	}
	for _, role := range r.Roles {
		var m Mark
		var first, end int
		if len(role) < 3 {
			return s, fmt.Errorf("a role has %d parts", len(role))
		}
		for i, to := range []any{&m.Role, &first, &end} {
			if err := json.Unmarshal(role[i], to); err != nil {
				return s, fmt.Errorf("role: %w", err)
			}
		}
		if first < 0 || end > len(places) || first >= end {
			return s, fmt.Errorf("role %s: no tokens %d to %d of %d", m.Role, first, end, len(places))
		}
		m.Span = places[first].Cover(places[end-1])
		s.Marks = append(s.Marks, m)
	}
	return s, nil
}

// align finds where tokens stand in doc, one after the other, by their letters, digits
// and marks; white space and quotation marks, which some tokens lack, do not count. A
// token of quotation marks alone, and one behind the end of doc, is an empty span.
func align(doc string, tokens []string) ([]text.Span, error) {
	out := make([]text.Span, 0, len(tokens))
	at := 0
	for _, t := range tokens {
		s := text.Span{Start: -1, End: at}
		for _, want := range t {
			if uncounted(want) {
				continue
			}
			rest := strings.TrimLeftFunc(doc[s.End:], uncounted)
			got, size := utf8.DecodeRuneInString(rest)
			if size == 0 {
				break
			}
			if got != want {
				return nil, fmt.Errorf("the token %q is not at %q", t, rest[:min(len(rest), 20)])
			}
			s.End = len(doc) - len(rest) + size
			if s.Start < 0 {
				s.Start = s.End - size
			}
		}
		if s.Start < 0 {
			s.Start = s.End
		}
		out = append(out, s)
		at = s.End
	}
	return out, nil
}

func uncounted(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("'’‘`´\"“”", r)
}

// spanScore compares the marks of sentences: those with the same role and the same
// words, whatever punctuation stands at their edges.
func spanScore(gold []Sentence, got [][]Mark) map[string]*overlap.Count {
	out := map[string]*overlap.Count{}
	for i, s := range gold {
		g, h := keys(s.Text, s.Marks), keys(s.Text, got[i])
		for _, role := range slices.Compact(slices.Sorted(slices.Values(append(rolesOf(s.Marks), rolesOf(got[i])...)))) {
			if out[role] == nil {
				out[role] = &overlap.Count{}
			}
		}
		for k, role := range g {
			out[role].Gold++
			if h[k] == role {
				out[role].Both++
			}
		}
		for _, role := range h {
			out[role].Got++
		}
	}
	return out
}

func rolesOf(ms []Mark) []string {
	var out []string
	for _, m := range ms {
		out = append(out, m.Role)
	}
	return out
}

// keys are the spans of marks without white space and punctuation at their edges.
func keys(doc string, ms []Mark) map[text.Span]string {
	out := map[text.Span]string{}
	for _, m := range ms {
		raw := m.Span.In(doc)
		left := len(raw) - len(strings.TrimLeft(raw, edges))
		out[text.Span{Start: m.Span.Start + left, End: m.Span.Start + len(strings.TrimRight(raw, edges))}] = m.Role
	}
	return out
}

const edges = " \t\n.,;:\"'“”‘’()"
