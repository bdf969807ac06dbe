package resolve

import (
	"fmt"
	"strings"

	"chancery/internal/ledger"
	"chancery/internal/text"
)

// seniority orders the posts by which a person is known everywhere, so that the
// surname alone is enough in the news. It is 0 for all other posts.
func seniority(t Tenure) int {
	o := t.Office
	switch {
	case strings.HasPrefix(o, "Deputy ") || strings.HasPrefix(o, "First Deputy"):
		return 0
	case len(t.Of) != 3 && headships[o]:
		return 2
	case len(t.Of) != 3 && !strings.HasPrefix(t.Of, "Q"):
		return 0
	case leaders[o] || o == "Prime Minister" || strings.HasPrefix(o, "Supreme Leader") || heads[o]:
		return 4
	case o == "Minister of Foreign Affairs" || o == "Minister of Defence" || secretaries[o]:
		return 3
	case spokesposts[o]:
		return 1
	}
	return 0
}

var (
	headships = lineSet(`Secretary-General
		Secretary General
		Director-General
		President of the European Commission
		President of the European Council
		High Representative
		High Commissioner
		President
		Chairperson`)
	heads = lineSet(`Emperor
		Chairman of the Cabinet of Ministers
		Head of Government
		Vice President
		Taoiseach`)
	secretaries = lineSet(`Secretary of State
		Secretary of Defense
		Foreign Secretary
		Defence Secretary
		Secretary of Foreign Affairs
		National Security Adviser
		Secretary of the Security Council
		Head of the Federal Department of Foreign Affairs`)
	spokesposts = lineSet(`Foreign Ministry Spokesperson
		Presidential Spokesperson`)
)

// memory is how many years a text without a date may look back.
const memory = 10

// period is the first and the last day on which the document may have been
// published; without any, the last years that the knowledge base tells of.
func (r *reader) period() (from, to string, known bool) {
	d := r.doc.Published
	switch {
	case d.Start != "" && d.End != "":
		return d.Start, d.End, true
	case d.Start != "":
		return d.Start, d.Start, true
	case d.End != "":
		return d.End, d.End, true
	}
	return yearsBefore(r.kb.latest, memory), r.kb.latest, false
}

// yearsBefore is a day n years before another, both in ISO 8601.
func yearsBefore(day string, n int) string {
	var year int
	if _, err := fmt.Sscanf(day, "%4d", &year); err != nil || len(day) < 4 {
		return day
	}
	return fmt.Sprintf("%04d", year-n) + day[4:]
}

// eminent finds the one person with a surname who held one of the posts that
// [seniority] ranks when the document was published, with the post and why. A
// state or an office that q gives must be the one of the post. Of several
// persons the one whose state the document names is meant, then the one who was
// in office last; nobody where several are left.
func (r *reader) eminent(surname string, q post) (Tenure, string, bool) {
	from, to, known := r.period()
	t, ok := r.onlySenior(surname, q, [2]string{from, to})
	switch {
	case !ok:
		return t, "", false
	case known:
		return t, "%s has this surname and was " + r.postName(t) + " at the time; no other holder of a high post has it", true
	}
	return t, "%s has this surname and was " + r.postName(t) + " in the last years; the document has no date", true
}

// wasEminent finds a person as [reader.eminent] does, among those who had left
// the post in the years before the document.
func (r *reader) wasEminent(surname string, q post) (Tenure, string, bool) {
	from, _, known := r.period()
	if !known {
		return Tenure{}, "", false
	}
	t, ok := r.onlySenior(surname, q, [2]string{yearsBefore(from, memory), from})
	return t, "%s has this surname and had been " + r.postName(t), ok
}

// postName is a post with its state in words.
func (r *reader) postName(t Tenure) string {
	if e, ok := r.kb.Entry(ledger.ActorID(t.Of)); ok {
		return t.Office + " of " + inSentence(e.Name)
	}
	return t.Office
}

// onlySenior is the one person with a surname who held a high post within days.
func (r *reader) onlySenior(surname string, q post, days [2]string) (Tenure, bool) {
	var found []Tenure
	for _, id := range r.kb.BySurname(surname) {
		if t, ok := r.seniorPost(id, days); ok && r.postFits(t, q) {
			found = append(found, t)
		}
	}
	if len(found) > 1 {
		found = narrow(found, func(t Tenure) bool { return r.names(t.Of) })
	}
	if len(found) > 1 {
		found = narrow(found, func(t Tenure) bool { return holdsOn(t, days[1]) && !r.kb.succeeded(t, days[1]) })
	}
	if len(found) > 1 {
		top := 0
		for _, t := range found {
			top = max(top, seniority(t))
		}
		found = narrow(found, func(t Tenure) bool { return seniority(t) == top && top > 2 && r.names(t.Of) })
	}
	if len(found) != 1 {
		return Tenure{}, false
	}
	return found[0], true
}

