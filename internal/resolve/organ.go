package resolve

import (
	"strings"
)

// organPhrase is a phrase for an organ of a state, before it is decided of which.
type organPhrase struct {
	first, end int
	head       int
	words      string   // "foreign ministry", as looked up
	suffix     string   // of its id, where the knowledge base knows the words
	name       string   // standard name without the state
	of         []string // the states named in the phrase
	pair       bool     // "of the two countries", "their ministries"
	country    bool     // "of the republic", "the country's"
	plural     bool
	det        string
	unit       string // the part of a ministry that is meant: "veterinary service"
	side       bool   // stands for the state itself: "the Tajik side"
	group      bool   // persons of the state: "Indian officials"
}

// Heads of organ phrases that the knowledge base need not know.
var (
	organHeads = wordSet(`ministry ministries department embassy embassies consulate parliament government governments
		army armies parliaments military presidency navy police cabinet administration congress senate junta intelligence`)
	sideNouns = wordSet(`side authorities leadership delegation troops soldiers forces servicemen peacekeepers
		regime contingent officers government rulers generals`)
	groupNouns = wordSet(`officials lawmakers diplomats politicians parliamentarians legislators senators mps representatives
		experts`)
	organAdj = wordSet(`current new provisional interim present military political whole top senior high central
		local federal national official permanent newly-formed civilian`)
)

// attributes are organ words that are adjectives or modifiers before a noun.
var attributes = wordSet(`military police army parliament intelligence government security navy presidency enforcement`)

// organAt reads an organ phrase around its head, the token i.
func (r *reader) organAt(i int) (organPhrase, bool) {
	s0, s1 := r.sentence(i)
	o, ok := r.organCore(i, s0, s1)
	if !ok {
		return organPhrase{}, false
	}
	r.organLeft(&o, s0)
	r.organRight(&o, s1)
	r.nameMinistry(&o)
	r.organUnit(&o, s1)
	if len(o.of) == 0 && !o.pair {
		switch o.det {
		case "their", "both":
			o.pair = true
		case "the":
			o.pair = o.plural && !strings.ContainsAny(o.words, ",") && !strings.Contains(o.words, " and ")
		case "his", "her", "its", "our", "my", "no", "a", "an", "another", "each":
			return organPhrase{}, false
		}
	}
	if o.side && len(o.of) == 0 && !o.pair || o.group && len(o.of) == 0 {
		return organPhrase{}, false
	}
	if len(o.of) == 0 && !o.pair && !o.country && (o.det == "" && !r.words[o.first].cap || o.suffix == "" && o.name == "" && strings.Contains(o.words, " ")) {
		return organPhrase{}, false
	}
	if o.end == o.head+1 && o.end < s1 && attributes[r.words[o.head].low] && (r.modifies(o.head, s1) || r.words[o.head].low == "military" && r.words[o.end].low == "and") {
		return organPhrase{}, false
	}
	return o, true
}

// organCore finds the words of the organ itself, the longest that the knowledge
// base knows, or a head with its portfolio.
func (r *reader) organCore(i, s0, s1 int) (organPhrase, bool) {
	w := r.words[i]
	if w.mute || r.taken[i] {
		return organPhrase{}, false
	}
	inside, ok := r.atomOf(i)
	if !ok || inside.kind != atomBody {
		inside = atom{}
	}
	for n := min(6, s1-i); n > 0; n-- {
		if n > 1 && r.crossesAtom(i, i+n) || r.taken[i+n-1] || !r.words[i+n-1].letters() || i+n < inside.end {
			continue
		}
		words := r.join(i, i+n)
		suffix, standard, ok := r.kb.Organ(words)
		if !ok {
			continue
		}
		o := organPhrase{first: i, end: i + n, head: i + n - 1, words: strings.ToLower(words), suffix: suffix, name: standard}
		if of := r.kb.OrganState(words); of != "" {
			o.of, o.det = []string{of}, "the"
		}
		o.side = sideNouns[o.words] && suffix == ""
		return o, true
	}
	if inside.end > i {
		return organPhrase{}, false
	}
	return r.organComposed(i, s1)
}

