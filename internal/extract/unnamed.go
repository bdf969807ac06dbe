package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// The rules of sayings without a named speaker.
const (
	rumourBy    = "rule:position.rumour"
	editorialBy = "rule:position.editorial"
)

// withUnnamed adds the reports that a text passes on from nobody in particular
// ("there was information that …") and the views that it gives as an impression of
// its own ("it seems that …"), in the order of their contents. Their speaker is a label
// without an id.
func (g *graph) withUnnamed(found []speech, quotes []text.Span) []speech {
	out := slices.Clone(found)
	for i, s := range g.doc.Sentences {
		if !g.doc.BlockOf(s).Kind.Content() {
			continue
		}
		for w := s.First; w < s.End; w++ {
			if sp, ok := g.unnamed(w, i); ok && !g.quotedWord(w, quotes) && !said(found, g.tokenSpan(w), sp.by) {
				out = append(out, sp)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b speech) int { return a.content.Start - b.content.Start })
	return out
}

// said reports whether at stands in the words of somebody; of an interview, whose
// answers are one person's words, a report that he passes on counts by itself.
func said(found []speech, at text.Span, by string) bool {
	return slices.ContainsFunc(found, func(sp speech) bool {
		return sp.content.Contains(at) && !(by == rumourBy && sp.cueToken < 0)
	})
}

// unnamed reads the saying without a named speaker whose main word is w.
func (g *graph) unnamed(w, sent int) (speech, bool) {
	sp := speech{cueToken: w, sentence: sent}
	rumour := g.nominalWord(w) && g.rules.Holds(g, w, "report.noun")
	if !rumour && !g.opinion(w) {
		return sp, false
	}
	clause, ok := g.clauseOf(w)
	if !ok {
		return sp, false
	}
	switch h, isHedge := g.hedgeAt(w); {
	case rumour && g.existential(w):
		label, first := strings.ToLower(g.Word(w)), g.opener(w)
		if h := g.doc.Tokens[w].Head; h >= 0 {
			first = min(first, g.opener(h))
		}
		sp.by, sp.hearsay, sp.cue = rumourBy, true, g.span(first, w+1)
		sp.speakers = []ledger.Actor{{Name: label, Kind: ledger.KindGroup}}
	case isHedge && !rumour:
		sp.by = editorialBy
		sp.cue = g.span(h.first, max(h.end, w+1))
		sp.speakers = []ledger.Actor{{Name: g.voice(sent), Kind: ledger.KindGroup}}
	default:
		return sp, false
	}
	sp.content = tidy(g.doc, g.clauseSpan(clause, w))
	if next, ok := g.hedgeAt(g.doc.TokenAt(sp.content.Start)); ok && sp.by == editorialBy {
		sp.cue = sp.cue.Cover(g.span(next.first, next.end)) // "it seems that perhaps"
	}
	return sp, sp.content.Len() > 0
}

// clauseOf returns the verb of the finite clause that w introduces.
func (g *graph) clauseOf(w int) (int, bool) {
	from := []int{w}
	for _, c := range g.kids(w, "acl") {
		if g.infinitive(c) { // "reason to believe that"
			from = append(from, c)
		}
	}
	for _, h := range from {
		for _, c := range g.children[h] {
			switch rel := g.Deprel(c); {
			case c < w || g.infinitive(c):
			case rel == "acl" || rel == "ccomp" || rel == "csubj" || rel == "advcl":
				if g.hasKid(c, "nsubj") || g.hasKid(c, "nsubj:pass") || g.hasKid(c, "expl") {
					return c, rel != "advcl" || g.marked(c, []string{"that"})
				}
			}
		}
	}
	return 0, false
}

// existential reports whether w is what "there is".
func (g *graph) existential(w int) bool {
	h := g.doc.Tokens[w].Head
	return h >= 0 && g.Lemma(h) == "be" && g.hasKid(h, "expl") || g.hasKid(w, "expl")
}

// opinion reports whether the hedge w frames a view of whoever speaks: "it seems
// that", "one gets the impression that", "there is reason to believe that".
func (g *graph) opinion(w int) bool {
	switch {
	case g.rules.Holds(g, w, "impression.noun") && g.doc.Tokens[w].Head >= 0:
		subjects := g.kids(g.doc.Tokens[w].Head, "nsubj")
		return len(subjects) == 1 && strings.EqualFold(g.Word(subjects[0]), "one")
	case g.rules.Holds(g, w, "ground.noun"):
		return g.existential(w)
	}
	return g.seeming(w) && g.hasKid(w, "expl")
}

// voice names whose view stands in a sentence of the text's own: the interviewer's
// in a question, else the author's.
func (g *graph) voice(sent int) string {
	if g.doc.BlockOf(g.doc.Sentences[sent]).Kind == text.Question {
		return "interviewer"
	}
	return "author"
}
