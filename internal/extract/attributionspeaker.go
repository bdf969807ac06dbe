package extract

import "strings"

// subjectOf is the phrase of the subject of w, or of the verb whose subject it
// shares.
func (g *graph) subjectOf(w int) run { return g.doer(w, w, 0) }

// speakerOf is the phrase that names who does w: its subject, or the agent of a
// passive.
func (g *graph) speakerOf(w int) run {
	if v := g.rejoined(w); v >= 0 {
		return g.speakerOf(v)
	}
	if !g.passive(w) {
		return g.doer(w, w, 0)
	}
	for _, rel := range []string{"obl:agent", "obl"} {
		for _, c := range g.kids(w, rel) {
			if p := g.marker(c); p >= 0 && strings.EqualFold(g.Word(p), "by") {
				r := g.phraseRun(c, w)
				return run{p + 1, max(r.end, p+1)}
			}
		}
	}
	return run{}
}

// doer is the subject of w; where there is none, of the verb it is joined to or
// depends on. cue is the word that attributes.
func (g *graph) doer(w, cue, depth int) run {
	if depth > deepest {
		return run{}
	}
	for _, rel := range []string{"nsubj", "nsubj:outer", "nsubj:pass"} {
		if rel == "nsubj:pass" && w == cue && g.UPOS(w) != "ADJ" && !g.rules.Holds(g, w, "stance.adj") {
			continue
		}
		for _, s := range g.kids(w, rel) {
			if !g.expletive(s) {
				return g.phraseRun(s, cue)
			}
		}
	}
	h := g.doc.Tokens[w].Head
	if h < 0 || g.hasKid(w, "expl") {
		return run{}
	}
	switch g.Deprel(w) {
	case "xcomp", "ccomp":
		if obj := g.kids(h, "obj"); len(obj) > 0 && g.rules.Holds(g, h, "control.object") {
			return g.phraseRun(obj[0], cue)
		}
		return g.doer(h, cue, depth+1)
	case "conj", "advcl", "parataxis":
		if g.nominalWord(h) && !g.hasKid(h, "cop") {
			return run{}
		}
		return g.doer(h, cue, depth+1)
	case "acl", "acl:relcl":
		if g.infinitive(w) {
			return g.owner(h, cue, depth+1)
		}
		return g.phraseRun(h, w)
	}
	return run{}
}

// owner is who has the thing that noun w names: its possessor, or who is said to
// have it.
func (g *graph) owner(w, cue, depth int) run {
	if p := g.kids(w, "nmod:poss"); len(p) > 0 {
		return g.phraseRun(p[0], w)
	}
	if h := g.doc.Tokens[w].Head; h >= 0 && g.Deprel(w) == "obj" {
		return g.doer(h, cue, depth)
	}
	return run{}
}

// expletive reports whether w is the "it" or "there" of a sentence without a subject.
func (g *graph) expletive(w int) bool {
	return g.Deprel(w) == "expl" || strings.EqualFold(g.Word(w), "there")
}

// phraseRun is the phrase of noun n on its side of word cue: with its modifiers,
// appositions and relative clauses, without what is only put beside it.
func (g *graph) phraseRun(n, cue int) run {
	in := map[int]bool{}
	g.collect(n, n, cue, in)
	r := run{n, n + 1}
	for r.first > 0 && in[r.first-1] && r.first-1 != cue {
		r.first--
	}
	for in[r.end] && r.end != cue {
		r.end++
	}
	for r.end > n+1 && g.UPOS(r.end-1) == "PUNCT" && g.Word(r.end-1) != ")" {
		r.end--
	}
	for r.first < n && (g.UPOS(r.first) == "PUNCT" || g.UPOS(r.first) == "ADV" || g.UPOS(r.first) == "CCONJ" || g.Deprel(r.first) == "case" && g.doc.Tokens[r.first].Head == n) {
		r.first++
	}
	return g.whole(r, cue)
}

// whole takes into a phrase the names right after it that stand before the verb:
// a parser cuts "minister Ann Lee" in two.
func (g *graph) whole(r run, cue int) run {
	end := r.end
	for end < cue && g.UPOS(end) == "PROPN" {
		end++
	}
	if end > r.end && (end == cue || g.UPOS(end) == "AUX" || g.UPOS(end) == "ADV") && end <= cue {
		r.end = end
	}
	return r
}

// collect gathers the words of the phrase of n.
func (g *graph) collect(w, n, cue int, in map[int]bool) {
	in[w] = true
	for _, c := range g.children[w] {
		if in[c] || c == cue || w == n && g.apartFrom(c, n) {
			continue
		}
		g.collect(c, n, cue, in)
	}
}

// apartFrom reports whether dependent c of noun n is no part of its phrase.
func (g *graph) apartFrom(c, n int) bool {
	switch g.Deprel(c) {
	case "parataxis", "advcl", "cop", "aux", "dep", "discourse", "vocative", "mark", "nsubj", "obl", "expl", "orphan":
		return true
	case "advmod":
		return c > n
	case "conj":
		return g.verbal(c) && !g.verbal(n)
	case "acl":
		return c > n && g.commaBefore(g.branch(c).first)
	case "nmod":
		return c > n && g.rules.Holds(g, c, "calendar.noun")
	}
	return false
}

// commaBefore reports whether the phrase that begins with w is put behind a mark.
func (g *graph) commaBefore(w int) bool { return w > 0 && g.UPOS(w-1) == "PUNCT" || g.Word(w) == "," }
