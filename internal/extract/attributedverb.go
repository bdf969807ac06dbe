package extract

import (
	"strings"

	"chancery/internal/text"
)

// verbAt reads the attribution that verb w makes, by its best complement.
func (g *graph) verbAt(x attributing) (attribution, bool) {
	w := x.word
	if !g.verbal(w) {
		return attribution{}, false
	}
	a := attribution{cue: g.cueOf(w), speaker: g.speakerOf(w), saying: g.rules.Holds(g, w, "report.verb")}
	for _, read := range []struct {
		by string
		do func(attributing, *attribution) []text.Span
	}{
		{"clause", g.clauseContent}, {"inserted", g.insertedContent}, {"quotation", g.quotedContent},
		{"infinitive", g.infinitiveContent}, {"object", g.objectContent}, {"preposition", g.prepositionContent},
	} {
		if a.content = read.do(x, &a); len(a.content) > 0 {
			a.by = read.by
			return a, true
		}
	}
	return a, false
}

// clauseContent is the clause that depends on a verb: "said that …".
func (g *graph) clauseContent(x attributing, a *attribution) []text.Span {
	w := x.word
	if g.rules.Holds(g, w, "unsaid.verb") {
		return nil
	}
	for _, rel := range []string{"ccomp", "csubj:pass", "csubj"} {
		if rel == "csubj" && !g.rules.Holds(g, w, "held.verb") {
			continue
		}
		for _, c := range g.kids(w, rel) {
			if !g.clausal(c) {
				continue
			}
			return g.withQuotes(g.split(g.branch(c), w, a), x, a)
		}
	}
	if !a.saying || g.hasKid(w, "obj") {
		return nil
	}
	for _, c := range g.kids(w, "parataxis") {
		if g.clausal(c) && (c > w || g.quotedWord(c, x.quotes)) {
			return g.withQuotes(g.split(g.branch(c), w, a), x, a)
		}
	}
	return nil
}

// clausal reports whether c heads a clause rather than a phrase.
func (g *graph) clausal(c int) bool {
	switch g.UPOS(c) {
	case "VERB", "AUX":
		return true
	}
	return g.hasKid(c, "cop") || g.hasKid(c, "nsubj") || g.hasKid(c, "mark") || g.UPOS(c) != "PUNCT"
}

func (g *graph) quotedWord(w int, quotes []text.Span) bool {
	for _, q := range quotes {
		if q.Contains(g.tokenSpan(w)) {
			return true
		}
	}
	return false
}

// insertedContent is the sentence around a verb that is put into it: "…, he said".
func (g *graph) insertedContent(x attributing, a *attribution) []text.Span {
	w := x.word
	if g.Deprel(w) != "parataxis" || !a.saying && !g.rules.Holds(g, w, "know.verb") || a.speaker.empty() {
		return nil
	}
	if h := g.doc.Tokens[w].Head; h < 0 || g.hasKid(w, "obj") && !g.quotedWord(h, x.quotes) {
		return nil
	}
	return g.withQuotes(g.split(run{x.sentence.First, x.sentence.End}, w, a), x, a)
}

// quotedContent is the quotations beside a verb of saying that has no clause.
func (g *graph) quotedContent(x attributing, a *attribution) []text.Span {
	if !a.saying || a.speaker.empty() {
		return nil
	}
	clause := a.cue
	if !a.speaker.empty() {
		clause = run{min(clause.first, a.speaker.first), max(clause.end, a.speaker.end)}
	}
	var out []text.Span
	for _, q := range x.quotes {
		if q.Overlaps(x.sentence.Span) && !q.Overlaps(g.span(clause.first, clause.end)) && g.near(q, clause) {
			out = append(out, q)
		}
	}
	return out
}

// near reports whether only marks and a few words stand between q and a clause.
func (g *graph) near(q text.Span, c run) bool {
	s := g.span(c.first, c.end)
	between := text.Span{Start: q.End, End: s.Start}
	if q.Start >= s.End {
		between = text.Span{Start: s.End, End: q.Start}
	}
	words := strings.FieldsFunc(between.In(g.doc.Text), func(r rune) bool { return strings.ContainsRune(" \n\t\u00a0,:;.!?…—–-\"“”'’", r) })
	return len(words) <= 4
}

