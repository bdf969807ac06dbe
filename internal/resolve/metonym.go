package resolve

import (
	"strings"

	"chancery/internal/ledger"
)

// Words that decide whether a capital's name means the place or the government.
var (
	placeBefore = wordSet(`in at near outside inside around through into across via within beyond`)
	actorBefore = wordSet(`between by with against among that whether says said told urged asked accused
		and because if while although as`)
	motions = wordSet(`visit visits visited visiting arrive arrives arrived arriving leave leaves left leaving reach
		reached reaching enter entered fly flew flies flown travel travels travelled traveled travelling trip trips
		come comes came coming go goes went going return returns returned returning move moved drive drove road
		roads flight flights way departed depart departs sent head headed heading attack attacked bombed struck
		km kilometers kilometres miles back tour toured journey delegation arrival visit visits route train
		invite invites invited inviting invitation invitations`)
	responses = wordSet(`reaction response pressure signal signals support request demand demands statement news
		assistance help aid message messages guarantees criticism consent answer approval permission assurances
		objections comment comments denial independence concessions investments loans`)
	placeAfter = wordSet(`airport street streets suburb suburbs region district city centre center metro hotel square
		residents population outskirts time mayor university museum hospital hospitals court stadium embassy
		police downtown summit talks conference meeting declaration protocol accord accords agreement memorandum
		forum event events round convention`)
	placeOf = wordSet(`city capital town streets street outskirts suburbs centre center north south east west
		residents mayor airport region population people heart near district siege fall battle edge`)
	localVerbs = wordSet(`lies hosted hosts houses`)
	policies   = wordSet(`policy policies attitude stance course line steps gesture hostility approach towards toward
		relations ties obligations debt concession`)
)

// metonym decides whether a capital at phrase p means its government. It returns
// the reason.
func (r *reader) metonym(p *phrase) (state bool, reason string, sure float64) {
	s0, s1 := r.sentence(p.first)
	prev, next := "", ""
	if j := r.before(p.first); j >= s0 {
		prev = r.words[j].low
	}
	after := p.end
	poss := r.words[p.end-1].poss
	if poss && after < s1 && r.words[after].tail {
		after++
	}
	if after < s1 {
		next = r.words[after].low
	}
	if poss {
		return r.possessive(after, s1)
	}
	if state, reason, ok := r.metonymBefore(p, s0, prev); ok {
		return state, reason, 0.9
	}
	if last, n := r.capitalList(p, s1); n > 1 && (p.first == s0 || prev == ",") {
		follow := ""
		if last < s1 {
			follow = r.words[last].low
		}
		return r.metonymAfter(follow, last, s1)
	}
	if k := len(r.out.Mentions) - 1; k >= 0 && r.inList(p, r.out.Mentions[k]) {
		return r.out.Mentions[k].Form == FormState, "it is read like the capital beside it", r.out.Mentions[k].Confidence
	}
	if p.first == s0 && next == "," {
		return false, "it opens a dateline or stands before the name of its state", 0.8
	}
	if r.paired(p, s0, s1) {
		return true, "it stands beside another state or capital", 0.85
	}
	if (next == "," || next == "." || next == ")" || next == "") && p.first > s0+1 && r.actedOn(p.first-1) {
		return true, "\"" + prev + "\" acts on it", 0.6
	}
	return r.metonymAfter(next, after, s1)
}

// capitalList returns the end of a list of capitals that begins with p, and how
// many it has.
func (r *reader) capitalList(p *phrase, s1 int) (end, n int) {
	end, n = p.end, 1
	for i := end; i < s1 && (r.words[i].text == "," || r.words[i].low == "and"); i++ {
		if a, ok := r.atomOf(i + 1); ok && i+1 < s1 && a.first == i+1 && a.capital != "" {
			end, n = a.end, n+1
			i = a.end - 1
		}
	}
	return end, n
}

// inList reports whether p follows mention m, a capital, in a list.
func (r *reader) inList(p *phrase, m Mention) bool {
	a, ok := r.atomOf(m.First)
	gap := p.first - m.End
	return ok && a.capital != "" && gap > 0 && gap < 3 && r.sentOf[m.First] == r.sentOf[p.first] &&
		(r.words[p.first-1].text == "," || r.words[p.first-1].low == "and")
}

// actedOn reports whether token i is a verb, as far as it can be seen, that acts
// on what follows.
func (r *reader) actedOn(i int) bool {
	w := r.words[i]
	if u := r.doc.Tokens[i].UPOS; u != "" {
		return u == "VERB"
	}
	return !w.cap && w.letters() && !common[w.low] && !determiners[w.low] && !motions[w.low] && (strings.HasSuffix(w.low, "s") || strings.HasSuffix(w.low, "ed"))
}

// possessive decides "Moscow's position" and "Moscow's streets".
func (r *reader) possessive(after, s1 int) (bool, string, float64) {
	for i := after; i < min(after+4, s1); i++ {
		if placeAfter[r.words[i].low] && !policies[r.words[i].low] && r.words[i].low != "talks" && r.words[i].low != "agreement" {
			return false, "it owns a part of the city", 0.85
		}
		if r.doc.Tokens[i].UPOS == "NOUN" {
			break
		}
	}
	return true, "it owns what a government has", 0.85
}

