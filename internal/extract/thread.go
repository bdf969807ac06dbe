package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/timex"
)

// wentOnWithin is how many sentences later the same parties still go on with what
// they did.
const wentOnWithin = 3

// wentOn dates the next step of a story: "met on Monday. They also discussed …".
// The parties must be those of the step before, or some of them; other sides may
// join only where the words say that it is one more step ("also", "too").
func (b *builder) wentOn(os []occasion, i int) (ledger.Time, bool) {
	o := os[i]
	if !o.main || b.elsewhen(o) || b.pluperfect(o.word) || b.perfect(o.word) {
		return ledger.Time{}, false
	}
	for p := range before(os, i, wentOnWithin) {
		if !p.own || !p.main || !p.dated() || !shareActor(p.claim, o.claim) {
			continue
		}
		if !alike(p.claim.Status, o.claim.Status) || b.pluperfect(p.word) {
			return ledger.Time{}, false
		}
		if _, other := common(sides(o.claim), sides(p.claim)); other > 0 && !b.also(o.word) {
			return ledger.Time{}, false
		}
		return *p.claim.Time, true
	}
	return ledger.Time{}, false
}

func shareActor(x, y *ledger.Claim) bool {
	return slices.ContainsFunc(x.Actors, func(a ledger.Actor) bool {
		return slices.ContainsFunc(y.Actors, func(o ledger.Actor) bool { return sameActor(a, o) })
	})
}

// also reports whether w, or the verb that carries it, is told as one more step.
func (g *graph) also(w int) bool {
	for at, n := w, 0; at >= 0 && n < 3; at, n = g.doc.Tokens[at].Head, n+1 {
		for _, c := range g.children[at] {
			switch strings.ToLower(g.Word(c)) {
			case "also", "too", "then", "afterwards":
				if g.Deprel(c) == "advmod" {
					return true
				}
			}
		}
	}
	return false
}

// elsewhen reports whether the sentence of o names a time, though not of o: a
// sentence that tells of several times says by itself which it is.
func (b *builder) elsewhen(o occasion) bool {
	sent := b.doc.Sentences[o.sent].Span
	for _, t := range timex.Within(b.in.Times, sent) {
		if t.Type != timex.Duration && t.Type != timex.Set && !b.inName(t) {
			return true
		}
	}
	return false
}

// pluperfect reports whether w is told as done before what is being told: "had
// met", "had been expected to meet".
func (g *graph) pluperfect(w int) bool { return g.auxiliary(w, "Past") }

// perfect reports whether w is told in the present perfect, which names no day.
func (g *graph) perfect(w int) bool { return g.auxiliary(w, "Pres") }

// auxiliary reports whether w or a verb that carries it has "have" in that tense.
func (g *graph) auxiliary(w int, tense string) bool {
	for at, n := w, 0; at >= 0 && n < 4; at, n = g.doc.Tokens[at].Head, n+1 {
		for _, c := range g.children[at] {
			if g.Deprel(c) == "aux" && g.Lemma(c) == "have" && g.doc.Tokens[c].Feats.Tense == tense {
				return true
			}
		}
		if g.Deprel(at) == "ccomp" || g.verbal(at) && g.Deprel(at) != "xcomp" && g.Deprel(at) != "conj" {
			break
		}
	}
	return false
}

// toldLater dates an event by the next sentence, where that says when it is or
// was to be: "The visit is off. It had been planned for 3 May."
func (b *builder) toldLater(os []occasion, i int) (ledger.Time, bool) {
	o := os[i]
	if !b.nominalWord(o.word) || o.sent+1 >= len(b.doc.Sentences) || b.elsewhen(o) {
		return ledger.Time{}, false
	}
	next := b.doc.Sentences[o.sent+1]
	if next.Block != b.doc.Sentences[o.sent].Block {
		return ledger.Time{}, false
	}
	for v := next.First; v < next.End; v++ {
		if !b.verbal(v) || !b.rules.Holds(b.graph, v, "holding.verb") {
			continue
		}
		for _, s := range append(b.kids(v, "nsubj"), b.kids(v, "nsubj:pass")...) {
			if !b.standsFor(s, o.word) {
				continue
			}
			if t, _, ok := b.nearestTime(v, modality{Status: ledger.Scheduled}); ok {
				at := t.Bounds()
				return at, at.Start != ""
			}
		}
	}
	return ledger.Time{}, false
}

// standsFor reports whether the subject s means the event noun w of the sentence
// before: the pronoun of its subject, or the same noun made definite.
func (g *graph) standsFor(s, w int) bool {
	if g.UPOS(s) == "PRON" {
		as := g.antecedent(s)
		return len(as) > 0 && as[len(as)-1] == w && strings.HasPrefix(g.Deprel(w), "nsubj")
	}
	return g.Lemma(s) == g.Lemma(w) && g.definite(s)
}

// sharpen gives an event with a vague time the first day that the next sentences
// give for the same act of the same actor: "travels next week. He flies to Accra
// on Sunday." A week may begin on the Sunday before its Monday.
func (b *builder) sharpen(os []occasion) {
	for i, o := range os {
		t := o.claim.Time
		if !o.own || t.Precision == ledger.Day || t.Start == "" || t.End == "" {
			continue
		}
		for _, p := range os[i+1:] {
			if p.sent-o.sent > 2 {
				break
			}
			q := p.claim.Time
			if p.act != o.act || !p.own || q.Precision != ledger.Day || !alike(o.claim.Status, p.claim.Status) || !shareActor(o.claim, p.claim) {
				continue
			}
			if first := timex.DayBefore(t.Start); q.Start >= first && q.Start <= t.End && !b.other(p.word) {
				sharp := ledger.Time{Start: q.Start, End: t.End, Precision: ledger.Interval, Basis: ledger.Inferred, Mention: q.Mention}
				o.claim.Time = &sharp
				break
			}
		}
	}
}

// other reports whether words before w make it one more event of its kind.
func (g *graph) other(w int) bool {
	return slices.ContainsFunc(g.children[w], func(c int) bool {
		return slices.Contains(others, strings.ToLower(g.Word(c)))
	}) || g.also(w)
}
