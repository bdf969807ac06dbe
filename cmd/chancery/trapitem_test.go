package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"chancery/internal/ingest"
	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/text"
)

// item is anything found in a text: its kind and, by field, what it says.
type item struct {
	kind   string
	fields map[string][]string
}

func documentItem(r ingest.Result, witnesses int) item {
	d := r.Document
	x := item{"document", map[string][]string{}}
	x.set("title", d.Title)
	x.set("publisher", d.Publisher)
	x.set("derivation", d.Derivation)
	x.set("from", d.Published.Start)
	x.set("to", d.Published.End)
	x.set("precision", string(d.Published.Precision))
	x.set("basis", d.Published.Basis)
	x.set("speaker", r.Text.Quote(r.Text.Speaker))
	x.set("witnesses", strconv.Itoa(witnesses))
	return x
}

func mentionItem(doc *text.Document, m resolve.Mention) item {
	x := item{"mention", map[string][]string{}}
	x.set("words", doc.Quote(m.Span))
	x.set("form", m.Form)
	for _, a := range m.Actors {
		x.actor("who", a)
		x.set("kind", string(a.Kind))
		x.set("office", a.Office)
	}
	if m.Place != nil {
		x.set("place", m.Place.Name)
	}
	return x
}

// claimItem gives the common fields of a claim under short names; those of its
// kind have their names of docs/format.md.
func claimItem(c ledger.Claim) item {
	x := item{string(c.Kind), map[string][]string{}}
	x.set("says", c.Evidence[0].Quote)
	x.set("word", c.Evidence[len(c.Evidence)-1].Quote)
	x.set("status", string(c.Status))
	x.quote("cue", c.Cue)
	x.actorOrNil("holder", c.Holder)
	for _, a := range c.Actors {
		x.actor("who", a)
		x.actor(a.Role, a)
	}
	x.set("sides", strconv.Itoa(len(c.Actors)))
	if c.Place != nil {
		x.set("place", c.Place.Name)
	}
	if t := c.Time; t != nil {
		x.set("from", t.Start)
		x.set("to", t.End)
		x.set("precision", string(t.Precision))
		x.set("basis", string(t.Basis))
	}
	x.own(c.Fields)
	return x
}

// own gives the fields of one kind of claim.
func (x item) own(fields ledger.Fields) {
	switch f := fields.(type) {
	case ledger.Event:
		x.set("act", string(f.Act))
		x.set("format", f.Format)
	case ledger.Agenda:
		x.set("topic", f.Topic)
		x.set("band", string(f.Band))
	case ledger.Agreement:
		x.set("name", f.Name)
		x.set("instrument", f.Instrument)
		x.set("agreement_status", string(f.AgreementStatus))
		x.set("period", f.Period)
	case ledger.Commitment:
		x.actor("by", f.Actor)
		x.set("what", f.What)
		x.set("due", f.Due)
		x.set("commitment_status", string(f.CommitmentStatus))
		x.set("condition", f.Condition)
	case ledger.Figure:
		x.set("indicator", f.Indicator)
		x.set("low", strconv.FormatFloat(f.Low, 'f', -1, 64))
		x.set("high", strconv.FormatFloat(f.High, 'f', -1, 64))
		x.set("unit", f.Unit)
		x.set("qualifier", string(f.Qualifier))
		x.set("period", f.Period)
		x.set("is_target", strconv.FormatBool(f.IsTarget))
		x.actorOrNil("speaker", f.Speaker)
	case ledger.Position:
		x.set("direct", strconv.FormatBool(f.Direct))
		x.quote("content", &f.Content)
		x.set("nested", strconv.FormatBool(f.NestedIn != ""))
		x.actorOrNil("target", f.Target)
	case ledger.Office:
		x.set("office", f.Office)
		x.set("of", f.Of)
	case ledger.Membership:
		x.actor("member", f.Member)
		x.actor("body", f.Body)
		x.set("role", f.Role)
	}
}

func (x item) set(key, value string) {
	if value != "" && !slices.Contains(x.fields[key], value) {
		x.fields[key] = append(x.fields[key], value)
	}
}

func (x item) quote(key string, e *ledger.Evidence) {
	if e != nil {
		x.set(key, e.Quote)
	}
}

func (x item) actor(key string, a ledger.Actor) {
	x.set(key, a.Name)
	x.set(key, string(a.ID))
}

func (x item) actorOrNil(key string, a *ledger.Actor) {
	if a != nil {
		x.actor(key, *a)
	}
}

// String lists the fields of x in order.
func (x item) String() string {
	var out []string
	for k, v := range x.fields {
		out = append(out, fmt.Sprintf("%s=%s", k, strings.Join(v, " + ")))
	}
	slices.Sort(out)
	return x.kind + "; " + strings.Join(out, "; ")
}