// metonymBefore decides by the word before the capital.
func (r *reader) metonymBefore(p *phrase, s0 int, prev string) (state bool, reason string, ok bool) {
	j := r.before(p.first)
	two := ""
	if k := r.before(j); j >= s0 && k >= s0 {
		two = r.words[k].low
	}
	switch {
	case placeBefore[prev]:
		return false, "\"" + prev + "\" before it says where", true
	case prev == "to" || prev == "toward" || prev == "towards":
		if motions[two] || r.motionBefore(j, s0) {
			return false, "it is where somebody goes", true
		}
		return true, "\"" + prev + "\" before it addresses a government", true
	case prev == "from":
		if responses[two] {
			return true, "\"" + two + " from\" comes from a government", true
		}
		return false, "\"from\" before it says where", true
	case prev == "for":
		if motions[two] {
			return false, "it is where somebody goes", true
		}
		return true, "\"for\" before it names who benefits", true
	case prev == "of":
		if placeOf[two] {
			return false, "\"" + two + " of\" it is a part of the city", true
		}
		return true, "\"of\" before it names whose it is", true
	case motions[prev] && r.verbal(j):
		return false, "it is where somebody goes", true
	case actorBefore[prev] && prev != "and" && prev != "as":
		return true, "\"" + prev + "\" before it takes an actor", true
	}
	return false, "", false
}

func (r *reader) verbal(i int) bool {
	u := r.doc.Tokens[i].UPOS
	return u == "" || u == "VERB"
}

// motionBefore looks for a word of motion in the few words before "to".
func (r *reader) motionBefore(j, s0 int) bool {
	for i := j - 1; i >= max(s0, j-5); i-- {
		if motions[r.words[i].low] {
			return true
		}
		if r.words[i].text == "," {
			return false
		}
	}
	return false
}

// paired reports whether the capital is joined by "and" or a hyphen to a state or
// a capital; the reading of a place wins where the first of them is one.
func (r *reader) paired(p *phrase, s0, s1 int) bool {
	if i := p.end; i+1 < s1 && (r.words[i].low == "and" || r.words[i].hyphen()) {
		if a, ok := r.atomOf(i + 1); ok && (a.kind == atomState || a.capital != "") {
			return true
		}
	}
	if i := r.before(p.first); i > s0 && (r.words[i].low == "and" || r.words[i].hyphen()) {
		if a, ok := r.atomOf(i - 1); ok && (a.kind == atomState || a.capital != "") {
			return r.lastForm != FormPlace
		}
	}
	return false
}

// metonymAfter decides by what follows: a verb makes the capital an actor.
func (r *reader) metonymAfter(next string, after, s1 int) (bool, string, float64) {
	switch {
	case localVerbs[next]:
		return false, "\"" + next + "\" is said of a place", 0.7
	case placeAfter[next]:
		return false, "it says where the " + next + " is", 0.75
	case next == "," || next == ")" || next == ".":
		return r.lastForm != FormPlace && r.objectHere(after), "nothing near it speaks of a place", 0.55
	case after < s1 && r.finite(after, s1):
		return true, "it is the subject of \"" + next + "\"", 0.85
	case next == "":
		return false, "nothing speaks of a government", 0.5
	}
	return true, "it acts or is acted on", 0.6
}

func (r *reader) objectHere(after int) bool {
	return after > 1 && r.doc.Tokens[after-1].Deprel != "" && (r.doc.Tokens[after-1].Deprel == "obj" || r.doc.Tokens[after-1].Deprel == "nsubj")
}

// finite reports whether a finite verb, maybe behind an adverb, begins at i.
func (r *reader) finite(i, s1 int) bool {
	if u := r.doc.Tokens[i].UPOS; u != "" {
		if u == "ADV" && i+1 < s1 {
			u = r.doc.Tokens[i+1].UPOS
		}
		return u == "VERB" || u == "AUX"
	}
	low := r.words[i].low
	return auxiliaries[low] || sayings[low] || copulas[low] || strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "'s")
}

// capitalOf is the capital of a state by name: the one the document names where
// the state has had several.
func (r *reader) capitalOf(of string) *ledger.Place {
	place := &ledger.Place{Name: "capital of " + of, Of: of}
	if e, ok := r.kb.State(of); ok {
		place.Name = "capital of " + inSentence(e.Name)
	}
	var ids []ledger.ActorID
	for _, a := range r.atoms {
		if a.capital == of && len(a.ids) > 0 {
			ids = a.ids[:1]
		}
	}
	if ids == nil {
		for i, p := range r.kb.places {
			if p.capitalOf == of {
				ids = append(ids, r.kb.entries[i].ID)
			}
		}
	}
	if len(ids) == 1 {
		if e, ok := r.kb.Entry(ids[0]); ok {
			place.ID, place.Name = e.ID, e.Name
		}
	}
	return place
}

// unions are cities whose name, as an actor, means a body and not a state.
var unions = map[string]string{"brussels": "European Union"}

// cityActors are the actors that a capital can mean.
func (r *reader) cityActors(p *phrase) []ledger.Actor {
	if body := unions[strings.ToLower(r.join(p.first, p.end))]; body != "" {
		if a, ok := r.bodyNamed(body); ok {
			return []ledger.Actor{a}
		}
	}
	if a, ok := r.ruler(p.atom.capital); ok {
		return []ledger.Actor{a}
	}
	if a, ok := r.stateActor(p.atom.capital); ok {
		return []ledger.Actor{a}
	}
	return nil
}
