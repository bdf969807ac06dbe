package extract

import (
	"slices"
	"strings"

	"chancery/internal/resolve"
	"chancery/internal/rule"
)

// partners returns the actors after w in its sentence that stand behind "with",
// wherever a parser has hung them.
func (g *graph) partners(w int) []int {
	var out []int
	with := []string{"with", "alongside"}
	for _, x := range g.beside(w, true) {
		m, _ := g.mentionAt(x)
		if g.marked(x, with) || m.First > 0 && slices.Contains(with, strings.ToLower(g.Word(m.First-1))) {
			out = append(out, x)
		}
	}
	return g.spread(out[:min(1, len(out))])
}

// beside returns the heads of the actors in w's sentence on one side of w,
// nearest first.
func (g *graph) beside(w int, right bool) []int {
	s := g.doc.SentenceAt(g.doc.Tokens[w].Span.Start)
	if s < 0 {
		return nil
	}
	sent := g.doc.Sentences[s]
	var out []int
	for _, m := range g.refs.Within(sent.First, sent.End) {
		if len(m.Actors) == 0 {
			continue
		}
		if right && m.First > w {
			out = append(out, m.Head)
		}
		if !right && m.End <= w && !g.located(m) && !g.apart(m.Head, w) {
			out = append([]int{m.Head}, out...)
		}
	}
	return out
}

// located reports whether a mention only says where something is: "in Vienna".
func (g *graph) located(m resolve.Mention) bool {
	return m.Place != nil && g.marked(m.Head, []string{"in", "at", "near", "from"})
}

// Narrow implements [rule.Graph]: of the actors beside w only the nearest is
// meant, and those joined to it by "and" or a comma.
func (g *graph) Narrow(w int, step rule.Step, found []int) []int {
	if step.Rel != "before" && step.Rel != "after" {
		return found
	}
	out := found[:1]
	for _, x := range found[1:] {
		a, b := g.refs.Mentions[g.mention[out[len(out)-1]]], g.refs.Mentions[g.mention[x]]
		if !g.joined(min(a.End, b.End), max(a.First, b.First)) {
			break
		}
		out = append(out, x)
	}
	return out
}

// joined reports whether tokens [from, to) only join two names.
func (g *graph) joined(from, to int) bool {
	for w := from; w < to; w++ {
		switch strings.ToLower(g.Word(w)) {
		case "and", ",", "as", "well", "the":
		default:
			return false
		}
	}
	return true
}
