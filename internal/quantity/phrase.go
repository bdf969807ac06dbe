package quantity

import (
	"strings"

	"chancery/internal/timex/atom"
)

// phraseReach is how many atoms a counted noun phrase may have.
const phraseReach = 9

// head returns the atom of the plural noun at the end of the noun phrase that
// begins at atom k, or -1.
func (f *finder) head(k int) int {
	head := -1
	for j := k; j < len(f.as) && j < k+phraseReach; j++ {
		a := f.as[j]
		if a.Kind != atom.Word {
			if f.is(j, "-", "‑") && f.tight(j) && f.tight(j+1) || f.is(j, "\"", "“", "”") && head < 0 {
				continue
			}
			break
		}
		if f.tight(j) && f.is(j-1, "'", "’") {
			break
		}
		joined := f.is(j-1, "-") && f.tight(j)
		if !joined && (stops[a.Low] || a.Is("lives") && j > k || head >= 0 && !f.continues(j)) {
			if f.is(j, "and", "or") && head < 0 && j > k && f.adjectives(j) {
				continue
			}
			break
		}
		tag := f.tag(j)
		if !joined && (tag == "ADP" || tag == "AUX" || tag == "PRON" || tag == "SCONJ" || tag == "DET" || tag == "VERB" && !f.participle(j)) {
			break
		}
		if f.plural(j, tag) {
			head = j
		}
	}
	return head
}

// adjectives reports whether the word before and the word after atom j, a
// conjunction, are not plural nouns.
func (f *finder) adjectives(j int) bool {
	return f.word(j+1) && !stops[f.as[j+1].Low] && !f.plural(j-1, "") && f.tag(j+1) != "VERB"
}

// continues reports whether the phrase goes on with atom j after a plural noun:
// "member states parties", "arms dealers".
func (f *finder) continues(j int) bool {
	if tag := f.tag(j); tag != "" {
		return tag == "NOUN" || tag == "PROPN" && f.as[j-1].Upper || f.as[j-1].Upper && tag == "ADJ"
	}
	return f.as[j-1].Upper || f.plural(j, "") && !verbal[f.as[j].Low]
}

func (f *finder) participle(j int) bool {
	w := f.as[j].Low
	return (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) && f.word(j+1) && !stops[f.as[j+1].Low]
}

// tag is the UPOS tag of the token that holds atom j, or "" in an untagged text.
func (f *finder) tag(j int) string {
	if t := f.token(j); t >= 0 {
		return f.doc.Tokens[t].UPOS
	}
	return ""
}

// plural reports whether atom j looks like a plural noun.
func (f *finder) plural(j int, tag string) bool {
	w := f.as[j].Low
	if irregular[w] {
		return !(f.is(j+1, "in") && w == "missing")
	}
	if tag != "" && tag != "NOUN" && tag != "PROPN" && tag != "ADJ" && tag != "VERB" {
		return false
	}
	if len(w) < 3 || w[len(w)-1] != 's' || f.is(j+1, "'", "’") && f.tight(j+1) && f.is(j+2, "s") && f.tight(j+2) {
		return false
	}
	switch w[len(w)-2] {
	case 's', 'u':
		return false
	case 'i':
		return w == "taxis" || w == "israelis" || w == "pakistanis" || w == "iraqis"
	}
	return true
}

// stops end a noun phrase in a text without tags.
var stops = set("a an the this that these those of in on at by for with from to into onto over under between among during after before since until " +
	"against about around through across within without per as than and or but nor so if when while where who whom whose which what because although though " +
	"is are was were be been being am has have had do does did will would can could may might must shall should not no it its he she they them his her their " +
	"we our you your i my there here also only then now both each every all any more less most via including according despite amid said says told " +
	"took take takes went came come died met made make signed sent killed left remain remains held hold visited arrived lost began returned fled became become " +
	"worked live work attended participated supported joined voted stood agreed ago later earlier together respectively out off up down away back")

// verbal are words that look like plural nouns and more often are verbs.
var verbal = set("is was has does says visits meets signs makes takes gives comes goes remains includes means needs wants lives works stands begins continues ends runs")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