// infinitiveContent is what somebody wants to do, with the one who is to do it.
func (g *graph) infinitiveContent(x attributing, a *attribution) []text.Span {
	w := x.word
	passive := g.passive(w)
	if passive && !g.rules.Holds(g, w, "held.verb") || !passive && !g.rules.Holds(g, w, "will.verb") {
		return nil
	}
	for _, rel := range []string{"xcomp", "ccomp", "advcl"} {
		for _, c := range g.kids(w, rel) {
			if c < w || rel == "advcl" || !g.infinitive(c) && g.doc.Tokens[c].Feats.VerbForm != "Ger" && rel == "xcomp" && !g.hasKid(w, "obj") {
				continue
			}
			r := g.branch(c)
			for _, o := range g.kids(w, "obj") {
				if o > w && o < c && !g.rules.Holds(g, w, "tell.verb") {
					r.first = min(r.first, g.branch(o).first)
				}
			}
			out := g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
			if passive {
				for _, s := range append(g.kids(w, "nsubj:pass"), g.kids(w, "nsubj")...) {
					out = append([]text.Span{g.runSpan(g.phraseRun(s, w))}, out...)
				}
			}
			return out
		}
	}
	return nil
}

// objectClasses are the classes of verbs whose object is a content.
var objectClasses = []string{"relate.verb", "judge.verb", "feel.verb", "know.verb", "decide.verb"}

// objectContent is the thing that is said, wanted, judged, known or decided, with
// what is said of it: "blamed the flood on the dam".
func (g *graph) objectContent(x attributing, a *attribution) []text.Span {
	w := x.word
	if !g.holdsAny(w, objectClasses) {
		return nil
	}
	rel := "obj"
	if g.passive(w) {
		rel = "nsubj:pass"
	}
	for _, o := range g.kids(w, rel) {
		if g.reflexive(o) {
			continue
		}
		r := g.branch(o)
		if o > w {
			r.end = g.restOf(w, r.end)
		}
		return g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
	}
	return nil
}

func (g *graph) reflexive(w int) bool { return strings.HasSuffix(strings.ToLower(g.Word(w)), "self") }

func (g *graph) holdsAny(w int, classes []string) bool {
	for _, c := range classes {
		if g.rules.Holds(g, w, c) {
			return true
		}
	}
	return false
}

// restOf extends a content that ends before end by the complements of w that
// follow it without a comma: "for …", "as …", an infinitive.
func (g *graph) restOf(w, end int) int {
	for _, c := range g.children[w] {
		r := g.branch(c)
		if r.first != end {
			continue
		}
		switch g.Deprel(c) {
		case "xcomp", "ccomp":
			end = r.end
		case "obl":
			if g.marked(c, []string{"for", "as", "of", "to", "with", "from", "into", "against", "about", "over", "on"}) {
				end = r.end
			}
		case "advcl":
			if g.marked(c, []string{"for", "as", "of", "with", "from", "by", "about", "over"}) || g.infinitive(c) {
				end = r.end
			}
		}
	}
	return end
}

// prepositionContent is what is spoken or thought about.
func (g *graph) prepositionContent(x attributing, a *attribution) []text.Span {
	w := x.word
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); c < w || rel != "obl" && rel != "advcl" && rel != "nmod" {
			continue
		}
		for _, p := range g.children[c] {
			if rel := g.Deprel(p); p > c || rel != "case" && rel != "mark" {
				continue
			}
			if !g.rules.Holds(g, w, strings.ToLower(g.Word(p))+".verb") {
				continue
			}
			r := g.branch(c)
			r.first = p + 1
			if r.empty() {
				continue
			}
			if g.adverbial(run{a.cue.end, p}, w) {
				a.cue.end = p + 1
			}
			return g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
		}
	}
	return nil
}
