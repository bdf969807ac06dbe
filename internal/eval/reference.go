package eval

import (
	"slices"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// Mention is words of a text that the program takes to mean actors.
type Mention struct {
	Span   text.Span
	Actors []ledger.Actor
	// Place is the place that the words mean; nil where they mean the actors.
	Place  *ledger.Place
	Reason string
}

// Asked is a stand-in whose actors the gold gives: words such as "he", "the
// minister" or "both sides".
//
// A row of the gold asks for an actor of its own when the sentence of its anchor
// does not name the actor but has words that may stand for it. Of several such
// words those in the anchor come first, then the nearest before it, then the
// nearest behind it. Words that suit two actors of a row alike, where there are no
// others for the second, are left out: the gold does not say which they mean. A row
// also asks for the stand-ins that the gold itself explains; see [Alias].
type Asked struct {
	Row     string
	Doc     ledger.DocID
	Words   text.Span
	Kind    StandInKind
	Phrase  string // the words
	Context string // the sentence
	head    text.Span
	want    []Ref // whom the words must mean
	allowed []Ref // whom they may mean besides
	open    bool  // the gold names not all whom they may mean
	parties bool  // an officer may stand for his state
}

// Answer is what the program makes of a stand-in.
type Answer struct {
	Asked
	Right  bool
	Found  bool // somebody is meant at all
	Got    string
	Want   string
	Reason string
}

// asker makes the stand-ins of a gold set.
type asker struct {
	gold Gold
	pred Prediction
	who  identity
}

// References scores who is meant by the stand-ins of g. Words for which several
// rows ask are asked once.
func References(g Gold, p Prediction) []Answer {
	a := asker{gold: g, pred: p, who: identity{p.Resolver}}
	type key struct {
		doc  ledger.DocID
		at   text.Span
		want string
	}
	var out []Answer
	seen := map[key]bool{}
	for _, q := range a.asked() {
		k := key{q.Doc, q.head, refNames(q.want)}
		if !seen[k] {
			seen[k] = true
			out = append(out, a.answer(q))
		}
	}
	return out
}

func (a asker) asked() []Asked {
	var out []Asked
	for _, row := range a.gold.Rows {
		d, ok := a.gold.doc(row.Doc)
		if !ok || d.Lang != "en" || row.Located == Nowhere {
			continue
		}
		if row.Want.Test == TestClaim && row.Want.Kind != ledger.KindOffice {
			out = append(out, a.ofRow(row, d)...)
		}
		out = append(out, a.ofAliases(row, d)...)
	}
	return out
}

// around is the sentences that row's anchor lies in.
func (a asker) around(row Row) text.Span {
	if a.pred.Sentences == nil {
		return row.Anchor
	}
	out := row.Anchor
	for _, at := range []int{row.Anchor.Start, row.Anchor.End - 1} {
		if s, ok := a.pred.Sentences.Sentence(row.Doc, at); ok {
			out = out.Cover(s)
		}
	}
	return out
}

// ofRow asks for the actors of a row whom its sentence does not name.
func (a asker) ofRow(row Row, d GoldDoc) []Asked {
	sentence := a.around(row)
	atlas, _ := a.pred.Resolver.(Atlas)
	s := newScanner(d.Text, sentence, atlas)
	all := slices.Concat(row.Want.Actors, row.Want.Recipients)
	missing := slices.DeleteFunc(slices.Clone(all), func(r Ref) bool { return r.Sides == 0 && a.who.named(r, s) })
	var out []Asked
	at := map[text.Span]int{}
	for _, one := range a.assign(missing, choice{all, row.Anchor, candidates(row.Want, s)}) {
		k, twice := at[one.Head]
		if !twice {
			k = len(out)
			at[one.Head] = k
			out = append(out, Asked{
				Row: row.ID, Doc: row.Doc, Words: one.Span, Kind: one.kind, Phrase: one.Span.In(d.Text), Context: sentence.In(d.Text),
				head: one.Head, allowed: all, open: row.Want.Partial, parties: row.Want.Kind == ledger.KindAgreement,
			})
		}
		out[k].want = append(out[k].want, one.ref)
	}
	return out
}

// answer looks at the mention that covers the deciding word.
func (a asker) answer(q Asked) Answer {
	out := Answer{Asked: q, Want: refNames(q.want), Reason: "no mention covers the words"}
	for _, m := range a.pred.Mentions[q.Doc] {
		if !m.Span.Overlaps(q.head) || len(m.Actors) == 0 {
			continue
		}
		got := distinct(m.Actors)
		out.Found, out.Got, out.Reason = true, actorNames(got), m.Reason
		out.Right = a.right(q, got)
	}
	return out
}

// right reports whether everybody wanted is meant, and nobody whom the row does
// not have.
func (a asker) right(q Asked, got []ledger.Actor) bool {
	if q.want[0].Sides > 0 {
		return enough(q.want[0].Sides, got) == Agrees
	}
	means := func(r Ref, g ledger.Actor) bool { return a.means(q, r, g) }
	for _, r := range q.want {
		if !slices.ContainsFunc(got, func(g ledger.Actor) bool { return means(r, g) }) {
			return false
		}
	}
	for _, g := range got {
		if !q.open && !slices.ContainsFunc(q.allowed, func(r Ref) bool { return means(r, g) }) {
			return false
		}
	}
	return true
}

// means reports whether g is r. The officers of a state may stand for it where it
// is party to an agreement.
func (a asker) means(q Asked, r Ref, g ledger.Actor) bool {
	if a.who.same(r, g) == Agrees {
		return true
	}
	return q.parties && g.Kind == ledger.KindPerson && g.Office != "" && g.Of != "" && g.Of == a.who.sideOf(r, a.who.id(r))
}
