package extract

import (
	"slices"
	"sort"
	"strings"

	"chancery/internal/resolve"
	"chancery/internal/rule"
	"chancery/internal/text"
)

// graph is an analysed document as the rules see it. Besides the relations of
// Universal Dependencies it knows three of its own, so that a rule need not
// spell out voice, coordination and control:
//
//	agent    who does it: the subject of an active verb, the by-phrase of a
//	         passive one, the possessor of a nominal ("Lavrov's visit")
//	patient  what it is done to: the object, or the subject of a passive verb
//	before, after  the nearest actor named in the same sentence on that side
//	partner        the nearest actor after it behind "with"
//	antecedent     the nouns a pronoun may stand for, nearest first
//	earlier        the sides of the last meeting told of, for "the talks"
//	there          the place that the adverb "there" takes up
type graph struct {
	doc      *text.Document
	refs     *resolve.Reading
	rules    *rule.Set
	children [][]int
	mention  []int  // per token, index into refs.Mentions or -1
	named    []bool // per token, whether it is part of the name of somebody who can speak
	judged   map[int]modality
	last     gathered
}

func newGraph(doc *text.Document, refs *resolve.Reading, rules *rule.Set) *graph {
	g := &graph{doc: doc, refs: refs, rules: rules, judged: map[int]modality{}}
	g.children = make([][]int, len(doc.Tokens))
	for i, t := range doc.Tokens {
		if t.Head >= 0 && t.Head < len(doc.Tokens) && t.Head != i {
			g.children[t.Head] = append(g.children[t.Head], i)
		}
	}
	g.readMentions()
	g.readNames()
	return g
}

// readMentions notes for every token which mention it is part of.
func (g *graph) readMentions() {
	g.mention = make([]int, len(g.doc.Tokens))
	for i := range g.mention {
		g.mention[i] = -1
	}
	for i, m := range g.refs.Mentions {
		for w := m.First; w < m.End; w++ {
			if g.mention[w] < 0 {
				g.mention[w] = i
			}
		}
	}
}

// readNames notes the tokens that are part of the name of somebody who can speak.
func (g *graph) readNames() {
	g.named = make([]bool, len(g.doc.Tokens))
	for _, n := range g.doc.Names {
		switch n.Label {
		case text.PER, text.ORG, text.GPE, text.NORP:
			for w := n.First; w < n.End; w++ {
				g.named[w] = true
			}
		}
	}
}

func (g *graph) Lemma(w int) string { return g.doc.Tokens[w].Lemma }

func (g *graph) UPOS(w int) string { return g.doc.Tokens[w].UPOS }

func (g *graph) Word(w int) string { return g.doc.Word(w) }

func (g *graph) Deprel(w int) string { return g.doc.Tokens[w].Deprel }

// Phrase reports whether the lemmas, or the words in lower case, stand in a row
// that contains w.
func (g *graph) Phrase(w int, lemmas []string) bool {
	for shift := range lemmas {
		at := w - shift
		if at < 0 || at+len(lemmas) > len(g.doc.Tokens) {
			continue
		}
		ok := true
		for i, l := range lemmas {
			if g.Lemma(at+i) != l && !strings.EqualFold(g.Word(at+i), l) {
				ok = false
				break
			}
		}
		if ok {
			return true
		}
	}
	return false
}

// Is answers what the rules ask with is= and feat=.
func (g *graph) Is(w int, tag string) bool {
	t := g.doc.Tokens[w]
	switch tag {
	case "actor":
		m, ok := g.mentionAt(w)
		return ok && len(m.Actors) > 0 && m.Form != formPlace
	case "any-actor": // also in its place reading
		m, ok := g.mentionAt(w)
		return ok && len(m.Actors) > 0
	case "person", "state", "government", "igo", "armed_group", "org":
		m, ok := g.mentionAt(w)
		return ok && len(m.Actors) > 0 && string(m.Actors[0].Kind) == tag
	case "place":
		m, ok := g.mentionAt(w)
		return ok && m.Place != nil
	case "passive":
		return g.passive(w)
	case "negated":
		return g.denied(w)
	case "infinitive":
		return g.infinitive(w)
	case "title":
		return g.blockKind(w) == text.Title
	case "verbal":
		return t.UPOS == "VERB" || t.UPOS == "AUX"
	case "nominal":
		return t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON"
	case "plural":
		return t.Feats.Number == "Plur"
	}
	return t.Feats.Tense == tag || t.Feats.VerbForm == tag || t.Feats.Mood == tag
}

// mentionAt returns the mention whose head is w or, failing that, that covers w.
func (g *graph) mentionAt(w int) (resolve.Mention, bool) {
	if i := g.mention[w]; i >= 0 {
		return g.refs.Mentions[i], true
	}
	return resolve.Mention{}, false
}

