package extract

import (
	"slices"
	"strings"

	"chancery/internal/rule"
)

// agent returns who does w.
func (g *graph) agent(w, depth int) []int {
	if depth > deepest {
		return nil
	}
	if g.nominalWord(w) {
		return g.nominalAgent(w, depth)
	}
	if g.passive(w) {
		return g.pick(w, "obl:agent", "by")
	}
	if s := append(g.kids(w, "nsubj"), g.kids(w, "nsubj:outer")...); len(s) > 0 {
		if rel := g.Deprel(w); rel == "acl:relcl" && g.relative(s[0]) {
			return g.headOf(w)
		}
		return s
	}
	if s := g.unmarkedSubject(w); s != nil {
		return s
	}
	h := g.doc.Tokens[w].Head
	if h < 0 {
		return nil
	}
	if g.nominalWord(h) && g.hasKid(h, "cop") && g.infinitive(w) { // "X is in Y to do"
		return g.kids(h, "nsubj")
	}
	switch g.Deprel(w) {
	case "conj", "advcl", "parataxis":
		if !g.nominalWord(h) {
			if g.passive(h) {
				return g.kids(h, "nsubj:pass")
			}
			return g.agent(h, depth+1)
		}
	case "xcomp", "ccomp":
		if obj := g.kids(h, "obj"); len(obj) > 0 && g.rules.Holds(g, h, "control.object") {
			return obj
		}
		if g.passive(h) {
			return g.kids(h, "nsubj:pass")
		}
		return g.agent(h, depth+1)
	case "acl":
		if g.infinitive(w) { // "the intention of X to do": whose intention
			return g.agent(h, depth+1)
		}
		return []int{h}
	case "acl:relcl":
		return []int{h}
	}
	return nil
}

// unmarkedSubject returns the actor before a finite verb that a parser took for a
// bare adjunct: "In April Kenya halted …".
func (g *graph) unmarkedSubject(w int) []int {
	if g.infinitive(w) || g.doc.Tokens[w].Feats.VerbForm == "Ger" {
		return nil
	}
	for _, c := range g.children[w] {
		rel := g.Deprel(c)
		if c < w && (rel == "obl:unmarked" || rel == "vocative") && g.Is(c, "actor") {
			return []int{c}
		}
		if d := g.kids(c, "nmod:unmarked"); c < w && rel == "obl" && len(d) > 0 && d[0] < w && g.Is(d[0], "actor") {
			return d[:1]
		}
	}
	return nil
}

// nominalAgent returns whose doing the noun w names: its possessor, the subject
// of the light verb it completes, the parties it is held between.
func (g *graph) nominalAgent(w, depth int) []int {
	for _, find := range []func() []int{
		func() []int { return g.kids(w, "nmod:poss") },
		func() []int { return g.pick(w, "nmod", "between", "among") },
		func() []int { return g.between(w) },
		func() []int { return g.pick(w, "nmod", "by") },
		func() []int { return g.lightSubject(w, depth) },
		func() []int { return g.attending(w, depth) },
		func() []int { return g.pick(w, "nmod", "of") },
		func() []int { return g.demonyms(w) },
	} {
		if out := g.actorsAmong(find()); len(out) > 0 {
			return out
		}
	}
	return nil
}

// between returns the actors right after "w between", wherever a parser has
// hung them.
func (g *graph) between(w int) []int {
	if w+1 >= len(g.doc.Tokens) || !strings.EqualFold(g.Word(w+1), "between") {
		return nil
	}
	found := g.beside(w, true)
	if len(found) == 0 {
		return nil
	}
	return g.Narrow(w, rule.Step{Rel: "after"}, found)
}

// lightSubject returns the subject of the light verb that noun w completes:
// "X held talks", "X paid a visit".
func (g *graph) lightSubject(w, depth int) []int {
	h := g.doc.Tokens[w].Head
	if h < 0 || !g.rules.Holds(g, h, "light.verb") {
		return nil
	}
	switch g.Deprel(w) {
	case "obj", "xcomp":
		return g.agent(h, depth+1)
	case "obl":
		if !g.passive(h) {
			return g.agent(h, depth+1)
		}
		return g.kids(h, "nsubj:pass")
	}
	return nil
}

