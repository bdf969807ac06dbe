package extract

import (
	"strings"

	"chancery/internal/ledger"
)

// asSaid reads "as the minister noted, …" and "as stated in Accra, …": the rest of
// the sentence is what is said. A capital speaks for its state, as elsewhere.
func (g *graph) asSaid(w, sent int) (speech, bool) {
	s := g.doc.Sentences[sent]
	first, end := g.subtree(w)
	if !g.rules.Holds(g, w, "speech.verb") || !strings.EqualFold(g.Word(first), "as") || first == w || g.gerund(w) || first < s.First || end > s.End {
		return speech{}, false
	}
	sp := speech{cue: g.tokenSpan(w), cueToken: w, sentence: sent, by: "rule:position.as-said", content: g.around(w, s).Trim(g.doc.Text)}
	if sp.speakers = g.speakersOf(w); len(sp.speakers) == 0 || g.passive(w) {
		sp.speakers = g.toldBy(w)
	}
	return sp, len(sp.speakers) > 0 && !sp.content.Empty() && rank(g.judge(w).Status) <= rank(ledger.Ongoing)
}

// toldBy are the actors by whom, or the governments in whose capital, w is said.
func (g *graph) toldBy(w int) []ledger.Actor {
	for _, c := range g.children[w] {
		if m, ok := g.mentionAt(c); ok && strings.HasPrefix(g.Deprel(c), "obl") && g.marked(c, []string{"by", "in", "at"}) {
			if len(m.Actors) > 0 {
				return m.Actors
			}
		}
	}
	return nil
}

// sharedViewBy names the rule of a view that nobody utters in the sentence.
const sharedViewBy = "rule:position.shared-view"

// sharedView reads "the positions of X and Y are close": a view that several sides, or
// one, are said to hold, without a verb of saying.
func (g *graph) sharedView(w, sent int) (speech, bool) {
	h := g.doc.Tokens[w].Head
	if h < 0 || g.Deprel(w) != "nsubj" || !g.rules.Holds(g, w, "view.noun") || !g.rules.Holds(g, h, "alike.word") {
		return speech{}, false
	}
	var who []ledger.Actor
	for _, x := range append(append(g.kids(w, "nmod:poss"), g.pick(w, "nmod", "of")...), g.demonyms(w)...) {
		for _, y := range g.spread([]int{x}) {
			if m, ok := g.mentionAt(y); ok {
				who = append(who, m.Actors...)
			}
		}
	}
	if len(who) == 0 || rank(g.judge(h).Status) > rank(ledger.Ongoing) {
		return speech{}, false
	}
	first, end := g.subtree(h)
	for end > first+1 && g.UPOS(end-1) == "PUNCT" {
		end--
	}
	return speech{cue: g.tokenSpan(w), cueToken: w, sentence: sent, by: sharedViewBy, speakers: who, content: g.span(first, end)}, true
}

// progress reads a named event w by a predicate h that says how far it is: "the
// talks are under way", "the visit is over".
func (g *graph) progress(m modality, w, h, depth int) (modality, bool) {
	if !m.Bare || !strings.HasPrefix(g.Deprel(w), "nsubj") || !g.hasKid(h, "cop") {
		return m, false
	}
	going, over := g.rules.Holds(g, h, "progress.word"), g.rules.Holds(g, h, "over.word")
	if !going && !over {
		return m, false
	}
	if _, no := g.negated(h); no {
		return m, true // neither begun nor, it may be, ended
	}
	up := g.judgeAt(h, depth+1)
	switch {
	case !up.Status.Asserts():
		return weaker(m, up), true
	case going && g.present(h):
		return modality{Status: ledger.Ongoing, Cue: g.tokenSpan(h), Holder: -1, Why: "said to go on"}, true
	}
	return modality{Status: ledger.Happened, Holder: -1, Why: "said to be over"}, true
}

// present reports whether the copula of h is in the present tense.
func (g *graph) present(h int) bool {
	for _, c := range g.kids(h, "cop") {
		if g.doc.Tokens[c].Feats.Tense == "Pres" {
			return true
		}
	}
	return false
}
