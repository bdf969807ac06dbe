package resolve

import (
	"strings"

	"chancery/internal/resolve/name"
)

// seats are institutions that go by their letters or a short name, with the
// state in which they sit.
var seats = wordMap(`ras, imemo, mgimo, riac, rudn, ranepa, riss, vciom, msu, spbgu, hse, valdai: RUS
	csis, rand, brookings, heritage, harvard, stanford, georgetown, princeton, yale, usip, aei: USA
	chatham, rusi, iiss, oxford, cambridge, lse: GBR
	ifri, sorbonne, iris: FRA
	swp, dgap, diw: DEU
	sipri: SWE
	prio, nupi: NOR
	fiia: FIN
	clingendael: NLD
	osw, pism: POL
	idsa, orf, jnu: IND
	issi, ipri, numl: PAK
	cass, cicir, ciis, tsinghua, fudan: CHN
	kaziss, kisi: KAZ
	setav, seta, orsam, tepav: TUR
	inss, besa: ISR
	lowy, aspi, anu: AUS`)

// houses are nouns of institutions that belong to a state when its adjective
// stands before them.
var houses = wordSet(`academy university institute council center centre foundation association institution college school
	embassy ministry parliament duma government`)

// subjects are words behind or before which a state is what is studied, not home.
var subjects = wordSet(`studies study affairs sector history research relations language section desk issues policy politics`)

// homeOf is the state to which a person belongs by the words of the office: that
// of the institution, its city or its adjective. A state that is only the
// subject of the work is no home. It is empty when the words do not say.
func (r *reader) homeOf(office string) string {
	words := strings.Fields(strings.Map(unmark, office))
	for i, w := range words {
		if of := seats[strings.ToLower(w)]; of != "" {
			return of
		}
		if of := r.homeAt(words, i); of != "" {
			return of
		}
	}
	return ""
}

func unmark(c rune) rune {
	if strings.ContainsRune(",()\"“”", c) {
		return ' '
	}
	return c
}

// homeAt reads a city, a state behind "of", or an adjective of a state before a
// house, at word i.
func (r *reader) homeAt(words []string, i int) string {
	if first := words[i][0]; first >= 'a' && first <= 'z' {
		return ""
	}
	prev, before := wordBefore(words, i)
	if of, ok := r.stateNamed(words[i]); ok {
		if prev == "of" && !subjects[before] {
			return of
		}
		return ""
	}
	if of, ok := r.kb.Demonym(words[i]); ok {
		for j := i + 1; j < min(i+4, len(words)); j++ {
			low := strings.ToLower(words[j])
			if subjects[low] {
				return ""
			}
			if houses[low] {
				return of
			}
		}
		return ""
	}
	if prev == "on" || prev == "to" || prev == "for" {
		return ""
	}
	if of, ok := r.kb.Capital(words[i]); ok {
		return of
	}
	if of, ok := r.kb.City(words[i]); ok && i+1 < len(words) && houses[strings.ToLower(words[i+1])] {
		return of
	}
	return ""
}

// wordBefore is the word before i and the one before that, without an article.
func wordBefore(words []string, i int) (prev, before string) {
	j := i - 1
	if j >= 0 && words[j] == "the" {
		j--
	}
	if j >= 0 {
		prev = strings.ToLower(words[j])
	}
	if j >= 1 {
		before = strings.ToLower(words[j-1])
	}
	return prev, before
}

// home is the state for which a speaker says "we": his own, that of his
// institution, or that of one of his posts.
func (r *reader) home(m *member) string {
	if len(m.actor.Of) == 3 {
		return m.actor.Of
	}
	if of := r.homeOf(m.actor.Office); of != "" {
		return of
	}
	for _, p := range m.posts {
		if p.expert && len(p.of) == 3 {
			return p.of
		}
		if of := r.homeOf(p.office); of != "" {
			return of
		}
	}
	return ""
}

// namedAs finds the member with the name that words write in full.
func (r *reader) namedAs(words string) *member {
	if m := r.cast.same(strings.Fields(name.Fold(words))); m != nil {
		return m.final()
	}
	return nil
}
