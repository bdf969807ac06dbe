package timex

import (
	"strings"

	"chancery/internal/timex/atom"
)

// tenseReach is how many atoms away from an expression its verb is looked for.
const tenseReach = 40

// tense returns the tense of the clause around the atoms [from, next): that of
// the nearest verb before it, or else after it. What past words plan to do ("had
// agreed to meet") is planned, and what present ones do lies ahead.
func (s *scan) tense(from, next int) Tense {
	if s.is(from-1, "since") { // looks back, whatever was planned
		return Past
	}
	planned := false
	for k := from - 1; k >= 0 && k >= from-tenseReach; k-- {
		if s.is(k, ";") {
			break
		}
		planned = planned || s.plans(k)
		if t, ok := s.verb(k); ok {
			if planned && t != Future {
				return Planned
			}
			if t == Past && s.is(from-1, "until", "till") && s.deferral(k) {
				return Future
			}
			return t
		}
	}
	if planned {
		return Future
	}
	for k := next; k < len(s.as) && k < next+tenseReach; k++ {
		if t, ok := s.verb(k); ok {
			return t
		}
	}
	return NoTense
}

// announced reports whether the verb before the expression at atom from tells of
// plans, so that a day of the calendar may as well be ahead: "announced a visit on
// 20 June".
func (s *scan) announced(from int) bool {
	for k := from - 1; k >= 0 && k >= from-tenseReach; k-- {
		if s.is(k, "announced", "confirmed", "discussed", "considered", "weighed", "proposed", "suggested", "arranged", "scheduled", "planned", "set", "fixed") {
			return true
		}
		if _, ok := s.verb(k); ok {
			return false
		}
	}
	return false
}

// deferral reports whether the verb at i says that something will be later than
// planned: what it is put off until lies ahead.
func (s *scan) deferral(i int) bool {
	return s.is(i, "postponed", "delayed", "deferred", "adjourned", "suspended", "extended", "prolonged") ||
		s.is(i, "put", "pushed") && s.is(i+1, "off", "back")
}

// plans reports whether atom i is the "to" of an infinitive behind a word of
// planning: "agreed to meet", "the invitation to attend", "to be held".
func (s *scan) plans(i int) bool {
	if s.is(i, "to") && s.is(i-1, "forward") {
		return true
	}
	if !s.is(i, "to") || i+1 >= len(s.as) || !s.base(i+1) {
		return false
	}
	if s.is(i+1, "be") && s.is(i-1, "is", "are") {
		return true
	}
	const reach = 4 // "asked the two sides to"
	for k := i - 1; k >= max(0, i-reach) && s.as[k].Kind == atom.Word; k-- {
		if planning[s.as[k].Low] {
			return true
		}
	}
	return false
}

// base reports whether atom i is tagged as an infinitive.
func (s *scan) base(i int) bool {
	k := s.doc.TokenAt(s.as[i].Span.Start)
	return k < len(s.doc.Tokens) && s.doc.Tokens[k].Feats.VerbForm == "Inf"
}

// planning are the words, but for those of [verbs], that make an infinitive a plan.
var planning = map[string]bool{
	"accept": true, "accepts": true, "accepted": true, "agree": true, "agrees": true, "agreed": true, "agreement": true,
	"aim": true, "aims": true, "aimed": true, "arranged": true, "ask": true, "asks": true, "asked": true, "authorised": true,
	"authorized": true, "commit": true, "commits": true, "committed": true, "commitment": true, "decide": true, "decides": true,
	"decided": true, "decision": true, "hope": true, "hoped": true, "instructed": true, "intended": true, "intention": true,
	"invite": true, "invites": true, "invited": true, "invitation": true, "offer": true, "offers": true, "offered": true,
	"ordered": true, "pledge": true, "pledges": true, "pledged": true, "prepare": true, "prepares": true, "prepared": true,
	"promise": true, "promises": true, "promised": true, "proposal": true, "propose": true, "proposes": true, "proposed": true,
	"ready": true, "request": true, "requested": true, "resolved": true, "undertakes": true, "undertook": true, "urge": true,
	"urges": true, "urged": true, "vow": true, "vows": true, "vowed": true, "want": true, "wants": true, "wanted": true,
	"willing": true, "wish": true, "wishes": true, "wished": true,
}

// verb returns the tense that atom i shows, if it shows one.
func (s *scan) verb(i int) (Tense, bool) {
	a := s.as[i]
	if a.Kind != atom.Word {
		return NoTense, false
	}
	if a.Is("to") && s.is(i-1, "is", "are") && !s.ends(i+1) { // "is to meet"
		return Future, true
	}
	if t, ok := verbs[a.Low]; ok && !(a.Upper && a.Is("may")) {
		if t == Future && s.noun(i) {
			return NoTense, false
		}
		if t == Past && (s.infinitive(i) || s.attribute(i)) {
			return NoTense, false
		}
		return t, true
	}
	if a.Upper || len(a.Low) < 4 || !strings.HasSuffix(a.Low, "ed") || strings.HasSuffix(a.Low, "eed") || s.attribute(i) {
		return NoTense, false
	}
	if s.infinitive(i) {
		return NoTense, false
	}
	if s.is(i-1, "is", "are") || s.is(i-2, "is", "are") || s.is(i-1, "be") && s.is(i-2, "to") || s.adjective(i) {
		return NoTense, false
	}
	return Past, true
}