// attending returns the person who does something at or during the event w:
// "said at a meeting of the organisation".
func (g *graph) attending(w, depth int) []int {
	h := g.doc.Tokens[w].Head
	if h < 0 || !g.verbal(h) || g.passive(h) || !g.marked(w, []string{"at", "during"}) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(g.agent(h, depth+1)), func(x int) bool { return !g.Is(x, "person") })
}

// demonyms returns the adjectives beside noun w that name a side: "the Tajik
// visit", "Russian-Tajik talks".
func (g *graph) demonyms(w int) []int {
	var out []int
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); rel == "amod" || rel == "compound" || rel == "flat" || rel == "conj" && c < w {
			out = append(append(out, g.demonyms(c)...), c)
		}
	}
	return out
}

func (g *graph) actorsAmong(ws []int) []int {
	return slices.DeleteFunc(slices.Clone(ws), func(w int) bool { return !g.Is(w, "any-actor") })
}

// patient returns what w is done to.
func (g *graph) patient(w int) []int {
	if g.nominalWord(w) {
		return g.pick(w, "nmod", "of")
	}
	if g.passive(w) {
		if s := g.kids(w, "nsubj:pass"); len(s) > 0 {
			if g.Deprel(w) == "acl:relcl" && g.relative(s[0]) {
				return g.headOf(w)
			}
			return s
		}
		if h := g.doc.Tokens[w].Head; h >= 0 {
			switch g.Deprel(w) {
			case "acl":
				return []int{h}
			case "conj", "xcomp":
				if g.passive(h) {
					return g.kids(h, "nsubj:pass")
				}
				return g.kids(h, "nsubj")
			}
		}
		return nil
	}
	if o := g.kids(w, "obj"); len(o) > 0 {
		return o
	}
	return g.kids(w, "iobj")
}

// antecedent returns the noun that the pronoun w may stand for: the nearest noun
// before it in its sentence, or the subject of the sentence before.
func (g *graph) antecedent(w int) []int {
	switch strings.ToLower(g.Word(w)) {
	case "it", "this", "that", "which", "them", "these":
	default:
		return nil
	}
	s := g.doc.SentenceAt(g.doc.Tokens[w].Span.Start)
	var out []int
	for i := s; i >= 0 && i >= s-1; i-- {
		sent := g.doc.Sentences[i]
		for x := min(w, sent.End) - 1; x >= sent.First; x-- {
			if rel := g.Deprel(x); g.UPOS(x) == "NOUN" && (strings.HasPrefix(rel, "nsubj") || rel == "obj" || rel == "root") {
				out = append(out, x)
			}
		}
	}
	return out
}

func (g *graph) relative(w int) bool {
	switch strings.ToLower(g.Word(w)) {
	case "who", "which", "that", "whom":
		return true
	}
	return false
}

// passive reports whether w is a passive verb: it has a passive auxiliary or
// subject, or is a past participle that modifies a noun.
func (g *graph) passive(w int) bool {
	if g.UPOS(w) != "VERB" {
		return false
	}
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); rel == "aux:pass" || rel == "nsubj:pass" || rel == "obl:agent" {
			return true
		}
	}
	t := g.doc.Tokens[w]
	if t.Feats.VerbForm != "Part" || t.Feats.Tense == "Pres" {
		return false
	}
	if t.Deprel == "acl" {
		return true
	}
	if t.Deprel == "conj" && t.Head >= 0 {
		return !g.hasKid(w, "aux") && !g.hasKid(w, "nsubj") && g.passive(t.Head)
	}
	return false
}

// infinitive reports whether w stands after "to".
func (g *graph) infinitive(w int) bool {
	for _, c := range g.children[w] {
		if c < w && strings.EqualFold(g.Word(c), "to") && (g.Deprel(c) == "mark" || g.UPOS(c) == "PART") {
			return true
		}
	}
	return false
}
