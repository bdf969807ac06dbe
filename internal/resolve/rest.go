package resolve

import (
	"chancery/internal/resolve/name"
	"chancery/internal/text"
)

// personal are the pronouns that mean one or several actors.
var personal = wordSet(`he him his she her they them their theirs its who whom whose`)

// speaking are the pronouns of the person who speaks.
var speaking = wordSet(`i me my mine we us our ours myself`)

// echoes are nouns that, made definite, mean an actor named before.
var echoes = wordMap(`country, republic, kingdom, nation, emirate: state
	organization, organisation, bloc, union, alliance, association, commonwealth: body
	movement, militia, militants, group: group
	agency, department, embassy: organ
	guest, visitor: guest`)

// findRest reads what is left: names of the knowledge base, collectives,
// pronouns, and nouns that stand for what was named before.
func (r *reader) findRest(s text.Sentence) {
	for i := s.First; i < s.End; i++ {
		if r.taken[i] || r.words[i].mute || r.words[i].tail {
			continue
		}
		if p, ok := r.restAt(i, s); ok {
			r.add(p)
			i = p.end - 1
		}
	}
}

func (r *reader) restAt(i int, s text.Sentence) (phrase, bool) {
	if p, ok := r.vagueAt(i, s.End); ok {
		return p, true
	}
	if p, ok := r.groupEchoAt(i, s.End); ok {
		return p, true
	}
	if p, ok := r.forceAt(i, s.End); ok {
		return p, true
	}
	if a, ok := r.atomOf(i); ok && a.first == i {
		if p, ok := r.forceOver(a, s.End); ok {
			return p, true
		}
		if first := r.nameInto(a, s); first >= 0 {
			return phrase{kind: phraseBody, first: first, end: a.end, head: a.end - 1, word: "name"}, true
		}
		if end := r.institutionOver(a, s.End); end > 0 {
			return phrase{kind: phraseBody, first: i, end: end, head: end - 1}, true
		}
		if p, ok := r.capitalAt(a, s.End); ok {
			return p, true
		}
		if p, ok := r.rankedCityAt(a, s.End); ok {
			return p, true
		}
		if i := a.end; i < s.End && a.kind == atomDemonym && echoes[r.words[i].low] == "guest" && !r.taken[i] {
			first := a.first
			if first > s.First && determiners[r.words[first-1].low] {
				first--
			}
			return phrase{kind: phraseEcho, first: first, end: i + 1, head: i, word: "guest", atom: a}, true
		}
		return phrase{kind: phraseAtom, first: a.first, end: a.end, head: a.end - 1, atom: a}, a.kind != atomPerson
	}
	w := r.words[i]
	if w.cap && w.letters() && r.bodies[name.Fold(w.text)].Name != "" {
		return phrase{kind: phraseBody, first: i, end: i + 1, head: i}, true
	}
	if (w.low == "my" || w.low == "our") && r.answers(i) && i+1 < s.End && echoes[r.words[i+1].low] == "state" {
		return r.echoAt(i, s.End)
	}
	if personal[w.low] || speaking[w.low] && !w.upper || w.text == "I" {
		return phrase{kind: phrasePronoun, first: i, end: i + 1, head: i, word: w.low}, true
	}
	if p, ok := r.bothAt(i, s.End); ok {
		return p, true
	}
	if determiners[w.low] || w.low == "all" || pairWords[w.low] {
		if p, ok := r.collectiveAt(i, s.End); ok {
			return p, true
		}
		return r.echoAt(i, s.End)
	}
	return r.capitalised(i, s)
}

// nameInto returns where a name begins that runs into the name of a state or city,
// as those of clubs, papers and airlines do, or -1.
func (r *reader) nameInto(a atom, s text.Sentence) int {
	i := a.first - 1
	if i < s.First || !a.isEither(atomState, atomCity) || r.words[a.first-1].poss {
		return -1
	}
	if k := r.doc.Blocks[s.Block].Kind; k == text.Title || k == text.Heading {
		return -1
	}
	w := r.words[i]
	if !w.cap || !w.letters() || common[w.low] || openers[w.low] || quarters[w.low] || r.isHeadWord(i) || i == s.First && !w.upper {
		return -1
	}
	if !r.taken[i] {
		return i
	}
	for k := len(r.phrases) - 1; k >= 0 && r.phrases[k].first >= s.First; k-- {
		p := &r.phrases[k]
		if p.end == a.first && p.kind == phraseName && !p.sure && p.title == nil && p.end-p.first == 1 && !p.dead {
			p.dead = true
			return i
		}
	}
	return -1
}

// capitalAt reads "the Mongolian capital", "Tajikistan's capital".
func (r *reader) capitalAt(a atom, s1 int) (phrase, bool) {
	i := a.end
	if i < s1 && r.words[i].tail {
		i++
	}
	if i >= s1 || r.words[i].low != "capital" || r.modifies(i, s1) || a.kind != atomDemonym && !r.words[a.end-1].poss || len(a.of) != 1 {
		return phrase{}, false
	}
	return phrase{kind: phraseEcho, first: a.first, end: i + 1, head: i, word: "capital", atom: a}, true
}

// institutionOver returns the end of an institution whose name begins with the
// name of a state or a city: "Moscow State University". 0 if there is none.
func (r *reader) institutionOver(a atom, s1 int) int {
	if r.words[a.end-1].poss {
		return 0
	}
	end, found := 0, false
	for j := a.end; j < s1 && r.words[j].cap && r.words[j].letters() && !r.taken[j]; j++ {
		if _, ok := r.atomOf(j); ok {
			break
		}
		if institutions[r.words[j].low] {
			end, found = j+1, true
		}
		if r.words[j].poss {
			break
		}
	}
	if !found {
		return 0
	}
	return max(end, r.institutionRun(a.first, s1))
}

