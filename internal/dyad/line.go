package dyad

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"chancery/internal/text"
)

// Line is a pair as it comes in: a JSON object with the text, its two sides, and, to
// learn from, the event between them. docs/format.md describes it.
type Line struct {
	ID             string
	Text           string
	Source, Target []text.Span
	Event          string
}

// MostText is the most bytes that the text of a line may have.
const MostText = 1 << 16

// ParseLine reads a line. The error says what a writer of such lines has got wrong; the
// id is given also then, where it can be read.
func ParseLine(raw []byte) (Line, error) {
	var in struct {
		ID     json.RawMessage `json:"id"`
		Text   string          `json:"text"`
		Source json.RawMessage `json:"source"`
		Target json.RawMessage `json:"target"`
		Event  string          `json:"event"`
	}
	if !utf8.Valid(raw) {
		return Line{}, errors.New("the line is not UTF-8")
	}
	if err := json.Unmarshal(raw, &in); err != nil {
		return Line{}, fmt.Errorf("the line is not a JSON object with id, text, source and target: %w", err)
	}
	l := Line{ID: idOf(in.ID), Text: in.Text, Event: in.Event}
	switch {
	case strings.TrimSpace(in.Text) == "":
		return l, errors.New("there is no text")
	case len(in.Text) > MostText:
		return l, fmt.Errorf("the text has %d bytes, and at most %d are read", len(in.Text), MostText)
	}
	var err error
	if l.Source, err = spansOf(in.Source, in.Text); err != nil {
		return l, fmt.Errorf("source: %w", err)
	}
	if l.Target, err = spansOf(in.Target, in.Text); err != nil {
		return l, fmt.Errorf("target: %w", err)
	}
	return l, nil
}

// idOf is an id, a string or a number, as text.
func idOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// spansOf reads the side of a line: a span, a list of spans, or words that stand in the
// text. A span is [start, end] or an object with start and end. Null is none.
func spansOf(raw json.RawMessage, doc string) ([]text.Span, error) {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || bytes.Equal(raw, []byte("null")) {
		return nil, nil
	}
	var words string
	if json.Unmarshal(raw, &words) == nil {
		return found(words, doc)
	}
	if s, err := spanOf(raw); err == nil {
		return checked([]text.Span{s}, doc)
	}
	var list []json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, errors.New("want [start, end], a list of them, or words of the text")
	}
	var out []text.Span
	for _, one := range list {
		s, err := spanOf(one)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return checked(out, doc)
}

func spanOf(raw json.RawMessage) (text.Span, error) {
	var two []int
	if json.Unmarshal(raw, &two) == nil && len(two) == 2 {
		return text.Span{Start: two[0], End: two[1]}, nil
	}
	var named struct{ Start, End *int }
	if json.Unmarshal(raw, &named) == nil && named.Start != nil && named.End != nil {
		return text.Span{Start: *named.Start, End: *named.End}, nil
	}
	return text.Span{}, fmt.Errorf("%s is no span", raw)
}

// found is the first place of words in doc; none of no words.
func found(words, doc string) ([]text.Span, error) {
	if words == "" {
		return nil, nil
	}
	i := strings.Index(doc, words)
	if i < 0 {
		return nil, fmt.Errorf("%q is not in the text", words)
	}
	return []text.Span{{Start: i, End: i + len(words)}}, nil
}

// checked are spans that lie within doc and cut no character.
func checked(spans []text.Span, doc string) ([]text.Span, error) {
	for _, s := range spans {
		if s.Start < 0 || s.End > len(doc) || s.Empty() {
			return nil, fmt.Errorf("the span %d-%d is not within the %d bytes of the text", s.Start, s.End, len(doc))
		}
		if !utf8.RuneStart(doc[s.Start]) || s.End < len(doc) && !utf8.RuneStart(doc[s.End]) {
			return nil, fmt.Errorf("the span %d-%d cuts a character; offsets are bytes", s.Start, s.End)
		}
	}
	return spans, nil
}