// organComposed reads "ministry of X" and heads that stand alone.
func (r *reader) organComposed(i, s1 int) (organPhrase, bool) {
	w := r.words[i]
	o := organPhrase{first: i, end: i + 1, head: i, words: w.low}
	switch {
	case w.low == "ministry" || w.low == "ministries":
		if end := r.portfolioAfter(i+1, s1); end > 0 {
			o.end = end
			o.words = strings.ToLower(strings.Replace(r.join(i, end), "ministries", "ministry", 1))
		}
		o.plural = w.low == "ministries"
	case w.low == "law" && i+1 < s1 && r.words[i+1].low == "enforcement":
		o.end, o.head, o.words, o.name = i+2, i+1, "law enforcement", "Law enforcement"
		if i+2 < s1 && enforcers[r.words[i+2].low] {
			o.end, o.head = i+3, i+2
		}
	case sideNouns[w.low]:
		o.side = true
	case groupNouns[w.low]:
		o.group = true
	case organHeads[w.low]:
	default:
		return organPhrase{}, false
	}
	return o, true
}

// crossesAtom reports whether words [first, end) hold a name of the knowledge
// base that is no part of an organ's own words.
func (r *reader) crossesAtom(first, end int) bool {
	for i := first; i < end; i++ {
		if a, ok := r.atomOf(i); ok && a.isEither(atomState, atomDemonym) {
			return true
		}
	}
	return false
}

// portfolioAfter returns the end of "of foreign affairs", "for Emergency
// Situations" at i, or 0.
func (r *reader) portfolioAfter(i, s1 int) int {
	if i >= s1 || r.words[i].low != "of" && r.words[i].low != "for" {
		return 0
	}
	end := 0
	for j := i + 1; j < s1; j++ {
		w := r.words[j]
		if _, ok := r.atomOf(j); ok {
			break
		}
		if w.cap && end > 0 && !r.titleish(j) && !r.titleishSoon(j, s1) {
			return end
		}
		switch {
		case w.letters() && !determiners[w.low] && (w.cap && !common[w.low] || portfolio[w.low]) && w.low != "and":
			end = j + 1
		case w.low == "and" || w.text == "," || w.text == "&" || w.low == "of" || w.low == "the":
			if j+1 >= s1 || end == 0 && w.low != "the" || !r.portfolioWord(j+1) || r.isHeadWord(j+1) || r.leadsToHead(j, s1) {
				return end
			}
		default:
			return end
		}
	}
	return end
}

func (r *reader) portfolioWord(i int) bool {
	w := r.words[i]
	if _, ok := r.atomOf(i); ok {
		return false
	}
	return portfolio[w.low] || w.cap && w.letters() && !common[w.low] && r.titleish(i)
}

// titleishSoon reports whether one of the next two capitalised words is part of a
// portfolio, so that the one at i is too: "Veterans" in "Minister of War Veterans Affairs".
func (r *reader) titleishSoon(i, s1 int) bool {
	for j := i + 1; j < min(i+3, s1) && r.words[j].cap; j++ {
		if r.titleish(j) {
			return true
		}
	}
	return false
}

// titleish reports whether a capitalised word may be part of a portfolio and not
// the beginning of a person's name: an institution or thing noun, or a portfolio.
func (r *reader) titleish(i int) bool {
	low := r.words[i].low
	return portfolio[low] || institutions[low] || things[low]
}

// organLeft takes in what stands before the organ's words: its portfolio, its
// state and its determiner.
func (r *reader) organLeft(o *organPhrase, s0 int) {
	i := o.first
	for i > s0 {
		j := r.before(i)
		if j < s0 || r.taken[j] || r.words[j].mute {
			break
		}
		w := r.words[j]
		if a, ok := r.atomOf(j); ok {
			if len(a.points()) == 0 || a.end < r.tailless(i) && !r.words[a.end-1].poss {
				break
			}
			o.of = append(append([]string{}, a.points()...), o.of...)
			i = a.first
			continue
		}
		if next, ok := r.coordinates(j, s0); ok && len(o.of) > 0 {
			i = next
			continue
		}
		if (w.low == "country" || w.low == "republic" || w.low == "state") && w.poss {
			o.country, i = true, j
			continue
		}
		if determiners[w.low] && w.low != "that" {
			o.det = w.low
			o.pair = o.pair || w.low == "their" && (o.plural || strings.HasSuffix(o.words, "ies"))
			i = j
			break
		}
		if w.low == "two" && i > s0 {
			o.pair, i = true, j
			continue
		}
		if portfolio[w.low] && len(o.of) == 0 && !o.side {
			o.words = w.low + " " + o.words
			i = j
			continue
		}
		if o.group && notes[w.low] == "former" {
			o.words, i = w.low+" "+o.words, j
			continue
		}
		if organAdj[w.low] {
			i = j
			continue
		}
		break
	}
	o.first = i
	r.lookupOrgan(o)
}

