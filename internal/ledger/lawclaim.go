package ledger

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

func kindLaw(c Claim, _ string) []string {
	switch {
	case c.Fields == nil:
		return []string{"it has no fields"}
	case c.Fields.Kind() != c.Kind:
		return []string{fmt.Sprintf("kind %q with the fields of %q", c.Kind, c.Fields.Kind())}
	}
	return outside("kind", c.Kind, Kinds)
}

func idLaw(c Claim, _ string) []string {
	if c.Fields == nil {
		return nil
	}
	want, err := Identify(c)
	if err != nil {
		return []string{err.Error()}
	}
	if want.ID != c.ID {
		return []string{fmt.Sprintf("its content makes it %s", want.ID)}
	}
	return nil
}

func docLaw(c Claim, _ string) []string {
	return append(missing("document", string(c.Doc)), missing("language", c.Lang)...)
}

func evidenceLaw(c Claim, _ string) []string {
	if len(c.Evidence) == 0 {
		return []string{"no evidence"}
	}
	return nil
}

// placed is a span of a claim and what it is there for.
type placed struct {
	what string
	Evidence
}

// spans returns every span that c holds.
func (c Claim) spans() []placed {
	var out []placed
	add := func(what string, e *Evidence) {
		if e != nil {
			out = append(out, placed{what, *e})
		}
	}
	for i := range c.Evidence {
		add(fmt.Sprintf("evidence %d", i), &c.Evidence[i])
	}
	add("cue", c.Cue)
	for _, a := range c.Named() {
		add("mention of "+a.Name, a.Mention)
	}
	if c.Time != nil {
		add("time", c.Time.Mention)
	}
	if c.Place != nil {
		add("place", c.Place.Mention)
	}
	if p, ok := c.Fields.(Position); ok {
		add("content", &p.Content)
	}
	return out
}

func (p placed) inside(text string) bool {
	return 0 <= p.Start && p.Start < p.End && p.End <= len(text)
}

func (p placed) onRunes(text string) bool {
	return utf8.RuneStart(text[p.Start]) && (p.End == len(text) || utf8.RuneStart(text[p.End]))
}

func insideLaw(c Claim, text string) []string {
	var out []string
	for _, p := range c.spans() {
		if !p.inside(text) {
			out = append(out, fmt.Sprintf("%s: [%d, %d) in a text of %d bytes", p.what, p.Start, p.End, len(text)))
		}
	}
	return out
}

func runeLaw(c Claim, text string) []string {
	var out []string
	for _, p := range c.spans() {
		if p.inside(text) && !p.onRunes(text) {
			out = append(out, fmt.Sprintf("%s: [%d, %d) cuts a character", p.what, p.Start, p.End))
		}
	}
	return out
}

func quoteLaw(c Claim, text string) []string {
	var out []string
	for _, p := range c.spans() {
		if p.inside(text) && text[p.Start:p.End] != p.Quote {
			out = append(out, fmt.Sprintf("%s: quotes %q, the text reads %q", p.what, p.Quote, text[p.Start:p.End]))
		}
	}
	return out
}

func statusLaw(c Claim, _ string) []string { return outside("status", c.Status, Statuses) }

func actorClosedLaw(c Claim, _ string) []string {
	var out []string
	for _, a := range c.Named() {
		out = append(out, outside("kind of "+a.Name, a.Kind, ActorKinds)...)
		if a.Role != "" {
			out = append(out, outside("role of "+a.Name, a.Role, Roles)...)
		}
	}
	for _, a := range c.Actors {
		out = append(out, missing("role of "+a.Name, a.Role)...)
	}
	return out
}

func actorNamedLaw(c Claim, _ string) []string {
	var out []string
	for _, a := range c.Named() {
		out = append(out, missing("name of an actor", a.Name)...)
	}
	if c.Place != nil {
		out = append(out, missing("name of the place", c.Place.Name)...)
	}
	return out
}

func provenanceLaw(c Claim, _ string) []string {
	p := c.Provenance
	out := append(missing("stage", p.Stage), missing("by", p.By)...)
	switch {
	case strings.HasPrefix(p.By, "rule:"):
		out = append(out, missing("version of the rules", p.Rules)...)
	case strings.HasPrefix(p.By, "model:"):
		out = append(out, missing("model", p.Model)...)
	}
	return out
}

func confidenceLaw(c Claim, _ string) []string {
	if !(c.Confidence >= 0 && c.Confidence <= 1) { // also not a number
		return []string{fmt.Sprintf("confidence %v", c.Confidence)}
	}
	return nil
}

// outside says that v is not in a closed list.
func outside[S ~string](what string, v S, list []S) []string {
	if slices.Contains(list, v) {
		return nil
	}
	return []string{fmt.Sprintf("%s %q is not one of %v", what, v, list)}
}

// missing says that v is empty.
func missing(what, v string) []string {
	if v != "" {
		return nil
	}
	return []string{"no " + what}
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }
