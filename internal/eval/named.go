package eval

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
	"chancery/internal/text"
)

// The kinds of rows that ask who or where is meant, whether or not a claim is
// made there.
const (
	BodyRow  StandInKind = "ORG"
	PlaceRow StandInKind = "PLC"
)

// namedKinds are the kinds of [NamedRows], in print order.
var namedKinds = []StandInKind{BodyRow, PlaceRow}

// NamedRows scores who or where is meant by the words of the rows on bodies and on
// places: by the mentions that touch a row's anchor. Each actor of a row is asked
// for by itself, unless one of them is enough.
//
// A mention is right when it has the very id that the gold's words have, or, for
// those whom the knowledge base does not know, no id and the same name. Half-right
// is wrong: a state is not its ministry, and a city is not its state. A row that
// must stay a label is right when words of it are kept and nobody with an id is
// meant, and wrong when another such row of the text got the same label.
func NamedRows(g Gold, p Prediction) []Answer {
	n := namer{asker{gold: g, pred: p, who: identity{p.Resolver}}}
	var out []Answer
	for _, row := range g.Rows {
		kind := StandInKind(row.Category)
		d, ok := g.doc(row.Doc)
		if !ok || row.Want.Test != TestReference || !slices.Contains(namedKinds, kind) {
			continue
		}
		q := Asked{Row: row.ID, Doc: row.Doc, Words: row.Anchor, Kind: kind, Phrase: row.Anchor.In(d.Text), Context: n.around(row).In(d.Text)}
		switch {
		case row.Want.Label || len(row.Want.Actors) == 0:
			out = append(out, n.label(q, row))
		case row.Want.Either:
			out = append(out, n.anyOf(q, row.Want.Actors))
		default:
			for _, r := range row.Want.Actors {
				out = append(out, n.anyOf(q, []Ref{r}))
			}
		}
	}
	keepApart(out)
	return out
}

// namer judges rows by the mentions that touch their anchors.
type namer struct{ asker }

// sense is whom or what one mention means.
type sense struct {
	actor  ledger.Actor
	reason string
}

// senses are whom and what the mentions that touch span mean: the place where a
// place is meant, else the actors.
func (n namer) senses(doc ledger.DocID, span text.Span) []sense {
	var out []sense
	for _, m := range n.pred.Mentions[doc] {
		switch {
		case !m.Span.Overlaps(span):
		case m.Place != nil:
			p := m.Place
			out = append(out, sense{ledger.Actor{ID: p.ID, Name: p.Name, Kind: ledger.KindPlace, Of: p.Of}, m.Reason})
		default:
			for _, a := range m.Actors {
				out = append(out, sense{a, m.Reason})
			}
		}
	}
	return out
}

func gather(all []sense) (got []ledger.Actor, reason string) {
	for _, s := range all {
		got = append(got, s.actor)
		reason = s.reason
	}
	return distinct(got), reason
}

// anyOf answers for one actor, or for several of which one is enough.
func (n namer) anyOf(q Asked, want []Ref) Answer {
	all := n.senses(q.Doc, q.Words)
	got, reason := gather(all)
	out := Answer{Asked: q, Want: refNames(want), Found: len(got) > 0, Got: actorNames(got), Reason: reason}
	for _, s := range all {
		if slices.ContainsFunc(want, func(r Ref) bool { return n.is(r, s.actor) }) {
			out.Right, out.Got, out.Reason = true, actorNames([]ledger.Actor{s.actor}), s.reason
		}
	}
	if !out.Found {
		out.Reason = "no mention touches the anchor"
	}
	return out
}

// is reports whether a is the very actor or place that r means.
func (n namer) is(r Ref, a ledger.Actor) bool {
	r = n.who.organ(r)
	if r.Kind == ledger.KindGovernment && r.Of != "" {
		r.Of = n.who.side(r.Of, r.Day)
	}
	if id := n.who.id(r); id != "" || a.ID != "" {
		return id == a.ID
	}
	if r.Of != "" && a.Of != "" && r.Of != a.Of {
		return false
	}
	return n.who.sameName(r, a) || slices.Equal(n.plain(r.Name), n.plain(a.Name))
}

// plain are the words of a name with states for their adjectives, so that
// "Norlandic coastguard" is "coastguard of Norlund".
func (n namer) plain(s string) []string {
	atlas, _ := n.pred.Resolver.(Atlas)
	var out []string
	for _, w := range strings.Fields(s) {
		if of := statesIn(atlas, w); len(of) == 1 {
			w = of[0]
		}
		out = append(out, w)
	}
	return namewords(strings.Join(out, " "))
}

func statesIn(a Atlas, word string) []string {
	if a == nil {
		return nil
	}
	return a.States(word)
}

// label answers for a row that must mean nobody in particular: words at the anchor
// are taken for a group without an id, or, where the anchor only says more of such
// a group, words of its sentence that share a word with the gold's.
func (n namer) label(q Asked, row Row) Answer {
	here := n.senses(q.Doc, q.Words)
	kept := slices.DeleteFunc(slices.Clone(here), func(s sense) bool { return !n.described(row, s.actor) })
	if len(kept) == 0 {
		kept = slices.DeleteFunc(n.senses(q.Doc, n.around(row)), func(s sense) bool { return !n.described(row, s.actor) })
	}
	got, reason := gather(here)
	out := Answer{Asked: q, Want: "the label " + row.Want.Words, Found: len(got) > 0, Got: actorNames(got), Reason: reason}
	if len(kept) > 0 {
		out.Found, out.Got, out.Reason = true, kept[0].actor.Name, kept[0].reason
		out.Right = !slices.ContainsFunc(here, func(s sense) bool { return s.actor.ID != "" })
	}
	if !out.Found {
		out.Reason = "no mention touches the anchor"
	}
	return out
}

// described reports whether a is a label with the words of a row: no id, no
// person, and the last word among those of the gold or of the anchor.
func (n namer) described(row Row, a ledger.Actor) bool {
	if a.ID != "" || a.Kind == ledger.KindPerson || a.Kind == ledger.KindPlace {
		return false
	}
	head, _, _ := strings.Cut(a.Name, " of ")
	words := name.Tokens(head)
	d, _ := n.gold.doc(row.Doc)
	have := append(name.Tokens(row.Want.Words), name.Tokens(row.Anchor.In(d.Text))...)
	return len(words) > 0 && slices.Contains(have, words[len(words)-1])
}

// keepApart makes answers on different labels of one text wrong where they got the
// same name.
func keepApart(answers []Answer) {
	label := func(a Answer) bool { return strings.HasPrefix(a.Want, "the label ") }
	for i, a := range answers {
		for j, b := range answers {
			if i != j && a.Doc == b.Doc && a.Row != b.Row && label(a) && a.Right && a.Got == b.Got && a.Want != b.Want {
				answers[i].Right, answers[i].Reason = false, "not kept apart from "+b.Row
			}
		}
	}
}