// lookupOrgan asks for the standard name again, now that the words are complete.
func (r *reader) lookupOrgan(o *organPhrase) {
	words := o.words
	switch {
	case strings.HasSuffix(words, "ministries"), strings.HasSuffix(words, "armies"), strings.HasSuffix(words, "embassies"), strings.HasSuffix(words, "presidencies"):
		o.plural = true
		words = strings.TrimSuffix(words, "ies") + "y"
	case strings.HasSuffix(words, "governments"), strings.HasSuffix(words, "parliaments"):
		o.plural = true
		words = strings.TrimSuffix(words, "s")
	}
	o.words = words
	if suffix, standard, ok := r.kb.Organ(words); ok {
		o.suffix, o.name = suffix, standard
	}
}

// coordinates reports whether token j joins a modifier to the one before it, as
// in "Russia and Tajikistan foreign ministers", and where that one begins.
func (r *reader) coordinates(j, s0 int) (int, bool) {
	w := r.words[j]
	if w.low != "and" && w.text != "," && !w.hyphen() || j-1 < s0 {
		return 0, false
	}
	a, ok := r.atomOf(r.before(j))
	if !ok || len(a.points()) == 0 {
		return 0, false
	}
	return j, true
}

// before is the index of the word before i, skipping a possessive ending.
func (r *reader) before(i int) int {
	if i-1 >= 0 && r.words[i-1].tail {
		return i - 2
	}
	return i - 1
}

func (r *reader) tailless(i int) int { return r.before(i) + 1 }

// organRight takes in "of Tajikistan", "in Ankara", "of the two countries".
func (r *reader) organRight(o *organPhrase, s1 int) {
	for range 2 {
		i := o.end
		if i+1 >= s1 || r.words[i].low != "of" && r.words[i].low != "in" && r.words[i].low != "for" {
			return
		}
		in := r.words[i].low == "in"
		if len(o.of) > 0 && in {
			return
		}
		j := i + 1
		if r.words[j].low == "the" {
			j++
		}
		if of, end := r.stateList(j, s1); end > 0 && (!in || r.isCapital(j)) {
			if len(o.of) == 0 || !in {
				o.of = append(o.of, of...)
			}
			o.end = end
			return
		}
		if n := r.pairNoun(j, s1); n > 0 && !in {
			o.pair, o.end = true, n
			return
		}
		if j < s1 && j > i+1 && countryNouns[r.words[j].low] && !in {
			o.country, o.end = true, j+1
			return
		}
		end := r.portfolioAfter(i, s1)
		if end == 0 || in {
			return
		}
		o.words += " " + strings.ToLower(r.join(i, end))
		o.end = end
		r.lookupOrgan(o)
	}
}

func (r *reader) isCapital(i int) bool {
	a, ok := r.atomOf(i)
	return ok && a.capital != ""
}

// nameMinistry gives a ministry that the knowledge base does not have a standard
// name: "energy ministry" is a "Ministry of Energy".
func (r *reader) nameMinistry(o *organPhrase) {
	if o.name == "" && strings.Contains(o.words, "ministry") && o.words != "ministry" {
		o.name = titleCase(ministryOf(o.words))
	}
}

// stateList reads "Russia, Iran and China" at i: the states, and the end, 0 if
// there is none.
func (r *reader) stateList(i, s1 int) (of []string, end int) {
	for i < s1 {
		a, ok := r.atomOf(i)
		if !ok || a.first != i || !a.isEither(atomState, atomCity) || len(a.points()) == 0 || len(of) > 0 && r.words[a.end-1].poss {
			break
		}
		of, end = append(of, a.points()...), a.end
		i = a.end
		if i < s1 && r.words[i].text == "," {
			i++
		}
		if i < s1 && (r.words[i].low == "and" || r.words[i].low == "or" || r.words[i].text == "&") {
			i++
		}
		if i < s1 && r.words[i].low == "the" {
			i++
		}
		if i == a.end {
			break
		}
	}
	return of, end
}

var (
	countryNouns = wordSet(`country republic state kingdom nation emirate`)
	pairNouns    = wordSet(`countries states nations republics sides parties neighbours neighbors governments capitals
		powers allies partners peoples delegations`)
	pairWords = wordSet(`two both three four five six all`)
)

// pairNoun returns the end of "two countries" at i, or 0.
func (r *reader) pairNoun(i, s1 int) int {
	for j := i; j < min(i+4, s1); j++ {
		w := r.words[j]
		if pairNouns[w.low] && (j > i || i > 0 && r.words[i-1].low == "the") {
			return j + 1
		}
		if !pairWords[w.low] && !organAdj[w.low] && w.low != "neighbouring" && w.low != "neighboring" && w.low != "fraternal" && w.low != "brotherly" {
			return 0
		}
	}
	return 0
}
