package extract

import (
	"slices"
	"strings"

	"chancery/internal/ledger"
)

// resumedWithin is how many sentences a noun may stand after the event that it
// takes up again.
const resumedWithin = 8

// resumed dates an event that is named again: "the summit", "their talks", after
// one of the same kind and parties that has a day.
func (b *builder) resumed(os []occasion, i int) (ledger.Time, bool) {
	o := os[i]
	if !b.nominalWord(o.word) || !b.definite(o.word) || b.elsewhen(o) {
		return ledger.Time{}, false
	}
	for p := range before(os, i, resumedWithin) {
		if !kin(p.act, o.act) || !b.sameParties(p.claim, o.claim) {
			continue
		}
		if !p.dated() || !alike(p.claim.Status, o.claim.Status) && !(undone(o.claim.Status) && ahead(p.claim.Status)) {
			return ledger.Time{}, false // the nearest of its kind is the one that is meant
		}
		return *p.claim.Time, true
	}
	return ledger.Time{}, false
}

// undone reports whether a plan was given up or put off.
func undone(st ledger.Status) bool { return st == ledger.Cancelled || st == ledger.Postponed }

// atResumed dates what was done at an event that is named again: "at the talks
// they agreed …". What came after it lies on its day where it is a meeting of one
// day, and else between its first day and the day of publication.
func (b *builder) atResumed(os []occasion, i int) (ledger.Time, bool) {
	o := os[i]
	for _, n := range b.circumstances(o.word) {
		act := b.nounAct(n.word)
		if act == "" || !b.definite(n.word) {
			continue
		}
		for p := range before(os, i, resumedWithin) {
			if p.word == n.word || !kin(p.act, act) || !p.dated() || !alike(p.claim.Status, o.claim.Status) {
				continue
			}
			shared, _ := common(sides(o.claim), sides(p.claim))
			if shared == 0 && !b.setIn(o.sent, p.claim.Place) {
				continue
			}
			return b.afterwards(*p.claim.Time, n.after, act)
		}
	}
	return ledger.Time{}, false
}

// afterwards is t, or what lies after an event at t where after is set.
func (b *builder) afterwards(t ledger.Time, after bool, act ledger.Act) (ledger.Time, bool) {
	if !after || t.Precision == ledger.Day && act != "visit" {
		return t, true
	}
	t.End, t.Precision = b.doc.Published.End, ledger.Interval
	return t, t.End == "" || t.End >= t.Start
}

// circumstance is an event noun that says at or after what something was done.
type circumstance struct {
	word  int
	after bool
}

// circumstances returns the event nouns on which w, or the verb that carries w,
// depends for its time.
func (g *graph) circumstances(w int) []circumstance {
	var out []circumstance
	verbs := []int{w}
	if h := g.doc.Tokens[w].Head; h >= 0 && (g.nominalWord(w) && g.verbal(h) || g.Deprel(w) == "conj" || g.Deprel(w) == "xcomp") {
		verbs = append(verbs, h)
	}
	for _, v := range verbs {
		for _, c := range g.children[v] {
			after := g.marked(c, []string{"after", "following"})
			if rel := g.Deprel(c); !strings.HasPrefix(rel, "obl") || !after && !g.marked(c, []string{"at", "during", "in", "on"}) {
				continue
			}
			out = append(out, circumstance{c, after})
			if g.rules.Holds(g, c, "stage.noun") {
				for _, n := range g.pick(c, "nmod", "of") {
					out = append(out, circumstance{n, after})
				}
			}
		}
	}
	return out
}

// nounAct is the act that an event noun names, or "".
func (g *graph) nounAct(w int) ledger.Act {
	if g.UPOS(w) != "NOUN" {
		return ""
	}
	for _, k := range []struct {
		class string
		act   ledger.Act
	}{{"visit.noun", "visit"}, {"summit.noun", "summit"}, {"meeting.noun", "meet"}, {"talks.noun", "negotiate"},
		{"consultation.noun", "consult"}, {"conference.noun", "meet"}, {"call.noun", "call"}} {
		if g.rules.Holds(g, w, k.class) {
			return k.act
		}
	}
	return ""
}

// others are the words before a noun that make it another event than the one told.
var others = []string{
	"next", "previous", "last", "earlier", "later", "first", "second", "third", "fourth", "fifth", "another", "other",
	"new", "future", "further", "subsequent", "former", "past", "upcoming", "forthcoming", "coming", "recent", "separate",
	"regular", "annual", "any", "no", "each", "every", "some", "such", "similar",
}

// definite reports whether the noun w speaks of an event as known: "the", "this"
// or a possessor before it, and no word that makes it another one.
func (g *graph) definite(w int) bool {
	known := false
	for _, c := range g.children[w] {
		word := strings.ToLower(g.Word(c))
		switch rel := g.Deprel(c); {
		case slices.Contains(others, word):
			return false
		case rel == "nummod":
			return false
		case rel == "nmod:poss" && c < w:
			known = true
		case rel == "det" && slices.Contains([]string{"the", "this", "that", "these", "those", "both"}, word):
			known = true
		}
	}
	return known
}

// kin reports whether two acts may name one event: talks are held at a meeting, a
// meeting is a summit.
func kin(x, y ledger.Act) bool {
	return x == y || talking(x) && talking(y)
}

func talking(a ledger.Act) bool {
	switch a {
	case "meet", "negotiate", "consult", "summit", "host":
		return true
	}
	return false
}

// sameParties reports whether y, told after x, may be the same event by its
// sides: it has none of its own, or all of them took part in x.
func (b *builder) sameParties(x, y *ledger.Claim) bool {
	sx, sy := sides(x), sides(y)
	shared, other := common(sy, sx)
	if len(sx) < 2 {
		return shared > 0
	}
	return shared > 0 && other == 0
}