// numbers are the counts a collective can have.
var numbers = map[string]int{"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}

// collectiveAt reads "the two countries", "both sides", "the parties".
func (r *reader) collectiveAt(i, s1 int) (phrase, bool) {
	p := phrase{kind: phraseCollective, first: i}
	for j := i; j < min(i+5, s1); j++ {
		w := r.words[j]
		if w.mute || r.taken[j] {
			break
		}
		if pairNouns[w.low] && j > i {
			if r.words[i].low == "that" {
				return phrase{}, false
			}
			p.end, p.head, p.word = j+1, j, w.low
			indefinite := r.words[i].low == "a" || r.words[i].low == "an" || r.words[i].low == "no" || vague[r.words[i].low] || r.words[i].low == "other" || r.words[i].low == "another"
			return p, !indefinite && !r.complemented(p.end, s1) && (r.words[i].low != "all" || p.number > 0)
		}
		if n, ok := numbers[w.low]; ok {
			p.number = n
			continue
		}
		if !determiners[w.low] && !organAdj[w.low] && !neighbourly[w.low] && w.low != "all" && w.low != "of" {
			break
		}
	}
	return phrase{}, false
}

var neighbourly = wordSet(`neighbouring neighboring fraternal brotherly friendly contracting negotiating conflicting warring`)

// complemented reports whether "of …" at i says which collective is meant.
func (r *reader) complemented(i, s1 int) bool {
	if i+1 >= s1 || r.words[i].low != "of" && r.words[i].low != "from" && r.words[i].low != "in" {
		return false
	}
	j := i + 1
	if r.words[j].low == "the" && j+1 < s1 {
		j++
	}
	return r.words[i].low == "of" || r.words[j].cap
}

// echoAt reads "the country", "this bloc", "his country".
func (r *reader) echoAt(i, s1 int) (phrase, bool) {
	j := i + 1
	if j >= s1 || r.taken[j] || r.words[j].mute || vague[r.words[i].low] || r.words[i].low == "a" || r.words[i].low == "an" || r.words[i].low == "no" {
		return phrase{}, false
	}
	if neighbourly[r.words[j].low] && j+1 < s1 {
		return phrase{}, false
	}
	if r.words[j].cap && j+1 < s1 && r.words[j+1].cap {
		return phrase{}, false
	}
	kind, ok := echoes[r.words[j].low]
	if !ok || kind != "state" && r.complemented(j+1, s1) && (kind != "body" || r.words[j+1].low != "in") || kind == "state" && j+1 < s1 && r.words[j+1].low == "of" {
		return phrase{}, false
	}
	return phrase{kind: phraseEcho, first: i, end: j + 1, head: j, word: kind}, true
}

// vagueAt reads collectives that name nobody: "some powers", "Western
// colleagues", "the West".
func (r *reader) vagueAt(i, s1 int) (phrase, bool) {
	w := r.words[i]
	if w.text == "West" || w.text == "Westerners" {
		return phrase{kind: phraseCollective, first: i, end: i + 1, head: i, word: "vague"}, true
	}
	if !vague[w.low] {
		return phrase{}, false
	}
	for j := i + 1; j < min(i+4, s1); j++ {
		low := r.words[j].low
		if r.taken[j] {
			return phrase{}, false
		}
		if pairNouns[low] || groupNouns[low] || low == "colleagues" || low == "analysts" || low == "leaders" {
			return phrase{kind: phraseCollective, first: i, end: j + 1, head: j, word: "vague"}, true
		}
		if !vague[low] && !organAdj[low] && !neighbourly[low] {
			break
		}
	}
	return phrase{}, false
}

// capitalised reads a run of capitalised words that is no person's name: an
// institution, or a place by its last word or by the name finder.
func (r *reader) capitalised(i int, s text.Sentence) (phrase, bool) {
	w := r.words[i]
	if !w.cap || !w.letters() || common[w.low] || openers[w.low] && !r.capAfter(i+1) {
		return phrase{}, false
	}
	end := i
	for end < s.End && r.words[end].cap && r.words[end].letters() && !r.taken[end] && !r.words[end].mute {
		if a, ok := r.atomOf(end); ok && end > i && a.isEither(atomState, atomDemonym) {
			break
		}
		end++
		if r.words[end-1].poss {
			break
		}
	}
	last := r.words[end-1].low
	p := phrase{first: i, end: end, head: end - 1}
	l, labelled := r.label(stretch{i, end})
	if end < s.End && sites[r.words[end].low] && !r.words[end-1].poss && !r.taken[end] && !r.words[end].hyphen() {
		p.kind, p.word, p.end, p.head = phraseBody, "place", end+1, end
		return p, true
	}
	if v := r.venueAt(stretch{i, end}, s.End); v > 0 {
		p.kind, p.word, p.end = phraseBody, "venue", v
		return p, true
	}
	switch {
	case end-i > 1 && sites[last] || !openers[w.low] && r.placeByLabel(stretch{i, end}):
		p.kind, p.word = phraseBody, "place"
	case end-i > 1 && institutions[last] || labelled && l == text.ORG && end-i > 1:
		p.kind = phraseBody
	default:
		return phrase{}, false
	}
	return p, true
}
