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
	g.issued(w, &a)
	for _, read := range []struct {
		by string
		do func(attributing, *attribution) []text.Span
	}{
		{"clause", g.clauseContent}, {"inserted", g.insertedContent}, {"infinitive", g.infinitiveContent},
		{"preposition", g.prepositionContent}, {"object", g.objectContent}, {"quotation", g.quotedContent}, {"rest", g.restContent},
	} {
		if a.content = read.do(x, &a); len(a.content) > 0 {
			switch a.by = read.by; read.by {
			case "object":
				a.by += " " + a.class
				fallthrough
			case "infinitive", "preposition":
				a.saying = a.saying && quoted(g.doc, x.quotes, a.content[len(a.content)-1])
			}
			g.manner(w, &a)
			return a, true
		}
	}
	return a, false
}

// issued widens the cue of a participle to the verb that brings its noun into the
// world: "sent a letter calling …".
func (g *graph) issued(w int, a *attribution) {
	n := g.doc.Tokens[w].Head
	if n < 0 || n > w || !strings.HasPrefix(g.Deprel(w), "acl") || !g.rules.Holds(g, n, "document.noun") || g.Deprel(n) != "obj" {
		return
	}
	v := g.doc.Tokens[n].Head
	if r := g.speakerOf(v); v < n && g.verbal(v) && !r.empty() {
		a.cue.first, a.speaker = g.cueOf(v).first, r
	}
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
			if g.UPOS(c) != "PUNCT" {
				return g.withQuotes(g.split(g.clauseRun(c, w), w, a, x.quotes), x, a)
			}
		}
	}
	if !a.saying || g.hasKid(w, "obj") {
		return nil
	}
	for _, c := range g.kids(w, "parataxis") {
		if g.UPOS(c) != "PUNCT" && (c > w || g.quotedWord(c, x.quotes)) {
			return g.withQuotes(g.split(g.branch(c), w, a, x.quotes), x, a)
		}
	}
	return nil
}

// clauseRun is the clause of c that verb w gives, up to a verb joined to it that
// rather goes on with w: "said it was ready and warned …".
func (g *graph) clauseRun(c, w int) run {
	r := g.branch(c)
	if c < w {
		return r
	}
	for i := c + 1; i < r.end; i++ {
		if g.rejoined(i) == w {
			for r.end = i; r.end > c+1 && (g.UPOS(r.end-1) == "CCONJ" || g.UPOS(r.end-1) == "PUNCT" || g.doc.Tokens[r.end-1].Head == i); {
				r.end--
			}
		}
	}
	return r
}

// rejoined returns the verb of saying to which w, a verb of saying that a parser
// joined to what is said, rather belongs: both are of one form, and w has neither
// a subject nor a "that" of its own. It is -1 when there is none.
func (g *graph) rejoined(w int) int {
	if g.Deprel(w) != "conj" || !g.verbal(w) || !g.rules.Holds(g, w, "report.verb") || g.hasKid(w, "nsubj") || g.hasKid(w, "mark") || g.hasKid(w, "aux") {
		return -1
	}
	h := g.doc.Tokens[w].Head
	v := -1
	if h >= 0 && g.Deprel(h) == "ccomp" {
		v = g.doc.Tokens[h].Head
	}
	if v < 0 || v > h || !g.rules.Holds(g, v, "report.verb") {
		return -1
	}
	a, b := g.doc.Tokens[v].Feats, g.doc.Tokens[w].Feats
	if a.Tense != b.Tense || a.VerbForm != b.VerbForm || a.VerbForm != "Fin" {
		return -1
	}
	return v
}

// insertedContent is the sentence around a verb that is put into it: "…, he said".
func (g *graph) insertedContent(x attributing, a *attribution) []text.Span {
	w := x.word
	if g.Deprel(w) != "parataxis" || !a.saying && !g.rules.Holds(g, w, "know.verb") || a.speaker.empty() {
		return nil
	}
	if h := g.doc.Tokens[w].Head; h < 0 || g.hasKid(w, "obj") && !g.quotedWord(h, x.quotes) && !g.rules.Holds(g, w, "tell.verb") {
		return nil
	}
	return g.withQuotes(g.split(run{x.sentence.First, x.sentence.End}, w, a, x.quotes), x, a)
}

// introduced is the quotation that follows a sentence which ends in a colon, as the
// next paragraph does after "He said:".
func (g *graph) introduced(x attributing) (text.Span, bool) {
	s := x.sentence
	if g.Word(s.End-1) != ":" || x.word+4 < s.End {
		return text.Span{}, false
	}
	for _, q := range x.quotes {
		if q.Start >= s.Span.End && strings.Trim(g.doc.Text[s.Span.End:q.Start], marked) == "" {
			return q, true
		}
	}
	return text.Span{}, false
}

// thatClause is the clause behind the first "that" between verb w and end before
// which no other verb stands.
func (g *graph) thatClause(w, end int) run {
	for i := w + 1; i < end && !g.verbal(i); i++ {
		if h := g.doc.Tokens[i].Head; g.UPOS(i) == "SCONJ" && strings.EqualFold(g.Word(i), "that") && h > i {
			return run{i, g.branch(h).end}
		}
	}
	return run{}
}

// restContent is what a verb that only says takes where the tree gives it nothing:
// the clause behind the next "that", or the rest of the sentence after its clause,
// or what stands before it.
func (g *graph) restContent(x attributing, a *attribution) []text.Span {
	w, s := x.word, x.sentence
	if !a.saying || a.speaker.empty() || g.passive(w) {
		return nil
	}
	if q, ok := g.introduced(x); ok {
		return []text.Span{q}
	}
	if r := g.thatClause(w, min(s.End, w+10)); !r.empty() {
		return g.withQuotes([]text.Span{g.span(r.first, r.end)}, x, a)
	}
	if !g.rules.Holds(g, w, "speech.verb") || g.rules.Holds(g, w, "speech.weak") || g.hasKid(w, "obj") || g.hasKid(w, "mark") {
		return nil
	}
	clause := run{min(a.cue.first, a.speaker.first), max(a.cue.end, a.speaker.end)}
	if first := g.begun(s.First, clause.first); first < clause.first && g.UPOS(clause.first-1) == "PUNCT" && g.hasVerb(run{first, clause.first}) {
		return g.withQuotes(g.split(run{s.First, s.End}, w, a, x.quotes), x, a)
	}
	if clause.end+1 < s.End && g.UPOS(clause.end) != "PUNCT" && g.UPOS(clause.end) != "ADP" && g.hasVerb(run{clause.end, s.End}) {
		return g.withQuotes([]text.Span{g.span(clause.end, s.End)}, x, a)
	}
	return nil
}
