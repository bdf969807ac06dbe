package main

import (
	"chancery/internal/eval/attribution"
	"chancery/internal/ingest"
	"chancery/internal/text"
)

// attributions finds who says what, for the bench of attribution.
type attributions struct{ reading *reading }

// Attributions implements attribution.Finder.
func (a attributions) Attributions(name, raw string) ([]attribution.Attribution, error) {
	got, err := ingest.Read(ingest.Page{Origin: name, Raw: []byte(raw), MediaType: "text/plain", ID: text.DocID(name)})
	if err != nil {
		return nil, err
	}
	a.reading.analyser.Analyse(got.Text)
	var out []attribution.Attribution
	for _, x := range a.reading.claims.Attributions(got.Text) {
		out = append(out, attribution.Attribution{Cue: whole(x.Cue), Speaker: whole(x.Speaker), Content: x.Content})
	}
	return out, nil
}

// whole is a span as the only one of its kind, or none where it is empty.
func whole(s text.Span) []text.Span {
	if s.Empty() {
		return nil
	}
	return []text.Span{s}
}
