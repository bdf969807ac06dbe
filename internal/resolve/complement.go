package resolve

import (
	"slices"
	"strings"
)

// titleRight takes in complements: "of Tajikistan", "of foreign affairs", "to
// India", "of the Ministry of Defence", "at the Institute of …".
func (r *reader) titleRight(t *title, s1 int) {
	for range 6 {
		i := t.end
		if i+1 >= s1 || r.words[i].mute || !complements[r.words[i].low] {
			return
		}
		if !r.titleComplement(t, r.words[i].low, i+1, s1) {
			return
		}
	}
}

var complements = wordSet(`of for to at in from`)

// titleComplement reads one complement behind the preposition prep, which begins at i.
func (r *reader) titleComplement(t *title, prep string, i, s1 int) bool {
	j := i
	if r.words[j].low == "the" && j+1 < s1 {
		j++
	}
	if t.word == "head" && (r.words[j].low == "state" || r.words[j].low == "government") && prep == "of" {
		t.post, t.end = "of "+r.words[j].low, j+1
		return true
	}
	if t.word == "secretary" && r.words[j].low == "state" || t.word == "chief" && r.words[j].low == "staff" {
		t.post, t.end = "of "+r.words[j].low, j+1
		return true
	}
	if r.isHeadWord(j) || r.leadsToHead(j-1, s1) {
		return false
	}
	if o, ok := r.organBeginning(i, j); ok && prep != "to" && prep != "in" && prep != "from" {
		if t.org != nil {
			return false
		}
		t.end = o.end
		if t.affil == "" {
			t.org = o
		}
		if len(t.of) == 0 {
			t.of, t.pair, t.country = o.of, o.pair, o.country
		}
		return true
	}
	if a, ok := r.atomOf(j); ok && a.first == j && r.institutionOver(a, s1) > 0 {
		return r.titleWords(t, prep, i, s1)
	}
	if of, end := r.stateList(j, s1); end > 0 {
		return r.titleStates(t, prep, of, end)
	}
	return r.titleElse(t, prep, i, j, s1)
}

// titleElse reads a complement that is neither a list of states nor an organ: a
// body, the two countries, the republic, a portfolio.
func (r *reader) titleElse(t *title, prep string, i, j, s1 int) bool {
	if a, ok := r.atomOf(j); ok && a.first == j {
		return r.titleComplementAtom(t, prep, a)
	}
	if prep == "of" || prep == "for" {
		if n := r.pairNoun(j, s1); n > 0 {
			t.pair, t.end = true, n
			return true
		}
		if j > i && countryNouns[r.words[j].low] {
			t.country, t.end = true, j+1
			return true
		}
	}
	return r.titleWords(t, prep, i, s1)
}

// titleStates puts the states of a complement where the preposition says.
func (r *reader) titleStates(t *title, prep string, of []string, end int) bool {
	sent := t.word == "ambassador" || t.word == "envoy" || t.word == "representative" || t.word == "consul general" || t.word == "consul"
	switch {
	case sent && (prep == "to" || prep == "in" || prep == "for"):
		t.target = of
	case prep == "of" || prep == "from":
		if len(t.of) > 0 && t.counter {
			return false
		}
		t.of = append(slices.Clone(t.of), of...)
	case t.org != nil && (prep == "in" || prep == "of"):
		t.org.of = of
		t.of = of
	case prep == "for" && (t.expert || len(t.mods) > 0):
		t.target = of
	default:
		return false
	}
	t.end = end
	return true
}

func (r *reader) titleComplementAtom(t *title, prep string, a atom) bool {
	switch {
	case a.kind == atomBody && (prep == "of" || prep == "at" || prep == "for" || prep == "to" && (t.word == "representative" || t.word == "ambassador" || t.word == "envoy")):
		if t.body == nil && t.affil == "" {
			t.body = &a
		}
	case a.kind == atomCity && prep == "in" && t.body != nil:
		t.at = "in " + r.join(a.first, a.end)
	case a.kind == atomCity && prep == "of":
		t.affil = r.join(a.first, a.end)
	default:
		return false
	}
	t.end = a.end
	return true
}

// titleWords reads a portfolio ("of foreign affairs") or the name of an
// institution behind a preposition.
func (r *reader) titleWords(t *title, prep string, i, s1 int) bool {
	if prep == "of" || prep == "for" {
		if end := r.portfolioAfter(i-1, s1); end > 0 && t.word != "counterpart" && !r.hasInstitution(i, end) {
			t.post = strings.TrimSpace(t.post + " " + strings.ToLower(r.join(i-1, end)))
			t.end = end
			return true
		}
	}
	end := r.institutionRun(i, s1)
	if end == 0 || prep == "to" || prep == "from" || prep != "of" && prep != "at" && !r.hasInstitution(i, end) {
		return false
	}
	name := r.join(i, end)
	name = strings.TrimPrefix(name, "the ")
	if t.affil == "" {
		t.affil = name
	}
	t.end = end
	return true
}

func (r *reader) hasInstitution(first, end int) bool {
	for i := first; i < end; i++ {
		if institutions[r.words[i].low] && r.words[i].cap {
			return true
		}
	}
	return false
}

// institutionRun returns the end of a capitalised name of an institution at i,
// with the small words inside it, or 0.
func (r *reader) institutionRun(i, s1 int) int {
	if i < s1 && r.words[i].low == "the" {
		i++
	}
	end, found := 0, false
	for j := i; j < s1; j++ {
		w := r.words[j]
		if r.taken[j] || w.mute {
			break
		}
		if w.cap && w.letters() {
			end, found = j+1, true
			if w.poss {
				break
			}
			continue
		}
		small := w.low == "of" || w.low == "for" || w.low == "and" || w.low == "the" || w.hyphen() || w.text == "&" || w.tail
		if !small || !found {
			break
		}
	}
	if !found {
		return 0
	}
	return end
}