// mentionOver returns the mention whose words hold byte offset at.
func (g *graph) mentionOver(at int) (resolve.Mention, bool) {
	ms := g.refs.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Span.End > at })
	if i == len(ms) || ms[i].Span.Start > at {
		return resolve.Mention{}, false
	}
	return ms[i], true
}

func (g *graph) blockKind(w int) text.BlockKind {
	s := g.doc.SentenceAt(g.doc.Tokens[w].Span.Start)
	if s < 0 {
		return text.Paragraph
	}
	return g.doc.BlockOf(g.doc.Sentences[s]).Kind
}

// Follow implements [rule.Graph].
func (g *graph) Follow(w int, step rule.Step) []int {
	switch step.Rel {
	case "..":
		if h := g.doc.Tokens[w].Head; h >= 0 {
			return []int{h}
		}
		return nil
	case "agent":
		return g.spread(g.agent(w, 0))
	case "patient":
		return g.spread(g.patient(w))
	case "antecedent":
		return g.antecedent(w)
	case "partner":
		return g.partners(w)
	case "before", "after":
		return g.beside(w, step.Rel == "after")
	case "earlier":
		return g.earlier(w)
	case "there":
		return g.there(w)
	case "self":
		return []int{w}
	}
	var out []int
	for _, c := range g.children[w] {
		if relMatches(g.Deprel(c), step.Rel) && g.marked(c, step.Marker) {
			out = append(out, c)
		}
	}
	return g.spread(out)
}

// relMatches reports whether relation has is, or is a kind of, want. A passive
// subject is no kind of subject.
func relMatches(has, want string) bool {
	if has == want {
		return true
	}
	base, sub, ok := strings.Cut(has, ":")
	return ok && base == want && sub != "pass"
}

// marked reports whether w carries one of the prepositions or conjunctions.
func (g *graph) marked(w int, markers []string) bool {
	if len(markers) == 0 {
		return true
	}
	for _, c := range g.children[w] {
		if rel := g.Deprel(c); rel == "case" || rel == "mark" {
			if slices.Contains(markers, strings.ToLower(g.Word(c))) {
				return true
			}
		}
	}
	return false
}

// spread adds the words coordinated with each of ws.
func (g *graph) spread(ws []int) []int {
	out := slices.Clone(ws)
	for i := 0; i < len(out); i++ {
		for _, c := range g.children[out[i]] {
			if g.Deprel(c) == "conj" && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// deepest bounds every walk up the tree, so that a malformed tree ends it.
const deepest = 12

func (g *graph) kids(w int, rel string) []int {
	var out []int
	for _, c := range g.children[w] {
		if g.Deprel(c) == rel {
			out = append(out, c)
		}
	}
	return out
}

// pick returns the dependents of w by rel that carry one of the markers.
func (g *graph) pick(w int, rel string, markers ...string) []int {
	var out []int
	for _, c := range g.children[w] {
		if (g.Deprel(c) == rel || strings.HasPrefix(g.Deprel(c), rel+":") || rel == "obl:agent" && g.Deprel(c) == "obl") && g.marked(c, markers) {
			out = append(out, c)
		}
	}
	return out
}

func (g *graph) headOf(w int) []int {
	if h := g.doc.Tokens[w].Head; h >= 0 {
		return []int{h}
	}
	return nil
}

func (g *graph) nominalWord(w int) bool {
	switch g.UPOS(w) {
	case "NOUN", "PROPN", "PRON", "NUM":
		return true
	}
	return false
}

func (g *graph) hasKid(w int, rel string) bool {
	return slices.ContainsFunc(g.children[w], func(c int) bool { return g.Deprel(c) == rel })
}

// subtree returns the token range [first, end) that w and its dependents cover.
func (g *graph) subtree(w int) (first, end int) {
	first, end = w, w+1
	stack := []int{w}
	seen := 0
	for len(stack) > 0 && seen < len(g.doc.Tokens)+1 {
		x := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		seen++
		first, end = min(first, x), max(end, x+1)
		stack = append(stack, g.children[x]...)
	}
	return first, end
}

// sentenceOf returns the sentence of w; an empty one where w stands in none.
func (g *graph) sentenceOf(w int) text.Sentence {
	if s := g.doc.SentenceAt(g.tokenSpan(w).Start); s >= 0 {
		return g.doc.Sentences[s]
	}
	return text.Sentence{First: w, End: w + 1}
}

// span returns the bytes that tokens [first, end) cover.
func (g *graph) span(first, end int) text.Span {
	return text.Span{Start: g.doc.Tokens[first].Span.Start, End: g.doc.Tokens[end-1].Span.End}
}

// formPlace is the form of a mention read as a place.
const formPlace = "place"