// adjective reports whether atom i is tagged as an adjective: "unnamed sources".
func (s *scan) adjective(i int) bool {
	k := s.doc.TokenAt(s.as[i].Span.Start)
	return k < len(s.doc.Tokens) && s.doc.Tokens[k].UPOS == "ADJ"
}

// noun reports whether the word at atom i, which may be a verb of the present, is a
// plural noun: "the heads of state", "such visits". A plan stays one as a noun.
func (s *scan) noun(i int) bool {
	if !strings.HasSuffix(s.as[i].Low, "s") || s.is(i, "plans") {
		return false
	}
	k := s.doc.TokenAt(s.as[i].Span.Start)
	if k < len(s.doc.Tokens) && s.doc.Tokens[k].UPOS != "" {
		return s.doc.Tokens[k].UPOS == "NOUN" || s.doc.Tokens[k].UPOS == "PROPN"
	}
	return s.is(i+1, "of") || s.is(i-1, "the", "his", "her", "its", "their", "these", "such", "official", "of")
}

// preposition returns the preposition that governs the expression at atom from.
func (s *scan) preposition(from int) string {
	if s.is(from-1, "than") && s.is(from-2, "later", "earlier") {
		switch late, not := s.is(from-2, "later"), s.is(from-3, "no", "not"); {
		case late && not:
			return "by"
		case late:
			return "after"
		case not:
			return "since"
		}
		return "before"
	}
	if s.is(from-1, "to") && s.is(from-2, "prior") {
		return "before"
	}
	if s.is(from-1, "in", "on", "at", "since", "until", "till", "by", "before", "after", "during", "for", "from", "over",
		"through", "throughout", "between", "within", "to", "of", "as", "around", "about", "under", "following") {
		return s.as[from-1].Low
	}
	return ""
}

// infinitive reports whether the participle at i follows "be", so that another
// word gives the tense: "will be received", "to be held".
func (s *scan) infinitive(i int) bool {
	return s.is(i-1, "be") || s.is(i-2, "be") || s.is(i-1, "being")
}

// attribute reports whether the participle at i stands before a noun: "the
// proposed talks".
func (s *scan) attribute(i int) bool {
	return s.is(i-1, "the", "a", "an", "its", "their", "his", "her", "of", "and") && !s.is(i-1, "and") && i+1 < len(s.as) && s.as[i+1].Kind == atom.Word
}

// verbs are the words that show a tense and do not end in -ed.
var verbs = map[string]Tense{
	"will": Future, "shall": Future, "ll": Future, "won": Future, "would": Future, "expected": Future, "scheduled": Future, "planned": Future,
	"slated": Future, "due": Future, "plans": Future, "intends": Future, "hopes": Future, "upcoming": Future, "ahead": Future,
	"expects": Future, "plan": Future, "intend": Future, "going": Future, "arrives": Future, "visits": Future, "may": Future,
	// What a text tells in the present of a day it names is still to come.
	"begins": Future, "starts": Future, "opens": Future, "meets": Future, "hosts": Future, "travels": Future, "flies": Future,
	"leaves": Future, "holds": Future, "receives": Future, "convenes": Future, "ends": Future, "goes": Future, "comes": Future,
	"signs": Future, "pays": Future, "heads": Future, "departs": Future, "returns": Future,
	"was": Past, "were": Past, "had": Past, "did": Past, "said": Past, "told": Past, "held": Past, "met": Past,
	"took": Past, "went": Past, "came": Past, "became": Past, "began": Past, "gave": Past, "left": Past, "made": Past,
	"saw": Past, "spoke": Past, "sent": Past, "wrote": Past, "paid": Past, "put": Past, "ran": Past,
	"set": Past, "signed": Past, "struck": Past, "fell": Past, "rose": Past, "grew": Past, "flew": Past, "found": Past,
	"led": Past, "lost": Past, "broke": Past, "brought": Past, "built": Past, "bought": Past, "chose": Past, "drew": Past,
	"fought": Past, "got": Past, "hit": Past, "kept": Past, "knew": Past, "laid": Past, "read": Past, "sat": Past,
	"shot": Past, "sought": Past, "spent": Past, "stood": Past, "swore": Past, "sworn": Past, "taken": Past, "thought": Past,
	"threw": Past, "underwent": Past, "undertook": Past, "has": Past, "have": Past, "been": Past, "withdrew": Past, "overthrew": Past,
}
