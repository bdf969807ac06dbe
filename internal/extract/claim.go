package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/resolve"
	"chancery/internal/rule"
	"chancery/internal/text"
)

// evidence is s as the ledger keeps it.
func (g *graph) evidence(s text.Span) ledger.Evidence {
	return ledger.Evidence{Start: s.Start, End: s.End, Quote: g.doc.Quote(s)}
}

func (g *graph) evidenceOrNil(s text.Span) *ledger.Evidence {
	if s.Empty() {
		return nil
	}
	e := g.evidence(s)
	return &e
}

// start begins a claim about word w: its sentence and trigger as evidence, its
// modality, holder, time and provenance.
func (b *builder) start(w int, by string) (ledger.Claim, modality) {
	m := b.judge(w)
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(w).Start)]
	c := ledger.Claim{
		Doc:        ledger.DocID(b.doc.ID),
		Lang:       b.doc.Lang,
		Evidence:   []ledger.Evidence{b.evidence(sent.Span), b.evidence(b.tokenSpan(w))},
		Provenance: b.provenance(by),
		Confidence: 0.8,
	}
	m = b.attribute(&c, m, w)
	m, c.Time = b.dated(w, m)
	if m.Cue.Empty() && m.Status.Asserts() {
		if r, ok := b.withLimit(w); ok {
			m.Cue = b.graph.span(r.first, r.end)
		}
	}
	c.Status, c.Cue = m.Status, b.evidenceOrNil(m.Cue)
	return c, m
}

func (b *builder) provenance(by string) ledger.Provenance {
	return ledger.Provenance{Stage: "extract", By: by, Rules: b.rules.Version, Model: b.reader.model}
}

// attribute fills the holder of c: whoever says the words that w stands in.
// Hearsay is nobody's fact.
func (b *builder) attribute(c *ledger.Claim, m modality, w int) modality {
	sp, ok := b.speeches.at(b.tokenSpan(w).Start)
	if !ok || sp.cueToken == w {
		return m
	}
	if sp.hearsay {
		return weaker(m, modality{Status: ledger.Unknown, Cue: sp.cue, Holder: -1, Why: "hearsay"})
	}
	h := sp.speakers[0]
	h.Role = ""
	c.Holder = &h
	return m
}

// dated returns the time of the event of word w, and its modality in the light
// of that time. What the text puts after its own day of publication has not
// happened by it; what is only named has happened if its date is past, and else
// nobody says so.
func (b *builder) dated(w int, m modality) (modality, *ledger.Time) {
	p := b.doc.Published
	if at, ok := b.offset(w); ok && (p.Start == "" || at.Start <= p.End) == !ahead(m.Status) {
		if m.Bare {
			m = modality{Status: ledger.Happened, Holder: m.Holder, Why: "told beside what happened on a day that is past"}
		}
		return m, &at
	}
	t, cost, ok := b.nearestTime(w, m)
	if ok && p.End != "" && t.Bounds().Start > p.End && rank(m.Status) <= rank(ledger.Ongoing) {
		if cost > near/2 || t.Preposition == "after" || t.Preposition == "before" || b.toldAsPast(w) { // another event's time
			ok = false
		} else {
			cue := m.Cue
			if cue.Empty() {
				cue = t.Span
			}
			m = modality{Status: ledger.Scheduled, Cue: cue, Holder: m.Holder, Why: "a day still to come"}
		}
	}
	if m.Why == purpose && ok && p.Start != "" && t.Time.End != "" && t.Time.End < p.Start {
		m = modality{Status: ledger.Happened, Holder: m.Holder, Why: "its day is past"}
	}
	if m.Bare {
		if past := ok && p.Start != "" && t.Time.End != "" && t.Time.End < p.Start; past {
			m.Bare, m.Why = false, "its day is past"
		} else {
			m = modality{Status: ledger.Unknown, Holder: m.Holder, Why: onlyNamed, Bare: true}
		}
	}
	switch {
	case ok && m.Status == ledger.Postponed && (t.Preposition == "until" || t.Preposition == "till"):
		return m, &t.Time // the new day, not the last one of the delay
	case ok:
		at := t.Bounds()
		return m, &at
	case m.Bare:
		return m, nil
	}
	if at, ok := b.planningTime(w, m); ok {
		return m, &at
	}
	return m, b.implied(m.Status)
}

