package extract

import (
	"slices"
	"strings"

	"chancery/internal/text"
)

// infinitiveContent is what somebody wants to do, with the one who is to do it.
func (g *graph) infinitiveContent(x attributing, a *attribution) []text.Span {
	w := x.word
	passive := g.passive(w)
	held := passive && g.rules.Holds(g, w, "held.verb")
	if !held && !g.rules.Holds(g, w, "will.verb") {
		return nil
	}
	for _, c := range g.kids(w, "xcomp") {
		if c < w || !g.infinitive(c) && g.doc.Tokens[c].Feats.VerbForm != "Ger" && !(g.verbal(c) && g.hasKid(w, "obj")) {
			continue
		}
		r := g.branch(c)
		if !passive && !g.rules.Holds(g, w, "tell.verb") {
			r.first = g.whoIsToDo(w, r.first, a.cue.end)
		}
		r.end = g.unrelated(r)
		out := g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
		if held {
			for _, s := range append(g.kids(w, "nsubj:pass"), g.kids(w, "nsubj")...) {
				out = append([]text.Span{g.runSpan(g.phraseRun(s, w))}, out...)
			}
		}
		return out
	}
	return nil
}

// whoIsToDo is where the content of w begins whose infinitive begins at first: with
// the one who is to do it, who stands between it and the end of the cue.
func (g *graph) whoIsToDo(w, first, cueEnd int) int {
	for _, o := range g.kids(w, "obj") {
		if w < o && o < first {
			return min(first, g.branch(o).first)
		}
	}
	if gap := (run{cueEnd, first}); !gap.empty() && g.plain(gap) && !g.adverbial(gap, w) {
		return cueEnd
	}
	return first
}

// objectClasses are the classes of verbs whose object is a content.
var objectClasses = []string{"relate.verb", "judge.verb", "feel.verb", "know.verb", "decide.verb"}

// objectContent is the thing that is said, wanted, judged, known or decided, with
// what is said of it: "blamed the flood on the dam".
func (g *graph) objectContent(x attributing, a *attribution) []text.Span {
	w := x.word
	i := slices.IndexFunc(objectClasses, func(c string) bool { return g.rules.Holds(g, w, c) })
	if i < 0 {
		return nil
	}
	rel := "obj"
	a.class = objectClasses[i]
	if g.passive(w) {
		rel, a.class = "nsubj:pass", "passive"
	}
	for _, o := range g.kids(w, rel) {
		if !g.reflexive(o) {
			return g.withQuotes(g.objectSpans(o, x, a), x, a)
		}
	}
	for _, c := range g.kids(w, "xcomp") {
		if c > w && g.nominalWord(c) && rel == "obj" && g.rules.Holds(g, w, "call.verb") {
			return g.withQuotes([]text.Span{g.span(g.branch(c).first, g.restOf(w, g.branch(c).end))}, x, a)
		}
	}
	return nil
}

// objectSpans is object o with what the verb says of it; none where o is spoken to
// and the words are a quotation beside the verb.
func (g *graph) objectSpans(o int, x attributing, a *attribution) []text.Span {
	w, r := x.word, g.branch(o)
	if o > w {
		r.end = g.restOf(w, r.end)
	}
	if q := g.quotedContent(x, a); len(q) > 0 && g.listens(o) && !q[0].Overlaps(g.span(r.first, r.end)) {
		return nil
	}
	if o > w {
		return []text.Span{g.span(r.first, g.unrelated(r))}
	}
	out := []text.Span{g.span(r.first, r.end)}
	if end := g.restOf(w, w+1); end > w+1 {
		out = append(out, g.span(w+1, end))
	}
	return out
}

// listens reports whether object o of a verb of saying is rather spoken to.
func (g *graph) listens(o int) bool {
	return g.UPOS(o) == "PRON" || g.rules.Holds(g, g.doc.Tokens[o].Head, "tell.verb") || g.rules.Holds(g, o, "listener.noun") || g.inName(o)
}

// judgesBefore reports whether verb w has an object before preposition p that belongs to
// what is said: "accused the firm of …".
func (g *graph) judgesBefore(w, p int) bool {
	return g.rules.Holds(g, w, "judge.verb") && slices.ContainsFunc(g.kids(w, "obj"), func(o int) bool { return w < o && o < p })
}

// reflexive reports whether w is "himself" or the like.
func (g *graph) reflexive(w int) bool { return strings.HasSuffix(strings.ToLower(g.Word(w)), "self") }

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
			if !g.hasKid(c, "nsubj") && g.marked(c, []string{"for", "as", "of", "with", "from", "by", "about", "over"}) || g.infinitive(c) && g.rules.Holds(g, w, "will.verb") {
				end = r.end
			}
		}
	}
	return end
}

// unrelated is the end of a content without the relative clause that is put after
// it behind a comma: what the publisher adds.
func (g *graph) unrelated(r run) int {
	for i := r.first + 1; i < r.end-1; i++ {
		if g.Word(i) != "," || !g.relative(i+1) || strings.EqualFold(g.Word(i+1), "that") {
			continue
		}
		for c := i + 2; c < r.end; c++ {
			if b := g.branch(c); g.Deprel(c) == "acl:relcl" && b.end >= r.end-1 && b.first >= i && g.doc.Tokens[c].Head < i {
				return i
			}
		}
	}
	return r.end
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
			if !g.rules.Holds(g, w, strings.ToLower(g.Word(p))+".verb") || g.judgesBefore(w, p) {
				continue
			}
			r := run{p + 1, g.restOf(w, g.branch(c).end)}
			if r.empty() {
				continue
			}
			r.end = g.unrelated(r)
			if g.adverbial(run{a.cue.end, p}, w) {
				a.cue.end = p + 1
			}
			return g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
		}
	}
	return nil
}
