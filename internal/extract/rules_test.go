package extract

import (
	"encoding/json"
	"fmt"
	"sync"
	"testing"

	"chancery/internal/lang"
	"chancery/internal/ledger"
	"chancery/internal/quantity"
	"chancery/internal/resolve"
	"chancery/internal/rule"
	"chancery/internal/text"
	"chancery/internal/timex"
	"chancery/kb"
	"chancery/models"
	"chancery/rules"
)

// stages is the writing wing as tests use it, loaded once.
type stages struct {
	analyser *lang.Analyser
	base     *resolve.Base
	rules    *rule.Set
	reader   *Reader
}

var load = sync.OnceValues(func() (*stages, error) {
	a, err := lang.New(models.FS, lang.Core)
	if err != nil {
		return nil, err
	}
	b, err := resolve.Load(kb.FS)
	if err != nil {
		return nil, err
	}
	set, err := rule.Load(rules.FS, "en")
	if err != nil {
		return nil, err
	}
	return &stages{a, b, set, New(set, a.ID())}, nil
})

func mustLoad(t testing.TB) *stages {
	t.Helper()
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// input analyses one paragraph, published on day if day is not empty.
func (s *stages) input(body, day string) Input { return s.inputOf(text.Paragraph, body, day) }

func (s *stages) inputOf(kind text.BlockKind, body, day string) Input {
	doc := &text.Document{
		ID: "t", Lang: "en", Text: body,
		Blocks: []text.Block{{Kind: kind, Span: text.Span{End: len(body)}}},
	}
	if day != "" {
		doc.Published = text.Date{Start: day, End: day, Precision: "day", Basis: "stated"}
	}
	s.analyser.Analyse(doc)
	times := timex.Find(doc)
	return Input{Doc: doc, Refs: resolve.Read(doc, s.base), Times: times, Quantities: quantity.Outside(doc, times)}
}

// TestRuleExamples runs the yes and no examples of every rule.
func TestRuleExamples(t *testing.T) {
	s := mustLoad(t)
	for _, r := range s.rules.Rules {
		for _, e := range r.Examples {
			t.Run(r.ID+"/"+e.Text, func(t *testing.T) {
				got, err := s.reader.Explain(s.input(e.Text, ""))
				if err != nil {
					t.Fatal(err)
				}
				var mine []ledger.Claim
				for _, c := range got.Claims {
					if c.Provenance.By == "rule:"+r.ID {
						mine = append(mine, c.Claim)
					}
				}
				if !e.Yes {
					if len(mine) > 0 {
						t.Errorf("%s: made a %s though %s", e.Pos, mine[0].Kind, e.Want["because"])
					}
					return
				}
				if !anyHas(mine, e.Want) {
					t.Errorf("%s: want %v, made %s", e.Pos, e.Want, described(mine))
					for _, tr := range got.Traces {
						if tr.Rule == r.ID {
							t.Logf("%s at %q: %s; %s", tr.Rule, tr.At.In(e.Text), tr.Why, tr.Found)
						}
					}
				}
			})
		}
	}
}

// anyHas reports whether one of the claims says all that is wanted.
func anyHas(claims []ledger.Claim, want map[string]string) bool {
	for _, c := range claims {
		ok := true
		for k, v := range want {
			ok = ok && has(c, k, v)
		}
		if ok {
			return true
		}
	}
	return false
}

// has reports whether claim c says v under key: a status, a cue, a role filled
// by the actor of that name, the place, or a field of its kind.
func has(c ledger.Claim, key, v string) bool {
	switch key {
	case "status":
		return string(c.Status) == v
	case "cue":
		return c.Cue != nil && c.Cue.Quote == v
	case "place":
		return c.Place != nil && c.Place.Name == v
	case "actor", "recipient", "party", "member":
		for _, a := range c.Actors {
			if a.Role == key && a.Name == v {
				return true
			}
		}
		return false
	}
	var fields map[string]any
	raw, err := json.Marshal(c.Fields)
	if err != nil || json.Unmarshal(raw, &fields) != nil {
		return false
	}
	return fmt.Sprint(fields[key]) == v
}

func described(claims []ledger.Claim) string {
	out := "nothing"
	for _, c := range claims {
		raw, _ := json.Marshal(c)
		out = string(raw)
	}
	return out
}
