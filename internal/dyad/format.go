package dyad

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"

	"chancery/internal/text"
)

// quoted is a span with its words.
type quoted struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// coding is a line that goes out. Its keys stand in this order.
type coding struct {
	ID      string   `json:"id"`
	Source  []quoted `json:"source"`
	Target  []quoted `json:"target"`
	Event   string   `json:"event"`
	Mode    string   `json:"mode,omitempty"`
	Quad    Quad     `json:"quad"`
	Score   float64  `json:"score"`
	By      string   `json:"by"`
	Cue     *quoted  `json:"cue"`
	Reasons []Reason `json:"reasons"`
}

// FormatLine writes the reading of l as a line without its end.
func FormatLine(l Line, r Reading) ([]byte, error) {
	out := coding{
		ID: l.ID, Source: quotes(l.Source, l.Text), Target: quotes(l.Target, l.Text),
		Event: string(r.Root), Mode: r.Mode, Quad: r.Quad, Score: rounded(r.Score), By: r.By, Reasons: []Reason{},
	}
	if !r.Cue.Empty() {
		out.Cue = &quotes([]text.Span{r.Cue}, l.Text)[0]
	}
	for _, x := range r.Reasons {
		x.Weight = rounded(x.Weight)
		out.Reasons = append(out.Reasons, x)
	}
	return marshal(out)
}

// FormatError writes the line of a pair that could not be read.
func FormatError(id string, err error) ([]byte, error) {
	return marshal(struct {
		ID    string `json:"id"`
		Error string `json:"error"`
	}{id, err.Error()})
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("write a pair: %w", err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func quotes(spans []text.Span, doc string) []quoted {
	out := []quoted{}
	for _, s := range spans {
		out = append(out, quoted{s.Start, s.End, s.In(doc)})
	}
	return out
}

// rounded keeps three places, so that no digit hangs on the order of sums.
func rounded(x float64) float64 {
	return math.Round(x*1000) / 1000
}
