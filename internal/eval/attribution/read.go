package attribution

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"chancery/internal/text"
)

// folder is where PolNeAR lies in the gold folder.
const folder = "data/quotes/polnear/data"

// article is a text with the attributions that one or more annotators marked.
type article struct {
	name, text string
	readings   [][]Attribution
}

// readPart returns the articles of a part, by name.
func readPart(fsys fs.FS, part string) ([]article, error) {
	texts, err := fs.Glob(fsys, path.Join(folder, part, "text", "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("there are no texts in %s", path.Join(folder, part, "text"))
	}
	out := make([]article, 0, len(texts))
	for _, file := range texts {
		a, err := readArticle(fsys, part, strings.TrimSuffix(path.Base(file), ".txt"))
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

func readArticle(fsys fs.FS, part, name string) (article, error) {
	a := article{name: name}
	raw, err := fs.ReadFile(fsys, path.Join(folder, part, "text", name+".txt"))
	if err != nil {
		return a, err
	}
	a.text = string(raw)
	files, err := fs.Glob(fsys, path.Join(folder, part, "attributions", name+"_????.ann"))
	if err != nil {
		return a, err
	}
	at := offsets(a.text)
	for _, file := range files {
		marks, err := fs.ReadFile(fsys, file)
		if err != nil {
			return a, err
		}
		reading, err := parse(string(marks), at)
		if err != nil {
			return a, fmt.Errorf("read %s: %w", path.Base(file), err)
		}
		a.readings = append(a.readings, reading)
	}
	if len(a.readings) == 0 {
		return a, fmt.Errorf("nobody has marked %s", name)
	}
	return a, nil
}

// offsets gives the byte at which each character of s begins, and its length at
// the end.
func offsets(s string) []int {
	out := make([]int, 0, utf8.RuneCountInString(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// parse reads standoff marks: "T" lines are spans by characters, "E" lines join
// them to attributions. Other lines are notes.
func parse(marks string, at []int) ([]Attribution, error) {
	spans := map[string][]text.Span{}
	var out []Attribution
	for line := range strings.Lines(marks) {
		id, rest, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		switch {
		case strings.HasPrefix(id, "T"):
			mark, _, _ := strings.Cut(rest, "\t")
			got, err := parseSpans(mark, at)
			if err != nil {
				return nil, fmt.Errorf("line %q: %w", line, err)
			}
			spans[id] = got
		case strings.HasPrefix(id, "E"):
			if a := join(rest, spans); len(a.Cue) > 0 {
				out = append(out, a)
			}
		}
	}
	return out, nil
}

// parseSpans reads "Cue 12 20" or "Content 12 20;25 30".
func parseSpans(mark string, at []int) ([]text.Span, error) {
	_, places, _ := strings.Cut(mark, " ")
	var out []text.Span
	for place := range strings.SplitSeq(places, ";") {
		first, last, _ := strings.Cut(place, " ")
		from, err := strconv.Atoi(first)
		to, err2 := strconv.Atoi(last)
		if err := cmp.Or(err, err2); err != nil {
			return nil, err
		}
		if from < 0 || from > to || to >= len(at) {
			return nil, fmt.Errorf("%s lies outside of the text", place)
		}
		out = append(out, text.Span{Start: at[from], End: at[to]})
	}
	return out, nil
}

// join makes an attribution of "Attribution:T8 Content:T7 Cue:T6 Source:T5".
func join(parts string, spans map[string][]text.Span) Attribution {
	var a Attribution
	for part := range strings.FieldsSeq(parts) {
		role, id, _ := strings.Cut(part, ":")
		switch strings.TrimRight(role, "0123456789") {
		case "Cue":
			a.Cue = append(a.Cue, spans[id]...)
		case "Source":
			a.Speaker = append(a.Speaker, spans[id]...)
		case "Content":
			a.Content = append(a.Content, spans[id]...)
		}
	}
	byStart := func(x, y text.Span) int { return x.Start - y.Start }
	slices.SortFunc(a.Content, byStart)
	slices.SortFunc(a.Speaker, byStart)
	return a
}