// actors returns the actors bound to role in hit, marked with the role as.
func (b *builder) actors(hit rule.Match, role, as string) []ledger.Actor {
	var out []ledger.Actor
	for _, w := range hit.Bound[role] {
		out = append(out, b.actorsAt(w, as)...)
	}
	return distinct(out)
}

// actorsAt returns the actors that word w mentions.
func (b *builder) actorsAt(w int, as string) []ledger.Actor {
	m, ok := b.mentionAt(w)
	if !ok {
		return nil
	}
	var out []ledger.Actor
	for _, a := range m.Actors {
		a.Role = as
		if a.Mention == nil {
			a.Mention = b.evidenceOrNil(m.Span)
		}
		out = append(out, a)
	}
	return out
}

// distinct drops actors that are named before, whatever their role.
func distinct(in []ledger.Actor) []ledger.Actor {
	var out []ledger.Actor
	for _, a := range in {
		if !slices.ContainsFunc(out, func(o ledger.Actor) bool { return sameActor(o, a) }) {
			out = append(out, a)
		}
	}
	return out
}

func sameActor(a, b ledger.Actor) bool {
	if a.ID != "" || b.ID != "" {
		return a.ID == b.ID
	}
	return strings.EqualFold(a.Name, b.Name)
}

// placeAt returns the first place among the words bound to role.
func (b *builder) placeAt(hit rule.Match, role string) *ledger.Place {
	for _, w := range hit.Bound[role] {
		if m, ok := b.mentionAt(w); ok && m.Place != nil {
			p := *m.Place
			if p.Mention == nil {
				p.Mention = b.evidenceOrNil(m.Span)
			}
			return &p
		}
	}
	return nil
}

// placeNear returns the place nearest to w in the tree that stands after "in",
// "at" or "to" in the same clause, or nil.
func (b *builder) placeNear(w int) *ledger.Place {
	sent := b.doc.Sentences[b.doc.SentenceAt(b.tokenSpan(w).Start)]
	var out *ledger.Place
	best := 6
	for _, m := range b.refs.Within(sent.First, sent.End) {
		if m.Place == nil || !b.locative(m) || b.apart(w, m.Head) {
			continue
		}
		if h := b.doc.Tokens[m.Head].Head; h >= 0 && b.rules.Holds(b.graph, h, "matter.noun") {
			continue // "the situation in X" is not where it was discussed
		}
		if n, met := b.distance(w, m.Head); met && n < best {
			p := *m.Place
			if p.Mention == nil {
				p.Mention = b.evidenceOrNil(m.Span)
			}
			out, best = &p, n
		}
	}
	return out
}

// locative reports whether "in", "at" or "to" stands before a mention, by the
// tree or in the text.
func (b *builder) locative(m resolve.Mention) bool {
	where := []string{"in", "at", "to"}
	return b.marked(m.Head, where) || m.First > 0 && slices.Contains(where, strings.ToLower(b.Word(m.First-1)))
}

// phrase is the words of the noun phrase of w, without clauses, appositions and
// what stands after a comma.
func (b *builder) phrase(w int) text.Span {
	first, end := w, w+1
	var grow func(x, depth int)
	grow = func(x, depth int) {
		for _, c := range b.children[x] {
			rel, _, _ := strings.Cut(b.Deprel(c), ":")
			switch rel {
			case "acl", "appos", "conj", "cc", "punct", "parataxis", "advcl", "cop", "nsubj", "mark", "aux", "obl":
				continue
			case "case", "det", "predet":
				if x == w {
					continue
				}
			}
			if depth > deepest || c > w && b.commaBetween(w, c) {
				continue
			}
			first, end = min(first, c), max(end, c+1)
			grow(c, depth+1)
		}
	}
	grow(w, 0)
	return b.span(first, end)
}

func (b *builder) commaBetween(i, j int) bool {
	for k := i; k < j; k++ {
		if w := b.Word(k); w == "," || w == ";" || w == "(" {
			return true
		}
	}
	return false
}

// flat is the bytes of s with runs of white space made one space.
func (b *builder) flat(s text.Span) string {
	return strings.Join(strings.Fields(b.doc.Quote(s)), " ")
}
