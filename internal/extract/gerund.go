package extract

import (
	"strings"

	"chancery/internal/ledger"
)

// unstated reads a verb that only names an act under h, which is a fact itself:
// "opposed withdrawing", "spoke about withdrawing".
func (g *graph) unstated(w, h int, base string, depth int) (modality, bool) {
	if !g.gerund(w) || !g.judgeAt(h, depth+1).Status.Asserts() || g.hasKid(w, "nsubj") {
		return modality{}, false
	}
	if marks := g.kids(w, "mark"); len(marks) > 0 {
		switch c := marks[0]; {
		case c > w:
		case g.rules.Holds(g, c, "topic.prep"):
			return g.found2(ledger.Possible, h, c, "only spoken of"), true
		case strings.EqualFold(g.Word(c), "for") && !g.rules.Holds(g, h, "reckoning.verb"):
			return g.found2(ledger.Expected, c, w, purpose), true
		}
		return modality{}, false
	}
	if base == "xcomp" || base == "ccomp" {
		if !g.rules.Holds(g, h, "implicative.verb") && !g.rules.Holds(g, h, "factive.verb") {
			return g.found(ledger.Possible, h, "only named"), true
		}
	}
	return modality{}, false
}

// gerund reports whether w is a verb in -ing without a helper.
func (g *graph) gerund(w int) bool {
	f := g.doc.Tokens[w].Feats
	return g.verbal(w) && !g.hasKid(w, "aux") && (f.VerbForm == "Ger" || f.VerbForm == "Part" && strings.HasSuffix(strings.ToLower(g.Word(w)), "ing"))
}
