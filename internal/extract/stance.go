package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// stances are the constructions by which an attribution that is no plain saying
// still gives somebody's position: a view held, a thing praised or blamed.
var stances = map[string]bool{
	"clause": true, "inserted": true, "quotation": true, "adjective": true, "preposition": true,
	"object judge.verb": true, "object know.verb": true, "object feel.verb": true, "carried": true, "rest": true,
}

// withStances adds to the sayings of sentence i the attributions that none of them
// gives and whose speaker is an actor. What is only planned to be said, what is done
// by words ("approved the budget"), and what somebody quoted or asked says himself,
// is no stance.
func (g *graph) withStances(found []speech, i int, quotes []text.Span) []speech {
	out := slices.Clone(found)
	if g.doc.BlockOf(g.doc.Sentences[i]).Kind == text.Answer {
		return out
	}
	for _, a := range g.attributionsIn(i, quotes) {
		if !stances[a.by] || !g.stance(a, quotes) || slices.ContainsFunc(found, a.given) {
			continue
		}
		if who := g.actorsIn(a.speaker); len(who) > 0 {
			out = append(out, speech{cue: g.runSpan(a.cue), cueToken: a.word, speakers: who, content: longest(a.content), sentence: i, by: stanceBy})
		}
	}
	return out
}

// stance reports whether attribution a gives a view of its speaker.
func (g *graph) stance(a attribution, quotes []text.Span) bool {
	if len(a.content) == 0 || a.speaker.empty() || g.quotedWord(a.word, quotes) || g.rules.Holds(g, a.word, "deed.verb") || g.conjunction(a.word) {
		return false
	}
	said := longest(a.content)
	if len(strings.Fields(said.In(g.doc.Text))) < 2 {
		return false // "decided this"
	}
	return rank(g.judge(a.word).Status) <= rank(ledger.Ongoing)
}

// given reports whether saying sp is attribution a.
func (a attribution) given(sp speech) bool {
	return a.cue.holds(sp.cueToken) || sp.content.Overlaps(longest(a.content))
}

// actorsIn are the actors that the phrase in r means: those of its head.
func (g *graph) actorsIn(r run) []ledger.Actor {
	for w := r.first; w < r.end; w++ {
		if r.holds(g.doc.Tokens[w].Head) || g.UPOS(w) == "PUNCT" {
			continue
		}
		if m, ok := g.mentionAt(w); ok {
			return m.Actors
		}
	}
	return nil
}

func longest(spans []text.Span) text.Span {
	return slices.MaxFunc(spans, func(a, b text.Span) int { return a.Len() - b.Len() })
}

// stanceBy names the rule of a stance.
const stanceBy = "rule:position.stance"

// holdsQuote reports whether span holds a whole quotation, of one word or more: a
// word that is quoted in a judgement is the speaker's.
func holdsQuote(quotes []text.Span, span text.Span) bool {
	return slices.ContainsFunc(quotes, span.Contains)
}
