package resolve

import (
	"chancery/internal/ledger"
	"chancery/internal/text"
)

// settleListed decides a single capitalised word that names no person: a place or a
// body by the name finder, where the word beside it or the list it stands in says so
// too.
func (r *reader) settleListed(p *phrase) {
	if p.title != nil || len(p.runs) != 1 || p.end-p.first != 1 {
		return
	}
	l, _ := r.label(p.runs[0])
	switch {
	case l == text.GPE || l == text.LOC || l == text.FAC:
		if !r.listedBeside(p, isPlaceMention, atomCity) && !(p.first > 0 && whereWords[r.words[p.first-1].low]) {
			return
		}
		p.kind, p.word = phraseBody, "place"
		r.settleBody(p)
	case l == text.ORG && r.listedBeside(p, isBodyMention, atomBody):
		p.kind, p.word = phraseBody, "name"
		r.settleBody(p)
	}
}

func isPlaceMention(m Mention) bool { return m.Form == FormPlace && m.Place != nil }

func isBodyMention(m Mention) bool {
	return m.Form == FormName && len(m.Actors) == 1 && m.Actors[0].Kind != ledger.KindPerson
}

// listedBeside reports whether p stands in a list right behind a mention that is like it,
// or right before a name of the knowledge base of that kind.
func (r *reader) listedBeside(p *phrase, like func(Mention) bool, kind atomKind) bool {
	if i := r.itemBefore(p.first); i >= 0 {
		if m, ok := r.out.At(i); ok && like(m) {
			return true
		}
	}
	a, ok := r.atomOf(r.itemAfter(p.end))
	return ok && a.kind == kind
}

// itemBefore is the last word of the item of a list before token i, or -1.
func (r *reader) itemBefore(i int) int {
	s0, _ := r.sentence(i)
	j := i - 1
	if j > s0 && (r.words[j].low == "and" || r.words[j].low == "or") {
		j--
	}
	if j > s0 && r.words[j].text == "," {
		j--
	}
	if j == i-1 || j < s0 {
		return -1
	}
	return j
}

// itemAfter is the first word of the item of a list behind token i, or -1.
func (r *reader) itemAfter(i int) int {
	_, s1 := r.sentence(max(i-1, 0))
	j := i
	if j < s1 && r.words[j].text == "," {
		j++
	}
	if j < s1 && (r.words[j].low == "and" || r.words[j].low == "or") {
		j++
	}
	if j == i || j >= s1 {
		return -1
	}
	return j
}
