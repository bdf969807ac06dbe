package extract

import (
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/text"
)

// shut ends what is said where its quotation ends, when the parser takes the
// speaker who stands behind the closing mark for a part of it: w is the reporting
// verb, inside the quotation or behind it.
func (g *graph) shut(content text.Span, w int, quotes []text.Span) text.Span {
	at := g.tokenSpan(w).Start
	for _, q := range quotes {
		opens := q.Start-content.Start <= len("“") && content.Start < q.End
		if opens && q.End < content.End && at > q.Start && (at < q.End || at >= content.End) {
			content.End = q.End
		}
	}
	return content
}

// besideQuote returns who says a quotation by w where the parser gives w no
// subject: the actor between the closing mark and w, with nothing else there.
func (g *graph) besideQuote(w, sent int, quotes []text.Span) []ledger.Actor {
	if g.passive(w) {
		return nil
	}
	end := g.doc.Sentences[sent].Span.Start
	for _, q := range quotes {
		if q.Start >= end && q.End <= g.tokenSpan(w).Start {
			end = q.End
		}
		if q.Contains(g.tokenSpan(w)) {
			return nil
		}
	}
	for _, m := range g.refs.Mentions {
		between := m.Span.Start >= end && m.End <= w && len(m.Actors) > 0 && end > g.doc.Sentences[sent].Span.Start
		if between && g.onlyMarks(end, m.Span.Start) && g.onlyMarks(m.Span.End, g.tokenSpan(w).Start) {
			return m.Actors
		}
	}
	return nil
}

// behindClause returns who says by w the clause before it where the parser makes him
// a part of that clause: the actor that stands between a comma and w.
func (g *graph) behindClause(w int) (resolve.Mention, bool) {
	if w == 0 || g.passive(w) {
		return resolve.Mention{}, false
	}
	m, ok := g.mentionAt(w - 1)
	if !ok || m.End != w || m.First == 0 || g.Word(m.First-1) != "," || len(m.Actors) == 0 {
		return resolve.Mention{}, false
	}
	for _, c := range g.kids(w, "ccomp") {
		if c < m.First {
			return m, true
		}
	}
	return resolve.Mention{}, false
}

// furtherClause is the clause that w has behind its clause c, where c is itself a
// saying whose words the parser hangs on w: "said that she had told them: we agree".
func (g *graph) furtherClause(c, w int) text.Span {
	if c > w && g.rules.Holds(g, c, "speech.verb") {
		for _, d := range g.kids(w, "ccomp") {
			if d > c {
				return g.clauseSpan(d, w)
			}
		}
	}
	return g.clauseSpan(c, w)
}

// onlyMarks reports whether no word stands in bytes [start, end).
func (g *graph) onlyMarks(start, end int) bool {
	const marks = " \t\r\n\u00a0\"“”»«,"
	return strings.Trim(g.doc.Text[start:end], marks) == ""
}

// saidNearer reports whether a reporting verb with a subject of its own stands
// between w and quotation q, so that q is its content and not that of w.
func (g *graph) saidNearer(w int, s text.Sentence, q text.Span) bool {
	for x := w + 1; x < s.End && g.tokenSpan(x).Start < q.Start; x++ {
		if g.rules.Holds(g, x, "speech.verb") && g.verbal(x) && g.hasKid(x, "nsubj") {
			return true
		}
	}
	return false
}

// hearsay reports whether nobody in particular says what w reports: "it is said
// that", "reports say that", "documents suggest that".
func (g *graph) hearsay(w int) bool {
	if g.passive(w) {
		return g.rules.Holds(g, w, "hearsay.verb")
	}
	suggests := g.rules.Holds(g, w, "suggest.verb")
	for _, s := range g.agent(w, 0) {
		if g.rules.Holds(g, s, "hearsay.noun") || suggests && g.rules.Holds(g, s, "trace.noun") {
			return true
		}
	}
	return false
}

// conjunction reports whether the participle w only joins a clause: "considering
// that they had met".
func (g *graph) conjunction(w int) bool {
	return g.rules.Holds(g, w, "joining.participle") && !g.hasKid(w, "nsubj") && !g.hasKid(w, "aux")
}
