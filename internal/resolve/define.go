package resolve

import (
	"strings"
	"unicode/utf8"

	"chancery/internal/ledger"
	"chancery/internal/resolve/name"
)

// define binds the abbreviations that the document explains: in "Full Name
// (ABC)" the letters mean the actor before the parenthesis from then on.
func (r *reader) define() {
	for i := 1; i+2 < len(r.words); i++ {
		w := r.words[i+1]
		if r.words[i].text != "(" || w.mute || !w.upper || utf8.RuneCountInString(w.text) > 8 {
			continue
		}
		if end := r.words[i+2].text; end != ")" && end != "," && end != ";" {
			continue
		}
		if r.spellOut(i) {
			continue
		}
		if a, ok := r.definedBy(i, w.text); ok {
			r.bodies[name.Fold(w.text)] = a
		}
	}
}

// definedBy is the actor whose name ends before token i, if the letters fit it.
func (r *reader) definedBy(i int, letters string) (ledger.Actor, bool) {
	if a, ok := r.atomOf(i - 1); ok && a.kind == atomBody {
		return r.entryActor(a.ids[0])
	}
	first := r.longForm(i)
	if first < 0 || !initials(r.words[first:i], letters) {
		return ledger.Actor{}, false
	}
	return ledger.Actor{Name: r.join(first, i), Kind: ledger.KindOrg}, true
}

// spellOut gives the body whose known letters stand in the parenthesis at i to
// the words before it, where the letters fit and the words are not known.
func (r *reader) spellOut(i int) bool {
	a, ok := r.atomOf(i + 1)
	if !ok || a.kind != atomBody || a.first != i+1 || a.end != i+2 {
		return false
	}
	if before, ok := r.atomOf(i - 1); ok && before.kind == atomBody {
		return true
	}
	first := r.longForm(i)
	if first < 0 || !initials(r.words[first:i], r.words[i+1].text) {
		return false
	}
	r.atoms = append(r.atoms, atom{first: first, end: i, kind: atomBody, ids: a.ids, of: a.of})
	for j := first; j < i; j++ {
		r.atomAt[j] = int32(len(r.atoms))
	}
	return true
}

// longForm is where the capitalised words begin that end before token i, or -1.
func (r *reader) longForm(i int) int {
	s0, _ := r.sentence(i)
	first := -1
	for j := i - 1; j >= s0 && j > i-12; j-- {
		w := r.words[j]
		if w.cap && w.letters() && !common[w.low] {
			first = j
			continue
		}
		if w.low != "of" && w.low != "and" && w.low != "for" && w.low != "the" && w.low != "on" && w.low != "in" && !w.hyphen() {
			break
		}
	}
	return first
}

// initials reports whether letters are, in order, among the first letters of ws.
func initials(ws []word, letters string) bool {
	var have strings.Builder
	for _, w := range ws {
		if w.letters() {
			c, _ := utf8.DecodeRuneInString(w.text)
			have.WriteRune(c)
		}
	}
	all, at := []rune(strings.ToUpper(have.String())), 0
	for _, c := range strings.ToUpper(letters) {
		for at < len(all) && all[at] != c {
			at++
		}
		if at == len(all) {
			return false
		}
		at++
	}
	return true
}

// entryActor is an actor of the knowledge base as a claim refers to it.
func (r *reader) entryActor(id ledger.ActorID) (ledger.Actor, bool) { return r.kb.actor(id) }

// stateActor is a state by its code.
func (r *reader) stateActor(code string) (ledger.Actor, bool) {
	if _, ok := r.kb.State(code); !ok {
		return ledger.Actor{}, false
	}
	return r.entryActor(ledger.ActorID(code))
}
