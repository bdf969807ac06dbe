package web

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"chancery/internal/ledger"
)

type claimContent struct {
	Claim     ledger.Claim
	Document  ledger.Document
	Published string
	Facts     []pairOfWords
	Pieces    []piece
	Withdrawn string
	JSON      string
}

type pairOfWords struct{ Name, Value string }

func (s *site) claim(r *http.Request) (view, error) {
	c, err := s.store.Claim(r.Context(), ledger.ClaimID(r.PathValue("id")))
	if err != nil {
		return view{}, err
	}
	rev, err := s.store.Revision(r.Context(), c.Doc, ledger.AsOf{})
	if err != nil {
		return view{}, err
	}
	content := claimContent{Claim: c, Document: rev.Document, Published: published(rev.Document), Facts: facts(c)}
	if len(c.Evidence) > 0 {
		from, to := window(rev.Text, c.Evidence[0], 1500)
		content.Pieces = pieces(rev.Text, from, to, marksOf(c, 0))
	}
	if !c.WithdrawnAt.IsZero() {
		content.Withdrawn = c.WithdrawnAt.UTC().Format("2 January 2006 15:04 UTC")
	}
	if raw, err := json.MarshalIndent(c, "", "  "); err == nil {
		content.JSON = string(raw)
	}
	return view{Template: "claim", Title: fmt.Sprintf("Claim: %s", c.Kind), Content: content}, nil
}

// facts lists what a claim says beside its status, leaving out what it does not.
func facts(c ledger.Claim) []pairOfWords {
	var out []pairOfWords
	add := func(name, value string) {
		if value != "" {
			out = append(out, pairOfWords{name, value})
		}
	}
	if c.Holder != nil {
		add("View of", actorWords(*c.Holder))
	}
	if first, last, known := c.Time.Bounds(); known {
		when := first
		if last != first {
			when += " to " + last
		}
		add("When", fmt.Sprintf("%s (%s, %s)", when, c.Time.Precision, c.Time.Basis))
	}
	for _, a := range c.Actors {
		add(cmp.Or(a.Role, "actor"), actorWords(a))
	}
	if c.Place != nil {
		add("Place", c.Place.Name)
	}
	add("Topics", strings.Join(c.Topics, ", "))
	add("Made by", strings.TrimSpace(c.Provenance.By+", rules "+c.Provenance.Rules+" "+c.Provenance.Model))
	add("Confidence", fmt.Sprintf("%.2f", c.Confidence))
	return out
}

func actorWords(a ledger.Actor) string {
	out := cmp.Or(a.Name, a.Office, string(a.ID))
	var more []string
	for _, m := range []string{a.Office, a.Of, string(a.ID)} {
		if m != "" && m != out {
			more = append(more, m)
		}
	}
	if len(more) > 0 {
		out += " (" + strings.Join(more, ", ") + ")"
	}
	return out
}

type docContent struct {
	Document  ledger.Document
	Published string
	Pieces    []piece
	Claims    []ledger.Claim
}

func (s *site) doc(r *http.Request) (view, error) {
	a, err := s.asOf(r)
	if err != nil {
		return view{}, err
	}
	if r.URL.Query().Get("as-of") == "" {
		a = ledger.AsOf{}
	}
	rev, err := s.store.Revision(r.Context(), ledger.DocID(r.PathValue("id")), a)
	if err != nil {
		return view{}, err
	}
	content := docContent{Document: rev.Document, Published: published(rev.Document)}
	var marks []mark
	for c, err := range s.store.Claims(r.Context(), ledger.ClaimFilter{Doc: rev.Doc, AsOf: a}) {
		if err != nil {
			return view{}, fmt.Errorf("read claims of %s: %w", rev.Doc, err)
		}
		content.Claims = append(content.Claims, c)
		marks = append(marks, marksOf(c, len(content.Claims))...)
	}
	content.Pieces = pieces(rev.Text, 0, len(rev.Text), marks)
	title := cmp.Or(rev.Document.Title, string(rev.Doc))
	return view{Template: "doc", Title: title, AsOf: a.World, Content: content}, nil
}

// published is the date of a document in a few words, with its basis.
func published(d ledger.Document) string {
	p := d.Published
	if p.Start == "" && p.End == "" {
		return "date unknown"
	}
	out := cmp.Or(p.Start, p.End)
	if p.End != "" && p.End != p.Start {
		out += " to " + p.End
	}
	if p.Basis != "" {
		out += " (" + p.Basis + ")"
	}
	return out
}