// narrow keeps the tenures that fit, or all where none does.
func narrow(ts []Tenure, fits func(Tenure) bool) []Tenure {
	var out []Tenure
	for _, t := range ts {
		if fits(t) {
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		return ts
	}
	return out
}

// seniorPost is the highest post that a person held between two days, the latest
// of equal ones.
func (r *reader) seniorPost(id ledger.ActorID, days [2]string) (best Tenure, ok bool) {
	from, to := days[0], days[1]
	for _, t := range r.kb.Tenures(id) {
		s := seniority(t)
		if s == 0 || t.From == "" || grain(to, t.From) < t.From || t.To != "" && grain(from, t.To) > t.To || r.kb.succeeded(t, from) {
			continue
		}
		if !ok || s > seniority(best) || s == seniority(best) && t.From >= best.From {
			best, ok = t, true
		}
	}
	return best, ok
}

// postFits reports whether a tenure is one of the post that a document states.
func (r *reader) postFits(t Tenure, q post) bool {
	if q.of != "" && t.Of != q.of {
		return false
	}
	return q.office == "" || q.note == "former" || t.Office == q.office || rank(t.Office) == rank(q.office) && rank(t.Office) > 2
}

// names reports whether the document names a state.
func (r *reader) names(of string) bool {
	for _, s := range r.topStates() {
		if s == of {
			return true
		}
	}
	return false
}

// few is how many persons of the knowledge base may share a surname that still
// identifies one of them where the state is not named.
const few = 6

// speaksOfPerson reports whether a word that stands alone and is the surname of
// t's holder is used as one: its state is named, or it is rare, no first name,
// and stands where a person does by the name finder or the syntax.
func (r *reader) speaksOfPerson(n stretch, t Tenure) bool {
	if r.names(t.Of) && r.isPerLabel(n) {
		return true
	}
	if _, ok := r.atomOf(n.first); ok && !r.isPerLabel(n) || r.lowered(n.first) {
		return false
	}
	l, labelled := r.label(n)
	if _, place := r.atomOf(n.first); !place && (l == text.GPE || l == text.LOC) {
		labelled = false // a name finder may take a surname for a place, but none is known by it
	}
	if r.names(t.Of) {
		return !labelled || l == text.PER || seniority(t) > 2
	}
	word := r.foldedWords(n)[0]
	if r.kb.firstNames(word) > 2 || len(word) < 4 || len(r.kb.BySurname(word)) > few {
		return false
	}
	return l == text.PER || !labelled && clausal[r.doc.Tokens[n.first].Deprel]
}

// spokeOfPerson reports the same for one who held t before: it must have been
// the highest post of a state and the surname hardly anybody else's.
func (r *reader) spokeOfPerson(n stretch, t Tenure) bool {
	if !r.isPerLabel(n) || r.lowered(n.first) {
		return false
	}
	word := r.foldedWords(n)[0]
	bearers := len(r.kb.BySurname(word))
	if r.names(t.Of) {
		return r.kb.firstNames(word) < 3 && (seniority(t) > 2 || bearers <= few)
	}
	return seniority(t) > 3 && bearers <= 3 && r.kb.firstNames(word) == 0
}

// clausal are the relations in which a person's name stands in a clause.
var clausal = wordSet(`nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss conj root appos parataxis`)

// lowered reports whether the document also has the word at i in lower case.
func (r *reader) lowered(i int) bool {
	if r.small == nil {
		r.small = map[string]bool{}
		for _, w := range r.words {
			if !w.cap {
				r.small[w.low] = true
			}
		}
	}
	return r.small[r.words[i].low]
}

// headline reports whether the first word of a sentence, which the tagger takes
// for no name, may yet be a surname: a well-known one before a verb.
func (r *reader) headline(n stretch, s1 int) bool {
	w := r.words[n.first]
	if n.end >= s1 || len(w.text) < 5 || common[w.low] || openers[w.low] || r.isHeadWord(n.first) || r.lowered(n.first) {
		return false
	}
	next := r.words[n.end]
	u := r.doc.Tokens[n.end].UPOS
	if !w.poss && next.low != "to" && next.text != "," && next.low != "and" && u != "VERB" && u != "AUX" {
		return false
	}
	folded := r.foldedWords(n)
	if len(folded) != 1 {
		return false
	}
	t, _, ok := r.eminent(folded[0], post{})
	return ok && (seniority(t) > 2 || r.names(t.Of))
}

// eminentCity reports whether the name of a city is, to the name finder, a person
// and also the surname of one in a high post.
func (r *reader) eminentCity(a atom) bool {
	n := stretch{a.first, a.end}
	if a.end-a.first != 1 || !r.isPerLabel(n) {
		return false
	}
	_, _, ok := r.eminent(r.folded(n), post{})
	return ok
}
